#!/bin/sh
# Runs every suite, or those named, and ends with "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
need "$GCC"
go build -o build/bin/testrun ./build/testrun
exec build/bin/testrun "$@"
