package document

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/meting"
)

// schrijfObservaties sums up what was seen: a table, how the method colours it,
// the course over time, then each visit with facts and meaning apart (L9). The
// running record stands in the appendix.
func (b *bouw) schrijfObservaties(f dossier.Field) {
	items := list(b.raw[f.Name])
	if len(items) == 0 {
		return
	}
	soorten := map[dossier.SteekproefSoort]bool{}
	for _, o := range b.d.Observaties {
		if o.Tijdsteekproef.Scores != "" {
			soorten[o.Tijdsteekproef.Soort] = true
		}
	}
	charts := Charts(b.d, 480)
	if b.los { // else the appendix has it
		b.overzicht()
	}
	for _, g := range charts {
		b.add(Blok{Soort: GrafiekSoort, Grafiek: &g})
	}
	for _, o := range dossier.Momentaan.Options() {
		if s := dossier.SteekproefSoort(o.Value); soorten[s] {
			b.klein(meting.Vertekening(s))
		}
	}
	for _, r := range meting.Reeksen(b.d) {
		if !r.Klasgenoot && len(r.Punten) >= meting.MinObservaties {
			b.alinea(meting.Verloop(r).Tekst)
		}
	}
	var rijen [][]string
	for _, o := range b.d.Observaties {
		rijen = append(rijen, []string{dossier.Datum(o.Datum), string(o.Waarneming), string(o.Betekenis), metNoot(string(o.TyperendUitleg), b.naam(o.TyperendDoor))})
	}
	b.tabel("Wat is gezien, en wat het kan betekenen", []string{"Datum", "Wat is gezien (feiten)", "Wat het kan betekenen", "Toelichting van de leerkracht"}, rijen)
	if len(items) < meting.MinObservaties {
		b.klein("Trek pas een conclusie na ten minste drie observaties, op twee of drie dagen en in verschillende situaties.")
	}
}

// overzicht is every visit in one row.
func (b *bouw) overzicht() {
	var rijen [][]string
	for _, o := range b.d.Observaties {
		typerend := ""
		if o.Typerend != "" {
			typerend = klein(dossier.Keuze(o.Typerend))
		}
		rijen = append(rijen, []string{dossier.Datum(o.Datum), o.Les, methoden(o), strings.Join(gevuld(eigen(o), geteld(o)), "\n"), klasgenoot(o), typerend})
	}
	b.tabel("Overzicht van de observaties", []string{"Datum", "Les", "Methode", "Uitkomst", "Klasgenoot", "Typerend"}, rijen)
}

func als(cond bool, s string) string {
	if cond {
		return s
	}
	return ""
}

func methoden(o dossier.Observatie) string {
	var ms []string
	for _, m := range o.Methoden {
		ms = append(ms, klein(dossier.Keuze(m)))
	}
	return strings.Join(ms, ", ")
}

// steekproef prints how was sampled, and the scores as a result rather than as a row.
func (b *bouw) steekproef(f dossier.Field, it item, o dossier.Observatie) []Regel {
	g := field(f, "tijdsteekproef")
	var rs []Regel
	for _, r := range b.rijen(g.Fields, object(it["tijdsteekproef"]), "scores", "tweedeScores") {
		rs = append(rs, Regel{g.Label + ": " + klein(r.Label), r.Waarde})
	}
	return append(rs, Regel{"Uitkomst", eigen(o)}, Regel{"Klasgenoot ter vergelijking", klasgenoot(o)},
		Regel{"Overeenstemming met de tweede observator", overeenstemming(o)})
}

// gedragingen prints counted behaviour as numbers; the moments stay in the dossier.
func (b *bouw) gedragingen(f dossier.Field, items []item, o dossier.Observatie) {
	var rijen [][]string
	for n, it := range items {
		g := o.Gedragingen[n]
		rest := samenRegels(b.rijen(f.Fields, it, "naam", "definitie", "soort", "momenten"))
		rijen = append(rijen, []string{g.Naam, samen(g.Definitie, rest), dossier.Keuze(g.Soort), telling(g, o.DuurSeconden)})
	}
	b.tabel(f.Label, []string{"Gedrag", "Definitie", "Soort telling", "Uitkomst"}, rijen)
}

func duur(seconden int) string {
	switch {
	case seconden <= 0:
		return ""
	case seconden < 60:
		return fmt.Sprintf("%d seconden", seconden)
	case seconden%60 == 0:
		return minuten(seconden / 60)
	default:
		return fmt.Sprintf("%s en %d seconden", minuten(seconden/60), seconden%60)
	}
}

// geteld is every count of a visit in one cell: "roepen 7 keer".
func geteld(o dossier.Observatie) string {
	var out []string
	for _, g := range o.Gedragingen {
		out = append(out, klein(g.Naam)+" "+telling(g, o.DuurSeconden))
	}
	return strings.Join(out, "\n")
}
