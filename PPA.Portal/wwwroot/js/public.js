// The public pages: leave at once, and answer page by page with one entry in the history. Nothing is kept in the browser.
(() => {
  const exits = () => document.querySelector('[data-keluar]');
  const blank = () => document.documentElement.classList.add('kosong');

  function leave(event) {
    event?.preventDefault();
    const exit = exits();
    const to = exit?.dataset.tujuan || exit?.href || 'about:blank';
    blank();
    document.body.replaceChildren();
    document.title = 'Cuaca';
    if (exit?.dataset.akhiri) navigator.sendBeacon(new URL(exit.dataset.akhiri, document.baseURI));
    location.replace(to);
  }

  // Shift three times, each within five seconds of the one before.
  let presses = 0, waiting, alone = false;
  function count(n) {
    presses = n;
    const dots = document.querySelector('.keluar-titik');
    if (dots) dots.dataset.n = n;
    const voice = document.getElementById('pengumuman');
    if (voice) voice.textContent = n === 1 ? 'Tekan Shift dua kali lagi untuk keluar.' : n === 2 ? 'Tekan Shift sekali lagi untuk keluar.' : '';
  }
  addEventListener('keydown', event => { alone = event.key === 'Shift' && !event.repeat ? true : event.key === 'Shift' && alone; });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone || !exits()) return;
    alone = false;
    clearTimeout(waiting);
    count(presses + 1);
    if (presses === 3) return leave();
    waiting = setTimeout(() => count(0), 5000);
  });
  addEventListener('click', event => { if (event.target.closest('[data-keluar]')) leave(event); });

  // The next question takes the place of this one, so that Back finds no trail of answers.
  let sending = false;
  addEventListener('submit', async event => {
    const form = event.target;
    if (form.method !== 'post' || !form.closest('main') || event.defaultPrevented) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    const button = event.submitter;
    const body = new URLSearchParams(new FormData(form));
    if (button?.name) body.append(button.name, button.value);
    button?.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(button?.formAction && button.hasAttribute('formaction') ? button.formAction : form.action, { method: 'POST', body, cache: 'no-store' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector('main');
      if (!next) throw new Error('no page');
      document.querySelector('main').replaceWith(document.adoptNode(next));
      document.title = page.title;
      arrive();
      const target = document.querySelector('main .ringkasan-galat') || document.querySelector('main h1');
      if (target) { target.tabIndex = -1; target.focus({ preventScroll: true }); }
      scrollTo(0, 0);
    } catch {
      offline(form, button);
    } finally {
      sending = false;
      button?.removeAttribute('aria-busy');
    }
  });

  // The words stay where they are; they can be sent again.
  function offline(form, button) {
    let note = form.querySelector('.luring');
    if (!note) {
      note = document.createElement('p');
      note.className = 'luring';
      note.setAttribute('role', 'alert');
      (button ?? form.lastElementChild).before(note);
    }
    note.textContent = 'Ponsel Anda sedang tidak tersambung. Tulisan Anda masih di halaman ini. Coba kirim lagi.';
  }

  function grow(area) {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 4}px`;
  }
  addEventListener('input', event => { if (event.target.matches('textarea')) grow(event.target); });
  function arrive() { document.querySelectorAll('textarea').forEach(grow); }

  // What comes back from the back cache is empty and starts over.
  addEventListener('pagehide', blank);
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  arrive();
})();
