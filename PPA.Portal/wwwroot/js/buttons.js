// Small services of buttons: busy while a verb is under way, copy, print, show a password.
import { announce } from './dialogs.js';

const AFTER = 300, SPIN = 1_000, GIVE_UP = 8_000;

// The page's own handlers hear the press first; only then is the button closed to a second one. It opens again when
// Blazor turns aria-busy back, when the page says how it ended, or after a while.
const OUTCOME = '.pesan[role]';

function saysOutcome({ target, addedNodes }) {
  const place = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
  return Boolean(place?.closest(OUTCOME)) || [...addedNodes].some(node => node.matches?.(OUTCOME) || node.querySelector?.(OUTCOME));
}

function busy(button) {
  if (button.hasAttribute('data-ditekan')) return;
  button.setAttribute('data-ditekan', '');
  if (!button.dataset.sibuk) button.dataset.sibuk = 'Menyimpan…';
  button.style.minWidth = `${button.offsetWidth}px`;
  const timers = [
    setTimeout(() => button.setAttribute('data-ditekan', 'lama'), AFTER),
    setTimeout(() => button.setAttribute('data-ditekan', 'putar'), SPIN),
    setTimeout(() => free(), GIVE_UP),
  ];
  const watch = new MutationObserver(() => { if (button.getAttribute('aria-busy') !== 'true' && !button.disabled) free(); });
  watch.observe(button, { attributes: true, attributeFilter: ['aria-busy', 'disabled'] });
  const said = new MutationObserver(changes => { if (changes.some(saysOutcome)) free(); });
  said.observe(document.body, { childList: true, subtree: true, characterData: true });
  addEventListener('ppa:galat', free, { once: true });
  function free() {
    removeEventListener('ppa:galat', free);
    timers.forEach(clearTimeout);
    watch.disconnect();
    said.disconnect();
    button.removeAttribute('data-ditekan');
    button.style.minWidth = '';
  }
}

async function copy(button) {
  const source = button.dataset.salin;
  const text = source.startsWith('#') ? document.querySelector(source)?.textContent.trim() : source;
  try {
    await navigator.clipboard.writeText(text);
    announce('Disalin.');
    button.dataset.tersalin = '';
    setTimeout(() => button.removeAttribute('data-tersalin'), 2000);
  } catch {
    // Without a secure line the browser refuses: mark the text so that Ctrl+C takes it.
    if (source.startsWith('#')) getSelection().selectAllChildren(document.querySelector(source));
    announce('Tekan Ctrl dan C untuk menyalin.');
  }
}

function reveal(button) {
  const field = document.getElementById(button.dataset.tampilSandi);
  const shown = field.type === 'text';
  field.type = shown ? 'password' : 'text';
  button.textContent = shown ? 'Tampilkan' : 'Sembunyikan';
  button.setAttribute('aria-pressed', String(!shown));
  field.focus();
}

export function start() {
  // A second press of a busy button reaches nobody.
  document.addEventListener('click', event => {
    if (event.target.closest('[data-ditekan]')) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (button?.matches('[data-sibuk]')) setTimeout(() => busy(button));
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('button, a');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    if (button.matches('[data-sibuk]') && button.type !== 'submit') setTimeout(() => busy(button));
    if (button.matches('[data-salin]')) copy(button);
    if (button.matches('[data-tampil-sandi]')) reveal(button);
    if (button.matches('[data-cetak]')) print();
  });
}
