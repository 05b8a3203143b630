package regels

import (
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A view is what a rule looks at: one dossier on one day.
type view struct {
	*dossier.Dossier
	today    dossier.Date
	leerling bool // the dossier is about one pupil
	found    []Finding
}

func newView(d *dossier.Dossier, today dossier.Date) *view {
	return &view{Dossier: d, today: today, leerling: evaluatie.MetLeerling(d)}
}

// block adds a wall: weigert may not be filled while it stands, door may lift it.
func (v *view) block(code, pad, weigert, door, format string, args ...any) {
	v.found = append(v.found, Finding{Code: code, Ernst: Blokkeert, Pad: pad, Weigert: weigert, OphefbaarDoor: door, Tekst: fmt.Sprintf(format, args...)})
}

func (v *view) note(code, pad, format string, args ...any) {
	v.found = append(v.found, Finding{Code: code, Ernst: LetOp, Pad: pad, Tekst: fmt.Sprintf(format, args...)})
}

func (v *view) good(code, pad, format string, args ...any) {
	v.found = append(v.found, Finding{Code: code, Ernst: Goed, Pad: pad, Tekst: fmt.Sprintf(format, args...)})
}

// passed tells whether a date exists and is today or earlier.
func (v *view) passed(d dossier.Date) bool {
	_, ok := evaluatie.Day(d)
	return ok && d <= v.today
}

// due tells whether a meeting or evaluatie is finished, or its day has come.
func (v *view) due(stand dossier.Voortgang, datum dossier.Date) bool {
	return stand == dossier.Afgerond || v.passed(datum)
}

func person(d *dossier.Dossier, r dossier.Ref) (dossier.Betrokkene, bool) {
	for _, b := range d.Betrokkenen {
		if r != "" && b.ID == dossier.ID(r) {
			return b, true
		}
	}
	return dossier.Betrokkene{}, false
}

// naam is how a person is called in a sentence.
func naam(b dossier.Betrokkene) string {
	if n := strings.TrimSpace(b.Naam); n != "" {
		return n
	}
	for _, o := range b.Rol.Options() {
		if o.Value == string(b.Rol) {
			return "de " + strings.ToLower(o.Label)
		}
	}
	return "iemand zonder naam"
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
