#!/bin/sh
# Drives the window that ships, under a display of its own, and reports in TAP.
# WALK_DIR keeps screenshots and data for a look afterwards.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh

page
window
keep=${WALK_DIR:-}
tmp=$(mktemp -d)
[ -n "$keep" ] || trap 'rm -rf "$tmp"' EXIT
[ -z "$keep" ] || { mkdir -p "$keep"; tmp=$(cd "$keep" && pwd); }

driven "$tmp" routewijzer "$PWD/build/bin/routewijzer"
on_display "$tmp" node build/webdriver/walk.mjs "$tmp"
