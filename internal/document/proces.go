package document

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// schrijfMDOs prints the meetings, in short (M16).
func (b *bouw) schrijfMDOs(f dossier.Field) {
	for n, it := range list(b.raw[f.Name]) {
		m := b.d.MDOs[n]
		b.itemKop(samen(als(m.Soort != "", dossier.Keuze(m.Soort)), dossier.Datum(m.Datum)))
		rs := []Regel{{"Deelnemers", b.aanwezigen(field(f, "deelnemers"), list(it["deelnemers"]), m)}, {"Uitgenodigd op", uitgenodigd(m)}}
		b.gegevens(append(rs, b.rijen(f.Fields, it, append(afgerond(m.AfgerondOp), "soort", "datum")...)...)...)
		b.lijsten(f.Fields, it, "deelnemers")
	}
}

// aanwezigen lists who was there, one a line.
func (b *bouw) aanwezigen(f dossier.Field, items []item, m dossier.MDO) string {
	var out []string
	for n, it := range items {
		p := m.Deelnemers[n]
		rest := samenRegels(b.rijen(f.Fields, it, "wie", "taak", "aanwezig", "toelichting", "uitgenodigdOp"))
		out = append(out, samen(b.naam(p.Wie), klein(dossier.Keuze(p.Taak)), klein(dossier.Keuze(p.Aanwezig)), p.Toelichting, rest))
	}
	return strings.Join(out, "\n")
}

// uitgenodigd lists the days people were invited on, each once.
func uitgenodigd(m dossier.MDO) string {
	var out []string
	for _, p := range m.Deelnemers {
		if d := dossier.Datum(p.UitgenodigdOp); d != "" && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return strings.Join(out, ", ")
}

// schrijfStagnaties prints those that were discussed: before that they are the
// consulent's (P4).
func (b *bouw) schrijfStagnaties(f dossier.Field) {
	var items []item
	for n, it := range list(b.raw[f.Name]) {
		if besproken(b.d.Stagnaties[n], b.c.Vandaag) {
			items = append(items, it)
		}
	}
	b.lijst(f, items, "")
}

// schrijfSignalen prints how the route went and what the rules say of it: each
// with its source, and what was lifted with the reason, which never disappears.
func (b *bouw) schrijfSignalen(f dossier.Field) {
	var rijen [][]string
	for _, s := range regels.Steps(b.heel, b.c.Vandaag) {
		datum := dossier.Datum(s.Datum)
		if s.Uiterlijk && datum != "" {
			datum = "uiterlijk " + datum
		}
		code := s.Code
		if code == "route" {
			code = ""
		}
		rijen = append(rijen, []string{code, s.Naam, s.Stand, datum, s.Notitie})
	}
	b.tabel("De route", []string{"Stap", "Wat", "Stand", "Datum", "Toelichting"}, rijen)
	rijen = nil
	for _, x := range b.findings {
		if x.Opgeheven == "" {
			rijen = append(rijen, []string{x.Code, x.Ernst, x.Tekst, x.Bron})
		}
	}
	b.tabel("Signalen op "+dossier.Datum(b.c.Vandaag), []string{"Regel", "Ernst", "Signaal", "Bron"}, rijen)
	b.opgeheven(f)
}

// opgeheven prints every lifting, also of a finding that is no longer there.
func (b *bouw) opgeheven(f dossier.Field) {
	var rijen [][]string
	for n, it := range list(b.raw[f.Name]) {
		o := b.d.Opheffingen[n]
		wat := "Dit signaal is er niet meer."
		for _, x := range b.findings {
			if x.Code == o.Code && x.Pad == o.Pad {
				wat = x.Tekst
			}
		}
		waar := dossier.Label(b.heel, o.Pad, b.heel)
		rest := samenRegels(b.rijen(f.Fields, it, "code", "pad", "reden", "door", "op"))
		rijen = append(rijen, []string{o.Code, strings.Join(gevuld(wat, waar), "\n"), string(o.Reden), samen(o.Door, dossier.Datum(o.Op), rest)})
	}
	b.tabel("Opgeheven signalen", []string{"Regel", "Signaal", "Reden", "Door, op"}, rijen)
}
