package screens

import (
	"testing"

	"routewijzer/internal/dossier"
)

// Example 1, as the page chooses it.
func TestExpertiseFillsWhoAndWhoPays(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	inzet := b.add(t, id, "inzetten", map[string]any{"stand": "gevraagd"})
	at := "inzetten/" + inzet + "/"
	now := func() dossier.Inzet { return b.page(t, id).Dossier.Inzetten[0] }
	choose := func(e string) {
		t.Helper()
		b.write(t, id, at+"expertise", e, b.page(t, id).Velden[at+"expertise"].Heads...)
	}
	for _, tt := range []struct{ expertise, organisatie, financiering string }{
		{"taal", "Viertaal", "landelijk"}, {"gedrag", "Gedragpunt, stichting Aloysius", "swv"}, {"beperking", "Heliomare onderwijs", "swv"}, {"", "", ""},
	} {
		choose(tt.expertise)
		if i := now(); i.Organisatie != tt.organisatie || string(i.Financiering) != tt.financiering {
			t.Errorf("%s: %+v", tt.expertise, i)
		}
	}
	choose("taal")
	what := must(b.dossiers.OngedaanMaken(id))(t) // one action, taken back as one
	if i := now(); i.Expertise != "" || i.Organisatie != "" || i.Financiering != "" || what == "" {
		t.Errorf("after undo: %+v", i)
	}
	// What somebody chose stays; so does what the same action writes.
	b.write(t, id, at+"organisatie", "Eigen bureau", b.page(t, id).Velden[at+"organisatie"].Heads...)
	choose("taal")
	if i := now(); i.Organisatie != "Eigen bureau" || i.Financiering != "landelijk" {
		t.Errorf("own choice: %+v", i)
	}
	other := b.add(t, id, "inzetten", map[string]any{"expertise": "taal", "financiering": "school"})
	for _, i := range b.page(t, id).Dossier.Inzetten {
		if string(i.ID) == other && (i.Organisatie != "Viertaal" || i.Financiering != "school") {
			t.Errorf("a new one: %+v", i)
		}
	}
}

// The partnership's own list and maximum hold, for dossiers made after.
func TestExpertiseOfThePartnership(t *testing.T) {
	b := ib(t)
	before := b.child(t)
	p := must(b.organisaties.Open())(t)
	var gedrag string
	for _, e := range p.Organisatie.Expertises {
		if e.Expertise == "gedrag" {
			gedrag = string(e.ID)
		}
	}
	ok(t, b.organisaties.Schrijf([]Schrijving{
		{Pad: "expertises/" + gedrag + "/organisatie", Waarde: "De Brug", Heads: p.Velden["expertises/"+gedrag+"/organisatie"].Heads},
		{Pad: "termijnen/maxMinutenInzet", Waarde: 600, Heads: p.Velden["termijnen/maxMinutenInzet"].Heads},
	}))
	after := b.child(t)
	for id, minutes := range map[string]int{before: 0, after: 600} {
		b.add(t, id, "inzetten", map[string]any{"expertise": "gedrag"})
		if i := b.page(t, id).Dossier.Inzetten[0]; i.Organisatie != "De Brug" || i.MaxMinuten != minutes {
			t.Errorf("%+v, want De Brug and %d", i, minutes)
		}
	}
}
