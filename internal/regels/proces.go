package regels

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkRegie: exactly one regievoerder for the school, and every transfer keeps
// its reason (P3).
func checkRegie(v *view) {
	var now int
	first := dossier.Date("")
	for _, r := range v.Regie {
		if v.leidt(r) {
			now++
		}
		if first == "" || r.Van < first {
			first = r.Van
		}
	}
	switch {
	case now == 0 && v.later(first):
		v.note("P3/geen", "regie", "De regie namens de school begint pas op %s; vandaag heeft niemand haar.", words(first))
	case now == 0:
		v.note("P3/geen", "regie", "Er is nog geen regievoerder namens de school.")
	case now > 1:
		v.note("P3/meer", "regie", "Er is meer dan een regievoerder tegelijk: draag de regie over aan een van hen.")
	}
	for _, r := range v.Regie {
		pad := "regie/" + string(r.ID)
		if r.Van > first && empty(r.Reden) {
			v.note("P3/reden", pad, "De regie ging op %s over naar %s zonder vastgelegde reden.", words(r.Van), r.Wie)
		}
		if r.Rol != "" && !slices.Contains([]dossier.Rol{dossier.RolIB, dossier.RolDirecteur, dossier.RolConsulent}, r.Rol) && r.Tot == "" {
			v.note("P3/rol", pad, "De regie ligt bij de intern begeleider, de directeur of de consulent. Draag de regie over.")
		}
	}
}

// stagnatieWeken is within how many weeks a stagnatie is discussed and closed.
// The sources name no term; the message does.
const stagnatieWeken = 6

// checkStagnatie: one or more of the seven kinds and a toelichting; opened,
// discussed, closed with its effect (P4).
func checkStagnatie(v *view) {
	for _, s := range v.Stagnaties {
		pad := "stagnaties/" + string(s.ID)
		if len(s.Soorten) == 0 {
			v.block("P4/soort", pad+"/soorten", pad+"/besprokenOp", DoorConsulent, "Kies op welke punten het stagneert: een of meer van de zeven.")
		}
		if empty(s.Toelichting) {
			v.block("P4/toelichting", pad+"/toelichting", pad+"/besprokenOp", DoorConsulent, "Geef een toelichting bij de stagnatie.")
		}
		if s.AfgeslotenOp != "" {
			if empty(s.Effect) {
				v.block("P4/effect", pad+"/effect", pad+"/afgeslotenOp", DoorConsulent, "Een stagnatie wordt afgesloten met het effect: schrijf op wat het opleverde.")
			}
			if s.BesprokenOp == "" {
				v.block("P4/besproken", pad+"/besprokenOp", pad+"/afgeslotenOp", DoorConsulent, "Een stagnatie wordt eerst besproken en dan afgesloten: vul in wanneer dat was.")
			}
		} else if s.GeopendOp != "" && s.BesprokenOp == "" {
			v.note("P4/open", pad, "De stagnatie van %s is nog niet besproken.", words(s.GeopendOp))
		}
		if by := evaluatie.AddDays(s.GeopendOp, 7*stagnatieWeken); s.AfgeslotenOp == "" && v.passed(s.GeopendOp) && v.today > by {
			v.noteBy("P4/lang", pad+"/afgeslotenOp", by, "De stagnatie van %s staat langer dan %d weken open.", words(s.GeopendOp), stagnatieWeken)
		}
		if wie := v.genoemd(s.Betreft + " " + string(s.Toelichting)); wie != "" {
			v.note("P4/persoon", pad+"/toelichting", "De stagnatie noemt %s. Noem de stap of de afspraak, nooit een persoon.", wie)
		}
	}
}

// genoemd finds the full name of a person in a text.
func (v *view) genoemd(s string) string {
	first := ""
	for i := range v.Betrokkenen {
		n := strings.TrimSpace(v.Betrokkenen[i].Naam)
		if strings.Contains(n, " ") && strings.Contains(s, n) && (first == "" || n < first) {
			first = n
		}
	}
	return first
}
