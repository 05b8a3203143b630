package workspace

import (
	"encoding/json"
	"slices"
	"time"

	"routewijzer/internal/dossier"
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
