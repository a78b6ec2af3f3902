# The server is lost: register and keys come back from their copies, as the runbook says. Read by try.sh.
echo "Server hilang…"
"$portal" backup > "$scratch/said" || bad "cadangan: $(cat "$scratch/said")"
"$SERVICE" stop
# Only the names change: what an administrator would do first.
mv "$DATA" "$scratch/data-lama"
mv "$KEYS" "$scratch/kunci-lama"
expect "tanpa kunci tidak ada yang dipulihkan" bash -c '! "$1" restore --to "$2" 2>/dev/null' _ "$portal" "$DATA"
PORTAL_PASSPHRASE="lima kata acak untuk kunci" "$portal" keys restore "$scratch/kunci.json" > "$scratch/said" 2>&1 || bad "kunci: $(cat "$scratch/said")"
expect "kunci kembali, hanya untuk pemiliknya" test "$(stat -c %a "$KEYS/portal.keys.json")" = 600
"$portal" restore --to "$DATA" > "$scratch/said" 2>&1 || bad "pulih: $(cat "$scratch/said")"
expect "kunci yang ada tidak ditimpa" bash -c '! PORTAL_PASSPHRASE="lima kata acak untuk kunci" "$1" keys restore "$2" 2>/dev/null' _ "$portal" "$scratch/kunci.json"
"$SERVICE" start
expect "portal siap sesudah pulih" ready
expect "kantor tidak perlu memulai lagi" test "$(visit tamu -o /dev/null -w '%{http_code}' "$URL/mulai")" = 404
expect "jejak audit utuh" test "$("$portal" audit verify | cut -d: -f1)" = "Jejak audit utuh"
