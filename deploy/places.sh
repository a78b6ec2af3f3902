# Where everything lies, and how the service is spoken to. Read by the other scripts; every line can be set from outside,
# so that a whole installation can be tried in a scratch folder (see try.sh).
ROOT="${ROOT:-}"                                  # in front of every path
NAME="${NAME:-ppa-portal}"
PROGRAM="${PROGRAM:-$ROOT/opt/ppa-portal}"        # releases, and the link to the one that runs
DATA="${DATA:-$ROOT/var/lib/ppa-portal}"
KEYS="${KEYS:-$ROOT/var/lib/ppa-portal-keys}"     # apart from the data: a copied register alone tells nothing
BACKUPS="${BACKUPS:-$ROOT/var/backups/ppa-portal}"
SETTINGS="${SETTINGS:-$ROOT/etc/ppa-portal/portal.env}"
UNIT="${UNIT:-$ROOT/etc/systemd/system/$NAME.service}"
COMMAND="${COMMAND:-$ROOT/usr/local/bin/ppa-portal}"
OWNER="${OWNER-ppa-portal}"                       # empty: stay who we are
SERVICE="${SERVICE:-systemctl}"                   # takes: start, stop, enable, disable NAME
URL="${URL:-http://127.0.0.1:5080}"
PATIENCE="${PATIENCE:-180}"                       # seconds until a start counts as failed

# Reads settings as the service unit does: NAME=value, quotes around a value taken off, nothing in it executed.
read_settings() {
  local line value
  while IFS= read -r line || [ -n "$line" ]; do
    case "$line" in \#* | \;*) continue ;; *=*) ;; *) continue ;; esac
    value="${line#*=}"
    case "$value" in
      \"*\") value="${value#\"}"; value="${value%\"}" ;;
      \'*\') value="${value#\'}"; value="${value%\'}" ;;
    esac
    export "${line%%=*}=$value"
  done < "$1"
}

say() { echo "$*"; }
fail() { echo "$*" >&2; exit 1; }

# Hands a place to the portal's own user and closes it to everybody else.
own() {
  mkdir -p "$1"
  [ -z "$OWNER" ] || chown "$OWNER:$OWNER" "$1"
  chmod 700 "$1"
}

# Copies a release to where it will run and says where that is.
shelve() {
  local version place
  version="$(tr -c 'A-Za-z0-9.+\n-' '_' < "$1/VERSION" | head -c 60)"
  place="$PROGRAM/releases/$(date -u +%Y%m%dT%H%M%SZ)-$version"
  mkdir -p "$place"
  cp -r "$1/." "$place/"
  chmod -R go-w "$place"
  echo "$place"
}

# Lets the link point to a release in one step.
turn() {
  ln -sfn "$1" "$PROGRAM/.next"
  mv -T "$PROGRAM/.next" "$PROGRAM/current"
}

# Puts the command into place that runs the portal's verbs as its own user and with its settings (run.sh).
command_in_place() {
  cat > "$COMMAND.new" <<RUN
#!/usr/bin/env bash
# The portal's verbs, as the portal's own user and with its settings.
PROGRAM="$PROGRAM" DATA="$DATA" KEYS="$KEYS" BACKUPS="$BACKUPS" SETTINGS="$SETTINGS" OWNER="$OWNER"
. "$PROGRAM/current/deploy/run.sh"
RUN
  chmod 755 "$COMMAND.new"
  mv "$COMMAND.new" "$COMMAND"
}

# Waits until the portal says that it is ready.
ready() {
  local left="$PATIENCE"
  while [ "$left" -gt 0 ]; do
    [ "$(curl -fsS --noproxy "*" --max-time 10 "$URL/sehat/siap" 2>/dev/null)" = siap ] && return 0
    sleep 1
    left=$((left - 1))
  done
  return 1
}
