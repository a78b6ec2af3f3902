// What every staff page has: theme, rail, keys, title count. The one module that App loads; it starts the others.
import * as buttons from './buttons.js';
import * as clocks from './clocks.js';
import * as dialogs from './dialogs.js';
import * as freshness from './freshness.js';
import * as pageKeys from './page-keys.js';
import * as reconnect from './reconnect.js';
import * as sounds from './sounds.js';
import * as upload from './upload.js';

export { announce, openDialog, closeDialog, jump } from './dialogs.js';

const html = document.documentElement;
const YEAR = 31_536_000;

function cookie(name, value) {
  const path = new URL('.', document.baseURI).pathname;
  document.cookie = `${name}=${value}; path=${path}; max-age=${YEAR}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

/** @param {'terang'|'gelap'|'perangkat'} value */
export function setTheme(value) {
  html.dataset.tema = value;
  cookie('tema', value);
}

/** @param {'sempit'|'lebar'} value */
export function setRail(value) {
  html.dataset.rel = value;
  cookie('rel', value);
}

function toggleRail() {
  const rail = document.querySelector('.rel');
  setRail(rail && rail.offsetWidth > 120 ? 'sempit' : 'lebar');
}

/** "(3) Papan piket": what waits, in the title of the tab. The page's own title stays the page's. */
export function setCount(count) {
  waiting = Number(count) || 0;
  prefix();
}
let waiting = 0;
function prefix() {
  const bare = document.title.replace(/^\(\d+\) /, '');
  const title = waiting ? `(${waiting}) ${bare}` : bare;
  if (document.title !== title) document.title = title;
}

let chord = 0;
const typing = target => target.closest?.('input:not([type="radio"], [type="checkbox"], [type="button"]), select, textarea, [contenteditable]');

function onKey(event) {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.key === 'Escape') return escape(event);
  if (typing(event.target) || html.dataset.tombol === 'mati' || document.querySelector('dialog[open]')) return;
  const key = event.key.toLowerCase();
  if (Date.now() - chord < 1500) {
    chord = 0;
    const link = document.querySelector(`a[data-pintas="${CSS.escape(key)}"]`);
    if (link) { event.preventDefault(); link.click(); }
    return;
  }
  if (key === 'g') chord = Date.now();
  else if (key === '/') { event.preventDefault(); document.getElementById('cari')?.focus(); }
  else if (key === '?') dialogs.openDialog('bantuan-tombol');
  else if (key === 'm') sounds.toggle();
  else if (!pageKeys.press(event)) pageKeys.step(event);
}

function escape(event) {
  const field = typing(event.target);
  if (field?.id === 'cari') return field.blur();
  const open = document.querySelector('details[data-lipat][open]');
  if (!open) return;
  open.open = false;
  open.querySelector('summary')?.focus();
}

// The error summary takes the focus wherever it appears, so that nobody searches for what went wrong.
function watchErrors() {
  let last;
  const look = () => {
    const summary = document.querySelector('.ringkasan-galat');
    if (summary && summary !== last) { summary.tabIndex = -1; summary.focus(); dispatchEvent(new Event('ppa:galat')); }
    last = summary;
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}

function start() {
  const rail = /(?:^|; )rel=(sempit|lebar)/.exec(document.cookie);
  if (rail && !html.dataset.rel) html.dataset.rel = rail[1];
  addEventListener('keydown', onKey);
  document.addEventListener('click', event => { if (event.target.closest('[data-lipat-rel]')) toggleRail(); });
  // A page that comes back from the back cache may show what a signed-out person must not see.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  new MutationObserver(prefix).observe(document.head, { childList: true, subtree: true, characterData: true });
  watchErrors();
  dialogs.start();
  buttons.start();
  clocks.start();
  sounds.start();
  freshness.start();
  reconnect.start();
  upload.start();
}

start();
