package regels

import (
	"encoding/csv"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// elders says where a code is held that no finding, step or field cites.
var elders = map[string]string{
	"M2":  "who an AB is: help text",
	"M3a": "the three aandachtsgebieden: choices of Expertise",
	"M3b": "the three aandachtsgebieden: choices of Expertise",
	"M3c": "the three aandachtsgebieden: choices of Expertise",
	"M4":  "accounting per organisation: Inzet.organisatie",
	"M5":  "working together: help text",
	"M8":  "strengthening the school: held with E4",
	"M9":  "preventive where possible: Aard, held with M12",
	"M10": "always together: M14 and A5",
	"M13": "consulent asked in: step R1.2",
	"M17": "instemming with the plan: A5 and step R2.4",
	"R1":  "the choice of route",
	"R2":  "the choice of route",
	"P2":  "regie of the school: P3",
	"E1":  "the four parts in their order: the document template",
	"K1":  "reference work: help text",
	"K2":  "temporary adviser: help text",
	"K4":  "responsibility stays with the school: help text",
	"L6":  "rights of the AVG: parents' version",
	"L7":  "working notes never leave the device",
	"L8":  "who looked: the log of looks",
	"L10": "transfer to another school",
	"A6":  "the route also for Viertaal: no rule sets it apart",
}

// cited collects the codes that findings, steps and fields of the schema use.
func cited(t *testing.T) map[string]bool {
	t.Helper()
	codes := map[string]bool{}
	re := regexp.MustCompile(`"([MREKLAP]\d+(?:\.\d+)?)(?:/[a-zA-Z-]+)?"`)
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range re.FindAllStringSubmatch(string(b), -1) {
			codes[m[1]] = true
		}
	}
	for _, c := range []string{"E2", "E3", "M19"} { // made of the gaps of an evaluatie
		codes[c] = true
	}
	fields(dossier.Schema(), func(f dossier.Field) {
		if f.Rule != "" {
			codes[f.Rule] = true
		}
	})
	return codes
}

func fields(fs []dossier.Field, visit func(dossier.Field)) {
	for _, f := range fs {
		visit(f)
		fields(f.Fields, visit)
	}
}

// Every code of the sources is held somewhere, and every code we cite has a
// source sentence.
func TestEveryCodeHasItsPlace(t *testing.T) {
	codes := cited(t)
	rows, err := csv.NewReader(strings.NewReader(bronnenCSV)).ReadAll()
	if err != nil || len(rows) < 60 {
		t.Fatalf("%d sources, %v", len(rows), err)
	}
	for _, r := range rows[1:] {
		if _, other := elders[r[0]]; codes[r[0]] == other {
			t.Errorf("%s: cited %v, held elsewhere %v; want exactly one", r[0], codes[r[0]], other)
		}
	}
	for c := range codes {
		if Bron(c) == "" || Herkomst(c) == "" {
			t.Errorf("%s is cited without a source", c)
		}
	}
}

// Every finding a rule can make is fired by the tables: a code in the source
// that no test names is a rule nobody checked.
func TestEveryFindingIsTested(t *testing.T) {
	test, err := os.ReadFile("check_test.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var n int
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		var made []string
		for _, m := range regexp.MustCompile(`v\.(?:block|note|good)\("([^"]+)"|f\.Code, f\.Tekst = "([^"]+)"|missing\("([^"]+)"|f\.Code, f\.Pad = "([^"]+)"`).FindAllStringSubmatch(string(b), -1) {
			made = append(made, strings.Join(m[1:], ""))
		}
		for _, c := range slices.Compact(made) {
			n++
			if !strings.Contains(string(test), `"`+c+`"`) {
				t.Errorf("%s: no test fires %s", f.Name(), c)
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d findings in the source", n)
	}
}
