package document

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// What parents get has no registered time, no coaching notes and no contact
// details of others; what they said themselves is always in it.
func TestOuderversie(t *testing.T) {
	d := full(t)
	d.Onderwerp.Niveau = dossier.NiveauLeerling
	d.Cycli = nil // what it names is of today here
	tok := tokens(t, d)
	text := tekstVan(Ouderversie(d, testContext))
	n := 0
	for path, w := range tok {
		p := pattern(path)
		in := strings.Contains(text, w)
		switch {
		case strings.HasPrefix(p, "coachingsnotities/"), strings.HasPrefix(p, "inzetten/*/tijd/"), strings.HasSuffix(p, "/telefoon"), strings.HasSuffix(p, "/email"), strings.HasPrefix(p, "stagnaties/"):
			n++
			if in {
				t.Errorf("%s is in the parents' version", p)
			}
		case p == "zienswijzen/*/tekst", p == "instemmingen/*/zienswijze", p == "stemVanHetKind/*/gezegd", p == "hulpvraag/vraag", p == "perspectief/tekst",
			p == "planVanAanpak/doelen/*/doel", p == "afspraken/*/tekst", p == "planVanAanpak/acties/*/wat", p == "analyse/factoren/*/tekst":
			n++
			if !in {
				t.Errorf("%s is not in the parents' version", p)
			}
		}
	}
	if n < 15 {
		t.Errorf("only %d fields were looked for", n)
	}
}

// No sentence of the parents' version that the program itself writes is long.
func TestPlainLanguage(t *testing.T) {
	d := dossier.New("0")
	d.Onderwerp.Niveau = dossier.NiveauLeerling
	d.Kind.Roepnaam = "Sem"
	for _, s := range strings.FieldsFunc(tekstVan(Ouderversie(d, testContext)), func(r rune) bool { return strings.ContainsRune(".?!\n:", r) }) {
		if n := len(strings.Fields(s)); n > 17 {
			t.Errorf("%d words: %s", n, s)
		}
	}
}

func TestThuis(t *testing.T) {
	d := dossier.New("0")
	d.Betrokkenen = []dossier.Betrokkene{{Item: dossier.Item{ID: "m"}, Naam: "Linda", Rol: dossier.RolMoeder}, {Item: dossier.Item{ID: "l"}, Naam: "Joris", Rol: dossier.RolLeerkracht}}
	d.PlanVanAanpak.Acties = []dossier.Actie{
		{Item: dossier.Item{ID: "1", Volgorde: "a1"}, Wat: "Samen oefenen", Wie: dossier.Refs{"m", "l"}},
		{Item: dossier.Item{ID: "0", Volgorde: "a0"}, Wat: "Voorlezen", Wie: dossier.Refs{"m"}},
	}
	var lists []string
	for _, b := range Ouderversie(d, testContext).Blokken {
		if b.Soort == Lijst {
			lists = append(lists, strings.Join(b.Punten, "|"))
		}
	}
	if len(lists) < 2 || lists[0] != "Voorlezen (Linda)" || lists[1] != "Samen oefenen (Linda, Joris)" {
		t.Errorf("got %q", lists)
	}
}
