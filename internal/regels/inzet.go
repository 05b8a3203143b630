package regels

import "routewijzer/internal/dossier"

// checkInzet: no AB is ingezet while the ondersteuningsvraag is not vastgesteld
// or lacks its nature or level (M11, M12, K3). An AB may attend an MDO without.
func checkInzet(v *view) {
	q := v.Ondersteuningsvraag
	for _, i := range v.Inzetten {
		pad := "inzetten/" + string(i.ID)
		stand := pad + "/stand"
		switch i.Stand {
		case dossier.InzetGevraagd, dossier.InzetAangenomen, dossier.InzetIngezet:
			if empty(q.Vraag) || !v.passed(q.VastgesteldOp) {
				v.block("M11", stand, stand, DoorRegie, "De ambulant begeleider kan pas worden ingezet als de ondersteuningsvraag is vastgesteld.")
			}
			if q.Aard == "" {
				v.block("M12", stand, stand, DoorRegie, "Kies of de ondersteuningsvraag preventief of curatief is, voordat de ambulant begeleider wordt ingezet.")
			}
			if q.Niveau == "" {
				v.block("K3", stand, stand, DoorRegie, "Kies op welk niveau de ondersteuningsvraag ligt, voordat de ambulant begeleider wordt ingezet.")
			}
		case dossier.InzetAfgewezen:
			if empty(i.Afwijzing) || empty(i.Alternatief) {
				v.note("A7/reden", pad, "De inzet is afgewezen: leg de reden en een alternatief vast.")
			}
		}
		if i.DeskundigeTLV == dossier.Ja {
			v.note("A7/tlv", pad+"/deskundigeTLV", "Een ambulant begeleider die bij dit kind betrokken is, kan geen deskundige zijn bij de TLV.")
		}
		if i.Expertise == dossier.ExpertiseTaal && i.Financiering == dossier.FinancieringSWV {
			v.note("M3", pad+"/financiering", "Deze expertise valt onder de landelijke regeling, niet onder het samenwerkingsverband.")
		}
		if i.Expertise != "" && i.Expertise != dossier.ExpertiseTaal && i.Financiering == dossier.FinancieringLandelijk {
			v.note("M3", pad+"/financiering", "De landelijke regeling geldt voor auditieve, taal- en communicatieproblemen; deze expertise betaalt het samenwerkingsverband.")
		}
	}
}

// checkDelen: before the parents agree to share, the consulent is consulted
// without a name (L11).
func checkDelen(v *view) {
	if !v.leerling {
		return
	}
	var since dossier.Date
	for _, t := range v.Toestemmingen {
		if t.Voor == dossier.VoorDelen && t.Antwoord == dossier.AntwoordJa && t.Datum != "" && (since == "" || t.Datum < since) {
			since = t.Datum
		}
	}
	for _, c := range v.ContactConsulent {
		if c.ZonderNaam != dossier.Ja && v.passed(c.Datum) && (since == "" || c.Datum < since) {
			v.note("L11", "contactConsulent/"+string(c.ID), "Het contact van %s was voordat de ouders toestemming gaven om te delen. Leg die toestemming vast, of dat er geen naam genoemd is.", words(c.Datum))
		}
	}
}
