package evaluatie

import "routewijzer/internal/dossier"

// Huidig is the dossier as the running cycle sees it: without the items that an
// earlier cycle closed over (E3, "vervolg"). It shares memory with d, so it may
// be read only. Without earlier cycles it is d itself.
func Huidig(d *dossier.Dossier) *dossier.Dossier {
	if len(d.Cycli) == 0 {
		return d
	}
	past := map[dossier.Ref]bool{}
	for _, c := range d.Cycli {
		for _, refs := range []dossier.Refs{c.Doelen, c.Acties, c.Overnemen, c.Afspraken, c.Bevindingen, c.Adviezen, c.Observaties,
			c.Besprekingen, c.Stemmen, c.Inzetten, c.MDOs, c.Instemmingen, c.Evaluaties} {
			for _, r := range refs {
				past[r] = true
			}
		}
	}
	h := *d
	h.PlanVanAanpak.Doelen = without(past, d.PlanVanAanpak.Doelen, func(x dossier.Doel) dossier.ID { return x.ID })
	h.PlanVanAanpak.Acties = without(past, d.PlanVanAanpak.Acties, func(x dossier.Actie) dossier.ID { return x.ID })
	h.PlanVanAanpak.Overnemen = without(past, d.PlanVanAanpak.Overnemen, func(x dossier.Overname) dossier.ID { return x.ID })
	h.Afspraken = without(past, d.Afspraken, func(x dossier.Afspraak) dossier.ID { return x.ID })
	h.Onderzoek.Bevindingen = without(past, d.Onderzoek.Bevindingen, func(x dossier.Bevinding) dossier.ID { return x.ID })
	h.Onderzoek.Adviezen = without(past, d.Onderzoek.Adviezen, func(x dossier.Advies) dossier.ID { return x.ID })
	h.Observaties = without(past, d.Observaties, func(x dossier.Observatie) dossier.ID { return x.ID })
	h.Besprekingen = without(past, d.Besprekingen, func(x dossier.Bespreking) dossier.ID { return x.ID })
	h.StemVanHetKind = without(past, d.StemVanHetKind, func(x dossier.StemVanHetKind) dossier.ID { return x.ID })
	h.Inzetten = without(past, d.Inzetten, func(x dossier.Inzet) dossier.ID { return x.ID })
	h.MDOs = without(past, d.MDOs, func(x dossier.MDO) dossier.ID { return x.ID })
	h.Instemmingen = without(past, d.Instemmingen, func(x dossier.Instemming) dossier.ID { return x.ID })
	h.Evaluaties = without(past, d.Evaluaties, func(x dossier.Evaluatie) dossier.ID { return x.ID })
	return &h
}

func without[T any](past map[dossier.Ref]bool, items []T, id func(T) dossier.ID) []T {
	out := make([]T, 0, len(items))
	for _, x := range items {
		if !past[dossier.Ref(id(x))] {
			out = append(out, x)
		}
	}
	return out
}
