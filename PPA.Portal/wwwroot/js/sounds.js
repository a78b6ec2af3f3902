// Alarm tones, made in the browser. Classes: 1 soft tap, 2 three rising, 3 a call that wants an answer, S the line is lost.
// Motifs differ by rhythm. One tab of a browser sounds, at most twice a minute, the most urgent first.

const RANK = { 3: 3, 2: 2, 1: 1, S: 0 };
const PER_MINUTE = 2, APART = 1_500, CALL_EVERY = 30_000, STALE = 60_000;
// [start, length, pitch] of each pulse, in seconds and hertz.
const MOTIFS = {
  1: [[0, .25, 660]],
  2: [[0, .24, 523], [.32, .24, 659], [.64, .26, 784]],
  3: [0, 1.44].flatMap(from => [0, .22, .44, .78, 1].map((at, i) => [from + at, .16, i < 3 ? 698 : 880])),
  S: [[0, .25, 520], [.35, .25, 520]],
};
const HARMONICS = new Float32Array([0, 1, .42, .22, .1]);

let context, wave, leads = false, asked = false, queue = [], played = [], timer, call;
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('bunyi') : null;

const saved = (key, otherwise) => { try { return localStorage.getItem(key) ?? otherwise; } catch { return otherwise; } };
const save = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a locked-down browser forgets, no more */ } };

export const isMuted = () => saved('bunyi') === 'mati';
export const isUnlocked = () => context?.state === 'running';
const isSilenced = () => Number(saved('bunyi-diam', 0)) > Date.now();

/** Lasting mute of classes 1, 2 and S. A call (3) is only ever silenced for a while. */
export function setMuted(muted) { save('bunyi', muted ? 'mati' : 'hidup'); told(); channel?.postMessage('berubah'); }
/** "Diamkan 5 menit": also calls. 0 ends it. */
export function silence(minutes) { save('bunyi-diam', String(minutes ? Date.now() + minutes * 60_000 : 0)); channel?.postMessage('berubah'); }
export const volume = () => Number(saved('bunyi-volume', 60));
/** Lets a person hear one class, whatever is muted. Only from a gesture. */
export async function tryOut(kind) { if (await unlock(false)) sound(String(kind)); }
/** 0 to 100. */
export function setVolume(percent) { save('bunyi-volume', String(percent)); }

/** Call from a gesture ("Mulai piket"). Plays the test motif and tells whether this browser can sound. */
export async function unlock(test = true) {
  context ??= new AudioContext();
  wave ??= context.createPeriodicWave(new Float32Array(HARMONICS.length), HARMONICS);
  try { await context.resume(); } catch { /* told below */ }
  save('bunyi-pernah', '1');
  lead();
  told();
  if (isUnlocked() && test) sound(2);
  return isUnlocked();
}

// The tab that holds the lock sounds. Where locks are missing (plain http) the last unlocked tab takes it and says so.
function lead() {
  if (asked) { if (!navigator.locks) claim(); return; }
  asked = true;
  if (navigator.locks) navigator.locks.request('bunyi', () => { leads = true; return new Promise(() => {}); });
  else claim();
}
function claim() { leads = true; channel?.postMessage('aku'); }
channel?.addEventListener('message', ({ data }) => {
  if (data === 'aku') leads = false;
  else if (data === 'pergi' && !navigator.locks && isUnlocked()) claim();
  else told();
});
addEventListener('pagehide', () => { if (leads) channel?.postMessage('pergi'); });

/** Asks for a sound of a class: 1, 2, 3 or 'S'. It may wait, be merged with its like, or be dropped as stale.
 *  In a tab that does not lead, or before the first gesture, nothing happens: a call repeats, the rest is on the screen. */
export function play(kind) {
  const name = String(kind);
  if (!MOTIFS[name] || !leads || !isUnlocked() || isSilenced() || (name !== '3' && isMuted())) return;
  if (!queue.some(q => q.name === name)) queue.push({ name, at: Date.now() });
  queue.sort((a, b) => RANK[b.name] - RANK[a.name]);
  pump();
}

/** A call sounds again every 30 s, never louder, until stopCall(). */
export function startCall() {
  if (call) return;
  play(3);
  call = setInterval(() => play(3), CALL_EVERY);
}
export function stopCall() {
  clearInterval(call);
  call = undefined;
  queue = queue.filter(q => q.name !== '3');
}

function pump() {
  clearTimeout(timer);
  const now = Date.now();
  queue = queue.filter(q => q.name === '3' || now - q.at < STALE);
  played = played.filter(at => now - at < 60_000);
  if (!queue.length) return;
  const cap = played.length >= PER_MINUTE ? played[0] + 60_000 - now : 0;
  const gap = played.length ? played.at(-1) + 2_600 + APART - now : 0;
  const wait = Math.max(cap, gap);
  if (wait > 0) { timer = setTimeout(pump, wait); return; }
  played.push(now);
  sound(queue.shift().name);
  if (queue.length) timer = setTimeout(pump, APART);
}

function sound(name) {
  const hour = new Date().getHours(), night = hour >= 22 || hour < 6;
  const loud = Number(saved('bunyi-volume', 60)) / 100 * (night && (name == 1 || name == 2) ? .5 : 1);
  for (const [at, length, pitch] of MOTIFS[name]) {
    const from = context.currentTime + .02 + at, until = from + length;
    const tone = new OscillatorNode(context, { frequency: pitch }), gain = new GainNode(context, { gain: 0 });
    tone.setPeriodicWave(wave);
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(loud * .5, from + .03);
    gain.gain.setValueAtTime(loud * .5, until - .06);
    gain.gain.linearRampToValueAtTime(0, until);
    tone.connect(gain).connect(context.destination);
    tone.start(from);
    tone.stop(until);
  }
}

/** Lets the sound button of the top bar say how things stand. */
export function told() {
  const is = isMuted() ? 'mati' : isUnlocked() ? 'aktif' : 'terkunci';
  const text = { mati: 'Bunyi mati', aktif: 'Bunyi aktif', terkunci: 'Bunyi belum aktif' }[is];
  for (const button of document.querySelectorAll('[data-bunyi]')) {
    if (button.dataset.keadaan === is) continue;
    button.dataset.keadaan = is;
    button.setAttribute('aria-label', text);
    button.setAttribute('aria-pressed', String(is === 'aktif'));
    button.setAttribute('aria-label', text);
    const icon = `<svg class="ikon" aria-hidden="true"><use href="${new URL('icons.svg', document.baseURI).pathname}#${is === 'aktif' ? 'bunyi' : 'bunyi-mati'}"></use></svg>`;
    button.innerHTML = `${icon}<span class="kata">${text}</span>`;
  }
}

/** Mute, unmute, or unlock at first: what the sound button and the key m do. */
export async function toggle() {
  if (!isMuted() && !isUnlocked()) return void await unlock();
  setMuted(!isMuted());
}

/** After a reload the first gesture brings sound back for whoever had it. */
export function start() {
  addEventListener('click', event => { if (event.target.closest?.('[data-bunyi]')) toggle(); });
  const again = event => { if (saved('bunyi-pernah') && !isUnlocked() && !event.target.closest?.('[data-bunyi]')) unlock(false); };
  for (const name of ['pointerdown', 'keydown']) addEventListener(name, again, { once: true });
  new MutationObserver(told).observe(document.body, { childList: true, subtree: true });
  told();
}
