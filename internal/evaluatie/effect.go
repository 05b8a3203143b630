package evaluatie

import "routewijzer/internal/dossier"

// An Effect is what came of one goal, in words and in GAS levels.
type Effect struct {
	Doel       dossier.ID
	Versterken bool   // the goal strengthens teacher, school or team (E4)
	Gekoppeld  bool   // a goal for the child that has such a goal beside it (E4)
	Begin      string // GAS level at the start, "" unknown
	Eind       string // GAS level reached, "" not yet measured
	Stappen    int    // levels gained; only when both are known
	Oordeel    string // "zoals verwacht", "nog niet gemeten"
}

// Effects tells per current goal, in the order of the dossier, what it brought (E4).
func Effects(d *dossier.Dossier) []Effect {
	d = Huidig(d)
	versterken := map[dossier.ID]bool{}
	for _, g := range d.PlanVanAanpak.Doelen {
		versterken[g.ID] = Versterkend(g)
	}
	es := make([]Effect, 0, len(d.PlanVanAanpak.Doelen))
	for _, g := range d.PlanVanAanpak.Doelen {
		e := Effect{Doel: g.ID, Versterken: versterken[g.ID], Begin: string(g.Beginniveau), Eind: string(g.Eindniveau), Oordeel: oordeel(g.Eindniveau)}
		e.Gekoppeld = !e.Versterken && versterken[dossier.ID(g.Versterkt)]
		b, okb := Level(g.Beginniveau)
		x, okx := Level(g.Eindniveau)
		if okb && okx {
			e.Stappen = x - b
		}
		es = append(es, e)
	}
	return es
}

// Versterkend tells whether a goal is on the strengthening side: for teacher,
// school or team (E4).
func Versterkend(g dossier.Doel) bool {
	return g.Voor == dossier.DoelLeerkracht || g.Voor == dossier.DoelSchool
}

func oordeel(g dossier.GAS) string {
	n, ok := Level(g)
	if !ok {
		return "nog niet gemeten"
	}
	return [...]string{"veel minder dan verwacht", "minder dan verwacht", "zoals verwacht", "meer dan verwacht", "veel meer dan verwacht"}[n+2]
}
