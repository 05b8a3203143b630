package dossier

import (
	"regexp"
	"strings"
	"testing"
)

// What a partnership starts from, with the values of the sources (M3, R2.5, E2,
// L4, L5, L11). It has no name and no holiday region: those are its own to say.
func TestDefaultOrganisatie(t *testing.T) {
	o := DefaultOrganisatie()
	want := []Expertisegebied{
		{Expertise: ExpertiseGedrag, Organisatie: "Gedragpunt, stichting Aloysius", Financiering: FinancieringSWV},
		{Expertise: ExpertiseBeperking, Organisatie: "Heliomare onderwijs", Financiering: FinancieringSWV},
		{Expertise: ExpertiseTaal, Organisatie: "Viertaal", Financiering: FinancieringLandelijk},
	}
	if len(o.Expertises) != len(want) {
		t.Fatalf("%d fields of expertise", len(o.Expertises))
	}
	for i, e := range o.Expertises {
		want[i].Item = e.Item
		if e != want[i] || e.ID == "" || i > 0 && e.Volgorde <= o.Expertises[i-1].Volgorde {
			t.Errorf("%d: got %+v, want %+v", i, e, want[i])
		}
	}
	if terms := (Termijnen{StartWeken: 2, EvaluatieVanafWeken: 10, EvaluatieTotWeken: 13, ZorgplichtWeken: 6, VerlengingWeken: 4, OPPWeken: 6,
		ToegangDagen: 30, BewaarjarenSWV: 3, BewaarjarenSchool: 5, BewaarjarenAB: 0, BewaarjarenGeld: 7, MaxMinutenInzet: 0}); o.Termijnen != terms {
		t.Errorf("terms %+v", o.Termijnen)
	}
	if o.Naam != "" || o.Regio != "" || len(o.Vakanties) != 0 {
		t.Errorf("says for the partnership: %q, %q, %v", o.Naam, o.Regio, o.Vakanties)
	}
}

// Two devices that both start make the same items, for ever: a released id
// keeps its content.
func TestDefaultItemsAreFixed(t *testing.T) {
	o, again := DefaultOrganisatie(), DefaultOrganisatie()
	if asJSON(t, o) != asJSON(t, again) {
		t.Error("not the same twice")
	}
	if o.Expertises[0].ID != "01900000-0000-7000-8000-000000000001" || o.Doelvoorbeelden[0].ID != "01900000-0000-7000-8000-000000000022" ||
		!strings.HasPrefix(string(o.Doelvoorbeelden[0].Doel), "… start binnen 2 minuten") {
		t.Errorf("ids moved: %s, %s %s", o.Expertises[0].ID, o.Doelvoorbeelden[0].ID, o.Doelvoorbeelden[0].Doel)
	}
}

// An example of a goal names what changes in context and behaviour (K5), can be
// seen or counted, and stands beside as many for the grown-ups as for the child
// (E4, K6: no treatment and no extra teaching).
func TestExampleGoals(t *testing.T) {
	measure := regexp.MustCompile(`\d|[Aa]lle|elke|dezelfde`)
	seen := map[DoelVoor]int{}
	for _, g := range DefaultOrganisatie().Doelvoorbeelden {
		seen[g.Voor]++
		if g.Indicator == "" || !measure.MatchString(string(g.Doel)) {
			t.Errorf("nobody can see whether it works: %s", g.Doel)
		}
		if child := strings.HasPrefix(string(g.Doel), "…"); child != (g.Voor == DoelKind) {
			t.Errorf("a goal for %s begins with %.10s", g.Voor, g.Doel)
		}
	}
	for _, o := range DoelVoor("").Options() {
		if seen[DoelVoor(o.Value)] == 0 {
			t.Errorf("no example for %s", o.Label)
		}
	}
	if seen[DoelLeerkracht]+seen[DoelSchool] < seen[DoelKind] {
		t.Errorf("more for the child than for who strengthens: %v", seen)
	}
}

// The check of acceptance example 13 finds what it must: sentences that offer
// treatment or remedial teaching are banned in any of the usual words.
func TestTreatmentIsRecognised(t *testing.T) {
	for _, s := range []string{
		"… volgt drie keer per week bijles rekenen.", "… haalt de achterstand in het automatiseren van de tafels in.", "De AB behandelt de faalangst van ….",
		"… krijgt twee keer per week remedial teaching.", "… volgt een sova-training.", "… gaat een leesniveau vooruit.", "… oefent met de logopedist de klanken.",
		"De AB geeft RT aan … buiten de klas.", "Speltherapie voor ….", "De AB verzorgt het aan- en uitkleden.", "… is onderzocht op een diagnose.",
	} {
		if !behandeling.MatchString(s) {
			t.Errorf("not recognised: %s", s)
		}
	}
	for _, s := range []string{"… start binnen 2 minuten na de instructie met de taak.", "De leerkracht herhaalt de instructie met plaatjes.", "Het team bespreekt elke week de signaallijst."} {
		if m := behandeling.FindString(s); m != "" {
			t.Errorf("%q in %s", m, s)
		}
	}
}
