package meting

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"routewijzer/internal/dossier"
)

func counter() func() dossier.ID {
	n := 0
	return func() dossier.ID { n++; return dossier.ID(fmt.Sprint("i", n)) }
}

// number gives events their Nr in order.
func number(events ...Gebeurtenis) []Gebeurtenis {
	for i := range events {
		events[i].Nr = i + 1
	}
	return events
}

func TestProject(t *testing.T) {
	o := Opname{
		Begonnen: "2026-09-16T07:05:30Z",
		Instelling: Vorm{Les: "Rekenen\n", Plaats: "Lokaal", Kijkvraag: "Hoe vaak?", Minuten: 2,
			Methoden: []string{"tijdsteekproef", "turven", "onzin"},
			Gedragingen: []Telknop{{ID: "r", Naam: "Roepen", Definitie: "Zonder beurt", Soort: "turven"}, {ID: "v", Naam: "Vinger", Soort: "turven"},
				{ID: "p", Naam: "Van de plaats", Soort: "duur"}, {ID: "s", Naam: "Start", Soort: "latentie"}},
			Steekproef: Steekproef{Soort: "momentaan", Gedrag: "Taakgericht", IntervalSeconden: 15, KlasgenootElke: 5}},
		Gebeurtenissen: number(
			Gebeurtenis{Ms: 4_200, Soort: SoortTel, Knop: "r"},
			Gebeurtenis{Ms: 15_100, Soort: SoortInterval, Index: 0, Waarde: "1"},
			Gebeurtenis{Ms: 20_000, Soort: SoortZin, Tekst: " Sem kijkt\r\nom \x00"},
			Gebeurtenis{Ms: 30_500, Soort: SoortInterval, Index: 1, Waarde: "1"},
			Gebeurtenis{Ms: 31_000, Soort: SoortInterval, Index: 1, Waarde: "0"}, // corrected
			Gebeurtenis{Ms: 40_000, Soort: SoortTel, Knop: "p"},
			Gebeurtenis{Ms: 50_000, Soort: SoortTel, Knop: "p"},
			Gebeurtenis{Ms: 55_000, Soort: SoortTel, Knop: "r"},
			Gebeurtenis{Ms: 55_900, Soort: SoortHerstel},
			Gebeurtenis{Ms: 60_000, Soort: SoortPauze},
			Gebeurtenis{Ms: 60_000, Soort: SoortHervat},
			Gebeurtenis{Ms: 61_000, Soort: SoortABC, Aanleiding: "Uitleg", Gedrag: "Roept", Gevolg: "Uitleg"},
			Gebeurtenis{Ms: 70_000, Soort: SoortTel, Knop: "x"}, // of no known button
			Gebeurtenis{Ms: 75_000, Soort: SoortInterval, Index: 4, Waarde: "1"},
			Gebeurtenis{Ms: 80_000, Soort: SoortTel, Knop: "p"}, // never ended
			Gebeurtenis{Ms: 81_000, Soort: SoortTel, Knop: "s"}, // never began
			Gebeurtenis{Ms: 82_000, Soort: SoortZin, Tekst: "  "},
			Gebeurtenis{Ms: 100_000, Soort: SoortKlaar},
		),
	}
	got := Project(o, time.FixedZone("zomertijd", 2*3600), counter())
	want := dossier.Observatie{
		Item: dossier.Item{ID: "i1"}, Datum: "2026-09-16", Begin: "09:05", DuurSeconden: 100,
		Methoden:  []dossier.Methode{"lopendVerslag", "turven", "duur", "latentie", "abc", "tijdsteekproef"},
		Kijkvraag: "Hoe vaak?", Les: "Rekenen", Plaats: "Lokaal", Bijzonderheden: "De opname is 1 keer gepauzeerd; de pauzes tellen niet mee in de tijd.",
		Verslag: []dossier.Verslagregel{{Item: dossier.Item{ID: "i2", Volgorde: "a0"}, Seconde: 20, Tekst: "Sem kijkt\nom"}},
		Gedragingen: []dossier.Gedraging{
			{Item: dossier.Item{ID: "i3", Volgorde: "a0"}, Naam: "Roepen", Definitie: "Zonder beurt", Soort: "turven", Momenten: dossier.Seconden{4}},
			{Item: dossier.Item{ID: "i4", Volgorde: "a1"}, Naam: "Vinger", Soort: "turven", Momenten: dossier.Seconden{}},
			{Item: dossier.Item{ID: "i5", Volgorde: "a2"}, Naam: "Van de plaats", Soort: "duur", Momenten: dossier.Seconden{40, 50, 80, 100}},
			{Item: dossier.Item{ID: "i6", Volgorde: "a3"}, Naam: "Start", Soort: "latentie", Momenten: dossier.Seconden{81}},
			{Item: dossier.Item{ID: "i7", Volgorde: "a4"}, Naam: "Telknop x", Soort: "turven", Momenten: dossier.Seconden{70}},
		},
		ABC: []dossier.ABC{{Item: dossier.Item{ID: "i8", Volgorde: "a0"}, Seconde: 61, Aanleiding: "Uitleg", Gedrag: "Roept", Gevolg: "Uitleg"}},
		// 100 s hold six ends of 15 s: two scored, two missed, the class-mate's, one missed.
		Tijdsteekproef: dossier.Tijdsteekproef{Soort: "momentaan", Gedrag: "Taakgericht", IntervalSeconden: 15, KlasgenootElke: 5, Scores: "10--1-"},
		Stand:          dossier.Concept,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestScores(t *testing.T) {
	interval := func(i int, w string) Gebeurtenis { return Gebeurtenis{Soort: SoortInterval, Index: i, Waarde: w} }
	for _, c := range []struct {
		name    string
		ms      int64
		minuten int
		events  []Gebeurtenis
		want    dossier.Reeks
	}{
		{"nothing happened", 0, 20, nil, ""},
		{"stopped in the first", 14_999, 20, nil, ""},
		{"twenty minutes", 1_200_000, 20, nil, dossier.Reeks(strings.Repeat("-", 80))},
		{"ran on after the plan", 1_500_000, 20, nil, dossier.Reeks(strings.Repeat("-", 80))},
		{"open end", 1_500_000, 0, nil, dossier.Reeks(strings.Repeat("-", 100))},
		{"a key just before its end", 44_000, 20, number(interval(2, "1")), "--1"},
		{"wrong value", 45_000, 20, number(interval(0, "1"), interval(0, "ja"), interval(1, "0")), "-0-"},
		{"impossible index", 15_000, 20, number(interval(-1, "1"), interval(1<<40, "1")), "-"},
		{"undone", 30_000, 20, number(interval(0, "1"), interval(0, "0"), Gebeurtenis{Soort: SoortHerstel}), "1-"},
	} {
		if got := scores(Steekproef{IntervalSeconden: 15}, c.minuten, c.ms, Effective(c.events)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := scores(Steekproef{}, 20, 60_000, nil); got != "" {
		t.Errorf("no interval: %s", got)
	}
}

func TestElapsedPausedFinished(t *testing.T) {
	at := func(ms int64, soort string) Gebeurtenis { return Gebeurtenis{Ms: ms, Soort: soort} }
	for _, c := range []struct {
		name     string
		events   []Gebeurtenis
		elapsed  int64
		paused   bool
		finished bool
	}{
		{"none", nil, 0, false, false},
		{"running", number(at(100, SoortTel), at(250, SoortTel)), 250, false, false},
		{"undone work took time too", number(at(100, SoortTel), at(300, SoortHerstel)), 300, false, false},
		{"paused", number(at(100, SoortPauze)), 100, true, false},
		{"going on", number(at(100, SoortPauze), at(100, SoortHervat)), 100, false, false},
		{"undo does not undo a pause", number(at(90, SoortTel), at(100, SoortPauze), at(100, SoortHerstel)), 100, true, false},
		{"finished, note after", number(at(500, SoortKlaar), at(900, SoortZin)), 500, false, true},
	} {
		if e, p, f := Elapsed(c.events), Paused(c.events), Finished(c.events); e != c.elapsed || p != c.paused || f != c.finished {
			t.Errorf("%s: %d, %v, %v", c.name, e, p, f)
		}
	}
}

func event() *rapid.Generator[Gebeurtenis] {
	return rapid.Custom(func(t *rapid.T) Gebeurtenis {
		return Gebeurtenis{
			Ms:         rapid.Int64Range(-10, 1<<45).Draw(t, "ms"),
			Soort:      rapid.SampledFrom([]string{SoortTel, SoortTel, SoortInterval, SoortInterval, SoortZin, SoortABC, SoortHerstel, SoortHerstel, SoortPauze, SoortHervat, SoortKlaar, SoortConcept, SoortWaarneming, SoortBetekenis, "iets nieuws"}).Draw(t, "soort"),
			Knop:       rapid.SampledFrom([]string{"r", "p", "s", "onbekend"}).Draw(t, "knop"),
			Index:      rapid.IntRange(-2, 90).Draw(t, "index"),
			Waarde:     rapid.SampledFrom([]string{"1", "0", "", "x"}).Draw(t, "waarde"),
			Tekst:      rapid.String().Draw(t, "tekst"),
			Aanleiding: rapid.String().Draw(t, "a"),
		}
	})
}

func logs() *rapid.Generator[[]Gebeurtenis] {
	return rapid.Custom(func(t *rapid.T) []Gebeurtenis {
		return number(rapid.SliceOfN(event(), 0, 40).Draw(t, "events")...)
	})
}

// Pressing a key and undoing it is as if nothing happened.
func TestUndoIsTheInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := logs().Draw(t, "log")
		e := event().Filter(func(e Gebeurtenis) bool { return Herstelbaar(e.Soort) }).Draw(t, "e")
		e.Nr = len(events) + 1
		more := append(slices.Clone(events), e, Gebeurtenis{Nr: e.Nr + 1, Soort: SoortHerstel})
		if got, want := Effective(more), Effective(events); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

// A page that is not sure sends again, in any order.
func TestRepeatsAndOrderAreHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := logs().Draw(t, "log")
		more := slices.Clone(events)
		for _, e := range events {
			if rapid.Bool().Draw(t, "twice") {
				more = append(more, e)
			}
		}
		more = rapid.Permutation(more).Draw(t, "order")
		before := slices.Clone(more)
		if got, want := Effective(more), Effective(events); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
		if Elapsed(more) != Elapsed(events) || Paused(more) != Paused(events) {
			t.Fatal("time differs")
		}
		if !reflect.DeepEqual(more, before) {
			t.Fatal("Effective changed its argument")
		}
	})
}

// What comes later never changes what already stands, but for one undo at a time.
func TestEffectiveGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := logs().Draw(t, "log")
		undos := 0
		for _, e := range events {
			if e.Soort == SoortHerstel {
				undos++
			}
		}
		got := Effective(events)
		if len(got) > len(events)-undos || len(got) < len(events)-2*undos {
			t.Fatalf("%d of %d stand after %d undos", len(got), len(events), undos)
		}
	})
}

// Whatever was recorded, the observation can be kept: each of its values fits.
func TestProjectionFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Opname{
			Begonnen: rapid.SampledFrom([]string{"2026-11-03T09:05:00Z", "2026-12-31T23:59:59Z", "", "gisteren"}).Draw(t, "begonnen"),
			Instelling: Vorm{Les: rapid.String().Draw(t, "les"), Kijkvraag: rapid.String().Draw(t, "kijkvraag"), Minuten: rapid.IntRange(-1, 30).Draw(t, "minuten"),
				Methoden:    rapid.SliceOf(rapid.SampledFrom([]string{"turven", "tijdsteekproef", "abc", "onzin"})).Draw(t, "methoden"),
				Gedragingen: []Telknop{{ID: "r", Naam: "Roepen", Soort: "turven"}, {ID: "p", Naam: "Plaats", Soort: "duur"}, {ID: "s", Soort: rapid.SampledFrom([]string{"latentie", "raar"}).Draw(t, "soort")}},
				Steekproef:  Steekproef{Soort: rapid.SampledFrom([]string{"momentaan", "", "raar"}).Draw(t, "steekproef"), IntervalSeconden: rapid.IntRange(-1, 20).Draw(t, "interval"), KlasgenootElke: rapid.IntRange(-1, 6).Draw(t, "elke")}},
			Gebeurtenissen: logs().Draw(t, "log"),
		}
		obs := Project(o, time.UTC, counter())
		d := dossier.New("d")
		d.Observaties = []dossier.Observatie{obs}
		counted, stand := 0, 0
		for _, l := range dossier.Leaves(d) {
			if l.Path == "observaties/i1/volgorde" {
				continue // its place is for whoever puts it in a list
			}
			if v, err := dossier.Check(d, l.Path, l.Value); err != nil || string(v) != string(l.Value) {
				t.Fatalf("%s: %s becomes %s: %v", l.Path, l.Value, v, err)
			}
		}
		for _, g := range obs.Gedragingen {
			counted += len(g.Momenten)
			if g.Soort == dossier.TelDuur && len(g.Momenten)%2 != 0 {
				t.Fatalf("a period is open: %v", g.Momenten)
			}
		}
		for _, e := range Effective(o.Gebeurtenissen) {
			if e.Soort == SoortTel {
				stand++
			}
		}
		if counted < stand || counted > stand+1 {
			t.Fatalf("%d keys stand, %d moments kept", stand, counted)
		}
	})
}

func TestCheck(t *testing.T) {
	good := Vorm{Methoden: []string{"turven", "tijdsteekproef"}, Minuten: 20, Gedragingen: []Telknop{{ID: "r", Naam: "Roepen", Soort: "turven", Toets: "r"}},
		Steekproef: Steekproef{Soort: "momentaan", Gedrag: "Taakgericht", IntervalSeconden: 15, KlasgenootElke: 5}}
	for _, c := range []struct {
		name string
		do   func(*Vorm)
		want string
	}{
		{"good", func(v *Vorm) {}, ""},
		{"no method", func(v *Vorm) { v.Methoden = nil }, "minstens één manier"},
		{"wrong method", func(v *Vorm) { v.Methoden = []string{"gluren"} }, "‘gluren’ is geen methode"},
		{"too long", func(v *Vorm) { v.Minuten = 601 }, "600 minuten"},
		{"nameless", func(v *Vorm) { v.Gedragingen[0].Naam = " " }, "een naam"},
		{"kind", func(v *Vorm) { v.Gedragingen[0].Soort = "" }, "hoe vaak, hoe lang"},
		{"one key twice", func(v *Vorm) {
			v.Gedragingen = append(v.Gedragingen, Telknop{ID: "q", Naam: "Rennen", Soort: "turven", Toets: "R"})
		}, "De toets ‘R’ hoort bij ‘Roepen’ en bij ‘Rennen’"},
		{"one id twice", func(v *Vorm) { v.Gedragingen = append(v.Gedragingen, v.Gedragingen[0]) }, "staat er twee keer"},
		{"nothing to count", func(v *Vorm) { v.Gedragingen = nil }, "welk gedrag u telt"},
		{"no kind of sampling", func(v *Vorm) { v.Steekproef.Soort = "" }, "soort tijdsteekproef"},
		{"nothing to sample", func(v *Vorm) { v.Steekproef.Gedrag = "" }, "in de tijdsteekproef"},
		{"no interval", func(v *Vorm) { v.Steekproef.IntervalSeconden = 0 }, "interval van 5"},
		{"always a class-mate", func(v *Vorm) { v.Steekproef.KlasgenootElke = 1 }, "klasgenoot"},
	} {
		v := good
		v.Gedragingen = slices.Clone(good.Gedragingen)
		c.do(&v)
		got := strings.Join(v.Check(), "\n")
		if !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestWhatUndoUndoes(t *testing.T) {
	for soort, undone := range map[string]bool{SoortTel: true, SoortInterval: true, SoortZin: true, SoortABC: true, SoortPauze: false, SoortHervat: false, SoortKlaar: false} {
		got := Effective(number(Gebeurtenis{Soort: SoortTel, Knop: "r"}, Gebeurtenis{Soort: soort}, Gebeurtenis{Soort: SoortHerstel}))
		left := SoortTel // undone itself
		if !undone {
			left = soort // the count before it was undone instead
		}
		if len(got) != 1 || got[0].Soort != left {
			t.Errorf("%s: %+v", soort, got)
		}
	}
}

// A pulled plug: the half sentence and the half ABC note are not lost, and what
// was added or emptied after all does not come back.
func TestUnadded(t *testing.T) {
	concept := func(zin, gedrag string) Gebeurtenis {
		return Gebeurtenis{Ms: 7_000, Soort: SoortConcept, Tekst: zin, Gedrag: gedrag}
	}
	for _, c := range []struct {
		name     string
		events   []Gebeurtenis
		zin, abc string
	}{
		{"none", nil, "", ""},
		{"half", number(concept("Sem kij", "roe")), "Sem kij", "roe"},
		{"the last holds", number(concept("Sem", ""), concept("Sem kij", "")), "Sem kij", ""},
		{"emptied", number(concept("Sem", ""), concept("", "")), "", ""},
		{"added", number(concept("Sem kij", "roe"), Gebeurtenis{Soort: SoortZin, Tekst: "Sem kijkt"}), "", "roe"},
		{"added and undone", number(concept("Sem kij", ""), Gebeurtenis{Soort: SoortZin, Tekst: "Sem kijkt"}, Gebeurtenis{Soort: SoortHerstel}), "", ""},
		{"added, and the next begun", number(Gebeurtenis{Soort: SoortABC}, concept("", "loopt")), "", "loopt"},
	} {
		zin, abc := Unadded(c.events)
		if zin.Tekst != c.zin || abc.Gedrag != c.abc {
			t.Errorf("%s: %+v, %+v", c.name, zin, abc)
		}
		obs := Project(Opname{Gebeurtenissen: c.events}, time.UTC, counter())
		kept := slices.ContainsFunc(obs.Verslag, func(r dossier.Verslagregel) bool { return string(r.Tekst) == c.zin && r.Seconde == 7 })
		if kept != (c.zin != "") || (len(obs.ABC) == 1) != (c.abc != "") {
			t.Errorf("%s: observation %+v", c.name, obs)
		}
	}
}

// A sentence has the time at which it was begun: the record stands in that order.
func TestProjectInOrderOfTime(t *testing.T) {
	obs := Project(Opname{Gebeurtenissen: number(
		Gebeurtenis{Ms: 9_000, Soort: SoortZin, Tekst: "later"}, Gebeurtenis{Ms: 4_000, Soort: SoortZin, Tekst: "eerder"},
		Gebeurtenis{Soort: SoortWaarneming, Tekst: "eerst"}, Gebeurtenis{Soort: SoortWaarneming, Tekst: "dan\n"}, Gebeurtenis{Soort: SoortBetekenis, Tekst: "misschien"},
	)}, time.UTC, counter())
	if len(obs.Verslag) != 2 || obs.Verslag[0].Tekst != "eerder" || obs.Verslag[0].Volgorde >= obs.Verslag[1].Volgorde {
		t.Errorf("record %+v", obs.Verslag)
	}
	if obs.Waarneming != "dan\n" || obs.Betekenis != "misschien" {
		t.Errorf("%q, %q", obs.Waarneming, obs.Betekenis)
	}
}
