#!/bin/sh
# Installs what the tests need and is not here; a tool that stays missing fails.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
need_node
# shellcheck disable=SC2086
need "$GCC" $WINDOW $TESTS $JARS $MINGW
node_modules
