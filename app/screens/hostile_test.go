package screens

import "strings"

// hostile are texts that a page, a keyboard or a clipboard can send.
func hostile() []string {
	return []string{
		"", " ", "onbekend", "../../etc/passwd", `..\..\windows`, "planVanAanpak/doelen/../x", "a/b/c/d/e/f", "00000000-0000-0000-0000-000000000000",
		"🧒🏽👩‍👧 é\u0301 \u202e omgekeerd", "a\x00b\x1b[31m\x7f\u2028", "\xff\xfe geen utf-8", "-1", "NaN", "2026-02-31", "25:61", `{"a":1}`, "<script>alert(1)</script>", "'; DROP TABLE x; --",
		"%s%n%d", strings.Repeat("langer ", 150_000),
	}
}
