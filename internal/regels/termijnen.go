package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkTermijnen: clocks that run only when they apply: zorgplicht from the
// written aanmelding, OPP from placement or arrangement (L4). Calendar weeks.
func checkTermijnen(v *view) {
	if v.closed() {
		return
	}
	a := v.Aanmelding
	if tot, weken, ok := v.zorgplichtTot(); ok && v.today > tot {
		v.noteBy("L4/zorgplicht", "aanmelding/besluitOp", tot, "De termijn van %d weken voor de zorgplicht liep op %s af: neem een besluit of plaats tijdelijk.", weken, words(tot))
	}
	if a.Verlengd == dossier.Ja && a.VerlengingGemeldOp == "" {
		v.note("L4/verlenging", "aanmelding/verlengingGemeldOp", "Een verlenging van de zorgplichttermijn wordt schriftelijk aan de ouders gemeld: vul in wanneer dat was.")
	}
	if tot, ok := v.oppTot(); ok && v.today > tot {
		v.noteBy("L4/opp", "opp/vastgesteldOp", tot, "Het ontwikkelingsperspectief had uiterlijk %s vastgesteld moeten zijn.", words(tot))
	}
	if tot, ok := v.oppJaar(); ok && v.today > tot {
		v.noteBy("L4/opp-evaluatie", "opp/laatstGeevalueerdOp", tot, "Het ontwikkelingsperspectief wordt jaarlijks met de ouders geëvalueerd; de laatste keer was %s.", words(max(v.OPP.VastgesteldOp, v.OPP.LaatstGeevalueerdOp)))
	}
}

// zorgplichtTot is the day by which the school decides about an aanmelding; ok
// is false when the clock does not run.
func (v *view) zorgplichtTot() (tot dossier.Date, weken int, ok bool) {
	a, t := v.Aanmelding, evaluatie.Terms(v.Dossier)
	if !v.passed(a.OntvangenOp) || a.BesluitOp != "" || a.TijdelijkGeplaatstOp != "" {
		return "", 0, false
	}
	weken = t.ZorgplichtWeken
	if a.Verlengd == dossier.Ja {
		weken += t.VerlengingWeken
	}
	return evaluatie.AddDays(a.OntvangenOp, 7*weken), weken, true
}

// oppTot is the day by which the OPP is vastgesteld.
func (v *view) oppTot() (tot dossier.Date, ok bool) {
	o := v.OPP
	if o.VanToepassing != dossier.Ja || !v.passed(o.TermijnVanaf) || o.VastgesteldOp != "" {
		return "", false
	}
	return evaluatie.AddDays(o.TermijnVanaf, 7*evaluatie.Terms(v.Dossier).OPPWeken), true
}

// oppJaar is the day by which the OPP is evaluated again.
func (v *view) oppJaar() (tot dossier.Date, ok bool) {
	o := v.OPP
	if o.VanToepassing != dossier.Ja || !v.passed(o.VastgesteldOp) {
		return "", false
	}
	tot = addYears(max(o.VastgesteldOp, o.LaatstGeevalueerdOp), 1)
	return tot, tot != ""
}
