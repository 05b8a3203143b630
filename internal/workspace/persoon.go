package workspace

import (
	"encoding/json"
	"fmt"

	"routewijzer/internal/dossier"
)

// Me is the person whose profile this is, with preferences and working notes.
func (w *Workspace) Me() dossier.Persoon {
	w.own.mu.Lock()
	defer w.own.mu.Unlock()
	return *w.persoon
}

// Preferences are this person's settings of the program.
func (w *Workspace) Preferences() dossier.Voorkeuren { return w.Me().Voorkeuren }

// SetMe writes fields of the person ("naam", "voorkeuren/thema"); like every
// write it goes through the log, the person's own, which is never sent.
func (w *Workspace) SetMe(values map[string]any) error {
	err := w.act(w.own, func(a *action) error {
		for path, v := range values {
			b, err := json.Marshal(v)
			if err != nil {
				return fmt.Errorf("write %s: %w", path, err)
			}
			if err := a.set(path, b, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.loadMe()
}

func (w *Workspace) loadMe() error {
	w.own.mu.Lock()
	defer w.own.mu.Unlock()
	if err := w.load(w.own); err != nil {
		return err
	}
	root, err := w.project(w.own)
	if err != nil {
		return err
	}
	p := *root.(*dossier.Persoon)
	if p.Voorkeuren == (dossier.Voorkeuren{}) {
		p.Voorkeuren = dossier.DefaultVoorkeuren()
	}
	w.persoon = &p
	return nil
}
