# Shared by the scripts in this folder; to be sourced from the root.
# shellcheck shell=sh

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# The version stands in wails.json only.
versie() { sed -n 's/.*"productVersion": *"\([^"]*\)".*/\1/p' wails.json; }

ldflags() { printf -- '-s -w -X main.version=%s' "$(versie)"; }

# need NAME... installs the Debian packages behind what is missing. Each name
# is probe:thing:package, where probe is cmd (a command), pc (pkg-config) or
# file. It is quick when nothing is missing.
need() {
	missing=
	for n in "$@"; do
		probe=${n%%:*} rest=${n#*:}
		thing=${rest%%:*} package=${rest#*:}
		case $probe in
		cmd) command -v "$thing" >/dev/null 2>&1 && continue ;;
		pc) pkg-config --exists "$thing" 2>/dev/null && continue ;;
		file) [ -e "$thing" ] && continue ;;
		esac
		missing="$missing $package"
	done
	[ -z "$missing" ] && return 0
	command -v apt-get >/dev/null 2>&1 || { say "Missing, and there is no apt-get to install it with:$missing"; return 1; }
	if [ "$(id -u)" = 0 ]; then
		as_root=
	elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
		as_root=sudo
	else
		say "Missing:$missing"
		say "Install with: apt-get install$missing (as root; there is no sudo here)"
		return 1
	fi
	say "Installing:$missing"
	# shellcheck disable=SC2086
	$as_root apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >&2
}

# need_go and need_node cannot be installed from Debian 12: too old there.
need_go() { command -v go >/dev/null 2>&1 || die "Go is needed: see go.mod for the version."; }
need_node() {
	command -v npm >/dev/null 2>&1 || die "Node.js 20 or newer with npm is needed."
	node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' || die "Node.js 20 or newer is needed; this is $(node --version)."
}

GCC='cmd:gcc:build-essential'
WINDOW='cmd:pkg-config:pkg-config pc:gtk+-3.0:libgtk-3-dev pc:webkit2gtk-4.1:libwebkit2gtk-4.1-dev'
MINGW='cmd:x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64-win32 cmd:x86_64-w64-mingw32-windres:binutils-mingw-w64-x86-64'
JARS='cmd:java:default-jre-headless file:/usr/share/java/pdfbox2.jar:libpdfbox2-java file:/usr/share/java/jakarta.activation.jar:libjakarta-activation-java
	file:/usr/share/java/javax.activation.jar:libactivation-java file:/usr/share/java/jaxb-api.jar:libjaxb-api-java'
TESTS='cmd:Xvfb:xvfb cmd:xauth:xauth cmd:dbus-run-session:dbus cmd:WebKitWebDriver:webkit2gtk-driver cmd:chromium:chromium
	cmd:pdftotext:poppler-utils cmd:pdfsig:poppler-utils cmd:qpdf:qpdf cmd:openssl:openssl file:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf:fonts-dejavu-core'

# node_modules installs the page's packages when the lock file changed.
node_modules() {
	need_node
	stamp=frontend/node_modules/.installed
	cmp -s frontend/package-lock.json "$stamp" && return 0
	(cd frontend && npm ci --no-fund --no-audit >&2)
	cp frontend/package-lock.json "$stamp"
}

# page builds frontend/dist when a source is newer than what is there.
page() {
	node_modules
	if [ -f frontend/dist/index.html ] && [ -z "$(find frontend/src frontend/public frontend/wailsjs frontend/index.html frontend/vite.config.ts \
		frontend/package-lock.json -newer frontend/dist/index.html 2>/dev/null | head -n 1)" ]; then
		return 0
	fi
	find frontend/dist -mindepth 1 ! -name .gitkeep -delete
	(cd frontend && npm run --silent build -- --logLevel warn >&2)
	[ -f frontend/dist/index.html ] || die "The page was not built."
	touch frontend/dist/.gitkeep
}

# The programs.
cli() { go build -trimpath -ldflags "$(ldflags)" -o build/bin/rw ./app/cli; }
browser() { go build -trimpath -ldflags "$(ldflags)" -o build/bin/routewijzer-browser ./app/browser; }
window() { go build -tags desktop,production,webkit2_41 -trimpath -ldflags "$(ldflags)" -o build/bin/routewijzer .; }

# driven FOLDER NAME PROGRAM makes FOLDER/NAME, which starts a window that
# WebKitWebDriver can drive, notes when it began and which process it is.
driven() {
	# shellcheck disable=SC2046
	[ -f "$1/shim.so" ] || gcc -shared -fPIC -Wno-unused-parameter -o "$1/shim.so" build/webdriver/shim.c $(pkg-config --cflags --libs webkit2gtk-4.1)
	cat >"$1/$2" <<END
#!/bin/sh
echo \$\$ >"$1/pid"
date +%s%3N >"$1/began"
LD_PRELOAD="$1/shim.so" exec "$3" "\$@"
END
	chmod +x "$1/$2"
}

# on_display FOLDER COMMAND... runs it on a display and a session bus of its
# own, with everything it could leave behind inside FOLDER.
on_display() {
	export HOME="$1/home" XDG_RUNTIME_DIR="$1/run" ROUTEWIJZER_EXPORT_DIR="$1/uitvoer"
	mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
	chmod 700 "$XDG_RUNTIME_DIR"
	shift
	unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
	xvfb-run -a -s '-screen 0 1366x800x24' dbus-run-session -- "$@"
}
