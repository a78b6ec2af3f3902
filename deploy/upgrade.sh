#!/usr/bin/env bash
# Brings a newer release into the house. Run as root from the folder of the new release:
#   sudo bash deploy/upgrade.sh [--tanpa-cadangan | --simpul]
# Takes a copy first; if the new portal does not become ready, the old one and its database come back by themselves.
#   --tanpa-cadangan  a register in PostgreSQL that somebody else has copied already: it cannot come back by itself
#   --simpul          a further node: the register was upgraded with the first one, only the program is changed
# Ends with 0 upgraded, 1 nothing was changed, 2 the old version runs again or could not.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/places.sh"
. "$here/server.sh"
release="" unsaved="" joins=""
for word in "$@"; do
  case "$word" in
    --tanpa-cadangan) unsaved=1 ;;
    --simpul) joins=1 ;;
    --*) fail "Pilihan $word tidak dikenal. Yang ada: --tanpa-cadangan, --simpul." ;;
    *) release="$word" ;;
  esac
done
release="${release:-$(cd "$here/.." && pwd)}"
[ -f "$release/VERSION" ] && [ -x "$release/ppa-portal" ] || fail "Jalankan dari folder rilis yang baru."
[ -L "$PROGRAM/current" ] || fail "Portal belum terpasang di $PROGRAM. Pakai deploy/install.sh."
[ -n "$ROOT" ] || [ "$(id -u)" -eq 0 ] || fail "Jalankan sebagai root: sudo bash deploy/upgrade.sh"
old="$(readlink -f "$PROGRAM/current")"
case "$(readlink -f "$release")" in "$old") fail "Rilis ini sudah berjalan." ;; esac
read_settings "$SETTINGS"
kind=file
if on_server; then
  kind=server
  server_env
fi
[ -z "$joins" ] || [ "$kind" = server ] || fail "--simpul hanya untuk register di PostgreSQL."
stamp="$(date -u +%Y%m%dT%H%M%SZ)"
aside="$DATA/aside/naik-$stamp"
dump="$BACKUPS/naik-$stamp.dump"

say "1/5 Mencadangkan dengan versi sekarang ($(cat "$old/VERSION"))…"
if [ "$kind" = file ]; then
  "$COMMAND" backup || fail "Cadangan gagal; tidak ada yang diubah. Hilangkan sebabnya, lalu ulangi."
elif [ -z "$joins$unsaved" ]; then
  server_tools || fail "pg_dump tidak ada atau tidak dapat masuk ke server PostgreSQL; tidak ada yang diubah. Pasang dengan apt-get install postgresql-client, atau cadangkan sendiri lalu ulangi dengan --tanpa-cadangan."
fi

say "2/5 Menghentikan portal…"
new="$(shelve "$release")"
$SERVICE stop "$NAME"
stay() {
  rm -rf "$aside" "$dump.part" "$new"
  $SERVICE start "$NAME"
  fail "$1"
}

say "3/5 Menyisihkan basis data…"
# A start that migrates cannot be taken back by the old program: the database itself is.
if [ "$kind" = file ]; then
  (umask 077 && mkdir -p "$aside")
  [ -z "$OWNER" ] || chown "$OWNER:$OWNER" "$DATA/aside" "$aside"
  for part in portal.db portal.db-wal portal.db-shm; do
    if [ -e "$DATA/$part" ] && ! cp -p "$DATA/$part" "$aside/"; then
      stay "Basis data tidak dapat disalin; versi lama dijalankan lagi. Kosongkan ruang disk, lalu ulangi."
    fi
  done
  kept="$aside"
elif [ -z "$joins$unsaved" ]; then
  [ "$(server_portals)" = 0 ] || stay "Portal di simpul lain masih memakai register; versi lama dijalankan lagi di sini. Hentikan portal di semua simpul, ulangi, lalu naikkan simpul lain dengan --simpul."
  server_dump "$dump" || stay "Register di PostgreSQL tidak dapat disalin; versi lama dijalankan lagi. Baca kalimat pg_dump di atas, hilangkan sebabnya, lalu ulangi."
  [ -z "$OWNER" ] || chown "$OWNER:$OWNER" "$dump"
  kept="$dump"
else
  kept=""
fi
sync

back_in_file() {
  # What the new version left is kept for whoever looks for the cause.
  mkdir -p "$aside/gagal"
  for part in portal.db portal.db-wal portal.db-shm; do
    [ ! -e "$DATA/$part" ] || mv "$DATA/$part" "$aside/gagal/"
    [ ! -e "$aside/$part" ] || cp -p "$aside/$part" "$DATA/$part"
  done
}
back() {
  trap - ERR
  say "Versi baru tidak siap. Mengembalikan versi lama…" >&2
  $SERVICE stop "$NAME" || true
  turn "$old"
  if [ -z "$kept" ]; then
    say "Register tidak disalin sebelum naik, maka versi lama tidak dijalankan. Kembalikan register dari cadangan Anda, lalu: systemctl start $NAME" >&2
    exit 2
  fi
  if [ "$kind" = file ]; then
    back_in_file
  elif ! server_restore "$kept"; then
    say "Register tidak dapat dikembalikan sendiri; portal berhenti. Salinannya utuh di $kept: pulihkan dengan pg_restore (buku panduan, bab PostgreSQL), lalu: systemctl start $NAME" >&2
    exit 2
  fi
  $SERVICE start "$NAME"
  if ready; then
    say "Versi lama berjalan lagi, datanya seperti sebelum naik versi. Salinan sebelum naik: $kept." >&2
  else
    say "Versi lama juga belum siap. Ikuti bab \"Bila gawat\" pada buku panduan. Salinan basis data: $kept" >&2
  fi
  exit 2
}

say "4/5 Menjalankan versi baru ($(cat "$new/VERSION"))…"
trap back ERR
turn "$new"
$SERVICE start "$NAME"
ready || back
trap - ERR

say "5/5 Merapikan…"
command_in_place
# The last three releases stay.
ls -1d "$PROGRAM"/releases/* | sort | head -n -3 | while read -r gone; do
  [ "$gone" = "$new" ] || [ "$gone" = "$old" ] || rm -rf "$gone"
done
say "Selesai: $(cat "$new/VERSION") berjalan.${kept:+ Salinan basis data sebelum naik: $kept (boleh dihapus sesudah sebulan).}"
