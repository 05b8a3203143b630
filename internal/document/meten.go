package document

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
)

// An uitslagVan is what interval sampling found, child and class-mate apart.
type uitslagVan struct{ Gezien, Totaal, KlasGezien, KlasTotaal, Gemist int }

// uitslag splits the scores of a visit; a missed interval counts for nobody.
func uitslag(o dossier.Observatie) (u uitslagVan) {
	t := o.Tijdsteekproef
	for i, r := range t.Scores {
		mate := t.KlasgenootElke > 1 && (i+1)%t.KlasgenootElke == 0
		seen := 0
		switch r {
		case '1':
			seen = 1
		case '0':
		default:
			u.Gemist++
			continue
		}
		if mate {
			u.KlasGezien, u.KlasTotaal = u.KlasGezien+seen, u.KlasTotaal+1
		} else {
			u.Gezien, u.Totaal = u.Gezien+seen, u.Totaal+1
		}
	}
	return u
}

func (u uitslagVan) eigen(o dossier.Observatie) string {
	if u.Totaal == 0 {
		return ""
	}
	return strings.TrimSpace(klein(o.Tijdsteekproef.Gedrag) + " " + aandeel(u.Gezien, u.Totaal))
}

func (u uitslagVan) klasgenoot() string {
	if u.KlasTotaal == 0 {
		return ""
	}
	return aandeel(u.KlasGezien, u.KlasTotaal)
}

func aandeel(n, of int) string {
	return fmt.Sprintf("%d van %d intervallen (%d%%)", n, of, (200*n+of)/(2*of))
}

// overeenstemming says how far a second observer saw the same.
func overeenstemming(dossier.Observatie) string { return "" }

// telling is one counted behaviour in words.
func telling(g dossier.Gedraging) string {
	return fmt.Sprintf("%d keer", len(g.Momenten))
}
