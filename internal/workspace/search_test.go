package workspace_test

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

func TestSearch(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	if _, err := w.Demo(dossier.Cases(), workspace.DemoSize{}); err != nil {
		t.Fatal(err)
	}
	check := func(when string) {
		t.Helper()
		for question, want := range map[string]string{
			"stappenkaart":     "Sem de Wit",
			"KAART":            "Sem de Wit",   // inside a compound, whatever the case
			"amina":            "Amina Yilmaz", // a title
			"turks plaatjes":   "Amina Yilmaz", // both words, in different fields
			"invallers muziek": "Team onderbouw De Duinroos",
		} {
			hits := w.Search(question, 50)
			if len(hits) == 0 || hits[0].Titel != want {
				t.Errorf("%s: %q finds %+v, want %s first", when, question, hits, want)
				continue
			}
			if h := hits[0]; !strings.EqualFold(h.Match, strings.Fields(question)[0]) || h.Label == "" {
				t.Errorf("%s: %q: match %q, label %q", when, question, h.Match, h.Label)
			}
		}
		for _, question := range []string{"", "   ", "bestaatniet", "amina stappenkaart"} {
			if hits := w.Search(question, 50); len(hits) != 0 {
				t.Errorf("%s: %q finds %+v", when, question, hits)
			}
		}
		if hits := w.Search("de", 3); len(hits) != 3 {
			t.Errorf("%s: a limit of 3 gives %d", when, len(hits))
		}
	}
	check("just written")
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	behind(t, w)
	check("after unlocking")
	id := w.List()[0].ID
	MustWrite(t, w, id, "perspectief/tekst", "Een onvindbaarheidswoord.")
	if hits := w.Search("onvindbaarheid", 5); len(hits) != 1 {
		t.Errorf("what was just written: %+v", hits)
	}
}
