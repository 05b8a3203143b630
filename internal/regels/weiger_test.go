package regels

import (
	"slices"
	"testing"

	"routewijzer/internal/dossier"
)

// "Refused" means: it does not become vastgesteld, ingezet or afgerond. The same
// dossier with the step taken back, or with the wall lifted, saves.
func TestWalls(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		base       func() *dossier.Dossier
		edit       func(*dossier.Dossier)
		want       []string
		back       func(*dossier.Dossier)
	}{
		{"2: ingezet without a vraag", "inzetten/i1/stand", begeleid, func(d *dossier.Dossier) { d.Ondersteuningsvraag = dossier.Ondersteuningsvraag{} },
			[]string{"K3", "M11", "M12"}, func(d *dossier.Dossier) { d.Inzetten[0].Stand = dossier.InzetGevraagd }},
		{"3: MDO without consulent", "mdos/m1/stand", begeleid, func(d *dossier.Dossier) { d.MDOs[0].Deelnemers = d.MDOs[0].Deelnemers[:2] },
			[]string{"M14/consulent"}, func(d *dossier.Dossier) { d.MDOs[0].Stand = dossier.Concept }},
		{"4: observation before the ja", "observaties/ob/stand", onderzocht, func(d *dossier.Dossier) { d.Observaties[0].Datum = "2026-09-01" },
			[]string{"R1.4"}, func(d *dossier.Dossier) { d.Observaties[0].Stand = "" }},
		{"5: finding before the talk", "onderzoek/bevindingen/f1/vastgesteldOp", onderzocht, func(d *dossier.Dossier) { d.Besprekingen = nil },
			[]string{"R1.6"}, func(d *dossier.Dossier) { d.Onderzoek.Bevindingen[0].VastgesteldOp = "" }},
		{"8: evaluatie with open questions", "evaluaties/e1/stand", begeleid, func(d *dossier.Dossier) { d.Evaluaties[0].Vervolg, d.Evaluaties[0].Proces = "", "" },
			[]string{"E2/proces", "E3/vervolg"}, func(d *dossier.Dossier) { d.Evaluaties[0].Stand = dossier.Concept }},
		{"9: overnemen without end and goal", "planVanAanpak/overnemen/o1/vastgesteldOp", begeleid, func(d *dossier.Dossier) {
			d.PlanVanAanpak.Overnemen[0].TotEnMet, d.PlanVanAanpak.Overnemen[0].Duurzaam = "", ""
		}, []string{"E5/duurzaam", "E5/einde"}, func(d *dossier.Dossier) { d.PlanVanAanpak.Overnemen[0].VastgesteldOp = "" }},
		{"11: stagnatie closed without effect", "stagnaties/st/afgeslotenOp", begeleid, func(d *dossier.Dossier) { d.Stagnaties[0].Effect = "" },
			[]string{"P4/effect"}, func(d *dossier.Dossier) { d.Stagnaties[0].AfgeslotenOp = "" }},
		{"15: start while one says nee", "planVanAanpak/werkelijkeStart", begeleid, func(d *dossier.Dossier) { d.Instemmingen[0].Antwoord = dossier.AntwoordNee },
			[]string{"L1/nee"}, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }},
		{"typing", "evaluaties/e1/vervolg", begeleid, func(d *dossier.Dossier) { d.Evaluaties[0].Proces = "" }, nil, func(*dossier.Dossier) {}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := tt.base()
			if got := Walls(d, vandaag, tt.path); len(got) > 0 {
				t.Fatalf("refused without the edit: %+v", got)
			}
			tt.edit(d)
			var got []string
			for _, f := range Walls(d, vandaag, tt.path) {
				got = append(got, f.Code)
				d.Opheffingen = append(d.Opheffingen, dossier.Opheffing{Item: it(f.Code), Code: f.Code, Pad: f.Pad, Reden: "omdat"})
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			if got := Walls(d, vandaag, tt.path); len(got) > 0 {
				t.Errorf("refused although lifted: %+v", got)
			}
			d.Opheffingen = nil
			tt.back(d)
			if got := Walls(d, vandaag, tt.path); len(got) > 0 {
				t.Errorf("refused a step back: %+v", got)
			}
		})
	}
}

func TestOntbreekt(t *testing.T) {
	for _, tt := range []struct {
		voor dossier.InstemmingVoor
		edit func(*dossier.Dossier)
		want int
	}{
		{dossier.VoorPlan, func(*dossier.Dossier) {}, 0},
		{dossier.VoorOnderzoek, func(*dossier.Dossier) {}, 0},
		{dossier.VoorPlan, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen = nil }, 1},
		{dossier.VoorPlan, func(d *dossier.Dossier) { d.PlanVanAanpak.Evaluatiedatum = "" }, 1},
		{dossier.VoorOnderzoek, func(d *dossier.Dossier) { d.Onderzoek.Vraag, d.Ondersteuningsvraag.Vraag = "", " " }, 2},
		{dossier.VoorPlan, func(d *dossier.Dossier) { d.Betrokkenen = nil }, 1},
	} {
		d := onderzocht()
		tt.edit(d)
		if got := Ontbreekt(d, tt.voor); len(got) != tt.want || got == nil {
			t.Errorf("%s: got %q, want %d", tt.voor, got, tt.want)
		}
	}
}
