package regels

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// States of a [Termijn].
const (
	Loopt  = "loopt"
	Dreigt = "dreigt" // within a week
	TeLaat = "te laat"
)

// dreigDagen is how many days ahead a term threatens to be late.
const dreigDagen = 7

// A Termijn is one thing that is due.
type Termijn struct {
	Code      string // rule number, as of a [Finding]
	Naam      string // short: "Start van de uitvoering"
	Tekst     string // Dutch sentence
	Uiterlijk dossier.Date
	Dagen     int    // from today, negative: late
	Stand     string // Loopt, Dreigt or TeLaat
	AanZet    string // "Hanna Mulder, intern begeleider"
	Pad       string // leaf or item it is about
	Tab       string // where the work is done
	Bron      string // literal source sentence
}

// Termijnen is everything of a dossier that is due, soonest first. A closed
// dossier has only its terms of keeping (L5) left.
func Termijnen(d *dossier.Dossier, today dossier.Date) []Termijn {
	v := newView(d, today)
	l := &termijnen{view: v}
	if v.closed() {
		l.bewaren()
	} else {
		l.zorgplicht()
		l.toegang()
		if !v.stopped() {
			l.start()
			l.evaluatie()
			l.overleg()
			l.overnemen()
			l.afspraken()
		}
		l.stagnatie()
		l.geldig()
	}
	slices.SortFunc(l.ts, func(a, b Termijn) int {
		return strings.Compare(string(a.Uiterlijk)+"\x00"+a.Code+"\x00"+a.Pad, string(b.Uiterlijk)+"\x00"+b.Code+"\x00"+b.Pad)
	})
	return l.ts
}

type termijnen struct {
	*view
	ts []Termijn
}

// add lists a term; laat is the last day on which it is not late, when that is
// after the day it is due (A1).
func (l *termijnen) add(t Termijn, laat dossier.Date) {
	if _, ok := evaluatie.Day(t.Uiterlijk); !ok {
		return
	}
	laat = max(laat, t.Uiterlijk)
	t.Dagen = evaluatie.Days(l.today, t.Uiterlijk)
	switch {
	case l.today > laat:
		t.Stand = TeLaat
	case t.Dagen <= dreigDagen:
		t.Stand = Dreigt
	default:
		t.Stand = Loopt
	}
	t.Bron = Bron(t.Code)
	l.ts = append(l.ts, t)
}
