package document

import (
	"strings"

	"routewijzer/internal/dossier"
)

// schrijfKind prints the pupil; without one there is nothing to print.
func (b *bouw) schrijfKind(f dossier.Field) { b.groep(f) }

// schrijfSchool prints the school; its own holidays in one line.
func (b *bouw) schrijfSchool(f dossier.Field) {
	it := object(b.raw[f.Name])
	rs := b.rijen(f.Fields, it)
	for _, v := range b.d.School.Vakanties {
		rs = append(rs, Regel{"Eigen vakantie", samen(v.Naam, periode(v.Van, v.TotEnMet))})
	}
	b.gegevens(rs...)
	b.lijsten(f.Fields, it, "vakanties")
}

// schrijfBetrokkenen lists who takes part. Telephone numbers and addresses stay
// out of a document that goes round the table.
func (b *bouw) schrijfBetrokkenen(f dossier.Field) {
	var rijen [][]string
	for i, it := range list(b.raw[f.Name]) {
		p := b.d.Betrokkenen[i]
		rol := dossier.Keuze(p.Rol)
		if strings.HasPrefix(strings.ToLower(p.Functie), strings.ToLower(rol)) { // "Leerkracht groep 5" says it
			rol = ""
		}
		gezag := ""
		if p.Gezag != "" {
			gezag = klein(dossier.Keuze(p.Gezag))
		}
		rest := samenRegels(b.rijen(f.Fields, it, "naam", "rol", "gezag", "organisatie", "functie", "tolkTaal", "sinds", "tot", "telefoon", "email"))
		if p.TolkTaal != "" {
			gezag = samen(gezag, "tolk nodig in "+p.TolkTaal)
		}
		rijen = append(rijen, []string{p.Naam, samen(rol, p.Functie), p.Organisatie, samen(gezag, periode(p.Sinds, p.Tot), rest)})
	}
	b.tabel("", []string{"Naam", "Rol", "Organisatie", "Bijzonderheden"}, rijen)
}

// samenRegels puts label and value of fields a table has no column for in one line.
func samenRegels(rs []Regel) string {
	var out []string
	for _, r := range rs {
		out = append(out, r.Label+": "+r.Waarde)
	}
	return strings.Join(out, "; ")
}

// schrijfRegie prints that the regie is shared by parents and school, and how;
// then who led for the school, and why that changed (P3).
func (b *bouw) schrijfRegie(f dossier.Field) {
	if b.leerling && (len(b.d.Regie) > 0 || b.d.Perspectief.SamenRegie != "") {
		b.alinea(strings.Join(gevuld("Ouders en school voeren samen de regie.", string(b.d.Perspectief.SamenRegie)), "\n"))
	} else {
		b.alinea(string(b.d.Perspectief.SamenRegie))
	}
	b.lijst(f, list(b.raw[f.Name]), "")
}

// schrijfStem prints the voice of the child in its own words (L2).
func (b *bouw) schrijfStem(f dossier.Field) {
	items := list(b.raw[f.Name])
	for n, it := range items {
		s := b.d.StemVanHetKind[n]
		b.citaat(string(s.Gezegd), samen(b.roepnaam(), klein(dossier.Keuze(s.Moment)), dossier.Datum(s.Datum)))
		gevraagd := samen(s.Wijze, als(s.Gevraagd != "" && b.naam(s.Gevraagd) != "", "door "+b.naam(s.Gevraagd)), klein(dossier.Keuze(s.Uitkomst)))
		skip := append(overslaan(s.Gezegd != "", "gezegd", "moment", "datum"), "wijze", "gevraagd", "uitkomst")
		b.gegevens(append([]Regel{{"Hoe gevraagd, door het kind gekozen", gevraagd}}, b.rijen(f.Fields, it, skip...)...)...)
		b.lijsten(f.Fields, it)
	}
}

// overslaan names fields that stand in the quotation already, when there is one.
func overslaan(cond bool, names ...string) []string {
	if cond {
		return names
	}
	return nil
}

func (b *bouw) citaat(tekst, van string) {
	if strings.TrimSpace(tekst) != "" {
		b.add(Blok{Soort: Citaat, Tekst: tekst, Toon: van})
	}
}

// schrijfZienswijzen prints the parents' own words, also those given with an
// instemming. With a pupil the heading never goes: no parent may be dropped in
// silence (L1).
func (b *bouw) schrijfZienswijzen(f dossier.Field) {
	n := len(b.blokken)
	for i, it := range list(b.raw[f.Name]) {
		z := b.d.Zienswijzen[i]
		b.citaat(string(z.Tekst), samen(b.persoon(z.Wie), dossier.Datum(z.Datum)))
		b.gegevens(b.rijen(f.Fields, it, "wie", "datum", "tekst")...)
	}
	for _, i := range b.heel.Instemmingen {
		b.citaat(string(i.Zienswijze), samen(b.persoon(i.Wie), "bij de instemming met het "+klein(dossier.Keuze(i.Voor)), dossier.Datum(i.Datum)))
	}
	switch {
	case len(b.blokken) > n:
	case b.leerling:
		b.alinea("De ouders hebben nog geen zienswijze gegeven.")
	}
}

// schrijfPerspectief prints what is worked towards; how parents and school share
// the regie stands with the regie.
func (b *bouw) schrijfPerspectief(f dossier.Field) {
	if b.los {
		b.groep(f)
		return
	}
	b.groep(f, "samenRegie")
}
