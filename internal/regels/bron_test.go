package regels

import "testing"

func TestBron(t *testing.T) {
	for _, tt := range []struct{ code, want string }{
		{"R1.4", "instemming ouders"},
		{"L3", "Instemming geldt voor de tekst waarmee is ingestemd"},
		{"L3/versie", "Instemming geldt voor de tekst waarmee is ingestemd"},
		{"X9", ""},
	} {
		if got := Bron(tt.code); got != tt.want {
			t.Errorf("Bron(%q) = %q, want %q", tt.code, got, tt.want)
		}
	}
	if got := Herkomst("E2"); got != "Memo inzet ambulant begeleiders" {
		t.Errorf("Herkomst(E2) = %q", got)
	}
}
