# The register moves to PostgreSQL; upgrades there, and the way back. Read by try.sh.
echo "Pindah ke PostgreSQL…"
server="$(mktemp -u -d /tmp/portal-pg-XXXXXX)"
root_place="$(bash deploy/postgres-for-tests.sh start "$server")"
. deploy/server.sh
# In a shell of its own: psql outside is told nothing that the portal's scripts should find out by themselves.
as_root() { (export Data__Connection="$root_place"; server_env; psql -Xqtc "$1" "${2:-postgres}"); }
as_root "CREATE ROLE kantor LOGIN PASSWORD 'rahasia kantor'"
as_root "CREATE DATABASE portal OWNER kantor"
"$SERVICE" stop
set_to Data__Connection "\"${root_place%%;Username=*};Username=kantor;Password=rahasia kantor;Database=portal\""
"$portal" move-to-postgres > "$scratch/said" 2>&1 || bad "pindah: $(tail -5 "$scratch/said")"
expect "register pindah dan dibaca ulang" grep -q "Pindah selesai" "$scratch/said"
set_to Data__Provider Postgres
"$SERVICE" start
expect "portal siap di PostgreSQL" ready
expect "jejak audit utuh di PostgreSQL" test "$("$portal" audit verify | cut -d: -f1)" = "Jejak audit utuh"
expect "pengaduan ada di PostgreSQL" grep -q diterima <(stage_of "$URL" "$number")
before="$(entries)"

echo "Naik versi yang gagal di PostgreSQL…"
stub() {
  next "$1" "$2"
  cat > "$scratch/$1/ppa-portal" <<RUN
#!/usr/bin/env bash
# A release that spoils the database and dies.
[ \$# -eq 0 ] || exit 1
. "$here/deploy/places.sh"
. "$here/deploy/server.sh"
read_settings "\$SETTINGS"
server_env
psql -Xqc 'DROP TABLE "CaseFiles" CASCADE' -c 'CREATE TABLE "Sisa" (a int)'
exit 1
RUN
}
stub empat 4.0.0
mkdir -p "$scratch/buta"
printf '#!/bin/sh\nexit 1\n' > "$scratch/buta/psql"
chmod 755 "$scratch/buta/psql"
status=0
PATH="$scratch/buta:$PATH" bash "$scratch/empat/deploy/upgrade.sh" > "$scratch/said" 2>&1 || status=$?
expect "tanpa jalan ke server tidak ada yang diubah" test "$status" -eq 1 -a "$(curl -fsS "$URL/sehat/siap")" = siap
status=0
PATIENCE=5 bash "$scratch/empat/deploy/upgrade.sh" > "$scratch/said" 2>&1 || status=$?
expect "naik versi yang gagal berakhir dengan 2" test "$status" -eq 2
expect "register disalin sebelumnya, hanya untuk pemiliknya" test "$(stat -c %a "$BACKUPS"/naik-*.dump)" = 600
expect "portal siap sesudah kembali: $(tail -1 "$scratch/said")" test "$(curl -fsS "$URL/sehat/siap")" = siap
expect "versi lama berjalan lagi" grep -q "2.0.0" "$PROGRAM/current/VERSION"
expect "tidak ada yang hilang dari jejak audit" test "$(entries)" -ge "$before"
expect "yang ditinggalkan versi gagal hilang" test "$(as_root "SELECT to_regclass('\"Sisa\"') IS NULL" portal | tr -d ' \n')" = t

echo "Naik versi di PostgreSQL…"
next lima 5.0.0
bash "$scratch/lima/deploy/upgrade.sh" > "$scratch/said" 2>&1 || bad "naik versi: $(cat "$scratch/said")"
expect "versi baru berjalan" grep -q "5.0.0" "$PROGRAM/current/VERSION"
expect "tidak ada yang hilang dari jejak audit" test "$(entries)" -ge "$before"
