package regels

import (
	"fmt"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

func lookHulpvraag(v *view) state {
	if empty(v.Hulpvraag.Vraag) {
		return state{note: "Schrijf de hulpvraag op zoals die gesteld is"}
	}
	if v.later(v.Hulpvraag.Ontvangen) {
		return state{datum: v.Hulpvraag.Ontvangen, note: "Deze dag moet nog komen: controleer de datum"}
	}
	return state{done: true, datum: v.Hulpvraag.Ontvangen}
}

func lookContact(v *view) state {
	var first dossier.Date
	for _, c := range v.ContactConsulent {
		if v.passed(c.Datum) && (first == "" || c.Datum < first) {
			first = c.Datum
		}
	}
	if first == "" {
		return state{note: "Leg het contact met de consulent vast"}
	}
	return state{done: true, datum: first}
}

func lookKeuze(v *view) state {
	if q := v.Ondersteuningsvraag; empty(q.Vraag) || !v.passed(q.VastgesteldOp) {
		return state{note: "Stel de ondersteuningsvraag vast en kies de route"}
	}
	return state{note: "Kies onderzoek en advies (route 1) of begeleiding (route 2)"}
}

// meeting looks for the first finished meeting of a kind, else the next planned.
func (v *view) meeting(soort dossier.MDOSoort, todo string) state {
	var done, planned dossier.MDO
	for _, m := range v.MDOs {
		if m.Soort != soort {
			continue
		}
		switch {
		case v.done(m.Stand, m.Datum):
			if done.Stand == "" || m.Datum < done.Datum {
				done = m
			}
		case m.Datum != "" && (planned.Datum == "" || m.Datum < planned.Datum):
			planned = m
		}
	}
	switch {
	case done.Stand != "":
		return state{done: true, datum: done.Datum}
	case planned.Datum == "":
		return state{note: todo}
	case planned.Stand == dossier.Afgerond:
		return state{datum: planned.Datum, note: "Afgerond op een dag die nog moet komen: controleer de datum"}
	case v.passed(planned.Datum):
		return state{datum: planned.Datum, note: "Leg het overleg vast en rond het af"}
	default:
		return state{datum: planned.Datum, note: "Overleg gepland"}
	}
}

func lookAnalyse(v *view) state {
	if v.carried() && !v.finished(dossier.MDOAnalyse) {
		c, _ := vorige(v.heel)
		return state{done: true, datum: c.AfgeslotenOp, note: "Besloten in de evaluatie van de vorige cyclus"}
	}
	s := v.meeting(dossier.MDOAnalyse, "Plan het overleg met ouders, school en consulent")
	if !v.leerling && s.note == "Plan het overleg met ouders, school en consulent" {
		s.note = "Plan het overleg met school en consulent"
	}
	if q := v.Ondersteuningsvraag; !s.done && (empty(q.Vraag) || !v.passed(q.VastgesteldOp)) {
		s.note = "Ondersteuningsvraag nog vaststellen. " + s.note
	}
	return s
}

func lookBevindingen(v *view) state {
	return v.meeting(dossier.MDOBevindingen, "Plan het overleg met de ambulant begeleider")
}

func lookInstemming(voor dossier.InstemmingVoor) func(*view) state {
	return func(v *view) state {
		if voor == dossier.VoorOnderzoek && !v.leerling {
			return state{done: true, note: "N.v.t.: het dossier gaat niet over een leerling"}
		}
		ss := v.standen(voor, v.today)
		var ask, wait, old []string
		for _, s := range ss {
			switch {
			case !s.Settled() && s.Instemming.ID == "":
				ask = append(ask, naam(s.Wie))
			case !s.Settled():
				wait = append(wait, naam(s.Wie)+answerWord(s))
			case s.Verouderd:
				old = append(old, naam(s.Wie))
			}
		}
		switch {
		case len(ss) == 0:
			return state{note: "Leg vast wie instemt"}
		case len(ask) > 0 && len(wait) > 0:
			return state{note: "Vraag het aan " + join(ask) + "; wacht op " + join(wait)}
		case len(ask) > 0:
			return state{note: "Vraag het aan " + join(ask)}
		case len(wait) > 0:
			return state{note: "Wacht op " + join(wait)}
		}
		last, _ := laatsteJa(ss)
		st := state{done: true, datum: last}
		for _, s := range ss {
			if s.Opgeheven != "" {
				st.note = "Zonder ja van " + naam(s.Wie) + ": " + s.Opgeheven
			}
		}
		if len(old) > 0 {
			st.note = "Geldt voor een eerdere versie: opnieuw vragen aan " + join(old)
		}
		return st
	}
}

func answerWord(s Stand) string {
	switch {
	case s.Antwoord == dossier.AntwoordNee:
		return " (nee)"
	case s.Antwoord == dossier.AntwoordDeels:
		return " (deels)"
	case s.Instemming.IngetrokkenOp != "":
		return " (ingetrokken)"
	}
	return ""
}

func lookOnderzoek(v *view) state {
	var n int
	var last dossier.Date
	for _, o := range v.Observaties {
		if v.passed(o.Datum) {
			n, last = n+1, max(last, o.Datum)
		}
	}
	described := false
	for _, b := range v.Onderzoek.Bevindingen {
		described = described || !empty(b.Waarneming)
	}
	met := lookBespreking(v).done
	switch {
	case n == 0 && v.afgewezen() != nil:
		return state{note: "Inzet afgewezen: kies een andere expertise of ga door zonder AB"}
	case n == 0 && v.gevraagd():
		return state{note: "Wacht op antwoord van de organisatie van de ambulant begeleider"}
	case n == 0:
		return state{note: "Nog geen observatie"}
	case !described && !met:
		return state{note: fmt.Sprintf("%s; bevindingen nog beschrijven", observaties(n))}
	default:
		return state{done: true, datum: last, note: observaties(n)}
	}
}

func observaties(n int) string {
	if n == 1 {
		return "1 observatie"
	}
	return fmt.Sprintf("%d observaties", n)
}

func lookBespreking(v *view) state {
	var done, planned dossier.Date
	for _, b := range v.Besprekingen {
		switch {
		case v.passed(b.Datum):
			if done == "" || b.Datum < done {
				done = b.Datum
			}
		case b.Datum != "" && (planned == "" || b.Datum < planned):
			planned = b.Datum
		}
	}
	switch {
	case done != "":
		return state{done: true, datum: done}
	case planned != "":
		return state{datum: planned, note: "Gesprek gepland"}
	default:
		return state{note: "Bespreek de bevindingen eerst met de leerkracht"}
	}
}

// lookUitvoering: the execution is going on until its evaluation is due.
func lookUitvoering(v *view) state {
	p := v.PlanVanAanpak
	if v.passed(p.WerkelijkeStart) {
		st := state{datum: p.WerkelijkeStart, note: "Loopt; kies de dag van de evaluatie"}
		if p.Evaluatiedatum != "" {
			st.note = "Loopt; evaluatie op " + words(p.Evaluatiedatum)
		}
		if st.done = v.evaluated() || v.evaluationDue(); st.done {
			st.note = "Begonnen"
		}
		return st
	}
	if p.WerkelijkeStart != "" {
		return state{datum: p.WerkelijkeStart, note: "Deze start moet nog komen: controleer de datum"}
	}
	if v.afgewezen() != nil {
		return state{note: "Inzet afgewezen: kies een andere expertise of ga door zonder AB"}
	}
	if s, ok := v.startTerm(v.today); ok {
		if s.TooLate(v.today) {
			return state{datum: s.Uiterlijk, due: true, note: "Niet gestart binnen " + v.startweken()}
		}
		return state{datum: s.Uiterlijk, due: true, note: "Start binnen " + v.startweken() + " na de laatste instemming"}
	}
	if p.GeplandeStart != "" {
		return state{datum: p.GeplandeStart, note: "Start gepland; begint na de instemming"}
	}
	return state{note: "Begint na de instemming"}
}

func (v *view) startweken() string {
	return aantal(evaluatie.Terms(v.Dossier).StartWeken, "week", "weken")
}

// gevraagd tells whether an inzet was asked for and not yet answered.
func (v *view) gevraagd() bool {
	for i := range v.Inzetten {
		if v.Inzetten[i].Stand == dossier.InzetGevraagd {
			return true
		}
	}
	return false
}

// evaluationDue tells whether the day of the evaluation has come: the agreed
// date, else the first day of the window.
func (v *view) evaluationDue() bool {
	if d := v.PlanVanAanpak.Evaluatiedatum; d != "" {
		return v.passed(d)
	}
	w, ok := evaluatie.Window(v.Dossier)
	return ok && v.today >= w.Vanaf
}

// lookEvaluatie: in route 1 the plan's instemming and its start come on the way
// to the evaluation, so they are what it waits for.
func lookEvaluatie(v *view) state {
	var done dossier.Evaluatie
	for _, e := range v.Evaluaties {
		if v.done(e.Stand, e.Datum) && (done.Stand == "" || e.Datum < done.Datum) {
			done = e
		}
	}
	if done.Stand != "" {
		return state{done: true, datum: done.Datum}
	}
	if v.Route.Keuze == dossier.RouteOnderzoek && !v.passed(v.PlanVanAanpak.WerkelijkeStart) && v.finished(dossier.MDOBevindingen) {
		if s := lookInstemming(dossier.VoorPlan)(v); !s.done {
			return state{note: "Instemming met het plan: " + kleineLetter(s.note), tab: "instemming"}
		}
		s := lookUitvoering(v)
		s.tab = "plan"
		return s
	}
	w, ok := evaluatie.Window(v.Dossier)
	d := v.PlanVanAanpak.Evaluatiedatum
	switch {
	case d != "" && v.passed(d):
		return state{datum: d, due: true, note: "Rond de evaluatie af"}
	case d != "":
		return state{datum: d, due: true, note: "Evaluatie gepland"}
	case ok:
		return state{datum: w.TotEnMet, due: true, note: fmt.Sprintf("Kies een dag, op zijn vroegst %s", words(w.Vanaf))}
	default:
		t := evaluatie.Terms(v.Dossier)
		return state{note: fmt.Sprintf("Volgt %d tot %d weken na de start", t.EvaluatieVanafWeken, t.EvaluatieTotWeken)}
	}
}
