// The menu of one card: put beside the card it belongs to, worked with keys, closed by Esc or a press elsewhere.

const GAP = 4;

/** @param {(id: string) => void} close tells .NET that nothing was chosen */
export function startMenu(close, signal) {
  let open;

  const items = () => [...open.querySelectorAll('[role="menuitem"]')];

  const cardOf = menu => document.querySelector(`.kartu[data-id="${CSS.escape(menu.dataset.menuKartu)}"]`);

  function place() {
    const card = cardOf(open);
    const button = card?.querySelector('.kartu-menu') ?? card;
    if (!button || !matchMedia('(min-width: 640px)').matches) return;
    const at = button.getBoundingClientRect(), box = open.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(at.right - box.width, innerWidth - box.width - GAP));
    const below = at.bottom + GAP + box.height <= innerHeight;
    open.style.left = `${left}px`;
    open.style.top = `${below ? at.bottom + GAP : Math.max(GAP, at.top - box.height - GAP)}px`;
  }

  function look() {
    const menu = document.querySelector('[data-menu-jalur]') ?? undefined;
    if (menu?.dataset.menuKartu === open?.dataset.menuKartu && menu === open) return;
    if (!menu && document.activeElement === document.body) cardOf(open)?.focus({ preventScroll: true });
    open = menu;
    if (!open) return;
    place();
    items()[0]?.focus({ preventScroll: true });
  }

  function onKey(event) {
    if (!open?.contains(event.target)) return;
    const all = items(), at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[(to + all.length) % all.length].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(open.dataset.menuKartu);
    else {
      const key = event.key.toUpperCase();
      const item = event.ctrlKey || event.metaKey || event.altKey ? undefined : all.find(i => i.querySelector('kbd')?.textContent === key);
      if (!item) return;
      item.click();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  document.addEventListener('keydown', onKey, { signal, capture: true });
  document.addEventListener('pointerdown', event => {
    if (open && !open.contains(event.target) && !event.target.closest('.kartu-menu')) close(open.dataset.menuKartu);
  }, { signal });
}
