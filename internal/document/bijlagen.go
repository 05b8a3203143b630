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
	b.cycliDetail()
	b.onder(1, "Bijlage: tekst waarmee is ingestemd", b.instemmingTeksten)
}

// doelenDetail prints what the tables of goals leave out, and every reading.
func (b *bouw) doelenDetail() {
	f := field(b.schema["planVanAanpak"], "doelen")
	for n, it := range list(object(b.raw["planVanAanpak"])["doelen"]) {
		b.onder(b.niveau+1, itemTitel(f, n, max(len(b.d.PlanVanAanpak.Doelen), 2)), func() {
			b.gegevens(b.rijen(f.Fields, it, doelkolommen...)...)
			b.lijsten(f.Fields, it)
		})
	}
}

// observatiesDetail prints how each visit was done, and what was written down.
func (b *bouw) observatiesDetail() {
	f := b.schema["observaties"]
	for n, it := range list(b.raw["observaties"]) {
		o := b.d.Observaties[n]
		b.onder(b.niveau+1, "Observatie"+als(o.Datum != "", " van "+dossier.Datum(o.Datum)), func() {
			rs := []Regel{{"Duur", duur(o.DuurSeconden)}}
			rs = append(rs, b.rijen(f.Fields, it, "datum", "duurSeconden", "les", "methoden", "tijdsteekproef", "waarneming", "betekenis", "typerend", "typerendUitleg", "typerendDoor")...)
			b.gegevens(append(rs, b.steekproef(f, it, o)...)...)
			b.gedragingen(field(f, "gedragingen"), list(it["gedragingen"]), o)
			b.verslag(field(f, "verslag"), list(it["verslag"]), o)
			b.abc(field(f, "abc"), list(it["abc"]), o)
			b.lijsten(f.Fields, it, "gedragingen", "verslag", "abc")
		})
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
