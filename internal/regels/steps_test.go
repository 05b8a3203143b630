package regels

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// line writes a route as "R2.1+ R2.2+ R2.3*": + done, * now, - to come.
func line(ss []Step) string {
	mark := map[string]string{Gedaan: "+", Nu: "*", Volgt: "-"}
	var out []string
	for _, s := range ss {
		out = append(out, s.Code+mark[s.Stand])
	}
	return strings.Join(out, " ")
}

func TestSteps(t *testing.T) {
	for _, tt := range []struct {
		name  string
		base  func() *dossier.Dossier
		today dossier.Date
		edit  func(*dossier.Dossier)
		want  string
		note  string // of the step that is now
	}{
		{"empty", func() *dossier.Dossier { return dossier.New("0") }, vandaag, nil, "R1.1* R1.2- route-", "Schrijf de hulpvraag op zoals die gesteld is"},
		{"no route yet", begeleid, vandaag, func(d *dossier.Dossier) { d.Route.Keuze = "" }, "R1.1+ R1.2+ route*", "Kies onderzoek en advies (route 1) of begeleiding (route 2)"},
		{"no route, no vraag", begeleid, vandaag, func(d *dossier.Dossier) { d.Route.Keuze, d.Ondersteuningsvraag.VastgesteldOp = "", "" }, "R1.1+ R1.2+ route*", "Stel de ondersteuningsvraag vast en kies de route"},
		{"route 2 done", begeleid, vandaag, nil, "R2.1+ R2.2+ R2.3+ R2.4+ R2.5+ R2.6+", ""},
		{"no contact", begeleid, vandaag, func(d *dossier.Dossier) { d.ContactConsulent = nil }, "R2.1+ R2.2* R2.3+ R2.4+ R2.5+ R2.6+", "Leg het contact met de consulent vast"},
		{"meeting to plan", begeleid, vandaag, func(d *dossier.Dossier) {
			d.MDOs, d.Evaluaties, d.Instemmingen, d.PlanVanAanpak = nil, nil, nil, dossier.PlanVanAanpak{}
		}, "R2.1+ R2.2+ R2.3* R2.4- R2.5- R2.6-", "Plan het overleg met ouders, school en consulent"},
		{"meeting planned", begeleid, "2026-09-10", func(d *dossier.Dossier) {
			d.MDOs[0].Stand, d.MDOs[1].Stand, d.Evaluaties, d.Instemmingen, d.PlanVanAanpak = dossier.Concept, dossier.Concept, nil, nil, dossier.PlanVanAanpak{}
		}, "R2.1+ R2.2+ R2.3* R2.4- R2.5- R2.6-", "Overleg gepland"},
		{"waits for the father", begeleid, "2026-09-15", func(d *dossier.Dossier) {
			d.Instemmingen, d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = d.Instemmingen[:1], nil, ""
		}, "R2.1+ R2.2+ R2.3+ R2.4* R2.5- R2.6-", "Vraag het aan Erik"},
		{"father says nee", begeleid, "2026-09-15", func(d *dossier.Dossier) {
			d.Instemmingen[1].Antwoord, d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = dossier.AntwoordNee, nil, ""
		}, "R2.1+ R2.2+ R2.3+ R2.4* R2.5- R2.6-", "Wacht op Erik (nee)"},
		{"start due", begeleid, "2026-09-15", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = nil, "" }, "R2.1+ R2.2+ R2.3+ R2.4+ R2.5* R2.6-", "Start binnen 2 weken na de laatste instemming"},
		{"start overdue", begeleid, "2026-09-29", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = nil, "" }, "R2.1+ R2.2+ R2.3+ R2.4+ R2.5* R2.6-", "Niet gestart binnen 2 weken"},
		{"under way", begeleid, "2026-10-15", func(d *dossier.Dossier) { d.Evaluaties = nil }, "R2.1+ R2.2+ R2.3+ R2.4+ R2.5* R2.6-", "Loopt; evaluatie op 8 december 2026"},
		{"evaluation day", begeleid, "2026-12-08", func(d *dossier.Dossier) { d.Evaluaties = nil }, "R2.1+ R2.2+ R2.3+ R2.4+ R2.5+ R2.6*", "Rond de evaluatie af"},
		{"ended early", begeleid, "2026-10-15", func(d *dossier.Dossier) { d.Evaluaties, d.Route.BeeindigdOp = nil, "2026-10-10" }, "R2.1+ R2.2+ R2.3+ R2.4+ R2.5- R2.6-", ""},
		{"route 1, before the talk", onderzocht, "2026-09-16", func(d *dossier.Dossier) {
			d.Onderzoek.Bevindingen, d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = nil, nil, ""
		}, "R1.1+ R1.2+ R1.3+ R1.4+ R1.5* R1.6- R1.7- R1.8-", "1 observatie; bevindingen nog beschrijven"},
		{"route 1, talk planned", onderzocht, "2026-09-16", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = nil, "" }, "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6* R1.7- R1.8-", "Gesprek gepland"},
		{"route 1, findings at the table", onderzocht, "2026-09-20", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = nil, "" }, "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6+ R1.7* R1.8-", "Plan het overleg met de ambulant begeleider"},
		{"route 1, plan to agree to", onderzocht, "2026-09-20", func(d *dossier.Dossier) {
			d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart, d.MDOs[0].Soort = nil, "", dossier.MDOBevindingen
			d.MDOs = append(d.MDOs, dossier.MDO{Item: it("m0"), Soort: dossier.MDOAnalyse, Datum: "2026-09-10", Stand: dossier.Afgerond})
			d.Instemmingen = d.Instemmingen[1:]
		}, "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6+ R1.7+ R1.8*", "Instemming met het plan: vraag het aan Linda"},
		{"route 1 of a team", onderzocht, "2026-09-16", func(d *dossier.Dossier) {
			d.Onderwerp.Niveau, d.Instemmingen, d.Observaties, d.Onderzoek, d.Besprekingen, d.Evaluaties = dossier.NiveauTeam, nil, nil, dossier.Onderzoek{}, nil, nil
		}, "R1.1+ R1.2+ R1.3+ R1.4+ R1.5* R1.6- R1.7- R1.8-", "Nog geen observatie"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := tt.base()
			if tt.edit != nil {
				tt.edit(d)
			}
			ss := Steps(d, tt.today)
			if got := line(ss); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			now, ok := Current(ss)
			if ok != (tt.note != "") || now.Notitie != tt.note {
				t.Errorf("note %q, want %q", now.Notitie, tt.note)
			}
			for _, s := range ss {
				if s.Bron == "" || s.Tab == "" || s.Naam == "" {
					t.Errorf("%s says too little: %+v", s.Code, s)
				}
			}
		})
	}
}

func TestStepDates(t *testing.T) {
	d := begeleid()
	d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = nil, ""
	ss := Steps(d, "2026-09-15")
	if s := ss[3]; s.Datum != "2026-09-14" || s.Uiterlijk {
		t.Errorf("instemming: %+v", s)
	}
	if s := ss[4]; s.Datum != "2026-09-28" || !s.Uiterlijk {
		t.Errorf("uitvoering: %+v", s)
	}
	if s := ss[5]; s.Datum != "2026-12-08" || !s.Uiterlijk {
		t.Errorf("evaluatie: %+v", s)
	}
}

// In route 1 the plan's instemming and start come before the evaluation: the
// step leads to where that is done.
func TestRoute1Plan(t *testing.T) {
	d := onderzocht()
	d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart, d.MDOs[0].Soort = nil, "", dossier.MDOBevindingen
	last := func() Step { ss := Steps(d, "2026-09-20"); return ss[len(ss)-1] }
	if s := last(); s.Tab != "plan" || s.Datum != "2026-09-28" || !s.Uiterlijk {
		t.Errorf("start: %+v", s)
	}
	d.Instemmingen = d.Instemmingen[1:]
	if s := last(); s.Tab != "instemming" {
		t.Errorf("instemming: %+v", s)
	}
	d = onderzocht()
	if s := last(); s.Tab != "evaluatie" {
		t.Errorf("done: %+v", s)
	}
}

// The practice dossiers stand where their stories say, and nothing blocks them.
func TestPracticeDossiers(t *testing.T) {
	for _, tt := range []struct {
		slug  string
		today dossier.Date
		want  string
		codes string
	}{
		{"sem", "2026-12-31", "R2.1+ R2.2+ R2.3+ R2.4+ R2.5+ R2.6+", "R2.5/gestart"},
		{"amina", "2026-11-23", "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6+ R1.7+ R1.8*", "P4/toekomst P4/toekomst P4/toekomst R2.5/toekomst"}, // as if today were before what it tells
		{"amina", "2026-12-02", "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6+ R1.7+ R1.8*", "A1/start P4/toekomst R2.5/toekomst"},
		{"amina", "2026-12-31", "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6+ R1.7+ R1.8*", "A1/laat"},
		{"amina", "2027-03-05", "R1.1+ R1.2+ R1.3+ R1.4+ R1.5+ R1.6+ R1.7+ R1.8*", "A1/laat E2/laat M15/gereed"},
		{"team", "2026-12-31", "R2.1+ R2.2+ R2.3+ R2.4+ R2.5+ R2.6+", "L11/toegang R2.5/gestart"},
	} {
		found := false
		for _, c := range dossier.Cases() {
			if c.Slug != tt.slug {
				continue
			}
			found = true
			if got := line(Steps(c.Dossier, tt.today)); got != tt.want {
				t.Errorf("%s on %s: got %s, want %s", tt.slug, tt.today, got, tt.want)
			}
			var codes []string
			for _, f := range Check(c.Dossier, tt.today) {
				codes = append(codes, f.Code)
			}
			if got := strings.Join(codes, " "); got != tt.codes {
				t.Errorf("%s on %s: findings %q, want %q", tt.slug, tt.today, got, tt.codes)
			}
		}
		if !found {
			t.Errorf("no practice dossier %s", tt.slug)
		}
	}
}
