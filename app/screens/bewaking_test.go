package screens

import (
	"slices"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

func TestWatchOrder(t *testing.T) {
	b := ib(t)
	// Structureel, a stagnatie, a block, something nearly late and something late.
	make := func(name string, writes map[string]any) string {
		id := must(b.dossiers.Nieuw(NieuwDossier{Niveau: "leerling", Roepnaam: name, School: "De Linde"}))(t)
		for path, v := range writes {
			b.write(t, id, path, v)
		}
		return id
	}
	structureel := make("Kim", map[string]any{"planVanAanpak/structureel": "ja", "planVanAanpak/structureelReden": "Een aandoening die blijft"})
	stagnatie := make("Bo", nil)
	b.add(t, stagnatie, "stagnaties", map[string]any{"geopendOp": "2026-11-20", "soorten": []string{"proces"}, "toelichting": "De start bleef uit"})
	block := make("Lot", map[string]any{"route/keuze": "onderzoek"})
	b.add(t, block, "betrokkenen", map[string]any{"naam": "Anna Smit", "rol": "moeder", "gezag": "gezag"})
	b.add(t, block, "observaties", map[string]any{"datum": "2026-11-19", "stand": "concept"})
	dreigt := make("Fee", map[string]any{"aanmelding/ontvangenOp": "2026-10-14"}) // six weeks: 25 November
	laat := make("Job", map[string]any{"aanmelding/ontvangenOp": "2026-09-01"})   // six weeks: 13 October
	loopt := make("Mo", map[string]any{"aanmelding/ontvangenOp": "2026-11-19"})
	list := must(b.bewaking.Lijst())(t)
	noNull(t, "bewaking", list)
	place := func(id string, ok func(Bewaakt) bool) int {
		t.Helper()
		i := slices.IndexFunc(list, func(x Bewaakt) bool { return x.Dossier == id && ok(x) })
		if i < 0 {
			for _, x := range list {
				t.Logf("%s %s %s %s %s %d", x.Titel, x.Code, x.Ernst, x.Stand, x.Uiterlijk, x.Dagen)
			}
			t.Fatalf("%s is not on the list", id)
		}
		return i
	}
	order := []int{
		place(laat, func(x Bewaakt) bool { return x.Stand == regels.TeLaat && x.Dagen < 0 && is(x.Code, "L4") }),
		place(dreigt, func(x Bewaakt) bool { return x.Stand == regels.Dreigt && x.Dagen == 5 && x.Uiterlijk == "2026-11-25" }),
		place(block, func(x Bewaakt) bool { return x.Code == "R1.4" && x.Ernst == regels.Blokkeert && x.Stand == staat }),
		place(structureel, func(x Bewaakt) bool { return is(x.Code, "K7") }),
		place(stagnatie, func(x Bewaakt) bool { return x.Code == "P4/open" }),
		place(loopt, func(x Bewaakt) bool { return x.Stand == regels.Loopt && x.Uiterlijk == "2026-12-31" }),
	}
	if !slices.IsSorted(order) {
		t.Errorf("order %v", order)
	}
	for _, x := range list {
		if x.Titel == "" || x.Tekst == "" || x.Bron == "" || x.Soort == "" || x.Stand == "" || x.Ernst == regels.Goed {
			t.Errorf("%+v", x)
		}
	}
	for range 3 {
		if again := must(b.bewaking.Lijst())(t); !slices.Equal(again, list) {
			t.Fatal("the order changes by itself")
		}
	}
	r := must(b.dossiers.Lijst())(t)
	i := slices.IndexFunc(r, func(x Regel) bool { return x.ID == laat })
	if r[i].TermijnStand != regels.TeLaat || r[i].TermijnOp != "2026-10-13" || r[i].TermijnDagen >= 0 || r[i].Termijn == "" || r[i].AanZet == "" {
		t.Errorf("in the list of dossiers: %+v", r[i])
	}
}

// A signal about a term that is on the list is one line with it; a lifted one
// stays, last.
func TestWatched(t *testing.T) {
	x := workspace.Summary{
		ID: "1", Titel: "Noor", Vandaag: "2026-09-16",
		Termijnen: []regels.Termijn{{Code: "R2.5", Naam: "Start", Uiterlijk: "2026-09-15", Dagen: -1, Stand: regels.TeLaat, AanZet: "Hanna Mulder, intern begeleider"}},
		Signalen: []regels.Finding{
			{Code: "R2.5/start", Ernst: regels.LetOp, Tekst: "Niet gestart", Uiterlijk: "2026-09-15", Pad: "planVanAanpak/werkelijkeStart"},
			{Code: "M11", Ernst: regels.Blokkeert, Opgeheven: "spoed"},
			{Code: "E2", Ernst: regels.LetOp, Uiterlijk: "2026-09-20"},
		},
		AanZet: regels.Beurt{Rol: dossier.RolIB},
	}
	got := watched(x)
	if len(got) != 3 {
		t.Fatalf("%d lines: %+v", len(got), got)
	}
	if g := got[0]; g.Soort != "termijn" || g.Code != "R2.5/start" || g.Ernst != regels.LetOp || g.Stand != regels.TeLaat || g.Tekst != "Niet gestart" || g.Dagen != -1 {
		t.Errorf("one line: %+v", g)
	}
	if g := got[1]; g.Stand != opgeheven || g.Opgeheven != "spoed" || g.rank() <= got[2].rank() {
		t.Errorf("lifted: %+v", g)
	}
	if g := got[2]; g.Dagen != 4 || g.AanZet != "intern begeleider" {
		t.Errorf("due: %+v", g)
	}
}

func TestPlannedMeetings(t *testing.T) {
	b, _ := filled(t)
	list := must(b.overleg.Gepland())(t)
	if len(list) < 3 || !slices.IsSortedFunc(list, func(x, y GeplandOverleg) int { return undated(x.Datum, y.Datum) }) {
		t.Errorf("%d meetings: %+v", len(list), list)
	}
	for i, x := range list {
		if x.MDO == "" || x.Soort == "" || x.Titel == "" || i > 0 && x.Datum != "" && list[i-1].Datum > x.Datum {
			t.Errorf("%+v", x)
		}
	}
}
