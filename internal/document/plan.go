package document

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// schrijfPlan prints the plan: in short, the goals side by side, then each goal.
func (b *bouw) schrijfPlan(f dossier.Field) {
	it := object(b.raw[f.Name])
	rs := b.rijen(f.Fields, it)
	if w, ok := evaluatie.Window(b.d); ok {
		rs = append(rs, Regel{"Evaluatievenster", "in principe van " + dossier.Datum(w.Vanaf) + " tot en met " + dossier.Datum(w.TotEnMet)})
	}
	b.gegevens(rs...)
	b.doelen(field(f, "doelen"), list(it["doelen"]))
	b.lijsten(f.Fields, it, "doelen", "alleenTaalfout")
	b.lijst(field(f, "alleenTaalfout"), list(it["alleenTaalfout"]), field(f, "alleenTaalfout").Label, "hash")
}

func field(f dossier.Field, name string) dossier.Field {
	for _, x := range f.Fields {
		if x.Name == name {
			return x
		}
	}
	return dossier.Field{}
}

// doelkolommen are the fields of a goal that a table shows; the appendix prints
// the others.
var doelkolommen = []string{"doel", "voor", "nulmeting", "niveau0", "eindmeting", "eindniveau", "eigenaren", "indicator", "streefdatum", "versterkt",
	"niveauMin2", "niveauMin1", "niveauPlus1", "niveauPlus2", "beginniveau", "effect"}

// doelen prints the goals side by side: whose, from where to where, and how one
// sees it. What was reached stands with the evaluatie.
func (b *bouw) doelen(f dossier.Field, items []item) {
	if len(items) == 0 {
		return
	}
	var stand, wie [][]string
	for n, g := range b.d.PlanVanAanpak.Doelen {
		nr := strconv.Itoa(n + 1)
		stand = append(stand, []string{nr, string(g.Doel), klein(dossier.Keuze(g.Voor)), b.namen(g.Eigenaren), g.Nulmeting, g.Niveau0})
		wie = append(wie, []string{nr, string(g.Indicator), dossier.Datum(g.Streefdatum), b.nummer("planVanAanpak/doelen", dossier.ID(g.Versterkt))})
	}
	b.tabel("Doelen", []string{"Nr", "Doel", "Voor", "Wie", "Nulmeting", "Verwacht niveau"}, stand)
	b.tabel("Waaraan zien we dat het lukt", []string{"Nr", "Waaraan zien we dat het lukt", "Streefdatum", "Versterkt door"}, wie)
	if b.los {
		b.resultaten()
	}
}

// niveaus prints the five levels of every goal, which is what GAS is read by.
func (b *bouw) niveaus() {
	var rijen [][]string
	for n, g := range b.d.PlanVanAanpak.Doelen {
		rijen = append(rijen, []string{strconv.Itoa(n + 1), g.NiveauMin2, g.NiveauMin1, g.Niveau0, g.NiveauPlus1, g.NiveauPlus2, dossier.Keuze(g.Beginniveau)})
	}
	b.tabel("Niveaus (GAS)", []string{"Nr", "-2", "-1", "0 verwacht", "+1", "+2", "Begin"}, rijen)
}

// gas prints T with the number of goals; levels are never averaged.
func (b *bouw) gas() {
	t, n, err := evaluatie.GASVan(b.d.PlanVanAanpak.Doelen)
	switch {
	case err == nil:
		b.klein(fmt.Sprintf("GAS: T = %s over %s (50 is zoals verwacht). Deze score hoort bij deze doelen; vergelijk er geen kinderen mee.", komma(t, 2), doelenWoord(n)))
	case errors.Is(err, evaluatie.ErrGeenDoelen):
	default:
		b.klein("GAS: de T-score kan niet worden berekend; controleer de gewichten van de doelen.")
	}
}

func doelenWoord(n int) string {
	if n == 1 {
		return "1 doel"
	}
	return fmt.Sprintf("%d doelen", n)
}

// komma writes a number the Dutch way.
func komma(x float64, decimals int) string {
	return strings.Replace(strconv.FormatFloat(x, 'f', decimals, 64), ".", ",", 1)
}

// schrijfInzetten prints the deployments; their time stands with the account of
// all of them (K8).
func (b *bouw) schrijfInzetten(f dossier.Field) {
	items := list(b.raw[f.Name])
	for n, it := range items {
		if len(items) > 1 {
			b.itemKop(itemTitel(f, n, len(items)))
		}
		i := b.d.Inzetten[n]
		rs := []Regel{
			{"Ambulant begeleider", samen(b.naam(i.AB), i.Organisatie)},
			{"Expertise", dossier.Keuze(i.Expertise)},
			{"Financiering", dossier.Keuze(i.Financiering)},
			{"Stand", samen(dossier.Keuze(i.Stand), als(i.GevraagdOp != "", "gevraagd op "+dossier.Datum(i.GevraagdOp)), als(i.BeslotenOp != "", "besloten op "+dossier.Datum(i.BeslotenOp)))},
			{"Periode", periode(i.Van, i.Tot)},
		}
		b.gegevens(append(rs, b.rijen(f.Fields, it, "ab", "organisatie", "expertise", "financiering", "stand", "gevraagdOp", "beslotenOp", "van", "tot")...)...)
		b.lijsten(f.Fields, it, "tijd")
	}
	if b.los {
		b.tijd()
	}
}

// schrijfAfspraken prints who does what, when, and whether it is done (M15).
func (b *bouw) schrijfAfspraken(f dossier.Field) {
	var rijen [][]string
	for n, it := range list(b.raw[f.Name]) {
		a := b.d.Afspraken[n]
		thuis := ""
		if a.Thuis == dossier.Ja {
			thuis = "thuis"
		}
		rest := samenRegels(b.rijen(f.Fields, it, "tekst", "wie", "thuis", "wanneer", "mdo", "gereedOp"))
		rijen = append(rijen, []string{strconv.Itoa(n + 1), samen(string(a.Tekst), rest), samen(b.namen(a.Wie), thuis),
			strings.Join(gevuld(dossier.Datum(a.Wanneer), als(a.GereedOp != "", "gereed op "+dossier.Datum(a.GereedOp))), "\n"), dossier.Naam(b.heel, "mdos", a.MDO)})
	}
	b.tabel("", []string{"Nr", "Afspraak", "Wie", "Wanneer", "Gemaakt in"}, rijen)
}

// afgerond leaves out the state where the day it was finished says the same.
func afgerond(op dossier.Date) []string {
	if op != "" {
		return []string{"stand"}
	}
	return nil
}

// schrijfDocumenten lists what is kept beside the dossier.
func (b *bouw) schrijfDocumenten(f dossier.Field) {
	b.lijst(f, list(b.raw[f.Name]), "", "blob", "kenmerk", "bytes")
}
