package regels

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A view is what a rule looks at: one dossier on one day. The embedded dossier
// is that of the running cycle; heel is all of it.
type view struct {
	*dossier.Dossier
	heel     *dossier.Dossier
	today    dossier.Date
	leerling bool // the dossier is about one pupil
	found    []Finding

	teksten map[dossier.InstemmingVoor]string // marks of the texts to agree to, made once
	perDag  map[standKey][]Stand
	dagen   []evaluatie.Vakantie // holidays of the school, read once
}

type standKey struct {
	voor dossier.InstemmingVoor
	op   dossier.Date
}

func newView(d *dossier.Dossier, today dossier.Date) *view {
	h := evaluatie.Huidig(d)
	return &view{Dossier: h, heel: d, today: today, leerling: evaluatie.MetLeerling(d)}
}

// block adds a wall: weigert may not be filled while it stands, door may lift it.
func (v *view) block(code, pad, weigert, door, format string, args ...any) {
	v.found = append(v.found, Finding{Code: code, Ernst: Blokkeert, Pad: pad, Weigert: weigert, OphefbaarDoor: door, Tekst: fmt.Sprintf(format, args...)})
}

func (v *view) note(code, pad, format string, args ...any) {
	v.found = append(v.found, Finding{Code: code, Ernst: LetOp, Pad: pad, Tekst: fmt.Sprintf(format, args...)})
}

// noteBy is a note about a deadline.
func (v *view) noteBy(code, pad string, by dossier.Date, format string, args ...any) {
	v.note(code, pad, format, args...)
	v.found[len(v.found)-1].Uiterlijk = by
}

func (v *view) good(code, pad, format string, args ...any) {
	v.found = append(v.found, Finding{Code: code, Ernst: Goed, Pad: pad, Tekst: fmt.Sprintf(format, args...)})
}

// passed tells whether a date exists and is today or earlier.
func (v *view) passed(d dossier.Date) bool {
	if d == "" || d > v.today {
		return false
	}
	_, ok := evaluatie.Day(d)
	return ok
}

// later tells whether a date lies after today: whatever carries it, has not
// happened yet, whoever marked it as done.
func (v *view) later(d dossier.Date) bool {
	if d <= v.today {
		return false
	}
	_, ok := evaluatie.Day(d)
	return ok
}

// due tells whether a meeting or evaluatie is finished, or its day has come.
func (v *view) due(stand dossier.Voortgang, datum dossier.Date) bool {
	return stand == dossier.Afgerond || v.passed(datum)
}

// done tells whether a meeting or evaluatie was finished by today: one marked
// as finished on a day to come is not.
func (v *view) done(stand dossier.Voortgang, datum dossier.Date) bool {
	return stand == dossier.Afgerond && !v.later(datum)
}

// ended tells whether the route was ended early or the dossier closed, by today:
// no clock of the route runs any more.
func (v *view) ended() bool { return v.stopped() || v.closed() }

func (v *view) stopped() bool {
	return v.Route.BeeindigdOp != "" && !v.later(v.Route.BeeindigdOp)
}

func (v *view) closed() bool {
	return v.Onderwerp.AfgeslotenOp != "" && !v.later(v.Onderwerp.AfgeslotenOp)
}

// vorige is the cycle before the running one; ok is false in the first.
func vorige(d *dossier.Dossier) (last dossier.Cyclus, ok bool) {
	for _, c := range d.Cycli {
		if !ok || c.AfgeslotenOp > last.AfgeslotenOp || c.AfgeslotenOp == last.AfgeslotenOp && c.Volgorde+string(c.ID) > last.Volgorde+string(last.ID) {
			last, ok = c, true
		}
	}
	return last, ok
}

func (v *view) vakanties() []evaluatie.Vakantie {
	if v.dagen == nil {
		v.dagen = evaluatie.Vakanties(v.School)
	}
	return v.dagen
}

// standen is [Standen] of the running cycle, worked out once a day asked for.
func (v *view) standen(voor dossier.InstemmingVoor, op dossier.Date) []Stand {
	k := standKey{voor, op}
	ss, ok := v.perDag[k]
	if !ok {
		if v.perDag == nil {
			v.perDag = map[standKey][]Stand{}
		}
		ss = standen(v.Dossier, voor, op, func() string { return v.hash(voor) })
		v.perDag[k] = ss
	}
	return ss
}

// hash is the mark of the text to agree to.
func (v *view) hash(voor dossier.InstemmingVoor) string {
	h, ok := v.teksten[voor]
	if !ok {
		if v.teksten == nil {
			v.teksten = map[dossier.InstemmingVoor]string{}
		}
		_, h = instemmingTekst(v.Dossier, voor)
		v.teksten[voor] = h
	}
	return h
}

func person(d *dossier.Dossier, r dossier.Ref) (dossier.Betrokkene, bool) {
	if i := personAt(d, r); i >= 0 {
		return d.Betrokkenen[i], true
	}
	return dossier.Betrokkene{}, false
}

func personAt(d *dossier.Dossier, r dossier.Ref) int {
	if r == "" {
		return -1
	}
	for i := range d.Betrokkenen {
		if d.Betrokkenen[i].ID == dossier.ID(r) {
			return i
		}
	}
	return -1
}

// naam is how a person is called in a sentence.
func naam(b dossier.Betrokkene) string {
	if n := strings.TrimSpace(b.Naam); n != "" {
		return n
	}
	if r := rol(b.Rol); r != "" {
		return "de " + r
	}
	return "iemand zonder naam"
}

// rol is a role in the middle of a sentence: "intern begeleider".
func rol(r dossier.Rol) string {
	for _, o := range r.Options() {
		if o.Value == string(r) {
			return strings.ToLower(o.Label)
		}
	}
	return ""
}

func empty[T ~string](s T) bool { return strings.TrimSpace(string(s)) == "" }

// kort quotes the beginning of a text, to point at an item by its content.
func kort[T ~string](s T) string {
	r := []rune(strings.Join(strings.Fields(string(s)), " "))
	if len(r) > 60 {
		return "\"" + strings.TrimSpace(string(r[:57])) + "...\""
	}
	return "\"" + string(r) + "\""
}

func words(d dossier.Date) string { return dossier.Datum(d) }
