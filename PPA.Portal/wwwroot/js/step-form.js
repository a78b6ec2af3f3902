// The form of a step, as the page's code drives it: begin, keep everything, end, look.
import * as draft from './draft.js';

function keys(event) {
  // Enter in the questions of an entry adds the entry; it does not finish the step around it.
  const entry = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.target.matches('input, select') && event.target.closest('.entri-baru');
  if (entry) { event.preventDefault(); entry.querySelector('[data-tambah]').click(); return; }
  if (!(event.ctrlKey || event.metaKey)) return;
  if (event.key === 's') { event.preventDefault(); draft.save(); }
  if (event.key === 'Enter') { event.preventDefault(); event.currentTarget.requestSubmit(); }
}

export function begin(form) {
  if (!form?.isConnected) return;
  draft.start(form);
  form.addEventListener('keydown', keys);
  // On a telephone the list of steps folds away, so that the step itself is in view.
  if (matchMedia('(max-width: 800px)').matches) document.querySelector('.wizard-lipat')?.removeAttribute('open');
  form.dataset.siap = '';
}

// What stands in the form goes to the server now, changed or not: finishing takes what was kept.
export async function flush(form) {
  const any = form.querySelector('[name="jendela"]');
  any?.dispatchEvent(new Event('change', { bubbles: true }));
  for (let i = 0; i < 60; i++) {
    if (await draft.save()) return true;
    await new Promise(done => setTimeout(done, 150));
  }
  return false;
}

export function end(kept) {
  if (kept) draft.done();
  draft.stop();
}

export function focusOn(selector) {
  const target = document.querySelector(selector);
  if (!target) return;
  if (!target.matches('a, button, input, select, textarea')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}
