package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// cyclus writes the item that names everything of the cycle that ended. Open
// afspraken, running overnemen and inzetten, and meetings still to come stay
// with the next one.
func (l *leaves) cyclus(d, h *dossier.Dossier, e dossier.Evaluatie, o Vervolgopdracht, newID func() dossier.ID) {
	p := l.item("cycli", newID(), after(d.Cycli, func(c dossier.Cyclus) string { return c.Volgorde }))
	plan := h.PlanVanAanpak
	begonnen := h.Hulpvraag.Ontvangen
	if c, ok := vorige(d); ok {
		begonnen = c.AfgeslotenOp
	}
	l.set(p+"route", d.Route.Keuze)
	l.set(p+"begonnen", begonnen)
	l.set(p+"afgeslotenOp", o.Datum)
	l.set(p+"evaluatie", e.ID)
	l.set(p+"vervolg", o.Vervolg)
	l.set(p+"reden", o.Reden)
	l.set(p+"perspectief", h.Perspectief.Tekst)
	l.set(p+"aanpak", plan.Aanpak)
	l.set(p+"geplandeStart", plan.GeplandeStart)
	l.set(p+"werkelijkeStart", plan.WerkelijkeStart)
	l.set(p+"evaluatiedatum", plan.Evaluatiedatum)
	past := func(day dossier.Date) bool { return day == "" || day <= o.Datum }
	l.set(p+"doelen", refs(plan.Doelen, func(x dossier.Doel) (dossier.ID, bool) { return x.ID, true }))
	l.set(p+"acties", refs(plan.Acties, func(x dossier.Actie) (dossier.ID, bool) { return x.ID, true }))
	l.set(p+"overnemen", refs(plan.Overnemen, func(x dossier.Overname) (dossier.ID, bool) { return x.ID, x.TotEnMet != "" && x.TotEnMet < o.Datum }))
	l.set(p+"afspraken", refs(h.Afspraken, func(x dossier.Afspraak) (dossier.ID, bool) { return x.ID, x.GereedOp != "" }))
	l.set(p+"bevindingen", refs(h.Onderzoek.Bevindingen, func(x dossier.Bevinding) (dossier.ID, bool) { return x.ID, true }))
	l.set(p+"adviezen", refs(h.Onderzoek.Adviezen, func(x dossier.Advies) (dossier.ID, bool) { return x.ID, true }))
	l.set(p+"observaties", refs(h.Observaties, func(x dossier.Observatie) (dossier.ID, bool) { return x.ID, past(x.Datum) }))
	l.set(p+"besprekingen", refs(h.Besprekingen, func(x dossier.Bespreking) (dossier.ID, bool) { return x.ID, past(x.Datum) }))
	l.set(p+"stemmen", refs(h.StemVanHetKind, func(x dossier.StemVanHetKind) (dossier.ID, bool) { return x.ID, past(x.Datum) }))
	l.set(p+"inzetten", refs(h.Inzetten, func(x dossier.Inzet) (dossier.ID, bool) {
		return x.ID, x.Stand == dossier.InzetBeeindigd || x.Stand == dossier.InzetAfgewezen
	}))
	l.set(p+"mdos", refs(h.MDOs, func(x dossier.MDO) (dossier.ID, bool) {
		return x.ID, x.Stand == dossier.Afgerond || x.Datum != "" && past(x.Datum)
	}))
	l.set(p+"instemmingen", refs(h.Instemmingen, func(x dossier.Instemming) (dossier.ID, bool) { return x.ID, true }))
	l.set(p+"evaluaties", refs(h.Evaluaties, func(x dossier.Evaluatie) (dossier.ID, bool) {
		return x.ID, x.Stand == dossier.Afgerond || x.Datum != "" && past(x.Datum)
	}))
}

func refs[T any](xs []T, take func(T) (dossier.ID, bool)) (rs dossier.Refs) {
	for _, x := range xs {
		if id, ok := take(x); ok && id != "" {
			rs = append(rs, dossier.Ref(id))
		}
	}
	return rs
}

// doelen copies goals into the next cycle, each beginning where the old one
// ended, with the actions that belong to them; what was bound to the old goal
// and goes on (a running overname) is bound to the new one.
func (l *leaves) doelen(d, h *dossier.Dossier, e dossier.Evaluatie, dag dossier.Date, mee []dossier.Doel, newID func() dossier.ID) {
	nieuw := map[dossier.Ref]dossier.Ref{}
	for _, g := range mee {
		nieuw[dossier.Ref(g.ID)] = dossier.Ref(newID())
	}
	plek := after(d.PlanVanAanpak.Doelen, func(x dossier.Doel) string { return x.Volgorde })
	for _, g := range mee {
		p := l.item("planVanAanpak/doelen", dossier.ID(nieuw[dossier.Ref(g.ID)]), plek)
		plek = dossier.Between(plek, "")
		meting, op, niveau := bereikt(g, e)
		for _, f := range []struct {
			naam   string
			waarde any
		}{
			{"doel", g.Doel}, {"voor", g.Voor}, {"cruciaal", g.Cruciaal}, {"indicator", g.Indicator}, {"smarti", g.Smarti},
			{"eigenaren", g.Eigenaren}, {"versterkt", nieuw[g.Versterkt]}, {"gewicht", g.Gewicht}, {"nulmeting", meting}, {"nulmetingOp", op},
			{"beginniveau", niveau}, {"niveauMin2", g.NiveauMin2}, {"niveauMin1", g.NiveauMin1}, {"niveau0", g.Niveau0},
			{"niveauPlus1", g.NiveauPlus1}, {"niveauPlus2", g.NiveauPlus2}, {"voortgezet", g.ID},
		} {
			l.set(p+f.naam, f.waarde)
		}
	}
	plek = after(d.PlanVanAanpak.Acties, func(x dossier.Actie) string { return x.Volgorde })
	for _, a := range ordered(h.PlanVanAanpak.Acties, func(x dossier.Actie) dossier.Item { return x.Item }) {
		if a.Doel == "" || nieuw[a.Doel] == "" {
			continue
		}
		p := l.item("planVanAanpak/acties", newID(), plek)
		plek = dossier.Between(plek, "")
		l.set(p+"wat", a.Wat)
		l.set(p+"wie", a.Wie)
		l.set(p+"doel", nieuw[a.Doel])
		l.set(p+"hoe", a.Hoe)
	}
	for _, x := range h.PlanVanAanpak.Overnemen {
		running := x.TotEnMet == "" || x.TotEnMet >= dag
		if to := nieuw[x.Duurzaam]; x.Duurzaam != "" && to != "" && running {
			l.set("planVanAanpak/overnemen/"+string(x.ID)+"/duurzaam", to)
		}
	}
}

// bereikt is where a goal ended: the final reading, else the last one, else
// where it began.
func bereikt(g dossier.Doel, e dossier.Evaluatie) (meting string, op dossier.Date, niveau dossier.GAS) {
	meting, op, niveau = g.Eindmeting, e.Datum, g.Eindniveau
	var last dossier.Meting
	for _, m := range g.Metingen {
		if last.ID == "" || m.Datum > last.Datum || m.Datum == last.Datum && m.ID > last.ID {
			last = m
		}
	}
	if empty(meting) {
		if meting, op = last.Waarde, last.Datum; empty(meting) {
			meting, op = g.Nulmeting, g.NulmetingOp
		}
	}
	for _, n := range []dossier.GAS{last.Niveau, g.Beginniveau} {
		if _, ok := evaluatie.Level(niveau); !ok {
			niveau = n
		}
	}
	return meting, op, niveau
}
