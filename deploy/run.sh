# Runs a verb of the portal as the portal's own user and with its settings. Read by the command `ppa-portal`, which says where everything is.
set -uo pipefail
. "$PROGRAM/current/deploy/places.sh"
[ $# -gt 0 ] || set -- help
# On the day on which everything is lost, copies come back into places that are not there yet.
for place in "$DATA" "$KEYS" "$BACKUPS"; do [ -d "$place" ] || own "$place"; done
run() { (read_settings "$SETTINGS"; cd "$DATA" && exec ${OWNER:+runuser -u "$OWNER" --} "$PROGRAM/current/ppa-portal" "$@"); }
if [ "$1" != keys ]; then
  run "$@"
  exit
fi

# The portal's own user may neither write to a stick nor read from one: the envelope of the keys passes through the data folder.
stage="$(mktemp -d "$DATA/.kunci-XXXXXX")" || exit 1
trap 'rm -rf "$stage"' EXIT
words=() to=""
while [ $# -gt 0 ]; do
  if [ "$1" = --to ] && [ $# -gt 1 ]; then
    to="$2"
    shift
    [ ! -e "$to" ] || fail "Berkas $to sudah ada. Pilih nama lain; tidak ada yang ditimpa."
    (umask 077 && : > "$to") || fail "Tidak dapat menulis ke $to. Periksa bahwa flashdisk terpasang dan ada ruang; tidak ada yang dikerjakan."
    words+=(--to "$stage/keluar")
  elif [ -f "$1" ]; then
    cp "$1" "$stage/masuk-${#words[@]}" || exit 1
    words+=("$stage/masuk-${#words[@]}")
  else
    words+=("$1")
  fi
  shift
done
[ -z "$OWNER" ] || chown -R "$OWNER:$OWNER" "$stage"
run "${words[@]}" | sed "s#$stage/keluar#$to#g"
code="${PIPESTATUS[0]}"
if [ -n "$to" ] && [ "$code" -ne 0 ]; then
  rm -f "$to"
elif [ -n "$to" ]; then
  cp "$stage/keluar" "$to" && sync -f "$to" || fail "Cadangan kunci tidak dapat ditulis ke $to. Pakai flashdisk lain, lalu ulangi."
fi
exit "$code"
