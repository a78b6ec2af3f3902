# From the register of the first release to this one, and back from a release that fails. Read by try.sh.
set_to Logging__Console__FormatterName json
set_to Office__Profile kota-tebing-tinggi
rm -f "$scratch"/logs/*

echo "Naik versi dari register rilis pertama…"
"$SERVICE" stop
rm -rf "${DATA:?}"/* "${KEYS:?}"/*
tar -xzf PPA.Portal.Tests/Upkeep/release-1/register.tar.gz -C "$DATA"
mv "$DATA/keys/portal.keys.json" "$KEYS/" && rmdir "$DATA/keys"
[ -z "$OWNER" ] || chown -R "$OWNER:$OWNER" "$DATA" "$KEYS"
before="$(sha256sum < "$DATA/portal.db")"
# The register is the first release's own; its program, which nobody can build here in passing, only stands there.
mkdir -p "$scratch/satu"
cp -r "$release/deploy" "$scratch/satu/"
cat > "$scratch/satu/ppa-portal" <<'RUN'
#!/bin/sh
case "$1" in backup) exec cp portal.db "$Upkeep__Folder/rilis-1.db" ;; '') exec sleep 1000000 ;; esac
RUN
chmod 755 "$scratch/satu/ppa-portal"
echo 1.0.0 > "$scratch/satu/VERSION"
turn "$(shelve "$scratch/satu")"
"$SERVICE" start
next dua 2.0.0
bash "$scratch/dua/deploy/upgrade.sh" > "$scratch/said" 2>&1 || bad "naik versi: $(cat "$scratch/said")"
expect "versi baru berjalan" grep -q "2.0.0" "$PROGRAM/current/VERSION"
expect "register sebelum naik tersimpan utuh" test "$(sha256sum < "$(ls "$DATA"/aside/naik-*/portal.db)")" = "$before"
expect "portal sendiri menyisihkan salinan sebelum mengubahnya" test -n "$(ls "$DATA"/aside/portal-*.db)"
"$portal" backup > "$scratch/said" || bad "cadangan sesudah naik: $(cat "$scratch/said")"
expect "kelima kasus dan lampirannya ada" grep -q "Berisi 5 berkas kasus, .* 1 lampiran" "$scratch/said"
expect "jejak audit utuh" test "$("$portal" audit verify | cut -d: -f1)" = "Jejak audit utuh"
rina() { form "$1" "$2" /masuk masuk Form.UserName=rina "Form.Password=hujan sore di kebun teh"; }
expect "petugasnya masuk dengan kata sandi lama" test "$(rina rina "$URL")" = 302
expect "petugasnya di dalam" inside rina "$URL"
number="$(complain "$URL" satu || true)"
expect "pengaduan berikutnya bernomor sesudah yang terakhir" test "${number##*-}" = 0006

echo "Naik versi yang gagal…"
# The portal goes on writing by itself; what was written must still be there, in a chain that holds.
entries() { "$portal" audit verify | grep -oE '[0-9]+ entri' | awk '{print $1}'; }
before="$(entries)"
next tiga 3.0.0
cat > "$scratch/tiga/ppa-portal" <<'RUN'
#!/bin/sh
# A release that spoils the database and dies.
[ $# -gt 0 ] || echo "rusak" > portal.db
exit 1
RUN
status=0
PATIENCE=5 bash "$scratch/tiga/deploy/upgrade.sh" > "$scratch/said" 2>&1 || status=$?
expect "naik versi yang gagal berakhir dengan 2" test "$status" -eq 2
expect "versi lama berjalan lagi" grep -q "2.0.0" "$PROGRAM/current/VERSION"
expect "portal siap sesudah kembali" test "$(curl -fsS "$URL/sehat/siap")" = siap
expect "tidak ada yang hilang dari jejak audit" test "$(entries)" -ge "$before"
expect "pengaduan terakhir masih ada" grep -q diterima <(stage_of "$URL" "$number")
