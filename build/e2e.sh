#!/bin/sh
# Builds the browser program and runs the end-to-end tests of the page against
# it. Each test starts its own: see frontend/e2e. Arguments go to Playwright.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
page
cli
browser
ROUTEWIJZER_BROWSER=$PWD/build/bin/routewijzer-browser
ROUTEWIJZER_RW=$PWD/build/bin/rw
export ROUTEWIJZER_BROWSER ROUTEWIJZER_RW
cd frontend
exec npm exec --no -- playwright test "$@"
