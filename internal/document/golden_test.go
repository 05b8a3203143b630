package document

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the difference\n%s", name, firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return "got:  " + g[i] + "\nwant: " + strings.Join(w[min(i, len(w)):min(i+1, len(w))], "")
		}
	}
	return "the golden file goes on"
}

// The practice dossiers as documents, to the letter.
func TestGoldens(t *testing.T) {
	cs := dossier.Cases()
	if len(cs) != 3 {
		t.Fatalf("%d practice dossiers, want 3", len(cs))
	}
	for _, c := range cs {
		t.Run(c.Slug, func(t *testing.T) {
			golden(t, c.Slug+"-top-dossier.txt", PlainText(topOf(c.Dossier)))
			golden(t, c.Slug+"-inzage.txt", PlainText(Inzage(c.Dossier, looked())))
			golden(t, c.Slug+"-overdracht.txt", PlainText(Overdracht(c.Dossier, testContext)))
			golden(t, c.Slug+"-ouderversie.txt", PlainText(Ouderversie(c.Dossier, testContext)))
			if len(c.Dossier.MDOs) == 0 {
				t.Fatal("no meeting")
			}
			doc, err := MDOAgenda(c.Dossier, c.Dossier.MDOs[0].ID, testContext)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, c.Slug+"-mdo-agenda.txt", PlainText(doc))
		})
	}
}

// looked is the context with somebody who looked (L8).
func looked() Context {
	c := testContext
	c.Inzagen = []Inzageregel{{"14 september 2026 09:05", "Petra Schouten", "Consulent", "geopend"}}
	return c
}

// Sem's dossier after its evaluatie went on as a second cycle, by the rules that
// decide it: the first cycle to the letter, apart from the plan of now.
func TestSecondCycleGolden(t *testing.T) {
	d := sem(t)
	n := 0
	newID := func() dossier.ID {
		n++
		return dossier.ID(fmt.Sprintf("0192f7a0-0000-7000-8000-%012d", n))
	}
	leaves, err := regels.Vervolg(d, regels.Vervolgopdracht{Evaluatie: d.Evaluaties[0].ID, Vervolg: "bijstellen", Reden: "De pauze vraagt meer.", Datum: "2026-12-08",
		Doelen: []dossier.ID{d.PlanVanAanpak.Doelen[1].ID}}, newID)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range leaves {
		if err := dossier.Set(d, l.Path, l.Value); err != nil {
			t.Fatalf("%s: %v", l.Path, err)
		}
	}
	golden(t, "sem-cyclus-2-top-dossier.txt", PlainText(topOf(d)))
	golden(t, "sem-cyclus-2-ouderversie.txt", PlainText(Ouderversie(d, testContext)))
}
