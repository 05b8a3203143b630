package document

import (
	"strings"

	"routewijzer/internal/dossier"
)

// schrijfAnalyse prints the joint analysis in short: what helps beside what
// hinders per area, and the needs by whose they are (M15, M16).
func (b *bouw) schrijfAnalyse(f dossier.Field) {
	it := object(b.raw[f.Name])
	b.gegevens(b.rijen(f.Fields, it)...)
	b.factoren(field(f, "factoren"), list(it["factoren"]))
	b.behoeften(field(f, "behoeften"), list(it["behoeften"]))
	b.lijsten(f.Fields, it, "factoren", "behoeften")
}

func (b *bouw) factoren(f dossier.Field, items []item) {
	soorten := append(dossier.FactorSoort("").Options(), dossier.Option{Label: "Niet ingedeeld"})
	gebieden := append(dossier.Gebied("").Options(), dossier.Option{Label: "Zonder gebied"})
	kop := []string{field(f, "gebied").Label}
	for _, s := range soorten {
		kop = append(kop, s.Label)
	}
	var rijen [][]string
	for gi, g := range gebieden {
		rij := make([]string, len(kop))
		for n, it := range items {
			x := b.d.Analyse.Factoren[n]
			if indeling(gebieden, string(x.Gebied)) != gi {
				continue
			}
			rest := strings.Join(gevuld(b.waarde(field(f, "observaties"), it), samenRegels(b.rijen(f.Fields, it, "soort", "gebied", "tekst", "observaties"))), "; ")
			k := indeling(soorten, string(x.Soort)) + 1
			rij[k] = strings.Join(gevuld(rij[k], "- "+string(x.Tekst)+als(rest != "", " ("+rest+")")), "\n")
		}
		if strings.Join(rij, "") != "" {
			rij[0] = g.Label
			rijen = append(rijen, rij)
		}
	}
	b.tabel(f.Label, kop, rijen)
}

// indeling is the place of a value among the options; what is not offered comes
// last.
func indeling(os []dossier.Option, value string) int {
	for i, o := range os {
		if o.Value == value {
			return i
		}
	}
	return len(os) - 1
}

func (b *bouw) behoeften(f dossier.Field, items []item) {
	soorten := append(dossier.BehoefteSoort("").Options(), dossier.Option{Label: "Niet ingedeeld"})
	var rijen [][]string
	for si, s := range soorten {
		cel := ""
		for n, it := range items {
			x := b.d.Analyse.Behoeften[n]
			if indeling(soorten, string(x.Soort)) == si {
				rest := samenRegels(b.rijen(f.Fields, it, "soort", "tekst"))
				cel = strings.Join(gevuld(cel, "- "+string(x.Tekst)+als(rest != "", " ("+rest+")")), "\n")
			}
		}
		if cel != "" {
			rijen = append(rijen, []string{s.Label, cel})
		}
	}
	b.tabel(f.Label, []string{field(f, "soort").Label, "Behoefte"}, rijen)
}
