package regels

import (
	"fmt"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// States of a [Step].
const (
	Gedaan = "gedaan"
	Nu     = "nu"
	Volgt  = "volgt"
)

// A Step is one stop on the route line.
type Step struct {
	Code      string       // "R2.3"; "route" for the choice itself
	Naam      string       // short, for the line
	Stand     string       // Gedaan, Nu or Volgt; at most one step is Nu
	Datum     dossier.Date // done on, or due on
	Uiterlijk bool         // Datum is a deadline, not a fact
	Notitie   string       // one short line: what happened, or what it waits for
	Tab       string       // where the work is done
	Bron      string       // literal source sentence
}

// A stop knows when a step is done.
type stop struct {
	code, naam, tab string
	look            func(*view) state
}

// A state is where one step stands by itself.
type state struct {
	done  bool
	datum dossier.Date
	due   bool
	note  string
	tab   string // where the work is, when that is not the step's own tab
}

var (
	hulpvraag = stop{"R1.1", "Hulpvraag", "vraag", lookHulpvraag}
	contact   = stop{"R1.2", "Contact consulent", "vraag", lookContact}
	keuze     = stop{"route", "Route kiezen", "vraag", lookKeuze}
	onderzoek = []stop{hulpvraag, contact,
		{"R1.3", "MDO: analyse en onderzoeksvraag", "mdo", lookAnalyse},
		{"R1.4", "Instemming ouders", "instemming", lookInstemming(dossier.VoorOnderzoek)},
		{"R1.5", "Onderzoek en observatie", "observaties", lookOnderzoek},
		{"R1.6", "Bespreking met leerkracht", "observaties", lookBespreking},
		{"R1.7", "MDO: bevindingen en plan", "mdo", lookBevindingen},
		{"R1.8", "MDO: evaluatie", "evaluatie", lookEvaluatie}}
	begeleiding = []stop{{"R2.1", "Hulpvraag", "vraag", lookHulpvraag}, {"R2.2", "Contact consulent", "vraag", lookContact},
		{"R2.3", "MDO: analyse, perspectief en plan", "mdo", lookAnalyse},
		{"R2.4", "Instemming ouders", "instemming", lookInstemming(dossier.VoorPlan)},
		{"R2.5", "Uitvoering", "plan", lookUitvoering},
		{"R2.6", "MDO: evaluatie", "evaluatie", lookEvaluatie}}
)

// Steps is the route line: the eight steps of R1, the six of R2, or, while no
// route is chosen, the two they share and the choice itself. The first step
// that is not done is now; a route that was ended early has none.
func Steps(d *dossier.Dossier, today dossier.Date) []Step {
	v := newView(d, today)
	stops := []stop{hulpvraag, contact, keuze}
	switch d.Route.Keuze {
	case dossier.RouteOnderzoek:
		stops = onderzoek
	case dossier.RouteBegeleiding:
		stops = begeleiding
	}
	ended := d.Route.BeeindigdOp != "" || d.Onderwerp.AfgeslotenOp != ""
	var out []Step
	for _, s := range stops {
		st := s.look(v)
		step := Step{Code: s.code, Naam: s.naam, Tab: s.tab, Bron: Bron(s.code), Stand: Volgt, Datum: st.datum, Uiterlijk: st.due && !st.done, Notitie: st.note}
		if st.tab != "" {
			step.Tab = st.tab
		}
		if s.code == "route" {
			step.Bron = Bron("M18")
		}
		if !v.leerling && (s.code == "R1.4" || s.code == "R2.4") {
			step.Naam = "Instemming school"
		}
		switch {
		case st.done:
			step.Stand = Gedaan
		case ended:
			step.Notitie, step.Datum, step.Uiterlijk = endNote(d), "", false
		case !hasNow(out):
			step.Stand = Nu
		}
		out = append(out, step)
	}
	return out
}

func hasNow(ss []Step) bool {
	for _, s := range ss {
		if s.Stand == Nu {
			return true
		}
	}
	return false
}

func endNote(d *dossier.Dossier) string {
	if d.Route.BeeindigdOp != "" {
		return "Niet gedaan: route beëindigd op " + words(d.Route.BeeindigdOp)
	}
	return "Niet gedaan: dossier afgesloten op " + words(d.Onderwerp.AfgeslotenOp)
}

// Current is the step a dossier is at; ok is false when the route is done.
func Current(ss []Step) (Step, bool) {
	for _, s := range ss {
		if s.Stand == Nu {
			return s, true
		}
	}
	return Step{}, false
}

func lookHulpvraag(v *view) state {
	if empty(v.Hulpvraag.Vraag) {
		return state{note: "Schrijf de hulpvraag op zoals die gesteld is"}
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
		case m.Stand == dossier.Afgerond:
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
	case v.passed(planned.Datum):
		return state{datum: planned.Datum, note: "Rond het overleg van " + words(planned.Datum) + " af"}
	default:
		return state{datum: planned.Datum, note: "Gepland op " + words(planned.Datum)}
	}
}

func lookAnalyse(v *view) state {
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
		ss := Standen(v.Dossier, voor, v.today)
		var wait, old []string
		for _, s := range ss {
			if !s.Settled() {
				wait = append(wait, naam(s.Wie)+answerWord(s))
			} else if s.Verouderd {
				old = append(old, naam(s.Wie))
			}
		}
		switch {
		case len(ss) == 0:
			return state{note: "Leg vast wie instemt"}
		case len(wait) > 0:
			return state{note: "Wacht op " + join(wait)}
		}
		last, _ := LaatsteJa(v.Dossier, voor, v.today)
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
		return state{datum: planned, note: "Gepland op " + words(planned)}
	default:
		return state{note: "Bespreek de bevindingen eerst met de leerkracht"}
	}
}

// lookUitvoering: the execution is going on until its evaluation is due.
func lookUitvoering(v *view) state {
	p := v.PlanVanAanpak
	if v.passed(p.WerkelijkeStart) {
		st := state{datum: p.WerkelijkeStart, note: "Gestart op " + words(p.WerkelijkeStart)}
		st.done = v.evaluated() || v.evaluationDue()
		return st
	}
	if s, ok := startTerm(v.Dossier, v.today); ok {
		if s.TooLate(v.today) {
			return state{datum: s.Uiterlijk, due: true, note: fmt.Sprintf("Niet gestart binnen %d weken", evaluatie.Terms(v.Dossier).StartWeken)}
		}
		return state{datum: s.Uiterlijk, due: true, note: "Start uiterlijk " + words(s.Uiterlijk)}
	}
	if p.GeplandeStart != "" {
		return state{datum: p.GeplandeStart, note: "Gepland op " + words(p.GeplandeStart)}
	}
	return state{note: "Begint na de instemming"}
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
		if e.Stand == dossier.Afgerond && (done.Stand == "" || e.Datum < done.Datum) {
			done = e
		}
	}
	if done.Stand != "" {
		return state{done: true, datum: done.Datum}
	}
	if v.Route.Keuze == dossier.RouteOnderzoek && !v.passed(v.PlanVanAanpak.WerkelijkeStart) && v.finished(dossier.MDOBevindingen) {
		if s := lookInstemming(dossier.VoorPlan)(v); !s.done {
			return state{note: "Instemming met het plan: " + s.note, tab: "instemming"}
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
		return state{datum: d, due: true, note: "Gepland op " + words(d)}
	case ok:
		return state{datum: w.TotEnMet, due: true, note: fmt.Sprintf("Tussen %s en %s", words(w.Vanaf), words(w.TotEnMet))}
	default:
		t := evaluatie.Terms(v.Dossier)
		return state{note: fmt.Sprintf("Volgt %d tot %d weken na de start", t.EvaluatieVanafWeken, t.EvaluatieTotWeken)}
	}
}
