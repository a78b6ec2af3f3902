#!/usr/bin/env bash
# Installs what the tests need if it is missing, builds, and runs every test. With --long as the first argument each test
# takes all the time that it can use. Other arguments go to `dotnet test`.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --long ]; then
  export PORTAL_LONG=1
  shift
fi

if ! command -v chromium >/dev/null 2>&1; then
  echo "Chromium belum ada; memasang dari paket Debian."
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
# LibreOffice opens every letter and every workbook once.
if ! command -v soffice >/dev/null 2>&1 || [ ! -e /usr/lib/libreoffice/program/libswlo.so ]; then
  echo "LibreOffice belum lengkap; memasang dari paket Debian."
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends libreoffice-writer libreoffice-calc >/dev/null
fi
# The second database: registers that have outgrown their file.
if ! ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; then
  echo "PostgreSQL belum ada; memasang dari paket Debian."
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends postgresql >/dev/null
fi
CHROMIUM="$(command -v chromium)"
export CHROMIUM DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build PPA.Portal.sln --nologo
log="$(mktemp)"
scratch=""
server=""
ended() {
  [ -z "$server" ] || bash deploy/postgres-for-tests.sh stop "$server"
  rm -rf "$log" ${scratch:+"$scratch"}
}
trap ended EXIT
# Databases of tests live for a second each: in memory, where there is room, so that no test waits for a busy disk.
if [ -w /dev/shm ] && [ "$(df -Pm /dev/shm | awk 'NR==2 {print $4}')" -gt 4096 ]; then
  scratch="$(mktemp -d /dev/shm/portal-test-XXXXXX)"
  export TMPDIR="$scratch"
fi
# Not below a folder of root's own: the server runs as somebody else.
if [ -n "$scratch" ]; then server="$(mktemp -u -d /dev/shm/portal-pg-XXXXXX)"; else server="$(mktemp -u -d /tmp/portal-pg-XXXXXX)"; fi
PORTAL_TEST_POSTGRES="$(bash deploy/postgres-for-tests.sh start "$server")"
export PORTAL_TEST_POSTGRES
status=0
dotnet test PPA.Portal.sln --no-build --nologo --filter "Kind!=Benchmark" "$@" 2>&1 | tee "$log" || status=$?

# What needs no browser once more, on PostgreSQL.
if [ "${PORTAL_LONG:-}" = 1 ] && [ "$status" -eq 0 ]; then
  browsers="$(grep -rl 'Collection(BrowserTests' PPA.Portal.Tests --include=*.cs | xargs -n1 basename | sed 's/\.cs$//; s/^/\&FullyQualifiedName!~/' | tr -d '\n')"
  echo "Sekali lagi di PostgreSQL:"
  PORTAL_TEST_DATABASE=Postgres dotnet test PPA.Portal.sln --no-build --nologo --filter "Kind!=Benchmark&Database!=Sqlite$browsers" 2>&1 | tee -a "$log" || status=$?
fi

# Installation, upgrade, the way back, and nginx, in a scratch folder.
if [ "${PORTAL_LONG:-}" = 1 ] && [ "$status" -eq 0 ]; then
  bash deploy/try.sh || status=$?
fi

# One plain line at the end, for people and machines.
count() { grep -oE "$1: +[0-9]+" "$log" | grep -oE '[0-9]+' | awk '{n += $1} END {print n + 0}'; }
echo "$(count Passed) passed, $(count Failed) failed, $(count Skipped) skipped"
exit "$status"
