package workspace

import (
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// Turn writes one decision about the process as one action: a route chosen,
// changed, ended or taken up again, the dossier closed or reopened. What it
// changes keeps its history. A *[regels.Weigering] says why it cannot be.
func (w *Workspace) Turn(id dossier.ID, turn dossier.Wending) error {
	return w.decide(id, dossier.Keuze(turn.Soort), func(d *dossier.Dossier) ([]dossier.Leaf, error) {
		return regels.Wend(d, turn, w.newItemID)
	})
}

// NextCycle closes the running cycle and begins the next as one action: all of
// it is on the disk, or none (E3, "vervolg"). A *[regels.Weigering] says why it
// cannot be.
func (w *Workspace) NextCycle(id dossier.ID, o regels.Vervolgopdracht) error {
	return w.decide(id, "Nieuwe cyclus beginnen", func(d *dossier.Dossier) ([]dossier.Leaf, error) {
		return regels.Vervolg(d, o, w.newItemID)
	})
}

// decide writes what a decision comes down to.
func (w *Workspace) decide(id dossier.ID, label string, leaves func(*dossier.Dossier) ([]dossier.Leaf, error)) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.act(e, func(a *action) error {
		root, err := w.project(e)
		if err != nil {
			return err
		}
		list, err := leaves(root.(*dossier.Dossier))
		if err != nil {
			return err
		}
		for _, l := range list {
			if err := a.set(l.Path, l.Value, nil); err != nil {
				return err
			}
		}
		a.label = strings.TrimSpace(label)
		return nil
	})
}
