package regels

import (
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func term(ts []Termijn, code, pad string) (Termijn, bool) {
	i := slices.IndexFunc(ts, func(x Termijn) bool { return x.Code == code && x.Pad == pad })
	if i < 0 {
		return Termijn{}, false
	}
	return ts[i], true
}

// Each term: when it is due, how it stands, and that what was done silences it.
func TestTermijnen(t *testing.T) {
	none := func(*dossier.Dossier) {}
	for _, tt := range []struct {
		name, code, pad string
		base            func() *dossier.Dossier
		edit            func(*dossier.Dossier)
		today           dossier.Date
		uiterlijk       dossier.Date
		dagen           int
		stand, aanZet   string
		done            func(*dossier.Dossier)
	}{
		{"start", "R2.5", "planVanAanpak/werkelijkeStart", onderweg, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }, "2026-09-20", "2026-09-28", 8, Loopt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "2026-09-20" }},
		{"start within a week", "R2.5", "planVanAanpak/werkelijkeStart", onderweg, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }, "2026-09-21", "2026-09-28", 7, Dreigt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.Instemmingen = nil }},
		{"start late", "R2.5", "planVanAanpak/werkelijkeStart", onderweg, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }, "2026-09-29", "2026-09-28", -1, TeLaat, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.Route.BeeindigdOp = "2026-09-28" }},
		{"start of route 1", "A1", "planVanAanpak/werkelijkeStart", onderzocht, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart, d.Evaluaties = "", nil }, "2026-09-20", "2026-09-28", 8, Loopt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "2026-09-20" }},
		{"evaluation agreed", "E2", "planVanAanpak/evaluatiedatum", onderweg, none, "2026-12-01", "2026-12-08", 7, Dreigt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.Evaluaties = begeleid().Evaluaties; d.Evaluaties[0].Datum = "2026-12-01" }},
		{"evaluation not yet planned", "E2", "planVanAanpak/evaluatiedatum", onderweg, func(d *dossier.Dossier) { d.PlanVanAanpak.Evaluatiedatum = "" }, "2026-12-01", "2026-12-21", 20, Loopt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.Onderwerp.AfgeslotenOp = "2026-12-01" }},
		{"a meeting to finish", "M16", "mdos/m1", onderweg, func(d *dossier.Dossier) { d.MDOs[0].Stand = dossier.Concept }, "2026-09-16", "2026-09-14", -2, TeLaat, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.MDOs[0].Stand = dossier.Afgerond }},
		{"taking over counts down", "E5", "planVanAanpak/overnemen/o1", onderweg, none, "2026-09-30", "2026-10-02", 2, Dreigt, "Marieke, ambulant begeleider",
			func(d *dossier.Dossier) { d.Evaluaties = begeleid().Evaluaties; d.Evaluaties[0].Datum = "2026-09-30" }},
		{"taking over, last day", "E5", "planVanAanpak/overnemen/o1", onderweg, none, "2026-10-02", "2026-10-02", 0, Dreigt, "Marieke, ambulant begeleider",
			func(d *dossier.Dossier) { d.PlanVanAanpak.Overnemen[0].TotEnMet = "2026-10-01" }},
		{"an agreement", "M15", "afspraken/a1", onderweg, none, "2026-09-15", "2026-09-21", 6, Dreigt, "Erik en Linda",
			func(d *dossier.Dossier) { d.Afspraken[0].GereedOp = "2026-09-15" }},
		{"zorgplicht", "L4", "aanmelding/besluitOp", onderweg, func(d *dossier.Dossier) { d.Aanmelding.OntvangenOp = "2026-09-01" }, "2026-10-06", "2026-10-13", 7, Dreigt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.Aanmelding.BesluitOp = "2026-10-01" }},
		{"zorgplicht, extended", "L4", "aanmelding/besluitOp", onderweg, func(d *dossier.Dossier) {
			d.Aanmelding.OntvangenOp, d.Aanmelding.Verlengd = "2026-09-01", dossier.Ja
		}, "2026-10-06", "2026-11-10", 35, Loopt, "Sanne, intern begeleider", func(d *dossier.Dossier) { d.Aanmelding.TijdelijkGeplaatstOp = "2026-10-01" }},
		{"OPP", "L4", "opp/vastgesteldOp", onderweg, func(d *dossier.Dossier) { d.OPP = dossier.OPP{VanToepassing: dossier.Ja, TermijnVanaf: "2026-09-01"} }, "2026-10-14", "2026-10-13", -1, TeLaat, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.OPP.VanToepassing = dossier.Nee }},
		{"OPP, yearly", "L4", "opp/laatstGeevalueerdOp", onderweg, func(d *dossier.Dossier) { d.OPP = dossier.OPP{VanToepassing: dossier.Ja, VastgesteldOp: "2025-12-09"} }, "2026-10-14", "2026-12-09", 56, Loopt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.OPP = dossier.OPP{} }},
		{"stagnatie", "P4", "stagnaties/st", onderweg, func(d *dossier.Dossier) { d.Stagnaties[0].AfgeslotenOp = "" }, "2026-11-13", "2026-11-12", -1, TeLaat, "Petra, consulent",
			func(d *dossier.Dossier) { d.Stagnaties[0].AfgeslotenOp = "2026-11-12" }},
		{"access ends", "L11", "betrokkenen/ab/tot", onderweg, func(d *dossier.Dossier) {
			d.Inzetten[0].Stand, d.Inzetten[0].Tot = dossier.InzetBeeindigd, "2026-11-01"
		}, "2026-11-24", "2026-12-01", 7, Dreigt, "",
			func(d *dossier.Dossier) { d.Betrokkenen[5].Tot = "2026-11-20" }},
		{"leave ends", "L13", "toestemmingen/t1/geldigTot", onderweg, func(d *dossier.Dossier) { d.Toestemmingen[0].GeldigTot = "2026-12-01" }, "2026-11-24", "2026-12-01", 7, Dreigt, "Sanne, intern begeleider",
			func(d *dossier.Dossier) { d.Toestemmingen[0].IngetrokkenOp = "2026-11-20" }},
		{"keeping", "L5", "termijnen/bewaarjarenSWV", onderweg, func(d *dossier.Dossier) { d.Onderwerp.AfgeslotenOp = "2026-12-10" }, "2029-12-05", "2029-12-10", 5, Dreigt, "het samenwerkingsverband",
			func(d *dossier.Dossier) { d.Onderwerp.AfgeslotenOp = "" }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := tt.base()
			tt.edit(d)
			got, ok := term(Termijnen(d, tt.today), tt.code, tt.pad)
			if !ok {
				t.Fatalf("silent: %+v", Termijnen(d, tt.today))
			}
			if got.Uiterlijk != tt.uiterlijk || got.Dagen != tt.dagen || got.Stand != tt.stand || got.AanZet != tt.aanZet {
				t.Errorf("got %+v", got)
			}
			if got.Naam == "" || got.Tekst == "" || got.Tab == "" || got.Bron != Bron(tt.code) || got.Bron == "" || strings.Contains(got.Tekst, "%!") {
				t.Errorf("says too little: %+v", got)
			}
			tt.done(d)
			if got, ok := term(Termijnen(d, tt.today), tt.code, tt.pad); ok {
				t.Errorf("done, but still %+v", got)
			}
		})
	}
}

// A closed dossier has only its terms of keeping left.
func TestTermijnenDicht(t *testing.T) {
	d := onderweg()
	d.Onderwerp.AfgeslotenOp = "2026-12-01"
	for _, x := range Termijnen(d, vandaag) {
		if x.Code != "L5" {
			t.Errorf("%+v", x)
		}
	}
}

func TestAanZet(t *testing.T) {
	ib := Beurt{Rol: dossier.RolIB, Naam: "Sanne"}
	for _, tt := range []struct {
		name  string
		base  func() *dossier.Dossier
		today dossier.Date
		edit  func(*dossier.Dossier)
		want  Beurt
	}{
		{"new", func() *dossier.Dossier { return dossier.New("0") }, vandaag, func(*dossier.Dossier) {}, Beurt{dossier.RolIB, "", "Schrijf de hulpvraag op zoals die gesteld is", "R1.1"}},
		{"parents have yet to be asked", onderweg, "2026-09-15", func(d *dossier.Dossier) { d.Instemmingen, d.PlanVanAanpak.WerkelijkeStart = nil, "" }, Beurt{ib.Rol, ib.Naam, "Vraag het aan Erik en Linda", "R2.4"}},
		{"the father was asked", onderweg, "2026-09-15", func(d *dossier.Dossier) {
			d.Instemmingen[1], d.PlanVanAanpak.WerkelijkeStart = dossier.Instemming{Item: it("q"), Wie: "vader", Voor: dossier.VoorPlan, GevraagdOp: "2026-09-14"}, ""
		}, Beurt{dossier.RolVader, "Erik", "Antwoord geven op de vraag om instemming", "R2.4"}},
		{"the father said nee", onderweg, "2026-09-15", func(d *dossier.Dossier) {
			d.Instemmingen[1].Antwoord, d.PlanVanAanpak.WerkelijkeStart = dossier.AntwoordNee, ""
		}, Beurt{ib.Rol, ib.Naam, "Wacht op Erik (nee)", "R2.4"}},
		{"the AB observes", onderzocht, "2026-09-15", func(d *dossier.Dossier) { d.Observaties, d.Evaluaties = nil, nil }, Beurt{dossier.RolAB, "Marieke", "Observeer in de klas", "R1.5"}},
		{"the organisation answers", onderzocht, "2026-09-15", func(d *dossier.Dossier) {
			d.Observaties, d.Evaluaties, d.Inzetten[0].Stand = nil, nil, dossier.InzetGevraagd
		}, Beurt{dossier.RolAB, "Marieke", "Wacht op antwoord van de organisatie van de ambulant begeleider", "R1.5"}},
		{"the inzet was declined", onderweg, "2026-09-15", func(d *dossier.Dossier) {
			d.PlanVanAanpak.WerkelijkeStart, d.Inzetten[0].Stand = "", dossier.InzetAfgewezen
		}, Beurt{ib.Rol, ib.Naam, "Inzet afgewezen: kies een andere expertise of ga door zonder AB", "R2.5"}},
		{"declined, and another was asked", onderweg, "2026-09-15", func(d *dossier.Dossier) {
			d.PlanVanAanpak.WerkelijkeStart, d.Inzetten[0].Stand = "", dossier.InzetAfgewezen
			d.Inzetten = append(d.Inzetten, dossier.Inzet{Item: it("i2"), AB: "ab", Stand: dossier.InzetGevraagd})
		}, Beurt{ib.Rol, ib.Naam, "Begin met de uitvoering, uiterlijk 28 september 2026", "R2.5"}},
		{"running", onderweg, "2026-10-05", func(*dossier.Dossier) {}, Beurt{ib.Rol, ib.Naam, "Voer het plan uit; de evaluatie is op 8 december 2026", "R2.5"}},
		{"three weeks before the evaluation", onderweg, "2026-11-17", func(*dossier.Dossier) {}, Beurt{ib.Rol, ib.Naam, "Nodig uit voor de evaluatie van 8 december 2026", "R2.5"}},
		{"invited", onderweg, "2026-11-17", func(d *dossier.Dossier) {
			d.MDOs = append(d.MDOs, dossier.MDO{Item: it("m2"), Soort: dossier.MDOEvaluatie, Datum: "2026-12-08"})
		}, Beurt{ib.Rol, ib.Naam, "Voer het plan uit en bereid de evaluatie van 8 december 2026 voor", "R2.5"}},
		{"late to begin", onderweg, "2026-09-29", func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }, Beurt{ib.Rol, ib.Naam, "Begin met de uitvoering; dat had uiterlijk 28 september 2026 gemoeten", "R2.5"}},
		{"the meeting is planned", onderweg, "2026-09-10", func(d *dossier.Dossier) {
			d.MDOs[0].Stand, d.Instemmingen, d.PlanVanAanpak.WerkelijkeStart = dossier.Concept, nil, ""
		}, Beurt{ib.Rol, ib.Naam, "Bereid het overleg van 14 september 2026 voor", "R2.3"}},
		{"done", begeleid, vandaag, func(*dossier.Dossier) {}, Beurt{ib.Rol, ib.Naam, "Kies het vervolg: afsluiten of een volgende cyclus", ""}},
		{"done, to be closed", begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].VervolgKeuze = "afsluiten" }, Beurt{ib.Rol, ib.Naam, "Sluit het dossier af", ""}},
		{"done, and on", begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].VervolgKeuze = "bijstellen" }, Beurt{ib.Rol, ib.Naam, "Begin de volgende cyclus", ""}},
		{"closed", onderweg, vandaag, func(d *dossier.Dossier) { d.Onderwerp.AfgeslotenOp = "2026-12-01" }, Beurt{}},
	} {
		d := tt.base()
		tt.edit(d)
		if got := AanZet(d, tt.today); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// The step that waits says so in its own words, not in the date beside it.
func TestNotesDoNotRepeatTheDate(t *testing.T) {
	for _, c := range dossier.Cases() {
		for day := dossier.Date("2026-08-20"); day < "2027-03-20"; day = addDay(day) {
			for _, s := range Steps(c.Dossier, day) {
				if s.Datum != "" && strings.Contains(s.Notitie, words(s.Datum)) {
					t.Fatalf("%s on %s: %s says %q beside %s", c.Slug, day, s.Code, s.Notitie, s.Datum)
				}
				if s.Stand == Nu && s.Notitie == "" {
					t.Fatalf("%s on %s: %s waits and does not say why", c.Slug, day, s.Code)
				}
			}
		}
	}
}
