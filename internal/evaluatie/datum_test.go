package evaluatie

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"routewijzer/internal/dossier"
)

// Day reads what time.Parse reads, and nothing else.
func TestDayAsTimeParses(t *testing.T) {
	for _, s := range []string{"", "2026-09-15", "2026-02-29", "2028-02-29", "2026-02-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "0001-01-01", "9999-12-31",
		"2026-9-15", "2026/09/15", "2026-09-1x", "+026-09-15", "2026-09-15 ", " 2026-09-1", "２０２６-09"} {
		same(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		same(t, rapid.OneOf(rapid.StringMatching(`[0-9]{4}-[01][0-9]-[0-3][0-9]`), rapid.StringMatching(`[0-9 x-]{9,11}`)).Draw(t, "date"))
	})
}

func same(t interface {
	Errorf(string, ...any)
}, s string) {
	want, err := time.Parse(time.DateOnly, s)
	got, ok := Day(dossier.Date(s))
	if ok != (err == nil) || ok && !got.Equal(want) {
		t.Errorf("%q: got %v, %v; want %v, %v", s, got, ok, want, err)
	}
}

// The published holidays are not for callers to change.
func TestVakantiesAreOnesOwn(t *testing.T) {
	Vakanties(dossier.School{Regio: dossier.RegioNoord})[0].Naam = "anders"
	if vs := Vakanties(dossier.School{Regio: dossier.RegioNoord}); vs[0].Naam == "anders" {
		t.Error("a caller changed the holidays of a region")
	}
	if got, want := len(Vakanties(dossier.School{Regio: "oost"})), len(Vakanties(dossier.School{})); got != want {
		t.Errorf("an unknown region has %d holidays, none has %d", got, want)
	}
}
