package screens

import (
	"cmp"
	"slices"
	"strings"

	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// Bewaking is the consulent's list over all dossiers: what threatens to be late
// first.
type Bewaking struct{ app *App }

// Lijst is everything that asks for a look, over all dossiers.
func (s *Bewaking) Lijst() ([]Bewaakt, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	return Watch(ws), nil
}

// States of a signal on the list; a term has those of regels.
const (
	staat     = "staat"
	opgeheven = "opgeheven"
)

// Watch is the list over all dossiers, from their summaries: late and nearly
// late first, the longest late in front; then what blocks, what is structureel
// (K7), the stagnaties that are open (P4), and the rest, soonest due first. What
// is lifted comes last. Its order is always the same.
func Watch(ws *workspace.Workspace) []Bewaakt {
	out := []Bewaakt{}
	for _, x := range ws.List() {
		out = append(out, watched(x)...)
	}
	slices.SortFunc(out, func(a, b Bewaakt) int {
		return cmp.Or(
			cmp.Compare(a.rank(), b.rank()), undated(a.Uiterlijk, b.Uiterlijk), cmp.Compare(a.Uiterlijk, b.Uiterlijk),
			strings.Compare(a.Titel, b.Titel), strings.Compare(a.Dossier, b.Dossier), strings.Compare(a.Code, b.Code), strings.Compare(a.Pad, b.Pad),
		)
	})
	return out
}

// undated puts what has no deadline behind what has one.
func undated(a, b string) int { return cmp.Compare(boolRank(a == ""), boolRank(b == "")) }

// rank is the part of the list a line stands in.
func (b Bewaakt) rank() int {
	switch {
	case b.Stand == opgeheven:
		return 5
	case b.Stand == regels.TeLaat, b.Stand == regels.Dreigt:
		return 0
	case b.Ernst == regels.Blokkeert:
		return 1
	case is(b.Code, "K7"):
		return 2
	case is(b.Code, "P4"):
		return 3
	}
	return 4
}

// is tells whether a code is of a rule, with any suffix.
func is(code, rule string) bool {
	base, _, _ := strings.Cut(code, "/")
	return base == rule
}

// watched is what one dossier has for the list. A signal about a deadline that
// is on the list already is one line with it.
func watched(x workspace.Summary) []Bewaakt {
	var out []Bewaakt
	line := Bewaakt{Dossier: string(x.ID), Titel: x.Titel, School: x.School, Regievoerder: x.Regievoerder}
	for _, t := range x.Termijnen {
		b := line
		b.Soort, b.Code, b.Stand, b.Naam, b.Tekst = "termijn", t.Code, t.Stand, t.Naam, t.Tekst
		b.Uiterlijk, b.Dagen, b.AanZet, b.Pad, b.Tab, b.Bron = string(t.Uiterlijk), t.Dagen, t.AanZet, t.Pad, t.Tab, t.Bron
		out = append(out, b)
	}
	for _, f := range x.Signalen {
		if f.Ernst == regels.Goed {
			continue
		}
		same := func(b Bewaakt) bool {
			base, _, _ := strings.Cut(f.Code, "/")
			return b.Soort == "termijn" && f.Opgeheven == "" && f.Uiterlijk != "" && b.Uiterlijk == string(f.Uiterlijk) && is(b.Code, base) && b.Ernst == ""
		}
		if i := slices.IndexFunc(out, same); i >= 0 {
			out[i].Code, out[i].Ernst, out[i].Tekst, out[i].Pad = f.Code, f.Ernst, f.Tekst, f.Pad
			continue
		}
		b := line
		b.Soort, b.Code, b.Ernst, b.Stand, b.Tekst, b.Pad, b.Bron = "signaal", f.Code, f.Ernst, staat, f.Tekst, f.Pad, f.Bron
		b.AanZet, b.Opgeheven = turnOf(x.AanZet), f.Opgeheven
		if f.Opgeheven != "" {
			b.Stand = opgeheven
		}
		if f.Uiterlijk != "" {
			b.Uiterlijk, b.Dagen = string(f.Uiterlijk), days(x.Vandaag, f.Uiterlijk)
		}
		out = append(out, b)
	}
	return out
}
