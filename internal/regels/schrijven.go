package regels

import (
	"encoding/json"
	"errors"
	"slices"

	"routewijzer/internal/dossier"
)

// leaves collects writes, each checked as the dossier itself would; the first
// that it refuses is kept as a *[Weigering].
type leaves struct {
	ls  []dossier.Leaf
	err error
}

var blank = dossier.New("")

// set writes a value, and nothing for an empty one.
func (l *leaves) set(path string, v any) {
	b, err := json.Marshal(v)
	if s := string(b); err == nil && (s == `""` || s == "0" || s == "null" || s == "[]") {
		return
	}
	l.add(path, b, err)
}

// clear empties a leaf that holds something.
func (l *leaves) clear(path string, was any) {
	if b, err := json.Marshal(was); err != nil || string(b) != `""` {
		l.add(path, json.RawMessage(`""`), err)
	}
}

func (l *leaves) add(path string, b json.RawMessage, err error) {
	if err == nil {
		b, err = dossier.Check(blank, path, b)
	}
	if err != nil {
		var bad *dossier.ValueError
		if l.err == nil {
			l.err = err
			if errors.As(err, &bad) {
				l.err = &Weigering{bad.Tekst}
			}
		}
		return
	}
	l.ls = append(l.ls, dossier.Leaf{Path: path, Value: b})
}

// item begins a new item at the end of a list, and gives the beginning of its paths.
func (l *leaves) item(list string, id dossier.ID, volgorde string) string {
	path := list + "/" + string(id) + "/"
	l.set(path+"volgorde", volgorde)
	return path
}

// wending adds a decision to the verloop.
func (l *leaves) wending(d *dossier.Dossier, w dossier.Wending, newID func() dossier.ID) {
	p := l.item("verloop", newID(), after(d.Verloop, func(x dossier.Wending) string { return x.Volgorde }))
	l.set(p+"soort", w.Soort)
	l.set(p+"datum", w.Datum)
	l.set(p+"van", w.Van)
	l.set(p+"naar", w.Naar)
	l.set(p+"reden", w.Reden)
}

// after is a volgorde behind everything in a list.
func after[T any](xs []T, volgorde func(T) string) string {
	var ks []string
	for _, x := range xs {
		ks = append(ks, volgorde(x))
	}
	if len(ks) == 0 {
		return dossier.Between("", "")
	}
	return dossier.Between(slices.Max(ks), "")
}
