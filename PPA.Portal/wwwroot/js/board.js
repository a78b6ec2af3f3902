// The duty board under the hands: clicks, keys, focus. One listener for all cards; each act is one call to .NET.
import { announce, closeDialog, openDialog } from './dialogs.js';
import { isLost, reason } from './freshness.js';
import { startDrag } from './board-drag.js';
import { startFreeze } from './board-freeze.js';
import { startMenu } from './board-menu.js';
import { setCount } from './shell.js';

const LANES = ['belum-dinilai', 'tinggi', 'sedang', 'rendah'];
const KEYS = { a: 'ambil', s: 'serahkan', r: 'respons', 1: 'tinggi', 2: 'sedang', 3: 'rendah', l: 'lihat', n: 'nilai', '.': 'menu' };
const LOOKING = ['buka', 'menu', 'tutup', 'urutkan', 'lagi'];

let root, net, ends, held, opened;
const pending = new Set();

const laneOf = element => element?.closest?.('.jalur')?.dataset.jalur;
const lane = code => root.querySelector(`.jalur[data-jalur="${code}"]`);
const cards = section => [...section.querySelectorAll('.kartu')];
const visible = section => section.offsetParent !== null && !section.classList.contains('ciut');

/** Tells .NET what the person did. The same act on the same card is not sent twice while the first is under way. */
async function act(verb, id, version = 0) {
  const key = `${verb} ${id}`;
  if (pending.has(key)) return;
  if (isLost() && !LOOKING.includes(verb)) return announce(reason);
  pending.add(key);
  try {
    await net.invokeMethodAsync('ActAsync', verb, String(id), Number(version));
  } catch {
    announce('Belum terkirim. Sambungan sedang tidak ada.');
  } finally {
    pending.delete(key);
  }
}

function onClick(event) {
  const button = event.target.closest('[data-aksi]');
  if (button && button.getAttribute('aria-disabled') !== 'true') {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const card = button.closest('.kartu');
    const id = button.dataset.untuk ?? card?.dataset.id ?? laneOf(button);
    if (id === undefined) return;
    if (button.matches('a')) event.preventDefault();
    if (card) focus(card);
    return void act(button.dataset.aksi, id, button.dataset.versi ?? card?.dataset.versi);
  }
  const segment = event.target.closest('[data-segmen-untuk]');
  if (segment) return choose(segment.dataset.segmenUntuk);
  const folded = event.target.closest('.jalur.ciut');
  if (folded) unfold(folded.dataset.jalur);
}

function onKey(event) {
  const card = event.target.closest('.kartu');
  if (!card || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.target.closest('input, select, textarea, [contenteditable]') || document.querySelector('dialog[open]')) return;
  const { key } = event;
  const section = card.closest('.jalur');
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step) move(section, cards(section).indexOf(card) + step);
  else if (side) sideways(section, card, side);
  else if (key === 'Home') move(section, 0);
  else if (key === 'End') move(section, Infinity);
  else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) act('menu', card.dataset.id, card.dataset.versi);
  else if (key === 'Enter' && event.target === card) act('buka', card.dataset.id, card.dataset.versi);
  else if (event.repeat || event.shiftKey || document.documentElement.dataset.tombol === 'mati') return;
  else if (key.toLowerCase() === 'u') act('urutkan', section.dataset.jalur);
  else if (KEYS[key.toLowerCase()]) act(KEYS[key.toLowerCase()], card.dataset.id, card.dataset.versi);
  else return;
  event.preventDefault();
}

function move(section, index) {
  const all = cards(section);
  const target = all[Math.max(0, Math.min(index, all.length - 1))];
  if (target) focus(target);
}

// To the next lane that has cards, at about the same height.
function sideways(section, card, side) {
  const height = card.getBoundingClientRect().top;
  for (let i = LANES.indexOf(section.dataset.jalur) + side; LANES[i]; i += side) {
    const next = lane(LANES[i]);
    if (!next || !cards(next).length) continue;
    if (root.querySelector('.papan-segmen')?.offsetParent) choose(LANES[i]);
    else if (!visible(next)) unfold(LANES[i]);
    const near = cards(next).sort((a, b) => Math.abs(a.getBoundingClientRect().top - height) - Math.abs(b.getBoundingClientRect().top - height));
    return focus(near[0]);
  }
}

function focus(card) {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

// One Tab stop per lane: the card last visited there, else its first.
function rove(section, card) {
  const all = cards(section);
  const stop = card ?? all.find(c => c.tabIndex === 0) ?? all[0];
  for (const c of all) if (c.tabIndex !== (c === stop ? 0 : -1)) c.tabIndex = c === stop ? 0 : -1;
}

function onFocus(event) {
  const card = event.target.closest?.('.kartu');
  if (!card || !root.contains(card)) { held = undefined; return; }
  const section = card.closest('.jalur');
  held = { id: card.dataset.id, lane: section.dataset.jalur, index: cards(section).indexOf(card) };
  rove(section, card);
}

// A click on nothing gives the focus up; a card that a re-render took away does not.
function onPress(event) {
  if (!event.target.closest('.kartu, [data-aksi], dialog, .menu')) held = undefined;
}

function afterRender(changes) {
  for (const section of root.querySelectorAll('.jalur')) rove(section);
  for (const { target } of changes) {
    const count = (target.parentElement ?? target).closest?.('.segmen-jumlah')?.closest('.segmen');
    if (count && count.getAttribute('aria-pressed') !== 'true') mark(count);
  }
  if (!held || document.activeElement !== document.body || document.querySelector('dialog[open]')) return;
  const same = root.querySelector(`.kartu[data-id="${CSS.escape(held.id)}"]`);
  if (same && visible(same.closest('.jalur'))) return focus(same);
  const section = lane(held.lane);
  if (section) move(section, held.index);
}

function mark(segment) {
  segment.classList.remove('berubah');
  void segment.offsetWidth;
  segment.classList.add('berubah');
  segment.addEventListener('animationend', () => segment.classList.remove('berubah'), { once: true });
}

function choose(code) {
  root.dataset.segmen = code;
  for (const s of root.querySelectorAll('[data-segmen-untuk]')) s.setAttribute('aria-pressed', String(s.dataset.segmenUntuk === code));
}

// Between 1024 and 1279 two lanes are open; opening a third folds the one opened longest ago.
function unfold(code) {
  opened = [...opened.filter(c => c !== code), code].slice(-2);
  for (const section of root.querySelectorAll('.jalur')) {
    const folded = !opened.includes(section.dataset.jalur);
    section.classList.toggle('ciut', folded);
    const head = section.querySelector('.jalur-kepala');
    if (folded) { head.tabIndex = 0; head.setAttribute('role', 'button'); head.setAttribute('aria-expanded', 'false'); }
    else for (const name of ['tabindex', 'role', 'aria-expanded']) head.removeAttribute(name);
  }
}

function onFoldedKey(event) {
  const head = event.target.closest('.jalur.ciut > .jalur-kepala');
  if (!head || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  unfold(laneOf(head));
  move(head.closest('.jalur'), 0);
}

/** @param {HTMLElement} element the [data-papan] root @param dotnet a DotNetObjectReference with ActAsync and FreezeAsync */
export function start(element, dotnet) {
  stop();
  root = element;
  net = dotnet;
  ends = new AbortController();
  opened = [];
  const { signal } = ends;
  root.addEventListener('keydown', onKey, { signal });
  root.addEventListener('keydown', onFoldedKey, { signal });
  document.addEventListener('click', event => { if (event.target.closest('[data-papan], [data-menu-jalur]')) onClick(event); }, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('pointerdown', onPress, { signal });
  const observer = new MutationObserver(afterRender);
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  startDrag(root, act, signal);
  startMenu(id => act('tutup', id), signal);
  // Marked once the server knows: from then on nothing in the lane moves.
  startFreeze(root, (code, frozen) => net.invokeMethodAsync('FreezeAsync', code, frozen)
    .then(() => lane(code)?.toggleAttribute('data-beku', frozen)).catch(() => {}), signal);

  const narrow = matchMedia('(min-width: 1024px) and (max-width: 1279px)');
  const fold = () => {
    if (narrow.matches) { unfold('belum-dinilai'); unfold('tinggi'); }
    else { opened = [...LANES]; for (const code of LANES) lane(code)?.classList.remove('ciut'); }
  };
  narrow.addEventListener('change', fold, { signal });
  fold();
  choose(root.dataset.segmen ?? LANES.find(code => cards(lane(code) ?? root).length) ?? LANES[0]);
  afterRender([]);
}

/** What the last look at the board brought: a count for the title, one sentence. */
export function tell(untaken, words) {
  setCount(untaken);
  if (words) announce(words);
}

export const openSheet = openDialog;
export const closeSheet = closeDialog;

export function stop() {
  setCount(0);
  ends?.abort();
  ends = undefined;
  pending.clear();
}
