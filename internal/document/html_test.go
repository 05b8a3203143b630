package document

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

const evil = `<script>alert("x")</script>&'"` + "\x00\x1b\xff"

// Whatever people type, it is text: no tag, attribute or entity of theirs.
func TestHTMLEscapes(t *testing.T) {
	doc := Doc{Titel: evil, Onderwerp: evil, Vertrouwelijk: evil, Taal: `nl"><script>`, Blokken: []Blok{
		{Soort: Kop, Niveau: 1, Tekst: evil}, {Soort: Kop, Niveau: 9, Tekst: evil}, {Soort: Alinea, Tekst: evil}, {Soort: Gegevens, Regels: []Regel{{evil, evil}}},
		{Soort: Tabel, Tekst: evil, Kop: []string{evil}, Rijen: [][]string{{evil}}}, {Soort: Lijst, Punten: []string{evil}}, {Soort: Citaat, Tekst: evil, Toon: evil},
		{Soort: Melding, Tekst: evil, Toon: evil}, {Soort: InktSoort, Inkt: `M0 0"/><script>`, Tekst: evil}, {Soort: InktSoort, Inkt: "M0 0 L10 10", Tekst: "ok"},
		{Soort: Handtekening, Plaats: &Handtekeningplaats{Naam: evil, Label: evil, Onder: evil}}, {Soort: Handtekening}, {Soort: GrafiekSoort}, {Soort: NieuwePagina}, {Soort: "onbekend", Tekst: evil},
		{Soort: GrafiekSoort, Grafiek: &Grafiek{Titel: evil, Bijschrift: evil, Breedte: 10, Hoogte: 10, Tabel: [][]string{{evil}, {evil}},
			Merken: []Merk{{Soort: "tekst", Klas: evil, Tekst: evil, Anker: evil}, {Soort: "pad", Klas: evil, Punten: []float64{1, 2, 3}}, {Soort: "vlak", Klas: "doel", X1: 5, X2: 1}}}},
	}}
	got := HTML(doc)
	if strings.Contains(got, "<script") || strings.ContainsAny(got, "\x00\x1b") {
		t.Errorf("markup of others got through:\n%s", got)
	}
	if n := strings.Count(got, "&lt;script&gt;"); n < 18 {
		t.Errorf("only %d of the texts are there", n)
	}
	if n := strings.Count(got, "<path"); n != 1 {
		t.Errorf("%d signatures drawn, want the one that is only a path", n)
	}
	wellFormed(t, got)
}

// wellFormed reads the page as XML, but for the tags HTML leaves open.
func wellFormed(t *testing.T, s string) {
	t.Helper()
	s = regexp.MustCompile(`<(meta|br)([^>]*)>`).ReplaceAllString(s, "<$1$2/>")
	s = strings.TrimPrefix(s, "<!DOCTYPE html>")
	d := xml.NewDecoder(strings.NewReader(s))
	d.Entity = xml.HTMLEntity
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("not well formed: %v", err)
		}
	}
}

// The page stands by itself and can be read by everybody.
func TestHTMLAccessible(t *testing.T) {
	docs := []Doc{topOf(full(t)), Ouderversie(full(t), testContext)}
	for _, c := range dossier.Cases() {
		docs = append(docs, topOf(c.Dossier), Ouderversie(c.Dossier, testContext), Inzage(c.Dossier, testContext), Overdracht(c.Dossier, testContext))
	}
	for _, doc := range docs {
		s := HTML(doc)
		wellFormed(t, s)
		for _, want := range []string{`<html lang="nl">`, "<title>", "<main>", "@media print", "<footer>"} {
			if !strings.Contains(s, want) {
				t.Errorf("%s: no %s", doc.Titel, want)
			}
		}
		if regexp.MustCompile(`(src|href)=|url\(|@import|<script|<link`).MatchString(s) {
			t.Errorf("%s fetches or runs something", doc.Titel)
		}
		if n := strings.Count(s, "<h1"); n != 1 {
			t.Errorf("%s: %d titles", doc.Titel, n)
		}
		if strings.Count(s, "<th") < strings.Count(s, "<table") || strings.Contains(s, "<th>") {
			t.Errorf("%s: a table header without scope", doc.Titel)
		}
		last := 0
		for _, m := range regexp.MustCompile(`<h(\d)`).FindAllStringSubmatch(s, -1) {
			n := int(m[1][0] - '0')
			if n > last+1 {
				t.Errorf("%s: h%d after h%d", doc.Titel, n, last)
			}
			last = n
		}
		if figures := strings.Count(s, `<figure class="grafiek"`); figures != strings.Count(s, "<details><summary>") {
			t.Errorf("%s: a chart without its table", doc.Titel)
		}
	}
}
