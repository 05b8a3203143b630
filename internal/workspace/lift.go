package workspace

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/regels"
)

// ErrNotLiftable says that a finding is not there (any more), was lifted
// already, or is one that nobody lifts.
var ErrNotLiftable = errors.New("workspace: no such finding to lift")

// Lift records that the finding named by code and pad is set aside, by whom and
// why; it stays visible. The finding must be there, or come with what waits as
// drafts (a refused write), and be one this person may lift: [ErrNotLiftable],
// [ErrRights], [ErrReason].
func (w *Workspace) Lift(id dossier.ID, code, pad, reason string) error {
	if strings.TrimSpace(reason) == "" {
		return ErrReason
	}
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.act(e, func(a *action) error {
		root, err := w.project(e)
		if err != nil {
			return err
		}
		f, ok := liftable(root.(*dossier.Dossier), w.today(), code, pad)
		if !ok {
			if f, ok, err = a.liftableWithDrafts(code, pad); err != nil {
				return err
			}
		}
		if !ok {
			return fmt.Errorf("lift %s at %s: %w", code, pad, ErrNotLiftable)
		}
		if !w.mayLift(a.view, f) {
			return fmt.Errorf("lift %s at %s: %w", code, pad, ErrRights)
		}
		a.label = "Opheffen van een signaal (" + code + ")"
		return a.lift(f, reason)
	})
}

// MayLift reports whether this person may lift a finding of a dossier. Where
// nobody was named regievoerder, who founded the log leads.
func (w *Workspace) MayLift(id dossier.ID, f regels.Finding) bool {
	e, err := w.entry(id)
	if err != nil {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	return w.load(e) == nil && w.mayLift(e.log.View(), f)
}

// MyPart is who this person is in a dossier: the role, one of the words of
// [dossier.Gebruikersrol], and whether the lead is theirs (P3).
func (w *Workspace) MyPart(id dossier.ID) (role string, regie bool, err error) {
	e, err := w.entry(id)
	if err != nil {
		return "", false, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return "", false, err
	}
	v := e.log.View()
	return w.myRole(v), w.leading(v), nil
}

func liftable(d *dossier.Dossier, today dossier.Date, code, pad string) (regels.Finding, bool) {
	fs := regels.Check(d, today)
	i := slices.IndexFunc(fs, func(f regels.Finding) bool { return f.Code == code && f.Pad == pad })
	if i < 0 || fs[i].OphefbaarDoor == "" || fs[i].Opgeheven != "" {
		return regels.Finding{}, false
	}
	return fs[i], true
}

// liftableWithDrafts looks for a finding in the dossier as what waits would make it.
func (a *action) liftableWithDrafts(code, pad string) (regels.Finding, bool, error) {
	drafts, err := a.w.drafts(a.e)
	if err != nil || len(drafts) == 0 {
		return regels.Finding{}, false, err
	}
	d, err := a.try()
	if err != nil {
		return regels.Finding{}, false, err
	}
	for _, x := range drafts {
		_ = dossier.Set(d, x.Path, x.Value) // half of a date is no date yet
	}
	f, ok := liftable(d, a.w.today(), code, pad)
	return f, ok, nil
}

func (w *Workspace) mayLift(v *oplog.View, f regels.Finding) bool {
	return regels.MagOpheffen(f, w.myRole(v), w.leading(v))
}

// lift gathers the lifting of a finding.
func (a *action) lift(f regels.Finding, reason string) error {
	values := map[string]json.RawMessage{}
	for name, s := range map[string]string{"code": f.Code, "pad": f.Pad, "reden": reason, "door": a.by(), "op": string(a.w.today())} {
		b, err := json.Marshal(s)
		if err != nil {
			return fmt.Errorf("lift %s: %w", f.Code, err)
		}
		values[name] = b
	}
	return a.addValues("opheffingen", a.w.newItemID(), "", values)
}

// by is this person as a document names them: "Hanna Mulder (intern begeleider)".
func (a *action) by() string {
	name := a.view.Name(a.w.me(a.view))
	if name == "" {
		name = a.w.persoon.Naam
	}
	role := dossier.Keuze(dossier.Gebruikersrol(a.w.myRole(a.view)))
	if role == "" {
		return name
	}
	return name + " (" + strings.ToLower(role) + ")"
}

// myRole is this person's role in a log: the first given that is a user's.
func (w *Workspace) myRole(v *oplog.View) string {
	for _, r := range w.roles(v) {
		if r != oplog.RoleRegie && r != oplog.RoleQuorum {
			return r
		}
	}
	return ""
}

// leading reports whether this person has the regie: the latest it was given
// to, or, as long as nobody was, who founded the log and so holds its role.
func (w *Workspace) leading(v *oplog.View) bool {
	who, ok := leader(v)
	if !ok {
		return slices.Contains(w.roles(v), oplog.RoleRegie)
	}
	me := w.me(v)
	// Somebody who took the lead over as one of the betrokkenen has another id
	// there than as who uses this device.
	return who.person == me || who.name != "" && who.name == v.Name(me) && who.role == w.myRole(v)
}

type lead struct {
	person     oplog.Person
	name, role string
}

// leader is who leads the school's side now (P3), as [regie] tells it.
func leader(v *oplog.View) (now lead, ok bool) {
	roles := map[oplog.Person]dossier.Rol{}
	for _, f := range v.Facts() {
		switch {
		case f.Lost:
			if ok && f.Person == now.person && (f.Role == "" || f.Role == oplog.RoleRegie) {
				ok = false
			}
		case f.Role != oplog.RoleRegie:
			if f.Role != oplog.RoleQuorum {
				roles[f.Person] = dossier.Rol(f.Role)
			}
		case leads(roles[f.Person]):
			now, ok = lead{f.Person, f.Name, string(roles[f.Person])}, true
		}
	}
	return now, ok
}
