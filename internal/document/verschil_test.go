package document

import (
	"slices"
	"testing"
)

// What changed reads in words: colour is not needed, and a rewritten sentence is
// one change.
func TestVeranderd(t *testing.T) {
	for _, tt := range []struct {
		oud, nieuw string
		want       []string
	}{
		{"a\nb\n", "a\nb\n", nil},
		{"Sem roept hooguit 2 keer.\nAanpak: rust\n", "Sem roept nooit.\nAanpak: rust\n", []string{"Sem roept [weg: hooguit 2 keer] [erbij: nooit]."}},
		{"Doel: hij telt tot tien\n", "Doel: zij rekent naar honderd\n", []string{"Doel: [weg: hij telt tot tien] [erbij: zij rekent naar honderd]"}},
		{"a\nb\nc\n", "a\nc\n", []string{"[weg: b]"}},
		{"a\nc\n", "a\nb\nc\n", []string{"[erbij: b]"}},
		{"", "x\ny\n", []string{"[erbij: x / y]"}},
		{"x\n", "", []string{"[weg: x]"}},
		{"Evaluatie op: 8 december 2026\n", "Evaluatie op: 9 december 2026\n", []string{"Evaluatie op: [weg: 8] [erbij: 9] december 2026"}},
		{"Wie: Joris", "Wie:  Joris", nil}, // space alone is no change to read
	} {
		if got := veranderd(tt.oud, tt.nieuw); !slices.Equal(got, tt.want) {
			t.Errorf("%q to %q: %q, want %q", tt.oud, tt.nieuw, got, tt.want)
		}
	}
}
