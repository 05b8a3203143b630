package regels

import (
	"routewijzer/internal/dossier"
)

// checkTijd: an AB's time is registered under one of the eight tasks, within the
// inzet, and up to a maximum (K8). Travel does not count towards the maximum.
func checkTijd(v *view) {
	for n := range v.Inzetten {
		i := &v.Inzetten[n]
		pad := "inzetten/" + string(i.ID)
		from := i.Van
		if i.GevraagdOp != "" && (from == "" || i.GevraagdOp < from) {
			from = i.GevraagdOp
		}
		som := 0
		for k := range i.Tijd {
			t := &i.Tijd[k]
			if t.Minuten > 0 && t.Minuten < 1<<30 && som < 1<<30 {
				som += t.Minuten
			}
			if t.Taak == "" && (t.Minuten != 0 || t.Datum != "") {
				v.note("K8/taak", pad+"/tijd/"+string(t.ID)+"/taak", "Kies onder welke van de acht taken de tijd van %s valt.", dag(t.Datum))
			}
			if t.Datum != "" && (from != "" && t.Datum < from || i.Tot != "" && t.Datum > i.Tot) {
				v.note("K8/buiten", pad+"/tijd/"+string(t.ID)+"/datum", "De tijd van %s valt buiten de inzet.", words(t.Datum))
			}
		}
		maxim := i.MaxMinuten
		if maxim == 0 {
			maxim = v.Termijnen.MaxMinutenInzet
		}
		if maxim > 0 && som > maxim {
			v.note("K8/maximum", pad+"/maxMinuten", "Er zijn %d minuten geschreven, meer dan de %d die voor deze inzet zijn afgesproken.", som, maxim)
		}
	}
}

// dag is a day in words, also when it was not filled in.
func dag(d dossier.Date) string {
	if d == "" {
		return "een dag die niet is ingevuld"
	}
	return words(d)
}
