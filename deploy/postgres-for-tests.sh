#!/usr/bin/env bash
# Starts a PostgreSQL server for tests in a folder of its own and prints its connection string; stops it again.
#   deploy/postgres-for-tests.sh start DIR
#   deploy/postgres-for-tests.sh kill DIR     as a power cut would; `start` goes on with what is on its disk
#   deploy/postgres-for-tests.sh stop DIR     for good
#   deploy/postgres-for-tests.sh watch DIR PID     waits until that process has ended, and stops it for good
# PORTAL_TEST_POSTGRES_SETTINGS are further words for the server, PORTAL_TEST_POSTGRES_LIMIT the KB that
# each of its files may have, PORTAL_TEST_POSTGRES_WAL the MB of a piece of its log.
# It trusts everybody on this machine and does not wait for the disk: never use it for a register.
set -euo pipefail
verb="${1:?start, kill, stop, atau watch}"
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

# A file that may not grow is a disk that is full: the signal for it is ignored, the write fails.
limited() { (trap '' XFSZ; ulimit -f "${PORTAL_TEST_POSTGRES_LIMIT:-unlimited}"; as "$@"); }

# The server outlives whoever starts it: it must not keep open what they have open, such as a lock.
for fd in /proc/self/fd/*; do
  fd="${fd##*/}"
  case "$fd" in 0|1|2|255) ;; *) eval "exec $fd>&-" 2>/dev/null || true ;; esac
done

case "$verb" in
  start)
    mkdir -p "$dir"
    [ "$(id -u)" -ne 0 ] || chown postgres "$dir"
    [ -d "$dir/data" ] || as "$bin/initdb" -D "$dir/data" -A trust -U portal --locale=C.UTF-8 -E UTF8 --wal-segsize="${PORTAL_TEST_POSTGRES_WAL:-16}" >/dev/null
    # A port may be taken by somebody else at any moment.
    for try in 1 2 3 4 5; do
      port="${PORTAL_TEST_POSTGRES_PORT:-$(( 15000 + RANDOM % 15000 ))}"
      started=1
      limited "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" start -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=400 -c wal_level=minimal -c max_wal_senders=0 ${PORTAL_TEST_POSTGRES_SETTINGS:-}" >/dev/null 2>&1 </dev/null || started=""
      [ -z "$started" ] || break
    done
    [ -n "$started" ] || { tail -5 "$dir/log" >&2; exit 1; }
    echo "Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
    ;;
  kill)
    as "$bin/pg_ctl" -D "$dir/data" -m immediate -w -t 20 stop >/dev/null 2>&1 </dev/null || true
    ;;
  watch)
    tail --pid="${3:?pid}" -f /dev/null
    exec bash "$0" stop "$dir"
    ;;
  stop)
    as "$bin/pg_ctl" -D "$dir/data" -m immediate -t 20 stop >/dev/null 2>&1 </dev/null || true
    rm -rf "$dir"
    ;;
esac
