package regels

import (
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// The wording is frozen: every instemming ever given rests on these bytes.
const planTekst = `Doel 1 (kind): Sem start binnen 2 minuten.
  Wie: Joris en Marieke
Doel 2 (leerkracht): Joris geeft korte instructie.
  Wie: Joris
Tijdelijk overnemen: Het startseintje
  Door: Marieke
  Tot en met: 2 oktober 2026
  Duurzame aanpak: doel 2
Afspraak: Thuis dezelfde stappenkaart.
  Wie: Erik en Linda
  Vanaf of uiterlijk: 21 september 2026
  Thuis: ja
Evaluatie op: 8 december 2026
`

func TestInstemmingTekst(t *testing.T) {
	got, hash := InstemmingTekst(begeleid(), dossier.VoorPlan)
	if got != planTekst {
		t.Errorf("got\n%s\nwant\n%s", got, planTekst)
	}
	if want := "13a32b4de4c07e284ddacdfaac9fb3dce3fdc2e79aa905cc01cf01da7682437d"; hash != want {
		t.Errorf("hash %s, want %s", hash, want)
	}
	d := onderzocht()
	d.Ondersteuningsvraag.Vraag = "Regel een \r\n  regel twee  \n"
	want := "Ondersteuningsvraag: Regel een / regel twee\nOnderzoeksvraag: Wat helpt?\nOnderzoek en observatie door: Marieke\n"
	if got, _ := InstemmingTekst(d, dossier.VoorOnderzoek); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInstemmingTekstLeeg(t *testing.T) {
	d := dossier.New("0")
	d.Betrokkenen = begeleid().Betrokkenen
	d.PlanVanAanpak.Evaluatiedatum = "2026-12-08"
	for _, voor := range []dossier.InstemmingVoor{dossier.VoorOnderzoek, dossier.VoorPlan, "x"} {
		if text, hash := InstemmingTekst(d, voor); text != "" || hash != "" {
			t.Errorf("%s: %q %q", voor, text, hash)
		}
	}
}

// L3: each of these changes what was agreed to.
func TestInstemmingTekstChanges(t *testing.T) {
	_, before := InstemmingTekst(begeleid(), dossier.VoorPlan)
	for name, edit := range map[string]func(*dossier.Dossier){
		"goal":        func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Doel += "!" },
		"approach":    func(d *dossier.Dossier) { d.PlanVanAanpak.Aanpak = "Rustig aan." },
		"action":      func(d *dossier.Dossier) { d.PlanVanAanpak.Acties = []dossier.Actie{{Item: it("x"), Wat: "Meekijken"}} },
		"who":         func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Eigenaren = dossier.Refs{"ab"} },
		"agreement":   func(d *dossier.Dossier) { d.Afspraken[0].Wanneer = "2026-09-22" },
		"evaluation":  func(d *dossier.Dossier) { d.PlanVanAanpak.Evaluatiedatum = "2026-12-09" },
		"expected":    func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Niveau0 = "5 van 5" },
		"taking over": func(d *dossier.Dossier) { d.PlanVanAanpak.Overnemen[0].TotEnMet = "2026-10-09" },
		"structural":  func(d *dossier.Dossier) { d.PlanVanAanpak.Structureel = dossier.Ja },
	} {
		d := begeleid()
		edit(d)
		if _, after := InstemmingTekst(d, dossier.VoorPlan); after == before {
			t.Errorf("%s: the text did not change", name)
		}
	}
}

func TestVerschil(t *testing.T) {
	weg, bij := Verschil("a\nb\nc\n", "a\nc\nd\n")
	if !slices.Equal(weg, []string{"b"}) || !slices.Equal(bij, []string{"d"}) {
		t.Errorf("weg %v, bij %v", weg, bij)
	}
}

func TestGevraagden(t *testing.T) {
	ids := func(d *dossier.Dossier) string {
		var s []string
		for _, b := range Gevraagden(d, dossier.VoorPlan) {
			s = append(s, string(b.ID))
		}
		return strings.Join(s, " ")
	}
	d := begeleid()
	d.Betrokkenen = append(d.Betrokkenen, dossier.Betrokkene{Item: it("pl"), Rol: dossier.RolPleegouder, Gezag: dossier.HeeftGezag},
		dossier.Betrokkene{Item: it("vo"), Rol: dossier.RolVoogd, Gezag: dossier.HeeftGezag}, dossier.Betrokkene{Item: it("di"), Rol: dossier.RolDirecteur})
	if got := ids(d); got != "moeder vader vo" {
		t.Errorf("pupil: %s", got)
	}
	d.Onderwerp.Niveau, d.Instemmingen = dossier.NiveauTeam, nil
	if got := ids(d); got != "di" {
		t.Errorf("team: %s", got)
	}
	d.Onderwerp.Niveau = dossier.NiveauLeraar
	if got := ids(d); got != "lk" {
		t.Errorf("teacher: %s", got)
	}
	d.Instemmingen = []dossier.Instemming{{Item: it("x"), Wie: "ib", Voor: dossier.VoorPlan}}
	if got := ids(d); got != "ib" {
		t.Errorf("asked: %s", got)
	}
}

func TestReminders(t *testing.T) {
	d := begeleid()
	d.Instemmingen[1] = dossier.Instemming{Item: it("q"), Wie: "vader", Voor: dossier.VoorPlan, GevraagdOp: "2026-09-14", Herinnerd: "21 september, 28 september"}
	f, ok := find(Check(d, vandaag), "A5/plan", "betrokkenen/vader")
	if !ok || !strings.Contains(f.Tekst, "twee keer of vaker herinnerd") || f.OphefbaarDoor != DoorRegie {
		t.Errorf("got %+v", f)
	}
}
