# A register on a PostgreSQL server: handed to the server's own tools, copied, put back. Read by upgrade.sh, after the settings.

on_server() { [ "$(tr 'A-Z' 'a-z' <<< "${Data__Provider:-}")" = postgres ]; }

# Tells psql, pg_dump and pg_restore where the register is, through the environment: a password never stands among arguments.
server_env() {
  local part name value parts
  IFS=';' read -ra parts <<< "${Data__Connection:-}"
  for part in "${parts[@]}"; do
    name="$(tr -d ' ' <<< "${part%%=*}" | tr 'A-Z' 'a-z')"
    value="$(sed -e 's/^ *//' -e 's/ *$//' -e "s/^\"\(.*\)\"$/\1/" -e "s/^'\(.*\)'$/\1/" <<< "${part#*=}")"
    case "$name" in
      host | server) export PGHOST="$value" ;;
      port) export PGPORT="$value" ;;
      database | db) export PGDATABASE="$value" ;;
      username | user | userid | uid) export PGUSER="$value" ;;
      password | pwd | psw) export PGPASSWORD="$value" ;;
      rootcertificate) export PGSSLROOTCERT="$value" ;;
      sslmode) PGSSLMODE="$(tr 'A-Z' 'a-z' <<< "$value" | sed 's/^verify-*/verify-/')" && export PGSSLMODE ;;
    esac
  done
  export PGCONNECT_TIMEOUT=10
}

# True where the tools are here and the server lets them in.
server_tools() {
  command -v pg_dump >/dev/null && command -v pg_restore >/dev/null && command -v psql >/dev/null && [ "$(psql -XAtc 'SELECT 1' 2>/dev/null)" = 1 ]
}

# How many portals speak with the register at this moment. One that has just stopped is given some seconds to go.
server_portals() {
  local left=10 count
  while :; do
    count="$(psql -XAtc "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ppa-portal'")"
    if [ "$count" = 0 ] || [ "$left" -eq 0 ]; then
      echo "$count"
      return
    fi
    sleep 1
    left=$((left - 1))
  done
}

# The name is given only once the copy is whole.
server_dump() {
  (umask 077 && pg_dump -Fc -f "$1.part") && pg_restore --list "$1.part" >/dev/null && mv "$1.part" "$1"
}

# Everything or nothing: what the failed version left goes and the copy comes in one transaction.
server_restore() {
  local text="$1.sql" done=0
  (umask 077 && { echo 'DROP SCHEMA public CASCADE; CREATE SCHEMA public;' && pg_restore --no-owner --no-privileges -f - "$1"; } > "$text") \
    && psql -Xq -1 -v ON_ERROR_STOP=1 -f "$text" >/dev/null || done=1
  rm -f "$text"
  return "$done"
}
