package evaluatie

import (
	"cmp"
	"slices"

	"routewijzer/internal/dossier"
)

// A Vergelijking (comparison) sets the running cycle beside the one before it.
// It puts two goals side by side only where one was continued as the other, and
// the two T-scores only with the number of goals of each: they were reckoned
// over different goals.
type Vergelijking struct {
	Sinds           dossier.Date // the day the cycle before was closed
	TToen, TNu      float64      // GAS T; only when NToen, NNu is not 0
	NToen, NNu      int          // goals with an attained level
	Doelen          []Doelvergelijking
	NieuweDoelen    []dossier.Doel // current goals that continue none
	VerlatenDoelen  []dossier.Doel // goals of then that none continues
	Observaties     int            // since then
	AfsprakenGereed int            // carried out since then, whenever they were made
}

// A Doelvergelijking (comparison of goals) is a goal and the one it continues.
type Doelvergelijking struct {
	Nu, Toen             dossier.Doel
	NiveauToen, NiveauNu dossier.GAS // attained then; attained, or else last measured, now
}

// SindsVorige tells what changed since the previous evaluatie; ok is false in a
// first cycle.
func SindsVorige(d *dossier.Dossier) (v Vergelijking, ok bool) {
	if len(d.Cycli) == 0 {
		return Vergelijking{}, false
	}
	c := laatsteCyclus(d)
	h := Huidig(d)
	v = Vergelijking{Sinds: c.AfgeslotenOp, Doelen: []Doelvergelijking{}, NieuweDoelen: []dossier.Doel{}, VerlatenDoelen: []dossier.Doel{}, Observaties: len(h.Observaties)}
	var toen []dossier.Doel
	for _, g := range d.PlanVanAanpak.Doelen {
		if g.ID != "" && slices.Contains(c.Doelen, dossier.Ref(g.ID)) {
			toen = append(toen, g)
		}
	}
	continued := map[dossier.ID]bool{}
	for _, g := range h.PlanVanAanpak.Doelen {
		i := slices.IndexFunc(toen, func(o dossier.Doel) bool { return g.Voortgezet == dossier.Ref(o.ID) })
		if i < 0 {
			v.NieuweDoelen = append(v.NieuweDoelen, g)
			continue
		}
		continued[toen[i].ID] = true
		v.Doelen = append(v.Doelen, Doelvergelijking{Nu: g, Toen: toen[i], NiveauToen: toen[i].Eindniveau, NiveauNu: niveauNu(g)})
	}
	for _, g := range toen {
		if !continued[g.ID] {
			v.VerlatenDoelen = append(v.VerlatenDoelen, g)
		}
	}
	if t, n, err := GASVan(toen); err == nil {
		v.TToen, v.NToen = t, n
	}
	if t, n, err := GASVan(h.PlanVanAanpak.Doelen); err == nil {
		v.TNu, v.NNu = t, n
	}
	for _, a := range d.Afspraken {
		if _, done := Day(a.GereedOp); done && a.GereedOp > v.Sinds {
			v.AfsprakenGereed++
		}
	}
	return v, true
}

// laatsteCyclus is the cycle closed last.
func laatsteCyclus(d *dossier.Dossier) dossier.Cyclus {
	return slices.MaxFunc(d.Cycli, func(a, b dossier.Cyclus) int {
		return cmp.Or(cmp.Compare(a.AfgeslotenOp, b.AfgeslotenOp), cmp.Compare(a.Volgorde, b.Volgorde), cmp.Compare(a.ID, b.ID))
	})
}

// niveauNu is the level a goal has reached: as rated at the end, else as
// measured last. A level taken over from the cycle before is no measurement.
func niveauNu(g dossier.Doel) dossier.GAS {
	if g.Eindniveau != "" {
		return g.Eindniveau
	}
	var last dossier.GAS
	ps, _ := punten(g, "")
	for _, p := range ps {
		if p.Soort == soortMeting && p.Niveau != "" {
			last = p.Niveau
		}
	}
	return last
}
