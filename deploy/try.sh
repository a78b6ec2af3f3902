#!/usr/bin/env bash
# Tries installation, upgrade, a failing upgrade, nginx and removal in a scratch folder, with a portal that really runs.
#   bash deploy/try.sh [FOLDER OF A RELEASE]      without one, it is published first
set -euo pipefail
cd "$(dirname "$0")/.."
here="$PWD"
scratch="$(mktemp -d)"
port=$((20000 + RANDOM % 20000))
export ROOT="$scratch/root" OWNER="" URL="http://127.0.0.1:$port" PATIENCE="${PATIENCE:-180}" SERVICE="$scratch/service"
mkdir -p "$ROOT"
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
passed=0

good() { passed=$((passed + 1)); echo "  baik: $*"; }
bad() { echo "  GAGAL: $*" >&2; tail -40 "$scratch/log" >&2 || true; exit 1; }
expect() { local what="$1"; shift; if "$@"; then good "$what"; else bad "$what"; fi; }

# Stands in for systemctl: one process, its number in a file, its words in another.
cat > "$SERVICE" <<RUN
#!/usr/bin/env bash
pid="\$(cat "$scratch/pid" 2>/dev/null || true)"
case "\$1" in
  start)
    (set -a; . "$ROOT/etc/ppa-portal/portal.env"; set +a; cd "$ROOT/var/lib/ppa-portal"; exec "$ROOT/opt/ppa-portal/current/ppa-portal") >> "$scratch/log" 2>&1 &
    echo \$! > "$scratch/pid" ;;
  stop)
    if [ -n "\$pid" ] && kill "\$pid" 2>/dev/null; then
      for _ in \$(seq 300); do kill -0 "\$pid" 2>/dev/null || break; sleep 0.1; done
      kill -9 "\$pid" 2>/dev/null || true
    fi
    rm -f "$scratch/pid" ;;
esac
RUN
chmod 755 "$SERVICE"
nginx_pid=""
ended() {
  [ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true
  "$SERVICE" stop || true
  rm -rf "$scratch"
}
trap ended EXIT

release="${1:-}"
if [ -z "$release" ]; then
  echo "Membuat rilis…"
  release="$scratch/rilis"
  bash deploy/publish.sh "$release" >/dev/null
fi
next() { cp -r "$release" "$scratch/$1"; echo "$2" > "$scratch/$1/VERSION"; }
portal="$ROOT/usr/local/bin/ppa-portal"

echo "Memasang…"
bash "$release/deploy/install.sh" > "$scratch/said" || bad "pemasangan"
expect "portal siap sesudah dipasang" grep -q "Portal berjalan" "$scratch/said"
expect "kode sekali pakai ada di log" grep -q "kode sekali pakai" "$scratch/log"
expect "folder data hanya untuk pemiliknya" test "$(stat -c %a "$ROOT/var/lib/ppa-portal")" = 700
expect "kunci terpisah dari data, hanya untuk pemiliknya" test "$(stat -c %a "$ROOT/var/lib/ppa-portal-keys/portal.keys.json")" = 600
expect "tidak ada kunci di folder data" test ! -e "$ROOT/var/lib/ppa-portal/keys"
expect "dipasang dua kali ditolak" bash -c '! bash "$1/deploy/install.sh" 2>/dev/null' _ "$release"
"$portal" check > "$scratch/said" || bad "check: $(cat "$scratch/said")"
good "check"
"$portal" backup > "$scratch/said" && "$portal" drill >> "$scratch/said" || bad "cadangan dan uji pulih: $(cat "$scratch/said")"
good "cadangan dan uji pulih selagi portal berjalan"

if command -v systemd-analyze >/dev/null 2>&1; then
  expect "unit layanan sah" systemd-analyze verify "$ROOT/etc/systemd/system/ppa-portal.service"
  score="$(systemd-analyze security --offline=yes --no-pager "$ROOT/etc/systemd/system/ppa-portal.service" 2>/dev/null | tail -1 | grep -oE '[0-9]+\.[0-9]+' || echo 10)"
  expect "unit layanan terkunci rapat (paparan $score dari 10)" awk "BEGIN { exit !($score < 3) }"
fi

echo "Naik versi…"
next dua "2.0.0"
bash "$scratch/dua/deploy/upgrade.sh" > "$scratch/said" 2>&1 || bad "naik versi: $(cat "$scratch/said")"
expect "versi baru berjalan" grep -q "2.0.0" "$ROOT/opt/ppa-portal/current/VERSION"

echo "Naik versi yang gagal…"
count() { "$portal" audit verify; }
before="$(count)"
next tiga "3.0.0"
cat > "$scratch/tiga/ppa-portal" <<'RUN'
#!/bin/sh
# A release that spoils the database and dies.
[ $# -gt 0 ] || echo "rusak" > portal.db
exit 1
RUN
status=0
PATIENCE=5 bash "$scratch/tiga/deploy/upgrade.sh" > "$scratch/said" 2>&1 || status=$?
expect "naik versi yang gagal berakhir dengan 2" test "$status" -eq 2
expect "versi lama berjalan lagi" grep -q "2.0.0" "$ROOT/opt/ppa-portal/current/VERSION"
expect "portal siap sesudah kembali" test "$(curl -fsS "$URL/sehat/siap")" = siap
expect "register sama seperti sebelumnya" test "$(count)" = "$before"

echo "nginx…"
if ! command -v nginx >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
  apt-get install -y -qq --no-install-recommends nginx-light >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends nginx >/dev/null 2>&1 || true
fi
if command -v nginx >/dev/null 2>&1; then
  tls=$((port + 1))
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout "$scratch/privkey.pem" -out "$scratch/fullchain.pem" 2>/dev/null
  {
    echo "daemon off; pid $scratch/nginx.pid; error_log $scratch/nginx.log; events {} http { client_body_temp_path $scratch/b; proxy_temp_path $scratch/p; fastcgi_temp_path $scratch/f; uwsgi_temp_path $scratch/u; scgi_temp_path $scratch/s;"
    sed -e "s#127.0.0.1:5080#127.0.0.1:$port#; s#listen 80;#listen 127.0.0.1:$((port + 2));#; s#listen 443 ssl#listen 127.0.0.1:$tls ssl#; s#/etc/ssl/portal#$scratch#" deploy/nginx.conf
    echo "}"
  } > "$scratch/nginx.conf"
  # The invented office: before the first administrator stands, a portal opens no circuit.
  "$SERVICE" stop
  "$release/ppa-portal" --demo --data "$scratch/demo" --urls "$URL" >> "$scratch/log" 2>&1 &
  echo $! > "$scratch/pid"
  ready_demo() { for _ in $(seq "$PATIENCE"); do [ "$(curl -fsS "$URL/sehat/siap" 2>/dev/null)" = siap ] && return 0; sleep 1; done; return 1; }
  expect "kantor rekaan siap" ready_demo
  nginx -c "$scratch/nginx.conf" -t 2>/dev/null || bad "nginx.conf: $(nginx -c "$scratch/nginx.conf" -t 2>&1)"
  nginx -c "$scratch/nginx.conf" & nginx_pid=$!
  for _ in $(seq 50); do curl -ks "https://127.0.0.1:$tls/" >/dev/null && break; sleep 0.2; done
  through() { curl -ks --http1.1 -c "$scratch/jar" -b "$scratch/jar" -H "Host: 127.0.0.1:$tls" "$@"; }
  through -D "$scratch/head" "https://127.0.0.1:$tls/masuk" > "$scratch/page"
  expect "halaman lewat TLS" grep -q "Kata sandi" "$scratch/page"
  expect "kue hanya lewat TLS" grep -qi "set-cookie:.*secure" "$scratch/head"
  id="$(through -X POST -H "Origin: https://127.0.0.1:$tls" "https://127.0.0.1:$tls/_blazor/negotiate?negotiateVersion=1" | grep -oE '"connectionToken":"[^"]+"' | cut -d'"' -f4 || true)"
  [ -n "$id" ] || bad "sirkuit tidak dapat ditawarkan lewat nginx"
  through --max-time 3 -o /dev/null -D "$scratch/ws" -H "Origin: https://127.0.0.1:$tls" -H "Connection: Upgrade" -H "Upgrade: websocket" -H "Sec-WebSocket-Version: 13" -H "Sec-WebSocket-Key: c2VvcmFuZyBwZXR1Z2FzIQ==" "https://127.0.0.1:$tls/_blazor?id=$id" || true
  expect "sirkuit lewat WebSocket" grep -q "^HTTP/1.1 101" "$scratch/ws"
  expect "alamat kesehatan dapat dibaca dari server sendiri" test "$(through "https://127.0.0.1:$tls/sehat/siap")" = siap
else
  echo "  dilewati: nginx tidak ada di mesin ini."
fi

echo "Melepas…"
bash "$release/deploy/uninstall.sh" > "$scratch/said"
expect "program hilang" test ! -e "$ROOT/opt/ppa-portal"
expect "data, kunci, dan cadangan tetap ada" test -f "$ROOT/var/lib/ppa-portal/portal.db" -a -f "$ROOT/var/lib/ppa-portal-keys/portal.keys.json" -a -n "$(ls "$ROOT/var/backups/ppa-portal")"
echo "$passed hal dicoba, semua baik."
