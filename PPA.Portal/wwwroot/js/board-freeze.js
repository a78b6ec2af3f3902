// While someone points into a lane, has the focus in it, drags from it or has a menu of it open, its order stays.

const LEAVE = 2_000;

/** @param {(lane: string, frozen: boolean) => void} tell */
export function startFreeze(root, tell, signal) {
  const frozen = new Set(), leaving = new Map();
  let pointed, dragged;

  const laneOf = element => element?.closest?.('.jalur')?.dataset.jalur;

  function settle() {
    const menu = document.querySelector('[data-menu-jalur]:not([hidden])')?.dataset.menuJalur;
    const focused = root.contains(document.activeElement) ? laneOf(document.activeElement) : undefined;
    const wanted = new Set([pointed, dragged, menu, focused].filter(Boolean));
    for (const code of wanted) {
      clearTimeout(leaving.get(code));
      leaving.delete(code);
      if (frozen.has(code)) continue;
      frozen.add(code);
      tell(code, true);
    }
    for (const code of frozen) {
      if (wanted.has(code) || leaving.has(code)) continue;
      leaving.set(code, setTimeout(() => {
        leaving.delete(code);
        frozen.delete(code);
        tell(code, false);
      }, LEAVE));
    }
  }

  const point = code => { if (code !== pointed) { pointed = code; settle(); } };
  root.addEventListener('pointerover', event => point(event.pointerType === 'mouse' ? laneOf(event.target) : pointed), { signal });
  root.addEventListener('pointerleave', () => point(undefined), { signal });
  document.documentElement.addEventListener('pointerleave', () => point(undefined), { signal });
  root.addEventListener('pointerdown', event => point(laneOf(event.target)), { signal });
  addEventListener('pointerup', event => { if (event.pointerType !== 'mouse') point(undefined); }, { signal });
  addEventListener('pointercancel', () => point(undefined), { signal });
  document.addEventListener('focusin', settle, { signal });
  document.addEventListener('focusout', () => setTimeout(settle), { signal });
  root.addEventListener('ppa:seret', event => { dragged = event.detail ?? undefined; settle(); }, { signal });
  const menus = new MutationObserver(settle);
  menus.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-menu-jalur', 'hidden'] });
  signal.addEventListener('abort', () => { menus.disconnect(); for (const t of leaving.values()) clearTimeout(t); });
}
