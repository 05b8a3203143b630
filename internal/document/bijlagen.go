package document

import (
	"routewijzer/internal/dossier"
)

// ruw is the running record and the ABC notes, for who wants to look them up.
func (b *bouw) ruw() {
	f := b.schema["observaties"]
	for n, it := range list(b.raw["observaties"]) {
		o := b.d.Observaties[n]
		if len(o.Verslag)+len(o.ABC) == 0 {
			continue
		}
		b.itemKop("Observatie" + als(o.Datum != "", " van "+dossier.Datum(o.Datum)))
		var rijen [][]string
		v := field(f, "verslag")
		for i, it := range list(it["verslag"]) {
			r := o.Verslag[i]
			rijen = append(rijen, []string{dossier.Klok(r.Seconde), samen(string(r.Tekst), samenRegels(b.rijen(v.Fields, it, "seconde", "tekst")))})
		}
		b.tabel(v.Label, []string{"Tijd", "Waarneming"}, rijen)
		rijen = nil
		v = field(f, "abc")
		for i, it := range list(it["abc"]) {
			a := o.ABC[i]
			rijen = append(rijen, []string{dossier.Klok(a.Seconde), string(a.Aanleiding), string(a.Gedrag), samen(string(a.Gevolg), samenRegels(b.rijen(v.Fields, it, "seconde", "aanleiding", "gedrag", "gevolg")))})
		}
		b.tabel(v.Label, []string{"Tijd", "Aanleiding", "Gedrag", "Gevolg"}, rijen)
	}
}

// bijlagen prints what stands behind the summary.
func (b *bouw) bijlagen() {
	b.onder(1, "Bijlage: de observaties in detail", b.ruw)
	b.onder(1, "Bijlage: tekst waarmee is ingestemd", b.instemmingTeksten)
}
