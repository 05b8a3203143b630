package regels

import (
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkSamen: what the memo asks of everybody together: the consulent is asked
// in (M13), early (M9), AB and consulent know of each other (M5), the teacher is
// there (M10), analysis and agreements are made (M15) and put down shortly (M16).
func checkSamen(v *view) {
	if v.closed() {
		return
	}
	asked := false
	for _, c := range v.ContactConsulent {
		asked = asked || v.passed(c.Datum)
	}
	on := v.analysed() || v.inzetLoopt()
	if !asked && on {
		v.note("M13", "contactConsulent", "De route loopt al, maar er staat geen contact met de consulent: wat de school niet zelf kan oplossen, bespreekt zij eerst met de consulent.")
	}
	if w := evaluatie.Days(v.Hulpvraag.Ontvangen, v.today) / 7; !asked && !on && w >= wachtWeken {
		v.note("M9", "contactConsulent", "De hulpvraag ligt er al %d weken en de consulent is nog niet gevraagd. Vroeg signaleren helpt.", w)
	}
	if _, ok := v.eerste(dossier.RolConsulent); !ok && v.inzetLoopt() {
		v.note("M5", "betrokkenen", "Er is een ambulant begeleider ingezet, maar er staat geen consulent bij de betrokkenen: zij werken nauw samen.")
	}
	if on {
		school := false
		for _, r := range schoolteam {
			_, ok := v.eerste(r)
			school = school || ok
		}
		if !school {
			v.note("P2/school", "betrokkenen", "Er staat niemand van de school bij de betrokkenen: de school heeft zorgplicht en voert het plan uit.")
		} else if _, ok := v.eerste(dossier.RolLeerkracht); !ok && (v.leerling || v.Onderwerp.Niveau == dossier.NiveauLeraar) {
			v.note("M10", "betrokkenen", "Er staat geen leerkracht bij de betrokkenen: de inzet is altijd samen met leerkracht, school en ouders.")
		}
	}
	if v.finished(dossier.MDOAnalyse) && len(v.Analyse.Factoren) == 0 && empty(v.Analyse.Beeld) {
		v.note("M15/analyse", "analyse", "Het overleg is geweest, maar de gezamenlijke analyse staat er nog niet.")
	}
	checkPlan(v)
	for _, m := range v.MDOs {
		if n := woorden(m.Verslag); n > maxVerslag {
			v.note("M16", "mdos/"+string(m.ID)+"/verslag", "Het verslag telt %d woorden. Kort en bondig leest beter: probeer het binnen %d te houden.", n, maxVerslag)
		}
	}
	if n := woorden(v.PlanVanAanpak.Aanpak); n > maxAanpak {
		v.note("M16", "planVanAanpak/aanpak", "De aanpak telt %d woorden. Kort en bondig leest beter: probeer het binnen %d te houden.", n, maxAanpak)
	}
}

// The sources say "kort en bondig" and "vroegtijdig", not how much; these are
// ours, and the messages say them.
const (
	wachtWeken = 6
	maxVerslag = 400
	maxAanpak  = 250
)

func woorden[T ~string](s T) int { return len(strings.Fields(string(s))) }

// inzetLoopt tells whether an AB was asked, taken on or deployed.
func (v *view) inzetLoopt() bool {
	for i := range v.Inzetten {
		if lopend(v.Inzetten[i].Stand) {
			return true
		}
	}
	return false
}

func lopend(s dossier.InzetStand) bool {
	return s == dossier.InzetGevraagd || s == dossier.InzetAangenomen || s == dossier.InzetIngezet
}
