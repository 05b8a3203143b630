package screens

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func (b *bench) asked(t *testing.T, id, voor string) Instemmingtekst {
	t.Helper()
	return must(b.instemmen.Tekst(id, voor))(t)
}

func TestInstemmingIsBoundToTheTextShown(t *testing.T) {
	b, ids := filled(t)
	id := ids["sem"]
	x := b.asked(t, id, "plan")
	if len(x.Gevraagd) != 2 || len(x.Ontbreekt) != 0 || x.Tekst == "" || x.Hash == "" {
		t.Fatalf("asked: %+v", x)
	}
	for _, g := range x.Gevraagd {
		if g.Naam == "" || g.Rol == "" || g.Antwoord != "ja" || g.Verouderd || g.Instemming == "" {
			t.Errorf("stands %+v", g)
		}
	}
	who := x.Gevraagd[0].Betrokkene
	answer := Instemminginvoer{Wie: who, Voor: "plan", Antwoord: "nee", Vorm: "mondeling", Reden: "Te snel", Zienswijze: "Eerst meer rust", Hash: x.Hash}

	// A measurement between showing and answering changes nothing (L3).
	goal := b.page(t, id).Dossier.PlanVanAanpak.Doelen[0]
	at := "planVanAanpak/doelen/" + string(goal.ID)
	must(b.dossiers.NieuwItem(id, at+"/metingen", "", map[string]any{"datum": "2026-11-19", "waarde": "3"}))(t)
	item := must(b.instemmen.Vastleggen(id, answer))(t)
	var kept dossier.Instemming
	for _, i := range b.page(t, id).Dossier.Instemmingen {
		if string(i.ID) == item {
			kept = i
		}
	}
	if string(kept.Tekst) != x.Tekst || kept.Hash != x.Hash || kept.Datum != "2026-11-20" || kept.Reden != "Te snel" || kept.Zienswijze != "Eerst meer rust" {
		t.Errorf("kept %+v", kept)
	}
	if g := b.asked(t, id, "plan").Gevraagd[0]; g.Antwoord != "nee" || g.Instemming != item {
		t.Errorf("stands %+v", g)
	}

	// A goal that changed between showing and answering refuses it.
	b.write(t, id, at+"/doel", "Een ander doel", b.page(t, id).Velden[at+"/doel"].Heads...)
	before := b.dump(t, id)
	_, err := b.instemmen.Vastleggen(id, answer)
	refused(t, err, "tekst-gewijzigd")
	if b.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
	y := b.asked(t, id, "plan")
	if y.Hash == x.Hash || !y.Gevraagd[0].Verouderd || !y.Gevraagd[1].Verouderd {
		t.Errorf("after a change: %+v", y.Gevraagd)
	}
	answer.Hash, answer.Antwoord, answer.Reden = y.Hash, "ja", ""
	must(b.instemmen.Vastleggen(id, answer))(t)
	if g := b.asked(t, id, "plan").Gevraagd[0]; g.Antwoord != "ja" || g.Verouderd {
		t.Errorf("asked again: %+v", g)
	}
}

func TestInstemmingTakenHome(t *testing.T) {
	b, ids := filled(t)
	id := ids["sem"]
	x := b.asked(t, id, "onderzoek")
	if len(x.Ontbreekt) > 0 { // route 2 asks none; give it something to ask
		b.write(t, id, "onderzoek/onderzoeksvraag", "Wat helpt Sem?")
		x = b.asked(t, id, "onderzoek")
	}
	item := must(b.instemmen.Vastleggen(id, Instemminginvoer{Wie: x.Gevraagd[0].Betrokkene, Voor: "onderzoek", Hash: x.Hash}))(t)
	for _, i := range b.page(t, id).Dossier.Instemmingen {
		if string(i.ID) == item && (i.GevraagdOp != "2026-11-20" || i.Antwoord != "" || i.Datum != "" || i.Hash != "") {
			t.Errorf("kept %+v", i)
		}
	}
	if g := b.asked(t, id, "onderzoek").Gevraagd[0]; g.Antwoord != "" || g.Instemming != item {
		t.Errorf("stands %+v", g)
	}
	// The answer, later, belongs to that request.
	n := len(b.page(t, id).Dossier.Instemmingen)
	later := must(b.instemmen.Vastleggen(id, Instemminginvoer{Wie: x.Gevraagd[0].Betrokkene, Voor: "onderzoek", Antwoord: "ja", Vorm: "mondeling", Hash: x.Hash}))(t)
	if later != item || len(b.page(t, id).Dossier.Instemmingen) != n {
		t.Errorf("the answer became item %s, want %s", later, item)
	}
	if g := b.asked(t, id, "onderzoek").Gevraagd[0]; g.Antwoord != "ja" || g.Verouderd {
		t.Errorf("stands %+v", g)
	}
	for _, i := range b.page(t, id).Dossier.Instemmingen {
		if string(i.ID) == item && (i.GevraagdOp != "2026-11-20" || i.Hash != x.Hash) {
			t.Errorf("kept %+v", i)
		}
	}
}

func TestInstemmingWithdrawn(t *testing.T) {
	b, ids := filled(t)
	id := ids["amina"]
	g := b.asked(t, id, "plan").Gevraagd[0]
	before := b.dump(t, id)
	refused(t, b.instemmen.Intrekken(id, g.Instemming, "  "), "reden")
	refused(t, b.instemmen.Intrekken(id, "onbekend", "toch niet"), "onbekend")
	refused(t, b.instemmen.Intrekken(id, g.Instemming+"/x", "toch niet"), "onbekend-pad")
	if b.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
	ok(t, b.instemmen.Intrekken(id, g.Instemming, "Toch niet, na overleg thuis"))
	if got := b.asked(t, id, "plan").Gevraagd[0]; got.Antwoord != "" {
		t.Errorf("stands %+v", got)
	}
	for _, i := range b.page(t, id).Dossier.Instemmingen {
		if string(i.ID) == g.Instemming && (i.IngetrokkenOp != "2026-11-20" || !strings.HasPrefix(string(i.RedenIntrekken), "Toch niet") || i.Antwoord != "ja") {
			t.Errorf("kept %+v", i)
		}
	}
}

func TestInstemmingIsAskedOfWhoHasGezagOnly(t *testing.T) {
	b, ids := filled(t)
	id := ids["sem"]
	x := b.asked(t, id, "plan")
	before := b.dump(t, id)
	for _, p := range b.page(t, id).Dossier.Betrokkenen {
		if p.Gezag == dossier.HeeftGezag {
			continue
		}
		_, err := b.instemmen.Vastleggen(id, Instemminginvoer{Wie: string(p.ID), Voor: "plan", Antwoord: "ja", Vorm: "mondeling", Hash: x.Hash})
		refused(t, err, "waarde")
	}
	for _, bad := range []Instemminginvoer{
		{Wie: "onbekend", Voor: "plan", Antwoord: "ja", Hash: x.Hash},
		{Wie: x.Gevraagd[0].Betrokkene, Voor: "plan", Antwoord: "misschien", Hash: x.Hash},
		{Wie: x.Gevraagd[0].Betrokkene, Voor: "plan", Antwoord: "ja", Datum: "31-02-2026", Hash: x.Hash},
		{Wie: x.Gevraagd[0].Betrokkene, Voor: "plan", Antwoord: "ja", Handtekening: "geen inkt", Hash: x.Hash},
		{Wie: x.Gevraagd[0].Betrokkene, Voor: "vakantie", Antwoord: "ja"},
		{Wie: x.Gevraagd[0].Betrokkene, Antwoord: "ja"},
	} {
		_, err := b.instemmen.Vastleggen(id, bad)
		refused(t, err, "waarde")
	}
	if b.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
}

func TestInstemmingSaysWhatIsMissing(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	x := b.asked(t, id, "plan")
	if len(x.Ontbreekt) != 2 || x.Hash != "" {
		t.Errorf("got %+v", x)
	}
	for _, s := range x.Ontbreekt {
		if !strings.HasPrefix(s, "Er ") || !strings.HasSuffix(s, ".") {
			t.Errorf("no sentence: %q", s)
		}
	}
	team, ids := filled(t)
	if x := team.asked(t, ids["team"], "plan"); len(x.Gevraagd) == 0 || x.Gevraagd[0].Rol == "Kind" {
		t.Errorf("without a pupil: %+v", x)
	}
}
