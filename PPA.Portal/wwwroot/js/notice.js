// Desktop notices. The permission is asked at "Mulai piket" after a sentence why, never on load. No name, place or kind in them.

const shown = new Map();

/** From a gesture. @returns {Promise<boolean>} */
export async function ask() {
  return 'Notification' in globalThis && await Notification.requestPermission() === 'granted';
}

/** One notice per case; only while the page is hidden. A press brings back the tab and the card. */
export function show(id, title, code) {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted' || document.visibilityState === 'visible') return;
  const notice = new Notification(title, { body: code, tag: `pengaduan-${id}`, renotify: false });
  shown.set(String(id), notice);
  notice.addEventListener('click', () => {
    focus();
    document.querySelector(`.kartu[data-id="${CSS.escape(String(id))}"]`)?.focus();
    notice.close();
  });
}

/** Somebody took it. */
export function close(id) {
  shown.get(String(id))?.close();
  shown.delete(String(id));
}

document.addEventListener('click', event => { if (event.target.closest('[data-minta-pemberitahuan]')) ask(); });
