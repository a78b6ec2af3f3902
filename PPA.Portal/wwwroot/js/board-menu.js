// The one menu of the board: .NET draws it for a card, this places it beside the card and gives it its keys.
// On a narrow screen the same menu is a sheet at the bottom, placed by the style sheet alone.

const GAP = 4;

/** @param {(verb: string, id: string, version?: string) => void} act */
export function startMenu(root, act, signal) {
  let shown;

  const find = () => document.querySelector('[data-menu-jalur]');
  const items = menu => [...menu.querySelectorAll('[role="menuitem"]:not([aria-disabled="true"])')];
  const cardOf = menu => root.querySelector(`.kartu[data-id="${CSS.escape(menu.dataset.untuk)}"]`);

  function look() {
    const menu = find();
    const now = menu?.dataset.untuk;
    if (now === shown) return;
    shown = now;
    if (!menu) return;
    menu.hidden = false;
    place(menu);
    items(menu)[0]?.focus();
  }

  function place(menu) {
    const anchor = cardOf(menu)?.querySelector('.kartu-menu')?.getBoundingClientRect();
    if (!anchor) return;
    const { offsetWidth: width, offsetHeight: height } = menu;
    const below = anchor.bottom + GAP, above = anchor.top - GAP - height;
    menu.style.left = `${Math.max(GAP, Math.min(anchor.right - width, innerWidth - width - GAP))}px`;
    menu.style.top = `${below + height < innerHeight ? below : Math.max(GAP, above)}px`;
  }

  // Hidden here at once; .NET takes it away when it hears of it.
  function close(menu, focusCard = true) {
    const id = menu.dataset.untuk;
    if (focusCard) cardOf(menu)?.focus();
    menu.hidden = true;
    act('tutup', id);
  }

  function onKey(event) {
    const menu = event.target.closest?.('[data-menu-jalur]');
    if (!menu || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = items(menu), at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(menu);
    else {
      const named = all.find(item => item.querySelector('kbd')?.textContent.trim().toLowerCase() === event.key.toLowerCase());
      if (!named) return;
      named.click();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  addEventListener('keydown', onKey, { signal, capture: true });
  document.addEventListener('pointerdown', event => {
    const menu = find();
    if (menu && !menu.hidden && !menu.contains(event.target)) close(menu, false);
  }, { signal });
  addEventListener('resize', () => { const menu = find(); if (menu) place(menu); }, { signal });
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-untuk'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
