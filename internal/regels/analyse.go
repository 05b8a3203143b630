package regels

// checkAnalyse: a plan works towards a perspective set beforehand (M6); what it
// may mean stands beside what was seen, never instead of it (L9); an onderzoek
// ends in advice (P5).
func checkAnalyse(v *view) {
	if v.planReached() && empty(v.Perspectief.Tekst) {
		v.note("M6", "perspectief/tekst", "Er is een plan, maar nog geen perspectief waar het naartoe werkt.")
	}
	for _, o := range v.Observaties {
		if !empty(o.Betekenis) && empty(o.Waarneming) && len(o.Verslag)+len(o.ABC) == 0 {
			v.note("L9", "observaties/"+string(o.ID)+"/waarneming", "Bij de observatie van %s staat wat het kan betekenen, maar niet wat er gezien is.", words(o.Datum))
		}
	}
	advies := false
	for _, a := range v.Onderzoek.Adviezen {
		advies = advies || !empty(a.Tekst)
	}
	for _, b := range v.Onderzoek.Bevindingen {
		if !empty(b.Betekenis) && empty(b.Waarneming) {
			v.note("L9", "onderzoek/bevindingen/"+string(b.ID)+"/waarneming", "Bij een bevinding staat wat het kan betekenen, maar niet wat er gezien is.")
		}
		if v.passed(b.VastgesteldOp) && !advies {
			v.note("P5", "onderzoek/adviezen", "De bevindingen zijn vastgesteld; schrijf op welk advies eruit volgt.")
		}
	}
}
