package regels

import "routewijzer/internal/dossier"

// momenten visits every date that a rule rests on.
func momenten(d *dossier.Dossier, visit func(moment)) {
	veld := func(code, wat, pad string, datum dossier.Date, feit bool) {
		visit(moment{code, wat, plek{lijst: pad}, datum, feit})
	}
	item := func(code, wat, lijst string, id dossier.ID, naam string, datum dossier.Date, feit bool) {
		visit(moment{code, wat, plek{lijst, id, naam}, datum, feit})
	}
	route, p := routeCode(d), &d.PlanVanAanpak
	veld("R1.1", "de datum van de hulpvraag", "hulpvraag/ontvangen", d.Hulpvraag.Ontvangen, true)
	veld(route, "de dag waarop de route gekozen is", "route/gekozenOp", d.Route.GekozenOp, true)
	veld(route, "de dag waarop de route beëindigd is", "route/beeindigdOp", d.Route.BeeindigdOp, true)
	veld("L5", "de dag van afsluiten", "onderwerp/afgeslotenOp", d.Onderwerp.AfgeslotenOp, true)
	veld("L10", "de dag van vertrek van school", "kind/vertrokkenOp", d.Kind.VertrokkenOp, false)
	veld("M11", "de dag waarop de ondersteuningsvraag is vastgesteld", "ondersteuningsvraag/vastgesteldOp", d.Ondersteuningsvraag.VastgesteldOp, true)
	veld("M6", "de dag waarop het perspectief is vastgesteld", "perspectief/vastgesteldOp", d.Perspectief.VastgesteldOp, true)
	veld("R2.5", "de geplande start", "planVanAanpak/geplandeStart", p.GeplandeStart, false)
	veld("R2.5", "de werkelijke start", "planVanAanpak/werkelijkeStart", p.WerkelijkeStart, true)
	veld("E2", "de datum van de evaluatie", "planVanAanpak/evaluatiedatum", p.Evaluatiedatum, false)
	veld("L4", "de dag van de aanmelding", "aanmelding/ontvangenOp", d.Aanmelding.OntvangenOp, true)
	veld("L4", "de dag van het besluit over de aanmelding", "aanmelding/besluitOp", d.Aanmelding.BesluitOp, true)
	veld("L4", "de dag waarop het ontwikkelingsperspectief is vastgesteld", "opp/vastgesteldOp", d.OPP.VastgesteldOp, true)
	veld("L4", "de dag waarop het ontwikkelingsperspectief is geëvalueerd", "opp/laatstGeevalueerdOp", d.OPP.LaatstGeevalueerdOp, true)
	for i := range d.ContactConsulent {
		x := &d.ContactConsulent[i]
		item("R1.2", "de dag van het contact met de consulent", "contactConsulent", x.ID, "datum", x.Datum, false)
	}
	for i := range d.Regie {
		item("P3", "het begin van de regie", "regie", d.Regie[i].ID, "van", d.Regie[i].Van, false)
	}
	for i := range d.StemVanHetKind {
		x := &d.StemVanHetKind[i]
		item("L2", "de dag waarop het kind gehoord is", "stemVanHetKind", x.ID, "datum", x.Datum, x.Uitkomst != "")
	}
	for i := range d.Zienswijzen {
		item("L1", "de datum van de zienswijze", "zienswijzen", d.Zienswijzen[i].ID, "datum", d.Zienswijzen[i].Datum, true)
	}
	for i := range d.Toestemmingen {
		x := &d.Toestemmingen[i]
		item("L13", "de datum van de toestemming", "toestemmingen", x.ID, "datum", x.Datum, true)
	}
	for i := range d.Instemmingen {
		x := &d.Instemmingen[i]
		item("A5", "de dag waarop om instemming is gevraagd", "instemmingen", x.ID, "gevraagdOp", x.GevraagdOp, true)
		item("A5", "de datum van het antwoord", "instemmingen", x.ID, "datum", x.Datum, true)
		item("L1", "de dag waarop de instemming is ingetrokken", "instemmingen", x.ID, "ingetrokkenOp", x.IngetrokkenOp, true)
	}
	for i := range d.MDOs {
		x := &d.MDOs[i]
		item(overlegCode(x.Soort), "de datum van het afgeronde overleg", "mdos", x.ID, "datum", x.Datum, x.Stand == dossier.Afgerond)
	}
	for i := range d.Evaluaties {
		x := &d.Evaluaties[i]
		item("E2", "de datum van de afgeronde evaluatie", "evaluaties", x.ID, "datum", x.Datum, x.Stand == dossier.Afgerond)
	}
	for i := range d.Stagnaties {
		x := &d.Stagnaties[i]
		item("P4", "de dag waarop de stagnatie geopend is", "stagnaties", x.ID, "geopendOp", x.GeopendOp, true)
		item("P4", "de dag waarop de stagnatie besproken is", "stagnaties", x.ID, "besprokenOp", x.BesprokenOp, true)
		item("P4", "de dag waarop de stagnatie afgesloten is", "stagnaties", x.ID, "afgeslotenOp", x.AfgeslotenOp, true)
	}
	for i := range d.Afspraken {
		x := &d.Afspraken[i]
		item("M15", "de dag van de afspraak", "afspraken", x.ID, "wanneer", x.Wanneer, false)
		item("M15", "de dag waarop de afspraak gereed was", "afspraken", x.ID, "gereedOp", x.GereedOp, true)
	}
	momentenPlan(d, item)
	momentenAB(d, item)
}

// overlegCode is the rule a kind of meeting belongs to.
func overlegCode(s dossier.MDOSoort) string {
	switch s {
	case dossier.MDOBevindingen:
		return "R1.7"
	case dossier.MDOEvaluatie:
		return "M19"
	}
	return "M14"
}

// routeCode is R1 or R2.
func routeCode(d *dossier.Dossier) string {
	if d.Route.Keuze == dossier.RouteOnderzoek {
		return "R1"
	}
	return "R2"
}

type itemMoment = func(code, wat, lijst string, id dossier.ID, naam string, datum dossier.Date, feit bool)

func momentenPlan(d *dossier.Dossier, item itemMoment) {
	p := &d.PlanVanAanpak
	for i := range p.Doelen {
		g := &p.Doelen[i]
		item("E4", "de datum van de nulmeting", "planVanAanpak/doelen", g.ID, "nulmetingOp", g.NulmetingOp, true)
		for k := range g.Metingen {
			if m := &g.Metingen[k]; m.Datum != "" {
				item("E4", "de datum van de meting", "planVanAanpak/doelen/"+string(g.ID)+"/metingen", m.ID, "datum", m.Datum, true)
			}
		}
	}
	for i := range p.Overnemen {
		o := &p.Overnemen[i]
		item("E5", "de laatste dag van het overnemen", "planVanAanpak/overnemen", o.ID, "totEnMet", o.TotEnMet, false)
		item("E5", "de dag waarop het overnemen is vastgesteld", "planVanAanpak/overnemen", o.ID, "vastgesteldOp", o.VastgesteldOp, true)
	}
}

func momentenAB(d *dossier.Dossier, item itemMoment) {
	for i := range d.Observaties {
		x := &d.Observaties[i]
		item("R1.5", "de datum van de afgeronde observatie", "observaties", x.ID, "datum", x.Datum, x.Stand == dossier.Afgerond)
	}
	for i := range d.Besprekingen {
		item("R1.6", "de dag van de bespreking", "besprekingen", d.Besprekingen[i].ID, "datum", d.Besprekingen[i].Datum, false)
	}
	for i := range d.Onderzoek.Bevindingen {
		x := &d.Onderzoek.Bevindingen[i]
		item("R1.7", "de dag waarop de bevinding is vastgesteld", "onderzoek/bevindingen", x.ID, "vastgesteldOp", x.VastgesteldOp, true)
	}
	for i := range d.Inzetten {
		x := &d.Inzetten[i]
		item("M18", "de dag waarop de inzet is gevraagd", "inzetten", x.ID, "gevraagdOp", x.GevraagdOp, true)
		item("M18", "de dag waarop over de inzet is besloten", "inzetten", x.ID, "beslotenOp", x.BeslotenOp, true)
		item("M18", "het begin van de inzet", "inzetten", x.ID, "van", x.Van, false)
		item("M18", "het einde van de inzet", "inzetten", x.ID, "tot", x.Tot, false)
		for k := range x.Tijd {
			if t := &x.Tijd[k]; t.Datum != "" {
				item("K8", "de datum van de geschreven tijd", "inzetten/"+string(x.ID)+"/tijd", t.ID, "datum", t.Datum, true)
			}
		}
	}
	for i := range d.Voorlichtingen {
		item("P5", "de datum van de voorlichting", "voorlichtingen", d.Voorlichtingen[i].ID, "datum", d.Voorlichtingen[i].Datum, false)
	}
	for i := range d.Coachingsnotities {
		x := &d.Coachingsnotities[i]
		item("L12", "de datum van de coachingsnotitie", "coachingsnotities", x.ID, "datum", x.Datum, true)
		item("L12", "de dag waarop de leerkracht las", "coachingsnotities", x.ID, "gelezenOp", x.GelezenOp, true)
	}
}
