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

// Parents read what the two kinds of ja are, that both can be taken back, until
// when somebody takes over, and what an earlier plan brought.
func TestOuderversieExplains(t *testing.T) {
	d := sem(t)
	d.Instemmingen[1].IngetrokkenOp = "2026-10-01"
	d.Cycli = []dossier.Cyclus{{Item: dossier.Item{ID: "c"}, Begonnen: "2026-01-12", AfgeslotenOp: "2026-04-20", Vervolg: "bijstellen", Doelen: dossier.Refs{dossier.Ref(d.PlanVanAanpak.Doelen[1].ID)}}}
	text := tekstVan(Ouderversie(d, testContext))
	for _, want := range []string{"Instemming: u zegt ja", "Toestemming: u vindt het goed", "altijd weer intrekken", "Dit stopte op 2 oktober 2026.", "ingetrokken op 1 oktober 2026",
		"12 januari 2026 tot en met 20 april 2026", "plan bijstellen", "We zijn begonnen op", "Wat u toen tekende, hoorde bij dat plan."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if n := strings.Count(text, "Sem roept hooguit"); n != 1 {
		t.Errorf("the goal of then stands there %d times, want once", n)
	}
	d.Kind.Geboortedatum = "2010-01-01"
	if text := tekstVan(Ouderversie(d, testContext)); !strings.Contains(text, "Toestemming geeft Sem daarom zelf.") {
		t.Error("says nothing of a pupil of 16")
	}
}
