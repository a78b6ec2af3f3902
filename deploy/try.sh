#!/usr/bin/env bash
# Tries in a scratch folder, with a portal that really runs, what happens to a server: installation and the first day,
# a lost server that comes back from its copies, nginx and Caddy, the upgrade from the first release's register, upgrades that fail, the move to PostgreSQL, two nodes of
# which one dies, removal.
#   bash deploy/try.sh [FOLDER OF A RELEASE]      without one, it is published first
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/try/ground.sh
release="${1:-}"
if [ -z "$release" ]; then
  echo "Membuat rilis…"
  release="$scratch/rilis"
  bash deploy/publish.sh "$release" >/dev/null
fi
release="$(cd "$release" && pwd)"
began="$(date +%s)"

. deploy/try/install.sh
. deploy/try/restore.sh
. deploy/try/proxy.sh
. deploy/try/upgrade.sh
. deploy/try/server.sh
. deploy/try/nodes.sh

echo "Melepas…"
bash "$release/deploy/uninstall.sh" > "$scratch/said"
expect "program hilang" test ! -e "$PROGRAM"
expect "perintah dan unit layanan hilang" test ! -e "$COMMAND" -a ! -e "$UNIT"
expect "data, kunci, dan cadangan tetap ada" test -f "$DATA/portal.db" -a -f "$KEYS/portal.keys.json" -a -n "$(ls "$BACKUPS")"

. deploy/try/log.sh
echo "$passed hal dicoba dalam $(($(date +%s) - began)) detik, semua baik."
