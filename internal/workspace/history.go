package workspace

import (
	"encoding/json"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// History lists who did what, latest first: of one path, of an item and all
// below it, or (path "") of the whole dossier with its member facts.
func (w *Workspace) History(id dossier.ID, path string) ([]Event, error) {
	e, err := w.entry(id)
	if err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return nil, err
	}
	t, err := w.teller(e)
	if err != nil {
		return nil, err
	}
	out := t.events(path)
	if path == "" || path == "regie" {
		out = append(out, t.facts()...)
		slices.SortStableFunc(out, func(a, b Event) int { return b.At.Compare(a.At) })
	}
	return out, nil
}

// A teller turns writes of the log into sentences of the history.
type teller struct {
	v      *oplog.View
	root   any
	names  map[oplog.Person]string
	roles  map[oplog.Person]string
	role   map[oplog.Person]dossier.Rol
	labels map[string]string
}

// teller is for the log of an opened entry.
func (w *Workspace) teller(e *entry) (*teller, error) {
	root, err := w.project(e)
	if err != nil {
		return nil, err
	}
	t := &teller{v: e.log.View(), root: root, names: map[oplog.Person]string{}, roles: map[oplog.Person]string{}, role: map[oplog.Person]dossier.Rol{}, labels: map[string]string{}}
	t.learn()
	return t, nil
}

// events are the writes of a path and all below it, latest first.
func (t *teller) events(path string) (out []Event) {
	for _, x := range t.v.Timeline() {
		if path != "" && x.Path != path && !strings.HasPrefix(x.Path, path+"/") {
			continue
		}
		if ev, ok := t.event(x); ok {
			out = append(out, ev)
		}
	}
	return out
}

func (t *teller) learn() {
	for _, f := range t.v.Facts() {
		if f.Lost {
			continue
		}
		if f.Name != "" {
			t.names[f.Person] = f.Name
		}
		if f.Role != oplog.RoleRegie && f.Role != oplog.RoleQuorum {
			t.role[f.Person] = dossier.Rol(f.Role)
			t.roles[f.Person] = dossier.Keuze(dossier.Rol(f.Role))
		}
	}
}

func (t *teller) event(x oplog.Entry) (Event, bool) {
	ev := Event{
		At: x.At, By: t.names[x.Person], Role: t.roles[x.Person], Path: x.Path, Envelope: x.Envelope.String(),
		Current: x.State == oplog.Current || x.State == oplog.Conflict,
	}
	j, err := oplog.ToJSON(x.Value)
	if err == nil {
		ev.Value = j
	}
	item, last := x.Path, ""
	if i := strings.LastIndexByte(x.Path, '/'); i >= 0 {
		item, last = x.Path[:i], x.Path[i+1:]
	}
	switch {
	case last == verwijderd:
		ev.Path, ev.What = item, "verwijderd"
		if string(j) != "true" {
			ev.What = "teruggezet"
		}
	case last == volgorde && len(x.Prev) == 0:
		ev.Path, ev.What = item, "toegevoegd"
	case last == volgorde:
		ev.Path, ev.What = item, "verplaatst"
	case empty(j):
		ev.What = "gewist"
	default:
		ev.What = "geschreven"
		if f, err := dossier.FieldAt(t.root, x.Path); err == nil {
			ev.Readable = dossier.Readable(f, j, asDossier(t.root))
		}
	}
	if x.State == oplog.Held {
		ev.What = "vastgehouden"
	}
	l, ok := t.labels[ev.Path]
	if !ok {
		l = dossier.Label(t.root, ev.Path, asDossier(t.root))
		t.labels[ev.Path] = l
	}
	ev.Label = l
	return ev, true
}

func empty(j json.RawMessage) bool {
	switch string(j) {
	case "", `""`, "0", "[]", "null":
		return true
	}
	return false
}

// facts are the events of membership and regie.
func (t *teller) facts() []Event {
	var out []Event
	facts := t.v.Facts()
	slices.Reverse(facts) // latest first, like the writes
	for _, f := range facts {
		if f.Role == oplog.RoleRegie && !leads(t.role[f.Person]) {
			continue // who founded the log holds its rights; that is not the regie of P3
		}
		ev := Event{At: f.HLC.Time(), By: t.names[f.By], Role: t.roles[f.By], Envelope: f.Envelope.String(), Readable: f.Name, Current: !f.Lost}
		switch {
		case f.Role == oplog.RoleRegie && f.Lost:
			ev.What, ev.Path, ev.Label = "regie neergelegd", "regie", "Regie"
		case f.Role == oplog.RoleRegie:
			ev.What, ev.Path, ev.Label = "regie", "regie", "Regie"
		case f.Lost:
			ev.What, ev.Label = "toegang beëindigd", "Toegang"
		default:
			ev.What, ev.Label = "toegang gegeven", "Toegang"
		}
		if f.Reason != "" {
			ev.Readable += " (" + f.Reason + ")"
		}
		out = append(out, ev)
	}
	return out
}

// Conflicts are the fields of a dossier with more than one version.
func (w *Workspace) Conflicts(id dossier.ID) (map[string]Field, error) {
	p, err := w.Open(id)
	if err != nil {
		return nil, err
	}
	out := map[string]Field{}
	for path, f := range p.Fields {
		if len(f.Versions) > 1 {
			out[path] = f
		}
	}
	return out, nil
}
