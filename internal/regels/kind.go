package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkKind: age decides whose the rights are (L6, L13), leaving school starts
// the handing over (L10), and a question above the pupil names none (K3).
func checkKind(v *view) {
	k := v.Kind
	if !v.leerling {
		if !empty(k.Roepnaam) || !empty(k.Achternaam) {
			v.note("K3/kind", "kind/roepnaam", "Een vraag op dit niveau gaat niet over een leerling, maar er staat wel een kind in het dossier.")
		}
		return
	}
	jaren, ok := evaluatie.Leeftijd(v.heel, v.today)
	switch {
	case empty(k.Geboortedatum):
		if len(v.Toestemmingen) > 0 || v.analysed() {
			v.note("L13/geboortedatum", "kind/geboortedatum", "Vul de geboortedatum in: vanaf 16 jaar geeft het kind zelf toestemming.")
		}
	case !ok || jaren > 22 || jaren < 2:
		v.note("L13/geboortedatum", "kind/geboortedatum", "De geboortedatum (%s) kan niet kloppen: controleer die.", words(k.Geboortedatum))
	case jaren >= 16:
		v.good("L6", "kind/geboortedatum", "Het kind is %d: het mag zelf inzage, correctie, wissing en een kopie van de eigen gegevens vragen.", jaren)
	}
	if v.passed(k.VertrokkenOp) && !v.closed() {
		v.note("L10", "kind/vertrokkenOp", "Het kind ging op %s van school. Draag het dossier over: alles gaat mee, behalve het plan van aanpak, de evaluatiedatum en de instemmingen. Sluit het daarna af.", words(k.VertrokkenOp))
	}
}

// checkCoaching: the teacher reads a coaching note first (L12).
func checkCoaching(v *view) {
	for _, c := range v.Coachingsnotities {
		if empty(c.Notitie) || v.passed(c.GelezenOp) {
			continue
		}
		v.note("L12", "coachingsnotities/"+string(c.ID)+"/gelezenOp", "De coachingsnotitie van %s is nog niet gelezen door de leerkracht, die haar als eerste leest.", dag(c.Datum))
	}
}

// checkDelenTOP: the TOP-dossier has four parts; none is missing when it is
// evaluated (E1).
func checkDelenTOP(v *view) {
	if v.closed() || !v.evaluationDue() && !v.evaluated() {
		return
	}
	var weg []string
	for _, x := range []struct {
		leeg bool
		naam string
	}{
		{len(v.Analyse.Factoren) == 0 && len(v.Analyse.Behoeften) == 0 && empty(v.Analyse.Beeld), "de gezamenlijke analyse"},
		{empty(v.Perspectief.Tekst), "het perspectief"},
		{len(v.PlanVanAanpak.Doelen) == 0 && empty(v.PlanVanAanpak.Aanpak), "het plan van aanpak"},
	} {
		if x.leeg {
			weg = append(weg, x.naam)
		}
	}
	if len(weg) > 0 {
		v.note("E1", "analyse", "Het is tijd om te evalueren, maar in het dossier ontbreekt nog %s.", join(weg))
	}
	for i := range v.PlanVanAanpak.Doelen {
		g := &v.PlanVanAanpak.Doelen[i]
		if v.evaluated() && evaluatie.Versterkend(*g) && empty(g.Effect) && empty(g.Eindmeting) && g.Eindniveau == "" {
			v.note("E4/effect", "planVanAanpak/doelen/"+string(g.ID)+"/effect", "Schrijf op wat het doel %s de leerkracht of de school heeft opgeleverd.", kort(g.Doel))
		}
	}
}

// checkPartners: the evaluation is with all crucial partners (R2.6, R1.8).
func checkPartners(v *view) {
	code := "R2.6"
	if v.Route.Keuze == dossier.RouteOnderzoek {
		code = "R1.8"
	}
	for _, m := range v.MDOs {
		if m.Soort != dossier.MDOEvaluatie || !v.done(m.Stand, m.Datum) || !empty(m.RedenAfwezig) {
			continue
		}
		var weg []string
		for _, x := range []struct {
			naam   string
			rollen []dossier.Rol
			nodig  bool
		}{{"de ouders", ouders, v.leerling}, {"de school", schoolteam, true}, {"de consulent", []dossier.Rol{dossier.RolConsulent}, true}} {
			if x.nodig && !evaluatie.Aanwezig(v.Dossier, m, x.rollen...) {
				weg = append(weg, x.naam)
			}
		}
		if len(weg) > 0 {
			v.note(code, "mdos/"+string(m.ID)+"/deelnemers", "De evaluatie is met alle cruciale partners; niet als aanwezig vermeld: %s. Schrijf de reden op.", join(weg))
		}
	}
}
