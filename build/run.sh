#!/bin/sh
# Builds and starts the program: in a window where there is a display, and
# otherwise as an address on stdout that a browser on this computer can open.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh

need_go
need "$GCC"
page
# shellcheck disable=SC2086
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; then
	if [ "$(uname -s)" = Darwin ]; then
		go build -tags desktop,production -trimpath -ldflags "$(ldflags)" -o build/bin/routewijzer .
		exec build/bin/routewijzer "$@"
	elif need $WINDOW; then
		window
		exec build/bin/routewijzer "$@"
	fi
	say "Without these packages there is no window; the program opens in a browser."
fi
browser
exec build/bin/routewijzer-browser "$@"
