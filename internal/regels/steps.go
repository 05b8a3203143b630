package regels

import (
	"routewijzer/internal/dossier"
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
// that is not done is now; a route that was ended early and a dossier that was
// closed have none. In a second cycle the line is that of the running one: what
// came before the evaluation that began it counts as done.
func Steps(d *dossier.Dossier, today dossier.Date) []Step { return newView(d, today).steps() }

func (v *view) steps() []Step {
	stops := []stop{hulpvraag, contact, keuze}
	switch v.Route.Keuze {
	case dossier.RouteOnderzoek:
		stops = onderzoek
	case dossier.RouteBegeleiding:
		stops = begeleiding
	}
	out := make([]Step, 0, len(stops))
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
		case v.ended():
			step.Notitie, step.Datum, step.Uiterlijk = v.endNote(), "", false
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

func (v *view) endNote() string {
	if v.stopped() {
		return "Niet gedaan: route beëindigd op " + words(v.Route.BeeindigdOp)
	}
	return "Niet gedaan: dossier afgesloten op " + words(v.Onderwerp.AfgeslotenOp)
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
