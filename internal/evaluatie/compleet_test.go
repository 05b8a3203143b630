package evaluatie

import (
	"slices"
	"testing"

	"routewijzer/internal/dossier"
)

// complete is an evaluatie of a pupil that lacks nothing.
func complete() (*dossier.Dossier, dossier.Evaluatie) {
	d := &dossier.Dossier{Onderwerp: dossier.Onderwerp{Niveau: dossier.NiveauLeerling}}
	d.Betrokkenen = []dossier.Betrokkene{{Item: dossier.Item{ID: "ab"}, Rol: dossier.RolAB}}
	d.MDOs = []dossier.MDO{{Item: dossier.Item{ID: "m"}, Soort: dossier.MDOEvaluatie, Datum: "2026-12-08",
		Deelnemers: []dossier.Deelnemer{{Wie: "ab", Aanwezig: "deels"}}}}
	return d, dossier.Evaluatie{Datum: "2026-12-08", MDO: "m", WatGingGoed: "a", WatKanBeter: "b", DoelenBereikt: "c", OpgeleverdKind: "d",
		OpgeleverdOuders: "e", OpgeleverdLeerkracht: "f", OpgeleverdSchool: "g", Vervolg: "h", Resultaat: "goed", Proces: "matig"}
}

// Acceptance example 8: each part missing alone is found alone.
func TestGaps(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(*dossier.Dossier, *dossier.Evaluatie)
		want []string
	}{
		{"complete", func(*dossier.Dossier, *dossier.Evaluatie) {}, nil},
		{"question 1", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.WatGingGoed = " \n" }, []string{"watGingGoed"}},
		{"question 2", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.WatKanBeter = "" }, []string{"watKanBeter"}},
		{"question 3", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.DoelenBereikt = "" }, []string{"doelenBereikt"}},
		{"question 4, child", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.OpgeleverdKind = "" }, []string{"opgeleverdKind"}},
		{"question 4, parents", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.OpgeleverdOuders = "" }, []string{"opgeleverdOuders"}},
		{"question 4, teacher", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.OpgeleverdLeerkracht = "" }, []string{"opgeleverdLeerkracht"}},
		{"question 4, school", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.OpgeleverdSchool = "" }, []string{"opgeleverdSchool"}},
		{"question 5", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.Vervolg = "" }, []string{"vervolg"}},
		{"resultaat", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.Resultaat = "" }, []string{"resultaat"}},
		{"proces", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.Proces = "" }, []string{"proces"}},
		{"not heard with a reason", func(_ *dossier.Dossier, e *dossier.Evaluatie) {
			e.OpgeleverdOuders, e.OudersGehoord, e.NietGehoordReden = "", "niet-gehoord", "waren verhinderd"
		}, nil},
		{"not heard without a reason", func(_ *dossier.Dossier, e *dossier.Evaluatie) {
			e.OpgeleverdOuders, e.OudersGehoord = "", "niet-gehoord"
		}, []string{"opgeleverdOuders"}},
		{"n.v.t. with a pupil", func(_ *dossier.Dossier, e *dossier.Evaluatie) { e.OpgeleverdKind, e.KindGehoord = "", "nvt" }, []string{"opgeleverdKind"}},
		{"n.v.t. without a pupil", func(d *dossier.Dossier, e *dossier.Evaluatie) {
			d.Onderwerp.Niveau = dossier.NiveauTeam
			e.OpgeleverdKind, e.KindGehoord, e.OpgeleverdOuders, e.OudersGehoord = "", "nvt", "", "nvt"
		}, nil},
		{"the school is never n.v.t.", func(d *dossier.Dossier, e *dossier.Evaluatie) {
			d.Onderwerp.Niveau = dossier.NiveauTeam
			e.OpgeleverdSchool, e.SchoolGehoord = "", "nvt"
		}, []string{"opgeleverdSchool"}},
		{"AB absent", func(d *dossier.Dossier, e *dossier.Evaluatie) { d.MDOs[0].Deelnemers[0].Aanwezig = "nee" }, []string{"redenZonderAB"}},
		{"AB absent with a reason", func(d *dossier.Dossier, e *dossier.Evaluatie) {
			d.MDOs[0].Deelnemers[0].Aanwezig, e.RedenZonderAB = "nee", "ziek"
		}, nil},
		{"the meeting of that day", func(d *dossier.Dossier, e *dossier.Evaluatie) { e.MDO = "" }, nil},
		{"no meeting at all", func(d *dossier.Dossier, e *dossier.Evaluatie) { e.MDO, e.Datum = "", "" }, []string{"redenZonderAB"}},
		{"no AB in the case", func(d *dossier.Dossier, e *dossier.Evaluatie) { d.Betrokkenen, d.MDOs = nil, nil }, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, e := complete()
			tt.edit(d, &e)
			var got []string
			for _, g := range Gaps(d, e) {
				got = append(got, g.Veld)
				if g.Tekst == "" || g.Code == "" {
					t.Errorf("%s says nothing", g.Veld)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
