package screens

import (
	"strings"
	"testing"
)

func (b *bench) planned(t *testing.T) (id, mother, father string) {
	t.Helper()
	id = b.child(t)
	mother = b.add(t, id, "betrokkenen", map[string]any{"naam": "Anna Smit", "rol": "moeder", "gezag": "gezag"})
	father = b.add(t, id, "betrokkenen", map[string]any{"naam": "Jan Smit", "rol": "vader", "gezag": "gezag"})
	b.add(t, id, "planVanAanpak/doelen", map[string]any{"doel": "Noor start binnen twee minuten", "voor": "kind"})
	b.write(t, id, "planVanAanpak/evaluatiedatum", "2027-02-10")
	return id, mother, father
}

// Taken home, reminded twice, lifted: each is said in words (A5).
func TestRequests(t *testing.T) {
	b := ib(t)
	id, mother, father := b.planned(t)
	who := func(p string) Gevraagde {
		t.Helper()
		for _, g := range b.asked(t, id, "plan").Gevraagd {
			if g.Betrokkene == p {
				return g
			}
		}
		t.Fatal("not asked")
		return Gevraagde{}
	}
	if g := who(father); g.Wacht != "Nog niet gevraagd." || g.GevraagdOp != "" {
		t.Errorf("%+v", g)
	}
	ok(t, b.instemmen.GeefMee(id, father, "plan", "2026-11-10"))
	if g := who(father); g.MeegegevenOp != "2026-11-10" || g.GevraagdOp != "2026-11-10" || g.Wacht != "Leest de tekst thuis sinds 10 november 2026." {
		t.Errorf("%+v", g)
	}
	ok(t, b.instemmen.Herinner(id, father, "plan", "2026-11-15"))
	refused(t, b.instemmen.Herinner(id, father, "plan", "2026-11-15"), "waarde") // a second click
	if g := who(father); g.Herinnerd != "2026-11-15" || !strings.Contains(g.Wacht, "eenmaal herinnerd") {
		t.Errorf("%+v", g)
	}
	ok(t, b.instemmen.Herinner(id, father, "plan", ""))
	if g := who(father); g.Herinnerd != "2026-11-15, 2026-11-20" || !strings.Contains(g.Wacht, "twee keer herinnerd. De regievoerder mag") {
		t.Errorf("%+v", g)
	}
	if n := len(b.page(t, id).Dossier.Instemmingen); n != 1 {
		t.Errorf("%d requests", n)
	}
	// The late paper belongs to that request; the answer comes with its scan.
	x := b.asked(t, id, "plan")
	goal := string(b.page(t, id).Dossier.PlanVanAanpak.Doelen[0].ID)
	item := must(b.instemmen.Vastleggen(id, Instemminginvoer{Wie: father, Voor: "plan", Antwoord: "deels", Vorm: "papier", Reden: "Niet elk doel", NietMetDoelen: []string{goal}, Hash: x.Hash}))(t)
	kept := b.page(t, id).Dossier.Instemmingen[0]
	if string(kept.ID) != item || len(kept.NietMetDoelen) != 1 || kept.MeegegevenOp != "2026-11-10" || kept.GevraagdOp != "2026-11-10" {
		t.Errorf("kept %+v", kept)
	}
	if g := who(father); g.Antwoord != "deels" || !strings.Contains(g.Wacht, "deels") {
		t.Errorf("%+v", g)
	}
	for _, bad := range []error{
		b.instemmen.GeefMee(id, "onbekend", "plan", ""), b.instemmen.GeefMee(id, mother, "vakantie", ""), b.instemmen.Herinner(id, mother, "plan", "31-02-2026"),
		b.instemmen.GeefMee(id, mother, "onderzoek", ""), // nothing to read yet
	} {
		refused(t, bad, "waarde")
	}
}

func TestWhoIsNotAsked(t *testing.T) {
	b := ib(t)
	id, _, _ := b.planned(t)
	for name, values := range map[string]map[string]any{
		"geen gezag": {"naam": "Piet", "rol": "ouder", "gezag": "geen"}, "Nog niet bekend": {"naam": "Ria", "rol": "voogd"},
		"gezinsvoogd": {"naam": "Gé", "rol": "gezinsvoogd"}, "pleegouder": {"naam": "Wil", "rol": "pleegouder"},
	} {
		p := b.add(t, id, "betrokkenen", values)
		found := false
		for _, n := range b.asked(t, id, "plan").Niet {
			found = found || n.Betrokkene == p && strings.Contains(n.Waarom, name) && n.Rol != ""
		}
		if !found {
			t.Errorf("%s: %+v", name, b.asked(t, id, "plan").Niet)
		}
	}
	for _, n := range b.asked(t, id, "plan").Niet {
		for _, g := range b.asked(t, id, "plan").Gevraagd {
			if n.Betrokkene == g.Betrokkene {
				t.Errorf("%s is asked and not asked", n.Naam)
			}
		}
	}
}

// L3: what changed since, word by word; a slip of the pen is the regievoerder's
// to mark, and only then asks nobody anew.
func TestDifferenceAndSlipOfThePen(t *testing.T) {
	b := ib(t)
	id, mother, _ := b.planned(t)
	x := b.asked(t, id, "plan")
	item := must(b.instemmen.Vastleggen(id, Instemminginvoer{Wie: mother, Voor: "plan", Antwoord: "ja", Vorm: "mondeling", Hash: x.Hash}))(t)
	refused(t, b.instemmen.Taalfout(id, "niets veranderd"), "waarde")
	for _, w := range must(b.instemmen.Verschil(id, item))(t) {
		if w.Soort != "gelijk" {
			t.Errorf("changed: %+v", w)
		}
	}
	goal := "planVanAanpak/doelen/" + string(b.page(t, id).Dossier.PlanVanAanpak.Doelen[0].ID) + "/doel"
	b.write(t, id, goal, "Noor start binnen vijf minuten", b.page(t, id).Velden[goal].Heads...)
	old, now := "", ""
	for _, w := range must(b.instemmen.Verschil(id, item))(t) {
		switch w.Soort {
		case "weg":
			old += w.Tekst
		case "bij":
			now += w.Tekst
		}
	}
	if old != "twee" || now != "vijf" {
		t.Errorf("went %q, came %q", old, now)
	}
	refused(t, b.instemmen.Taalfout(id, " "), "reden")
	if g := b.asked(t, id, "plan").Gevraagd[0]; !g.Verouderd || !strings.Contains(g.Wacht, "eerdere versie") {
		t.Errorf("changed: %+v", g)
	}
	ok(t, b.instemmen.Taalfout(id, "Verschrijving"))
	if g := b.asked(t, id, "plan").Gevraagd[0]; g.Verouderd || g.Wacht != "" {
		t.Errorf("after the mark: %+v", g)
	}
	if t2 := b.page(t, id).Dossier.PlanVanAanpak.AlleenTaalfout; len(t2) != 1 || t2[0].Uitleg != "Verschrijving" {
		t.Errorf("marked %+v", t2)
	}
	// The lead goes to somebody else: then it is not mine to mark.
	other := b.add(t, id, "betrokkenen", map[string]any{"naam": "Ilse Kok", "rol": "consulent"})
	ok(t, b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: other, Reden: "Neemt over"}))
	refused(t, b.instemmen.Taalfout(id, "nog een"), "geen-regie")
	_, err := b.instemmen.Verschil(id, "bestaat-niet")
	refused(t, err, "onbekend")
}

func TestWithdrawnSaysWhatStops(t *testing.T) {
	b := ib(t)
	id, mother, _ := b.planned(t)
	x := b.asked(t, id, "plan")
	ok(t, b.instemmen.GeefMee(id, mother, "plan", ""))
	request := string(b.page(t, id).Dossier.Instemmingen[0].ID)
	refused(t, b.instemmen.TrekIn(id, request, Intrekking{Reden: "te vroeg"}), "waarde")
	item := must(b.instemmen.Vastleggen(id, Instemminginvoer{Wie: mother, Voor: "plan", Antwoord: "ja", Vorm: "mondeling", Hash: x.Hash}))(t)
	refused(t, b.instemmen.TrekIn(id, item, Intrekking{}), "reden")
	ok(t, b.instemmen.TrekIn(id, item, Intrekking{Reden: "Bedacht", WatStopt: "De begeleiding", AlGebeurd: "Het gesprek van maandag"}))
	refused(t, b.instemmen.TrekIn(id, item, Intrekking{Reden: "nog eens"}), "waarde")
	kept := b.page(t, id).Dossier.Instemmingen[0]
	if kept.IngetrokkenOp != "2026-11-20" || kept.WatStopt != "De begeleiding" || kept.AlGebeurd != "Het gesprek van maandag" || kept.Antwoord != "ja" || string(kept.Tekst) != x.Tekst {
		t.Errorf("kept %+v", kept)
	}
	if g := b.asked(t, id, "plan").Gevraagd[0]; g.Antwoord != "" || g.IngetrokkenOp == "" || !strings.Contains(g.Wacht, "Trok de instemming in") {
		t.Errorf("%+v", g)
	}
}
