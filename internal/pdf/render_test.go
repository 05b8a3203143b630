package pdf

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"

	"routewijzer/internal/document"
)

func TestRenderIsValid(t *testing.T) {
	for name, d := range map[string]document.Doc{
		"sample": sample(),
		"empty":  {},
		"odd":    odd(),
		"long":   long(12),
	} {
		t.Run(name, func(t *testing.T) {
			f := write(t, render(t, d))
			checkQPDF(t, f)
			checkPDFA(t, f)
		})
	}
}

// odd is a document of everything a person should not write, and does.
func odd() document.Doc {
	nasty := "😀👨‍👩‍👧 \x00\x07\x1b[31m \xff\xfe مرحبا שלום \u202egnal\u202c 🇳🇱 e\u0301 ĳ Ĳ Yıldız 日本 \u200b\u00ad<&>()\\ ≥ ✓ □"
	d := document.Doc{Titel: nasty, Onderwerp: nasty, Auteur: nasty, Vertrouwelijk: strings.Repeat(nasty, 9)}
	for _, s := range []document.Soort{document.Kop, document.Alinea, document.Gegevens, document.Tabel, document.Lijst, document.Citaat, document.Melding, document.GrafiekSoort, document.Handtekening, document.InktSoort, document.NieuwePagina, "onbekend", ""} {
		for _, text := range []string{nasty, "", strings.Repeat("Donaudampfschifffahrt", 40), "\n\n\n"} {
			d.Blokken = append(d.Blokken, document.Blok{Soort: s, Niveau: len(text) % 7, Tekst: text, Toon: text, Inkt: text, Punten: []string{text, ""},
				Regels: []document.Regel{{Label: text, Waarde: text}, {}}, Kop: []string{text, "b"}, Rijen: [][]string{{text}, {"1", "2", "3"}, nil}, Breedtes: []float64{-1},
				Grafiek: &document.Grafiek{Titel: text, Breedte: 10, Hoogte: 9e9, Tabel: [][]string{{text}}, Merken: []document.Merk{{Soort: "pad", Punten: []float64{1}}, {Soort: text, Tekst: text}, {Soort: "tekst", Tekst: text, X1: -1e300}}}})
		}
		d.Blokken = append(d.Blokken, document.Blok{Soort: s})
	}
	return d
}

func TestRenderText(t *testing.T) {
	golden(t, "sample.txt", tool(t, "pdftotext", "-layout", write(t, render(t, sample())), "-"))
}

func TestRenderIsDeterministic(t *testing.T) {
	want := render(t, sample())
	for range 6 { // the order of a map may happen to be the same once
		if !bytes.Equal(render(t, sample()), want) {
			t.Fatal("the same document at the same moment gives other bytes")
		}
	}
}

// Renders at once share what was measured, and nothing that was written: each
// file is the one it would be alone.
func TestRenderAtOnce(t *testing.T) {
	docs := []document.Doc{sample(), {Blokken: []document.Blok{{Soort: document.Alinea, Tekst: "kort → ✓ Ж"}}}, odd()}
	var want [][]byte
	for _, d := range docs {
		want = append(want, render(t, d))
	}
	var all sync.WaitGroup
	for range 3 {
		for i, d := range docs {
			all.Go(func() {
				if got, err := Render(d, testOptions); err != nil || !bytes.Equal(got, want[i]) {
					t.Errorf("document %d differs when others are rendered: %v", i, err)
				}
			})
		}
	}
	all.Wait()
}

func TestRenderSays(t *testing.T) {
	f := write(t, render(t, sample()))
	info := tool(t, "pdfinfo", f)
	for _, want := range []string{"Title:           TOP-dossier Noor van Dijk", "Author:          Marieke Hoekstra", "Producer:        Routewijzer test", "Form:            AcroForm"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
	json := tool(t, "qpdf", "--json", f)
	for _, want := range []string{`"/Lang": "u:nl-NL"`, `"/DisplayDocTitle": true`, `"title": "Gezamenlijke analyse"`, `"/T": "u:begeleider"`} {
		if !strings.Contains(json, want) {
			t.Errorf("the file lacks %s", want)
		}
	}
}

// Text that cannot be drawn leaves a mark; text that can is found again.
func TestRenderKeepsText(t *testing.T) {
	d := document.Doc{Blokken: []document.Blok{{Soort: document.Alinea, Tekst: "voor 😀 na, e\u0301én, Yıldız, ĳsje, ≥ 4, ✓ klaar, \x01x, \xffy, עברית"}}}
	got := tool(t, "pdftotext", write(t, render(t, d)), "-")
	if want := "voor □ na, één, Yıldız, ĳsje, ≥ 4, ✓ klaar, x, \ufffdy, □□□□□"; !strings.Contains(got, want) {
		t.Errorf("got %q, want it to hold %q", got, want)
	}
}

func TestRenderLarge(t *testing.T) {
	paragraph := strings.Repeat("woord ", 1<<20/6)
	d := document.Doc{Blokken: []document.Blok{
		{Soort: document.Alinea, Tekst: paragraph},
		{Soort: document.Alinea, Tekst: strings.Repeat("x", 1<<20)},
		{Soort: document.Tabel, Kop: []string{"Een", "cel"}, Rijen: [][]string{{"kort", paragraph[:200000]}}},
	}}
	checkQPDF(t, write(t, render(t, d)))
	d.Blokken = []document.Blok{{Soort: document.Tabel, Kop: []string{"Tijd", "Gedrag", "Duur"}, Breedtes: []float64{1, 6, 1}, Rijen: rows(3000)}}
	f := write(t, render(t, d))
	if got := strings.Count(tool(t, "pdftotext", f, "-"), "Kijkt naar buiten"); got != 3000 {
		t.Errorf("got %d of 3000 rows", got)
	}
}

func TestRenderRefusesFieldNames(t *testing.T) {
	place := func(n string) document.Blok {
		return document.Blok{Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: n}}
	}
	for name, blocks := range map[string][]document.Blok{"twice": {place("a"), place("a")}, "not ASCII": {place("é")}} {
		if _, err := Render(document.Doc{Blokken: blocks}, testOptions); !errors.Is(err, ErrField) {
			t.Errorf("%s: got %v, want ErrField", name, err)
		}
	}
}
