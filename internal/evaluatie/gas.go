package evaluatie

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"routewijzer/internal/dossier"
)

// Errors of [T]; they are sentences to show.
var (
	ErrGeenDoelen  = errors.New("Er is nog geen doel met een bereikt niveau.")
	ErrGeenGewicht = errors.New("Alle doelen hebben gewicht 0: geef minstens één doel een gewicht.")
)

// A Score is one goal's attained level, -2 to +2, and its weight, 0 or more.
type Score struct {
	Niveau  int
	Gewicht int
}

// rho is the correlation between goals that Kiresuk & Sherman assume.
const rho = 0.30

// T is the Goal Attainment Scaling score of Kiresuk & Sherman: 50 when every
// goal came out as expected. Levels are never averaged as if they were a
// measure, and T is always shown with the number of goals. Without goals it is
// ErrGeenDoelen, without any weight ErrGeenGewicht; a level outside -2 to +2 or
// a weight below 0 is refused too. Every error is a Dutch sentence.
func T(scores []Score) (float64, error) {
	if len(scores) == 0 {
		return 0, ErrGeenDoelen
	}
	var wx, w, w2 float64
	for _, s := range scores {
		if s.Niveau < -2 || s.Niveau > 2 {
			return 0, fmt.Errorf("Een niveau ligt tussen -2 en +2; %d kan niet.", s.Niveau)
		}
		if s.Gewicht < 0 {
			return 0, fmt.Errorf("Een gewicht is 0 of hoger; %d kan niet.", s.Gewicht)
		}
		g := float64(s.Gewicht)
		wx, w, w2 = wx+g*float64(s.Niveau), w+g, w2+g*g
	}
	if w == 0 {
		return 0, ErrGeenGewicht
	}
	return 50 + 10*wx/math.Sqrt((1-rho)*w2+rho*w*w), nil
}

// Level reads a GAS choice; ok is false when it is empty or unknown.
func Level(g dossier.GAS) (n int, ok bool) {
	n, err := strconv.Atoi(string(g))
	return n, err == nil && n >= -2 && n <= 2 && g != "-0" && g != "+0"
}

// GAS gives T over the current goals: [GASVan] of [Huidig].
func GAS(d *dossier.Dossier) (t float64, n int, err error) {
	return GASVan(Huidig(d).PlanVanAanpak.Doelen)
}

// GASVan gives T over the goals that have an attained level, and how many those
// are. A goal nobody weighed counts 1: an absent weight never means 0.
func GASVan(doelen []dossier.Doel) (t float64, n int, err error) {
	var ss []Score
	for _, g := range doelen {
		x, ok := Level(g.Eindniveau)
		if !ok {
			continue
		}
		s := Score{x, g.Gewicht}
		if s.Gewicht == 0 {
			s.Gewicht = 1
		}
		ss = append(ss, s)
	}
	t, err = T(ss)
	return t, len(ss), err
}
