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

// doelen prints the goals: where it began, what is expected, what was reached.
func (b *bouw) doelen(f dossier.Field, items []item) {
	if len(items) == 0 {
		return
	}
	var rijen [][]string
	effecten := evaluatie.Effects(b.d)
	for n, g := range b.d.PlanVanAanpak.Doelen {
		gas := ""
		if g.Eindniveau != "" {
			gas = dossier.Keuze(g.Eindniveau)
		}
		rijen = append(rijen, []string{strconv.Itoa(n + 1), string(g.Doel), klein(dossier.Keuze(g.Voor)), g.Nulmeting, g.Niveau0, g.Eindmeting, gas})
	}
	b.tabel("Doelen", []string{"Nr", "Doel", "Voor", "Nulmeting", "Verwacht niveau", "Eindmeting", "Bereikt (GAS)"}, rijen)
	if len(b.d.Evaluaties) == 0 { // else it stands with the evaluatie
		b.gas()
	}
	for n, it := range items {
		b.itemKop(itemTitel(f, n, max(len(items), 2)))
		rs := b.rijen(f.Fields, it, "doel", "voor", "nulmeting", "niveau0", "eindmeting", "eindniveau")
		if e := effecten[n]; e.Begin != "" && e.Eind != "" && e.Stappen != 0 {
			rs = append(rs, Regel{"Verschil", fmt.Sprintf("%+d op de GAS-schaal", e.Stappen)})
		}
		b.gegevens(rs...)
		b.lijsten(f.Fields, it)
	}
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
		b.tijd(b.d.Inzetten[n].Tijd)
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
		b.gegevens(b.rijen(f.Fields, it)...)
		b.lijsten(f.Fields, it)
	}
	if len(items) > 0 {
		b.gas()
	}
}

// schrijfDocumenten lists what is kept beside the dossier.
func (b *bouw) schrijfDocumenten(f dossier.Field) {
	b.lijst(f, list(b.raw[f.Name]), "", "blob", "kenmerk", "bytes")
}
