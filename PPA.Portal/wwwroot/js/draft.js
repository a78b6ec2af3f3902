// Never lose a word: a form is sent as a draft while it is being written, by a plain POST beside the circuit.
import { clockTime, serverNow } from './clocks.js';

const PAUSE = 1_000, AT_MOST = 2_000, RETRY = [2_000, 4_000, 8_000, 15_000];
const OWN = /^(__|_handler)/;                 // fields of the framework, not of the person

let form, ends, timer, oldest, number, changed, sending, failures;

const place = () => form.querySelector('[data-draf-keadaan]') ?? document.querySelector('[data-draf-keadaan]');

function token() {
  return document.querySelector('meta[name="anti-pemalsuan"]')?.content
    || form.querySelector('input[name="__RequestVerificationToken"]')?.value || '';
}

function say(state, text) {
  const line = place();
  if (!line) return;
  line.dataset.keadaan = state;
  line.textContent = text;
}

function values() {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (OWN.test(name) || typeof value !== 'string') continue;
    all[name] = name in all ? [].concat(all[name], value) : value;
  }
  return all;
}

function touched(event) {
  if (!event.target.name || event.target.closest('[data-bukan-draf]')) return;
  changed = true;
  form.setAttribute('data-belum-tersimpan', '');
  const now = Date.now();
  oldest ??= now;
  clearTimeout(timer);
  timer = setTimeout(save, Math.max(0, Math.min(PAUSE, oldest + AT_MOST - now)));
}

/** Sends what is not yet sent. Keeps everything on the page whatever happens. @returns {Promise<boolean>} */
export async function save() {
  clearTimeout(timer);
  if (!form || sending || (!changed && !failures)) return !changed;
  const mine = form;
  sending = true;
  changed = false;
  oldest = undefined;
  if (!failures) say('menyimpan', 'Menyimpan…');
  try {
    const body = JSON.stringify({ draf: form.dataset.drafId || null, urutan: ++number, isi: values() });
    // A page on its way out may still send up to 64 KB.
    const keepalive = document.visibilityState === 'hidden' && body.length < 20_000;
    const answer = await fetch(new URL(form.dataset.draf, document.baseURI), {
      method: 'POST', redirect: 'manual', cache: 'no-store', keepalive, body,
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
    });
    if (mine !== form) return true;
    if (answer.status === 409) {
      // Trying again would not help: the form belongs to another window. The words stay here and count as unsaved.
      const { pesan } = await answer.json().catch(() => ({}));
      changed = true;
      failures = 1;
      say('belum', pesan ?? 'Draf sedang ditulis di jendela lain. Tulisan di jendela ini belum tersimpan.');
      return false;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const { draf, pukul } = await answer.json().catch(() => ({}));
    if (draf) form.dataset.drafId = draf;
    failures = 0;
    const at = pukul ?? clockTime(serverNow(), true);
    const line = place();
    if (line) line.dataset.pukul = at;
    say('tersimpan', `Tersimpan ${at}`);
    if (!changed) form.removeAttribute('data-belum-tersimpan');
  } catch {
    if (mine !== form) return false;
    changed = true;
    say('belum', `Belum tersimpan – mencoba lagi (${++failures})`);
    timer = setTimeout(save, RETRY[Math.min(failures, RETRY.length) - 1]);
  } finally {
    sending = false;
  }
  // What was typed meanwhile follows at the usual pace.
  if (changed && !failures) timer = setTimeout(save, PAUSE);
  return !changed;
}

/** The draft became a complaint, or was thrown away on purpose: nothing is left to save. */
export function done() {
  clearTimeout(timer);
  changed = false;
  failures = 0;
  oldest = undefined;
  form?.removeAttribute('data-belum-tersimpan');
}

const now = () => { if (changed) save(); };

/** @param {HTMLFormElement} element a form with data-draf="address" and perhaps data-draf-id and data-draf-urutan */
export function start(element) {
  stop();
  form = element;
  number = Number(form.dataset.drafUrutan ?? 0);
  changed = false;
  failures = 0;
  ends = new AbortController();
  const { signal } = ends;
  form.addEventListener('input', touched, { signal });
  form.addEventListener('change', touched, { signal });
  addEventListener('online', now, { signal });
  addEventListener('pagehide', now, { signal });
  document.addEventListener('visibilitychange', now, { signal });
  addEventListener('beforeunload', event => { if (changed || failures) event.preventDefault(); }, { signal });
}

export function stop() {
  if (form && changed) save();
  ends?.abort();
  clearTimeout(timer);
  form = undefined;
}
