#!/usr/bin/env bash
# Installs the portal on a bare Debian or Ubuntu server. Run as root from the folder of a release:
#   sudo bash deploy/install.sh
# Puts program, data, keys and copies into places of their own, makes a user without a shell, and starts the service.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/places.sh"
release="$(cd "$here/.." && pwd)"
[ -x "$release/ppa-portal" ] && [ -f "$release/VERSION" ] || fail "Jalankan dari folder rilis (dibuat dengan deploy/publish.sh)."
[ ! -e "$PROGRAM/current" ] || fail "Portal sudah terpasang di $PROGRAM. Untuk versi baru pakai deploy/upgrade.sh."
[ -n "$ROOT" ] || [ "$(id -u)" -eq 0 ] || fail "Jalankan sebagai root: sudo bash deploy/install.sh"

if [ -z "$ROOT" ]; then
  say "Memeriksa pustaka sistem…"
  apt-get update -qq
  icu="$(apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -1)"
  apt-get install -y -qq --no-install-recommends ca-certificates curl "${icu:-libicu-dev}" libstdc++6 zlib1g >/dev/null
  apt-get install -y -qq --no-install-recommends libssl3 >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends libssl3t64 >/dev/null
fi
if [ -n "$OWNER" ] && ! id "$OWNER" >/dev/null 2>&1; then
  useradd --system --home-dir "$DATA" --no-create-home --shell /usr/sbin/nologin "$OWNER"
fi

umask 022
mkdir -p "$PROGRAM/releases" "$(dirname "$SETTINGS")" "$(dirname "$UNIT")" "$(dirname "$COMMAND")"
for place in "$DATA" "$KEYS" "$BACKUPS"; do own "$place"; done
if [ ! -f "$SETTINGS" ]; then
  (umask 077 && cat > "$SETTINGS" <<ENV)
# Pengaturan portal. Setelah diubah: systemctl restart $NAME
Data__Folder=$DATA
Data__KeyFolder=$KEYS
Upkeep__Folder=$BACKUPS
Upkeep__Times=01:30
Office__Profile=
urls=$URL
Logging__Console__FormatterName=systemd
# Sesudah TLS dipasang, buka baris ini lalu mulai ulang: kue hanya lewat TLS, tanpa TLS tidak ada jawaban.
#Accounts__OnlyHttps=true
ENV
fi
sed -e "s#@PROGRAM@#$PROGRAM#g" -e "s#@DATA@#$DATA#g" -e "s#@KEYS@#$KEYS#g" -e "s#@BACKUPS@#$BACKUPS#g" -e "s#@SETTINGS@#$SETTINGS#g" -e "s#@OWNER@#${OWNER:-root}#g" "$here/ppa-portal.service" > "$UNIT"
command_in_place

turn "$(shelve "$release")"
[ -n "$ROOT" ] || $SERVICE daemon-reload
$SERVICE enable "$NAME"
$SERVICE start "$NAME"
ready || fail "Portal belum siap sesudah $PATIENCE detik. Lihat log: journalctl -u $NAME -n 50"
say "Portal berjalan di $URL."
say "Langkah berikut:"
say "  1. Pasang TLS di depannya: deploy/nginx.conf atau deploy/Caddyfile."
say "  2. Ambil kode sekali pakai:  journalctl -u $NAME | grep 'kode sekali pakai'   lalu buka /mulai."
say "  3. Cadangkan kunci ke flashdisk:  ppa-portal keys backup --to BERKAS"
say "  4. Periksa:  ppa-portal check"
