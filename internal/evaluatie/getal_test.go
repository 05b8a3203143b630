package evaluatie

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// What a teacher writes down, and what is no single number.
func TestParseMaat(t *testing.T) {
	for s, want := range map[string]maat{
		"3,5": {3.5, "", 0}, "3.5": {3.5, "", 0}, "1.250": {1250, "", 0}, "1.250,5": {1250.5, "", 0}, "-1": {-1, "", 0}, "−1": {-1, "", 0}, "+2": {2, "", 0},
		"40%": {40, "%", 0}, "40 %": {40, "%", 0}, "40 procent": {40, "%", 0}, "62,5% van de intervallen": {62.5, "%", 0},
		"12 minuten": {12, "minuten", 0}, "12 min.": {12, "minuten", 0}, "90 seconden": {1.5, "minuten", 0}, "1,5 uur": {90, "minuten", 0},
		"1 van 5": {1, "van", 5}, "1 van de 5 lessen": {1, "van", 5}, "4/5": {4, "van", 5}, "4 uit 5": {4, "van", 5}, "0 van 4": {0, "van", 4},
		"1 van 5 (telling leerkracht 7-11 september)": {1, "van", 5}, "2 (observatie 25 november)": {2, "", 0}, "7 keer": {7, "", 0}, " 7  keer ": {7, "", 0},
		"5 ook in de grote kring": {5, "", 0}, "ongeveer 4 keer": {4, "", 0}, "ca. 10 minuten": {10, "minuten", 0}, "± 3": {3, "", 0},
		"geen": {0, "", 0}, "nul": {0, "", 0}, "Eén keer": {1, "", 0}, "drie van de 5": {3, "van", 5},
	} {
		if got, ok := parseMaat(s); !ok || got != want {
			t.Errorf("%q: got %+v, %v; want %+v", s, got, ok, want)
		}
	}
	for _, s := range []string{"", " ", "nooit", "wekelijks besproken", "3 tot 7", "1 of 2", "7-11", "2 à 3 keer", "meer dan 7", "minder dan 2", "hooguit 2", "< 3", "geen meting gedaan",
		"6 van 5", "1 van 0", "(3)", "telling 7", "één tot drie", "1,2,3", "1..2", "12:30", "7-9-2026"} {
		if got, ok := parseMaat(s); ok {
			t.Errorf("%q became %+v", s, got)
		}
	}
}

func TestParseMaatNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9,.%/ \-]{0,20}( van | tot | min)?[0-9]{0,400}`)).Draw(t, "s")
		if m, ok := parseMaat(s); ok && (math.IsNaN(m.waarde) || math.IsInf(m.waarde, 0) || m.soort == vanN && m.van <= 0) {
			t.Fatalf("%q became %+v", s, m)
		}
	})
}
