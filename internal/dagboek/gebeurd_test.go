package dagboek

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
)

// gebeurd tells in Dutch sentences what happened on a day of a practice case.
// It reads the whole dossier: names may be of people who come later.
func gebeurd(d *dossier.Dossier, dag dossier.Date) (wat []string) {
	op := func(when dossier.Date, format string, args ...any) {
		if when == dag {
			wat = append(wat, fmt.Sprintf(format, args...))
		}
	}
	wie := func(r dossier.Ref) string { return dossier.Naam(d, "betrokkenen", r) }
	wies := func(rs dossier.Refs) string {
		var ns []string
		for _, r := range rs {
			ns = append(ns, wie(r))
		}
		return en(ns)
	}
	plan := d.PlanVanAanpak

	for _, r := range d.Regie {
		op(r.Van, "%s is regievoerder namens de school (%s).", r.Wie, klein(string(r.Reden)))
	}
	op(d.Hulpvraag.Ontvangen, "De hulpvraag komt binnen, van %s: \"%s\"", wie(d.Hulpvraag.Inbrenger), d.Hulpvraag.Vraag)
	for _, t := range d.Toestemmingen {
		op(t.Datum, "Toestemming (%s: %s): %s zegt %s, %s.", klein(dossier.Keuze(t.Voor)), t.Betreft, wie(t.Wie), t.Antwoord, klein(dossier.Keuze(t.Vorm)))
	}
	for _, c := range d.ContactConsulent {
		op(c.Datum, "Contact met de consulent (%s): %s", klein(dossier.Keuze(c.Wijze)), c.Besproken)
	}
	q := d.Ondersteuningsvraag
	op(q.VastgesteldOp, "De ondersteuningsvraag is vastgesteld door %s (%s, niveau %s): \"%s\"", wie(q.VastgesteldDoor), klein(dossier.Keuze(q.Aard)), klein(dossier.Keuze(q.Niveau)), q.Vraag)
	for _, m := range d.MDOs {
		for _, p := range m.Deelnemers {
			if p.UitgenodigdOp == dag {
				op(dag, "De uitnodigingen voor het overleg van %s gaan uit: %s.", dossier.Datum(m.Datum), klein(dossier.Keuze(m.Soort)))
				break
			}
		}
	}
	for _, s := range d.StemVanHetKind {
		op(s.Datum, "%s is gehoord, %s (%s): %s", d.Kind.Roepnaam, klein(dossier.Keuze(s.Moment)), klein(s.Wijze), s.Gezegd)
	}
	for _, o := range d.Observaties {
		op(o.Datum, "Observatie door %s: %s.%s", wie(o.Observator), o.Les, typerend(o))
	}
	for _, b := range d.Besprekingen {
		op(b.Datum, "%s bespreekt de bevindingen met %s. Reactie: %s", wie(b.AB), wie(b.Leerkracht), b.Reactie)
	}
	for _, m := range d.MDOs {
		var ns []string
		for _, p := range m.Deelnemers {
			if p.Aanwezig != "" && p.Aanwezig != "nee" {
				ns = append(ns, wie(p.Wie))
			}
		}
		op(m.Datum, "Overleg: %s. Aanwezig: %s.", klein(dossier.Keuze(m.Soort)), en(ns))
	}
	if d.Route.Keuze != "" {
		op(d.Route.GekozenOp, "%s is gekozen.", dossier.Keuze(d.Route.Keuze))
	}
	if !leeg(d.Onderzoek.Vraag) {
		op(eersteMDO(d, dossier.MDOAnalyse), "De onderzoeksvraag: \"%s\"", d.Onderzoek.Vraag)
	}
	n, over := 0, dossier.Date("")
	for _, b := range d.Onderzoek.Bevindingen {
		if b.VastgesteldOp == dag {
			n++
		}
	}
	if n > 0 {
		op(dag, "De bevindingen zijn vastgesteld (%d).", n)
	}
	op(d.Perspectief.VastgesteldOp, "Het perspectief: %s", d.Perspectief.Tekst)
	op(planDag(d), "Het plan van aanpak ligt op tafel: %d doelen; start gepland op %s, evaluatie op %s.", len(plan.Doelen), dossier.Datum(plan.GeplandeStart), dossier.Datum(plan.Evaluatiedatum))
	for _, o := range plan.Overnemen {
		op(o.VastgesteldOp, "Tijdelijk overnemen, door %s tot en met %s: %s.", wie(o.Wie), dossier.Datum(o.TotEnMet), o.Wat)
		over = max(over, o.TotEnMet)
	}
	op(over, "Laatste dag van het tijdelijk overnemen.")
	for _, a := range d.Afspraken {
		op(mdoDag(d, a.MDO, ""), "Afspraak, voor %s: %s", wies(a.Wie), a.Tekst)
	}
	for _, z := range d.Zienswijzen {
		op(z.Datum, "Zienswijze van %s: \"%s\"", wie(z.Wie), z.Tekst)
	}
	for _, i := range d.Instemmingen {
		if i.GevraagdOp != i.Datum {
			op(i.GevraagdOp, "%s is om instemming gevraagd: %s.", wie(i.Wie), klein(dossier.Keuze(i.Voor)))
		}
		op(i.Datum, "Instemming (%s): %s zegt %s, %s.", klein(dossier.Keuze(i.Voor)), wie(i.Wie), i.Antwoord, klein(dossier.Keuze(i.Vorm)))
		op(i.GetekendOp, "%s tekent wat eerder is gezegd (%s).", wie(i.Wie), klein(dossier.Keuze(i.Voor)))
		op(i.IngetrokkenOp, "%s trekt de instemming in (%s).", wie(i.Wie), klein(dossier.Keuze(i.Voor)))
	}
	for _, i := range d.Inzetten {
		op(i.GevraagdOp, "De inzet van %s is gevraagd (%s, %s).", wie(i.AB), i.Organisatie, klein(dossier.Keuze(i.Financiering)))
		op(i.BeslotenOp, "%s besluit over de inzet van %s.", i.Organisatie, wie(i.AB))
		op(i.Van, "De inzet van %s begint.", wie(i.AB))
		for _, r := range i.Tijd {
			op(r.Datum, "Tijd van %s: %d minuten, taak %s (%s).", wie(i.AB), r.Minuten, r.Taak, r.Omschrijving)
		}
		op(i.Tot, "De inzet van %s eindigt.", wie(i.AB))
	}
	for _, v := range d.Voorlichtingen {
		op(v.Datum, "Voorlichting door %s: %s (%s).", wie(v.Door), v.Onderwerp, v.VoorWie)
	}
	op(plan.WerkelijkeStart, "De uitvoering van het plan begint.")
	for i, g := range plan.Doelen {
		for _, m := range g.Metingen {
			op(m.Datum, "Meting bij doel %d: %s.", i+1, m.Waarde)
		}
	}
	for _, a := range d.Afspraken {
		op(a.GereedOp, "Gedaan: %s", a.Tekst)
	}
	for _, s := range d.StemVanHetKind {
		op(s.TeruggekoppeldOp, "Aan %s is teruggekoppeld wat ermee gedaan is: %s", d.Kind.Roepnaam, s.Gedaan)
	}
	for _, s := range d.Stagnaties {
		op(s.GeopendOp, "De consulent signaleert een stagnatie: %s", s.Toelichting)
		op(s.BesprokenOp, "De stagnatie is besproken.")
		op(s.AfgeslotenOp, "De stagnatie is afgesloten. Effect: %s.", s.Effect)
	}
	for _, e := range d.Evaluaties {
		op(e.Datum, "Evaluatie. Resultaat: %s. Proces: %s. Vervolg: %s", klein(dossier.Keuze(e.Resultaat)), klein(dossier.Keuze(e.Proces)), e.Vervolg)
		if e.AfgerondOp != e.Datum {
			op(e.AfgerondOp, "De evaluatie is afgerond.")
		}
	}
	op(d.Onderwerp.AfgeslotenOp, "Het dossier wordt afgesloten: %s", d.Onderwerp.AfsluitReden)
	return wat
}

func typerend(o dossier.Observatie) string {
	if o.Typerend == "" {
		return ""
	}
	return " Typerend volgens de leerkracht: " + klein(dossier.Keuze(o.Typerend)) + "."
}

func leeg(t dossier.Text) bool { return strings.TrimSpace(string(t)) == "" }

func klein(s string) string {
	if s == "" || len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func en(ns []string) string {
	if len(ns) < 2 {
		return strings.Join(ns, "")
	}
	return strings.Join(ns[:len(ns)-1], ", ") + " en " + ns[len(ns)-1]
}
