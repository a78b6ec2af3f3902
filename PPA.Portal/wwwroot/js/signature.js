// A signature drawn with finger, pen or mouse. It leaves as a small picture, cut to what was drawn.
// Several places to sign may be open at once: what is drawn belongs to its own canvas.
const margin = 16;
const least = 120;
const pads = new WeakMap();

export function begin(canvas) {
  if (pads.has(canvas)) return;
  pads.set(canvas, { ink: canvas.getContext('2d') });
  wipe(canvas);
  let last;
  canvas.addEventListener('pointerdown', event => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = place(canvas, event);
    mark(pads.get(canvas), last, last);
  });
  canvas.addEventListener('pointermove', event => {
    if (!last || !event.isPrimary) return;
    // Between two frames a pen says more than one place.
    const steps = event.getCoalescedEvents?.() ?? [];
    for (const step of steps.length ? steps : [event]) {
      const next = place(canvas, step);
      mark(pads.get(canvas), last, next);
      last = next;
    }
  });
  for (const stop of ['pointerup', 'pointercancel']) canvas.addEventListener(stop, () => { last = undefined; });
  canvas.dataset.siap = '';
}

export function wipe(canvas) {
  const pad = pads.get(canvas);
  if (!pad) return;
  pad.ink.fillStyle = '#fff';
  pad.ink.fillRect(0, 0, canvas.width, canvas.height);
  pad.ink.strokeStyle = '#14233b';
  pad.ink.lineWidth = 6;
  pad.ink.lineCap = pad.ink.lineJoin = 'round';
  pad.box = { left: canvas.width, top: canvas.height, right: 0, bottom: 0 };
  pad.length = 0;
}

export const isDrawn = canvas => (pads.get(canvas)?.length ?? 0) > least;

export function take(canvas) {
  const { box } = pads.get(canvas);
  const left = Math.max(0, box.left - margin), top = Math.max(0, box.top - margin);
  const width = Math.min(canvas.width, box.right + margin) - left, height = Math.min(canvas.height, box.bottom + margin) - top;
  const cut = document.createElement('canvas');
  cut.width = width;
  cut.height = height;
  cut.getContext('2d').drawImage(canvas, left, top, width, height, 0, 0, width, height);
  return new Promise((done, fail) => cut.toBlob(blob => blob ? done(blob) : fail(new Error('no picture')), 'image/png'));
}

// A canvas that is gone takes its listeners and its drawing with it.
export function end() { }

function place(canvas, event) {
  const frame = canvas.getBoundingClientRect();
  const within = (at, most) => Math.min(most, Math.max(0, Math.round(at)));
  return {
    x: within((event.clientX - frame.left) * canvas.width / frame.width, canvas.width),
    y: within((event.clientY - frame.top) * canvas.height / frame.height, canvas.height),
  };
}

function mark(pad, from, to) {
  pad.ink.beginPath();
  pad.ink.moveTo(from.x, from.y);
  pad.ink.lineTo(to.x, to.y);
  pad.ink.stroke();
  pad.length += Math.hypot(to.x - from.x, to.y - from.y);
  const { left, top, right, bottom } = pad.box;
  pad.box = { left: Math.min(left, from.x, to.x), top: Math.min(top, from.y, to.y), right: Math.max(right, from.x, to.x), bottom: Math.max(bottom, from.y, to.y) };
}
