package regels

import (
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

var update = flag.Bool("update", false, "rewrite the table of rules in README.md")

// gefired runs every case of the tables and collects what they fire: code to
// the severities seen.
func gefired() map[string]map[string]bool {
	codes := map[string]map[string]bool{}
	add := func(fs []Finding) {
		for _, f := range fs {
			if codes[f.Code] == nil {
				codes[f.Code] = map[string]bool{}
			}
			codes[f.Code][f.Ernst] = true
		}
	}
	for _, list := range [][]geval{gevallen, meer} {
		for _, g := range list {
			d := g.base()
			g.edit(d)
			add(Check(d, g.today))
		}
	}
	add(Check(begeleid(), "2019-01-03"))
	return codes
}

func regel(code string) string {
	r, _, _ := strings.Cut(code, "/")
	return r
}

// getoond collects the rules that a field of the schema or a step cites.
func getoond() map[string]bool {
	codes := map[string]bool{}
	for _, root := range []any{&dossier.Dossier{}, &dossier.Organisatie{}, &dossier.Persoon{}} {
		fields(dossier.SchemaOf(root), func(f dossier.Field) { codes[f.Rule] = true })
	}
	for _, base := range []func() *dossier.Dossier{begeleid, onderzocht} {
		for _, s := range Steps(base(), vandaag) {
			codes[s.Code] = true
		}
	}
	return codes
}

func fields(fs []dossier.Field, visit func(dossier.Field)) {
	for _, f := range fs {
		visit(f)
		fields(f.Fields, visit)
	}
}

// plaatsen are the named places that hold a rule without a finding, field or
// step of their own, each with the proof that it is so.
var plaatsen = map[string]func() bool{
	"M3a": func() bool {
		o, f := dossier.ExpertiseDefaults(dossier.ExpertiseGedrag)
		return strings.Contains(o, "Aloysius") && f == dossier.FinancieringSWV
	},
	"M3b": func() bool {
		o, f := dossier.ExpertiseDefaults(dossier.ExpertiseBeperking)
		return strings.Contains(o, "Heliomare") && f == dossier.FinancieringSWV
	},
	"M3c": func() bool {
		o, f := dossier.ExpertiseDefaults(dossier.ExpertiseTaal)
		return o == "Viertaal" && f == dossier.FinancieringLandelijk
	},
	"R1": func() bool { return len(Steps(onderzocht(), vandaag)) == 8 },
	"R2": func() bool { return len(Steps(begeleid(), vandaag)) == 6 },
	"K1": func() bool { // every finding and step carries its source sentence
		for _, f := range Check(begeleid(), "2026-12-22") {
			if f.Bron == "" {
				return false
			}
		}
		for _, s := range Steps(begeleid(), vandaag) {
			if s.Bron == "" {
				return false
			}
		}
		return Bron("K1") != ""
	},
	"L7": func() bool { // a note has no place in a dossier
		_, err := dossier.FieldAt(&dossier.Dossier{}, "werkaantekeningen")
		_, own := dossier.FieldAt(&dossier.Persoon{}, "werkaantekeningen")
		return err != nil && own == nil
	},
	"L8": func() bool { // the log of looks, kept by the workspace
		files, _ := filepath.Glob("../workspace/*.go")
		for _, f := range files {
			if b, err := os.ReadFile(f); err == nil && strings.Contains(string(b), "L8") && strings.Contains(string(b), "func (w *Workspace) Looks(") {
				return true
			}
		}
		return false
	},
}

// Every rule of the sources has its row, in their order.
func TestDekkingIsWhole(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(bronnenCSV)).ReadAll()
	if err != nil || len(rows) < 70 {
		t.Fatalf("%d sources, %v", len(rows), err)
	}
	have := map[string]Regeldekking{}
	for _, r := range Dekking() {
		if _, twice := have[r.Code]; twice || r.Titel == "" || r.Waar == "" || Bron(r.Code) == "" || Herkomst(r.Code) == "" {
			t.Errorf("%s: twice, unexplained or without a source: %+v", r.Code, r)
		}
		have[r.Code] = r
	}
	if len(have) != len(rows)-1 {
		t.Errorf("%d rows for %d rules", len(have), len(rows)-1)
	}
	for i, r := range rows[1:] {
		if _, ok := have[r[0]]; !ok {
			t.Errorf("no row for %s", r[0])
		} else if i < len(Dekking()) && Dekking()[i].Code != r[0] {
			t.Errorf("row %d is %s, want %s", i, Dekking()[i].Code, r[0])
		}
	}
}

// What a row says is true: a block blocks, a warning warns, and what is shown
// stands somewhere.
func TestDekkingIsTrue(t *testing.T) {
	codes, shown := gefired(), getoond()
	fires := func(rule string, ernst ...string) bool {
		for c, es := range codes {
			for _, e := range ernst {
				if regel(c) == rule && es[e] {
					return true
				}
			}
		}
		return false
	}
	for _, r := range Dekking() {
		ok := false
		switch r.Hoe {
		case Afgedwongen:
			ok = fires(r.Code, Blokkeert)
		case Gewaarschuwd:
			ok = fires(r.Code, LetOp) && !fires(r.Code, Blokkeert)
		case Getoond, Afgeleid:
			proof, named := plaatsen[r.Code]
			ok = !fires(r.Code, Blokkeert) && (named && proof() || !named && (shown[r.Code] || fires(r.Code, Goed)))
		}
		if !ok {
			t.Errorf("%s is not %s", r.Code, r.Hoe)
		}
		if strings.Contains(r.Waar, "Signaal "+r.Code+":") && !has1(codes, r.Code) {
			t.Errorf("%s: %q, but nothing fires it", r.Code, r.Waar)
		}
		for _, c := range regexp.MustCompile(`[MREKLAP]\d+[a-c]?(?:\.\d+)?/[a-zA-Z-]+`).FindAllString(r.Waar, -1) {
			if codes[c] == nil {
				t.Errorf("%s: %q names %s, which nothing fires", r.Code, r.Waar, c)
			}
		}
	}
	for c := range codes {
		if Bron(c) == "" {
			t.Errorf("%s is fired without a source", c)
		}
	}
}

func has1(codes map[string]map[string]bool, rule string) bool {
	for c := range codes {
		if regel(c) == rule {
			return true
		}
	}
	return false
}

// Every finding the source can make is fired by the tables.
func TestEveryFindingIsTested(t *testing.T) {
	codes := gefired()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	made := regexp.MustCompile(`v\.(?:block|note|noteBy|good)\("([^"]+)"|f\.Code, f\.Tekst = "([^"]+)"|missing\("([^"]+)"|f\.Code, f\.Pad = "([^"]+)"`)
	var n int
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range made.FindAllStringSubmatch(string(b), -1) {
			n++
			if c := strings.Join(m[1:], ""); codes[c] == nil {
				t.Errorf("%s: no test fires %s", f.Name(), c)
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d findings in the source", n)
	}
}

const (
	beginTabel = "<!-- regels:begin -->"
	eindTabel  = "<!-- regels:end -->"
	readme     = "../../README.md"
)

// The README prints the table as it is; -update rewrites it.
func TestReadme(t *testing.T) {
	b, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(b), beginTabel+"\n")
	old, after, ok2 := strings.Cut(rest, eindTabel)
	if !ok1 || !ok2 {
		t.Fatalf("%s has no place for the table", readme)
	}
	want := tabel()
	if *update && old != want {
		if err := os.WriteFile(readme, []byte(before+beginTabel+"\n"+want+eindTabel+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if old != want {
		t.Errorf("the table of rules in the README is not that of the program: go test ./internal/regels -run Readme -update")
	}
}

func tabel() string {
	var s strings.Builder
	s.WriteString("\n| Code | Regel | Hoe | Waar |\n|---|---|---|---|\n")
	for _, r := range Dekking() {
		s.WriteString("| " + r.Code + " | " + r.Titel + " | " + r.Hoe + " | " + strings.ReplaceAll(r.Waar, "|", "\\|") + " |\n")
	}
	s.WriteString("\n")
	return s.String()
}
