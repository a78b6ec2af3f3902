// Receiving a complaint on the telephone: the hands stay on the keys.
import * as draft from './draft.js';

const DANGER = { y: 'ya', t: 'tidak', b: 'belum' };
let form, ends;

// A form that was drawn anew is driven by the same keys before its own call has come.
const ground = () => form.isConnected ? form : document;

function press(selector) {
  const button = ground().querySelector(selector) ?? document.querySelector(selector);
  if (!button) return false;
  button.click();
  return true;
}

function toSection(number) {
  const section = ground().querySelector(`[data-bagian="${number}"]`);
  if (!section) return;
  section.scrollIntoView({ block: 'start' });
  section.querySelector('input:not([type="hidden"]), select, textarea, button')?.focus({ preventScroll: true });
}

// Y, T and B answer the first question wherever the focus is, except in a field that takes letters.
function answerDanger(event) {
  const value = DANGER[event.key.toLowerCase()];
  const group = ground().querySelector('[data-bahaya]');
  if (!value || !group || document.documentElement.dataset.tombol === 'mati') return;
  if (event.target.closest('input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable], dialog')) return;
  const radio = group.querySelector(`input[value="${value}"]`);
  if (!radio) return;
  event.preventDefault();
  event.stopPropagation();
  if (!radio.checked) radio.click();
  radio.focus();
}

function onKey(event) {
  if (document.querySelector('dialog[open]') || event.isComposing) return;
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === 's') {
    event.preventDefault();
    if (!press('[data-simpan-draf]')) draft.save();
  } else if (control && event.key === 'Enter') {
    event.preventDefault();
    press('[data-simpan]');
  } else if (event.altKey && !control && /^[1-6]$/.test(event.key)) {
    event.preventDefault();
    toSection(event.key);
  } else if (event.altKey && !control && event.code === 'KeyN') {
    // The focus stays where the hands are, so that closing the checklist leads back to the same word.
    event.preventDefault();
    if (!event.repeat) press('[data-nilai-risiko]');
  } else if (!control && !event.altKey && !event.shiftKey) {
    answerDanger(event);
  }
}

/** Also the steps of a procedure use this: sections, Ctrl+S, Ctrl+Enter and the draft are the same. */
export function start(element) {
  stop();
  form = element;
  ends = new AbortController();
  addEventListener('keydown', onKey, { signal: ends.signal, capture: true });
  form.addEventListener('click', event => { if (event.target.closest('[data-simpan-draf]')) draft.save(); }, { signal: ends.signal });
  if (form.dataset.draf) draft.start(form);
}

export const done = draft.done;
export const save = draft.save;

export function stop() {
  ends?.abort();
  draft.stop();
  form = undefined;
}
