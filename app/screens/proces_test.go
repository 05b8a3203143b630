package screens

import (
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

func TestTurns(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	turn := func(soort, naar, reden string) error {
		return b.dossiers.Wend(id, Wending{Soort: soort, Naar: naar, Reden: reden})
	}
	refused(t, turn("route-gewisseld", "onderzoek", "te vroeg"), "geweigerd")
	ok(t, turn("route-gekozen", "onderzoek", ""))
	refused(t, turn("route-gewisseld", "begeleiding", " "), "geweigerd")
	ok(t, turn("route-gewisseld", "begeleiding", "De vraag is helder"))
	ok(t, turn("route-beeindigd", "", "Ouders willen eerst rust"))
	if p := b.page(t, id); p.AanZet != (Beurt{}) {
		t.Errorf("somebody's turn after the end: %+v", p.AanZet)
	}
	ok(t, turn("route-hervat", "", "Toch verder"))
	ok(t, turn("afgesloten", "", "Verhuisd"))
	if r := must(b.dossiers.Lijst())(t)[0]; !r.Gesloten {
		t.Error("the list shows it open")
	}
	ok(t, turn("heropend", "", "Terug"))
	refused(t, turn("zomaar", "", "x"), "geweigerd")
	p := b.page(t, id)
	var got []string
	for _, w := range p.Dossier.Verloop {
		got = append(got, string(w.Soort))
		if w.Datum != "2026-11-20" {
			t.Errorf("%s on %q, want today", w.Soort, w.Datum)
		}
	}
	if want := []string{"route-gekozen", "route-gewisseld", "route-beeindigd", "route-hervat", "afgesloten", "heropend"}; !slices.Equal(got, want) {
		t.Errorf("verloop %v", got)
	}
	if p.Dossier.Route.Keuze != "begeleiding" || p.AanZet.Rol == "" {
		t.Errorf("route %+v, turn %+v", p.Dossier.Route, p.AanZet)
	}
}

func TestSecondCycle(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	b.write(t, id, "route/keuze", "begeleiding")
	b.add(t, id, "planVanAanpak/doelen", map[string]any{"doel": "Noor start zelf", "voor": "kind", "eindniveau": "+1"})
	b.add(t, id, "planVanAanpak/doelen", map[string]any{"doel": "Noor vraagt hulp", "voor": "kind"})
	mdo := b.add(t, id, "mdos", map[string]any{"soort": "evaluatie", "datum": "2026-11-19"})
	p := b.page(t, id)
	if p.Cyclus != 1 || len(p.Eerder) != 0 {
		t.Fatalf("cycle %d, earlier %v", p.Cyclus, p.Eerder)
	}
	refused(t, b.dossiers.NieuweCyclus(id, Vervolgopdracht{Vervolg: "voortzetten", Reden: "Het werkt"}), "geweigerd")
	e := must(b.evalueren.Begin(id))(t)
	if again := must(b.evalueren.Begin(id))(t); again != e {
		t.Errorf("a second evaluatie %s beside %s", again, e)
	}
	at := "evaluaties/" + e + "/"
	if x := b.page(t, id).Dossier.Evaluaties[0]; string(x.MDO) != mdo || x.Datum != "2026-11-19" || x.Stand != "concept" {
		t.Errorf("begun as %+v", x)
	}
	if x := must(b.evalueren.Open(id, e))(t); x.N != 1 || x.T != 60 || x.TFout != "" || x.Sinds != nil || len(x.Ontbreekt) < 9 || len(x.Doelen) != 2 {
		t.Errorf("at the table: %+v", x)
	}
	fill := []Schrijving{}
	for _, f := range []string{"watGingGoed", "watKanBeter", "doelenBereikt", "opgeleverdKind", "opgeleverdOuders", "opgeleverdLeerkracht", "opgeleverdSchool", "vervolg"} {
		fill = append(fill, Schrijving{Pad: at + f, Waarde: "Antwoord"})
	}
	fill = append(fill, Schrijving{Pad: at + "resultaat", Waarde: "goed"}, Schrijving{Pad: at + "proces", Waarde: "goed"}, Schrijving{Pad: at + "vervolgKeuze", Waarde: "voortzetten"})
	ok(t, b.dossiers.Schrijf(id, fill))
	if got := must(b.evalueren.Open(id, e))(t).Ontbreekt; len(got) != 0 {
		t.Fatalf("missing %+v", got)
	}
	ok(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: at + "stand", Waarde: "afgerond", Heads: b.page(t, id).Velden[at+"stand"].Heads}, {Pad: at + "afgerondOp", Waarde: "2027-01-19"}}))
	later := b.add(t, id, "mdos", map[string]any{"soort": "evaluatie", "datum": "2026-12-17"})
	second := must(b.evalueren.Begin(id))(t) // in the meeting that has none yet
	if x := b.page(t, id).Dossier.Evaluaties[1]; string(x.ID) != second || string(x.MDO) != later || x.Datum != "2026-12-17" {
		t.Errorf("begun as %+v", x)
	}
	ok(t, b.dossiers.Verwijder(id, "evaluaties/"+second))
	goal := string(p.Dossier.PlanVanAanpak.Doelen[0].ID)
	ok(t, b.dossiers.NieuweCyclus(id, Vervolgopdracht{Evaluatie: e, Vervolg: "voortzetten", Reden: "Het werkt, nog niet klaar", Doelen: []string{goal}}))
	q := b.page(t, id)
	if q.Cyclus != 2 || !slices.Contains(q.Eerder, goal) || !slices.Contains(q.Eerder, e) {
		t.Errorf("cycle %d, earlier %v", q.Cyclus, q.Eerder)
	}
	if len(q.Dossier.Evaluaties) != 1 || len(q.Dossier.PlanVanAanpak.Doelen) != 3 {
		t.Errorf("%d evaluaties, %d goals: want all of before and the one taken along", len(q.Dossier.Evaluaties), len(q.Dossier.PlanVanAanpak.Doelen))
	}
	next := must(b.evalueren.Begin(id))(t)
	if next == e {
		t.Error("the next cycle takes the evaluatie of the one before")
	}
	x := must(b.evalueren.Open(id, next))(t)
	if x.Sinds == nil || len(x.Sinds.Doelen) != 1 || len(x.Doelen) != 1 {
		t.Errorf("since then: %+v, %d goals", x.Sinds, len(x.Doelen))
	}
	noNull(t, "evaluatie", x)
	old := must(b.evalueren.Open(id, e))(t) // looked back at
	if old.Sinds != nil || len(old.Doelen) != len(p.Dossier.PlanVanAanpak.Doelen) {
		t.Errorf("of then: %d goals, since %+v", len(old.Doelen), old.Sinds)
	}
}

func TestBronnen(t *testing.T) {
	list := must((&Dossiers{newBench(t, t.TempDir()).App}).Bronnen())(t) // no profile needed
	seen := map[string]bool{}
	for _, x := range list {
		if seen[x.Code] || x.Titel == "" || x.Zin == "" || x.Herkomst == "" || x.Hoe == "" || x.Waar == "" {
			t.Errorf("%+v", x)
		}
		seen[x.Code] = true
	}
	for _, code := range []string{"M1", "R1.4", "R2.5", "P4", "E3", "K7", "L3", "A5"} {
		if !seen[code] {
			t.Errorf("%s is missing", code)
		}
	}
}

// The page and the practice cases: everything derived is there, nothing is null.
func TestDerivedOnThePage(t *testing.T) {
	b, ids := filled(t)
	for name, id := range ids {
		p := b.page(t, id)
		noNull(t, name, p)
		if len(p.Bewaren) == 0 || len(p.Toegang) == 0 {
			t.Errorf("%s: keeping %v, access %v", name, p.Bewaren, p.Toegang)
		}
		if (p.Leeftijd >= 0) != (p.Dossier.Kind.Geboortedatum != "") {
			t.Errorf("%s: age %d with %q", name, p.Leeftijd, p.Dossier.Kind.Geboortedatum)
		}
		for _, x := range p.Tijd {
			if x.Minuten == 0 && len(x.Taken) > 0 {
				t.Errorf("%s: %+v", name, x)
			}
		}
		for _, x := range p.Termijnen {
			if x.Uiterlijk == "" || x.Naam == "" || x.Bron == "" || !slices.Contains([]string{regels.Loopt, regels.Dreigt, regels.TeLaat}, x.Stand) {
				t.Errorf("%s: %+v", name, x)
			}
		}
	}
	if got := turnOf(regels.Beurt{Rol: dossier.RolIB, Naam: "Hanna Mulder"}); got != "Hanna Mulder, intern begeleider" {
		t.Errorf("turn %q", got)
	}
	if got := turnOf(regels.Beurt{Rol: dossier.RolAB}); !strings.HasPrefix(got, "ambulant") {
		t.Errorf("turn without a name %q", got)
	}
}
