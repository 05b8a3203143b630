package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// schrijfMDOs prints the meetings, in short (M16).
func (b *bouw) schrijfMDOs(f dossier.Field) {
	for n, it := range list(b.raw[f.Name]) {
		m := b.d.MDOs[n]
		b.itemKop(samen(als(m.Soort != "", dossier.Keuze(m.Soort)), dossier.Datum(m.Datum)))
		rs := []Regel{{"Deelnemers", b.aanwezigen(field(f, "deelnemers"), list(it["deelnemers"]), m)}, {"Uitgenodigd op", uitgenodigd(m)}}
		b.gegevens(append(rs, b.rijen(f.Fields, it, append(afgerond(m.AfgerondOp), "soort", "datum")...)...)...)
		skip := []string{"deelnemers", "agenda"} // the items stand in an appendix
		if b.los {
			skip = skip[:1]
		}
		b.lijsten(f.Fields, it, skip...)
	}
}

// aanwezigen lists who was there, who partly, and who was not, a line each.
func (b *bouw) aanwezigen(f dossier.Field, items []item, m dossier.MDO) string {
	var out []string
	for _, o := range append(dossier.Aanwezig("").Options(), dossier.Option{}) {
		var wie []string
		for n, it := range items {
			p := m.Deelnemers[n]
			if string(p.Aanwezig) == o.Value || o.Value == "" && dossier.Keuze(p.Aanwezig) == string(p.Aanwezig) {
				rest := samenRegels(b.rijen(f.Fields, it, "wie", "taak", "aanwezig", "toelichting", "uitgenodigdOp"))
				wie = append(wie, metNoot(b.naam(p.Wie), samen(klein(dossier.Keuze(p.Taak)), p.Toelichting, rest, als(o.Value == "", string(p.Aanwezig)))))
			}
		}
		if len(wie) > 0 {
			out = append(out, als(o.Label != "", klein(o.Label)+": ")+strings.Join(gevuld(wie...), ", "))
		}
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
// The next school gets no findings about a plan that stays behind.
func (b *bouw) schrijfSignalen(f dossier.Field) {
	if b.soort != overdracht {
		b.stappen()
		b.termijnen()
		b.signalen()
	}
	b.opgeheven(f)
	if b.soort != afschrift {
		b.tijd()
	}
}

func (b *bouw) stappen() {
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
}

// termijnen lists what is due, soonest first.
func (b *bouw) termijnen() {
	var rijen [][]string
	for _, t := range regels.Termijnen(b.heel, b.c.Vandaag) {
		if !b.verborgen(t.Pad) {
			rijen = append(rijen, []string{t.Code, t.Naam, dossier.Datum(t.Uiterlijk), t.Stand, t.AanZet})
		}
	}
	b.tabel("Termijnen op "+dossier.Datum(b.c.Vandaag), []string{"Regel", "Wat", "Uiterlijk", "Stand", "Aan zet"}, rijen)
}

func (b *bouw) signalen() {
	var rijen [][]string
	for _, x := range b.findings {
		if x.Opgeheven == "" {
			rijen = append(rijen, []string{x.Code, x.Ernst, x.Tekst, x.Bron})
		}
	}
	b.tabel("Signalen op "+dossier.Datum(b.c.Vandaag), []string{"Regel", "Ernst", "Signaal", "Bron"}, rijen)
}

// schrijfVerloop prints every decision about the process itself, with its reason.
func (b *bouw) schrijfVerloop(f dossier.Field) {
	var rijen [][]string
	for n, it := range list(b.raw[f.Name]) {
		w := b.d.Verloop[n]
		rest := samenRegels(b.rijen(f.Fields, it, "soort", "datum", "van", "naar", "reden"))
		rijen = append(rijen, []string{dossier.Datum(w.Datum), dossier.Keuze(w.Soort), dossier.Keuze(w.Van), dossier.Keuze(w.Naar), samen(string(w.Reden), rest)})
	}
	b.tabel("", []string{"Datum", "Wat", "Van", "Naar", "Reden"}, rijen)
}

// tijd accounts for the time of every inzet: per task with travel, who pays, and
// the maximum (K8, M3, M4).
func (b *bouw) tijd() {
	d := b.heel
	if b.los || b.cyclus > 0 {
		d = b.d
	}
	var rijen [][]string
	per := map[dossier.Financiering][2]int{}
	for _, t := range evaluatie.Tijdverantwoording(d) {
		if len(t.Taken) == 0 {
			continue
		}
		wie := samen(b.naam(t.AB), t.Organisatie, klein(dossier.Keuze(t.Financiering)))
		for _, x := range t.Taken {
			taak := dossier.Keuze(x.Taak)
			if x.Taak == "" {
				taak = "Geen taak gekozen"
			}
			rijen = append(rijen, []string{wie, taak, strconv.Itoa(x.Minuten), strconv.Itoa(x.Reis)})
			wie = ""
		}
		samen := "Samen"
		switch {
		case t.Over:
			samen = fmt.Sprintf("Samen, meer dan het maximum van %d", t.Max)
		case t.Max > 0:
			samen = fmt.Sprintf("Samen, van hooguit %d", t.Max)
		}
		rijen = append(rijen, []string{"", samen, strconv.Itoa(t.Minuten), strconv.Itoa(t.Reis)})
		s := per[t.Financiering]
		per[t.Financiering] = [2]int{s[0] + t.Minuten, s[1] + t.Reis}
	}
	b.tabel("Tijdverantwoording per taak", []string{"Inzet", "Taak", "Minuten", "Reisminuten"}, rijen)
	if len(per) < 2 {
		return
	}
	rijen = nil
	for _, o := range append(dossier.Financiering("").Options(), dossier.Option{Label: "Niet ingevuld"}) {
		if s, ok := per[dossier.Financiering(o.Value)]; ok {
			rijen = append(rijen, []string{o.Label, strconv.Itoa(s[0]), strconv.Itoa(s[1])})
		}
	}
	b.tabel("Tijdverantwoording per financiering", []string{"Financiering", "Minuten", "Reisminuten"}, rijen)
}

// opgeheven prints every lifting, also of a finding that is no longer there.
func (b *bouw) opgeheven(f dossier.Field) {
	var rijen [][]string
	for n, it := range list(b.raw[f.Name]) {
		o := b.d.Opheffingen[n]
		bron := regels.Bron(o.Code)
		wat := "Dit signaal is er niet meer."
		for _, x := range b.findings {
			if x.Code == o.Code && x.Pad == o.Pad {
				wat = x.Tekst
			}
		}
		waar := dossier.Label(b.heel, o.Pad, b.heel)
		rest := samenRegels(b.rijen(f.Fields, it, "code", "pad", "reden", "door", "op"))
		rijen = append(rijen, []string{o.Code, strings.Join(gevuld(wat, waar), "\n"), string(o.Reden), samen(o.Door, dossier.Datum(o.Op), rest), bron})
	}
	b.tabel("Opgeheven signalen", []string{"Regel", "Signaal", "Reden", "Door, op", "Bron"}, rijen)
}
