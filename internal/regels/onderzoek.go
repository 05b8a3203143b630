package regels

import "routewijzer/internal/dossier"

// checkObservatie: in route 1 no observation of a named pupil before every
// gezagdragende agreed to the onderzoek; the AB lifts it on the spot with a
// reason (R1.4). A question without a pupil needs none.
func checkObservatie(v *view) {
	if !v.leerling || v.Route.Keuze != dossier.RouteOnderzoek {
		return
	}
	for _, o := range v.Observaties {
		if !v.passed(o.Datum) {
			continue
		}
		if !v.agreed(dossier.VoorOnderzoek, o.Datum) {
			pad := "observaties/" + string(o.ID)
			v.block("R1.4", pad, pad+"/stand", DoorAB, "De observatie van %s was voordat de ouders instemden met het onderzoek.", words(o.Datum))
		}
	}
}

// checkBevinding: findings are vastgesteld only after AB and teacher talked
// about them (R1.6).
func checkBevinding(v *view) {
	if v.Route.Keuze == dossier.RouteBegeleiding {
		return
	}
	var first dossier.Date
	for _, b := range v.Besprekingen {
		if v.passed(b.Datum) && (first == "" || b.Datum < first) {
			first = b.Datum
		}
	}
	for _, b := range v.Onderzoek.Bevindingen {
		pad := "onderzoek/bevindingen/" + string(b.ID) + "/vastgesteldOp"
		switch {
		case empty(b.Waarneming) && empty(b.Betekenis) && b.VastgesteldOp == "":
		case first == "":
			v.block("R1.6", pad, pad, DoorAB, "De bevinding %s kan pas worden vastgesteld na de bespreking van de ambulant begeleider met de leerkracht.", kort(b.Waarneming))
		case b.VastgesteldOp != "" && b.VastgesteldOp < first:
			v.block("R1.6", pad, pad, DoorAB, "De bevinding %s is vastgesteld voor de bespreking met de leerkracht van %s.", kort(b.Waarneming), words(first))
		}
	}
}
