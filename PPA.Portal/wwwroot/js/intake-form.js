// The form of receiving, as the page's code drives it: begin, read, end.
import * as intake from './intake.js';

// What stands in a form at this moment, as bytes: a long story does not fit into one message of the circuit.
export function read(form) {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    all[name] = name in all ? [].concat(all[name], value) : value;
  }
  return new TextEncoder().encode(JSON.stringify(all));
}

// A form that was replaced meanwhile has nothing to begin; the one in its place is begun by its own call.
export function begin(form) {
  if (!form?.isConnected) return;
  intake.start(form);
  // Danger may have been answered before the form could be written in; that answer belongs to the draft too.
  form.querySelector('[data-bahaya] :checked')?.dispatchEvent(new Event('input', { bubbles: true }));
  form.dataset.siap = '';
}

// The card that the form has got on the board belongs to the draft, and at once.
export async function keep(form) {
  form?.querySelector('[name="kasus"]')?.dispatchEvent(new Event('input', { bubbles: true }));
  await intake.save();
}

/** @param {boolean} received true when nothing is left to save */
export function end(received) {
  if (received) intake.done();
  intake.stop();
}

export function focusOn(selector) {
  const target = document.querySelector(selector);
  if (!target) return;
  if (!target.matches('a, button, input, select, textarea')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: target.matches('.ringkasan-galat') ? 'center' : 'nearest' });
}
