package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// uitnodigDagen is how long before the evaluation people are invited to it.
const uitnodigDagen = 21

// doen says what somebody does to get past a step: an act, where the note of
// the step tells how it stands.
func (v *view) doen(s Step) string {
	komt := s.Datum != "" && s.Datum > v.today
	switch s.Code {
	case "route":
		if m := v.eerstvolgende(dossier.MDOAnalyse); m != "" {
			return "Bereid het overleg van " + words(m) + " voor en kies daar of ervoor de route"
		}
	case "R1.3", "R2.3", "R1.7":
		if komt {
			return "Bereid het overleg van " + words(s.Datum) + " voor"
		}
	case "R1.5":
		switch {
		case v.afgewezen() != nil || v.gevraagd() && len(v.Observaties) == 0: // the note says it
		case len(v.Observaties) == 0:
			return "Observeer in de klas"
		default:
			return "Beschrijf de bevindingen"
		}
	case "R1.6":
		if komt {
			return "Bespreek de bevindingen op " + words(s.Datum) + " met de leerkracht"
		}
	case "R2.5", "R1.8", "R2.6":
		return v.uitvoeren(s)
	}
	return s.Notitie
}

// uitvoeren says what there is to do between instemming and evaluation.
func (v *view) uitvoeren(s Step) string {
	if s.Tab == "instemming" || v.afgewezen() != nil {
		return s.Notitie
	}
	if !v.passed(v.PlanVanAanpak.WerkelijkeStart) {
		switch {
		case !s.Uiterlijk || s.Tab == "evaluatie":
			return s.Notitie
		case s.Datum < v.today:
			return "Begin met de uitvoering; dat had uiterlijk " + words(s.Datum) + " gemoeten"
		default:
			return "Begin met de uitvoering, uiterlijk " + words(s.Datum)
		}
	}
	datum := v.PlanVanAanpak.Evaluatiedatum
	if _, ok := evaluatie.Day(datum); !ok || datum < v.today {
		return s.Notitie
	}
	wie := "de evaluatie van " + words(datum)
	switch {
	case v.eerstvolgende(dossier.MDOEvaluatie) != "":
		if s.Code == "R2.5" {
			return "Voer het plan uit en bereid " + wie + " voor"
		}
		return "Bereid " + wie + " voor"
	case evaluatie.Days(v.today, datum) <= uitnodigDagen:
		return "Nodig uit voor " + wie
	default:
		return "Voer het plan uit; de evaluatie is op " + words(datum)
	}
}

// eerstvolgende is the day of the next meeting of a kind that is planned.
func (v *view) eerstvolgende(soort dossier.MDOSoort) (next dossier.Date) {
	for _, m := range v.MDOs {
		if _, ok := evaluatie.Day(m.Datum); ok && m.Soort == soort && m.Datum >= v.today && m.Stand != dossier.Afgerond && (next == "" || m.Datum < next) {
			next = m.Datum
		}
	}
	return next
}

// naAfloop is what is left to do when every step of the route is done: what the
// last evaluation decided (E3).
func (v *view) naAfloop() string {
	var last dossier.Evaluatie
	for _, e := range v.Evaluaties {
		if v.done(e.Stand, e.Datum) && (last.Stand == "" || e.Datum > last.Datum || e.Datum == last.Datum && e.ID > last.ID) {
			last = e
		}
	}
	switch {
	case last.Stand == "":
		return ""
	case last.VervolgKeuze == "afsluiten":
		return "Sluit het dossier af"
	case last.VervolgKeuze != "":
		return "Begin de volgende cyclus"
	default:
		return "Kies het vervolg: afsluiten of een volgende cyclus"
	}
}
