// How fresh is what the person sees? Measured outside the circuit: a small heartbeat over HTTP is compared with the
// sequence number painted on the board, because a circuit can be alive while the board is stale.
import { clockTime, serverNow, setOffset } from './clocks.js';
import { announce } from './dialogs.js';
import * as draft from './draft.js';
import { play } from './sounds.js';

const BEAT = 10_000, BAD_BEAT = 3_000, TIMEOUT = 5_000, HALF = 3_000, LOST = 15_000, PARTING = 1_200, PATIENCE = 40;
const REASON = 'Sambungan terputus. Tindakan ini dapat dilakukan lagi setelah tersambung.';

const bad = new Map();                        // source → since when, in milliseconds
let lastGood = Date.now(), lastBeat = 0, beating = false, touched = true, latest = 0, lost = false, signedOut = false, leaving = false, parted = false, outlived = false, pulse = 'denyut';

const address = path => new URL(path, document.baseURI);
const painted = () => document.querySelector('[data-urut]')?.dataset.urut;

/** A source of truth about the line says whether it is well: 'denyut', 'papan' or 'sirkuit'. */
export function report(source, well, since = Date.now()) {
  if (well) bad.delete(source);
  else if (!bad.has(source)) bad.set(source, since);
  if (well && source === 'sirkuit') beat();
  show();
}

export async function beat() {
  if (beating) return;
  beating = true;
  const began = Date.now(), sent = touched;
  const stop = new AbortController(), limit = setTimeout(() => stop.abort(), TIMEOUT);
  touched = false;
  try {
    const answer = await fetch(address(sent ? `${pulse}?aktif=1` : pulse), { cache: 'no-store', redirect: 'manual', signal: stop.signal });
    if (answer.status === 401 || answer.type === 'opaqueredirect') return ended(answer.headers.get('sebab'));
    if (!answer.ok) throw new Error(String(answer.status));
    const { urut, waktu } = await answer.json();
    const now = Date.now();
    setOffset(Date.parse(waktu) + (now - began) / 2 - now);
    latest = Number(urut);
    outlived ||= signedOut && leaving;
    signedOut = false;
    report('denyut', true);
  } catch {
    touched ||= sent;
    report('denyut', false, began);
  } finally {
    clearTimeout(limit);
    beating = false;
    lastBeat = Date.now();
  }
}

const pause = time => new Promise(done => setTimeout(done, time));
const unsent = () => document.querySelector('[data-belum-tersimpan]') !== null;

// The session is over. Whoever has unsent words stays here and signs in beside them; autosave then goes on.
function ended(cause) {
  const back = location.pathname + location.search, duty = document.querySelector('[data-piket]') !== null;
  const link = address(`masuk?sebab=${cause ?? 'habis'}&kembali=${encodeURIComponent(back)}${duty ? '&piket=1' : ''}`);
  if (!unsent()) return part(link, duty);
  signedOut = true;
  report('denyut', false);
}

// The screen of somebody on duty does not go in silence.
async function part(link, duty) {
  if (parted) return;
  parted = true;
  if (duty) {
    play('S');
    await pause(PARTING);
  }
  location.assign(link);
}

// The longest time of the session is nearly over: what was written last still goes to the server, then this page to the door.
async function leave() {
  if (leaving) return;
  leaving = true;
  for (let i = 0; i < PATIENCE && unsent(); i++) {
    await draft.save();
    if (unsent()) await pause(BAD_BEAT / 20);
  }
  ended('lama');
}

function comparePainted() {
  const here = painted();
  if (here !== undefined && Number(here) < latest) report('papan', false);
  else if (bad.has('papan')) report('papan', true);
}

function state(now) {
  const worst = Math.min(...bad.values());
  const age = bad.size ? now - worst : 0;
  return signedOut || age > LOST ? 'terputus' : age > HALF ? 'menyambung' : 'langsung';
}

function show() {
  const now = Date.now(), is = state(now);
  if (!bad.size) lastGood = now;
  const since = clockTime(lastGood + (serverNow() - now));
  const badge = document.getElementById('kesegaran');
  if (badge) {
    const text = is === 'terputus' ? `Terputus sejak ${since}` : is === 'menyambung' ? 'Menyambung…' : 'Langsung';
    if (badge.dataset.keadaan !== is) badge.dataset.keadaan = is;
    if (badge.textContent !== text) badge.textContent = text;
  }
  if (is === 'terputus') guardButtons();
  if (lost !== (is === 'terputus')) turn(is === 'terputus', since);
}

function turn(isLost, since) {
  lost = isLost;
  document.body.toggleAttribute('data-terputus', lost);
  for (const place of document.querySelectorAll('[data-putus-sejak]')) place.textContent = since;
  const strip = document.getElementById('lajur-terputus');
  if (lost) {
    if (strip) fillStrip(strip, since);
    if (document.querySelector('[data-piket]')) play('S');
    return;
  }
  for (const button of document.querySelectorAll('[data-butuh-server][data-dimatikan]')) {
    button.removeAttribute('aria-disabled');
    button.removeAttribute('data-dimatikan');
    button.removeAttribute('title');
  }
  if (!strip) return;
  strip.dataset.keadaan = 'pulih';
  strip.textContent = `Tersambung kembali pukul ${clockTime(serverNow())}.`;
  setTimeout(() => { if (!lost) strip.hidden = true; }, 3000);
}

function fillStrip(strip, since) {
  strip.dataset.keadaan = 'terputus';
  strip.hidden = false;
  if (!signedOut) {
    strip.textContent = `Sambungan terputus sejak ${since}. Yang terlihat adalah keadaan terakhir. Tulisan Anda tetap di halaman ini dan dikirim saat tersambung.`;
    return;
  }
  const link = document.createElement('a');
  link.href = address('masuk?sebab=habis');
  link.target = '_blank';
  link.textContent = 'Masuk kembali di jendela baru';
  strip.replaceChildren('Sesi Anda berakhir. Tulisan Anda tetap di halaman ini. ', link, '.');
}

function guardButtons() {
  for (const button of document.querySelectorAll('[data-butuh-server]:not([aria-disabled="true"])')) {
    button.setAttribute('aria-disabled', 'true');
    button.setAttribute('data-dimatikan', '');
    button.title = REASON;
  }
}

/** True while nothing may be sent; the reason is said by `reason`. */
export const isLost = () => lost;
export const reason = REASON;

function swallow(event) {
  const control = event.type === 'submit' ? event.submitter : event.target.closest?.('[data-butuh-server]');
  if (!lost || !control?.matches('[data-butuh-server]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  announce(REASON);
}

function everySecond() {
  if (document.querySelector('[data-sesi="habis"]')) leave();
  // Signed in again beside this page, and its words have gone: what is behind it belongs to the session before.
  if (outlived && !unsent()) { outlived = false; location.reload(); }
  if (document.visibilityState !== 'visible' && !document.querySelector('[data-piket]')) return;
  comparePainted();
  if (Date.now() - lastBeat >= (bad.size ? BAD_BEAT : BEAT)) beat();
  show();
}

const wake = () => { if (document.visibilityState === 'visible') beat(); };

/** Starts on a page that has a badge or a live board; elsewhere there is nothing to be fresh about.
 *  @param {string} [where] the address of the heartbeat, where it is not the staff's */
export function start(where = pulse) {
  pulse = where;
  if (!document.getElementById('components-reconnect-modal') && !document.getElementById('kesegaran')) return;
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
    addEventListener(name, () => { touched = true; }, { passive: true, capture: true });
  addEventListener('click', swallow, true);
  addEventListener('submit', swallow, true);
  addEventListener('online', wake);
  addEventListener('offline', () => report('denyut', false));
  addEventListener('focus', wake);
  document.addEventListener('visibilitychange', wake);
  setInterval(everySecond, 1000);
  beat();
}
