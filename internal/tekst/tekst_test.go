package tekst

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"al klein", "al klein"},
		{"Zoë Ĳsbrand", "zoe ijsbrand"},
		{"ĳs", "ijs"},
		{"e\u0301e\u0301n", "een"},
		{"één", "een"},
		{"Straße Ærø Łódź", "strasse aero lodz"},
		{"\u00a0regel\r\ntwee\t", " regel  twee "},
		{"auto’s — ‘ja’", "auto's - 'ja'"},
		{"af\u00adbreken", "afbreken"},
		{"ﬁets", "fiets"},
		{"İstanbul ıI", "istanbul ii"},
		{"🙂 ok", "🙂 ok"},
		{"㎏ ²", "kg 2"},
	}
	for _, tt := range tests {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

var scraps = rapid.StringOfN(rapid.RuneFrom([]rune("aAeEëË\u0301 ĳĲß’\n\u00ad🙂éÅ.")), 0, 30, -1)

func TestFoldProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, u := scraps.Draw(t, "s"), scraps.Draw(t, "u")
		f := Fold(s)
		if Fold(f) != f {
			t.Fatalf("folding %q again changes it", f)
		}
		if Fold(s+u) != f+Fold(u) {
			t.Fatal("does not go character by character")
		}
		if Fold(NFC(s)) != f {
			t.Fatalf("spelling matters: %q %q", Fold(NFC(s)), f)
		}
		if len(f) == 0 {
			return
		}
		from := rapid.IntRange(0, len(f)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(f)).Draw(t, "to")
		start, end := Locate(s, from, to)
		if start > end || !utf8.ValidString(s[start:end]) || !strings.Contains(Fold(s[start:end]), f[from:to]) {
			t.Fatalf("Locate(%q, %d, %d) = %q, want around %q", s, from, to, s[start:end], f[from:to])
		}
	})
}

func TestFind(t *testing.T) {
	tests := []struct {
		s, query string
		limit    int
		want     []string
	}{
		{"Een één EEN", "een", -1, []string{"Een", "één", "EEN"}},
		{"Een één EEN", "eEn", 2, []string{"Een", "één"}},
		{"e\u0301en!", "een", -1, []string{"e\u0301en"}},
		{"rekenstagnatie", "Stagn", -1, []string{"stagn"}},
		{"zware\nles", "zware les", -1, []string{"zware\nles"}},
		{"ĳs", "i", -1, []string{"ĳ"}},
		{"niets", "  ", -1, nil},
		{"", "x", -1, nil},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Find(tt.s, tt.query, tt.limit) {
			got = append(got, tt.s[m[0]:m[1]])
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("Find(%q, %q) = %q, want %q", tt.s, tt.query, got, tt.want)
		}
	}
}

// TestFindEverywhere: each match is where Locate alone finds it.
func TestFindEverywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, q := scraps.Draw(t, "s"), rapid.SampledFrom([]string{"e", "i", "ij", "j", "s", "ss", "se", "e e"}).Draw(t, "q")
		f, from := Fold(s), 0
		for _, m := range Find(s, q, -1) {
			i := from + strings.Index(f[from:], q)
			if start, end := Locate(s, i, i+len(q)); m != [2]int{start, end} {
				t.Fatalf("%q in %q: %v, want %d %d", q, s, m, start, end)
			}
			from = i + len(q)
		}
		if strings.Contains(f[from:], q) {
			t.Fatal("one more")
		}
	})
}

func FuzzFold(f *testing.F) {
	f.Add("Zoë \xff ĳ", 1, 3)
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		Locate(s, from, to)
		Find(s, Fold(s), 3)
	})
}

func BenchmarkFold(b *testing.B) {
	s := strings.Repeat("Sem werkt geconcentreerd; één keer keek hij óp naar juf Daniëlle.\n", 400)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Fold(s)
	}
}
