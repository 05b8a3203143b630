package meting

import "routewijzer/internal/dossier"

// An Overeenstemming (agreement) compares two observers interval by interval.
type Overeenstemming struct {
	Beide        int // both saw it
	AlleenA      int
	AlleenB      int
	Geen         int // neither saw it
	Overgeslagen int // missed by one of them, or scored by one only
}

// Vergelijk compares the scores of two observers of one recording.
func Vergelijk(a, b dossier.Reeks) Overeenstemming {
	var o Overeenstemming
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) {
			o.Overgeslagen++
			continue
		}
		switch string(a[i]) + string(b[i]) {
		case "11":
			o.Beide++
		case "10":
			o.AlleenA++
		case "01":
			o.AlleenB++
		case "00":
			o.Geen++
		default:
			o.Overgeslagen++
		}
	}
	return o
}

// N is the number of intervals both observers scored.
func (o Overeenstemming) N() int { return o.Beide + o.AlleenA + o.AlleenB + o.Geen }

// Percentage is agreements / (agreements + disagreements) x 100, po of kappa;
// ok is false when nothing can be compared.
func (o Overeenstemming) Percentage() (float64, bool) { return part(o.Beide+o.Geen, o.N()) }

// Voorkomen is the agreement on occurrence, in percent of the intervals in
// which at least one saw it. A high [Overeenstemming.Percentage] can hide a low one.
func (o Overeenstemming) Voorkomen() (float64, bool) { return part(o.Beide, o.N()-o.Geen) }

// NietVoorkomen is the agreement on non-occurrence, in percent of the intervals
// in which at least one did not see it.
func (o Overeenstemming) NietVoorkomen() (float64, bool) { return part(o.Geen, o.N()-o.Beide) }

// Toeval is the agreement expected by chance, in percent: pe of kappa.
func (o Overeenstemming) Toeval() (float64, bool) {
	n := o.N()
	a, b := o.Beide+o.AlleenA, o.Beide+o.AlleenB // how often each saw it
	return part(a*b+(n-a)*(n-b), n*n)
}

// Kappa is Cohen's kappa, (po - pe) / (1 - pe). It does not exist (ok false)
// when chance alone gives full agreement: both saw it always, or never.
func (o Overeenstemming) Kappa() (float64, bool) {
	n := o.N()
	a, b := o.Beide+o.AlleenA, o.Beide+o.AlleenB
	chance := a*b + (n-a)*(n-b) // pe x n²
	if n == 0 || chance == n*n {
		return 0, false
	}
	return float64((o.Beide+o.Geen)*n-chance) / float64(n*n-chance), true
}

func part(n, of int) (float64, bool) {
	if of == 0 {
		return 0, false
	}
	return 100 * float64(n) / float64(of), true
}
