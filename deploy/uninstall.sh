#!/usr/bin/env bash
# Takes the portal off this server and leaves what belongs to the office: data, keys, copies, settings.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/places.sh"
[ -n "$ROOT" ] || [ "$(id -u)" -eq 0 ] || fail "Jalankan sebagai root: sudo bash deploy/uninstall.sh"
$SERVICE stop "$NAME" || true
$SERVICE disable "$NAME" || true
rm -f "$UNIT" "$COMMAND"
rm -rf "${PROGRAM:?}"
[ -n "$ROOT" ] || $SERVICE daemon-reload
say "Portal dilepas. Yang tetap ada, dan hanya Anda yang boleh menghapusnya:"
say "  data      $DATA"
say "  kunci     $KEYS   (tanpa ini data tidak dapat dibaca)"
say "  cadangan  $BACKUPS"
say "  pengaturan $SETTINGS"
