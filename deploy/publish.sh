#!/usr/bin/env bash
# Makes a release that needs nothing on the server but the system's own libraries: the portal, the runtime that it was
# built with, and the scripts of this folder.
#   bash deploy/publish.sh [FOLDER]      default: dist/ppa-portal
set -euo pipefail
cd "$(dirname "$0")/.."
out="$(mkdir -p "${1:-dist/ppa-portal}" && cd "${1:-dist/ppa-portal}" && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

rm -rf "${out:?}/app" "${out:?}/runtime" "${out:?}/deploy"
dotnet publish PPA.Portal/PPA.Portal.csproj -c Release -o "$out/app" --nologo -v q -p:UseAppHost=false -p:DebugType=none
# Libraries for other machines than this kind of server.
if [ -d "$out/app/runtimes" ]; then
  find "$out/app/runtimes" -mindepth 1 -maxdepth 1 ! -name linux ! -name linux-x64 ! -name unix -exec rm -rf {} +
fi

# The runtime is copied from the machine that builds: the server needs neither packages nor the network for it.
needs="$(grep -o '"version": "[0-9.]*"' "$out/app/PPA.Portal.runtimeconfig.json" | head -1 | grep -oE '[0-9]+\.[0-9]+')"
home=""
for name in Microsoft.NETCore.App Microsoft.AspNetCore.App; do
  line="$(dotnet --list-runtimes | grep "^$name $needs\." | tail -1)" || { echo "Runtime $name $needs tidak ada di mesin ini." >&2; exit 1; }
  version="$(echo "$line" | awk '{print $2}')"
  shared="$(echo "$line" | sed 's/.*\[\(.*\)\]/\1/')"
  home="$(dirname "$(dirname "$shared")")"
  mkdir -p "$out/runtime/shared/$name"
  cp -r "$shared/$version" "$out/runtime/shared/$name/"
done
mkdir -p "$out/runtime/host/fxr"
cp -r "$home/host/fxr/$version" "$out/runtime/host/fxr/"
cp "$home/dotnet" "$out/runtime/dotnet"
for text in LICENSE.txt ThirdPartyNotices.txt; do [ ! -f "$home/$text" ] || cp "$home/$text" "$out/runtime/"; done

cat > "$out/ppa-portal" <<'RUN'
#!/bin/sh
# Runs the portal, or one of its verbs, with the runtime that came with it.
here="$(dirname "$(readlink -f "$0")")"
exec "$here/runtime/dotnet" "$here/app/PPA.Portal.dll" "$@"
RUN
chmod 755 "$out/ppa-portal" "$out/runtime/dotnet"
mkdir -p "$out/deploy"
cp deploy/{install,upgrade,uninstall,places,server,run}.sh deploy/ppa-portal.service deploy/nginx{,-two-nodes}.conf deploy/Caddyfile{,-two-nodes} "$out/deploy/"
mkdir -p "$out/docs" && cp docs/runbook.md docs/postgres.md "$out/docs/"
"$out/ppa-portal" version > "$out/VERSION"
echo "Rilis $(cat "$out/VERSION") siap di $out ($(du -sh "$out" | cut -f1))."
