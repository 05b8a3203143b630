package regels

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A Bewaartermijn is how long one organisation keeps the dossier (L5).
type Bewaartermijn struct {
	Voor     string       // "samenwerkingsverband", "school", "organisatie AB" or "financieel"
	Vanaf    dossier.Date // the day it began to count, "" not yet
	Tot      dossier.Date // last day of keeping, "" not known yet
	Begint   string       // what starts it, in Dutch
	Verlopen bool         // the day is past: destroy this organisation's copy
}

// Bewaartermijnen gives the term of each organisation, each with its own
// starting event (L5): destroying one's copy never touches another's.
func Bewaartermijnen(d *dossier.Dossier, today dossier.Date) []Bewaartermijn {
	t := evaluatie.Terms(d)
	term := func(voor, begint string, vanaf dossier.Date, jaren int) Bewaartermijn {
		b := Bewaartermijn{Voor: voor, Begint: begint}
		if _, ok := evaluatie.Day(vanaf); ok {
			b.Vanaf = vanaf
			if jaren > 0 {
				b.Tot = addYears(vanaf, jaren)
				b.Verlopen = b.Tot != "" && today > b.Tot
			}
		}
		return b
	}
	bs := []Bewaartermijn{term("samenwerkingsverband", "het afsluiten van het dossier", d.Onderwerp.AfgeslotenOp, t.BewaarjarenSWV)}
	if evaluatie.MetLeerling(d) {
		bs = append(bs, term("school", "het vertrek van het kind van school", d.Kind.VertrokkenOp, t.BewaarjarenSchool))
	} else {
		bs = append(bs, term("school", "het afsluiten van het dossier", d.Onderwerp.AfgeslotenOp, t.BewaarjarenSchool))
	}
	einde := map[string]dossier.Date{} // of the last inzet of an organisation, "" while one runs
	loopt := map[string]bool{}
	var geld dossier.Date
	open := d.Arrangement.Naam != "" && d.Arrangement.Tot == ""
	for _, i := range d.Inzetten {
		if i.Stand != dossier.InzetIngezet && i.Stand != dossier.InzetBeeindigd && i.Stand != dossier.InzetAangenomen {
			continue
		}
		o := strings.TrimSpace(i.Organisatie)
		einde[o] = max(einde[o], i.Tot)
		loopt[o] = loopt[o] || i.Stand != dossier.InzetBeeindigd || i.Tot == ""
		geld, open = max(geld, i.Tot), open || loopt[o]
	}
	var os []string
	for o := range einde {
		os = append(os, o)
	}
	slices.Sort(os)
	for _, o := range os {
		begint := "het einde van de inzet"
		if o != "" {
			begint += " (" + o + ")"
		}
		if loopt[o] {
			einde[o] = ""
		}
		bs = append(bs, term("organisatie AB", begint, einde[o], t.BewaarjarenAB))
	}
	if len(os) > 0 || d.Arrangement.Naam != "" {
		if geld = max(geld, d.Arrangement.Tot); open {
			geld = ""
		}
		bs = append(bs, term("financieel", "het einde van inzet en arrangement", geld, t.BewaarjarenGeld))
	}
	return bs
}

// checkBewaren warns when a term is past (L5).
func checkBewaren(v *view) {
	for _, b := range Bewaartermijnen(v.heel, v.today) {
		if b.Verlopen {
			v.noteBy("L5/verlopen", "termijnen/"+bewaarveld[b.Voor], b.Tot, "De bewaartermijn (%s) liep op %s af, gerekend vanaf %s. Vernietig het eigen exemplaar; dat van een andere organisatie blijft.", b.Voor, words(b.Tot), b.Begint)
		}
	}
}

var bewaarveld = map[string]string{"samenwerkingsverband": "bewaarjarenSWV", "school": "bewaarjarenSchool", "organisatie AB": "bewaarjarenAB", "financieel": "bewaarjarenGeld"}

// bewaarder is who keeps, and destroys, each organisation's copy.
var bewaarder = map[string]string{"samenwerkingsverband": "het samenwerkingsverband", "school": "de school", "organisatie AB": "de organisatie van de ambulant begeleider", "financieel": "het samenwerkingsverband"}

// addYears moves a date by whole years; 29 February becomes 1 March.
func addYears(d dossier.Date, n int) dossier.Date {
	t, ok := evaluatie.Day(d)
	if !ok || n > 1000 {
		return ""
	}
	if t = t.AddDate(n, 0, 0); t.Year() > 9999 {
		return ""
	}
	return dossier.Date(t.Format("2006-01-02"))
}
