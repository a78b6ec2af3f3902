# nginx and Caddy in front of one portal. Read by try.sh, after the first day: before it a portal opens no circuit.
tls=$((port + 1))
front="https://127.0.0.1:$tls"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "subjectAltName=IP:127.0.0.1" -keyout "$scratch/privkey.pem" -out "$scratch/fullchain.pem" 2>/dev/null

# Starts nginx with one of our files, its addresses and certificate changed to those of the trial.
#   start_nginx FILE [SED…]
start_nginx() {
  {
    echo "daemon off; pid $scratch/nginx.pid; error_log $scratch/nginx.log; events {} http { client_body_temp_path $scratch/b; proxy_temp_path $scratch/p; fastcgi_temp_path $scratch/f; uwsgi_temp_path $scratch/u; scgi_temp_path $scratch/s;"
    sed -e "s#listen 80;#listen 127.0.0.1:$((port + 2));#; s#listen 443 ssl#listen 127.0.0.1:$tls ssl#; s#/etc/ssl/portal#$scratch#" -e "$2" "$1"
    echo "}"
  } > "$scratch/nginx.conf"
  nginx -c "$scratch/nginx.conf" -t 2>"$scratch/said" || bad "$1: $(cat "$scratch/said")"
  nginx -c "$scratch/nginx.conf" &
  proxy=$!
  running+=("$proxy")
  within 20 answers "$front/masuk" 200 || bad "nginx tidak menjawab: $(tail -5 "$scratch/nginx.log")"
}
stop_proxy() { kill "$proxy" && wait "$proxy" 2>/dev/null || true; }

behind() {
  visit "$1" -D "$scratch/head" "$front/masuk" > "$scratch/page"
  expect "$1: halaman lewat TLS" grep -q "Kata sandi" "$scratch/page"
  expect "$1: kue hanya lewat TLS" grep -qi "set-cookie:.*secure" "$scratch/head"
  expect "$1: HSTS" grep -qi "^strict-transport-security:" "$scratch/head"
  expect "$1: sirkuit lewat WebSocket" circuit "$1" "$front"
  expect "$1: alamat kesehatan dapat dibaca dari server sendiri" test "$(visit "$1" "$front/sehat/siap")" = siap
}

echo "nginx…"
if ! command -v nginx >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
  apt-get install -y -qq --no-install-recommends nginx-light >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends nginx >/dev/null 2>&1 || true
fi
if command -v nginx >/dev/null 2>&1; then
  start_nginx deploy/nginx.conf "s#127.0.0.1:5080#127.0.0.1:$port#"
  behind nginx
  stop_proxy
else
  skip "nginx tidak ada di mesin ini."
fi

# The certificate comes from Caddy's own authority here, from the public one in an office.
start_caddy() {
  sed -e "s#^portal.example.go.id {#{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n$front {\n\ttls internal#" -e "$2" "$1" > "$scratch/Caddyfile"
  XDG_DATA_HOME="$scratch/caddy" XDG_CONFIG_HOME="$scratch/caddy" caddy validate --config "$scratch/Caddyfile" --adapter caddyfile >"$scratch/said" 2>&1 || bad "$1: $(tail -3 "$scratch/said")"
  XDG_DATA_HOME="$scratch/caddy" XDG_CONFIG_HOME="$scratch/caddy" caddy run --config "$scratch/Caddyfile" --adapter caddyfile >"$scratch/caddy.log" 2>&1 &
  proxy=$!
  running+=("$proxy")
  within 20 answers "$front/masuk" 200 || bad "Caddy tidak menjawab: $(tail -5 "$scratch/caddy.log")"
}

echo "Caddy…"
if command -v caddy >/dev/null 2>&1; then
  start_caddy deploy/Caddyfile "s#127.0.0.1:5080#127.0.0.1:$port#"
  behind Caddy
  stop_proxy
else
  skip "Caddy tidak ada di mesin ini (apt-get install caddy)."
fi
