package regels

import (
	"encoding/json"
	"slices"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// voorlopig are the states in which nothing is settled yet: they are never refused.
var voorlopig = []string{"", string(dossier.Concept), string(dossier.InzetGevraagd), string(dossier.InzetAangenomen), string(dossier.InzetAfgewezen), string(dossier.InzetBeeindigd)}

// Walls tells why a leaf may not be written as it now stands in d: ask it of the
// dossier as it would become. Only what makes something vastgesteld, ingezet,
// afgerond or begun can be refused; typing anything else always saves, and so
// does taking such a step back. What was lifted is no wall.
func Walls(d *dossier.Dossier, today dossier.Date, path string) []Finding {
	fs := slices.DeleteFunc(Check(d, today), func(f Finding) bool { return !f.Stands() || f.Weigert != path })
	if len(fs) == 0 || slices.Contains(voorlopig, value(d, path)) {
		return nil
	}
	return fs
}

// value is the text of a leaf, "" when it is empty, absent or no text.
func value(d *dossier.Dossier, path string) string {
	for _, l := range dossier.Leaves(d) {
		var s string
		if l.Path == path && json.Unmarshal(l.Value, &s) == nil {
			return s
		}
	}
	return ""
}

// Ontbreekt tells in Dutch sentences why instemming cannot be asked yet; empty
// when it can.
func Ontbreekt(d *dossier.Dossier, voor dossier.InstemmingVoor) []string {
	return ontbreekt(evaluatie.Huidig(d), voor)
}

func ontbreekt(d *dossier.Dossier, voor dossier.InstemmingVoor) []string {
	out := []string{}
	add := func(missing bool, s string) {
		if missing {
			out = append(out, s)
		}
	}
	switch voor {
	case dossier.VoorOnderzoek:
		add(empty(d.Ondersteuningsvraag.Vraag), "De ondersteuningsvraag staat er nog niet.")
		add(empty(d.Onderzoek.Vraag), "De onderzoeksvraag staat er nog niet.")
	case dossier.VoorPlan:
		add(!slices.ContainsFunc(d.PlanVanAanpak.Doelen, func(g dossier.Doel) bool { return !empty(g.Doel) }), "Er staat nog geen doel in het plan van aanpak.")
		add(d.PlanVanAanpak.Evaluatiedatum == "", "De datum van de evaluatie is nog niet gekozen.")
	}
	add(len(gevraagden(d, voor)) == 0, "Er staat nog niemand bij de betrokkenen die om instemming gevraagd kan worden: leg vast wie het gezag heeft.")
	return out
}
