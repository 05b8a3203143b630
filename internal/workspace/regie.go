package workspace

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// SetRegie hands the lead to somebody of the betrokkenen, with the reason; day
// "" is today. History and reason are kept, and exactly one person leads after
// it (P3). Only IB, directeur and consulent can lead for the school.
//
// The lead of the dossier and the right to rule over the log are one role. Who
// works alone keeps that right on this device: there is nobody else to have it.
func (w *Workspace) SetRegie(id dossier.ID, betrokkene dossier.ID, reason string, day dossier.Date) error {
	if strings.TrimSpace(reason) == "" {
		return ErrReason
	}
	if why, err := json.Marshal(reason); err != nil {
		return err
	} else if _, err := dossier.Check(blankDossier, "route/reden", why); err != nil { // the same rules as any text
		return err
	}
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	if day == "" {
		day = dossier.Date(w.now().Format(time.DateOnly))
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return err
	}
	root, err := w.project(e)
	if err != nil {
		return err
	}
	d := root.(*dossier.Dossier)
	var next *dossier.Betrokkene
	for i := range d.Betrokkenen {
		if d.Betrokkenen[i].ID == betrokkene {
			next = &d.Betrokkenen[i]
		}
	}
	if next == nil {
		return fmt.Errorf("regie to %s: %w", betrokkene, ErrNotFound)
	}
	if !leads(next.Rol) {
		return &dossier.ValueError{Path: "regie", Tekst: "De regie namens de school kan alleen naar de intern begeleider, de directeur of de consulent (P3)."}
	}
	if _, err := time.Parse(time.DateOnly, string(day)); err != nil {
		return &dossier.ValueError{Path: "regie", Tekst: "Dit is geen bestaande datum. Schrijf een datum als 14-09-2026."}
	}
	return w.handOver(e, next, reason, string(day))
}

func (w *Workspace) handOver(e *entry, next *dossier.Betrokkene, reason, day string) error {
	v := e.log.View()
	if !w.mayLead(v) {
		return fmt.Errorf("regie in %s: %w", e.id, ErrRights)
	}
	person, err := personOf(next.ID)
	if err != nil {
		return fmt.Errorf("regie to %s: %w", next.ID, ErrNotFound)
	}
	s := oplog.Sealed{}
	for _, m := range v.Members() {
		if m.Role != oplog.RoleRegie || m.Person == person {
			continue
		}
		if m.Person == w.person && m.Device == w.device && !w.others(v) {
			continue // the right to rule stays; the lead itself is the latest fact
		}
		s.Losses = append(s.Losses, oplog.Loss{Person: m.Person, Role: oplog.RoleRegie, Reason: reason, Date: day})
	}
	s.Grants = append(s.Grants, oplog.Grant{Person: person, Role: string(next.Rol), Name: next.Naam, Date: day})
	s.Grants = append(s.Grants, oplog.Grant{Person: person, Role: oplog.RoleRegie, Name: next.Naam, Reason: reason, Date: day})
	var c oplog.Clear
	if len(s.Losses) > 0 {
		for _, x := range s.Losses {
			for _, m := range v.Members() {
				if m.Person == x.Person && !m.Device.IsZero() {
					c.Frontier = append(c.Frontier, e.log.Tips(m.Device)...)
				}
			}
		}
		c.Frontier = oplog.SortIDs(c.Frontier)
	}
	env, sealed, err := w.seal(e, oplog.KindMember, c, s)
	if err != nil {
		return err
	}
	if err := w.commit(e, env, sealed, store.Batch{}); err != nil {
		return err
	}
	e.stale = true
	return nil
}

func (w *Workspace) mayLead(v *oplog.View) bool {
	for _, r := range w.roles(v) {
		if r == oplog.RoleRegie || dossier.Rechten(v.Version(), r, dossier.PadRegie) {
			return true
		}
	}
	return false
}

// others reports whether somebody else works on this log with a device.
func (w *Workspace) others(v *oplog.View) bool {
	for _, m := range v.Members() {
		if !m.Device.IsZero() && m.Device != w.device {
			return true
		}
	}
	return false
}

// personOf makes the id of a person out of that of a betrokkene.
func personOf(id dossier.ID) (oplog.Person, error) {
	l, err := oplog.ParseLogID(string(id))
	return oplog.Person(l), err
}
