package regels

import (
	"fmt"

	"routewijzer/internal/dossier"
)

// checkInstemming: one nee blocks the plan, never all help (L1); every
// gezagdragende is asked (A5); an answer holds for the text it was given for (L3).
func checkInstemming(v *view) {
	checkGezag(v)
	checkAntwoorden(v)
	plan := v.planReached()
	for _, voor := range []dossier.InstemmingVoor{dossier.VoorOnderzoek, dossier.VoorPlan} {
		if voor == dossier.VoorOnderzoek && (!v.leerling || v.Route.Keuze != dossier.RouteOnderzoek) {
			continue
		}
		wat, weigert := "plan van aanpak", "planVanAanpak/werkelijkeStart"
		if voor == dossier.VoorOnderzoek {
			wat, weigert = "onderzoek", ""
		}
		ss := v.standen(voor, v.today)
		for _, s := range ss {
			pad := "instemmingen/" + string(s.Instemming.ID)
			if f, ok := missing(s, voor); ok && (s.Antwoord != "" || s.Instemming.IngetrokkenOp != "" || plan) {
				f.Weigert = weigert
				v.found = append(v.found, f)
			}
			if s.Antwoord == "" && s.Instemming.IngetrokkenOp == "" && voor == dossier.VoorOnderzoek && v.analysed() {
				v.note("A5/onderzoek", "betrokkenen/"+string(s.Wie.ID), "%s heeft nog niet geantwoord op de vraag om instemming met het onderzoek%s.", naam(s.Wie), herinnerd(s.Herinneringen))
			}
			if s.Antwoord != "" && s.Verouderd {
				v.note("L3", pad, "De instemming van %s met het %s geldt voor een eerdere versie. Laat zien wat er veranderd is en vraag het opnieuw.", naam(s.Wie), wat)
			}
			if (s.Antwoord == dossier.AntwoordNee || s.Antwoord == dossier.AntwoordDeels) && empty(s.Instemming.Reden) {
				v.note("L1/reden", pad, "Leg vast waarom %s niet of maar deels instemt, in eigen woorden.", naam(s.Wie))
			}
			if s.Antwoord == dossier.AntwoordJa && s.JaOp == "" {
				v.note("A1/datum", pad, "Vul in op welke dag %s instemde: daarvandaan tellen de weken tot de start.", naam(s.Wie))
			}
		}
		if len(ss) == 0 && voor == dossier.VoorPlan && plan {
			wie := "wie het gezag over het kind heeft"
			if !v.leerling {
				wie = "wie namens de school instemt (leerkracht of directeur)"
			}
			v.block("A5/gezag", "betrokkenen", weigert, DoorRegie, "Leg vast %s: zonder dat kan niemand om instemming gevraagd worden.", wie)
		}
	}
}

// missing is the wall that stands while somebody has not said ja; ok is false
// where there is none. Silence about the onderzoek is no wall of its own: each
// observation has one (R1.4).
func missing(s Stand, voor dossier.InstemmingVoor) (f Finding, ok bool) {
	wat := "plan van aanpak"
	if voor == dossier.VoorOnderzoek {
		wat = "onderzoek"
	}
	f = Finding{Ernst: Blokkeert, Pad: "instemmingen/" + string(s.Instemming.ID), OphefbaarDoor: DoorRegie}
	switch {
	case s.Antwoord == dossier.AntwoordNee:
		f.Code, f.Tekst = "L1/nee", fmt.Sprintf("%s stemt niet in met het %s. Het %s wacht; hulp aan het kind gaat door.", naam(s.Wie), wat, wat)
	case s.Antwoord == dossier.AntwoordDeels:
		f.Code, f.Tekst = "L1/deels", fmt.Sprintf("%s stemt deels in met het %s. Bespreek wat er anders moet; hulp aan het kind gaat door.", naam(s.Wie), wat)
	case s.Antwoord == dossier.AntwoordJa:
		return Finding{}, false
	case s.Instemming.IngetrokkenOp != "":
		f.Code, f.Tekst = "L1/ingetrokken", fmt.Sprintf("%s heeft de instemming met het %s ingetrokken. Het %s wacht; hulp aan het kind gaat door.", naam(s.Wie), wat, wat)
	case voor == dossier.VoorPlan:
		f.Code, f.Pad = "A5/plan", "betrokkenen/"+string(s.Wie.ID)
		f.Tekst = fmt.Sprintf("%s heeft nog niet geantwoord op de vraag om instemming met het plan van aanpak%s.", naam(s.Wie), nudge(s.Herinneringen))
		if s.Instemming.ID == "" {
			f.Tekst = fmt.Sprintf("%s is nog niet om instemming met het plan van aanpak gevraagd.", naam(s.Wie))
		}
	default:
		return Finding{}, false
	}
	return f, true
}

// nudge says how often somebody was reminded, and that silence is lifted after
// two reminders (A5). It stays possible before: every wall can be lifted, with a
// reason that stays visible, and then this sentence stands beside the reason.
func nudge(n int) string {
	const later = "; opheffen hoort pas na twee herinneringen"
	switch {
	case n >= 2:
		return " (twee keer of vaker herinnerd: de regievoerder mag dit met een reden opheffen)"
	case n == 1:
		return herinnerd(n) + later
	}
	return later
}

func herinnerd(n int) string {
	switch {
	case n <= 0:
		return " (nog niet herinnerd)"
	case n == 1:
		return " (eenmaal herinnerd)"
	}
	return fmt.Sprintf(" (%d keer herinnerd)", n)
}

// checkAntwoorden: an answer counts only of somebody who is asked and was still
// there (A5).
func checkAntwoorden(v *view) {
	for n := range v.Instemmingen {
		i := &v.Instemmingen[n]
		if i.Antwoord == "" {
			continue
		}
		pad := "instemmingen/" + string(i.ID) + "/wie"
		b, ok := person(v.Dossier, i.Wie)
		switch {
		case !ok:
			v.note("A5/wie", pad, "Bij een antwoord op de vraag om instemming staat niet meer van wie het is. Het telt niet mee.")
		case b.Tot != "" && i.Datum > b.Tot:
			v.note("A5/vertrokken", pad, "%s was sinds %s niet meer betrokken toen dit antwoord gegeven werd (%s). Controleer de datums.", naam(b), words(b.Tot), words(i.Datum))
		case !in(v.gevraagden(i.Voor), b.ID):
			v.note("A5/geen-gezag", pad, "Het antwoord van %s telt niet als instemming: die vraagt het programma aan wie gezag heeft, of zonder leerling aan de school.", naam(b))
		}
	}
}

func in(bs []dossier.Betrokkene, id dossier.ID) bool {
	for _, b := range bs {
		if b.ID == id {
			return true
		}
	}
	return false
}

// checkGezag: whether a parent has gezag decides who is asked (A5).
func checkGezag(v *view) {
	if !v.leerling {
		return
	}
	for _, b := range v.Betrokkenen {
		for _, r := range ouders {
			if b.Rol == r && b.Gezag != dossier.HeeftGezag && b.Gezag != dossier.GeenGezag {
				v.note("A5/onbekend", "betrokkenen/"+string(b.ID)+"/gezag", "Ga na of %s gezag heeft: iedere gezagdragende wordt om instemming gevraagd.", naam(b))
			}
		}
	}
}

// analysed tells whether the first MDO is behind us. After a cycle that goes on
// or is adjusted, the evaluation that decided so is that meeting (R1.3, R2.3);
// after one that takes another route a new one is needed.
func (v *view) analysed() bool { return v.finished(dossier.MDOAnalyse) || v.carried() }

// carried tells whether the evaluation of the cycle before stands for the
// analysis of this one.
func (v *view) carried() bool {
	c, ok := vorige(v.heel)
	return ok && (c.Vervolg == voortzetten || c.Vervolg == bijstellen)
}

func (v *view) finished(soort dossier.MDOSoort) bool {
	for i := range v.MDOs {
		if m := &v.MDOs[i]; m.Soort == soort && v.done(m.Stand, m.Datum) {
			return true
		}
	}
	return false
}

// planReached tells whether the plan is on the table: its MDO is behind us, or
// the execution has begun.
func (v *view) planReached() bool {
	if v.PlanVanAanpak.WerkelijkeStart != "" {
		return true
	}
	if v.Route.Keuze == dossier.RouteOnderzoek {
		return v.finished(dossier.MDOBevindingen)
	}
	return v.analysed() && len(v.PlanVanAanpak.Doelen) > 0
}
