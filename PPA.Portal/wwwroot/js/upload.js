// Uploads with a progress bar, dropped or chosen; without this script the same form is sent as it is.

const form = node => node.closest?.('form[data-unggah]');
const zone = event => form(event.target);
const carries = event => [...(event.dataTransfer?.types ?? [])].includes('Files');

export function start() {
  document.addEventListener('dragover', event => {
    if (!carries(event)) return;
    // A file that misses the place must not replace the page.
    event.preventDefault();
    const here = zone(event);
    event.dataTransfer.dropEffect = here ? 'copy' : 'none';
    mark(here);
  });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) mark(null); });
  document.addEventListener('drop', event => {
    if (!carries(event)) return;
    event.preventDefault();
    mark(null);
    const here = zone(event);
    if (here) send(here, [...event.dataTransfer.files]);
  });
  document.addEventListener('submit', event => {
    const here = form(event.target);
    const input = here?.querySelector('input[type="file"]');
    if (!input?.files.length) return;
    event.preventDefault();
    send(here, [...input.files]);
    input.value = '';
  }, true);
}

function mark(here) {
  document.querySelectorAll('form[data-unggah][data-tarik]').forEach(other => { if (other !== here) delete other.dataset.tarik; });
  if (here) here.dataset.tarik = '';
}

// One after another: each has its own bar, and one that is refused does not stop the next.
let queue = Promise.resolve();
function send(here, files) {
  for (const file of files) {
    const row = line(here, file);
    queue = queue.then(() => post(here, file, row));
  }
}

function line(here, file) {
  const row = document.createElement('li');
  const name = document.createElement('span');
  name.textContent = file.name;
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute('aria-label', `Mengunggah ${file.name}`);
  const word = document.createElement('span');
  word.className = 'unggah-kata';
  word.textContent = 'menunggu…';
  row.append(name, bar, word);
  here.querySelector('[data-unggah-daftar]').append(row);
  return { row, bar, word };
}

function post(here, file, { row, bar, word }) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('__RequestVerificationToken', here.querySelector('input[name="__RequestVerificationToken"]').value);
    body.append('berkas', file, file.name);
    const end = (sentence, good) => {
      word.textContent = sentence;
      row.dataset.keadaan = good ? 'baik' : 'galat';
      bar.hidden = true;
      if (good) setTimeout(() => row.remove(), 6000);
      resolve();
    };
    request.upload.onprogress = event => {
      bar.value = event.lengthComputable ? Math.floor(event.loaded / event.total * 100) : bar.value;
      word.textContent = bar.value < 100 ? `${bar.value} %` : 'menyimpan…';
    };
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 200 && answer.tersimpan > 0 && !answer.pesan) end('Tersimpan', true);
      else end(answer.pesan ?? 'Berkas tidak dapat disimpan. Muat ulang halaman, lalu coba lagi.', false);
    };
    request.onerror = () => end('Unggahan terputus. Periksa sambungan, lalu unggah lagi.', false);
    if (file.size > 20 * 1024 * 1024) return end('Berkas ini lebih dari 20 MB. Perkecil atau bagi menjadi beberapa berkas.', false);
    request.open('POST', here.action);
    request.setRequestHeader('Accept', 'application/json');
    request.send(body);
  });
}

function read(text) {
  try { return JSON.parse(text); } catch { return {}; }
}
