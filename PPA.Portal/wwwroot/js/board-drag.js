// Carrying a card to another lane with mouse, pen or finger. The server hears of it once, on drop.

const THRESHOLD = 6, LONG_PRESS = 350, SLIP = 8;

/** @param {(verb: string, id: string, version: string) => void} act */
export function startDrag(root, act, signal) {
  let card, pointer, fromX, fromY, grabX, grabY, clone, target, timer;

  const dragging = () => clone !== undefined;
  const laneAt = (x, y) => document.elementFromPoint(x, y)?.closest('.papan .jalur, .papan .segmen');
  const codeOf = element => element?.dataset.jalur ?? element?.dataset.segmenUntuk;
  // Nobody can be sent back to "belum dinilai".
  const takes = element => codeOf(element) && codeOf(element) !== 'belum-dinilai' && codeOf(element) !== card.closest('.jalur').dataset.jalur;

  function press(event) {
    if (event.button !== 0 || !event.isPrimary) return;
    const on = event.target.closest('.kartu');
    if (!on || event.target.closest('button, a, input, select')) return;
    card = on;
    pointer = event.pointerId;
    [fromX, fromY] = [event.clientX, event.clientY];
    if (event.pointerType !== 'mouse') timer = setTimeout(() => lift(fromX, fromY), LONG_PRESS);
  }

  function moved(event) {
    if (!card || event.pointerId !== pointer) return;
    const far = Math.hypot(event.clientX - fromX, event.clientY - fromY);
    if (!dragging()) {
      if (event.pointerType === 'mouse') { if (far > THRESHOLD) lift(event.clientX, event.clientY); }
      else if (far > SLIP) return drop();
      if (!dragging()) return;
    }
    place(event.clientX, event.clientY);
    const over = laneAt(event.clientX, event.clientY), next = takes(over) ? over : undefined;
    if (next === target) return;
    target?.classList.remove('sasaran');
    target = next;
    target?.classList.add('sasaran');
  }

  function lift(x, y) {
    const box = card.getBoundingClientRect();
    [grabX, grabY] = [fromX - box.left, fromY - box.top];
    clone = card.cloneNode(true);
    clone.classList.add('seret-bayang');
    clone.removeAttribute('data-id');
    clone.setAttribute('aria-hidden', 'true');
    clone.style.width = `${box.width}px`;
    const holder = document.createElement('div');
    holder.dataset.risiko = card.closest('.jalur').dataset.jalur;
    holder.append(clone);
    document.body.append(holder);
    document.body.classList.add('menyeret');
    card.classList.add('diseret');
    root.dispatchEvent(new CustomEvent('ppa:seret', { detail: card.closest('.jalur').dataset.jalur }));
    navigator.vibrate?.(15);
    place(x, y);
  }

  function place(x, y) { clone.style.transform = `translate(${x - grabX}px, ${y - grabY}px)`; }

  // Puts everything back as it was; the card itself never moved.
  function drop() {
    clearTimeout(timer);
    target?.classList.remove('sasaran');
    card?.classList.remove('diseret');
    clone?.parentElement.remove();
    document.body.classList.remove('menyeret');
    if (clone) root.dispatchEvent(new CustomEvent('ppa:seret'));
    card = clone = target = pointer = undefined;
  }

  function release(event) {
    if (!card || event.pointerId !== pointer) return;
    const [carried, { id, versi }, code] = [dragging(), card.dataset, codeOf(target)];
    if (carried) addEventListener('click', swallowOnce, { capture: true, once: true });
    if (carried) setTimeout(() => removeEventListener('click', swallowOnce, true));
    drop();
    if (carried && code) act(code, id, versi);
  }

  function swallowOnce(event) { event.preventDefault(); event.stopPropagation(); }

  root.addEventListener('pointerdown', press, { signal });
  addEventListener('pointermove', moved, { signal });
  addEventListener('pointerup', release, { signal });
  addEventListener('pointercancel', () => { if (card) drop(); }, { signal });
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !dragging()) return;
    event.preventDefault();
    event.stopPropagation();
    drop();
  }, { signal, capture: true });
  // Once a finger carries a card, the page must not scroll under it, and a long press opens no browser menu.
  root.addEventListener('touchmove', event => { if (dragging()) event.preventDefault(); }, { signal, passive: false });
  root.addEventListener('contextmenu', event => { if (timer && card) event.preventDefault(); }, { signal });
  root.addEventListener('dragstart', event => event.preventDefault(), { signal });
  signal.addEventListener('abort', drop);
}
