package workspace

import (
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/regels"
)

// A WallError says that an action would make something vastgesteld, ingezet,
// afgerond or begun that the rules do not let be so yet. Nothing was written.
type WallError struct {
	Findings []regels.Finding // each stands; who may lift it is in it
}

func (e *WallError) Error() string {
	at := make([]string, 0, len(e.Findings))
	for _, f := range e.Findings {
		at = append(at, f.Code+" at "+f.Pad)
	}
	return "workspace: the rules do not let this be: " + strings.Join(at, ", ")
}

// walls gives a *[WallError] when a rule refuses one of the writes gathered,
// asked of the dossier as all of them together would make it: a whole consistent
// action passes.
func (a *action) walls() error {
	found, err := a.stopped()
	if err != nil || len(found) == 0 {
		return err
	}
	return &WallError{found}
}

// stopped lists what refuses the writes gathered. Only a date or a choice can be
// refused, so that typing costs nothing. The writes are tried on the projection
// itself; whoever goes on without them makes that anew.
func (a *action) stopped() ([]regels.Finding, error) {
	if a.e.kind != oplog.DossierLog {
		return nil, nil
	}
	var paths []string
	for _, x := range a.writes {
		if f, err := dossier.FieldAt(blankDossier, x.Path); err == nil && (f.Kind == dossier.KindDate || f.Kind == dossier.KindChoice) {
			paths = append(paths, x.Path)
		}
	}
	if len(paths) == 0 {
		return nil, nil
	}
	d, err := a.try()
	if err != nil {
		return nil, err
	}
	var out []regels.Finding
	for _, path := range paths {
		for _, f := range regels.Walls(d, a.w.today(), path) {
			if !slices.ContainsFunc(out, func(o regels.Finding) bool { return o.Code == f.Code && o.Pad == f.Pad }) {
				out = append(out, f)
			}
		}
	}
	return out, nil
}

// try brings the writes gathered into the projection and returns it.
func (a *action) try() (*dossier.Dossier, error) {
	root, err := a.w.project(a.e)
	if err != nil {
		return nil, err
	}
	a.judged = true
	for _, x := range a.writes {
		if strings.HasSuffix(x.Path, "/"+verwijderd) {
			continue // the log knows what a deletion hides; no wall asks for it
		}
		j, err := oplog.ToJSON(x.Value)
		if err != nil {
			return nil, fmt.Errorf("try %s: %w", x.Path, err)
		}
		if err := dossier.Set(root, x.Path, j); err != nil && !unknown(err) {
			return nil, fmt.Errorf("try %s: %w", x.Path, err)
		}
	}
	return root.(*dossier.Dossier), nil
}
