#!/usr/bin/env bash
# Brings a newer release into the house. Run as root from the folder of the new release:
#   sudo bash deploy/upgrade.sh
# Takes a copy first; if the new portal does not become ready, the old one and its database come back by themselves.
# Ends with 0 upgraded, 1 nothing was changed, 2 the old version runs again.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/places.sh"
release="${1:-$(cd "$here/.." && pwd)}"
[ -f "$release/VERSION" ] && [ -x "$release/ppa-portal" ] || fail "Jalankan dari folder rilis yang baru."
[ -L "$PROGRAM/current" ] || fail "Portal belum terpasang di $PROGRAM. Pakai deploy/install.sh."
[ -n "$ROOT" ] || [ "$(id -u)" -eq 0 ] || fail "Jalankan sebagai root: sudo bash deploy/upgrade.sh"
old="$(readlink -f "$PROGRAM/current")"
case "$(readlink -f "$release")" in "$old") fail "Rilis ini sudah berjalan." ;; esac

say "1/5 Mencadangkan dengan versi sekarang ($(cat "$old/VERSION"))…"
"$COMMAND" backup || fail "Cadangan gagal; tidak ada yang diubah. Hilangkan sebabnya, lalu ulangi."

say "2/5 Menghentikan portal…"
new="$(shelve "$release")"
$SERVICE stop "$NAME"
aside="$DATA/aside/naik-$(date -u +%Y%m%dT%H%M%SZ)"
back() {
  say "Versi baru tidak siap. Mengembalikan versi lama…" >&2
  $SERVICE stop "$NAME" || true
  # What the new version left is kept for whoever looks for the cause.
  mkdir -p "$aside/gagal"
  for part in portal.db portal.db-wal portal.db-shm; do
    [ ! -e "$DATA/$part" ] || mv "$DATA/$part" "$aside/gagal/"
    [ ! -e "$aside/$part" ] || cp -p "$aside/$part" "$DATA/$part"
  done
  turn "$old"
  $SERVICE start "$NAME"
  if ready; then
    say "Versi lama berjalan lagi, datanya seperti sebelum naik versi. Basis data yang gagal disimpan di $aside/gagal." >&2
    exit 2
  fi
  say "Versi lama juga belum siap. Ikuti bab \"Bila gawat\" pada buku panduan. Salinan basis data: $aside" >&2
  exit 2
}

say "3/5 Menyisihkan basis data…"
# A start that migrates cannot be taken back by the old program: the file itself is.
(umask 077 && mkdir -p "$aside")
[ -z "$OWNER" ] || chown "$OWNER:$OWNER" "$DATA/aside" "$aside"
for part in portal.db portal.db-wal portal.db-shm; do
  if [ -e "$DATA/$part" ] && ! cp -p "$DATA/$part" "$aside/"; then
    rm -rf "$aside"
    $SERVICE start "$NAME"
    fail "Basis data tidak dapat disalin; versi lama dijalankan lagi. Kosongkan ruang disk, lalu ulangi."
  fi
done
sync

say "4/5 Menjalankan versi baru ($(cat "$new/VERSION"))…"
trap back ERR
turn "$new"
$SERVICE start "$NAME"
ready || back
trap - ERR

say "5/5 Merapikan…"
# The last three releases stay.
ls -1d "$PROGRAM"/releases/* | sort | head -n -3 | while read -r gone; do
  [ "$gone" = "$new" ] || [ "$gone" = "$old" ] || rm -rf "$gone"
done
say "Selesai: $(cat "$new/VERSION") berjalan. Salinan basis data sebelum naik: $aside (boleh dihapus sesudah sebulan)."
