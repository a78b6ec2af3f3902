// The door works without this: it only lets a person look at the password they typed.
import { start } from './buttons.js';

for (const button of document.querySelectorAll('[data-tampil-sandi]')) button.hidden = false;
start();
