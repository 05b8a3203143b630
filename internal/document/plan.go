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

// doelkolommen are the fields of a goal that the tables show; the appendix
// prints the others.
var doelkolommen = []string{"doel", "voor", "nulmeting", "niveau0", "eindmeting", "eindniveau", "eigenaren", "indicator", "streefdatum", "versterkt",
	"niveauMin2", "niveauMin1", "niveauPlus1", "niveauPlus2", "beginniveau", "effect"}

// doelen prints the goals side by side: where it began, what is expected, what
// was reached; then who and how one sees it; then the scale.
func (b *bouw) doelen(f dossier.Field, items []item) {
	if len(items) == 0 {
		return
	}
	var stand, wie, schaal [][]string
	for n, g := range b.d.PlanVanAanpak.Doelen {
		nr := strconv.Itoa(n + 1)
		stand = append(stand, []string{nr, string(g.Doel), klein(dossier.Keuze(g.Voor)), g.Nulmeting, g.Niveau0, g.Eindmeting, dossier.Keuze(g.Eindniveau)})
		wie = append(wie, []string{nr, b.namen(g.Eigenaren), string(g.Indicator), dossier.Datum(g.Streefdatum), b.nummer("planVanAanpak/doelen", dossier.ID(g.Versterkt)), string(g.Effect)})
		schaal = append(schaal, []string{nr, g.NiveauMin2, g.NiveauMin1, g.Niveau0, g.NiveauPlus1, g.NiveauPlus2, dossier.Keuze(g.Beginniveau)})
	}
	b.tabel("Doelen", []string{"Nr", "Doel", "Voor", "Nulmeting", "Verwacht niveau", "Eindmeting", "Bereikt (GAS)"}, stand)
	if len(b.d.Evaluaties) == 0 { // else it stands with the evaluatie
		b.gas()
	}
	b.tabel("Wie, en waaraan zien we het", []string{"Nr", "Wie", "Waaraan zien we dat het lukt", "Streefdatum", "Versterkt door", "Wat heeft het opgeleverd"}, wie)
	b.tabel("Niveaus (GAS)", []string{"Nr", "-2", "-1", "0 verwacht", "+1", "+2", "Begin"}, schaal)
}

// gas prints T with the number of goals; levels are never averaged.
func (b *bouw) gas() {
	t, n, err := evaluatie.GAS(b.d)
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

// schrijfInzetten prints the deployments, with the time as totals per task (K8).
func (b *bouw) schrijfInzetten(f dossier.Field) {
	items := list(b.raw[f.Name])
	for n, it := range items {
		if len(items) > 1 {
			b.itemKop(itemTitel(f, n, len(items)))
		}
		b.gegevens(b.rijen(f.Fields, it)...)
		if b.soort != afschrift {
			b.tijd(b.d.Inzetten[n].Tijd)
		}
		b.lijsten(f.Fields, it, "tijd")
	}
}

func (b *bouw) tijd(regels []dossier.Tijdregel) {
	type som struct{ keer, minuten, reis int }
	per := map[dossier.Taak]som{}
	for _, r := range regels {
		s := per[r.Taak]
		per[r.Taak] = som{s.keer + 1, s.minuten + r.Minuten, s.reis + r.Reisminuten}
	}
	var rijen [][]string
	taken := append(dossier.Taak("").Options(), dossier.Option{Label: "Geen taak gekozen"})
	for _, o := range taken {
		if s, ok := per[dossier.Taak(o.Value)]; ok {
			rijen = append(rijen, []string{o.Label, strconv.Itoa(s.keer), strconv.Itoa(s.minuten), strconv.Itoa(s.reis)})
		}
	}
	b.tabel("Tijd per taak", []string{"Taak", "Keer", "Minuten", "Reisminuten"}, rijen)
}

// schrijfEvaluaties prints every evaluatie; the questions stand there word for word.
func (b *bouw) schrijfEvaluaties(f dossier.Field) {
	items := list(b.raw[f.Name])
	for n, it := range items {
		if len(items) > 1 {
			b.itemKop(itemTitel(f, n, len(items)))
		}
		e := b.d.Evaluaties[n]
		skip := afgerond(e.AfgerondOp)
		for name, g := range map[string]dossier.Gehoord{"kindGehoord": e.KindGehoord, "oudersGehoord": e.OudersGehoord, "leerkrachtGehoord": e.LeerkrachtGehoord, "schoolGehoord": e.SchoolGehoord} {
			if g == "ja" { // the answer itself says so
				skip = append(skip, name)
			}
		}
		b.gegevens(b.rijen(f.Fields, it, skip...)...)
		b.lijsten(f.Fields, it)
	}
	if len(items) > 0 {
		b.gas()
	}
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
