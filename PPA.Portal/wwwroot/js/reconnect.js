// Blazor's script tells an element of ours about the circuit through its classes (and, in newer versions, an event).
// Unlike the stock dialog this never lays a veil over text: it retries for ever, and reloads only when nothing is unsaved.
import { report } from './freshness.js';

const RETRY = 15_000;
const STATES = ['show', 'hide', 'failed', 'rejected'];
let modal, timer, trying = false;

function now(state) {
  clearInterval(timer);
  if (state === 'hide') return report('sirkuit', true);
  report('sirkuit', false);
  if (state === 'rejected') return rejected();
  // While Blazor itself retries we only watch; once it has given up we go on.
  if (state === 'failed') {
    timer = setInterval(retry, RETRY);
    retry();
  }
}

function rejected() {
  if (!document.querySelector('[data-belum-tersimpan]')) return location.reload();
  modal.dataset.keadaan = 'ditolak';
  const saved = document.querySelector('[data-draf-keadaan][data-pukul]')?.dataset.pukul;
  const place = modal.querySelector('[data-tersimpan-terakhir]');
  if (place && saved) place.textContent = ` (tersimpan ${saved})`;
}

async function retry() {
  if (trying || !globalThis.Blazor?.reconnect) return;
  trying = true;
  try {
    if (await globalThis.Blazor.reconnect() === false) now('rejected');
    else now('hide');
  } catch {
    // No line yet. The next try follows by itself.
  } finally {
    trying = false;
  }
}

const isDown = () => STATES.some(s => s !== 'hide' && modal.classList.contains(`components-reconnect-${s}`));

function hurry() {
  if (document.visibilityState === 'visible' && modal && isDown() && modal.dataset.keadaan !== 'ditolak') retry();
}

export function start() {
  modal = document.getElementById('components-reconnect-modal');
  if (!modal) return;
  let last;
  new MutationObserver(() => {
    const state = STATES.find(s => modal.classList.contains(`components-reconnect-${s}`));
    if (state && state !== last) now(last = state);
  }).observe(modal, { attributes: true, attributeFilter: ['class'] });

  // The newer script raises this as well; 'retrying' and 'paused' change nothing for the person.
  modal.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail?.state === 'resume-failed' ? 'rejected' : event.detail?.state;
    if (STATES.includes(state) && state !== last) now(last = state);
  });
  modal.addEventListener('click', event => { if (event.target.closest('[data-buka-ulang]')) location.reload(); });
  addEventListener('online', hurry);
  addEventListener('focus', hurry);
  document.addEventListener('visibilitychange', hurry);
}
