package document

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// The next school gets everything except the plan, the evaluation date and the
// instemmingen (L10), and the first page says so.
func TestOverdracht(t *testing.T) {
	d := full(t)
	d.Onderwerp.Niveau = dossier.NiveauLeerling
	tok := tokens(t, d)
	before := asText(d)
	top, doc := tekstVan(topOf(d)), Overdracht(d, testContext)
	text := tekstVan(doc)
	n := 0
	for path, w := range tok {
		p := pattern(path)
		stays := strings.HasPrefix(p, "planVanAanpak/") || strings.HasPrefix(p, "instemmingen/") && p != "instemmingen/*/zienswijze" || p == "cycli/*/aanpak"
		switch in := strings.Contains(text, w); {
		case stays && in:
			t.Errorf("%s goes along", p)
		case !stays && !in && strings.Contains(top, w):
			t.Errorf("%s is not in the transfer", p)
		case !stays && in:
			n++
		}
	}
	if n < 80 {
		t.Errorf("only %d texts go along", n)
	}
	if first := doc.Blokken[2]; first.Soort != Melding || !strings.Contains(first.Tekst, "Het plan van aanpak, de evaluatiedatum en de instemmingen staan niet in dit dossier") {
		t.Errorf("the first page says %q", first.Tekst)
	}
	for _, b := range doc.Blokken {
		if b.Soort == Kop && (strings.Contains(b.Tekst, "Plan van aanpak") || strings.Contains(b.Tekst, "Instemming")) {
			t.Errorf("a heading %q", b.Tekst)
		}
	}
	if asText(d) != before {
		t.Error("the dossier changed")
	}
}
