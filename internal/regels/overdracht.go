package regels

import (
	"encoding/json"

	"routewijzer/internal/dossier"
)

// Overdracht is the dossier as it moves to another school (L10): a copy without
// the plan of action, the evaluation date and the instemmingen, of earlier
// cycles too. Coaching notes stay behind as well: they are about a teacher of
// this school (L12). d itself is not touched.
func Overdracht(d *dossier.Dossier) *dossier.Dossier {
	b, err := json.Marshal(d)
	if err != nil {
		panic("regels: copy dossier: " + err.Error()) // strings and numbers only
	}
	x := &dossier.Dossier{}
	if err := json.Unmarshal(b, x); err != nil {
		panic("regels: copy dossier: " + err.Error())
	}
	x.PlanVanAanpak = dossier.PlanVanAanpak{}
	x.Instemmingen, x.Coachingsnotities = nil, nil
	for i := range x.Onderzoek.Adviezen {
		x.Onderzoek.Adviezen[i].Doel = ""
	}
	for i := range x.Cycli {
		c := &x.Cycli[i]
		c.Aanpak, c.GeplandeStart, c.WerkelijkeStart, c.Evaluatiedatum = "", "", "", ""
		c.Doelen, c.Acties, c.Overnemen, c.Instemmingen = nil, nil, nil, nil
	}
	dossier.Fill(x)
	return x
}
