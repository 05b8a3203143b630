package regels

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

func addDay(d dossier.Date) dossier.Date { return evaluatie.AddDays(d, 1) }

func TestBewaartermijnen(t *testing.T) {
	d := begeleid()
	d.Termijnen.BewaarjarenAB = 2
	for _, b := range Bewaartermijnen(d, vandaag) {
		if b.Vanaf != "" || b.Tot != "" || b.Verlopen || b.Begint == "" {
			t.Errorf("has not begun: %+v", b)
		}
	}
	d.Onderwerp.AfgeslotenOp, d.Kind.VertrokkenOp = "2026-12-10", "2028-07-14"
	d.Inzetten[0].Stand, d.Inzetten[0].Tot = dossier.InzetBeeindigd, "2026-12-08"
	want := map[string][2]dossier.Date{"samenwerkingsverband": {"2026-12-10", "2029-12-10"}, "school": {"2028-07-14", "2033-07-14"},
		"organisatie AB": {"2026-12-08", "2028-12-08"}, "financieel": {"2026-12-08", "2033-12-08"}}
	for _, day := range []dossier.Date{"2029-12-10", "2029-12-11"} {
		bs := Bewaartermijnen(d, day)
		if len(bs) != 4 {
			t.Fatalf("%+v", bs)
		}
		for _, b := range bs {
			if w := want[b.Voor]; b.Vanaf != w[0] || b.Tot != w[1] || b.Verlopen != (day > b.Tot) {
				t.Errorf("on %s: %+v, want %v", day, b, w)
			}
		}
	}
	d.Termijnen.BewaarjarenAB = 0 // that organisation has not said
	for _, b := range Bewaartermijnen(d, "2099-01-01") {
		if b.Voor == "organisatie AB" && (b.Tot != "" || b.Verlopen || b.Vanaf == "") {
			t.Errorf("%+v", b)
		}
	}
	d.Inzetten = append(d.Inzetten, dossier.Inzet{Item: it("i2"), Organisatie: "Viertaal", Stand: dossier.InzetIngezet})
	for _, b := range Bewaartermijnen(d, vandaag) {
		if b.Voor == "financieel" && b.Vanaf != "" || strings.Contains(b.Begint, "Viertaal") && b.Vanaf != "" {
			t.Errorf("an inzet still runs: %+v", b)
		}
	}
}

// L11: an AB keeps access until 30 days after the inzet, or what was set.
func TestToegangNaInzet(t *testing.T) {
	d := onderweg()
	d.Inzetten[0].Stand, d.Inzetten[0].Tot = dossier.InzetBeeindigd, "2026-11-01"
	ab := func(d *dossier.Dossier, today dossier.Date) Toegang {
		for _, x := range Toegangen(d, today) {
			if x.Wie == "ab" {
				return x
			}
		}
		t.Fatal("no AB")
		return Toegang{}
	}
	if x := ab(d, "2026-12-01"); x.Tot != "2026-12-01" || !x.Op("2026-12-01") || x.Op("2026-12-02") || !strings.Contains(x.Reden, "30 dagen") {
		t.Errorf("%+v", x)
	}
	d.Termijnen.ToegangDagen = 5
	if x := ab(d, vandaag); x.Tot != "2026-11-06" {
		t.Errorf("%+v", x)
	}
	d.Inzetten = append(d.Inzetten, dossier.Inzet{Item: it("i2"), AB: "ab", Stand: dossier.InzetIngezet})
	if x := ab(d, vandaag); x.Tot != "" || !x.Op(vandaag) {
		t.Errorf("a second inzet runs: %+v", x)
	}
	d.Betrokkenen[5].Tot = "2026-11-02"
	if x := ab(d, vandaag); x.Tot != "2026-11-02" {
		t.Errorf("left: %+v", x)
	}
	team := zonderLeerling()
	team.Toestemmingen = nil
	if x := ab(team, vandaag); !x.Op(vandaag) {
		t.Errorf("without a pupil no leave is needed: %+v", x)
	}
}

// L13: from 16 the pupil's own nee counts.
func TestToegangZestien(t *testing.T) {
	d := onderweg()
	d.Betrokkenen = append(d.Betrokkenen, dossier.Betrokkene{Item: it("kind"), Naam: "Sem", Rol: dossier.RolKind})
	d.Toestemmingen = append(d.Toestemmingen, dossier.Toestemming{Item: it("t2"), Wie: "kind", Voor: dossier.VoorDelen, Antwoord: dossier.AntwoordNee, Datum: "2026-10-01"})
	for _, x := range Toegangen(d, vandaag) {
		if x.Wie == "co" && x.Op(vandaag) {
			t.Errorf("%+v", x)
		}
	}
}

// One parent who takes the leave back closes the dossier for outsiders, also
// while the other's ja stands; another day's ja opens it again.
func TestDelenVanTweeOuders(t *testing.T) {
	d := onderweg()
	d.Toestemmingen = append(d.Toestemmingen, dossier.Toestemming{Item: it("t2"), Wie: "vader", Voor: dossier.VoorDelen, Antwoord: dossier.AntwoordJa, Datum: "2026-09-08", IngetrokkenOp: "2026-10-01"})
	access := func(today dossier.Date) bool {
		for _, x := range Toegangen(d, today) {
			if x.Wie == "co" {
				return x.Op(today)
			}
		}
		return false
	}
	if !access("2026-09-30") || access("2026-10-01") {
		t.Error("open until the father takes it back")
	}
	again := d.Toestemmingen[1]
	again.ID, again.Datum, again.IngetrokkenOp = "t3", "2026-10-05", ""
	d.Toestemmingen = append(d.Toestemmingen, again)
	if !access("2026-10-05") {
		t.Error("open again")
	}
	d.Toestemmingen[2].GeldigTot = "2026-10-31"
	d.Toestemmingen = d.Toestemmingen[2:]
	if !access("2026-10-31") || access("2026-11-01") {
		t.Error("until the day it was given for")
	}
}

// L10: everything but the plan, the evaluation date and the instemmingen.
func TestOverdracht(t *testing.T) {
	d := vervolg(t, afgerond(), Vervolgopdracht{Vervolg: voortzetten, Reden: "Gaat goed.", Datum: "2026-12-09"})
	d.Onderzoek.Adviezen = []dossier.Advies{{Item: it("adv"), Tekst: "Een kaart.", Doel: "d1"}}
	d.Coachingsnotities = []dossier.Coachingsnotitie{{Item: it("cn"), Notitie: "Over Joris."}}
	before, _ := json.Marshal(d)
	x := Overdracht(d)
	if after, _ := json.Marshal(d); string(after) != string(before) {
		t.Error("the dossier itself changed")
	}
	b, _ := json.Marshal(x)
	for _, gone := range []string{"Sem start binnen 2 minuten", "Joris geeft korte instructie", "Startseintje", "in-vader", "Over Joris"} {
		if strings.Contains(string(b), `"`+gone) {
			t.Errorf("%q went along", gone)
		}
	}
	if x.PlanVanAanpak.Evaluatiedatum != "" || x.Cycli[0].Evaluatiedatum != "" || strings.Contains(string(b), "null") {
		t.Errorf("evaluation date, or a null: %s", b)
	}
	kept := []string{"planVanAanpak/", "instemmingen/", "coachingsnotities/", "cycli/", "onderzoek/adviezen/adv/doel"}
	have := map[string]bool{}
	for _, l := range dossier.Leaves(x) {
		have[l.Path] = true
	}
	for _, l := range dossier.Leaves(d) {
		part := false
		for _, k := range kept {
			part = part || strings.HasPrefix(l.Path, k)
		}
		if have[l.Path] == part && !strings.HasPrefix(l.Path, "cycli/") {
			t.Errorf("%s: went along %v", l.Path, have[l.Path])
		}
	}
	dossier.Fill(d)
	if !reflect.DeepEqual(x.Evaluaties, d.Evaluaties) || !reflect.DeepEqual(x.Analyse, d.Analyse) {
		t.Error("evaluation and analysis go along")
	}
	if fs := Check(x, vandaag); len(fs) == 0 {
		t.Error("still a dossier")
	}
}

func TestMagOpheffen(t *testing.T) {
	for _, tt := range []struct {
		door, rol string
		regie     bool
		want      bool
	}{
		{DoorRegie, "ib", true, true}, {DoorRegie, "ib", false, false}, {DoorRegie, "directeur", true, true}, {DoorRegie, "consulent", false, false},
		{DoorAB, "ab", false, true}, {DoorAB, "ib", true, false}, {DoorConsulent, "consulent", false, true}, {DoorConsulent, "ib", true, false},
		{"", "ib", true, false},
	} {
		if got := MagOpheffen(Finding{OphefbaarDoor: tt.door}, tt.rol, tt.regie); got != tt.want {
			t.Errorf("%q by %s (regie %v): %v", tt.door, tt.rol, tt.regie, got)
		}
	}
}
