// What stands in a form at this moment, as bytes: a long story does not fit into one message of the circuit.
export function read(form) {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    all[name] = name in all ? [].concat(all[name], value) : value;
  }
  return new TextEncoder().encode(JSON.stringify(all));
}

// From now on the keys work.
export function ready(form) {
  form.dataset.siap = '';
}

export function focusOn(selector) {
  const target = document.querySelector(selector);
  if (!target) return;
  if (!target.matches('a, button, input, select, textarea')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: target.matches('.ringkasan-galat') ? 'center' : 'nearest' });
}
