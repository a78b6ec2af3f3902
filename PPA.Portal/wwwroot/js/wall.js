// The wall display: nobody touches it, so it looks after itself.
import * as clocks from './clocks.js';
import * as freshness from './freshness.js';
import * as reconnect from './reconnect.js';

const html = document.documentElement;
const SHIFT_EVERY = 600_000, IDLE = 5_000, RELOAD_HOUR = 4, DRAW_EVERY = 2_000, FULL_EVERY = 15;
const CORNERS = [[0, 0], [4, 0], [4, 4], [0, 4]];
let corner = 0, idle, rounds = 0;

// A few pixels every ten minutes keep the picture from burning in.
function shift() {
  corner = (corner + 1) % CORNERS.length;
  document.body.style.transform = `translate(${CORNERS[corner].map(n => `${n}px`).join(',')})`;
}

function hideCursor() {
  html.classList.remove('diam');
  clearTimeout(idle);
  idle = setTimeout(() => html.classList.add('diam'), IDLE);
}

async function stayAwake() {
  try {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch { /* not allowed here; the screen's own settings decide */ }
}

// Once a night, and only when the server answers: a blank page until morning would be worse than an old one.
async function nightly() {
  const next = new Date();
  next.setHours(RELOAD_HOUR, 0, Math.floor(Math.random() * 120), 0);
  if (next <= Date.now()) next.setDate(next.getDate() + 1);
  await new Promise(after => setTimeout(after, next - Date.now()));
  try {
    if ((await fetch(location.href, { cache: 'no-store' })).ok) return location.reload();
  } catch { /* tomorrow */ }
  nightly();
}

// What is drawn comes from the server as markup, whenever something changed; twice a minute anyway, for the minutes in it.
async function draw() {
  const place = document.getElementById('dinding-isi');
  if (!place) return;
  rounds = (rounds + 1) % FULL_EVERY;
  try {
    const answer = await fetch(`/papan/layar/isi${rounds ? `?urut=${place.dataset.urut}` : ''}`, { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    if (answer.status === 401) return location.reload();
    if (answer.status === 200) {
      place.innerHTML = await answer.text();
      place.dataset.urut = answer.headers.get('X-Urut');
    }
  } catch { /* the heartbeat says how old the picture is; the next round tries again, for ever */ }
  setTimeout(draw, DRAW_EVERY);
}

html.classList.add('layar-dinding');
clocks.start();
freshness.start('papan/layar/denyut');
draw();
reconnect.start();
setInterval(shift, SHIFT_EVERY);
for (const name of ['pointermove', 'keydown']) addEventListener(name, hideCursor, { passive: true });
hideCursor();
document.addEventListener('visibilitychange', stayAwake);
stayAwake();
nightly();
