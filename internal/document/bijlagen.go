package document

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// bijlagen prints what stands behind the summary, for who wants to look it up:
// the body of the document stays short (M16).
func (b *bouw) bijlagen() {
	b.onder(1, "Bijlage: de doelen in detail", b.doelenDetail)
	b.onder(1, "Bijlage: de observaties in detail", b.observatiesDetail)
	b.onder(1, "Bijlage: de overleggen in detail", b.overlegDetail)
	b.cycliDetail()
	b.onder(1, "Bijlage: tekst waarmee is ingestemd", b.instemmingTeksten)
}

// doelenDetail prints what the tables of goals leave out, and every reading.
func (b *bouw) doelenDetail() {
	b.niveaus()
	f := field(b.schema["planVanAanpak"], "doelen")
	for n, it := range list(object(b.raw["planVanAanpak"])["doelen"]) {
		b.onder(b.niveau+1, itemTitel(f, n, max(len(b.d.PlanVanAanpak.Doelen), 2)), func() {
			b.gegevens(b.rijen(f.Fields, it, doelkolommen...)...)
			b.lijsten(f.Fields, it)
		})
	}
}

// observatiesDetail prints how each visit was done, and what was written down.
// What holds for every visit stands there once (M16).
func (b *bouw) observatiesDetail() {
	f := b.schema["observaties"]
	items := list(b.raw["observaties"])
	b.overzicht()
	regels := make([][]Regel, len(items))
	for n, it := range items {
		o := b.d.Observaties[n]
		rs := []Regel{{"Duur", duur(o.DuurSeconden)}}
		rs = append(rs, b.rijen(f.Fields, it, "datum", "duurSeconden", "les", "methoden", "tijdsteekproef", "waarneming", "betekenis", "typerend", "typerendUitleg", "typerendDoor")...)
		regels[n] = append(rs, b.steekproef(f, it, o)...)
	}
	gedeeld, rest := gemeen(regels)
	if len(gedeeld) > 0 {
		b.onder(b.niveau+1, "Bij elke observatie", func() { b.gegevens(gedeeld...) })
	}
	for n, it := range items {
		o := b.d.Observaties[n]
		b.onder(b.niveau+1, "Observatie"+als(o.Datum != "", " van "+dossier.Datum(o.Datum)), func() {
			b.gegevens(rest[n]...)
			b.gedragingen(field(f, "gedragingen"), list(it["gedragingen"]), o)
			b.verslag(field(f, "verslag"), list(it["verslag"]), o)
			b.abc(field(f, "abc"), list(it["abc"]), o)
			b.lijsten(f.Fields, it, "gedragingen", "verslag", "abc")
		})
	}
}

// gemeen splits what every one of several has in common from what each has of
// its own. One alone has nothing in common.
func gemeen(rs [][]Regel) (gedeeld []Regel, rest [][]Regel) {
	rest = make([][]Regel, len(rs))
	for n, r := range rs {
		for _, x := range r {
			common := len(rs) > 1
			for _, other := range rs {
				common = common && slices.Contains(other, x)
			}
			switch {
			case !common:
				rest[n] = append(rest[n], x)
			case n == 0 && strings.TrimSpace(x.Waarde) != "" && !slices.Contains(gedeeld, x):
				gedeeld = append(gedeeld, x)
			}
		}
	}
	return gedeeld, rest
}

// overlegDetail prints the items of every meeting with what came of them.
func (b *bouw) overlegDetail() {
	f := field(b.schema["mdos"], "agenda")
	for n, it := range list(b.raw["mdos"]) {
		m := b.d.MDOs[n]
		b.onder(b.niveau+1, samen(als(m.Soort != "", dossier.Keuze(m.Soort)), dossier.Datum(m.Datum)), func() { b.lijst(f, list(it["agenda"]), "") })
	}
}

func (b *bouw) verslag(f dossier.Field, items []item, o dossier.Observatie) {
	var rijen [][]string
	for i, it := range items {
		rijen = append(rijen, []string{dossier.Klok(o.Verslag[i].Seconde), samen(string(o.Verslag[i].Tekst), samenRegels(b.rijen(f.Fields, it, "seconde", "tekst")))})
	}
	b.tabel(f.Label, []string{"Tijd", "Waarneming"}, rijen)
}

func (b *bouw) abc(f dossier.Field, items []item, o dossier.Observatie) {
	var rijen [][]string
	for i, it := range items {
		a := o.ABC[i]
		rest := samenRegels(b.rijen(f.Fields, it, "seconde", "aanleiding", "gedrag", "gevolg"))
		rijen = append(rijen, []string{dossier.Klok(a.Seconde), string(a.Aanleiding), string(a.Gedrag), samen(string(a.Gevolg), rest)})
	}
	b.tabel(f.Label, []string{"Tijd", "Aanleiding", "Gedrag", "Gevolg"}, rijen)
}

// instemmingTeksten prints each text that was agreed to once, with who did.
func (b *bouw) instemmingTeksten() {
	var teksten []dossier.Text
	for _, i := range b.heel.Instemmingen {
		if strings.TrimSpace(string(i.Tekst)) != "" && !slices.Contains(teksten, i.Tekst) {
			teksten = append(teksten, i.Tekst)
		}
	}
	for _, t := range teksten {
		var wie []string
		for _, i := range b.heel.Instemmingen {
			if w := samen(b.naam(i.Wie), dossier.Datum(i.Datum)); i.Tekst == t && !slices.Contains(wie, w) {
				wie = append(wie, w)
			}
		}
		b.gegevens(Regel{"Voorgelegd aan", strings.Join(wie, "\n")})
		b.alinea(string(t))
	}
}
