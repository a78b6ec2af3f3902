#!/usr/bin/env bash
# Starts a PostgreSQL server for tests in a folder of its own and prints its connection string; stops it again.
#   deploy/postgres-for-tests.sh start DIR
#   deploy/postgres-for-tests.sh stop DIR
# It trusts everybody on this machine and does not wait for the disk: never use it for a register.
set -euo pipefail
verb="${1:?start atau stop}"
dir="${2:?folder}"

bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)"
if [ -z "$bin" ]; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq >&2
  $as_root apt-get install -y -qq --no-install-recommends postgresql >/dev/null
  bin="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)"
fi

# The server refuses to run as root.
as() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

case "$verb" in
  start)
    mkdir -p "$dir"
    [ "$(id -u)" -ne 0 ] || chown postgres "$dir"
    as "$bin/initdb" -D "$dir/data" -A trust -U portal --locale=C.UTF-8 -E UTF8 >/dev/null
    # A port may be taken by somebody else at any moment.
    for try in 1 2 3 4 5; do
      port="${PORTAL_TEST_POSTGRES_PORT:-$(( 15000 + RANDOM % 15000 ))}"
      started=1
      as "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" start -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=400 -c wal_level=minimal -c max_wal_senders=0" >/dev/null 2>&1 </dev/null || started=""
      [ -z "$started" ] || break
    done
    [ -n "$started" ] || { tail -5 "$dir/log" >&2; exit 1; }
    echo "Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
    ;;
  stop)
    as "$bin/pg_ctl" -D "$dir/data" -m immediate -t 20 stop >/dev/null 2>&1 </dev/null || true
    rm -rf "$dir"
    ;;
esac
