package document

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/meting"
)

// eigen is the child's result of interval sampling: "taakgericht 30 van 64
// intervallen (47 %)"; "" without scores.
func eigen(o dossier.Observatie) string {
	kind, _ := meting.Intervallen(o.Tijdsteekproef)
	if kind.Gescoord()+kind.Gemist == 0 {
		return ""
	}
	return strings.TrimSpace(klein(o.Tijdsteekproef.Gedrag) + " " + kind.Tekst())
}

func klasgenoot(o dossier.Observatie) string {
	_, mate := meting.Intervallen(o.Tijdsteekproef)
	if mate.Gescoord()+mate.Gemist == 0 {
		return ""
	}
	return mate.Tekst()
}

// overeenstemming says how far a second observer saw the same: in all, where it
// was seen, and corrected for chance, because a high total can hide a low rest.
func overeenstemming(o dossier.Observatie) string {
	t := o.Tijdsteekproef
	if t.TweedeScores == "" {
		return ""
	}
	v := meting.Vergelijk(t.Scores, t.TweedeScores)
	p, ok := v.Percentage()
	if !ok {
		return "niet te berekenen"
	}
	s := fmt.Sprintf("%s %% van %d intervallen", komma(p, 0), v.N())
	if x, ok := v.Voorkomen(); ok {
		s += fmt.Sprintf("; waar het gedrag gezien is %s %%", komma(x, 0))
	}
	if k, ok := v.Kappa(); ok {
		s += "; Cohens kappa " + komma(k, 2)
	}
	return s
}

// telling is one counted or timed behaviour in words.
func telling(g dossier.Gedraging, duurSeconden int) string {
	t := meting.Tel(g, duurSeconden)
	switch g.Soort {
	case dossier.TelDuur:
		if t.Aantal == 0 {
			return "niet gezien"
		}
		return fmt.Sprintf("%s, samen %s", keer(t.Aantal), duur(t.Totaal))
	case dossier.TelLatentie:
		s := "niet begonnen"
		if t.Aantal > 0 {
			s = fmt.Sprintf("%s, gemiddeld %s tot het begin", keer(t.Aantal), duur(int(t.Gemiddeld+0.5)))
		}
		if t.Open > 0 && t.Aantal > 0 {
			s += ", daarna niet meer begonnen"
		}
		return s
	}
	return keer(t.Aantal)
}

func keer(n int) string { return fmt.Sprintf("%d keer", n) }
