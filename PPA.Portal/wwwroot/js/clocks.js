// Every countdown on a page. Texts are computed from the deadline, never counted down, so a sleeping tab wakes up right.
// Blazor leaves <time data-tenggat> empty; this module owns its text, the bar beside it and two classes of its card.

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
let offset = 0, timer, observer, format, formatSeconds;

/** The server's time as this browser knows it. */
export const serverNow = () => Date.now() + offset;
export function setOffset(milliseconds) { offset = milliseconds; }

/** Wall time in the office's zone: 10.42, or 10.42.05 with seconds. */
export function clockTime(ms, seconds = false) {
  if (!format) {
    const timeZone = document.documentElement.dataset.zona || undefined;
    const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone };
    format = new Intl.DateTimeFormat('id-ID', parts);
    formatSeconds = new Intl.DateTimeFormat('id-ID', { ...parts, second: '2-digit' });
  }
  return (seconds ? formatSeconds : format).format(ms).replaceAll(':', '.');
}

const two = n => String(n).padStart(2, '0');
const hhmm = ms => `${two(Math.floor(ms / HOUR))}.${two(Math.floor(ms % HOUR / MINUTE))}`;

function span(ms) {
  if (ms >= DAY) return `${Math.floor(ms / DAY)} h ${Math.floor(ms % DAY / HOUR)} j`;
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} j ${Math.floor(ms % HOUR / MINUTE)} m`;
  return ms >= 10 * MINUTE ? `${Math.floor(ms / MINUTE)} m` : short(ms);
}

// Below ten minutes the units are spelled out: 09.30 could be read as nine hours and a half.
const short = ms => `${Math.floor(ms / MINUTE)} m ${two(Math.floor(ms % MINUTE / 1000))} d`;

// On a card, beside its own clock: hours while there are hours.
function brief(left) {
  if (left < 0) return { teks: 'lewat', keadaan: 'lewat', porsi: 0 };
  const teks = left >= HOUR ? `${Math.floor(left / HOUR)} j` : `${Math.ceil(left / MINUTE)} m`;
  return { teks, keadaan: left < 6 * HOUR ? 'menipis' : 'sisa', porsi: 1 };
}

/**
 * What a clock says.
 * @param {number} now milliseconds @param {number} due milliseconds @param {number} received milliseconds
 * @param {string} [kind] tinggi, belum-dinilai or langsung: help at once; respons: first response; anything else: time left
 * @returns {{teks: string, keadaan: 'sisa'|'menipis'|'lewat', porsi: number}} porsi is the share of time left, 0 to 1
 */
export function words(now, due, received, kind) {
  const left = due - now;
  if (kind === 'ringkas') return brief(left);
  if (left < 0) {
    const late = -left;
    return { teks: `Lewat ${late >= 4 * DAY ? span(late) : hhmm(late)}`, keadaan: 'lewat', porsi: 0 };
  }
  const total = Math.max(due - received, 1);
  const porsi = Math.min(left / total, 1);
  const low = porsi <= .2 || left <= 15 * MINUTE;
  const figures = left < 10 * MINUTE ? short(left) : left < HOUR ? hhmm(left) : span(left);
  if (kind === 'tinggi' || kind === 'belum-dinilai' || kind === 'langsung') return { teks: `Segera ${figures}`, keadaan: 'menipis', porsi };
  if (kind === 'respons') return { teks: `Respons ${figures}`, keadaan: low ? 'menipis' : 'sisa', porsi };
  return low ? { teks: `Menipis ${figures}`, keadaan: 'menipis', porsi } : { teks: `Sisa ${span(left)}`, keadaan: 'sisa', porsi };
}

/** Time since a moment, for a counter: 04.09, or 1.04.09 past an hour. */
export function elapsed(now, since) {
  const ms = Math.max(0, now - since), minutes = Math.floor(ms / MINUTE), seconds = two(Math.floor(ms % MINUTE / 1000));
  return minutes < 60 ? `${two(minutes)}.${seconds}` : `${Math.floor(minutes / 60)}.${two(minutes % 60)}.${seconds}`;
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function paintDeadline(time, now) {
  const { tenggat, diterima, kelas, berhenti, jeda, kata } = time.dataset;
  let said;
  if (jeda !== undefined) said = { teks: kata || 'Jeda – menunggu pelapor', keadaan: 'jeda', porsi: 0 };
  else if (berhenti) said = { teks: kata || 'Respons tercatat', keadaan: 'berhenti', porsi: 0 };
  else said = words(now, Date.parse(tenggat), Date.parse(diterima || tenggat), kelas);
  write(time, said.teks);
  if (time.dataset.waktu !== said.keadaan) time.dataset.waktu = said.keadaan;

  const card = time.closest('.kartu, [data-berwaktu]');
  if (!card) return;
  for (const name of ['menipis', 'lewat'])
    if (card.classList.contains(name) !== (said.keadaan === name)) card.classList.toggle(name);
  const bar = card.querySelector('.batang i');
  const width = said.keadaan === 'lewat' ? '100%' : `${Math.round(said.porsi * 200) / 2}%`;
  if (bar && bar.style.width !== width) bar.style.width = width;
}

/** Writes every clock once. */
export function tick() {
  const now = serverNow();
  for (const time of document.querySelectorAll('time[data-tenggat]')) paintDeadline(time, now);
  for (const time of document.querySelectorAll('time[data-sejak]')) write(time, elapsed(now, Date.parse(time.dataset.sejak)));
  for (const time of document.querySelectorAll('time[data-jam]')) write(time, clockTime(now));
  for (const place of document.querySelectorAll('[data-terlama]')) {
    const since = Date.parse(place.dataset.terlama), wait = Math.max(0, now - since);
    write(place, Number.isNaN(since) ? '' : `${place.classList.contains('segmen-lama') ? '' : 'terlama '}${wait >= DAY ? span(wait).replaceAll(' ', '\u00a0') : hhmm(wait)}`);
  }
  observer?.takeRecords();
}

const wake = () => { if (document.visibilityState === 'visible') tick(); };

/** Starts ticking; a second start does nothing. */
export function start() {
  if (timer) return;
  observer = new MutationObserver(tick);
  observer.observe(document.body, {
    subtree: true, childList: true, attributes: true,
    attributeFilter: ['class', 'data-tenggat', 'data-diterima', 'data-kelas', 'data-berhenti', 'data-jeda', 'data-kata', 'data-sejak', 'data-terlama'],
  });
  timer = setInterval(wake, 1000);
  document.addEventListener('visibilitychange', wake);
  tick();
}

export function stop() {
  clearInterval(timer);
  timer = undefined;
  observer?.disconnect();
  document.removeEventListener('visibilitychange', wake);
}
