#!/bin/sh
# Writes frontend/wailsjs from the bound structs, or with --check compares what
# is there with what would be written. Needs neither GTK nor the Wails command.
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go build -tags bindings -o "$tmp/bindings" .
cp wails.json "$tmp/"
mkdir -p "$tmp/frontend"
(cd "$tmp" && tsoutputtype=interfaces ./bindings >"$tmp/log" 2>&1) || { cat "$tmp/log"; exit 1; }
find "$tmp/frontend/wailsjs" -type f -exec chmod 644 {} +
# A run that wrote nothing must not pass for a fresh one.
test -s "$tmp/frontend/wailsjs/go/screens/Profiel.js"
test -s "$tmp/frontend/wailsjs/go/models.ts"
if [ "${1:-}" = --check ]; then
	diff -r "$tmp/frontend/wailsjs" frontend/wailsjs || {
		echo 'frontend/wailsjs is stale: run make generate' >&2
		exit 1
	}
else
	rm -rf frontend/wailsjs
	cp -r "$tmp/frontend/wailsjs" frontend/wailsjs
fi
