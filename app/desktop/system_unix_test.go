//go:build !windows

package desktop

import "testing"

func TestUserDir(t *testing.T) {
	tests := []struct{ name, config, want string }{
		{"Dutch", "# comment\nXDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n", "/home/ab/Documenten"},
		{"elsewhere", "XDG_DOCUMENTS_DIR=\"/data/stukken\"", "/data/stukken"},
		{"switched off", "XDG_DOCUMENTS_DIR=\"$HOME/\"", ""},
		{"absent", "XDG_MUSIC_DIR=\"$HOME/Muziek\"", ""},
	}
	for _, tt := range tests {
		if got := userDir(tt.config, "/home/ab"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
