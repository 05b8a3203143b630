package pdf

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// The documents people get, of the practice dossiers: set, signed and judged by
// the validators.
func TestPracticeDossiers(t *testing.T) {
	ca := newCA(t, "SWV De Linge Documenten")
	me := ca.person(t, "Marieke Hoekstra")
	c := document.Context{Vandaag: "2026-11-23", Auteur: "Marieke Hoekstra", Rol: "Ambulant begeleider", Organisatie: "SWV De Linge", Versie: "1.0"}
	cases := dossier.Cases()
	if len(cases) == 0 {
		t.Fatal("no practice dossiers")
	}
	for _, x := range cases {
		t.Run(x.Slug, func(t *testing.T) {
			doc := document.TOPDossier(x.Dossier, regels.Check(x.Dossier, c.Vandaag), c)
			b := render(t, doc)
			f, err := openFile(b)
			if err != nil {
				t.Fatal(err)
			}
			places, err := f.fields(f.last())
			if err != nil || len(places) == 0 {
				t.Fatalf("got %d places to sign, %v", len(places), err)
			}
			b = sign(t, b, ca.signature(me, places[0].name))
			if r, err := Verify(b, VerifyOptions{Roots: ca.pool(), Now: testNow}); err != nil || !r.OK() {
				t.Errorf("got %+v, %v", r, err)
			}
			file := write(t, b)
			checkQPDF(t, file)
			checkPDFA(t, file)
			text := tool(t, "pdftotext", file, "-")
			for _, want := range []string{dossier.Titel(x.Dossier), "Digitaal ondertekend door", "Pagina 1 van "} {
				if !strings.Contains(text, want) {
					t.Errorf("the document lacks %q", want)
				}
			}
			if strings.ContainsAny(text, "□\ufffd") {
				t.Error("the document holds characters that cannot be drawn")
			}
			checkPDFA(t, write(t, render(t, document.Ouderversie(x.Dossier, c))), write(t, render(t, document.Inzage(x.Dossier, c))), write(t, render(t, document.Overdracht(x.Dossier, c))))
		})
	}
}

// Examples 14 and 15 on paper: an instemming for an earlier version says so with
// what changed, word by word; a nee blocks the plan only, and the zienswijze
// stands there.
func TestInstemmingOnPaper(t *testing.T) {
	c := document.Context{Vandaag: "2026-11-23", Auteur: "Marieke Hoekstra"}
	d := dossier.Cases()[0].Dossier
	text, hash := document.InstemmingTekst(d, dossier.VoorPlan)
	for i := range d.Instemmingen {
		d.Instemmingen[i].Tekst, d.Instemmingen[i].Hash = dossier.Text(text), hash
	}
	paper := func() string {
		out := tool(t, "pdftotext", write(t, render(t, document.TOPDossier(d, regels.Check(d, c.Vandaag), c))), "-")
		return strings.Join(strings.Fields(out), " ")
	}
	const earlier = "Deze instemming geldt voor een eerdere versie."
	d.PlanVanAanpak.Doelen[1].Eindmeting = "3 keer"
	if strings.Contains(paper(), earlier) {
		t.Error("a measurement makes it an earlier version")
	}
	d.PlanVanAanpak.Doelen[1].Doel = "Sem roept nooit."
	d.Instemmingen[1].Antwoord, d.Instemmingen[1].Reden, d.Instemmingen[1].Zienswijze = dossier.AntwoordNee, "Te veel ineens.", "Eerst de pauze."
	got := paper()
	for _, want := range []string{earlier, "Sem roept [weg: hooguit 2 keer per les door de klas] [erbij: nooit].", "Stemt niet in met het plan van aanpak", "Te veel ineens.", "“Eerst de pauze.”",
		"Het plan van aanpak wacht op overleg. De hulp aan het kind gaat door (L1)."} {
		if !strings.Contains(got, want) && !strings.Contains(got, strings.Trim(want, "“”")) {
			t.Errorf("no %q on paper", want)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}

// Whatever the blocks hold, the file can be read back and signed.
func TestRenderProperties(t *testing.T) {
	ca := newCA(t, "CA")
	me := ca.person(t, "Marieke")
	soorten := []document.Soort{document.Kop, document.Alinea, document.Gegevens, document.Tabel, document.Lijst, document.Citaat, document.Melding, document.GrafiekSoort, document.InktSoort, document.NieuwePagina, ""}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("abcdé  \n-")), 0, 900, -1))
		number := rapid.OneOf(rapid.Float64(), rapid.Float64Range(-10, 700))
		mark := rapid.Custom(func(t *rapid.T) document.Merk {
			return document.Merk{Soort: rapid.SampledFrom([]string{"lijn", "punt", "tekst", "vlak", "pad", ""}).Draw(t, "mark"), Klas: rapid.SampledFrom([]string{"as", "reeks", "klasgenoot", ""}).Draw(t, "class"),
				X1: number.Draw(t, "x1"), Y1: number.Draw(t, "y1"), X2: number.Draw(t, "x2"), Y2: number.Draw(t, "y2"), Tekst: text.Draw(t, "label"), Punten: rapid.SliceOfN(number, 0, 5).Draw(t, "points")}
		})
		doc := document.Doc{Titel: text.Draw(t, "title"), Vertrouwelijk: text.Draw(t, "footer")}
		for range rapid.IntRange(0, 6).Draw(t, "blocks") {
			b := document.Blok{Soort: rapid.SampledFrom(soorten).Draw(t, "kind"), Niveau: rapid.IntRange(-1, 9).Draw(t, "level"), Tekst: text.Draw(t, "text"), Toon: text.Draw(t, "tone"), Inkt: text.Draw(t, "ink"),
				Punten: rapid.SliceOfN(text, 0, 4).Draw(t, "items"), Kop: rapid.SliceOfN(text, 0, 5).Draw(t, "head"), Rijen: rapid.SliceOfN(rapid.SliceOfN(text, 0, 5), 0, 5).Draw(t, "rows"), Breedtes: rapid.SliceOfN(number, 0, 5).Draw(t, "widths")}
			b.Grafiek = &document.Grafiek{Titel: text.Draw(t, "chart"), Breedte: number.Draw(t, "w"), Hoogte: number.Draw(t, "h"), Merken: rapid.SliceOfN(mark, 0, 5).Draw(t, "marks"), Tabel: b.Rijen}
			doc.Blokken = append(doc.Blokken, b)
		}
		doc.Blokken = append(doc.Blokken, document.Blok{Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: "a", Label: text.Draw(t, "place"), Onder: text.Draw(t, "below")}})
		b, err := Render(doc, testOptions)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Sign(b, ca.signature(me, "a")); err != nil {
			t.Fatal(err)
		}
	})
}
