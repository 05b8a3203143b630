package document

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// withOther is a full dossier about a pupil, with a neighbour who takes part and
// is named in a sentence, a coaching note and an undiscussed stagnatie.
func withOther(t *testing.T) *dossier.Dossier {
	d := full(t)
	d.Onderwerp.Niveau = dossier.NiveauLeerling
	d.Kind = dossier.Kind{Roepnaam: "Sem", Achternaam: "Jansen", Geboortedatum: "2018-03-09"}
	d.Betrokkenen = append(d.Betrokkenen,
		dossier.Betrokkene{Item: dossier.Item{ID: "b", Volgorde: "a1"}, Naam: "Greet Jansen-Zwaluw", Rol: "overig", Functie: "buurvrouw", Telefoon: "0612345678", Email: "greet@voorbeeld.nl"},
		dossier.Betrokkene{Item: dossier.Item{ID: "l", Volgorde: "a2"}, Naam: "Joris Prins", Rol: dossier.RolLeerkracht, Telefoon: "0201234567"})
	d.Analyse.Beeld = "Na school past Greet op Sem Jansen; bel 06-12 34 56 78 of +31 20 123 4567, of mail greet@voorbeeld.nl. Gretige kinderen helpen. Mevrouw ZWALUW kookt; Joris Prins weet ervan. Code 09:05 en 12:22, groep 4 van 28, op 2026-09-01 en 100 200 300."
	d.Stagnaties = append(d.Stagnaties, dossier.Stagnatie{Item: dossier.Item{ID: "s2"}, Soorten: []dossier.StagnatieSoort{"proces"}, Toelichting: "Nog niet besproken.", GeopendOp: "2026-10-01"})
	return d
}

// The copy of L6 has all that is about the child, and of others nothing.
func TestInzage(t *testing.T) {
	d := withOther(t)
	before := asText(d)
	c := testContext
	c.Inzagen = []Inzageregel{{"14 september 2026 09:05", "Petra Schouten", "Consulent", "geopend"}}
	doc := Inzage(d, c)
	text := tekstVan(doc)
	for _, want := range []string{
		"Na school past " + naamGelakt + " op Sem Jansen; bel " + telefoonLak + " of " + telefoonLak + ", of mail " + mailLak + ".",
		"Gretige kinderen helpen. Mevrouw " + naamGelakt + " kookt; Joris Prins weet ervan. Code 09:05 en 12:22, groep 4 van 28, op 2026-09-01 en 100 200 300.",
		"Wat niet in deze kopie staat", "Autoriteit Persoonsgegevens", "Inzien: ", "Verbeteren: ", "Wissen: ", "Beperken: ", "Meenemen: ",
		"Persoonlijke kopie voor de ouders van Sem.", "Petra Schouten", "14 september 2026 09:05",
		"Eerste alinea bij Zienswijze, in eigen woorden.", "Eerste alinea bij Hulpvraag, zoals gesteld.",
	} {
		if !strings.Contains(text+doc.Vertrouwelijk, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, not := range []string{"Greet", "Zwaluw", "buurvrouw", "0612345678", "0201234567", "greet@", "Eerste alinea bij Notitie.", "Nog niet besproken.", "Reisminuten"} {
		if strings.Contains(text, not) {
			t.Errorf("%q is in the copy", not)
		}
	}
	for _, b := range doc.Blokken {
		if b.Soort == InktSoort || b.Soort == Handtekening {
			t.Error("a signature in the copy")
		}
	}
	if asText(d) != before {
		t.Error("the dossier changed")
	}
}

// What others hold of their own is all that goes: every other line and text of
// the TOP-dossier stands in the copy too.
func TestInzageHasTheRest(t *testing.T) {
	d := full(t)
	d.Onderwerp.Niveau = dossier.NiveauLeerling
	tok := tokens(t, d)
	top, copied := tekstVan(topOf(d)), tekstVan(Inzage(d, testContext))
	n := 0
	for path, w := range tok {
		if !strings.Contains(top, w) {
			continue
		}
		n++
		if !strings.Contains(copied, w) {
			t.Errorf("%s is not in the copy", pattern(path))
		}
	}
	if n < 100 {
		t.Errorf("only %d texts were looked for", n)
	}
}

// From 16 the rights are the pupil's own (L13); the day of the birthday counts.
func TestInzageVoor(t *testing.T) {
	for _, tt := range []struct {
		geboren, op dossier.Date
		want        string
	}{
		{"2018-03-09", "2026-11-23", "de ouders van Sem"},
		{"2010-11-24", "2026-11-23", "de ouders van Sem"},
		{"2010-11-23", "2026-11-23", "Sem zelf (16 jaar)"},
		{"2008-02-29", "2026-02-28", "Sem zelf (17 jaar)"},
		{"", "2026-11-23", "de ouders van Sem, of voor Sem zelf vanaf 16 jaar"},
		{"2030-01-01", "2026-11-23", "de ouders van Sem, of voor Sem zelf vanaf 16 jaar"},
		{"gisteren", "2026-11-23", "de ouders van Sem, of voor Sem zelf vanaf 16 jaar"},
	} {
		d := dossier.New("0")
		d.Onderwerp.Niveau, d.Kind.Roepnaam, d.Kind.Geboortedatum = dossier.NiveauLeerling, "Sem", tt.geboren
		c := testContext
		c.Vandaag = tt.op
		if got := newBouw(d, c).inzageVoor(); got != tt.want {
			t.Errorf("%s on %s: %q, want %q", tt.geboren, tt.op, got, tt.want)
		}
	}
}

// A question without a pupil has no such copy.
func TestInzageWithoutPupil(t *testing.T) {
	text := tekstVan(Inzage(full(t), testContext))
	if !strings.Contains(text, "gaat niet over een leerling") || strings.Contains(text, "Eerste alinea") {
		t.Errorf("got\n%s", text)
	}
}

// A name that is also part of the name of the child, or of no letters a pattern
// can hold, takes nothing else along.
func TestLak(t *testing.T) {
	for _, tt := range []struct{ naam, in, want string }{
		{"Jan de Wit", "Jan en Sem de Wit", naamGelakt + " en Sem de Wit"},
		{"Jan de Wit", "januari, Jans, oJan", "januari, Jans, oJan"},
		{"", "Sem", "Sem"},
		{"A.", "A. is er", "A. is er"},
		{"((", "((", "(("},
		{"Zoë", "zoë.", naamGelakt + "."},
		{"Al\xffbert", "Albert", naamGelakt},
		{"Sem", "Sem", "Sem"}, // somebody else who is called so
	} {
		d := &dossier.Dossier{Kind: dossier.Kind{Roepnaam: "Sem", Achternaam: "de Wit"}, Betrokkenen: []dossier.Betrokkene{{Naam: tt.naam, Rol: dossier.RolOverig}}}
		if got := nieuwLak(d).tekst(tt.in); got != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.naam, tt.in, got, tt.want)
		}
	}
}
