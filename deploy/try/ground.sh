# What every part of the trial uses: a scratch folder, a stand-in for systemd, a visitor without script. Read by try.sh.
here="$PWD"
scratch="$(mktemp -d)"
chmod 755 "$scratch"
port=$((20000 + RANDOM % 8000))
export ROOT="$scratch/root" OWNER="${OWNER-}" URL="http://127.0.0.1:$port" PATIENCE="${PATIENCE:-180}" SERVICE="$scratch/service"
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
# Somebody without rights, as in an office; only root can become somebody else.
[ -n "$OWNER" ] || [ "$(id -u)" -ne 0 ] || ! command -v setpriv >/dev/null 2>&1 || OWNER=daemon
mkdir -p "$ROOT" "$scratch/logs"
passed=0
running=()
told=""
server=""
. deploy/places.sh
portal="$COMMAND"

good() { passed=$((passed + 1)); echo "  baik: $*"; }
bad() {
  told=1
  echo "  GAGAL: $*" >&2
  tail -40 "$(ls -t "$scratch"/logs/* 2>/dev/null | head -1)" >&2 || true
  exit 1
}
expect() { local what="$1"; shift; if "$@"; then good "$what"; else bad "$what"; fi; }
skip() { echo "  dilewati: $*"; }

# Stands in for systemctl: one process, its number in a file, the words of each start in a file of their own.
cat > "$SERVICE" <<RUN
#!/usr/bin/env bash
. "$here/deploy/places.sh"
pid="\$(cat "$scratch/pid" 2>/dev/null || true)"
case "\$1" in
  start)
    (read_settings "\$SETTINGS"; cd "\$DATA"; exec ${OWNER:+setpriv --reuid=$OWNER --regid=$OWNER --init-groups} "\$PROGRAM/current/ppa-portal") > "$scratch/logs/\$(date +%s%N)" 2>&1 &
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

ended() {
  local status=$?
  [ "$status" -eq 0 ] || [ -n "$told" ] || (bad "berhenti di tengah jalan (kode $status): $(tail -3 "$scratch/said")") || true
  for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
  "$SERVICE" stop || true
  [ -z "$server" ] || bash "$here/deploy/postgres-for-tests.sh" stop "$server"
  rm -rf "$scratch"
}
trap ended EXIT

# A release like the one at hand, under another version.
next() { cp -r "$release" "$scratch/$1"; echo "$2" > "$scratch/$1/VERSION"; }

# Changes one line of the settings.
set_to() { sed -i "/^$1=/d" "$SETTINGS"; echo "$1=$2" >> "$SETTINGS"; }

# Waits some seconds for something to become true.
within() { local left="$1"; shift; until "$@"; do left=$((left - 1)); [ "$left" -gt 0 ] || return 1; sleep 1; done; }

answers() { [ "$(curl -ks --max-time 5 -o /dev/null -w '%{http_code}' "$1")" = "$2" ]; }

# A browser without script: keeps its cookies in a jar, does not follow redirects.
visit() { local jar="$scratch/jar-$1"; shift; curl -ks --http1.1 --max-time 20 -c "$jar" -b "$jar" "$@"; }

# Opens a page, fills its form, sends it, and says the status.
#   form JAR BASE PATH FORM NAME=VALUE…
form() {
  local jar="$1" base="$2" path="$3" token fields=()
  token="$(visit "$jar" "$base$path" | grep -oE 'name="__RequestVerificationToken" value="[^"]+"' | head -1 | cut -d'"' -f4)"
  fields=(--data-urlencode "_handler=$4" --data-urlencode "__RequestVerificationToken=$token")
  shift 4
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  visit "$jar" -o "$scratch/page" -w '%{http_code}' "${fields[@]}" "$base$path"
}

# A page that only who is signed in may see.
inside() { [ "$(visit "$1" -o "$scratch/page" -w '%{http_code}' "$2/profil")" = 200 ]; }

# Opens a circuit as the browser's script does, through whatever stands at that address.
#   circuit JAR BASE
circuit() {
  local id
  id="$(visit "$1" -X POST -H "Origin: $2" "$2/_blazor/negotiate?negotiateVersion=1" | grep -oE '"connectionToken":"[^"]+"' | cut -d'"' -f4)"
  [ -n "$id" ] || return 1
  visit "$1" --max-time 3 -o /dev/null -D "$scratch/ws" -H "Origin: $2" -H "Connection: Upgrade" -H "Upgrade: websocket" -H "Sec-WebSocket-Version: 13" \
    -H "Sec-WebSocket-Key: c2VvcmFuZyBwZXR1Z2FzIQ==" "$2/_blazor?id=$id" || true
  grep -q "^HTTP/1.1 101" "$scratch/ws"
}

# Hands in a complaint as another system does, and prints its number.
#   complain BASE ONCE
complain() {
  curl -ks --max-time 20 -H "X-Api-Key: kunci-uji-rilis-1" -H "Idempotency-Key: $2" -H "Content-Type: application/json" "$1/api/pengaduan" \
    -d '{"kanal":"whatsapp","korban":[{"nama":"Kenanga Rahasiawati","jenisKelamin":"P","usia":15}],"kejadian":{"kronologi":"Cerita rekaan yang tidak boleh ada di log."}}' \
    | grep -oE '"nomor":"[^"]+"' | cut -d'"' -f4
}
stage_of() { curl -ks --max-time 20 -H "X-Api-Key: kunci-uji-rilis-1" "$1/api/pengaduan/$2"; }
