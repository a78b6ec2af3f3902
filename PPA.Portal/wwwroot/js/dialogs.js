// Native dialogs: open, close, give the focus back; and the one polite voice of the page.

let waiting = [], timer;

/** Says something to a screen reader, once. What comes within half a second is said together. */
export function announce(text) {
  const region = document.getElementById('pengumuman');
  if (!region || !text) return;
  if (!waiting.includes(text)) waiting.push(text);
  clearTimeout(timer);
  timer = setTimeout(() => {
    region.textContent = '';
    const all = waiting.join(' ');
    waiting = [];
    setTimeout(() => { region.textContent = all; }, 50);
  }, 500);
}

/** @param {string} id of a <dialog> */
export function openDialog(id) {
  const dialog = document.getElementById(id);
  if (!dialog || dialog.open) return;
  const opener = document.activeElement;
  dialog.removeAttribute('data-ditahan');
  dialog.showModal();
  dialog.querySelector('[autofocus], .masukan, input:not([type="hidden"]), .dialog-isi button, h2[tabindex]')?.focus();
  dialog.addEventListener('close', () => giveBack(opener), { once: true });
}

export function closeDialog(id) {
  const dialog = document.getElementById(id);
  dialog?.removeAttribute('data-kotor');
  dialog?.close();
}

// The browser gives the focus back by itself, unless the opener was drawn anew meanwhile: then its twin gets it.
function giveBack(opener) {
  if (document.activeElement && document.activeElement !== document.body) return;
  if (opener?.isConnected) return opener.focus();
  const twin = opener?.id ? document.getElementById(opener.id)
    : opener?.dataset?.id ? document.querySelector(`[data-id="${CSS.escape(opener.dataset.id)}"]`) : null;
  (twin ?? document.getElementById('isi'))?.focus();
}

// A dialog with unsent words asks once before it lets go of them.
function leave(dialog, event) {
  if (!dialog.hasAttribute('data-kotor') || dialog.hasAttribute('data-ditahan')) return true;
  event.preventDefault();
  dialog.setAttribute('data-ditahan', '');
  const line = dialog.querySelector('.dialog-kotor');
  announce(line?.textContent ?? 'Tulisan belum dikirim. Tutup sekali lagi untuk membuangnya.');
  return false;
}

/** Focuses and shows an element by id: error summary, a section, a field. */
export function jump(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.closest('.bidang, .pilihan, .bagian')?.scrollIntoView({ block: 'start' });
  if (document.activeElement === target && !target.closest('.bidang, .pilihan, .bagian')) target.scrollIntoView({ block: 'nearest' });
  return true;
}

export function start() {
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-buka-dialog]');
    if (opener) return openDialog(opener.dataset.bukaDialog);
    const dialog = event.target.closest('dialog');
    if (dialog && event.target.closest('[data-tutup]') && leave(dialog, event)) return dialog.close();
    // A press beside the box, on the backdrop.
    if (dialog && event.target === dialog && outside(dialog, event) && leave(dialog, event)) dialog.close();
  });
  document.addEventListener('cancel', event => { if (event.target.matches('dialog')) leave(event.target, event); }, true);
  document.addEventListener('close', event => event.target.removeAttribute('data-kotor'), true);
  document.addEventListener('input', event => {
    const dialog = event.target.closest('dialog[data-jaga]');
    dialog?.setAttribute('data-kotor', '');
    dialog?.removeAttribute('data-ditahan');
  });
  // With <base href> set, "#x" would leave the page: it means a place on this one.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && jump(decodeURIComponent(link.getAttribute('href').slice(1)))) event.preventDefault();
  }, true);
}

function outside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
