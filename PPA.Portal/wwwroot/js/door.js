// The door works without this: it lets a person look at the password they typed, and calls whoever should be on duty.
import { start } from './buttons.js';
import { play, unlock } from './sounds.js';

const SOON = 500, CALL_EVERY = 30_000;

for (const button of document.querySelectorAll('[data-tampil-sandi]')) button.hidden = false;
start();

// The screen of somebody on duty has stopped. Where the browser lets this page sound without a press, it says so again and again.
if (document.querySelector('[data-piket-terhenti]')) {
  await unlock(false);
  setTimeout(() => play('S'), SOON);
  setInterval(() => play('S'), CALL_EVERY);
}
