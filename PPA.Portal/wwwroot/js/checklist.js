// The risk checklist under one hand: the question with the focus takes Y, T or ?; arrows move; 1, 2, 3 set the level.
import { closeDialog, openDialog } from './dialogs.js';

const started = new WeakSet();

const questions = root => [...root.querySelectorAll('[data-tanya]')];

function go(question) {
  if (!question) return;
  question.focus({ preventScroll: true });
  question.scrollIntoView({ block: 'center' });
}

// A tab stop for each question; its buttons join in while it is the one being asked.
function rove(root, current) {
  for (const button of root.querySelectorAll('[data-jawab]')) button.tabIndex = current?.contains(button) ? 0 : -1;
}

function onKey(root, event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.target.closest('input, select, textarea')) return;
  const all = questions(root), here = event.target.closest('[data-tanya]'), at = all.indexOf(here);
  const key = event.key.toUpperCase();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const level = root.querySelector(`[data-tetapkan="${CSS.escape(event.key)}"]`);
  const answer = here?.querySelector(`[data-jawab="${CSS.escape(key)}"]`);
  if (step) go(all[at < 0 ? 0 : Math.max(0, Math.min(at + step, all.length - 1))]);
  else if (answer) {
    if (!event.repeat && answer.getAttribute('aria-disabled') !== 'true') { answer.click(); go(all[at + 1]); }
  } else if (level) {
    if (!event.repeat && level.getAttribute('aria-disabled') !== 'true') level.click();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {HTMLElement} root the [data-nilai] element, once its questions are there */
export function start(root) {
  if (!root || started.has(root)) return;
  started.add(root);
  root.addEventListener('keydown', event => onKey(root, event));
  root.addEventListener('focusin', event => rove(root, event.target.closest('[data-tanya]')));
  ask(root);
}

/** Opens the dialog around a checklist; its questions may be there before it, or come later. */
export function open(id) {
  openDialog(id);
  ask(document.getElementById(id)?.querySelector('[data-nilai]'));
}

// A question gets the focus when its keys are heard and not before; one that is being asked keeps it.
function ask(root) {
  if (!started.has(root) || root.closest('dialog')?.open === false) return;
  go(document.activeElement?.closest('[data-tanya]') ?? questions(root)[0]);
}

export const close = closeDialog;
