package document

import (
	"fmt"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/meting"
	"routewijzer/internal/regels"
)

// b1Gezien tells per visit what was seen, in words; charts and codes are for the
// full dossier.
func (b *bouw) b1Gezien() {
	for _, o := range b.d.Observaties {
		var ls []string
		kind, mate := meting.Intervallen(o.Tijdsteekproef)
		if w := vanDeTien(kind); w != "" {
			s := fmt.Sprintf("%s was %s keer van de 10 %s.", b.roepnaam(), w, klein(o.Tijdsteekproef.Gedrag))
			if m := vanDeTien(mate); m != "" {
				s += " Een klasgenoot: " + m + " van de 10."
			}
			ls = append(ls, s)
		}
		for _, g := range o.Gedragingen {
			ls = append(ls, g.Naam+": "+telling(g, o.DuurSeconden)+".")
		}
		if w := strings.TrimSpace(string(o.Waarneming)); w != "" {
			ls = append(ls, w)
		}
		if o.Typerend == "nee" {
			ls = append(ls, "Volgens de leerkracht was deze dag anders dan gewoon.")
		}
		if len(ls) > 0 {
			b.gegevens(Regel{samen(dossier.Datum(o.Datum), klein(o.Les)), strings.Join(ls, "\n")})
		}
	}
	for _, f := range b.d.Onderzoek.Bevindingen {
		if f.VastgesteldOp != "" {
			b.gegevens(Regel{"Dit hebben we gezien", string(f.Waarneming)}, Regel{"Dit kan het betekenen", string(f.Betekenis)})
		}
	}
	var adviezen []string
	for _, a := range b.d.Onderzoek.Adviezen {
		if t := strings.TrimSpace(string(a.Tekst)); t != "" {
			adviezen = append(adviezen, t)
		}
	}
	if len(adviezen) > 0 {
		b.alinea("Ons advies:")
		b.add(Blok{Soort: Lijst, Punten: adviezen})
	}
}

// vanDeTien says a share the way one says it aloud; "" when nothing was scored.
func vanDeTien(t meting.Telling) string {
	p, ok := t.Percentage()
	if !ok {
		return ""
	}
	return strconv.Itoa(int(p/10 + 0.5))
}

func (b *bouw) b1Factoren() {
	for _, s := range []struct {
		soort dossier.FactorSoort
		titel string
	}{{dossier.Stimulerend, "Dit gaat goed of helpt:"}, {dossier.Belemmerend, "Dit is lastig:"}} {
		var ps []string
		for _, f := range b.d.Analyse.Factoren {
			if t := strings.TrimSpace(string(f.Tekst)); f.Soort == s.soort && t != "" {
				ps = append(ps, t)
			}
		}
		if len(ps) > 0 {
			b.alinea(s.titel)
			b.add(Blok{Soort: Lijst, Punten: ps})
		}
	}
}

func (b *bouw) b1Doelen() {
	b.alinea(string(b.d.Perspectief.Tekst))
	var rijen [][]string
	for _, e := range evaluatie.Effects(b.d) {
		for _, g := range b.d.PlanVanAanpak.Doelen {
			if g.ID == e.Doel {
				uitkomst := ""
				if e.Eind != "" {
					uitkomst = samen(g.Eindmeting, e.Oordeel)
				}
				rijen = append(rijen, []string{string(g.Doel), b.namen(g.Eigenaren), g.Nulmeting, uitkomst})
				break
			}
		}
	}
	b.tabel("", []string{"Doel", "Wie werkt eraan?", "Zo begon het", "Zo is het nu"}, rijen)
}

func (b *bouw) b1Doen() {
	b.alinea(string(b.d.PlanVanAanpak.Aanpak))
	var thuis, school []string
	for _, a := range b.d.Afspraken {
		t := strings.TrimSpace(string(a.Tekst))
		if t == "" {
			continue
		}
		t += als(b.namen(a.Wie) != "" || a.Wanneer != "", " ("+samen(b.namen(a.Wie), dossier.Datum(a.Wanneer))+")")
		if a.Thuis == dossier.Ja {
			thuis = append(thuis, t)
		} else {
			school = append(school, t)
		}
	}
	for _, a := range b.d.PlanVanAanpak.Acties {
		if t := strings.TrimSpace(a.Wat); t != "" {
			t += als(b.namen(a.Wie) != "", " ("+b.namen(a.Wie)+")")
			if b.alleenOuders(a.Wie) {
				thuis = append(thuis, t)
			} else {
				school = append(school, t)
			}
		}
	}
	if len(thuis) > 0 {
		b.alinea("Thuis:")
		b.add(Blok{Soort: Lijst, Punten: thuis})
	}
	if len(school) > 0 {
		b.alinea("Op school:")
		b.add(Blok{Soort: Lijst, Punten: school})
	}
	b.b1Overnemen()
	b.gegevens(Regel{kies(b.d.PlanVanAanpak.WerkelijkeStart != "" && b.d.PlanVanAanpak.WerkelijkeStart <= b.c.Vandaag, "We zijn begonnen op", "We beginnen op"), dossier.Datum(eerst(b.d.PlanVanAanpak.WerkelijkeStart, b.d.PlanVanAanpak.GeplandeStart))})
}

// b1Overnemen says what somebody does for a while in another's place, and until
// when: it always stops (E5).
func (b *bouw) b1Overnemen() {
	var ps []string
	for _, o := range b.d.PlanVanAanpak.Overnemen {
		if t := strings.TrimSpace(string(o.Wat)); t != "" {
			ps = append(ps, strings.TrimSuffix(t, ".")+als(b.naam(o.Wie) != "", " ("+b.naam(o.Wie)+")")+als(o.TotEnMet != "", ". Dit "+kies(o.TotEnMet < b.c.Vandaag, "stopte", "stopt")+" op "+dossier.Datum(o.TotEnMet)+"."))
		}
	}
	if len(ps) > 0 {
		b.alinea("Een tijdje doet iemand dit over:")
		b.add(Blok{Soort: Lijst, Punten: ps})
	}
}

// b1Eerder tells of each earlier cycle when it was, what came of it and what
// followed.
func (b *bouw) b1Eerder() {
	for n, c := range b.heel.Cycli {
		b.bij(n, c, func() {
			var ps []string
			for _, e := range evaluatie.Effects(b.d) {
				for _, g := range b.d.PlanVanAanpak.Doelen {
					if g.ID == e.Doel {
						ps = append(ps, metNoot(string(g.Doel), e.Oordeel))
						break
					}
				}
			}
			b.gegevens(Regel{"Een eerder plan", periode(c.Begonnen, c.AfgeslotenOp)}, Regel{"De doelen van toen", strings.Join(ps, "\n")}, Regel{"Daarna", metNoot(string(c.Reden), klein(dossier.Keuze(c.Vervolg)))})
		})
	}
	if len(b.heel.Cycli) > 0 {
		b.alinea("Wat u toen tekende, hoorde bij dat plan. Voor dit plan vragen we het u opnieuw.")
	}
}

// b1JaZeggen explains the two kinds of ja (L13), and that both can be taken back.
func (b *bouw) b1JaZeggen() {
	b.alinea("Instemming: u zegt ja tegen het onderzoek of tegen het plan. U tekent voor de tekst die u gelezen heeft. Verandert die tekst later? Dan laten we zien wat er anders is en vragen we het opnieuw. U mag ook nee zeggen, of ja tegen een deel.")
	b.alinea("Toestemming: u vindt het goed dat de school iets met een ander deelt. Of dat iemand van buiten meekijkt. Of dat er een foto of film gemaakt wordt. Dat vragen we apart.")
	b.alinea("U mag uw ja altijd weer intrekken. Zeg het tegen de school. Dan stopt wat nog niet gedaan is. Wat al gebeurd of gedeeld is, kunnen we niet terugdraaien.")
	if jaren, ok := evaluatie.Leeftijd(b.heel, b.c.Vandaag); ok && jaren >= eigenRechten {
		b.alinea(b.roepnaam() + " is 16 jaar of ouder. Toestemming geeft " + b.roepnaam() + " daarom zelf. Instemming met het plan blijft bij u.")
	}
}

// alleenOuders tells whether only parents do something: then it is done at home (P1).
func (b *bouw) alleenOuders(rs dossier.Refs) bool {
	for _, r := range rs {
		switch p, _ := b.betrokkene(r); p.Rol {
		case dossier.RolMoeder, dossier.RolVader, dossier.RolOuder, dossier.RolVoogd, dossier.RolPleegouder:
		default:
			return false
		}
	}
	return len(rs) > 0
}

func eerst(ds ...dossier.Date) dossier.Date {
	for _, d := range ds {
		if d != "" {
			return d
		}
	}
	return ""
}

func (b *bouw) b1Instemming() {
	var rijen [][]string
	for _, s := range regels.Standen(b.heel, dossier.VoorPlan, b.c.Vandaag) {
		antwoord := "nog niet geantwoord"
		if s.Antwoord != "" {
			antwoord = samen(strings.ToLower(dossier.Keuze(s.Antwoord)), dossier.Datum(s.Instemming.Datum), als(s.Verouderd, "geldt voor een eerdere versie"))
		}
		if s.Antwoord == "" && s.Instemming.IngetrokkenOp != "" {
			antwoord = "ingetrokken op " + dossier.Datum(s.Instemming.IngetrokkenOp)
		}
		rijen = append(rijen, []string{s.Wie.Naam, antwoord})
	}
	b.tabel("", []string{"Wie", "Antwoord"}, rijen)
	if b.leerling {
		b.alinea("Zegt een van de ouders met gezag nee? Dan beginnen we niet met het plan. De gewone hulp op school gaat wel door.")
	}
}

func (b *bouw) b1Evaluatie() {
	var n int
	for _, e := range b.d.Evaluaties {
		if e.Stand != dossier.Afgerond {
			continue
		}
		n++
		b.gegevens(
			Regel{"Besproken op", dossier.Datum(e.Datum)},
			Regel{"Wat ging goed?", string(e.WatGingGoed)}, Regel{"Wat kan beter?", string(e.WatKanBeter)},
			Regel{"Welke doelen hebben we bereikt en wat niet?", string(e.DoelenBereikt)},
			Regel{"Wat heeft het kind opgeleverd?", string(e.OpgeleverdKind)}, Regel{"Wat heeft het de ouders opgeleverd?", string(e.OpgeleverdOuders)},
			Regel{"Wat heeft het de leerkracht opgeleverd?", string(e.OpgeleverdLeerkracht)}, Regel{"Wat heeft het de school opgeleverd?", string(e.OpgeleverdSchool)},
			Regel{"Wat is het vervolg?", string(e.Vervolg)},
		)
	}
	if n > 0 {
		return
	}
	if d := b.d.PlanVanAanpak.Evaluatiedatum; d != "" {
		b.alinea("We kijken samen terug op " + dossier.Datum(d) + ".")
	} else if w, ok := evaluatie.Window(b.d); ok {
		b.alinea("We kijken samen terug tussen " + dossier.Datum(w.Vanaf) + " en " + dossier.Datum(w.TotEnMet) + ".")
	}
}

func (b *bouw) b1Rechten() {
	if !b.leerling {
		return
	}
	b.add(Blok{Soort: Lijst, Punten: []string{
		"U mag het hele dossier lezen en er een kopie van krijgen.",
		"Klopt iets niet? U mag vragen om het te verbeteren of weg te halen.",
		"U mag opschrijven wat u er zelf van vindt.",
		"U mag uw toestemming en uw instemming weer intrekken.",
		"U mag iemand meenemen naar een gesprek.",
		"U mag thuis nalezen voordat u tekent.",
	}})
}

func (b *bouw) b1Woorden() {
	b.gegevens(
		Regel{"Ambulant begeleider (AB)", "iemand van buiten de school die meekijkt in de klas en advies geeft"},
		Regel{"Consulent", "iemand van het samenwerkingsverband van scholen die meedenkt en let op de afspraken"},
		Regel{"Evaluatie", "samen terugkijken: wat ging goed en wat kan beter?"},
		Regel{"Instemming", "ja zeggen tegen het onderzoek of het plan"},
		Regel{"Intern begeleider (IB)", "iemand van de school die de hulp aan kinderen regelt"},
		Regel{"MDO", "een gesprek met iedereen die bij het kind betrokken is"},
		Regel{"Nulmeting", "hoe het was voordat we begonnen"},
		Regel{"Regie", "wie zorgt dat alles doorgaat"},
		Regel{"Toestemming", "goed vinden dat we iets delen, iemand uitnodigen of beeld gebruiken"},
		Regel{"TOP-dossier", "het verslag waarin alles over de vraag en de hulp staat"},
	)
}
