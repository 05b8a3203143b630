#!/bin/sh
# Measures the budgets and prints one table.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
# shellcheck disable=SC2086
need "$GCC" $WINDOW $TESTS
page
window
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go build -tags desktop,production,webkit2_41 -ldflags '-s -w' -trimpath -o "$tmp/bare.bin" ./build/bench/bare
cp build/bin/routewijzer "$tmp/routewijzer.bin"
driven "$tmp" bare "$tmp/bare.bin"
driven "$tmp" routewijzer "$tmp/routewijzer.bin"
go run ./build/bench sh -c ". build/lib.sh; on_display '$tmp' node build/webdriver/start.mjs '$tmp'"
