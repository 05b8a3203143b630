package meting

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"routewijzer/internal/dossier"
)

func near(a, b float64) bool { return math.Abs(a-b) < 0.0005 }

// The check of the field: 40 intervals, both on 24, only A on 4, only B on 2,
// both off 10.
func TestAgreement(t *testing.T) {
	a := dossier.Reeks(strings.Repeat("1", 24) + strings.Repeat("1", 4) + strings.Repeat("0", 2) + strings.Repeat("0", 10))
	b := dossier.Reeks(strings.Repeat("1", 24) + strings.Repeat("0", 4) + strings.Repeat("1", 2) + strings.Repeat("0", 10))
	o := Vergelijk(a, b)
	if (o != Overeenstemming{Beide: 24, AlleenA: 4, AlleenB: 2, Geen: 10}) || o.N() != 40 {
		t.Fatalf("counts %+v", o)
	}
	for _, c := range []struct {
		name string
		f    func() (float64, bool)
		want float64
	}{
		{"agreement", o.Percentage, 85}, {"chance", o.Toeval, 56}, {"occurrence", o.Voorkomen, 80}, {"non-occurrence", o.NietVoorkomen, 62.5}, {"kappa", o.Kappa, 0.6591},
	} {
		if got, ok := c.f(); !ok || !near(got, c.want) {
			t.Errorf("%s = %v, %v, want %v", c.name, got, ok, c.want)
		}
	}
}

func TestAgreementEdges(t *testing.T) {
	for _, c := range []struct {
		a, b    dossier.Reeks
		skipped int
		kappa   float64
		ok      bool
	}{
		{"", "", 0, 0, false},
		{"1111", "1111", 0, 0, false}, // chance alone agrees
		{"0000", "0000", 0, 0, false},
		{"1100", "0011", 0, -1, true},
		{"1010", "1010", 0, 1, true},
		{"1010", "1100", 0, 0, true},
		{"10-1-", "1-01", 3, 0, false},
		{"101", "1010101", 4, 1, true},
	} {
		o := Vergelijk(c.a, c.b)
		got, ok := o.Kappa()
		if ok != c.ok || !near(got, c.kappa) || o.Overgeslagen != c.skipped {
			t.Errorf("%s and %s: kappa %v, %v, skipped %d", c.a, c.b, got, ok, o.Overgeslagen)
		}
	}
	if _, ok := Vergelijk("00", "00").Voorkomen(); ok {
		t.Error("occurrence agreement where nothing occurred")
	}
}

func TestAgreementIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.StringMatching(`[10-]{0,40}`)
		a, b := dossier.Reeks(row.Draw(t, "a")), dossier.Reeks(row.Draw(t, "b"))
		x, y := Vergelijk(a, b), Vergelijk(b, a)
		k1, ok1 := x.Kappa()
		k2, ok2 := y.Kappa()
		if ok1 != ok2 || k1 != k2 || k1 > 1 || k1 < -1 {
			t.Fatalf("kappa %v and %v", k1, k2)
		}
		if x.N()+x.Overgeslagen != max(len(a), len(b)) {
			t.Fatalf("%+v does not add up to %d", x, max(len(a), len(b)))
		}
		if p, ok := Vergelijk(a, a).Percentage(); ok && p != 100 {
			t.Fatalf("an observer agrees %v %% with herself", p)
		}
	})
}

func TestIntervals(t *testing.T) {
	for _, c := range []struct {
		scores     dossier.Reeks
		elke       int
		kind, mate Telling
		text       string
	}{
		{"", 0, Telling{}, Telling{}, "niets gescoord"},
		{"--", 0, Telling{Gemist: 2}, Telling{}, "niets gescoord, 2 gemist"},
		{"1101", 0, Telling{Gezien: 3, Niet: 1}, Telling{}, "3 van 4 intervallen (75 %)"},
		{"11010" + "1-001", 5, Telling{4, 3, 1}, Telling{1, 1, 0}, "4 van 7 intervallen (57 %), 1 gemist"},
		{"0101", 2, Telling{Niet: 2}, Telling{Gezien: 2}, "0 van 2 intervallen (0 %)"},
		{"11", 1, Telling{}, Telling{Gezien: 2}, "niets gescoord"},
	} {
		kind, mate := Intervallen(dossier.Tijdsteekproef{Scores: c.scores, KlasgenootElke: c.elke})
		if kind != c.kind || mate != c.mate || kind.Tekst() != c.text {
			t.Errorf("%s every %d: %+v, %+v, %q", c.scores, c.elke, kind, mate, kind.Tekst())
		}
	}
}

// The practice dossier's own numbers.
func TestSem(t *testing.T) {
	sem := dossier.Cases()[0].Dossier
	var got []string
	for _, o := range sem.Observaties {
		kind, mate := Intervallen(o.Tijdsteekproef)
		got = append(got, fmt.Sprintf("%s; %s; %s", kind.Tekst(), mate.Tekst(), getal(10*Tel(o.Gedragingen[0], o.DuurSeconden).PerMinuut)))
	}
	want := []string{
		"30 van 64 intervallen (47 %); 12 van 16 intervallen (75 %); 3,5",
		"37 van 64 intervallen (58 %); 13 van 16 intervallen (81 %); 2,5",
		"41 van 80 intervallen (51 %); niets gescoord; 3",
		"47 van 64 intervallen (73 %); 13 van 16 intervallen (81 %); 1",
		"62 van 80 intervallen (78 %); niets gescoord; 1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	rs := Reeksen(sem)
	var names []string
	for _, r := range rs {
		names = append(names, fmt.Sprintf("%s %s %v %d", r.Naam, r.Eenheid, r.Klasgenoot, len(r.Punten)))
	}
	if want := []string{"Taakgericht % van de intervallen false 5", "Taakgericht % van de intervallen true 3", "Roepen keer per 10 minuten false 5"}; !slices.Equal(names, want) {
		t.Errorf("series %q", names)
	}
	if got, want := Verloop(rs[0]).Tekst, "Taakgericht stijgt: van 46,9 naar 77,5 % van de intervallen, over 5 observaties. Volgens de leerkracht niet typerend: 1. Dit beschrijft wat gezien is; het zegt niet waardoor."; got != want {
		t.Errorf("trend %q", got)
	}
	if r := Verloop(rs[2]).Richting; r != Daalt {
		t.Errorf("roepen %s", r)
	}
}

func TestBias(t *testing.T) {
	for s, want := range map[dossier.SteekproefSoort]string{dossier.Momentaan: "het minst", dossier.Partieel: "overschat", dossier.Geheel: "onderschat", "": ""} {
		if got := Vertekening(s); !strings.Contains(got, want) || (got == "") != (want == "") {
			t.Errorf("%s: %q", s, got)
		}
	}
}

func TestTel(t *testing.T) {
	for _, c := range []struct {
		name string
		g    dossier.Gedraging
		duur int
		want string
	}{
		{"count", dossier.Gedraging{Soort: dossier.TelTurven, Momenten: dossier.Seconden{1, 1, 50}}, 120, "3 1.50/min [] 0 0.0 0 0.00 0"},
		{"count, nothing seen", dossier.Gedraging{Soort: dossier.TelTurven}, 120, "0 0.00/min [] 0 0.0 0 0.00 0"},
		{"count, length unknown", dossier.Gedraging{Soort: dossier.TelTurven, Momenten: dossier.Seconden{1}}, 0, "1 0.00/min [] 0 0.0 0 0.00 0"},
		{"duration", dossier.Gedraging{Soort: dossier.TelDuur, Momenten: dossier.Seconden{10, 40, 60, 70}}, 100, "2 1.20/min [30 10] 40 20.0 30 0.40 0"},
		{"duration, open at the end", dossier.Gedraging{Soort: dossier.TelDuur, Momenten: dossier.Seconden{10, 40, 60}}, 100, "2 1.20/min [30 40] 70 35.0 40 0.70 0"},
		{"duration, open, length unknown", dossier.Gedraging{Soort: dossier.TelDuur, Momenten: dossier.Seconden{60}}, 0, "1 0.00/min [0] 0 0.0 0 0.00 0"},
		{"latency", dossier.Gedraging{Soort: dossier.TelLatentie, Momenten: dossier.Seconden{10, 130, 200}}, 600, "1 0.10/min [120] 120 120.0 120 0.00 1"},
	} {
		r := Tel(c.g, c.duur)
		if got := fmt.Sprintf("%d %.2f/min %v %d %.1f %d %.2f %d", r.Aantal, r.PerMinuut, r.Seconden, r.Totaal, r.Gemiddeld, r.Langste, r.Aandeel, r.Open); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func series(dates string, values ...float64) Meetreeks {
	r := Meetreeks{Naam: "Roepen", Eenheid: "keer"}
	for i, d := range strings.Fields(dates) {
		r.Punten = append(r.Punten, Meetpunt{Datum: dossier.Date(d), Waarde: values[i]})
	}
	return r
}

func TestTrend(t *testing.T) {
	for _, c := range []struct {
		name string
		r    Meetreeks
		dir  string
		week float64
	}{
		{"none", series(""), "", 0},
		{"two", series("2026-09-01 2026-09-08", 1, 9), "", 0},
		{"three on one day", series("2026-09-01 2026-09-01 2026-09-01", 1, 5, 9), "", 0},
		{"up", series("2026-09-01 2026-09-08 2026-09-15", 1, 2, 3), Stijgt, 1},
		{"down", series("2026-09-01 2026-09-08 2026-09-15", 3, 2, 1), Daalt, -1},
		{"flat", series("2026-09-01 2026-09-08 2026-09-15", 50, 52, 50), Gelijk, 0},
		{"all nought", series("2026-09-01 2026-09-08 2026-09-15", 0, 0, 0), Gelijk, 0},
		{"one odd day", series("2026-09-01 2026-09-08 2026-09-15 2026-09-22 2026-09-29", 5, 5, 90, 5, 5), Gelijk, 0},
		{"a broken date", series("2026-09-01 2026-09-08 ooit", 1, 2, 3), "", 0},
	} {
		if got := Verloop(c.r); got.Richting != c.dir || !near(got.PerWeek, c.week) || got.Tekst == "" || (c.dir == "") != strings.HasPrefix(got.Tekst, "Nog geen") {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestSeriesPerKind(t *testing.T) {
	d := dossier.New("d")
	d.Observaties = []dossier.Observatie{
		{Item: dossier.Item{ID: "later"}, Datum: "2026-09-09", DuurSeconden: 300, Gedragingen: []dossier.Gedraging{{Naam: "roepen", Soort: dossier.TelTurven, Momenten: dossier.Seconden{1, 2}}}},
		{Item: dossier.Item{ID: "first"}, Datum: "2026-09-02", DuurSeconden: 600, Gedragingen: []dossier.Gedraging{
			{Naam: "Roepen", Soort: dossier.TelTurven, Momenten: dossier.Seconden{1, 2, 3}},
			{Naam: "Van de plaats", Soort: dossier.TelDuur, Momenten: dossier.Seconden{0, 60}},
			{Naam: "Start", Soort: dossier.TelLatentie, Momenten: dossier.Seconden{10, 40, 100, 200}},
			{Naam: "Nooit", Soort: dossier.TelLatentie, Momenten: dossier.Seconden{10}},
		}},
		{Item: dossier.Item{ID: "no length"}, Datum: "2026-09-10", Gedragingen: []dossier.Gedraging{{Naam: "Roepen", Soort: dossier.TelTurven, Momenten: dossier.Seconden{1}}}},
		{Item: dossier.Item{ID: "no date"}, DuurSeconden: 600, Gedragingen: []dossier.Gedraging{{Naam: "Roepen", Soort: dossier.TelTurven}}},
	}
	var got []string
	for _, r := range Reeksen(d) {
		s := r.Naam + " " + r.Eenheid
		for _, p := range r.Punten {
			s += fmt.Sprintf(" %s=%s", p.Observatie, getal(p.Waarde))
		}
		got = append(got, s)
	}
	want := []string{"Roepen keer per 10 minuten first=3 later=4", "Van de plaats % van de tijd first=10", "Start seconden tot het begin first=65"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
