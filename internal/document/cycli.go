package document

import (
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// cyclusDelen are the sections that begin anew with a cycle: they print once for
// the running one and once, in an appendix, for each that went before.
var cyclusDelen = []string{"stemVanHetKind", "onderzoek", "observaties", "besprekingen", "planVanAanpak", "afspraken", "inzetten", "instemmingen", "evaluaties", "mdos"}

// toen is the dossier as one earlier cycle knew it: only what the cycle names,
// with the values it kept. What all cycles share is left out: the body has it.
func toen(d *dossier.Dossier, c dossier.Cyclus) *dossier.Dossier {
	x := *d
	x.Cycli = nil
	x.Perspectief = dossier.Perspectief{Tekst: c.Perspectief}
	x.PlanVanAanpak = dossier.PlanVanAanpak{
		Aanpak: c.Aanpak, GeplandeStart: c.GeplandeStart, WerkelijkeStart: c.WerkelijkeStart, Evaluatiedatum: c.Evaluatiedatum,
		Doelen:    alleen(c.Doelen, d.PlanVanAanpak.Doelen, func(x dossier.Doel) dossier.ID { return x.ID }),
		Acties:    alleen(c.Acties, d.PlanVanAanpak.Acties, func(x dossier.Actie) dossier.ID { return x.ID }),
		Overnemen: alleen(c.Overnemen, d.PlanVanAanpak.Overnemen, func(x dossier.Overname) dossier.ID { return x.ID }),
	}
	x.Onderzoek = dossier.Onderzoek{
		Bevindingen: alleen(c.Bevindingen, d.Onderzoek.Bevindingen, func(x dossier.Bevinding) dossier.ID { return x.ID }),
		Adviezen:    alleen(c.Adviezen, d.Onderzoek.Adviezen, func(x dossier.Advies) dossier.ID { return x.ID }),
	}
	x.Afspraken = alleen(c.Afspraken, d.Afspraken, func(x dossier.Afspraak) dossier.ID { return x.ID })
	x.Observaties = alleen(c.Observaties, d.Observaties, func(x dossier.Observatie) dossier.ID { return x.ID })
	x.Besprekingen = alleen(c.Besprekingen, d.Besprekingen, func(x dossier.Bespreking) dossier.ID { return x.ID })
	x.StemVanHetKind = alleen(c.Stemmen, d.StemVanHetKind, func(x dossier.StemVanHetKind) dossier.ID { return x.ID })
	x.Inzetten = alleen(c.Inzetten, d.Inzetten, func(x dossier.Inzet) dossier.ID { return x.ID })
	x.MDOs = alleen(c.MDOs, d.MDOs, func(x dossier.MDO) dossier.ID { return x.ID })
	x.Instemmingen = alleen(c.Instemmingen, d.Instemmingen, func(x dossier.Instemming) dossier.ID { return x.ID })
	x.Evaluaties = alleen(append(slices.Clone(c.Evaluaties), c.Evaluatie), d.Evaluaties, func(x dossier.Evaluatie) dossier.ID { return x.ID })
	return &x
}

func alleen[T any](refs dossier.Refs, items []T, id func(T) dossier.ID) []T {
	var out []T
	for _, x := range items {
		if id(x) != "" && slices.Contains(refs, dossier.Ref(id(x))) {
			out = append(out, x)
		}
	}
	return out
}

// bij shows an earlier cycle while something is written, then the body again.
func (b *bouw) bij(n int, c dossier.Cyclus, schrijf func()) {
	nu, cyclus := b.d, b.cyclus
	b.toon(toen(b.heel, c))
	b.cyclus = n + 1
	schrijf()
	b.cyclus = cyclus
	b.toon(nu)
}

// schrijfCycli sums up each earlier cycle: when, what came of the goals, the
// five answers and what followed. The rest stands in an appendix, so that
// nothing of then stands among the plan of now.
func (b *bouw) schrijfCycli(f dossier.Field) {
	items := list(b.raw[f.Name])
	cycli := b.heel.Cycli
	for n, c := range cycli {
		b.itemKop(cyclusTitel(n, c))
		skip := []string{"perspectief", "aanpak", "geplandeStart"} // in the appendix
		for _, x := range f.Fields {
			if x.Kind == dossier.KindRefs {
				skip = append(skip, x.Name)
			}
		}
		b.gegevens(b.rijen(f.Fields, items[n], append(skip, "begonnen", "afgeslotenOp", "evaluatie")...)...)
		b.bij(n, c, func() {
			b.resultaten()
			for _, e := range b.d.Evaluaties {
				b.gegevens(Regel{"Geëvalueerd op", dossier.Datum(e.Datum)})
				b.vijfVragen(e)
			}
		})
	}
}

func cyclusTitel(n int, c dossier.Cyclus) string {
	return samen(fmt.Sprintf("Cyclus %d", n+1), periode(c.Begonnen, c.AfgeslotenOp))
}

// cycliDetail prints what the summary of each earlier cycle leaves out.
func (b *bouw) cycliDetail() {
	f := b.schema["cycli"]
	items := list(b.raw["cycli"])
	for n, c := range b.heel.Cycli {
		b.onder(1, "Bijlage: "+strings.ToLower(cyclusTitel(n, c)), func() {
			b.gegevens(b.rijen(dossier.Field{Fields: []dossier.Field{field(f, "perspectief"), field(f, "evaluatie")}}.Fields, items[n])...)
			b.klein("Wat hier staat hoorde bij deze cyclus. Het geldt niet voor het plan van nu.")
			b.bij(n, c, func() {
				b.samengevat = true
				for _, s := range cyclusDelen {
					b.onder(2, b.schema[s].Label, func() { b.sectie(b.schema[s]) })
				}
				b.samengevat = false
				b.onder(2, "Doelen in detail", b.doelenDetail)
				b.onder(2, "Overleggen in detail", b.overlegDetail)
				b.onder(2, "Observaties in detail", b.observatiesDetail)
			})
		})
	}
}
