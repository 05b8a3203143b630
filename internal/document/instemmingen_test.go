package document

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// agreed is Sem's dossier with both parents' ja bound to the text as it is now.
func agreed(t *testing.T) *dossier.Dossier {
	d := sem(t)
	text, hash := InstemmingTekst(d, dossier.VoorPlan)
	for i := range d.Instemmingen {
		d.Instemmingen[i].Tekst, d.Instemmingen[i].Hash = dossier.Text(text), hash
	}
	return d
}

// Example 14: the document says that a ja is for an earlier version, and what
// changed; a measurement changes nothing.
func TestEarlierVersion(t *testing.T) {
	const zin = "Deze instemming geldt voor een eerdere versie."
	d := agreed(t)
	if text := tekstVan(topOf(d)); strings.Contains(text, zin) {
		t.Error("says so without a change")
	}
	d.PlanVanAanpak.Doelen[1].Eindmeting = "1 keer"
	if text := tekstVan(topOf(d)); strings.Contains(text, zin) {
		t.Error("a measurement is no change")
	}
	d.PlanVanAanpak.Doelen[1].Doel = "Sem roept nooit."
	text := tekstVan(topOf(d))
	const verschil = "Doel 2 (kind): Sem roept [weg: hooguit 2 keer per les door de klas] [erbij: nooit]."
	if strings.Count(text, zin) != 2 || strings.Count(text, verschil) != 1 || strings.Count(text, "staat hierboven bij Linda de Wit (moeder).") != 1 || strings.Count(text, "een eerdere versie\n") != 2 {
		t.Errorf("got\n%s", text)
	}
	if text := tekstVan(Ouderversie(d, testContext)); strings.Count(text, "geldt voor een eerdere versie") != 2 {
		t.Error("the parents' version does not say so")
	}
	if n := strings.Count(text, "Voorgelegd aan"); n != 1 {
		t.Errorf("the text agreed to stands there %d times, want once", n)
	}
}

// Example 15: one parent says nee; it stands there with the reason, the
// zienswijze and what it blocks, and the first page says so.
func TestNee(t *testing.T) {
	d := agreed(t)
	i := &d.Instemmingen[1]
	i.Antwoord, i.Reden, i.Zienswijze = dossier.AntwoordNee, "Te veel ineens.", "Eerst de pauze."
	doc := topOf(d)
	text := tekstVan(doc)
	for _, want := range []string{"Te veel ineens.", "Eerst de pauze.", "Ik wil dat er ook naar de pauze gekeken wordt.", "stemt niet in met het plan van aanpak", "Stemt niet in met het plan van aanpak", "hulp aan het kind gaat door", "Het plan van aanpak wacht op overleg. De hulp aan het kind gaat door (L1).", "staat het vervolg nog in de weg"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}

// Every answer stands there as what it is: its form, its version, what it leaves
// out, when it was asked and given along, what was withdrawn and what was lifted.
func TestInstemmingAsItIs(t *testing.T) {
	fout := dossier.Taalfout{Item: dossier.Item{ID: "t"}, Datum: "2026-10-03", Uitleg: "Een komma."}
	for name, tt := range map[string]struct {
		change func(d *dossier.Dossier, i *dossier.Instemming)
		want   []string
		not    []string
	}{
		"as it was given": {func(_ *dossier.Dossier, i *dossier.Instemming) {},
			[]string{"Ja, 14 september 2026, getekend op het scherm", "Geldt voor\nde tekst van nu\n"}, []string{"eerdere versie", "ingetrokken", "Nog geen antwoord"}},
		"taken home, reminded, with an interpreter": {func(_ *dossier.Dossier, i *dossier.Instemming) {
			i.MeegegevenOp, i.Herinnerd, i.Tolk = "2026-09-10", "12 september", "Turks"
		}, []string{"meegegeven om thuis te lezen op 10 september 2026, herinnerd op 12 september", "Tolk\nTurks"}, nil},
		"in part": {func(d *dossier.Dossier, i *dossier.Instemming) {
			i.Antwoord, i.Reden = dossier.AntwoordDeels, "Niet in de pauze."
			i.NietMetDoelen, i.NietMetAfspraken = dossier.Refs{dossier.Ref(d.PlanVanAanpak.Doelen[1].ID)}, dossier.Refs{dossier.Ref(d.Afspraken[0].ID)}
			i.NietMetActies = dossier.Refs{dossier.Ref(d.PlanVanAanpak.Acties[0].ID)}
		}, []string{"Niet akkoord met deze doelen\nSem roept hooguit 2 keer per les door de klas.", "Niet akkoord met deze acties\n", "Niet akkoord met deze afspraken\nMoeder en vader", "Niet in de pauze.", "wacht op overleg"}, nil},
		"withdrawn": {func(_ *dossier.Dossier, i *dossier.Instemming) {
			i.IngetrokkenOp, i.RedenIntrekken, i.WatStopt, i.AlGebeurd = "2026-10-01", "Te druk.", "De coaching.", "Drie bezoeken."
		}, []string{"is ingetrokken op 1 oktober 2026 en geldt sindsdien niet meer", "Wat er stopt\nDe coaching.", "Wat al gebeurd of gedeeld is\nDrie bezoeken.", "Te druk."}, nil},
		"by a court": {func(_ *dossier.Dossier, i *dossier.Instemming) {
			i.Vorm, i.Uitspraak = dossier.VormRechter, "3 oktober 2026, C/15/12"
		}, []string{"vervangende beslissing van de rechter", "3 oktober 2026, C/15/12"}, nil},
		"lifted": {func(d *dossier.Dossier, i *dossier.Instemming) {
			i.Antwoord = dossier.AntwoordNee
			d.Opheffingen = []dossier.Opheffing{{Item: dossier.Item{ID: "o"}, Code: "L1/nee", Pad: "instemmingen/" + string(i.ID), Reden: "Bij de rechter.", Door: "Sanne Bakker", Op: "2026-10-05"}}
		}, []string{"Toch verder, met reden\nBij de rechter. (5 oktober 2026)"}, []string{"wacht op overleg"}},
		"silence, lifted": {func(d *dossier.Dossier, i *dossier.Instemming) {
			d.Opheffingen = []dossier.Opheffing{{Item: dossier.Item{ID: "o"}, Code: "A5/plan", Pad: "betrokkenen/" + string(i.Wie), Reden: "Onvindbaar.", Door: "Sanne Bakker", Op: "2026-10-05"}}
			d.Instemmingen = d.Instemmingen[1:]
		}, []string{"Nog geen antwoord", "zonder antwoord verder: Onvindbaar. (5 oktober 2026)"}, nil},
		"a slip of the pen": {func(d *dossier.Dossier, i *dossier.Instemming) {
			d.PlanVanAanpak.Aanpak += " "
			d.PlanVanAanpak.Aanpak = "Kort, " + d.PlanVanAanpak.Aanpak
			_, fout.Hash = InstemmingTekst(d, dossier.VoorPlan)
			d.PlanVanAanpak.AlleenTaalfout = []dossier.Taalfout{fout}
		}, []string{"daarna is alleen een taalfout verbeterd", "Een komma."}, []string{"eerdere versie"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := agreed(t)
			tt.change(d, &d.Instemmingen[0])
			text := tekstVan(topOf(d))
			for _, want := range tt.want {
				if !strings.Contains(text, want) {
					t.Errorf("no %q", want)
				}
			}
			for _, not := range tt.not {
				if strings.Contains(text, not) {
					t.Errorf("%q is there", not)
				}
			}
			if t.Failed() {
				t.Log(text)
			}
		})
	}
}

// A lifted finding stays, with its reason; so does a lifting whose finding went.
func TestLiftedStays(t *testing.T) {
	d := agreed(t)
	d.Instemmingen[1].Antwoord = dossier.AntwoordNee
	d.Opheffingen = []dossier.Opheffing{
		{Item: dossier.Item{ID: "a"}, Code: "L1/nee", Pad: "instemmingen/" + string(d.Instemmingen[1].ID), Reden: "De rechter besliste.", Door: "Sanne Bakker", Op: "2026-10-01"},
		{Item: dossier.Item{ID: "b"}, Code: "R1.4", Pad: "observaties/" + string(d.Observaties[0].ID), Reden: "Papier gezien.", Door: "Marieke Hoekstra", Op: "2026-10-02"},
	}
	doc := topOf(d)
	text := tekstVan(doc)
	for _, want := range []string{"De rechter besliste.", "Papier gezien.", "Dit signaal is er niet meer."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, b := range doc.Blokken {
		if b.Soort == Melding && b.Toon == regels.Blokkeert {
			t.Errorf("a lifted finding still warns: %s", b.Tekst)
		}
	}
}

// A stagnatie is the consulent's until it was discussed.
func TestStagnatie(t *testing.T) {
	d := sem(t)
	d.Stagnaties = []dossier.Stagnatie{{Item: dossier.Item{ID: "s"}, Soorten: []dossier.StagnatieSoort{"proces"}, Toelichting: "Loopt vast.", GeopendOp: "2026-10-01"}}
	for besproken, want := range map[dossier.Date]bool{"": false, "2027-01-01": false, "2026-10-02": true} {
		d.Stagnaties[0].BesprokenOp = besproken
		text := tekstVan(topOf(d))
		if got := strings.Contains(text, "Loopt vast."); got != want {
			t.Errorf("discussed %q: printed %v", besproken, got)
		}
		if told := strings.Contains(strings.ToLower(text), "stagnatie"); told && !want {
			t.Errorf("discussed %q: the document tells of it", besproken)
		}
	}
}

// The parents' part never goes without a word, and drawn ink is content.
func TestParents(t *testing.T) {
	d := sem(t)
	d.Zienswijzen = nil
	doc := topOf(d)
	if !strings.Contains(tekstVan(doc), "De ouders hebben nog geen zienswijze gegeven.") {
		t.Error("no word on the parents' view")
	}
	ink, places := 0, 0
	for _, b := range doc.Blokken {
		if b.Soort == InktSoort {
			ink++
			if b.Inkt == "" {
				t.Error("a signature without ink")
			}
		}
		if b.Soort == Handtekening {
			places++
		}
	}
	if ink != 2 || places != 1 {
		t.Errorf("%d drawn signatures and %d places, want 2 and 1", ink, places)
	}
}

// The document does not change the dossier it prints.
func TestReadsOnly(t *testing.T) {
	d := full(t)
	before := asText(d)
	topOf(d)
	Ouderversie(d, testContext)
	Charts(d, 480)
	if asText(d) != before {
		t.Error("the dossier changed")
	}
}

func asText(d *dossier.Dossier) string {
	var b strings.Builder
	for _, l := range dossier.Leaves(d) {
		b.WriteString(l.Path + "=" + string(l.Value) + "\n")
	}
	return b.String()
}
