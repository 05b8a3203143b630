package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkTermijnen: clocks that run only when they apply: zorgplicht from the
// written aanmelding, OPP from placement or arrangement (L4). Calendar weeks.
func checkTermijnen(v *view) {
	t := evaluatie.Terms(v.Dossier)
	a := v.Aanmelding
	if v.passed(a.OntvangenOp) && a.BesluitOp == "" && a.TijdelijkGeplaatstOp == "" {
		weken := t.ZorgplichtWeken
		if a.Verlengd == dossier.Ja {
			weken += t.VerlengingWeken
		}
		if tot := evaluatie.AddDays(a.OntvangenOp, 7*weken); v.today > tot {
			v.note("L4/zorgplicht", "aanmelding/besluitOp", "De termijn van %d weken voor de zorgplicht liep op %s af: neem een besluit of plaats tijdelijk.", weken, words(tot))
		}
	}
	if a.Verlengd == dossier.Ja && a.VerlengingGemeldOp == "" {
		v.note("L4/verlenging", "aanmelding/verlengingGemeldOp", "Een verlenging van de zorgplichttermijn wordt schriftelijk aan de ouders gemeld: vul in wanneer dat was.")
	}
	o := v.OPP
	if o.VanToepassing != dossier.Ja {
		return
	}
	if tot := evaluatie.AddDays(o.TermijnVanaf, 7*t.OPPWeken); v.passed(o.TermijnVanaf) && o.VastgesteldOp == "" && v.today > tot {
		v.note("L4/opp", "opp/vastgesteldOp", "Het ontwikkelingsperspectief had uiterlijk %s vastgesteld moeten zijn.", words(tot))
	}
	if last := max(o.VastgesteldOp, o.LaatstGeevalueerdOp); v.passed(o.VastgesteldOp) && v.today > yearLater(last) {
		v.note("L4/opp-evaluatie", "opp/laatstGeevalueerdOp", "Het ontwikkelingsperspectief wordt jaarlijks met de ouders geëvalueerd; de laatste keer was %s.", words(last))
	}
}

func yearLater(d dossier.Date) dossier.Date {
	t, ok := evaluatie.Day(d)
	if !ok {
		return "9999-12-31"
	}
	return evaluatie.AddDays(d, int(t.AddDate(1, 0, 0).Sub(t).Hours()/24))
}
