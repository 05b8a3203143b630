package regels

import (
	"slices"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// What may follow an evaluatie (E3, question 5).
const (
	afsluiten     = dossier.Vervolg("afsluiten")
	voortzetten   = dossier.Vervolg("voortzetten")
	bijstellen    = dossier.Vervolg("bijstellen")
	andereRoute   = dossier.Vervolg("andere-route")
	geenEvaluatie = "Rond eerst de evaluatie af: daar wordt besloten wat het vervolg is (E3)."
)

// A Vervolgopdracht asks for the cycle that follows an evaluatie.
type Vervolgopdracht struct {
	Evaluatie dossier.ID         // the afgeronde evaluatie that decided it; "" the last one
	Vervolg   dossier.Vervolg    // "" what that evaluatie chose
	Route     dossier.Routekeuze // "" the same route
	Reden     dossier.Text
	Datum     dossier.Date
	Doelen    []dossier.ID // goals taken along; with "voortzetten" none named means all
}

// Vervolg gives the writes that close the running cycle and begin the next (E3,
// "Wat is het vervolg?"). Everything of the old cycle stays where it is, named
// in a new [dossier.Cyclus]; goals taken along are copied with what belongs to
// them, each beginning where the old one ended; the dates of the plan begin
// anew. A *[Weigering] tells why it cannot be done.
func Vervolg(d *dossier.Dossier, o Vervolgopdracht, newID func() dossier.ID) ([]dossier.Leaf, error) {
	if d.Onderwerp.AfgeslotenOp != "" {
		return weiger("Het dossier is afgesloten op " + words(d.Onderwerp.AfgeslotenOp) + ". Heropen het eerst.")
	}
	h := evaluatie.Huidig(d)
	e, ok := besloten(h, o.Evaluatie)
	if !ok {
		return weiger(geenEvaluatie)
	}
	if o.Vervolg == "" {
		o.Vervolg = e.VervolgKeuze
	}
	if o.Route == "" {
		o.Route = d.Route.Keuze
	}
	switch {
	case o.Vervolg == afsluiten:
		return weiger("Na afsluiten volgt geen nieuwe cyclus. Sluit het dossier af, of kies een ander vervolg.")
	case o.Vervolg != voortzetten && o.Vervolg != bijstellen && o.Vervolg != andereRoute:
		return weiger("Kies wat het vervolg is: voortzetten, bijstellen of een andere route.")
	case o.Route != dossier.RouteOnderzoek && o.Route != dossier.RouteBegeleiding:
		return weiger("Kies route 1 (onderzoek en advies) of route 2 (begeleiding) voor de nieuwe cyclus.")
	case empty(o.Reden):
		return weiger("Schrijf in het kort op waarom dit het vervolg is.")
	}
	if _, ok := evaluatie.Day(o.Datum); !ok {
		return weiger("Vul in op welke dag de nieuwe cyclus begint.")
	}
	if earlier(o.Datum, e.Datum) {
		return weiger("De nieuwe cyclus kan niet beginnen voor de evaluatie van " + words(e.Datum) + ".")
	}
	mee, ok := meegenomen(h, o)
	if !ok {
		return weiger("Een van de gekozen doelen hoort niet bij dit plan. Kies de doelen opnieuw.")
	}
	to := &leaves{}
	to.cyclus(d, h, e, o, newID)
	to.clear("planVanAanpak/geplandeStart", d.PlanVanAanpak.GeplandeStart)
	to.clear("planVanAanpak/werkelijkeStart", d.PlanVanAanpak.WerkelijkeStart)
	to.clear("planVanAanpak/evaluatiedatum", d.PlanVanAanpak.Evaluatiedatum)
	to.doelen(d, h, e, o.Datum, mee, newID)
	if o.Route != d.Route.Keuze {
		to.set("route/keuze", o.Route)
		to.set("route/gekozenOp", o.Datum)
		to.set("route/reden", o.Reden)
	}
	to.clear("route/beeindigdOp", d.Route.BeeindigdOp)
	to.clear("route/redenEinde", d.Route.RedenEinde)
	to.wending(d, dossier.Wending{Soort: dossier.NieuweCyclus, Datum: o.Datum, Van: d.Route.Keuze, Naar: o.Route, Reden: o.Reden}, newID)
	return to.ls, to.err
}

// besloten finds the afgeronde evaluatie of the running cycle: the one asked
// for, else the last.
func besloten(h *dossier.Dossier, id dossier.ID) (last dossier.Evaluatie, ok bool) {
	for _, e := range h.Evaluaties {
		if e.Stand != dossier.Afgerond || id != "" && e.ID != id {
			continue
		}
		if !ok || e.Datum > last.Datum || e.Datum == last.Datum && e.ID > last.ID {
			last, ok = e, true
		}
	}
	return last, ok
}

// meegenomen are the goals of the running cycle that go along, in their order;
// ok is false when one asked for is not among them.
func meegenomen(h *dossier.Dossier, o Vervolgopdracht) (mee []dossier.Doel, ok bool) {
	for _, g := range ordered(h.PlanVanAanpak.Doelen, func(x dossier.Doel) dossier.Item { return x.Item }) {
		if slices.Contains(o.Doelen, g.ID) || len(o.Doelen) == 0 && o.Vervolg == voortzetten {
			mee = append(mee, g)
		}
	}
	for _, id := range o.Doelen {
		if !slices.ContainsFunc(mee, func(g dossier.Doel) bool { return g.ID == id }) {
			return nil, false
		}
	}
	return mee, true
}
