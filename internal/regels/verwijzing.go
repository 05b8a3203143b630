package regels

import "routewijzer/internal/dossier"

// checkVerwijzingen: a ref that points nowhere, because what it named was
// deleted, says so; nothing that rests on it disappears (E1).
func checkVerwijzingen(v *view) {
	d := v.heel
	ref := func(list string, there func(dossier.Ref) bool, pad string, rs ...dossier.Ref) {
		for _, r := range rs {
			if r != "" && !there(r) {
				v.note("E1/verwijzing", pad, "Hier staat een verwijzing naar iets wat er niet (meer) is (%s). Kies opnieuw, of haal de verwijzing weg.", list)
				return
			}
		}
	}
	wie := func(pad string, rs ...dossier.Ref) {
		ref("betrokkene", func(r dossier.Ref) bool { return personAt(d, r) >= 0 }, pad, rs...)
	}
	doel := func(pad string, r dossier.Ref) {
		ref("doel", func(r dossier.Ref) bool {
			return has(d.PlanVanAanpak.Doelen, r, func(x *dossier.Doel) dossier.ID { return x.ID })
		}, pad, r)
	}
	mdo := func(pad string, r dossier.Ref) {
		ref("overleg", func(r dossier.Ref) bool { return has(d.MDOs, r, func(x *dossier.MDO) dossier.ID { return x.ID }) }, pad, r)
	}
	wie("hulpvraag/inbrenger", d.Hulpvraag.Inbrenger)
	wie("ondersteuningsvraag/vastgesteldDoor", d.Ondersteuningsvraag.VastgesteldDoor)
	wie("arrangement/uitvoerder", d.Arrangement.Uitvoerder)
	for i := range v.Inzetten {
		if x := &v.Inzetten[i]; x.AB != "" {
			wie("inzetten/"+string(x.ID)+"/ab", x.AB)
		}
	}
	for i := range v.PlanVanAanpak.Doelen {
		g := &v.PlanVanAanpak.Doelen[i]
		if g.Versterkt != "" || len(g.Eigenaren) > 0 {
			pad := "planVanAanpak/doelen/" + string(g.ID)
			doel(pad+"/versterkt", g.Versterkt)
			wie(pad+"/eigenaren", g.Eigenaren...)
		}
	}
	for i := range v.PlanVanAanpak.Acties {
		a := &v.PlanVanAanpak.Acties[i]
		pad := "planVanAanpak/acties/" + string(a.ID)
		doel(pad+"/doel", a.Doel)
		wie(pad+"/wie", a.Wie...)
	}
	for i := range v.PlanVanAanpak.Overnemen {
		o := &v.PlanVanAanpak.Overnemen[i]
		pad := "planVanAanpak/overnemen/" + string(o.ID)
		doel(pad+"/duurzaam", o.Duurzaam)
		wie(pad+"/wie", o.Wie)
	}
	for i := range v.Afspraken {
		a := &v.Afspraken[i]
		pad := "afspraken/" + string(a.ID)
		wie(pad+"/wie", a.Wie...)
		mdo(pad+"/mdo", a.MDO)
	}
	for i := range v.MDOs {
		for _, p := range v.MDOs[i].Deelnemers {
			if personAt(d, p.Wie) < 0 {
				wie("mdos/"+string(v.MDOs[i].ID)+"/deelnemers/"+string(p.ID)+"/wie", p.Wie)
			}
		}
	}
	for i := range v.Evaluaties {
		mdo("evaluaties/"+string(v.Evaluaties[i].ID)+"/mdo", v.Evaluaties[i].MDO)
	}
	for i := range v.Toestemmingen {
		wie("toestemmingen/"+string(v.Toestemmingen[i].ID)+"/wie", v.Toestemmingen[i].Wie)
	}
	for i := range v.Onderzoek.Adviezen {
		a := &v.Onderzoek.Adviezen[i]
		doel("onderzoek/adviezen/"+string(a.ID)+"/doel", a.Doel)
	}
	for i := range v.Coachingsnotities {
		c := &v.Coachingsnotities[i]
		wie("coachingsnotities/"+string(c.ID)+"/leerkracht", c.Leerkracht)
	}
}

func has[T any](xs []T, r dossier.Ref, id func(*T) dossier.ID) bool {
	for i := range xs {
		if dossier.Ref(id(&xs[i])) == r {
			return true
		}
	}
	return false
}
