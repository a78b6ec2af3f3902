// Keys of the letters that wait: arrows walk the list, S signs, K gives back, P prints, Ctrl+Enter confirms.
let ends;

const typing = target => target.closest?.('input, textarea, select, [contenteditable]');

function walk(room, step) {
  const links = [...room.querySelectorAll('.surat-daftar a')];
  if (!links.length) return false;
  const here = links.findIndex(link => link === document.activeElement || (!links.includes(document.activeElement) && link.ariaCurrent));
  const next = links[Math.min(links.length - 1, Math.max(0, here + step))];
  next.focus();
  next.click();
  return true;
}

export function begin(room) {
  end();
  ends = new AbortController();
  addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      // Where nothing has to be typed the focus is nowhere: the one open confirmation is meant.
      const open = room.querySelectorAll('form[data-surat-tegas]');
      const form = event.target.closest?.('form[data-surat-tegas]') ?? (open.length === 1 ? open[0] : null);
      if (form) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (document.documentElement.dataset.tombol === 'mati') return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!event.target.closest?.('.surat-daftar')) return;
      if (walk(room, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      return;
    }
    const button = room.querySelector(`[data-surat-kunci="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button && !button.disabled) { event.preventDefault(); button.click(); }
  }, { signal: ends.signal });
  room.dataset.siap = '';
}

export function end() {
  ends?.abort();
  ends = undefined;
}
