package screens

import (
	"strings"
	"testing"
	"time"

	"routewijzer/internal/dossier"
)

func vorm(dossierID string) Opnamevorm {
	return Opnamevorm{
		DossierID: dossierID, Les: "Rekenen", Plaats: "Groep 5", Kijkvraag: "Wat helpt bij het beginnen?", Minuten: 20,
		Methoden:    []string{"lopendVerslag", "turven", "tijdsteekproef", "abc"},
		Gedragingen: []Telknop{{ID: "k1", Naam: "Van de stoel", Definitie: "Zit niet op de stoel", Soort: "turven", Toets: "1"}},
		Steekproef:  Steekproefvorm{Soort: "momentaan", Gedrag: "Taakgericht", IntervalSeconden: 15, KlasgenootElke: 5},
	}
}

func zin(nr int, ms int64, tekst string) Opnamegebeurtenis {
	return Opnamegebeurtenis{Nr: nr, Ms: ms, Soort: "zin", Tekst: tekst}
}

func TestRecordingBecomesAnObservation(t *testing.T) {
	b, ids := filled(t)
	id := ids["sem"]
	before := len(b.page(t, id).Dossier.Observaties)
	o := must(b.opnames.Begin(vorm(id)))(t)
	if o.DossierID != id || o.Klaar || o.Begonnen == "" || o.Instelling.Les != "Rekenen" {
		t.Errorf("began as %+v", o)
	}
	events := []Opnamegebeurtenis{
		zin(1, 1000, "Sem pakt zijn schrift"),
		{Nr: 2, Ms: 2000, Soort: "tel", Knop: "k1"},
		{Nr: 3, Ms: 3000, Soort: "tel", Knop: "k1"},
		{Nr: 4, Ms: 3500, Soort: "herstel"},
		{Nr: 5, Ms: 15000, Soort: "interval", Index: 0, Waarde: "1"},
		{Nr: 6, Ms: 20000, Soort: "abc", Aanleiding: "bel", Gedrag: "staat op", Gevolg: "gaat zitten"},
		{Nr: 7, Ms: 30000, Soort: "klaar"},
	}
	for _, e := range events {
		ok(t, b.opnames.Toets(o.ID, e))
	}
	read := must(b.opnames.Lees(o.ID))(t)
	if !read.Klaar || read.DuurMs != 30000 || len(read.Gebeurtenissen) != len(events) || read.Gebeurtenissen[5] != events[5] {
		t.Errorf("read back %+v", read)
	}
	if list := must(b.opnames.Lijst())(t); len(list) != 1 || list[0].ID != o.ID {
		t.Errorf("list %+v", list)
	}
	observer := string(b.page(t, id).Dossier.Betrokkenen[7].ID)
	item := must(b.opnames.Koppel(o.ID, id, observer))(t)
	got := b.page(t, id).Dossier.Observaties
	if len(got) != before+1 {
		t.Fatalf("%d observations, want %d", len(got), before+1)
	}
	obs := got[before]
	if string(obs.ID) != item || string(obs.Observator) != observer || len(obs.Verslag) != 1 || obs.Datum != "2026-11-20" || obs.Begin != dossier.Tijd("10:00") {
		t.Errorf("observation %+v", obs)
	}
	if n := len(obs.Gedragingen[0].Momenten); n != 1 {
		t.Errorf("%d moments counted, want 1: one was undone", n)
	}
	if list := must(b.opnames.Lijst())(t); len(list) != 0 {
		t.Errorf("still listed: %+v", list)
	}
	_, err := b.opnames.Lees(o.ID)
	refused(t, err, "onbekend")
	refused(t, b.opnames.Toets(o.ID, zin(8, 1, "te laat")), "geen-opname")
	ok(t, b.profiel.Wisselen())
}

func TestQuickRecordingSurvivesAndIsThrownAway(t *testing.T) {
	b := empty(t)
	id := b.start(t).Profielen[0].ID
	v := vorm("")
	v.Methoden, v.Gedragingen = []string{"lopendVerslag"}, nil
	o := must(b.opnames.Begin(v))(t)
	ok(t, b.opnames.Toets(o.ID, zin(1, 10, "nog niet klaar")))
	ok(t, b.Close()) // as when the program ends

	again := newBench(t, b.cfg.Dir)
	ok(t, again.profiel.Ontgrendelen(id, pass))
	refused(t, again.opnames.Toets(o.ID, zin(2, 20, "eerst lezen")), "geen-opname")
	list := must(again.opnames.Lijst())(t)
	if len(list) != 1 || list[0].Klaar || len(list[0].Gebeurtenissen) != 1 || list[0].DossierID != "" {
		t.Fatalf("found %+v", list)
	}
	ok(t, again.profiel.Wisselen()) // found, not going on
	ok(t, again.profiel.Ontgrendelen(id, pass))
	must(again.opnames.Lees(o.ID))(t)
	ok(t, again.opnames.Toets(o.ID, zin(2, 20, "verder")))
	refused(t, again.profiel.Wisselen(), "opname-loopt")
	ok(t, again.opnames.Weggooien(o.ID))
	if list := must(again.opnames.Lijst())(t); len(list) != 0 {
		t.Errorf("still there: %+v", list)
	}
	ok(t, again.profiel.Wisselen())
}

func TestBeginSaysWhatIsMissing(t *testing.T) {
	b := empty(t)
	tests := map[string]func(*Opnamevorm){
		"no method":      func(v *Opnamevorm) { v.Methoden = nil },
		"unknown method": func(v *Opnamevorm) { v.Methoden = []string{"gokken"} },
		"negative time":  func(v *Opnamevorm) { v.Minuten = -1 },
		"nothing to do":  func(v *Opnamevorm) { v.Gedragingen = nil },
		"no interval":    func(v *Opnamevorm) { v.Steekproef.IntervalSeconden = 0 },
		"a long name":    func(v *Opnamevorm) { v.Gedragingen[0].Naam = strings.Repeat("x", 1<<20); v.Gedragingen[0].Soort = "" },
	}
	for name, change := range tests {
		v := vorm("")
		change(&v)
		_, err := b.opnames.Begin(v)
		refused(t, err, "waarde")
		if _, tekst := Fout(err); !strings.HasPrefix(tekst, "Kies") && !strings.HasPrefix(tekst, "Zet") && !strings.HasPrefix(tekst, "‘") || len(tekst) > 1100 {
			t.Errorf("%s: %.200s", name, tekst)
		}
	}
	if list := must(b.opnames.Lijst())(t); len(list) != 0 {
		t.Errorf("begun all the same: %+v", list)
	}
}

// Whatever was typed while watching can be put in a dossier.
func TestEveryRecordingCanBeAttached(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	for _, s := range hostile() {
		s = cut(s, 200_000) // one action holds 4 MB
		v := vorm(id)
		v.Les, v.Plaats, v.Kijkvraag, v.Steekproef.Gedrag = s, s, s, "x"+s
		v.Gedragingen[0].Naam, v.Gedragingen[0].Definitie = "x"+s, s
		o := must(b.opnames.Begin(v))(t)
		for nr, e := range []Opnamegebeurtenis{{Soort: "zin", Tekst: s}, {Soort: "abc", Aanleiding: s, Gedrag: s, Gevolg: s}, {Soort: s, Knop: s, Waarde: s}, {Soort: "interval", Index: -5, Waarde: s}, {Soort: "interval", Index: 1 << 40, Waarde: "1"}, {Soort: "tel", Knop: "k1", Ms: -1 << 60}, {Soort: "klaar", Ms: 1 << 60}} {
			e.Nr = nr + 1
			ok(t, b.opnames.Toets(o.ID, e))
		}
		must(b.opnames.Koppel(o.ID, id, ""))(t)
		b.page(t, id)
	}
	if got := len(b.page(t, id).Dossier.Observaties); got != len(hostile()) {
		t.Errorf("%d observations, want %d", got, len(hostile()))
	}
}

func TestKeysAreRefusedWithoutARecording(t *testing.T) {
	b := empty(t)
	refused(t, b.opnames.Toets("onbekend", zin(1, 0, "x")), "geen-opname")
	o := must(b.opnames.Begin(vorm("")))(t)
	refused(t, b.opnames.Toets(o.ID, zin(0, 0, "x")), "waarde")
	refused(t, b.opnames.Toets(o.ID, zin(-1, 0, "x")), "waarde")
	_, err := b.opnames.Koppel(o.ID, "onbekend", "")
	refused(t, err, "onbekend")
	if len(must(b.opnames.Lijst())(t)) != 1 {
		t.Error("a refused attach lost the recording")
	}
	b.pass(time.Second)
	ok(t, b.opnames.Weggooien(o.ID))
	ok(t, b.opnames.Weggooien(o.ID)) // gone is gone
}

// The page writes what was typed under a recording once more after attaching it.
func TestTextUnderARecordingIsThereOnce(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	o := must(b.opnames.Begin(vorm(id)))(t)
	ok(t, b.opnames.Toets(o.ID, Opnamegebeurtenis{Nr: 1, Ms: 1000, Soort: "klaar"}))
	ok(t, b.opnames.Toets(o.ID, Opnamegebeurtenis{Nr: 2, Ms: 1000, Soort: "waarneming", Tekst: "Noor begon zelf"}))
	at := "observaties/" + must(b.opnames.Koppel(o.ID, id, ""))(t) + "/waarneming"
	b.write(t, id, at, "Noor begon zelf")
	v := b.page(t, id).Velden[at]
	if v.Waarde != "Noor begon zelf" || len(v.Versies) != 0 {
		t.Errorf("got %+v", v)
	}
	b.write(t, id, at, "Noor begon daarna", v.Heads...)
	if v := b.page(t, id).Velden[at]; v.Waarde != "Noor begon daarna" || len(v.Versies) != 0 {
		t.Errorf("got %+v", v)
	}
}
