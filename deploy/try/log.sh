# What the portals wrote while all of this went on: JSON, line by line, and nobody's name. Read by try.sh.
echo "Log…"
# A line that a power cut left half written is nobody's fault.
for log in "$scratch"/logs/*; do
  [ -z "$(tail -c 1 "$log")" ] || sed -i '$d' "$log"
done
cat "$scratch"/logs/* > "$scratch/log"
expect "log memuat kesalahan yang dibuat tadi" grep -q '"LogLevel":"Error"' "$scratch/log"
if command -v jq >/dev/null 2>&1; then
  lines="$(grep -vc "^Portal tidak dapat dimulai" "$scratch/log")"
  expect "setiap baris log adalah JSON ($lines baris)" bash -c 'grep -v "^Portal tidak dapat dimulai" "$1" | while IFS= read -r line; do jq -e "type == \"object\" and has(\"Message\")" <<< "$line" >/dev/null 2>&1 || { echo "$line" >&2; exit 1; }; done' _ "$scratch/log"
else
  skip "jq tidak ada di mesin ini."
fi
for word in rina wulandari kenanga rahasiawati "cerita rekaan" melati kusumawardani dipukul "hujan sore" kunci-uji "rahasia kantor"; do
  ! grep -iq "$word" "$scratch/log" || bad "log memuat \"$word\": $(grep -i "$word" "$scratch/log" | head -1)"
done
good "tidak ada nama, cerita, sandi, atau kunci di log"
