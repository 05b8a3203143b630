package regels

import (
	"errors"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkVersterken: taking over is temporary and goes with a strengthening goal
// (E5); a goal for the child goes with one for teacher or school (E4); no goal
// is treatment or remedial teaching (K6).
func checkVersterken(v *view) {
	versterkend := map[dossier.Ref]bool{}
	for _, g := range v.PlanVanAanpak.Doelen {
		if g.ID != "" && evaluatie.Versterkend(g) {
			versterkend[dossier.Ref(g.ID)] = true
		}
	}
	for _, o := range v.PlanVanAanpak.Overnemen {
		if empty(o.Wat) && o.Wie == "" && o.Vanaf == "" && o.VastgesteldOp == "" {
			continue
		}
		pad := "planVanAanpak/overnemen/" + string(o.ID)
		if _, ok := evaluatie.Day(o.TotEnMet); !ok {
			v.block("E5/einde", pad+"/totEnMet", pad+"/vastgesteldOp", DoorRegie, "Overnemen is altijd tijdelijk: vul bij %s een einddatum in.", kort(o.Wat))
		}
		if !versterkend[o.Duurzaam] {
			v.block("E5/duurzaam", pad+"/duurzaam", pad+"/vastgesteldOp", DoorRegie, "Bij overnemen hoort een duurzame aanpak: koppel %s aan een doel voor leerkracht of school.", kort(o.Wat))
		}
	}
	for _, o := range v.PlanVanAanpak.Overnemen {
		if v.passed(o.TotEnMet) && o.TotEnMet < v.today && !v.overgedragen(o) && !v.ended() {
			v.noteBy("E5/afgelopen", "planVanAanpak/overnemen/"+string(o.ID), o.TotEnMet, "Het overnemen van %s liep tot en met %s. Doet de school het nu zelf? Leg dat vast bij het versterkingsdoel.", kort(o.Wat), words(o.TotEnMet))
		}
	}
	for _, a := range v.PlanVanAanpak.Acties {
		if w := behandelwoord(a.Wat); w != "" && v.alleenAB(a.Wie) {
			v.note("K6", "planVanAanpak/acties/"+string(a.ID)+"/wat", "De actie noemt \"%s\". Een ambulant begeleider is geen remedial teacher, zorgverlener of behandelaar: past deze actie bij iemand anders?", w)
		}
	}
	if _, _, err := evaluatie.GASVan(v.PlanVanAanpak.Doelen); err != nil && !errors.Is(err, evaluatie.ErrGeenDoelen) {
		v.note("E4/gewicht", "planVanAanpak/doelen", "De gewichten van de doelen kloppen niet: er is geen T-score te berekenen. Gebruik gewichten van 1 of meer.")
	}
	for _, g := range v.PlanVanAanpak.Doelen {
		pad := "planVanAanpak/doelen/" + string(g.ID)
		if g.Voor == dossier.DoelKind && !empty(g.Doel) && len(versterkend) == 0 {
			v.note("E4", pad+"/versterkt", "Het doel %s heeft nog geen doel voor leerkracht of school naast zich: niet overnemen maar versterken.", kort(g.Doel))
		}
		if w := behandelwoord(string(g.Doel)); w != "" {
			v.note("K6", pad+"/doel", "Het doel noemt \"%s\". Een ambulant begeleider is geen remedial teacher, zorgverlener of behandelaar: past dit doel bij iemand anders?", w)
		}
	}
}

// alleenAB tells whether only ABs are named.
func (v *view) alleenAB(rs dossier.Refs) bool {
	for _, r := range rs {
		if b, _ := person(v.Dossier, r); b.Rol != dossier.RolAB {
			return false
		}
	}
	return len(rs) > 0
}

// behandelwoord finds a word that belongs to treatment or remedial teaching.
func behandelwoord(s string) string {
	s = strings.ToLower(s)
	for _, w := range []string{"remedial teaching", "remedial", "therapie", "therapeut", "behandelplan", "behandeling", "behandelaar"} {
		if strings.Contains(s, w) {
			return w
		}
	}
	return ""
}

// checkStructureel: structural support is a high exception, needs a reason and
// shows on the consulent's list (K7).
func checkStructureel(v *view) {
	p := v.PlanVanAanpak
	if p.Structureel != dossier.Ja {
		return
	}
	if empty(p.StructureelReden) {
		v.block("K7/reden", "planVanAanpak/structureelReden", "planVanAanpak/werkelijkeStart", DoorConsulent, "Structurele inzet is een hoge uitzondering: schrijf de reden op.")
	}
	v.note("K7", "planVanAanpak/structureel", "De inzet is structureel; dit staat op de lijst van de consulent.")
}
