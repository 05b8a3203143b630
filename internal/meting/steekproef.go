package meting

import (
	"fmt"
	"math"

	"routewijzer/internal/dossier"
)

// A Telling (tally) counts scored intervals. Missed ones are kept apart: they
// are in no percentage, and always reported.
type Telling struct {
	Gezien int
	Niet   int
	Gemist int
}

// Gescoord is the number of intervals a percentage is taken of.
func (t Telling) Gescoord() int { return t.Gezien + t.Niet }

// Percentage of the scored intervals in which the behaviour was seen; ok is
// false when none was scored.
func (t Telling) Percentage() (p float64, ok bool) {
	if t.Gescoord() == 0 {
		return 0, false
	}
	return 100 * float64(t.Gezien) / float64(t.Gescoord()), true
}

// Tekst puts a tally in words: "30 van 64 intervallen (47 %), 2 gemist".
func (t Telling) Tekst() string {
	p, ok := t.Percentage()
	if !ok {
		if t.Gemist > 0 {
			return fmt.Sprintf("niets gescoord, %d gemist", t.Gemist)
		}
		return "niets gescoord"
	}
	s := fmt.Sprintf("%d van %d intervallen (%d %%)", t.Gezien, t.Gescoord(), int(math.Round(p)))
	if t.Gemist > 0 {
		s += fmt.Sprintf(", %d gemist", t.Gemist)
	}
	return s
}

// Intervallen tallies a tijdsteekproef for the child and, apart, for the
// class-mate.
func Intervallen(s dossier.Tijdsteekproef) (kind, klasgenoot Telling) {
	return tally(s.Scores, s.KlasgenootElke)
}

func tally(scores dossier.Reeks, elke int) (kind, klasgenoot Telling) {
	for i := range len(scores) {
		t := &kind
		if VanKlasgenoot(elke, i) {
			t = &klasgenoot
		}
		switch scores[i] {
		case '1':
			t.Gezien++
		case '0':
			t.Niet++
		default:
			t.Gemist++
		}
	}
	return kind, klasgenoot
}

// VanKlasgenoot tells whether interval index, counted from 0, watches a
// class-mate: the last of every elke intervals, never when elke is 0.
func VanKlasgenoot(elke, index int) bool { return elke > 0 && (index+1)%elke == 0 }

// Vertekening says in Dutch how a kind of interval sampling distorts; "" for no kind.
func Vertekening(s dossier.SteekproefSoort) string {
	switch s {
	case dossier.Momentaan:
		return "Bij een momentane tijdsteekproef telt alleen wat op het seintje te zien is. Voor taakgericht gedrag vertekent deze vorm het minst."
	case dossier.Partieel:
		return "Bij een partiële tijdsteekproef telt een interval al mee als het gedrag even te zien was. Deze vorm overschat hoeveel tijd het gedrag duurt."
	case dossier.Geheel:
		return "Bij een gehele tijdsteekproef telt een interval alleen mee als het gedrag het hele interval te zien was. Deze vorm onderschat hoeveel tijd het gedrag duurt."
	}
	return ""
}
