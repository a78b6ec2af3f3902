# Installation and the first day. Read by try.sh.
echo "Memasang…"
bash "$release/deploy/install.sh" > "$scratch/said" || bad "pemasangan: $(cat "$scratch/said")"
expect "portal siap sesudah dipasang" grep -q "Portal berjalan" "$scratch/said"
expect "folder data hanya untuk pemiliknya" test "$(stat -c %a "$DATA")" = 700
expect "kunci terpisah dari data, hanya untuk pemiliknya" test "$(stat -c %a "$KEYS/portal.keys.json")" = 600
expect "tidak ada kunci di folder data" test ! -e "$DATA/keys"
expect "dipasang dua kali ditolak" bash -c '! bash "$1/deploy/install.sh" 2>/dev/null' _ "$release"

echo "Hari pertama…"
code="$(grep -hoE 'kode sekali pakai ini: [A-Z0-9-]+' "$scratch"/logs/* | tail -1 | awk '{print $NF}' || true)"
expect "kode sekali pakai ada di log" test -n "$code"
first() { form admin "$URL" /mulai mulai "Form.Step=$1" "${@:2}"; }
password="hujan sore di kebun teh"
expect "kode yang salah tidak membuka apa pun" test "$(first Account Form.Code=AAAA-BBBB-CCCC "Form.DisplayName=Bagus Prakoso" Form.UserName=admin "Form.Password=$password" "Form.Repeated=$password")" = 200
expect "akun pengelola dibuat dengan kode itu" test "$(first Account "Form.Code=$code" "Form.DisplayName=Bagus Prakoso" Form.UserName=admin "Form.Password=$password" "Form.Repeated=$password")" = 302
for step in "Profile Form.Profile=kota-tebing-tinggi" Office "Numbers Form.Checked=true" Ready; do
  # shellcheck disable=SC2086
  expect "halaman mulai: ${step%% *}" test "$(first $step)" = 302
done
expect "halaman mulai sudah tidak ada" test "$(visit admin -o /dev/null -w '%{http_code}' "$URL/mulai")" = 404
expect "pengelola sudah di dalam" inside admin "$URL"

"$portal" check > "$scratch/said" || bad "check: $(cat "$scratch/said")"
good "check"
"$portal" backup > "$scratch/said" && "$portal" drill >> "$scratch/said" || bad "cadangan dan uji pulih: $(cat "$scratch/said")"
good "cadangan dan uji pulih selagi portal berjalan"
PORTAL_PASSPHRASE="lima kata acak untuk kunci" "$portal" keys backup --to "$scratch/kunci.json" > "$scratch/said" || bad "cadangan kunci: $(cat "$scratch/said")"
good "cadangan kunci"

if command -v systemd-analyze >/dev/null 2>&1; then
  expect "unit layanan sah" systemd-analyze verify "$UNIT"
  score="$(systemd-analyze security --offline=yes --no-pager "$UNIT" 2>/dev/null | tail -1 | grep -oE '[0-9]+\.[0-9]+' || echo 10)"
  expect "unit layanan terkunci rapat (paparan $score dari 10)" awk "BEGIN { exit !($score < 3) }"
else
  skip "systemd-analyze tidak ada di mesin ini."
fi
