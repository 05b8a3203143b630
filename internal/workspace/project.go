package workspace

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// Last parts of the paths that keep a list.
const (
	volgorde   = "volgorde"
	verwijderd = "verwijderd"
)

// project makes the struct a log says now. A value this version does not know
// is left out of the struct; the log keeps it and history shows it.
func (w *Workspace) project(e *entry) (any, error) {
	if !e.stale {
		return e.root, nil
	}
	v := e.log.View()
	var root any
	switch e.kind {
	case oplog.PersoonLog:
		root = dossier.NewPersoon("", "", "")
	case oplog.DossierLog:
		d := dossier.New(dossier.ID(e.id.String()))
		d.Termijnen = dossier.Termijnen{} // the log says them
		root = d
	case oplog.OrganisatieLog:
		root = &dossier.Organisatie{} // the log says all of it, the source's values too
	default:
		return nil, fmt.Errorf("project log %s: %w", e.id, ErrNewerFormat)
	}
	for _, path := range v.Paths() {
		if strings.HasSuffix(path, "/"+verwijderd) || v.Hidden(path) {
			continue
		}
		value, err := shown(v, path)
		if err != nil {
			return nil, fmt.Errorf("project log %s: %w", e.id, err)
		}
		if value == nil {
			continue
		}
		if err := dossier.Set(root, path, value); err != nil && !unknown(err) {
			return nil, fmt.Errorf("project log %s: %w", e.id, err)
		}
	}
	dossier.Order(root)
	if d, ok := root.(*dossier.Dossier); ok {
		d.Regie = regie(v)
	}
	dossier.Fill(root)
	e.root, e.stale = root, false
	return root, nil
}

// unknown reports a path or value of a newer version, or one that no longer
// passes: kept in the log, not in the struct.
func unknown(err error) bool {
	var bad *dossier.ValueError
	return errors.Is(err, dossier.ErrPath) || errors.As(err, &bad)
}

// shown is the value of a path as the page shows it: the merged view of texts
// that do not overlap, else the head that comes first. nil: destroyed.
func shown(v *oplog.View, path string) (json.RawMessage, error) {
	if v.Conflict(path) {
		if merged, ok := v.Merged(path); ok {
			return json.Marshal(merged)
		}
	}
	h, ok := v.Value(path)
	if !ok || h.Gone {
		return nil, nil
	}
	j, err := oplog.ToJSON(h.Value)
	if err != nil { // a value of a newer version
		return nil, nil //nolint:nilerr // kept in the log, left out of the struct
	}
	return j, nil
}

// regie is who led when, from the member facts of the log (P3): a new grant
// ends the one before, so that there is one regievoerder at a time. Who founded
// the log holds its rights, but leads only in a role that can lead a school's
// side; an AB working alone does not.
func regie(v *oplog.View) []dossier.Regie {
	out := []dossier.Regie{}
	roles := map[oplog.Person]dossier.Rol{}
	end := func(day dossier.Date) {
		if n := len(out); n > 0 && out[n-1].Tot == "" {
			out[n-1].Tot = day
		}
	}
	for _, f := range v.Facts() {
		day := dossier.Date(f.Date)
		if day == "" {
			day = dossier.Date(f.HLC.Time().Format(time.DateOnly))
		}
		switch {
		case f.Lost:
			if n := len(out); n > 0 && out[n-1].Wie == f.Name && (f.Role == "" || f.Role == oplog.RoleRegie) {
				end(day)
			}
		case f.Role != oplog.RoleRegie:
			if f.Role != oplog.RoleQuorum {
				roles[f.Person] = dossier.Rol(f.Role)
			}
		case leads(roles[f.Person]):
			if n := len(out); n > 0 && out[n-1].Tot == "" && out[n-1].Wie == f.Name {
				continue // another device of the same person
			}
			end(day)
			out = append(out, dossier.Regie{
				Item: dossier.Item{ID: dossier.ID(fmt.Sprintf("%s-%d", oplog.LogID(f.Person), len(out))), Volgorde: fmt.Sprintf("%04d", len(out))},
				Wie:  f.Name, Rol: roles[f.Person], Van: day, Reden: dossier.Text(f.Reason),
			})
		}
	}
	return out
}

// leads: the roles that can have the regie on the school's side (P3).
func leads(r dossier.Rol) bool {
	return r == dossier.RolIB || r == dossier.RolDirecteur || r == dossier.RolConsulent
}

// page is the dossier of an opened entry with all that is known of its leaves.
func (w *Workspace) page(e *entry) (*Page, error) {
	root, err := w.project(e)
	if err != nil {
		return nil, err
	}
	v := e.log.View()
	p := &Page{Dossier: root.(*dossier.Dossier), ReadOnly: []string{}, Undo: e.undoLabel()}
	var changed time.Time
	if p.Fields, changed, err = fields(v); err != nil {
		return nil, err
	}
	p.Deleted = deleted(e)
	if p.Changed = e.summary.Gewijzigd; changed.After(p.Changed) {
		p.Changed = changed
	}
	roles := w.roles(v)
	for _, f := range schemas[oplog.DossierLog] {
		if f.Derived || !mayWriteSection(v.Version(), roles, f) {
			p.ReadOnly = append(p.ReadOnly, f.Name)
		}
	}
	return p, nil
}

// fields are all leaves that were ever written and are not hidden, with what is
// known of each, and when the last was written.
func fields(v *oplog.View) (out map[string]Field, changed time.Time, err error) {
	out = map[string]Field{}
	names := map[oplog.Person]string{}
	by := func(h oplog.Head) string {
		n, ok := names[h.Person]
		if !ok {
			n = v.Name(h.Person)
			names[h.Person] = n
		}
		return n
	}
	for _, path := range v.Paths() {
		if v.Hidden(path) || strings.HasSuffix(path, "/"+verwijderd) {
			continue
		}
		h, ok := v.Value(path)
		if !ok {
			continue
		}
		if h.At.After(changed) {
			changed = h.At
		}
		f := Field{By: by(h), At: h.At}
		for _, id := range v.HeadIDs(path) {
			f.Heads = append(f.Heads, id.String())
		}
		if f.Value, err = shown(v, path); err != nil {
			return nil, changed, err
		}
		if v.Conflict(path) {
			_, f.Merged = v.Merged(path)
			for _, x := range v.Values(path) {
				j, err := oplog.ToJSON(x.Value)
				if err != nil {
					continue
				}
				f.Versions = append(f.Versions, Version{Head: x.Envelope.String(), Value: j, By: by(x), At: x.At})
			}
		}
		out[path] = f
	}
	return out, changed, nil
}

// deleted are the items of a log that can be put back.
func deleted(e *entry) (out []Deleted) {
	v := e.log.View()
	for _, x := range v.Deleted() {
		out = append(out, Deleted{Path: x.Item, Label: itemLabel(e, x.Item), By: v.Name(x.By.Person), At: x.By.At, EditedAfter: x.EditedAfter})
	}
	return out
}

// me is the person behind this device in a log.
func (w *Workspace) me(v *oplog.View) oplog.Person {
	if p := v.PersonOf(w.device); !p.IsZero() {
		return p
	}
	return w.person
}

// roles are the roles this person has in the log now, on this device.
func (w *Workspace) roles(v *oplog.View) []string {
	var out []string
	for _, m := range v.Members() {
		if m.Device == w.device || m.Device.IsZero() && m.Person == w.me(v) {
			out = append(out, m.Role)
		}
	}
	return out
}

// mayWriteSection reports whether one of the roles may write anything in a
// section; the fields themselves are judged one by one when they are written.
func mayWriteSection(version int, roles []string, f dossier.Field) bool {
	for _, r := range roles {
		if dossier.Rechten(version, r, f.Name) {
			return true
		}
		for _, c := range f.Fields {
			at := f.Name + "/" + c.Name
			if f.Kind == dossier.KindList {
				at = f.Name + "/x/" + c.Name
			}
			if dossier.Rechten(version, r, at) {
				return true
			}
		}
	}
	return false
}

// itemLabel names a deleted item by its kind and what was written in it first.
func itemLabel(e *entry, item string) string {
	v, root := e.log.View(), blank(e.kind)
	list := item[:strings.LastIndexByte(item, '/')]
	label := item
	if f, err := dossier.FieldAt(root, list); err == nil {
		label = cmp.Or(f.One, f.Label)
		for _, c := range f.Fields {
			value, err := shown(v, item+"/"+c.Name)
			if err != nil || len(value) == 0 || c.Kind != dossier.KindLine && c.Kind != dossier.KindText {
				continue
			}
			if words := dossier.Readable(c, value, blankDossier); words != "" {
				return capital(label) + " ‘" + shorten(words, 60) + "’"
			}
		}
	}
	return capital(label)
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// shorten cuts a text to about n characters, on one line.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n])) + "…"
	}
	return s
}
