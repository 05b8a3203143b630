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
			v.inzetLet(i, pad)
		case dossier.InzetAfgewezen:
			if empty(i.Afwijzing) || empty(i.Alternatief) {
				v.note("A7/reden", pad, "De inzet is afgewezen: leg de reden en een alternatief vast.")
			}
		}
		if x := v.afgewezen(); x != nil && x.ID == i.ID && !v.ended() {
			v.note("A7/keuze", stand, "De organisatie heeft de inzet afgewezen: kies een andere expertise of ga door zonder ambulant begeleider.")
		}
		if i.DeskundigeTLV == dossier.Ja {
			v.note("A7/tlv", pad+"/deskundigeTLV", "Een ambulant begeleider die bij dit kind betrokken is, kan geen deskundige zijn bij de TLV.")
		}
		if i.Expertise == dossier.ExpertiseTaal && i.Financiering == dossier.FinancieringSWV {
			v.note("M3", pad+"/financiering", "Deze expertise valt onder de landelijke regeling, niet onder het samenwerkingsverband.")
		}
		if i.Expertise == dossier.ExpertiseTaal && i.Financiering != "" && i.Financiering != dossier.FinancieringSWV && i.Financiering != dossier.FinancieringLandelijk {
			v.note("A6", pad+"/financiering", "Voor deze expertise geldt dezelfde route; alleen de betaling verschilt. Meestal is dat de landelijke regeling.")
		}
		if i.Expertise != "" && i.Expertise != dossier.ExpertiseTaal && i.Financiering == dossier.FinancieringLandelijk {
			v.note("M3", pad+"/financiering", "De landelijke regeling geldt voor auditieve, taal- en communicatieproblemen; deze expertise betaalt het samenwerkingsverband.")
		}
	}
}

// inzetLet: what an inzet that was asked for still lacks; never in the way.
func (v *view) inzetLet(i dossier.Inzet, pad string) {
	if i.Expertise == "" {
		v.note("M2", pad+"/expertise", "Kies welke aanvullende deskundigheid nodig is: daarop wordt de ambulant begeleider gevraagd.")
	}
	if empty(i.Organisatie) {
		v.note("M4", pad+"/organisatie", "Vul de organisatie in: de inzet wordt per organisatie verantwoord.")
	}
	if len(v.Analyse.Behoeften) == 0 {
		v.note("M7/behoeften", "analyse/behoeften", "De onderwijs- en ondersteuningsbehoeften staan er nog niet; zij zijn leidend bij de keuze van de deskundigheid.")
	}
	if len(v.Ondersteuningsvraag.Context) == 0 {
		v.note("K5", "ondersteuningsvraag/context", "Kies of de ondersteuning de pedagogische of de didactische context aanpast.")
	}
	if i.Stand != dossier.InzetIngezet {
		return
	}
	if !v.analysed() {
		v.note("M18", pad+"/stand", "De ambulant begeleider is ingezet zonder dat daar een afgerond overleg over was: de inzet is een mogelijke uitkomst van het overleg.")
	}
	if i.Tot == "" && v.planReached() && v.PlanVanAanpak.Evaluatiedatum == "" && v.PlanVanAanpak.Structureel != dossier.Ja {
		v.note("K2", pad+"/tot", "De inzet is tijdelijk: vul een einddatum in of kies de datum van de evaluatie.")
	}
}
