package workspace

import (
	"encoding/json"
	"fmt"
	"slices"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

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
