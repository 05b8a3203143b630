package regels

import "routewijzer/internal/dossier"

// volgorden visits pairs of dates of which the second cannot be the earlier one.
func volgorden(d *dossier.Dossier, visit func(code string, p plek, eerst, dan dossier.Date, zin string)) {
	p, hulp, start := &d.PlanVanAanpak, d.Hulpvraag.Ontvangen, d.PlanVanAanpak.WerkelijkeStart
	visit("M11", plek{lijst: "ondersteuningsvraag/vastgesteldOp"}, hulp, d.Ondersteuningsvraag.VastgesteldOp, "De ondersteuningsvraag is vastgesteld voor de hulpvraag kwam")
	visit("R2.5", plek{lijst: "planVanAanpak/werkelijkeStart"}, hulp, start, "De uitvoering begon voor de hulpvraag kwam")
	visit("E2", plek{lijst: "planVanAanpak/evaluatiedatum"}, max(start, p.GeplandeStart), p.Evaluatiedatum, "De evaluatie is gepland voor de start van het plan")
	visit(routeCode(d), plek{lijst: "route/beeindigdOp"}, d.Route.GekozenOp, d.Route.BeeindigdOp, "De route is beëindigd voor zij gekozen werd")
	visit("L4", plek{lijst: "aanmelding/besluitOp"}, d.Aanmelding.OntvangenOp, d.Aanmelding.BesluitOp, "Het besluit ligt voor de aanmelding")
	visit("M1", plek{lijst: "arrangement/tot"}, d.Arrangement.Van, d.Arrangement.Tot, "Het arrangement eindigt voor het begint")
	visit("L5", plek{lijst: "onderwerp/afgeslotenOp"}, hulp, d.Onderwerp.AfgeslotenOp, "Het dossier is afgesloten voor de hulpvraag kwam")
	for i := range d.Regie {
		x := &d.Regie[i]
		visit("P3", plek{"regie", x.ID, "tot"}, x.Van, x.Tot, "De regie eindigt voor zij begint")
	}
	for i := range d.MDOs {
		x := &d.MDOs[i]
		visit(overlegCode(x.Soort), plek{"mdos", x.ID, "datum"}, hulp, x.Datum, "Het overleg ligt voor de hulpvraag")
	}
	for i := range d.Evaluaties {
		x := &d.Evaluaties[i]
		visit("E2", plek{"evaluaties", x.ID, "datum"}, start, x.Datum, "De evaluatie ligt voor de start van het plan")
	}
	for i := range d.Instemmingen {
		x := &d.Instemmingen[i]
		visit("A5", plek{"instemmingen", x.ID, "datum"}, x.GevraagdOp, x.Datum, "Het antwoord ligt voor de vraag om instemming")
		visit("L1", plek{"instemmingen", x.ID, "ingetrokkenOp"}, x.Datum, x.IngetrokkenOp, "De instemming is ingetrokken voor zij gegeven werd")
	}
	for i := range d.Toestemmingen {
		x := &d.Toestemmingen[i]
		visit("L13", plek{"toestemmingen", x.ID, "ingetrokkenOp"}, x.Datum, x.IngetrokkenOp, "De toestemming is ingetrokken voor zij gegeven werd")
	}
	for i := range d.StemVanHetKind {
		x := &d.StemVanHetKind[i]
		visit("L2", plek{"stemVanHetKind", x.ID, "teruggekoppeldOp"}, x.Datum, x.TeruggekoppeldOp, "Er is teruggekoppeld voor het kind gehoord was")
	}
	for i := range d.Stagnaties {
		x := &d.Stagnaties[i]
		visit("P4", plek{"stagnaties", x.ID, "besprokenOp"}, x.GeopendOp, x.BesprokenOp, "De stagnatie is besproken voor zij geopend werd")
		visit("P4", plek{"stagnaties", x.ID, "afgeslotenOp"}, max(x.GeopendOp, x.BesprokenOp), x.AfgeslotenOp, "De stagnatie is afgesloten voor zij geopend of besproken werd")
	}
	for i := range d.Inzetten {
		x := &d.Inzetten[i]
		visit("M18", plek{"inzetten", x.ID, "beslotenOp"}, x.GevraagdOp, x.BeslotenOp, "Over de inzet is besloten voor zij gevraagd werd")
		visit("M18", plek{"inzetten", x.ID, "tot"}, x.Van, x.Tot, "De inzet eindigt voor zij begint")
	}
	for i := range d.Coachingsnotities {
		x := &d.Coachingsnotities[i]
		visit("L12", plek{"coachingsnotities", x.ID, "gelezenOp"}, x.Datum, x.GelezenOp, "De notitie is gelezen voor zij geschreven werd")
	}
	for i := range p.Overnemen {
		x := &p.Overnemen[i]
		visit("E5", plek{"planVanAanpak/overnemen", x.ID, "totEnMet"}, x.Vanaf, x.TotEnMet, "Het overnemen eindigt voor het begint")
	}
	for i := range p.Pauzes {
		x := &p.Pauzes[i]
		visit("K7", plek{"planVanAanpak/pauzes", x.ID, "tot"}, x.Van, x.Tot, "De pauze eindigt voor zij begint")
	}
	for i := range p.Acties {
		x := &p.Acties[i]
		visit("M15", plek{"planVanAanpak/acties", x.ID, "tot"}, x.Vanaf, x.Tot, "De actie eindigt voor zij begint")
	}
}
