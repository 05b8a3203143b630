package screens

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// WriteFields writes fields of a dossier as one action, with what follows from
// them. Page and rw write through it. What the rules refuse is kept as drafts:
// nothing that was typed is lost, and [Lift] finds what stands in its way.
func WriteFields(ws *workspace.Workspace, id dossier.ID, list []workspace.Write) error {
	if slices.ContainsFunc(list, func(w workspace.Write) bool {
		return strings.HasPrefix(w.Path, "inzetten/") && strings.HasSuffix(w.Path, "/expertise")
	}) {
		p, err := ws.Open(id)
		if err != nil {
			return err
		}
		if list, err = withExpertise(ws.Organisation(), p.Dossier, list); err != nil {
			return err
		}
	}
	err := ws.Write(id, list)
	var w *workspace.WallError
	if errors.As(err, &w) {
		for _, x := range list {
			err = errors.Join(err, ws.PutDraft(id, workspace.Draft{Path: x.Path, Value: x.Value, Heads: x.Heads}))
		}
	}
	return err
}

// NewItem adds an item to a list of a dossier, with what follows from its values.
// Page and rw add through it.
func NewItem(ws *workspace.Workspace, id dossier.ID, list string, after dossier.ID, values map[string]json.RawMessage) (dossier.ID, error) {
	if list == "inzetten" {
		p, err := ws.Open(id)
		if err != nil {
			return "", err
		}
		if err := newExpertise(ws.Organisation(), p.Dossier, list, values); err != nil {
			return "", err
		}
	}
	return ws.AddItem(id, list, after, values)
}

// Lift sets a finding aside with a reason: one of the dossier as it is, or as
// the refused writes that wait as drafts would make it.
func Lift(ws *workspace.Workspace, id dossier.ID, code, path, reason string) error {
	reason, err := typed("opheffingen/x/reden", strings.TrimSpace(reason))
	if err != nil {
		return err
	}
	return ws.Lift(id, code, path, reason)
}
