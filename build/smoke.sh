#!/bin/sh
# Uses rw as a person at a prompt would, and reports in TAP.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
need_node
cli
tmp=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d) # in memory: hundreds of short runs
trap 'rm -rf "$tmp"' EXIT
node build/smoke.mjs "$PWD/build/bin/rw" "$tmp"
