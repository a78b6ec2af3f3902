# Two nodes behind one address, nginx and Caddy: browsers stay on their node, a node dies, its officers go on. Read by try.sh.
echo "Dua simpul…"
other=$((port + 3))
second=""
start_second() {
  (read_settings "$SETTINGS"; cd "$DATA"; export urls="http://127.0.0.1:$other"; exec ${OWNER:+setpriv --reuid=$OWNER --regid=$OWNER --init-groups} "$PROGRAM/current/ppa-portal") > "$scratch/logs/$(date +%s%N)" 2>&1 &
  second=$!
  running+=("$second")
  (URL="http://127.0.0.1:$other"; ready) || bad "simpul kedua tidak siap"
}
start_second
good "simpul kedua siap pada register yang sama"
status=0
next enam 6.0.0
bash "$scratch/enam/deploy/upgrade.sh" > "$scratch/said" 2>&1 || status=$?
expect "naik versi menolak selama simpul lain berjalan" test "$status" -eq 1
expect "simpul ini melayani lagi" ready
here_number="$(complain "$URL" dua || true)"
expect "pengaduan di simpul satu terlihat di simpul dua" grep -q diterima <(stage_of "http://127.0.0.1:$other" "$here_number")

# Which node answered; the trial's own header.
seat() { visit "$1" -o /dev/null -D - "$front/masuk" | grep -i '^x-simpul:' | tr -d '\r' | awk '{print $NF}'; }
fell() {
  if [ "$1" = "127.0.0.1:$port" ]; then
    kill -9 "$(cat "$scratch/pid")"
  else
    kill -9 "$second"
  fi
}
mend() {
  if [ "$1" = "127.0.0.1:$port" ]; then
    "$SERVICE" start && ready
  else
    start_second
  fi
}

behind_two() {
  local mine count began
  expect "$1: petugas masuk" test "$(rina "$1" "$front")" = 302
  mine="$(seat "$1")"
  expect "$1: peramban tetap di simpulnya" test "$(for _ in $(seq 12); do seat "$1"; done | sort -u)" = "$mine"
  count="$(for i in $(seq 20); do seat "$1-baru-$i"; done | sort -u | wc -l)"
  expect "$1: peramban baru terbagi ke kedua simpul" test "$count" -eq 2
  expect "$1: sirkuit lewat WebSocket" circuit "$1" "$front"
  fell "$mine"
  began="$(date +%s)"
  expect "$1: simpul mati, permintaan berikutnya dijawab yang lain dan petugas masih di dalam" within 10 inside "$1" "$front"
  expect "$1: dalam sepuluh detik ($(($(date +%s) - began)))" test "$(($(date +%s) - began))" -le 10
  expect "$1: simpul lain yang menjawab" test "$(seat "$1")" != "$mine"
  expect "$1: sirkuit baru di simpul lain" circuit "$1" "$front"
  expect "$1: pengaduan diterima selagi satu simpul mati" test -n "$(complain "$front" "mati-$1")"
  mend "$mine"
  expect "$1: simpul kembali, petugas tetap di dalam" inside "$1" "$front"
}

nodes="s#10.0.0.11:5080#127.0.0.1:$port#; s#10.0.0.12:5080#127.0.0.1:$other#"
if command -v nginx >/dev/null 2>&1; then
  start_nginx deploy/nginx-two-nodes.conf "$nodes; s#add_header Set-Cookie.*#&\n  add_header X-Simpul \$upstream_addr always;#"
  behind_two nginx-dua
  stop_proxy
else
  skip "nginx tidak ada di mesin ini."
fi
if command -v caddy >/dev/null 2>&1; then
  start_caddy deploy/Caddyfile-two-nodes "$nodes; s#header_up X-Forwarded-For.*#&\n\t\theader_down X-Simpul {http.reverse_proxy.upstream.hostport}#"
  behind_two Caddy-dua
  stop_proxy
else
  skip "Caddy tidak ada di mesin ini."
fi

echo "Server basis data putus…"
as_root "ALTER DATABASE portal ALLOW_CONNECTIONS false"
as_root "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'portal'" >/dev/null
expect "portal mengatakan belum siap" within 20 answers "$URL/sehat/siap" 503
as_root "ALTER DATABASE portal ALLOW_CONNECTIONS true"
expect "portal siap lagi sesudah server kembali" within 30 answers "$URL/sehat/siap" 200
