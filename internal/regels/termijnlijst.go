package regels

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// start: two weeks from the last required ja (R2.5, A1).
func (l *termijnen) start() {
	if l.PlanVanAanpak.WerkelijkeStart != "" && !l.later(l.PlanVanAanpak.WerkelijkeStart) || l.evaluated() {
		return
	}
	s, ok := l.startTerm(l.today)
	if !ok {
		return
	}
	t := Termijn{Code: "R2.5", Naam: "Start van de uitvoering", Uiterlijk: s.Uiterlijk, AanZet: l.regievoerder(), Pad: "planVanAanpak/werkelijkeStart", Tab: "plan",
		Tekst: fmt.Sprintf("De uitvoering van het plan start binnen %s na de laatste instemming, dus uiterlijk %s.", aantal(evaluatie.Terms(l.Dossier).StartWeken, "week", "weken"), words(s.Uiterlijk))}
	if l.Route.Keuze == dossier.RouteOnderzoek {
		t.Code, t.Tekst = "A1", t.Tekst+" Afgeleid van route 2."
	}
	if s.Vakantie != "" {
		t.Tekst += fmt.Sprintf(" Dat is in de %s: te laat is het pas na %s.", strings.ToLower(s.Vakantie), words(s.TeLaatNa))
	}
	l.add(t, s.TeLaatNa)
}

// evaluatie: on the day agreed, else before the window closes (E2).
func (l *termijnen) evaluatie() {
	if l.evaluated() {
		return
	}
	t := Termijn{Code: "E2", Naam: "Evaluatie", AanZet: l.regievoerder(), Pad: "planVanAanpak/evaluatiedatum", Tab: "evaluatie"}
	w, ok := evaluatie.Window(l.Dossier)
	datum := l.PlanVanAanpak.Evaluatiedatum
	switch {
	case ok && datum != "" && datum < w.Vanaf && datum < l.today: // agreed too early, and not held: the window is still to come
		t.Uiterlijk, t.Tekst = w.TotEnMet, fmt.Sprintf("De evaluatie was afgesproken op %s en kan nog tussen %s en %s; kies een dag.", words(datum), words(w.Vanaf), words(w.TotEnMet))
	case datum != "" && datum < l.today:
		t.Uiterlijk, t.Tekst = datum, "De evaluatie was afgesproken op "+words(datum)+"."
	case datum != "":
		t.Uiterlijk, t.Tekst = datum, "De evaluatie is afgesproken op "+words(datum)+"."
	case ok:
		t.Uiterlijk, t.Tekst = w.TotEnMet, fmt.Sprintf("De evaluatie is tussen %s en %s; kies een dag.", words(w.Vanaf), words(w.TotEnMet))
	}
	l.add(t, "")
}

// overleg: a meeting whose day has come is finished the same day (M16).
func (l *termijnen) overleg() {
	for _, m := range l.MDOs {
		if m.Stand != dossier.Afgerond && l.passed(m.Datum) {
			l.add(Termijn{Code: "M16", Naam: "Overleg afronden", Uiterlijk: m.Datum, AanZet: l.regievoerder(), Pad: "mdos/" + string(m.ID), Tab: "mdo",
				Tekst: "Leg het overleg van " + words(m.Datum) + " kort en bondig vast en rond het af."}, "")
		}
	}
}

// overnemen counts down to its end (E5); what comes after it is a finding.
func (l *termijnen) overnemen() {
	for _, o := range l.PlanVanAanpak.Overnemen {
		if l.evaluated() || o.TotEnMet < l.today {
			continue
		}
		l.add(Termijn{Code: "E5", Naam: "Overnemen loopt af", Uiterlijk: o.TotEnMet, AanZet: l.wie(o.Wie), Pad: "planVanAanpak/overnemen/" + string(o.ID), Tab: "plan",
			Tekst: fmt.Sprintf("Tijdelijk overnemen van %s tot en met %s; daarna doet de school het zelf.", kort(o.Wat), words(o.TotEnMet))}, "")
	}
}

// overgedragen tells whether the school is known to do itself what was taken
// over: the strengthening goal was read on or after the last day, has an end, or
// the plan was evaluated.
func (v *view) overgedragen(o dossier.Overname) bool {
	if v.evaluated() {
		return true
	}
	for i := range v.PlanVanAanpak.Doelen {
		g := &v.PlanVanAanpak.Doelen[i]
		if o.Duurzaam == "" || dossier.Ref(g.ID) != o.Duurzaam || !v.passed(o.TotEnMet) {
			continue
		}
		if g.Eindniveau != "" || !empty(g.Eindmeting) || !empty(g.Effect) {
			return true
		}
		for _, m := range g.Metingen {
			if m.Datum >= o.TotEnMet && v.passed(m.Datum) {
				return true
			}
		}
	}
	return false
}

// afspraken: what somebody will do, until its day (M15). What is still open
// after that comes back when the plan is evaluated.
func (l *termijnen) afspraken() {
	for _, a := range l.Afspraken {
		if a.GereedOp == "" && !empty(a.Tekst) && a.Wanneer >= l.today {
			l.add(Termijn{Code: "M15", Naam: "Afspraak", Tekst: strings.TrimSpace(string(a.Tekst)), Uiterlijk: a.Wanneer, AanZet: names(l.Dossier, a.Wie), Pad: "afspraken/" + string(a.ID), Tab: "plan"}, "")
		}
	}
}

// zorgplicht: the clocks of L4, as far as they apply.
func (l *termijnen) zorgplicht() {
	if tot, _, ok := l.zorgplichtTot(); ok {
		l.add(Termijn{Code: "L4", Naam: "Zorgplicht: besluit", Uiterlijk: tot, AanZet: l.regievoerder(), Pad: "aanmelding/besluitOp", Tab: "vraag",
			Tekst: "Besluit over de aanmelding uiterlijk " + words(tot) + "; anders volgt tijdelijke plaatsing."}, "")
	}
	if tot, ok := l.oppTot(); ok {
		l.add(Termijn{Code: "L4", Naam: "Ontwikkelingsperspectief", Uiterlijk: tot, AanZet: l.regievoerder(), Pad: "opp/vastgesteldOp", Tab: "vraag",
			Tekst: "Stel het ontwikkelingsperspectief vast, uiterlijk " + words(tot) + "."}, "")
	}
	if tot, ok := l.oppJaar(); ok {
		l.add(Termijn{Code: "L4", Naam: "Ontwikkelingsperspectief evalueren", Uiterlijk: tot, AanZet: l.regievoerder(), Pad: "opp/laatstGeevalueerdOp", Tab: "vraag",
			Tekst: "Evalueer het ontwikkelingsperspectief met de ouders, uiterlijk " + words(tot) + "."}, "")
	}
}

// stagnatie: discussed and closed within some weeks (P4).
func (l *termijnen) stagnatie() {
	for _, s := range l.Stagnaties {
		if s.AfgeslotenOp == "" && s.GeopendOp != "" {
			l.add(Termijn{Code: "P4", Naam: "Stagnatie", Uiterlijk: evaluatie.AddDays(s.GeopendOp, 7*stagnatieWeken), AanZet: l.deRol(dossier.RolConsulent), Pad: "stagnaties/" + string(s.ID), Tab: "proces",
				Tekst: fmt.Sprintf("De stagnatie van %s staat open: bespreek haar en sluit haar af met het effect.", words(s.GeopendOp))}, "")
		}
	}
}

// toegang: an AB's access ends some days after the inzet (L11). It ends by
// itself, so it is nobody's turn and never late.
func (l *termijnen) toegang() {
	for _, t := range Toegangen(l.heel, l.today) {
		if b, _ := person(l.heel, t.Wie); t.Rol == dossier.RolAB && t.Tot >= l.today && b.Tot == "" {
			l.add(Termijn{Code: "L11", Naam: "Toegang loopt af", Uiterlijk: t.Tot, Pad: "betrokkenen/" + string(t.Wie) + "/tot", Tab: "betrokkenen",
				Tekst: "De toegang van " + t.Naam + " eindigt vanzelf op " + words(t.Tot) + "."}, "")
		}
	}
}

// geldig: leave that was given until a day (L13).
func (l *termijnen) geldig() {
	for _, t := range l.Toestemmingen {
		if t.Antwoord == dossier.AntwoordJa && t.GeldigTot != "" && t.IngetrokkenOp == "" {
			l.add(Termijn{Code: "L13", Naam: "Toestemming loopt af", Uiterlijk: t.GeldigTot, AanZet: l.regievoerder(), Pad: "toestemmingen/" + string(t.ID) + "/geldigTot", Tab: "instemming",
				Tekst: "De toestemming (" + string(t.Voor) + ") geldt tot en met " + words(t.GeldigTot) + ": vraag haar zo nodig opnieuw."}, "")
		}
	}
}

// bewaren: how long each organisation keeps the dossier (L5).
func (l *termijnen) bewaren() {
	for _, b := range Bewaartermijnen(l.heel, l.today) {
		l.add(Termijn{Code: "L5", Naam: "Bewaartermijn " + b.Voor, Uiterlijk: b.Tot, AanZet: bewaarder[b.Voor], Pad: "termijnen/" + bewaarveld[b.Voor], Tab: "proces",
			Tekst: hoofdletter(b.Voor) + ": bewaren tot en met " + words(b.Tot) + ", gerekend vanaf " + b.Begint + "; daarna vernietigen."}, "")
	}
}
