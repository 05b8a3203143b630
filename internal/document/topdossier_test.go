package document

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

var testContext = Context{Vandaag: "2026-12-31", Auteur: "Marieke Hoekstra", Rol: "Ambulant begeleider", Organisatie: "Gedragpunt", Versie: "1.0.0"}

func full(t *testing.T) *dossier.Dossier {
	t.Helper()
	b, err := os.ReadFile("../dossier/testdata/full.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := dossier.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func topOf(d *dossier.Dossier) Doc {
	return TOPDossier(d, regels.Check(d, testContext.Vandaag), testContext)
}

// tekstVan is everything a reader sees of a document, one piece a line.
func tekstVan(doc Doc) string {
	var b strings.Builder
	line := func(ss ...string) {
		for _, s := range ss {
			b.WriteString(s + "\n")
		}
	}
	for _, x := range doc.Blokken {
		line(x.Tekst, x.Toon)
		for _, r := range x.Regels {
			line(r.Label, r.Waarde)
		}
		line(x.Kop...)
		for _, r := range x.Rijen {
			line(r...)
		}
		line(x.Punten...)
		if x.Plaats != nil {
			line(x.Plaats.Label, x.Plaats.Onder)
		}
	}
	return b.String()
}

// nietGedrukt are the leaves the TOP-dossier does not print as they stand, each
// with its reason. Keep it short: everything else a reader must find.
var nietGedrukt = map[string]string{
	"betrokkenen/*/telefoon":                    "no contact details in a document that goes round the table",
	"betrokkenen/*/email":                       "no contact details in a document that goes round the table",
	"observaties/*/duurSeconden":                "printed in minutes",
	"observaties/*/gedragingen/*/momenten":      "raw recording: printed as a count or a duration",
	"observaties/*/tijdsteekproef/scores":       "raw recording: printed as seen of scored intervals",
	"observaties/*/tijdsteekproef/tweedeScores": "raw recording: printed as agreement",
	"inzetten/*/tijd/*/datum":                   "time is added up per task (K8)",
	"inzetten/*/tijd/*/omschrijving":            "time is added up per task (K8)",
	"instemmingen/*/handtekening":               "drawn, not printed",
	"instemmingen/*/hash":                       "bookkeeping: the text itself stands in the appendix",
	"planVanAanpak/alleenTaalfout/*/hash":       "bookkeeping",
	"documenten/*/blob":                         "bookkeeping",
	"documenten/*/kenmerk":                      "bookkeeping",
	"documenten/*/bytes":                        "bookkeeping",
	"opheffingen/*/pad":                         "printed in words",
	"cycli/*/besprekingen":                      "the items themselves are printed",
	"cycli/*/stemmen":                           "the items themselves are printed",
	"cycli/*/inzetten":                          "the items themselves are printed",
}

// pattern turns a path into one without ids.
func pattern(path string) string {
	segs := strings.Split(path, "/")
	for i, s := range segs {
		if len(s) == 36 && strings.Count(s, "-") == 4 {
			segs[i] = "*"
		}
	}
	return strings.Join(segs, "/")
}

// tokens gives every line and text of a dossier a value of its own, so that
// finding it in a document means finding that very field.
func tokens(t *testing.T, d *dossier.Dossier) map[string]string {
	t.Helper()
	found := map[string]string{}
	for n, l := range dossier.Leaves(d) {
		f, err := dossier.FieldAt(d, l.Path)
		if err != nil {
			t.Fatal(err)
		}
		if f.Kind != dossier.KindLine && f.Kind != dossier.KindText {
			continue
		}
		found[l.Path] = fmt.Sprintf("tok%04dx", n)
		if err := dossier.Set(d, l.Path, json.RawMessage(`"`+found[l.Path]+`"`)); err != nil {
			t.Fatal(err)
		}
	}
	return found
}

// Every filled field of a section in the template is there to read: what the
// dossier knows does not get lost on its way to paper. What is excused, and what
// no document prints, is not there.
func TestEveryFieldIsPrinted(t *testing.T) {
	t.Run("in an earlier cycle", func(t *testing.T) { everyField(t, full(t)) })
	t.Run("in the running one", func(t *testing.T) {
		d := full(t)
		c := &d.Cycli[0]
		for _, refs := range []*dossier.Refs{&c.Doelen, &c.Acties, &c.Overnemen, &c.Afspraken, &c.Bevindingen, &c.Adviezen, &c.Observaties, &c.Besprekingen, &c.Stemmen, &c.Inzetten, &c.MDOs, &c.Instemmingen, &c.Evaluaties} {
			*refs = dossier.Refs{"gone"}
		}
		everyField(t, d)
	})
}

func everyField(t *testing.T, d *dossier.Dossier) {
	tok := tokens(t, d)
	text := tekstVan(topOf(d))
	printed := map[string]bool{}
	for _, p := range topDossier {
		for _, s := range strings.FieldsFunc(p.secties, func(r rune) bool { return r == ' ' || r == '+' }) {
			printed[s] = true
		}
	}
	used := map[string]bool{}
	n := 0
	for _, l := range dossier.Leaves(d) {
		section, _, _ := strings.Cut(l.Path, "/")
		if strings.HasSuffix(l.Path, "/volgorde") {
			continue
		}
		p := pattern(l.Path)
		if string(l.Value) == `["gone"]` {
			used[p] = true
			continue
		}
		if !printed[section] || nietGedrukt[p] != "" {
			used[p] = true
			if w := tok[l.Path]; w != "" && strings.Contains(text, w) && p != "opheffingen/*/pad" {
				t.Errorf("%s is in the document", p)
			}
			continue
		}
		f, err := dossier.FieldAt(d, l.Path)
		if err != nil {
			t.Fatal(err)
		}
		n++
		if w := dossier.Readable(f, l.Value, d); !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
			t.Errorf("%s: %q is nowhere in the document", p, w)
		}
	}
	if n < 200 {
		t.Errorf("only %d leaves were looked for", n)
	}
	for p := range nietGedrukt {
		if !used[p] {
			t.Errorf("%s is excused but not in full.json", p)
		}
	}
}

// Every section of the schema is printed or left out with a reason, never both.
func TestEverySectionHasItsPlace(t *testing.T) {
	place := map[string]int{}
	for _, p := range topDossier {
		for _, s := range strings.FieldsFunc(p.secties, func(r rune) bool { return r == ' ' || r == '+' }) {
			place[s]++
		}
	}
	for s := range weggelaten {
		place[s]++
	}
	for _, f := range dossier.Schema() {
		if place[f.Name] != 1 {
			t.Errorf("section %s has %d places in the template, want 1", f.Name, place[f.Name])
		}
		delete(place, f.Name)
	}
	for s := range place {
		t.Errorf("the template names %s, which is no section", s)
	}
	for s := range schrijvers {
		if !slices.ContainsFunc(dossier.Schema(), func(f dossier.Field) bool { return f.Name == s }) {
			t.Errorf("a writer for %s, which is no section", s)
		}
	}
}

// Documents follow volgorde, not the order things came in.
func TestOrder(t *testing.T) {
	want := PlainText(topOf(sem(t)))
	d := sem(t)
	slices.Reverse(d.PlanVanAanpak.Doelen)
	slices.Reverse(d.Betrokkenen)
	slices.Reverse(d.Observaties)
	slices.Reverse(d.MDOs[0].Agenda)
	if got := PlainText(topOf(d)); got != want {
		t.Error(firstDifference(got, want))
	}
}
