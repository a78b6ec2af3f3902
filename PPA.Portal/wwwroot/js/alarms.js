// The bell: plays and shows what the server has decided for this officer; it decides nothing.
import { announce } from './dialogs.js';
import * as notice from './notice.js';
import { play } from './sounds.js';

/**
 * @param {number|null} sound class 1, 2 or 3
 * @param {string|null} words for a screen reader
 * @param {{id: string, title: string, code: string}[]} notices shown only while the page is hidden
 * @param {string[]} gone ids of notices to close
 */
export function tell(sound, words, notices, gone) {
  if (sound) play(sound);
  if (words) announce(words);
  for (const { id, title, code } of notices) notice.show(id, title, code);
  for (const id of gone) notice.close(id);
}
