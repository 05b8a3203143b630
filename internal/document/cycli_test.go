package document

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// second is Sem's dossier in its second cycle: the second goal, its action, both
// instemmingen and the first evaluatie belong to the first; the goal went on.
func second(t *testing.T) *dossier.Dossier {
	d := agreed(t)
	old := d.PlanVanAanpak.Doelen[1]
	c := dossier.Cyclus{Item: dossier.Item{ID: "c"}, Route: dossier.RouteBegeleiding, Begonnen: "2026-09-03", AfgeslotenOp: "2026-12-08", Vervolg: "bijstellen", Reden: "De pauze vraagt meer.",
		Aanpak: "De aanpak van toen.", WerkelijkeStart: "2026-09-21", Evaluatiedatum: "2026-12-08", Evaluatie: dossier.Ref(d.Evaluaties[0].ID)}
	c.Doelen = dossier.Refs{dossier.Ref(old.ID)}
	for _, i := range d.Instemmingen {
		c.Instemmingen = append(c.Instemmingen, dossier.Ref(i.ID))
	}
	d.Instemmingen[0].Zienswijze = "Toen vond ik het spannend."
	c.Evaluaties = dossier.Refs{dossier.Ref(d.Evaluaties[0].ID)}
	d.Cycli = []dossier.Cyclus{c}
	nu := dossier.Doel{Item: dossier.Item{ID: "nu", Volgorde: "z0"}, Doel: "Sem vraagt hulp met zijn vinger.", Voor: dossier.DoelKind, Voortgezet: dossier.Ref(old.ID), Nulmeting: old.Eindmeting, Beginniveau: old.Eindniveau, Eindniveau: "+1"}
	d.PlanVanAanpak.Doelen = append(d.PlanVanAanpak.Doelen, nu)
	d.PlanVanAanpak.Aanpak = "De aanpak van nu."
	d.Evaluaties = append(d.Evaluaties, dossier.Evaluatie{Item: dossier.Item{ID: "e2", Volgorde: "z0"}, Datum: "2027-03-01", SindsVorige: "De pauze loopt beter.", WatGingGoed: "De vinger."})
	return d
}

// What belonged to an earlier cycle does not stand among the plan as if it held;
// it is summed up after the evaluatie and stands whole in an appendix.
func TestCycli(t *testing.T) {
	d := second(t)
	doc := topOf(d)
	parts, part := map[string]string{}, ""
	for _, b := range doc.Blokken {
		if b.Soort == Kop && b.Niveau == 1 {
			part = b.Tekst
		}
		parts[part] += tekstVan(Doc{Blokken: []Blok{b}})
	}
	const appendix = "Bijlage: cyclus 1, 3 september 2026 tot en met 8 december 2026"
	for _, tt := range []struct {
		part, text string
		want       bool
	}{
		{"3. Plan van aanpak", "Sem roept hooguit", false},
		{"3. Plan van aanpak", "Sem vraagt hulp met zijn vinger.", true},
		{"3. Plan van aanpak", "De aanpak van toen.", false},
		{"3. Plan van aanpak", "Linda de Wit (moeder), plan van aanpak", false},
		{"4. Evaluatie", "Minder strijd over huiswerk.", false},
		{"4. Evaluatie", "De pauze loopt beter.", true},
		{"4. Evaluatie", "Sinds de vorige evaluatie", true},
		{"4. Evaluatie", "GAS toen\nT = 50,00 over 1 doel\n", true},
		{"Eerdere cycli", "Sem roept hooguit", true},
		{"Eerdere cycli", "0 zoals verwacht", true},
		{"Eerdere cycli", "T = 50,00 over 1 doel ", true},
		{"Eerdere cycli", "Minder strijd over huiswerk.", true},
		{"Eerdere cycli", "Plan bijstellen", true},
		{"Eerdere cycli", "De pauze vraagt meer.", true},
		{appendix, "De aanpak van toen.", true},
		{appendix, "Linda de Wit (moeder), plan van aanpak", true},
		{appendix, "het plan van deze eerdere cyclus", true},
		{appendix, "geldt voor een eerdere versie", false},
		{appendix, "Sem vraagt hulp met zijn vinger.", false},
		{"1. Gezamenlijke analyse", "Toen vond ik het spannend.", true}, // a zienswijze is never dropped (L1)
	} {
		if parts[tt.part] == "" {
			t.Fatalf("no part %q", tt.part)
		}
		if got := strings.Contains(parts[tt.part], tt.text); got != tt.want {
			t.Errorf("%q in %s: %v, want %v", tt.text, tt.part, got, tt.want)
		}
	}
}

// A dossier that names in a cycle what is gone, or names one item in two cycles,
// still prints.
func TestCycliDamaged(t *testing.T) {
	d := second(t)
	d.Cycli = append(d.Cycli, d.Cycli[0], dossier.Cyclus{Doelen: dossier.Refs{"gone", ""}})
	if text := tekstVan(topOf(d)); !strings.Contains(text, "Cyclus 3") {
		t.Error("no third cycle")
	}
}
