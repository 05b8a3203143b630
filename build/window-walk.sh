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

# shellcheck disable=SC2046
gcc -shared -fPIC -Wno-unused-parameter -o "$tmp/shim.so" build/webdriver/shim.c $(pkg-config --cflags --libs webkit2gtk-4.1)
cat >"$tmp/routewijzer" <<END
#!/bin/sh
echo \$\$ >"$tmp/pid"
LD_PRELOAD="$tmp/shim.so" exec "$PWD/build/bin/routewijzer" "\$@"
END
chmod +x "$tmp/routewijzer"
export HOME="$tmp/home" XDG_RUNTIME_DIR="$tmp/run" ROUTEWIJZER_EXPORT_DIR="$tmp/uitvoer"
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME || true
exec_walk="node build/webdriver/walk.mjs $tmp"
xvfb-run -a -s '-screen 0 1366x800x24' dbus-run-session -- $exec_walk
