package regels

import (
	"strings"

	"routewijzer/internal/dossier"
)

// checkPlan: what the plan itself still lacks once it is on the table.
func checkPlan(v *view) {
	p := v.PlanVanAanpak
	if v.Route.Keuze == dossier.RouteOnderzoek && v.finished(dossier.MDOAnalyse) && empty(v.Onderzoek.Vraag) {
		v.note("R1.3", "onderzoek/vraag", "Het overleg is geweest, maar de onderzoeksvraag staat er nog niet.")
	}
	if v.Route.Keuze == dossier.RouteBegeleiding && v.analysed() && len(p.Doelen) == 0 {
		v.note("R2.3", "planVanAanpak/doelen", "Het overleg is geweest, maar er staat nog geen doel in het plan van aanpak.")
	}
	if v.finished(dossier.MDOBevindingen) {
		if v.leerling && len(v.Onderzoek.Bevindingen) == 0 {
			v.note("R1.7/bevindingen", "onderzoek/bevindingen", "De bevindingen zijn besproken, maar staan nog niet in het dossier.")
		}
		if v.Arrangement.Uitvoerder != "" && empty(v.Arrangement.KorteLijnen) && v.inzetLoopt() {
			v.note("R1.7/korte-lijnen", "arrangement/korteLijnen", "Spreek af hoe de ambulant begeleider en de uitvoerder van het arrangement elkaar op de hoogte houden.")
		}
	}
	if !empty(v.Arrangement.Naam) && v.Arrangement.Uitvoerder == "" {
		v.note("M1", "arrangement/uitvoerder", "Bij het arrangement %s staat nog niet wie het uitvoert.", kort(v.Arrangement.Naam))
	}
	if !v.planReached() || len(p.Doelen) == 0 {
		return
	}
	var cruciaal, thuis, kind, sterk bool
	for i := range p.Doelen {
		g := &p.Doelen[i]
		cruciaal = cruciaal || g.Cruciaal == dossier.Ja
		thuis = thuis || g.Voor == dossier.DoelOuders
		kind = kind || g.Voor == dossier.DoelKind
		sterk = sterk || g.Voor == dossier.DoelLeerkracht || g.Voor == dossier.DoelSchool
		v.eigenaren(g)
	}
	if !cruciaal {
		v.note("M7/cruciaal", "planVanAanpak/doelen", "Geen van de doelen is aangemerkt als cruciaal: welk doel is leidend voor de keuze van de deskundigheid?")
	}
	if !sterk && !kind {
		v.note("M8", "planVanAanpak/doelen", "Het plan heeft nog geen doel voor leerkracht of school: hoe kan de school het straks zelf?")
	}
	for i := range v.Afspraken {
		a := &v.Afspraken[i]
		thuis = thuis || a.Thuis == dossier.Ja
		if !empty(a.Tekst) && len(a.Wie) == 0 {
			v.note("M15/wie", "afspraken/"+string(a.ID)+"/wie", "Bij de afspraak %s staat niet wie haar uitvoert.", kort(a.Tekst))
		}
	}
	for i := range p.Acties {
		a := &p.Acties[i]
		for _, r := range a.Wie {
			b, _ := person(v.Dossier, r)
			thuis = thuis || isOuder(b.Rol)
		}
		if !empty(a.Wat) && len(a.Wie) == 0 {
			v.note("P2/wie", "planVanAanpak/acties/"+string(a.ID)+"/wie", "Bij de actie %s staat niet wie haar uitvoert.", kort(a.Wat))
		}
	}
	if v.leerling && !thuis {
		v.note("P1", "afspraken", "Er staat nog niets in het plan dat thuis wordt gedaan. Spreek af wat de ouders doen, of leg als afspraak voor thuis vast dat er niets nodig is.")
	}
	if len(v.Afspraken) == 0 {
		v.note("M15/afspraken", "afspraken", "Er is een plan, maar er staan nog geen afspraken bij.")
	}
	if v.evaluationDue() && !v.evaluated() && !v.ended() {
		for i := range v.Afspraken {
			if a := &v.Afspraken[i]; a.GereedOp == "" && v.passed(a.Wanneer) && a.Wanneer < v.today {
				v.noteBy("M15/gereed", "afspraken/"+string(a.ID)+"/gereedOp", a.Wanneer, "De afspraak %s staat nog open: is zij nagekomen?", kort(a.Tekst))
			}
		}
	}
	if !v.agreed(dossier.VoorPlan, v.today) {
		if xs := ontbreekt(v.Dossier, dossier.VoorPlan); len(xs) > 0 && len(v.gevraagden(dossier.VoorPlan)) > 0 {
			v.note("M17", "planVanAanpak", "De instemming met het plan kan nog niet gevraagd worden. %s", strings.Join(xs, " "))
		}
	}
}

// eigenaren: the school stays responsible for education; an AB alone owns no
// goal for the child (K4).
func (v *view) eigenaren(g *dossier.Doel) {
	if g.Voor != dossier.DoelKind || len(g.Eigenaren) == 0 {
		return
	}
	for _, r := range g.Eigenaren {
		if b, ok := person(v.Dossier, r); !ok || b.Rol != dossier.RolAB {
			return
		}
	}
	v.note("K4", "planVanAanpak/doelen/"+string(g.ID)+"/eigenaren", "Bij het doel %s staat alleen de ambulant begeleider. De school blijft verantwoordelijk voor het onderwijs: wie van de school doet mee?", kort(g.Doel))
}

func isOuder(r dossier.Rol) bool {
	return r == dossier.RolMoeder || r == dossier.RolVader || r == dossier.RolOuder || r == dossier.RolVoogd || r == dossier.RolPleegouder
}
