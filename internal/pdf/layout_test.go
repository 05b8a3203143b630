package pdf

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"routewijzer/internal/document"
)

// Whatever the strips, each stands on a page once, in order and within the
// margins, and what is kept together is together when it fits.
func TestPaginateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		header := []strip{{height: 20, keep: true}}
		in := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) strip {
			s := strip{height: rapid.Float64Range(0.5, 300).Draw(t, "height"), keep: rapid.IntRange(0, 2).Draw(t, "keep") > 0,
				gap: rapid.IntRange(0, 4).Draw(t, "gap") == 0, fresh: rapid.IntRange(0, 9).Draw(t, "fresh") == 0}
			if rapid.Bool().Draw(t, "head") {
				s.head = header
			}
			return s
		}), 0, 60).Draw(t, "strips")
		at := make([]int, len(in)) // page of each strip, from 1; 0 is dropped
		for i := range in {
			in[i].draw = func(p *page, _ float64) { at[i] = p.places[0].nr() }
		}
		pages, next := paginate(in), 0
		for n, strips := range pages {
			for k, s := range strips {
				if s.y+s.height > bottom+1e-9 && k > len(header) {
					t.Fatalf("page %d: a strip of %g stands at %g", n+1, s.height, s.y)
				}
				if s.draw == nil {
					continue // a header
				}
				was := append([]int{}, at...)
				s.draw(&page{places: []place{{h: float64(n + 1)}}}, s.y)
				for i := range at {
					if at[i] != was[i] {
						if i < next {
							t.Fatalf("strip %d comes after %d", i, next)
						}
						next = i
					}
				}
			}
		}
		for i, s := range in {
			if at[i] == 0 && !s.gap {
				t.Fatalf("strip %d is lost", i)
			}
		}
	})
}

func (p place) nr() int { return int(p.h) }

// pagesOf are the lines of text on each page, as drawn.
func pagesOf(t *testing.T, blocks ...document.Blok) []string {
	t.Helper()
	b := render(t, document.Doc{Blokken: append([]document.Blok{{Soort: document.Kop, Niveau: 1, Tekst: "Titel"}}, blocks...)})
	pages := strings.Split(tool(t, "pdftotext", "-layout", write(t, b), "-"), "\f")
	return pages[:len(pages)-1]
}

// A heading is never the last thing on a page, whatever follows and wherever
// the page happens to end.
func TestHeadingStaysWithContent(t *testing.T) {
	for name, after := range map[string]document.Blok{
		"paragraph": {Soort: document.Alinea, Tekst: "VERVOLG " + strings.Repeat("woord ", 100)},
		"table":     {Soort: document.Tabel, Kop: []string{"A", "B"}, Rijen: [][]string{{"VERVOLG", "b"}, {"c", "d"}}},
		"notice":    {Soort: document.Melding, Toon: "let op", Tekst: "VERVOLG"},
		"quote":     {Soort: document.Citaat, Tekst: "VERVOLG"},
		"chart":     {Soort: document.GrafiekSoort, Grafiek: &document.Grafiek{Titel: "VERVOLG", Breedte: 500, Hoogte: 300, Merken: []document.Merk{{Soort: "lijn"}}}},
		"heading":   {Soort: document.Kop, Niveau: 3, Tekst: "VERVOLG"},
		"place":     {Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: "a", Label: "VERVOLG"}},
		"ink":       {Soort: document.InktSoort, Tekst: "VERVOLG", Inkt: sampleInk},
		"pairs":     {Soort: document.Gegevens, Regels: []document.Regel{{Label: "VERVOLG", Waarde: "x"}}},
		"list":      {Soort: document.Lijst, Punten: []string{"VERVOLG"}},
	} {
		turned := false
		for fill := 28; fill < 46; fill++ {
			blocks := []document.Blok{{Soort: document.Alinea, Tekst: strings.Repeat("regel\n", fill)}, {Soort: document.Kop, Niveau: 2, Tekst: "DE KOP"}, after, {Soort: document.Alinea, Tekst: "slot"}}
			for i, p := range paginate(stripsOf(document.Doc{Blokken: append([]document.Blok{{Soort: document.Kop, Niveau: 1, Tekst: "Titel"}}, blocks...)})) {
				headings, rest := 0, 0
				for _, s := range p {
					if s.height == styleH2.leading && s.keep {
						headings, rest = headings+1, 0
						turned = turned || i > 0
					} else if s.draw != nil && !s.gap && s.height > 4 {
						rest++
					}
				}
				if headings > 0 && rest == 0 {
					t.Errorf("%s after %d lines: the heading stands alone on page %d", name, fill, i+1)
				}
			}
		}
		if !turned {
			t.Errorf("%s: the heading never came near the end of a page", name)
		}
	}
}

func TestTableRepeatsHeader(t *testing.T) {
	pages := pagesOf(t, document.Blok{Soort: document.Tabel, Tekst: "Waarnemingen", Kop: []string{"Tijd", "Gedrag", "Duur"}, Breedtes: []float64{1, 5, 1}, Rijen: rows(90)})
	if len(pages) < 3 {
		t.Fatalf("got %d pages", len(pages))
	}
	for i, p := range pages {
		if strings.Count(p, "Gedrag") != 1 {
			t.Errorf("page %d has not one header:\n%s", i+1, p)
		}
	}
}

// A row longer than a page goes on under the header of the next.
func TestTableRowBreaks(t *testing.T) {
	pages := pagesOf(t, document.Blok{Soort: document.Tabel, Kop: []string{"Wie", "Tekst"}, Rijen: [][]string{{"AB", strings.Repeat("lange tekst ", 900) + "EINDE"}, {"IB", "kort"}}})
	if len(pages) < 2 || !strings.Contains(pages[len(pages)-1], "EINDE") || strings.Contains(pages[0], "EINDE") {
		t.Fatalf("got %d pages", len(pages))
	}
	for i, p := range pages {
		if !strings.Contains(p, "Wie") {
			t.Errorf("page %d lacks the header", i+1)
		}
	}
}

func TestColumnsGiveWordsRoom(t *testing.T) {
	got := columnsOf([]float64{contentWidth / 2, contentWidth / 2}, []float64{10, contentWidth/2 + 40})
	if got[1].width < contentWidth/3-2*cellPadding || got[0].x != marginLeft+cellPadding {
		t.Errorf("got %v", got)
	}
	narrow := columnsOf([]float64{contentWidth * .9, contentWidth * .1}, []float64{30, 100})
	if narrow[1].width < 100 {
		t.Errorf("the narrow column has %g for a word of 100", narrow[1].width)
	}
	if end := narrow[1].x + narrow[1].width + cellPadding; end > marginLeft+contentWidth+0.01 {
		t.Errorf("the table is %g too wide", end-marginLeft-contentWidth)
	}
}

func TestNewPage(t *testing.T) {
	p := document.Blok{Soort: document.NieuwePagina}
	text := func(s string) document.Blok { return document.Blok{Soort: document.Alinea, Tekst: s} }
	if got := len(pagesOf(t, text("een"), p, p, text("twee"), p)); got != 2 {
		t.Errorf("got %d pages, want 2: no page may be empty", got)
	}
}

// Neither the first nor the last row of a table stands alone on a page.
func TestRowsKeepCompany(t *testing.T) {
	for fill := 20; fill < 44; fill++ {
		strips := stripsOf(document.Doc{Blokken: []document.Blok{
			{Soort: document.Alinea, Tekst: strings.Repeat("regel\n", fill)},
			{Soort: document.Tabel, Rijen: [][]string{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}}},
		}})
		for i, p := range paginate(strips) {
			rows := 0
			for _, s := range p {
				if s.height == styleCell.leading {
					rows++
				}
			}
			if rows == 1 {
				t.Errorf("after %d lines one row stands alone on page %d", fill, i+1)
			}
		}
	}
}
