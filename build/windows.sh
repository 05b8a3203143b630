#!/bin/sh
# Builds build/bin/routewijzer.exe on Linux, with icon, manifest and version,
# and refuses an executable that has only the stub of SQLite in it: without a
# C compiler for Windows the build succeeds and the program does not work.
set -eu
cd "$(dirname "$0")/.."
. build/lib.sh
need_go
# shellcheck disable=SC2086
need $MINGW
page

v=$(versie)
# Go links every .syso file in the folder of the package.
syso=routewijzer_windows_amd64.syso
trap 'rm -f "$syso"' EXIT
(cd build/windows && x86_64-w64-mingw32-windres --codepage=65001 -DVERSION="\\\"$v\\\"" -DVERSION_NUMBERS="$(echo "$v" | tr . ,),0" routewijzer.rc -O coff -o "../../$syso")
GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc \
	go build -tags desktop,production -trimpath -ldflags "$(ldflags) -H windowsgui" -o build/bin/routewijzer.exe .

exe=build/bin/routewijzer.exe
grep -q -a 'SQLite format 3' "$exe" || die "$exe has no SQLite in it."
grep -q -a 'urn:schemas-microsoft-com:asm.v3' "$exe" || die "$exe has no manifest."
x86_64-w64-mingw32-objdump -h "$exe" | grep -q '\.rsrc' || die "$exe has no icon."
say "$exe $(wc -c <"$exe") bytes"
