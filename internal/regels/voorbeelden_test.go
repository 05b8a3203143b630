package regels

import (
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// The sixteen acceptance examples. "Refused" means: it does not become
// vastgesteld, ingezet or afgerond; typing always saves.

func refused(t *testing.T, d *dossier.Dossier, today dossier.Date, path string, want ...string) {
	t.Helper()
	var got []string
	for _, f := range Walls(d, today, path) {
		got = append(got, f.Code)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s refused by %v, want %v", path, got, want)
	}
}

func lift(d *dossier.Dossier, code, pad, reden string) {
	d.Opheffingen = append(d.Opheffingen, dossier.Opheffing{Item: it("op" + code + pad), Code: code, Pad: pad, Reden: dossier.Text(reden), Door: "Sanne", Op: "2026-09-14"})
}

func TestVoorbeeld01(t *testing.T) {
	for _, tt := range []struct {
		e    dossier.Expertise
		org  string
		paid dossier.Financiering
	}{
		{dossier.ExpertiseTaal, "Viertaal", dossier.FinancieringLandelijk},
		{dossier.ExpertiseGedrag, "Gedragpunt, stichting Aloysius", dossier.FinancieringSWV},
		{dossier.ExpertiseBeperking, "Heliomare onderwijs", dossier.FinancieringSWV},
	} {
		org, paid := dossier.ExpertiseDefaults(tt.e)
		if org != tt.org || paid != tt.paid {
			t.Errorf("%s: %s, %s", tt.e, org, paid)
		}
		d := begeleid()
		d.Inzetten[0].Expertise, d.Inzetten[0].Organisatie, d.Inzetten[0].Financiering = tt.e, org, paid
		for _, f := range Check(d, vandaag) {
			if regel(f.Code) == "M3" || f.Code == "A6" {
				t.Errorf("%s: %+v", tt.e, f)
			}
		}
	}
}

func TestVoorbeeld02(t *testing.T) {
	d := begeleid()
	refused(t, d, vandaag, "inzetten/i1/stand")
	q := d.Ondersteuningsvraag
	d.Ondersteuningsvraag.VastgesteldOp = ""
	refused(t, d, vandaag, "inzetten/i1/stand", "M11")
	d.Ondersteuningsvraag = q
	d.Ondersteuningsvraag.Aard = ""
	refused(t, d, vandaag, "inzetten/i1/stand", "M12")
	d.Ondersteuningsvraag = q
	d.Ondersteuningsvraag.Niveau = ""
	refused(t, d, vandaag, "inzetten/i1/stand", "K3")
	// An AB may attend an MDO without being ingezet.
	d.Inzetten, d.Ondersteuningsvraag = nil, dossier.Ondersteuningsvraag{}
	d.MDOs[0].Deelnemers = append(d.MDOs[0].Deelnemers, dossier.Deelnemer{Item: it("pab"), Wie: "ab", Aanwezig: "ja"})
	refused(t, d, vandaag, "mdos/m1/stand")
}

func TestVoorbeeld03(t *testing.T) {
	d := begeleid()
	d.MDOs[0].Deelnemers = nil
	refused(t, d, vandaag, "mdos/m1/stand", "M14/consulent", "M14/ouders", "M14/school")
	d.MDOs[0].RedenAfwezig = "Telefonisch gesproken."
	refused(t, d, vandaag, "mdos/m1/stand")
	d = zonderLeerling()
	d.MDOs[0].Deelnemers = d.MDOs[0].Deelnemers[1:]
	refused(t, d, vandaag, "mdos/m1/stand")
}

func TestVoorbeeld04(t *testing.T) {
	d := onderzocht()
	d.Instemmingen = d.Instemmingen[:2]
	refused(t, d, vandaag, "observaties/ob/stand", "R1.4")
	f, _ := find(Check(d, vandaag), "R1.4", "observaties/ob")
	if !MagOpheffen(f, "ab", false) || MagOpheffen(f, "ib", true) || MagOpheffen(f, "consulent", false) {
		t.Errorf("the AB alone lifts it: %+v", f)
	}
	lift(d, "R1.4", "observaties/ob", "papier gezien")
	refused(t, d, vandaag, "observaties/ob/stand")
	if f, ok := find(Check(d, vandaag), "R1.4", "observaties/ob"); !ok || f.Opgeheven != "papier gezien" || f.OpgehevenDoor != "Sanne" || f.OpgehevenOp != "2026-09-14" {
		t.Errorf("stays visible: %+v", f)
	}
	d.Opheffingen, d.Onderwerp.Niveau = nil, dossier.NiveauGroep
	refused(t, d, vandaag, "observaties/ob/stand")
}

func TestVoorbeeld05(t *testing.T) {
	const pad = "onderzoek/bevindingen/f1/vastgesteldOp"
	d := onderzocht()
	refused(t, d, vandaag, pad)
	d.Besprekingen[0].Datum = "2026-12-11"
	refused(t, d, vandaag, pad, "R1.6")
	refused(t, d, "2026-12-11", pad, "R1.6") // vastgesteld before the talk
	lift(d, "R1.6", pad, "Leerkracht is langdurig ziek.")
	refused(t, d, vandaag, pad)
}

func TestVoorbeeld06(t *testing.T) {
	for _, tt := range []struct {
		ja, due, today dossier.Date
		late           bool
	}{
		{"2026-09-01", "2026-09-15", "2026-09-15", false},
		{"2026-09-01", "2026-09-15", "2026-09-16", true},
		{"2027-06-30", "2027-07-14", "2027-07-15", false},
		{"2027-06-30", "2027-07-14", "2027-08-23", false},
		{"2027-06-30", "2027-07-14", "2027-08-24", true},
	} {
		d := onderweg()
		d.Hulpvraag.Ontvangen, d.PlanVanAanpak.WerkelijkeStart = "2026-08-25", ""
		d.Instemmingen[0].Datum, d.Instemmingen[1].Datum = "2026-08-31", tt.ja
		f, late := find(Check(d, tt.today), "R2.5/start", "planVanAanpak/werkelijkeStart")
		if late != tt.late || late && (f.Uiterlijk != tt.due || !strings.Contains(strings.ToLower(f.Tekst), "niet gestart binnen 2 weken (r2.5)")) {
			t.Errorf("ja %s, on %s: late %v: %+v", tt.ja, tt.today, late, f)
		}
		n := slices.IndexFunc(Termijnen(d, tt.today), func(x Termijn) bool { return x.Code == "R2.5" })
		if n < 0 {
			t.Fatalf("on %s: no term", tt.today)
		}
		if x := Termijnen(d, tt.today)[n]; x.Uiterlijk != tt.due || (x.Stand == TeLaat) != tt.late {
			t.Errorf("on %s: %+v", tt.today, x)
		}
	}
}

func TestVoorbeeld07(t *testing.T) {
	d := onderweg()
	d.PlanVanAanpak.WerkelijkeStart = "2026-09-15"
	if w, ok := evaluatie.Window(d); !ok || w.Vanaf != "2026-11-24" || w.TotEnMet != "2026-12-15" {
		t.Errorf("window %+v", w)
	}
	for day, outside := range map[dossier.Date]bool{"2026-11-23": true, "2026-11-24": false, "2026-12-15": false, "2026-12-16": true} {
		d.PlanVanAanpak.Evaluatiedatum = day
		f, ok := find(Check(d, "2026-10-01"), "E2/venster", "planVanAanpak/evaluatiedatum")
		if ok != outside || f.Ernst == Blokkeert {
			t.Errorf("%s: %v %+v", day, ok, f)
		}
		refused(t, d, "2026-10-01", "planVanAanpak/evaluatiedatum")
	}
	d.PlanVanAanpak.WerkelijkeStart, d.PlanVanAanpak.Evaluatiedatum = "2027-05-03", ""
	if w, _ := evaluatie.Window(d); w.Vanaf != "2027-07-12" || w.TotEnMet != "2027-08-02" {
		t.Errorf("window %+v", w)
	}
	f, ok := find(Check(d, "2027-05-10"), "A4", "planVanAanpak/evaluatiedatum")
	if !ok || !strings.Contains(f.Tekst, "de week van 5 juli 2027 of de week van 23 augustus 2027") {
		t.Errorf("got %+v", f)
	}
}

func TestVoorbeeld08(t *testing.T) {
	const stand = "evaluaties/e1/stand"
	d := begeleid()
	refused(t, d, vandaag, stand)
	d.Evaluaties[0] = dossier.Evaluatie{Item: it("e1"), Datum: "2026-12-08", Stand: dossier.Afgerond}
	d.MDOs[1].Deelnemers = d.MDOs[1].Deelnemers[:3]
	refused(t, d, vandaag, stand, "E2/proces", "E2/resultaat", "E3/doelenBereikt", "E3/opgeleverdKind", "E3/opgeleverdLeerkracht",
		"E3/opgeleverdOuders", "E3/opgeleverdSchool", "E3/vervolg", "E3/watGingGoed", "E3/watKanBeter", "M19/redenZonderAB")
	d = begeleid()
	e := &d.Evaluaties[0]
	e.OpgeleverdOuders, e.OudersGehoord = "", "niet-gehoord"
	refused(t, d, vandaag, stand, "E3/opgeleverdOuders")
	e.NietGehoordReden = "Ouders waren op reis."
	refused(t, d, vandaag, stand)
	e.OpgeleverdKind, e.KindGehoord = "", "nvt"
	refused(t, d, vandaag, stand, "E3/opgeleverdKind") // there is a child
	d.Onderwerp.Niveau = dossier.NiveauTeam
	refused(t, d, vandaag, stand)
}

func TestVoorbeeld09(t *testing.T) {
	const pad = "planVanAanpak/overnemen/o1/vastgesteldOp"
	d := begeleid()
	refused(t, d, vandaag, pad)
	d.PlanVanAanpak.Overnemen[0].TotEnMet = ""
	refused(t, d, vandaag, pad, "E5/einde")
	d.PlanVanAanpak.Overnemen[0].Duurzaam = "d1" // a goal for the child strengthens nobody
	refused(t, d, vandaag, pad, "E5/duurzaam", "E5/einde")
	d.PlanVanAanpak.Overnemen[0].VastgesteldOp = ""
	refused(t, d, vandaag, pad)
}

func TestVoorbeeld10(t *testing.T) {
	d := begeleid()
	d.Regie[0].Tot = "2026-10-05"
	d.Regie = append(d.Regie, dossier.Regie{Item: it("r2"), Wie: "Hanneke", Rol: dossier.RolDirecteur, Van: "2026-10-05"})
	if _, ok := find(Check(d, vandaag), "P3/reden", "regie/r2"); !ok {
		t.Error("a transfer asks a reason")
	}
	d.Regie[1].Reden = "De IB'er is ziek."
	for _, f := range Check(d, vandaag) {
		if regel(f.Code) == "P3" {
			t.Errorf("%+v", f)
		}
	}
	if b := AanZet(onderwegMet(d.Regie), "2026-10-06"); b.Naam != "Hanneke" || b.Rol != dossier.RolDirecteur {
		t.Errorf("exactly one leads: %+v", b)
	}
}

func onderwegMet(rs []dossier.Regie) *dossier.Dossier {
	d := onderweg()
	d.Regie = rs
	return d
}

func TestVoorbeeld11(t *testing.T) {
	d := begeleid()
	d.Stagnaties[0] = dossier.Stagnatie{Item: it("st"), GeopendOp: "2026-10-01", BesprokenOp: "2026-10-02"}
	refused(t, d, vandaag, "stagnaties/st/besprokenOp", "P4/soort", "P4/toelichting")
	s := &d.Stagnaties[0]
	s.Soorten, s.Toelichting = []dossier.StagnatieSoort{"nakomen", "proces"}, "De kaart ligt er nog niet."
	refused(t, d, vandaag, "stagnaties/st/besprokenOp")
	s.AfgeslotenOp = "2026-10-05"
	refused(t, d, vandaag, "stagnaties/st/afgeslotenOp", "P4/effect")
	s.Effect = "De kaart ligt er."
	refused(t, d, vandaag, "stagnaties/st/afgeslotenOp")
}

func TestVoorbeeld12(t *testing.T) {
	d := begeleid()
	d.PlanVanAanpak.Structureel = dossier.Ja
	refused(t, d, vandaag, "planVanAanpak/werkelijkeStart", "K7/reden")
	d.PlanVanAanpak.StructureelReden = "Langdurig ziek."
	agree(d) // the plan says so, and is agreed to anew
	refused(t, d, vandaag, "planVanAanpak/werkelijkeStart")
	if f, ok := find(Check(d, vandaag), "K7", "planVanAanpak/structureel"); !ok || f.Ernst != LetOp {
		t.Errorf("shows on the consulent's list: %+v", f)
	}
	d = begeleid()
	d.PlanVanAanpak.Pauzes = []dossier.Pauze{{Item: it("pz"), Van: "2026-10-01", Tot: "2026-11-01", Reden: "Het gaat goed."}}
	for _, f := range Check(d, vandaag) {
		if regel(f.Code) == "K7" {
			t.Errorf("a pause is not structureel: %+v", f)
		}
	}
}

func TestVoorbeeld13(t *testing.T) {
	o := dossier.DefaultOrganisatie()
	if len(o.Doelvoorbeelden) == 0 {
		t.Fatal("no templates")
	}
	for _, g := range o.Doelvoorbeelden {
		if w := behandelwoord(string(g.Doel) + " " + string(g.Indicator)); w != "" {
			t.Errorf("template %q offers %s", g.Doel, w)
		}
	}
	for _, g := range o.Gesprekspunten {
		if w := behandelwoord(g.Tekst); w != "" {
			t.Errorf("template %q offers %s", g.Tekst, w)
		}
	}
	for _, bad := range []string{"Sem krijgt speltherapie.", "Een half uur Remedial Teaching.", "Start van de behandeling"} {
		if behandelwoord(bad) == "" {
			t.Errorf("%q passes", bad)
		}
	}
}

func TestVoorbeeld14(t *testing.T) {
	d := begeleid()
	d.PlanVanAanpak.Doelen[0].Metingen = []dossier.Meting{{Item: it("me"), Datum: "2026-10-01", Waarde: "3 van 5"}}
	d.PlanVanAanpak.Doelen[0].Eindniveau = "0"
	if ss := Standen(d, dossier.VoorPlan, vandaag); ss[0].Verouderd || ss[1].Verouderd {
		t.Error("a measurement changes nothing")
	}
	d.PlanVanAanpak.Doelen[0].Doel = "Sem start binnen 1 minuut."
	for _, s := range Standen(d, dossier.VoorPlan, vandaag) {
		f, ok := find(Check(d, vandaag), "L3", "instemmingen/"+string(s.Instemming.ID))
		if !s.Verouderd || !ok || !strings.Contains(f.Tekst, "geldt voor een eerdere versie") {
			t.Errorf("%+v", f)
		}
	}
	now, _ := InstemmingTekst(d, dossier.VoorPlan)
	weg, bij := Verschil(string(d.Instemmingen[0].Tekst), now)
	if len(weg) != 1 || len(bij) != 1 || !strings.Contains(bij[0], "1 minuut") {
		t.Errorf("difference: %v, %v", weg, bij)
	}
}

func TestVoorbeeld15(t *testing.T) {
	d := onderweg()
	d.Instemmingen[1].Antwoord, d.Instemmingen[1].Reden = dossier.AntwoordNee, "Eerst de pauze."
	d.Zienswijzen = []dossier.Zienswijze{{Item: it("zw"), Wie: "vader", Datum: "2026-09-14", Tekst: "Eerst de pauze."}}
	refused(t, d, "2026-10-01", "planVanAanpak/werkelijkeStart", "L1/nee")
	for _, l := range dossier.Leaves(d) { // help continues: nothing else is refused by it
		for _, f := range Walls(d, "2026-10-01", l.Path) {
			if l.Path != "planVanAanpak/werkelijkeStart" {
				t.Errorf("%s refused: %+v", l.Path, f)
			}
		}
	}
	f, _ := find(Check(d, "2026-10-01"), "L1/nee", "instemmingen/in-vader")
	if !strings.Contains(f.Tekst, "hulp aan het kind gaat door") || f.OphefbaarDoor != DoorRegie {
		t.Errorf("%+v", f)
	}
}

func TestVoorbeeld16(t *testing.T) {
	d := onderweg()
	ja := d.Toestemmingen
	d.Toestemmingen = nil
	access := func(today dossier.Date) (who []string) {
		for _, x := range Toegangen(d, today) {
			if x.Op(today) {
				who = append(who, string(x.Wie))
			}
		}
		return who
	}
	if got := access("2026-10-01"); !slices.Equal(got, []string{"ib", "lk"}) {
		t.Errorf("before the parents agree: %v", got)
	}
	d.Toestemmingen = ja
	if got := access("2026-09-06"); !slices.Equal(got, []string{"ib", "lk"}) {
		t.Errorf("the day before they agree: %v", got)
	}
	if got := access("2026-09-07"); !slices.Equal(got, []string{"ab", "co", "ib", "lk"}) {
		t.Errorf("from the day they agree: %v", got)
	}
	d.Toestemmingen[0].IngetrokkenOp = "2026-10-01"
	if got := access("2026-10-01"); !slices.Equal(got, []string{"ib", "lk"}) {
		t.Errorf("withdrawn: %v", got)
	}
}
