// Keys that a page gives to its own things: what bears data-kunci="n e" is pressed, or takes the focus. And rows of a register.
const seen = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

/** @returns {boolean} true when something on this page answered to the key */
export function press(event) {
  // Where a table scrolls sideways, the arrows are its own.
  if (event.key.startsWith('Arrow') && event.target.closest?.('.bungkus-tabel')) return false;
  const key = event.key.toLowerCase().replace(/["\\]/g, '\\$&');
  const all = [...document.querySelectorAll(`[data-kunci~="${key}"]`)].filter(seen);
  // A field of the page itself before a way to another one; the section's own form before that of a row.
  const target = all.find(e => e.matches('textarea, input')) ?? all.find(e => !e.matches('.tombol-kecil')) ?? all[0];
  if (!target) return false;
  event.preventDefault();
  if (target.matches('a, button')) target.click();
  else {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }
  return true;
}

/** Up and down go from row to row while the table has the focus. */
export function step(event) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const table = way && event.target.closest?.('[data-baris]');
  if (!table) return;
  const rows = [...table.querySelectorAll('tbody th a')];
  const here = rows.indexOf(event.target.closest('tr')?.querySelector('th a'));
  const next = here < 0 ? rows[way > 0 ? 0 : rows.length - 1] : rows[here + way];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
