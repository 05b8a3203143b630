package document

import (
	"fmt"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// schrijfEvaluaties prints every evaluatie with the five questions word for word,
// then what came of the goals and what changed since the one before (E2 to E4).
func (b *bouw) schrijfEvaluaties(f dossier.Field) {
	items := list(b.raw[f.Name])
	for n, it := range items {
		if len(items) > 1 {
			b.itemKop(itemTitel(f, n, len(items)))
		}
		e := b.d.Evaluaties[n]
		skip := append(afgerond(e.AfgerondOp), "datum", "mdo")
		b.gegevens(b.rijen([]dossier.Field{field(f, "datum"), field(f, "mdo")}, it)...)
		if !b.samengevat {
			b.vijfVragen(e)
		}
		b.gegevens(b.rijen(f.Fields, it, append(skip, vijf...)...)...)
		b.lijsten(f.Fields, it)
	}
	if !b.samengevat && !b.los {
		b.resultaten()
	}
	if len(items) > 0 && b.cyclus == 0 {
		b.sindsVorige()
	}
}

// vijf are the fields vijfVragen prints.
var vijf = []string{"watGingGoed", "watKanBeter", "doelenBereikt", "opgeleverdKind", "kindGehoord", "opgeleverdOuders", "oudersGehoord",
	"opgeleverdLeerkracht", "leerkrachtGehoord", "opgeleverdSchool", "schoolGehoord", "vervolgKeuze", "vervolg", "resultaat", "proces"}

// vijfVragen prints the answers to the five questions of E3, word for word, and
// how resultaat and proces were rated (E2).
func (b *bouw) vijfVragen(e dossier.Evaluatie) {
	b.gegevens(
		Regel{"1. Wat ging goed?", string(e.WatGingGoed)},
		Regel{"2. Wat kan beter?", string(e.WatKanBeter)},
		Regel{"3. Welke doelen hebben we bereikt en wat niet?", string(e.DoelenBereikt)},
		Regel{"4. Wat heeft het kind, de ouders, de leerkracht en de school opgeleverd?", b.opgeleverd(e)},
		Regel{"5. Wat is het vervolg?", vervolg(e)},
		Regel{"Resultaat", dossier.Keuze(e.Resultaat)}, Regel{"Proces", dossier.Keuze(e.Proces)},
	)
}

// opgeleverd puts the four answers to question 4 one below the other; who was
// not heard, or does not take part, says so.
func (b *bouw) opgeleverd(e dossier.Evaluatie) string {
	var out []string
	for _, x := range []struct {
		wie      string
		tekst    dossier.Text
		gehoord  dossier.Gehoord
		leerling bool
	}{
		{"Kind", e.OpgeleverdKind, e.KindGehoord, true}, {"Ouders", e.OpgeleverdOuders, e.OudersGehoord, true},
		{"Leerkracht", e.OpgeleverdLeerkracht, e.LeerkrachtGehoord, false}, {"School", e.OpgeleverdSchool, e.SchoolGehoord, false},
	} {
		s := strings.TrimSpace(string(x.tekst))
		switch {
		case strings.EqualFold(strings.Trim(s, "."), "n.v.t"):
			s = "n.v.t."
		case x.gehoord == "nvt" || x.leerling && !b.leerling && s == "" && x.gehoord != "niet-gehoord":
			s = strings.Join(gevuld("n.v.t.", s), " ")
		case x.gehoord == "niet-gehoord":
			s = strings.Join(gevuld("niet gehoord", s), ": ")
		}
		if s != "" {
			out = append(out, x.wie+": "+s)
		}
	}
	return strings.Join(out, "\n")
}

// vervolg is the choice with the words for it, once when they are the same.
func vervolg(e dossier.Evaluatie) string {
	keuze, tekst := dossier.Keuze(e.VervolgKeuze), strings.TrimSpace(string(e.Vervolg))
	if strings.EqualFold(keuze, strings.TrimSuffix(tekst, ".")) {
		return tekst
	}
	return strings.Join(gevuld(keuze, tekst), "\n")
}

// resultaten prints per goal where it began, what was expected, what was reached
// and which way the readings went; then what each brought, beside the goal that
// strengthens it (E4).
func (b *bouw) resultaten() {
	var stand, bracht [][]string
	iets := len(b.d.Evaluaties) > 0
	verlopen := evaluatie.Doelverlopen(b.d)
	for n, g := range b.d.PlanVanAanpak.Doelen {
		nr, trend := strconv.Itoa(n+1), ""
		if n < len(verlopen) && len(verlopen[n].Punten) > 0 {
			trend = verlopen[n].Trend
		}
		iets = iets || g.Eindmeting != "" || g.Eindniveau != "" || len(g.Metingen) > 1
		stand = append(stand, []string{nr, string(g.Doel), g.Nulmeting, g.Niveau0, g.Eindmeting, dossier.Keuze(g.Eindniveau), trend})
		if strings.TrimSpace(string(g.Effect)) != "" {
			bracht = append(bracht, []string{nr, klein(dossier.Keuze(g.Voor)), string(g.Effect), b.nummer("planVanAanpak/doelen", dossier.ID(g.Versterkt))})
		}
	}
	if iets {
		b.tabel("Van nulmeting naar resultaat", []string{"Nr", "Doel", "Nulmeting", "Verwacht", "Eindmeting", "Bereikt (GAS)", "Verloop"}, stand)
		b.gas()
	}
	b.tabel("Wat elk doel opleverde", []string{"Nr", "Voor", "Wat heeft dit opgeleverd", "Versterkt door"}, bracht)
}

// sindsVorige sets this cycle beside the one before: goal by goal where one was
// continued, and T with the number of goals of each.
func (b *bouw) sindsVorige() {
	v, ok := evaluatie.SindsVorige(b.heel)
	if !ok {
		return
	}
	b.itemKop("Sinds de vorige evaluatie")
	t := func(t float64, n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprintf("T = %s over %s", komma(t, 2), doelenWoord(n))
	}
	b.gegevens(
		Regel{"Vorige cyclus afgesloten op", dossier.Datum(v.Sinds)},
		Regel{"GAS toen", t(v.TToen, v.NToen)}, Regel{"GAS nu", t(v.TNu, v.NNu)},
		Regel{"Nieuwe doelen", doelteksten(v.NieuweDoelen)}, Regel{"Doelen die niet doorgaan", doelteksten(v.VerlatenDoelen)},
		Regel{"Observaties sindsdien", strconv.Itoa(v.Observaties)}, Regel{"Afspraken gereed sindsdien", strconv.Itoa(v.AfsprakenGereed)},
	)
	var rijen [][]string
	for _, x := range v.Doelen {
		rijen = append(rijen, []string{string(x.Nu.Doel), strings.Join(gevuld(x.Toen.Eindmeting, dossier.Keuze(x.NiveauToen)), "\n"), strings.Join(gevuld(x.Nu.Eindmeting, dossier.Keuze(x.NiveauNu)), "\n")})
	}
	b.tabel("Doelen die doorgingen", []string{"Doel", "Toen", "Nu"}, rijen)
	if v.NToen > 0 && v.NNu > 0 {
		b.klein("De twee scores zijn over andere doelen berekend; lees ze niet als vooruitgang of achteruitgang.")
	}
}

func doelteksten(gs []dossier.Doel) string {
	var out []string
	for _, g := range gs {
		out = append(out, string(g.Doel))
	}
	return strings.Join(out, "\n")
}
