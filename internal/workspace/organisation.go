package workspace

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// The settings of the organisation are a log like a dossier is: every version
// is kept, and what is deleted can be put back. Each profile has its own, until
// an organisation joins them.

// An OrgPage is the settings of the organisation as they stand now, and what is
// known of each leaf.
type OrgPage struct {
	Organisatie dossier.Organisatie
	Fields      map[string]Field // by path
	Deleted     []Deleted
	ReadOnly    bool
	Changed     time.Time // zero: as the sources have it
}

// Organisation is the settings as they stand now: the values of the sources as
// long as nobody wrote any.
func (w *Workspace) Organisation() dossier.Organisatie {
	o, err := w.settings()
	if err != nil {
		w.profile.o.Log.Error("read settings", "error", err)
		return *dossier.DefaultOrganisatie()
	}
	return *o
}

// OrganisationPage is [Workspace.Organisation] with what is known of each leaf.
func (w *Workspace) OrganisationPage() (*OrgPage, error) {
	o, err := w.settings()
	if err != nil {
		return nil, err
	}
	p := &OrgPage{Organisatie: *o, Fields: map[string]Field{}}
	e := w.organisation()
	if e == nil {
		for _, l := range dossier.Leaves(o) {
			p.Fields[l.Path] = Field{Value: l.Value, Heads: []string{}}
		}
		return p, nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return nil, err
	}
	v := e.log.View()
	if p.Fields, p.Changed, err = fields(v); err != nil {
		return nil, err
	}
	p.Deleted = deleted(e)
	roles := w.roles(v)
	p.ReadOnly = !slices.ContainsFunc(roles, func(r string) bool { return dossier.RechtenOrganisatie(v.Version(), r, "naam") })
	return p, nil
}

// WriteOrganisation writes settings as one action: all of them or none. A
// running dossier keeps the values it began with.
func (w *Workspace) WriteOrganisation(writes []Write) error {
	return w.changeOrganisation(func(e *entry) error {
		return w.act(e, func(a *action) error { return a.setAll(a.aware(writes)) })
	})
}

// AddOrganisationItem adds an item to a list of the settings after the item
// named after, or at the end.
func (w *Workspace) AddOrganisationItem(list string, after dossier.ID, values map[string]json.RawMessage) (item dossier.ID, err error) {
	err = w.changeOrganisation(func(e *entry) error {
		item, err = w.add(e, list, after, values)
		return err
	})
	return item, err
}

// DeleteOrganisationItem hides an item of a list; RestoreOrganisationItem brings
// it back.
func (w *Workspace) DeleteOrganisationItem(path string) error {
	return w.changeOrganisation(func(e *entry) error { return w.setDeleted(e, path, true) })
}

// RestoreOrganisationItem brings a deleted item back.
func (w *Workspace) RestoreOrganisationItem(path string) error {
	return w.changeOrganisation(func(e *entry) error { return w.setDeleted(e, path, false) })
}

// MoveOrganisationItem puts an item behind the one named after; "" is the front.
func (w *Workspace) MoveOrganisationItem(path string, after dossier.ID) error {
	return w.changeOrganisation(func(e *entry) error { return w.move(e, path, after) })
}

// UndoOrganisation takes the last own change of the settings back and says what
// it was: [ErrNothing], [ErrChanged].
func (w *Workspace) UndoOrganisation() (label string, err error) {
	err = w.changeOrganisation(func(e *entry) error {
		e.mu.Lock()
		none := len(e.undo) == 0
		e.mu.Unlock()
		if none { // the values of the sources are not taken back
			return ErrNothing
		}
		label, err = w.undo(e)
		return err
	})
	return label, err
}

// OrganisationHistory lists who changed what, latest first: of one path, of an
// item and all below it, or ("") of everything. What the sources say is the
// first of each, as "beginwaarde".
func (w *Workspace) OrganisationHistory(path string) ([]Event, error) {
	e := w.organisation()
	if e == nil {
		return []Event{}, nil
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
	source := sourceEnvelopes(t.v)
	out := []Event{}
	for _, ev := range t.events(path) {
		if source[ev.Envelope] {
			ev.What, ev.By, ev.Role = "beginwaarde", "Routewijzer", ""
		}
		out = append(out, ev)
	}
	return out, nil
}

// organisation is the log of the settings, nil as long as there is none. Of
// several, which only copies of an older profile can have made, the first counts.
func (w *Workspace) organisation() *entry {
	if all := w.ofKind(oplog.OrganisatieLog); len(all) > 0 {
		return all[0]
	}
	return nil
}

// settings is a copy of the settings.
func (w *Workspace) settings() (*dossier.Organisatie, error) {
	if w.ctx.Err() != nil {
		return nil, ErrLocked
	}
	e := w.organisation()
	if e == nil {
		return dossier.DefaultOrganisatie(), nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return nil, err
	}
	root, err := w.project(e)
	if err != nil {
		return nil, err
	}
	if len(e.log.View().Paths()) == 0 { // founded, and stopped before it said anything
		return dossier.DefaultOrganisatie(), nil
	}
	b, err := json.Marshal(root)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	o := &dossier.Organisatie{}
	if err := json.Unmarshal(b, o); err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	dossier.Fill(o)
	return o, nil
}

// changeOrganisation calls f with the log of the settings, founded when there
// was none and holding what the sources say.
func (w *Workspace) changeOrganisation(f func(*entry) error) error {
	w.founding.Lock()
	e, err := w.organisationToWrite()
	w.founding.Unlock()
	if err != nil {
		return err
	}
	return f(e)
}

func (w *Workspace) organisationToWrite() (*entry, error) {
	if w.ctx.Err() != nil {
		return nil, ErrLocked
	}
	e := w.organisation()
	if e == nil {
		return w.foundOrganisation()
	}
	e.mu.Lock()
	err := w.load(e)
	said := err == nil && len(e.log.View().Paths()) > 0
	e.mu.Unlock()
	if err != nil || said {
		return e, err
	}
	return e, w.sourceValues(e)
}

// foundOrganisation founds the log of the settings with the values of the sources.
func (w *Workspace) foundOrganisation() (*entry, error) {
	e, err := w.found(oplog.OrganisatieLog)
	if err != nil {
		return nil, err
	}
	w.enter(e)
	return e, w.sourceValues(e)
}

func (w *Workspace) sourceValues(e *entry) error {
	err := w.act(e, func(a *action) error {
		for _, l := range dossier.Leaves(dossier.DefaultOrganisatie()) {
			if err := a.set(l.Path, l.Value, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("write what the sources say: %w", err)
	}
	e.mu.Lock()
	e.undo = nil
	e.mu.Unlock()
	return nil
}

// sourceMark is a path that is written first by the values of the sources alone.
const sourceMark = "termijnen/startWeken"

// sourceEnvelopes are those that wrote the values of the sources.
func sourceEnvelopes(v *oplog.View) map[string]bool {
	out := map[string]bool{}
	for _, x := range v.History(sourceMark) {
		if len(x.Prev) == 0 {
			out[x.Envelope.String()] = true
		}
	}
	return out
}

// aware lets who was shown the values of the sources before they were written
// replace them: those were shown from the start.
func (a *action) aware(writes []Write) []Write {
	source := sourceEnvelopes(a.view)
	out := slices.Clone(writes)
	for i, x := range out {
		if len(x.Heads) == 0 && !slices.ContainsFunc(a.view.HeadIDs(x.Path), func(id oplog.ID) bool { return !source[id.String()] }) {
			out[i].Heads = nil
		}
	}
	return out
}

// frozen is d with what it does not say of terms, region and holidays filled in
// from the settings.
func (w *Workspace) frozen(d *dossier.Dossier) (*dossier.Dossier, error) {
	o, err := w.settings()
	if err != nil {
		return nil, fmt.Errorf("new dossier: %w", err)
	}
	c := *d
	if c.Termijnen == (dossier.Termijnen{}) || c.Termijnen == dossier.DefaultTermijnen() {
		c.Termijnen = o.Termijnen
	}
	if c.School.Regio == "" {
		c.School.Regio = o.Regio
	}
	if len(c.School.Vakanties) == 0 {
		c.School.Vakanties = o.Vakanties
	}
	return &c, nil
}
