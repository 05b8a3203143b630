// Package meting is observation arithmetic: what was counted, timed or scored
// in an observation, and what may be concluded from that; and the event log of
// a running recording, with its projection into an Observatie.
//
// Everything here is a pure function of its arguments. The package knows the
// dossier's structs and nothing of clocks, files, screens or goals; ratings of
// goals belong to evaluatie.
package meting

import (
	"slices"

	"routewijzer/internal/dossier"
)

// A Gedragtelling (behaviour tally) is one counted or timed behaviour of one
// observation. What does not apply to its kind is zero.
type Gedragtelling struct {
	Naam  string
	Soort dossier.TelSoort

	Aantal    int     // times counted, periods, or signs with a beginning
	PerMinuut float64 // Aantal a minute of observation; 0 when the length is unknown

	Seconden  []int   // per period (duur) or per sign (latentie), in order
	Totaal    int     // of Seconden
	Gemiddeld float64 // of Seconden
	Langste   int     // of Seconden
	Aandeel   float64 // duur: part of the observation, 0 to 1

	Open int // latentie: signs after which it never began
}

// Tel tallies a behaviour of an observation of duur seconds; 0 is unknown. For
// duur and latentie the moments are begin and end, or sign and begin, by turns.
// A period that is still open ends with the observation.
func Tel(g dossier.Gedraging, duur int) Gedragtelling {
	t := Gedragtelling{Naam: g.Naam, Soort: g.Soort, Aantal: len(g.Momenten)}
	if g.Soort == dossier.TelDuur || g.Soort == dossier.TelLatentie {
		t.Seconden, t.Open = paren(g.Momenten)
		if g.Soort == dossier.TelDuur && t.Open == 1 {
			start := g.Momenten[len(g.Momenten)-1]
			t.Seconden = append(t.Seconden, max(duur-start, 0))
			t.Open = 0
		}
		t.Aantal = len(t.Seconden)
		for _, s := range t.Seconden {
			t.Totaal += s
			t.Langste = max(t.Langste, s)
		}
		if t.Aantal > 0 {
			t.Gemiddeld = float64(t.Totaal) / float64(t.Aantal)
		}
		if g.Soort == dossier.TelDuur && duur > 0 {
			t.Aandeel = min(float64(t.Totaal)/float64(duur), 1)
		}
	}
	if duur > 0 {
		t.PerMinuut = float64(t.Aantal) * 60 / float64(duur)
	}
	return t
}

// paren takes moments two by two; open is 1 when the last has no partner.
func paren(momenten dossier.Seconden) (seconden []int, open int) {
	for pair := range slices.Chunk(momenten, 2) {
		if len(pair) == 1 {
			return seconden, 1
		}
		seconden = append(seconden, max(pair[1]-pair[0], 0))
	}
	return seconden, 0
}
