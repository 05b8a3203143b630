#!/bin/sh
# Builds rw, the program without a window.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
need "$GCC"
cli
say build/bin/rw
