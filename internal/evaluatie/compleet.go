package evaluatie

import (
	"strings"

	"routewijzer/internal/dossier"
)

// A Gebrek (gap) is one thing an evaluatie lacks before it can be afgerond.
type Gebrek struct {
	Code  string // rule number
	Veld  string // name of the field in the evaluatie
	Tekst string // Dutch sentence
}

// MetLeerling tells whether a dossier is about one pupil. A question about a
// group, teacher, team or management has none (K3); neither has a dossier that
// names no child and no level.
func MetLeerling(d *dossier.Dossier) bool {
	switch d.Onderwerp.Niveau {
	case dossier.NiveauLeerling:
		return true
	case "":
		return strings.TrimSpace(d.Kind.Roepnaam+d.Kind.Achternaam) != ""
	default:
		return false
	}
}

// Gaps lists what keeps an evaluatie from being afgerond: the five questions of
// E3 with four answers to the fourth, resultaat and proces (E2), and the AB at
// the table or a reason (M19). Empty means complete.
func Gaps(d *dossier.Dossier, e dossier.Evaluatie) []Gebrek {
	var gs []Gebrek
	gap := func(missing bool, code, veld, tekst string) {
		if missing {
			gs = append(gs, Gebrek{code, veld, tekst})
		}
	}
	gap(leeg(e.WatGingGoed), "E3", "watGingGoed", "De vraag \"Wat ging goed?\" is nog niet beantwoord.")
	gap(leeg(e.WatKanBeter), "E3", "watKanBeter", "De vraag \"Wat kan beter?\" is nog niet beantwoord.")
	gap(leeg(e.DoelenBereikt), "E3", "doelenBereikt", "De vraag \"Welke doelen hebben we bereikt en wat niet?\" is nog niet beantwoord.")
	for _, o := range []struct {
		antwoord dossier.Text
		gehoord  dossier.Gehoord
		veld     string
		wie      string
		leerling bool // about the pupil: "n.v.t." only without one
	}{
		{e.OpgeleverdKind, e.KindGehoord, "opgeleverdKind", "het kind", true},
		{e.OpgeleverdOuders, e.OudersGehoord, "opgeleverdOuders", "de ouders", true},
		{e.OpgeleverdLeerkracht, e.LeerkrachtGehoord, "opgeleverdLeerkracht", "de leerkracht", false},
		{e.OpgeleverdSchool, e.SchoolGehoord, "opgeleverdSchool", "de school", false},
	} {
		ok := !leeg(o.antwoord) ||
			o.leerling && !MetLeerling(d) && (o.gehoord == "nvt" || o.gehoord == "") ||
			o.gehoord == "niet-gehoord" && !leeg(e.NietGehoordReden)
		gap(!ok, "E3", o.veld, "Er staat nog niet wat het plan "+o.wie+" heeft opgeleverd, of waarom dat niet gehoord is.")
	}
	gap(leeg(e.Vervolg), "E3", "vervolg", "De vraag \"Wat is het vervolg?\" is nog niet beantwoord.")
	gap(e.Resultaat == "", "E2", "resultaat", "Het resultaat is nog niet beoordeeld.")
	gap(e.Proces == "", "E2", "proces", "Het proces is nog niet beoordeeld.")
	gap(HeeftAB(d) && !abAanwezig(d, e) && leeg(e.RedenZonderAB), "M19", "redenZonderAB", "De ambulant begeleider staat niet als aanwezig vermeld. Geef een reden, of vul de aanwezigheid in het overleg in.")
	return gs
}

// HeeftAB tells whether an AB takes part in the running cycle at all (M18:
// never automatic).
func HeeftAB(d *dossier.Dossier) bool {
	d = Huidig(d)
	for _, b := range d.Betrokkenen {
		if b.Rol == dossier.RolAB {
			return true
		}
	}
	for _, i := range d.Inzetten {
		if i.Stand == dossier.InzetIngezet || i.Stand == dossier.InzetBeeindigd {
			return true
		}
	}
	return false
}

// abAanwezig looks in the meeting the evaluatie names, else in the evaluation
// meeting of the same day.
func abAanwezig(d *dossier.Dossier, e dossier.Evaluatie) bool {
	for _, m := range d.MDOs {
		named := e.MDO != "" && m.ID == dossier.ID(e.MDO)
		sameDay := e.MDO == "" && e.Datum != "" && m.Datum == e.Datum && m.Soort == dossier.MDOEvaluatie
		if (named || sameDay) && Aanwezig(d, m, dossier.RolAB) {
			return true
		}
	}
	return false
}

// Aanwezig tells whether somebody with one of these roles was at a meeting,
// wholly, partly or online.
func Aanwezig(d *dossier.Dossier, m dossier.MDO, rollen ...dossier.Rol) bool {
	for _, p := range m.Deelnemers {
		if p.Aanwezig != "ja" && p.Aanwezig != "deels" && p.Aanwezig != "online" {
			continue
		}
		for _, b := range d.Betrokkenen {
			if b.ID != dossier.ID(p.Wie) || b.ID == "" {
				continue
			}
			for _, r := range rollen {
				if b.Rol == r {
					return true
				}
			}
		}
	}
	return false
}

func leeg(t dossier.Text) bool { return strings.TrimSpace(string(t)) == "" }
