package screens

import (
	"strings"
	"testing"
)

// L13: under 16 the parents, from 16 the pupil; never one for the other.
func TestToestemmingIsAskedOfWhoGivesIt(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	mother := b.add(t, id, "betrokkenen", map[string]any{"naam": "Anna Smit", "rol": "moeder", "gezag": "gezag"})
	b.add(t, id, "betrokkenen", map[string]any{"naam": "Jan Smit", "rol": "vader", "gezag": "geen"})
	pupil := b.add(t, id, "betrokkenen", map[string]any{"naam": "Noor", "rol": "kind"})
	ask := func() Toestemmingpagina {
		t.Helper()
		x := must(b.instemmen.Toestemming(id))(t)
		noNull(t, "toestemming", x)
		return x
	}
	if x := ask(); x.Zestien || len(x.Gevraagd) != 1 || x.Gevraagd[0].Betrokkene != mother || !strings.Contains(x.Uitleg, "geboortedatum") {
		t.Errorf("age unknown: %+v", x)
	}
	b.write(t, id, "kind/geboortedatum", "2010-11-21") // sixteen tomorrow
	if x := ask(); x.Zestien || x.Gevraagd[0].Betrokkene != mother {
		t.Errorf("fifteen: %+v", x)
	}
	_, err := b.instemmen.LegToestemmingVast(id, Toestemminginvoer{Wie: pupil, Voor: "delen", Antwoord: "ja"})
	refused(t, err, "waarde")
	b.pass(24 * 3600e9)
	x := ask()
	if !x.Zestien || len(x.Gevraagd) != 1 || x.Gevraagd[0].Betrokkene != pupil || x.Gevraagd[0].Wacht == "" {
		t.Fatalf("sixteen: %+v", x)
	}
	_, err = b.instemmen.LegToestemmingVast(id, Toestemminginvoer{Wie: mother, Voor: "delen", Antwoord: "ja"})
	refused(t, err, "waarde")
	_, err = b.instemmen.LegToestemmingVast(id, Toestemminginvoer{Wie: pupil, Voor: "delen"})
	refused(t, err, "waarde")
	item := must(b.instemmen.LegToestemmingVast(id, Toestemminginvoer{Wie: pupil, Voor: "delen", Antwoord: "ja", Vorm: "mondeling", Betreft: "consulent"}))(t)
	if g := ask().Gevraagd[0]; g.Antwoord != "ja" || g.Instemming != item || g.Datum != "2026-11-21" || g.Wacht != "" {
		t.Errorf("given: %+v", g)
	}
	refused(t, b.instemmen.TrekToestemmingIn(id, item, Intrekking{Reden: " "}), "reden")
	refused(t, b.instemmen.TrekToestemmingIn(id, "bestaat-niet", Intrekking{Reden: "x"}), "onbekend")
	ok(t, b.instemmen.TrekToestemmingIn(id, item, Intrekking{Reden: "Liever niet", WatStopt: "Meekijken", AlGebeurd: "Het verslag van 1 november"}))
	refused(t, b.instemmen.TrekToestemmingIn(id, item, Intrekking{Reden: "nog eens"}), "waarde")
	if g := ask().Gevraagd[0]; g.Antwoord != "" || g.IngetrokkenOp != "2026-11-21" || !strings.Contains(g.Wacht, "ingetrokken") {
		t.Errorf("withdrawn: %+v", g)
	}
	kept := b.page(t, id).Dossier.Toestemmingen[0]
	if kept.AlGedeeld != "Het verslag van 1 november" || kept.WatStopt != "Meekijken" || kept.Antwoord != "ja" {
		t.Errorf("kept %+v", kept)
	}
	// Leave with an end.
	must(b.instemmen.LegToestemmingVast(id, Toestemminginvoer{Wie: pupil, Voor: "delen", Antwoord: "ja", Datum: "2026-11-21", GeldigTot: "2026-11-30"}))(t)
	if g := ask().Gevraagd[0]; g.Antwoord != "ja" || g.Wacht != "" {
		t.Errorf("for a while: %+v", g)
	}
	b.pass(10 * 24 * 3600e9)
	if g := ask().Gevraagd[0]; !g.Verouderd || g.Wacht == "" {
		t.Errorf("past its end: %+v", g)
	}
	// A question without a pupil asks the school.
	team := must(b.dossiers.Nieuw(NieuwDossier{Niveau: "team", Naam: "Middenbouw"}))(t)
	head := b.add(t, team, "betrokkenen", map[string]any{"naam": "Els Bos", "rol": "directeur"})
	if x := must(b.instemmen.Toestemming(team))(t); len(x.Gevraagd) != 1 || x.Gevraagd[0].Betrokkene != head {
		t.Errorf("without a pupil: %+v", x)
	}
}
