package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A Weigering says in Dutch why a decision about the process cannot be made.
type Weigering struct{ Tekst string }

func (w *Weigering) Error() string { return w.Tekst }

func weiger(tekst string) ([]dossier.Leaf, error) { return nil, &Weigering{tekst} }

// Wend gives the writes of one decision about the process: the route chosen,
// changed, ended early or taken up again, the dossier closed or reopened. The
// decision itself is added to the verloop, so nothing is overwritten unseen;
// what was done in one route counts in the other as far as it has the same step.
// A decision that makes no sense is refused with a *[Weigering]. A new cycle
// takes [Vervolg].
func Wend(d *dossier.Dossier, w dossier.Wending, newID func() dossier.ID) ([]dossier.Leaf, error) {
	if _, ok := evaluatie.Day(w.Datum); !ok {
		return weiger("Vul in op welke dag dit besloten is.")
	}
	r, o := d.Route, d.Onderwerp
	closed, ended := o.AfgeslotenOp != "", r.BeeindigdOp != ""
	if closed && w.Soort != dossier.Heropend {
		if w.Soort == dossier.Afgesloten {
			return weiger("Het dossier is al afgesloten op " + words(o.AfgeslotenOp) + ".")
		}
		return weiger("Het dossier is afgesloten op " + words(o.AfgeslotenOp) + ". Heropen het eerst.")
	}
	if empty(w.Reden) && w.Soort != dossier.RouteGekozen && (w.Soort != dossier.Afgesloten || !evaluated(d)) {
		return weiger("Schrijf de reden op: die blijft in het dossier zichtbaar.")
	}
	to := &leaves{}
	known := w.Naar == dossier.RouteOnderzoek || w.Naar == dossier.RouteBegeleiding
	w.Van = r.Keuze
	switch w.Soort {
	case dossier.RouteGekozen:
		switch {
		case !known:
			return weiger("Kies route 1 (onderzoek en advies) of route 2 (begeleiding).")
		case r.Keuze != "":
			return weiger("Er is al een route gekozen. Kies een andere route met een reden.")
		}
		to.set("route/keuze", w.Naar)
		to.set("route/gekozenOp", w.Datum)
		to.set("route/reden", w.Reden)
	case dossier.RouteGewisseld:
		switch {
		case r.Keuze == "":
			return weiger("Er is nog geen route gekozen.")
		case !known || w.Naar == r.Keuze:
			return weiger("Kies de andere route: deze route wordt al gevolgd.")
		case ended:
			return weiger("De route is beëindigd op " + words(r.BeeindigdOp) + ". Hervat de route eerst.")
		case earlier(w.Datum, r.GekozenOp):
			return weiger("Deze dag ligt voor de dag waarop de huidige route is gekozen (" + words(r.GekozenOp) + ").")
		}
		to.set("route/keuze", w.Naar)
		to.set("route/gekozenOp", w.Datum)
		to.set("route/reden", w.Reden)
	case dossier.RouteBeeindigd:
		w.Naar = ""
		switch {
		case r.Keuze == "":
			return weiger("Er is nog geen route gekozen: er valt niets te beëindigen.")
		case ended:
			return weiger("De route is al beëindigd op " + words(r.BeeindigdOp) + ".")
		case earlier(w.Datum, r.GekozenOp):
			return weiger("Deze dag ligt voor de dag waarop de route is gekozen (" + words(r.GekozenOp) + ").")
		}
		to.set("route/beeindigdOp", w.Datum)
		to.set("route/redenEinde", w.Reden)
	case dossier.RouteHervat:
		switch {
		case !ended:
			return weiger("De route loopt nog: er valt niets te hervatten.")
		case earlier(w.Datum, r.BeeindigdOp):
			return weiger("Deze dag ligt voor de dag waarop de route is beëindigd (" + words(r.BeeindigdOp) + ").")
		}
		w.Van, w.Naar = "", r.Keuze
		to.clear("route/beeindigdOp", r.BeeindigdOp)
		to.clear("route/redenEinde", r.RedenEinde)
	case dossier.Afgesloten:
		w.Naar = ""
		if earlier(w.Datum, d.Hulpvraag.Ontvangen) {
			return weiger("Deze dag ligt voor de hulpvraag van " + words(d.Hulpvraag.Ontvangen) + ".")
		}
		to.set("onderwerp/afgeslotenOp", w.Datum)
		to.set("onderwerp/afsluitReden", w.Reden)
	case dossier.Heropend:
		switch {
		case !closed:
			return weiger("Het dossier is niet afgesloten.")
		case earlier(w.Datum, o.AfgeslotenOp):
			return weiger("Deze dag ligt voor de dag waarop het dossier is afgesloten (" + words(o.AfgeslotenOp) + ").")
		}
		w.Van, w.Naar = "", ""
		to.clear("onderwerp/afgeslotenOp", o.AfgeslotenOp)
		to.clear("onderwerp/afsluitReden", o.AfsluitReden)
	case dossier.NieuweCyclus:
		return weiger("Begin een nieuwe cyclus vanuit een afgeronde evaluatie.")
	default:
		return weiger("Kies wat er besloten is.")
	}
	to.wending(d, w, newID)
	return to.ls, to.err
}

// earlier tells whether a day lies before another; an unknown one bounds nothing.
func earlier(day, than dossier.Date) bool {
	_, ok := evaluatie.Day(than)
	return ok && day < than
}

// evaluated tells whether an evaluatie of the running cycle is afgerond.
func evaluated(d *dossier.Dossier) bool {
	for _, e := range evaluatie.Huidig(d).Evaluaties {
		if e.Stand == dossier.Afgerond {
			return true
		}
	}
	return false
}
