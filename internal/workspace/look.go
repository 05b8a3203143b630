package workspace

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// Who looked at what is recorded (L8, after NEN 7513): the access stream of a
// dossier is a log of its own with its own key, so that it survives the dossier.
// A stream gets at most one envelope an hour; what comes between waits in one
// sealed setting, which is on the disk as soon as it is made.

// A Look is one line of the access stream of a dossier.
type Look struct {
	At   time.Time `json:"op"`
	By   string    `json:"door"`
	Role string    `json:"rol"`
	What string    `json:"wat"` // "geopend", or "geexporteerd: TOP-dossier"
}

// lookHour is how long one "geopend" stands for those that follow, and how far
// the envelopes of a stream are apart.
const lookHour = time.Hour

// Look records that this person did something with a dossier: "geopend",
// "geexporteerd", "afgedrukt" or "gedeeld", with any detail behind it
// ("geexporteerd: TOP-dossier"). "geopend" is recorded behind, so that opening
// stays quick, and counts once an hour; the others are on the disk when it returns.
func (w *Workspace) Look(id dossier.ID, what string) error {
	word, detail, _ := strings.Cut(strings.TrimSpace(what), " ")
	word, detail = strings.TrimSuffix(word, ":"), strings.TrimSpace(detail)
	if word == "" {
		return ErrReason
	}
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	now, opened := w.now(), word == "geopend"
	l := &w.looks
	l.mu.Lock()
	if last, ok := l.opened[e.id]; opened && ok && !apart(last, now) {
		l.mu.Unlock()
		return nil
	}
	if opened {
		l.opened[e.id] = now
	}
	l.waiting[e.id] = append(l.waiting[e.id], oplog.Access{Ms: now.UnixMilli(), Person: w.person, What: word, Detail: detail})
	l.unsaved = true
	l.mu.Unlock()
	if !opened {
		err = w.keepLooks()
	}
	select {
	case l.wake <- struct{}{}:
	default:
	}
	return err
}

// Looks lists who did what with a dossier, the newest first: what is in its
// stream and what waits to be.
func (w *Workspace) Looks(id dossier.ID) ([]Look, error) {
	d, err := w.entry(id)
	if err != nil {
		return nil, err
	}
	w.looks.writing.Lock() // nothing moves from waiting to the stream meanwhile
	defer w.looks.writing.Unlock()
	out := []Look{}
	w.looks.mu.Lock()
	for _, a := range w.looks.waiting[d.id] {
		out = append(out, w.lookOf(nil, a))
	}
	w.looks.mu.Unlock()
	e := w.known(w.streamID(d.id))
	if e == nil {
		return newestFirst(out), nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return nil, err
	}
	v := e.log.View()
	for _, x := range v.Looks() {
		out = append(out, w.lookOf(v, x.Access))
	}
	e.unload()
	return newestFirst(out), nil
}

func newestFirst(ls []Look) []Look {
	slices.SortStableFunc(ls, func(a, b Look) int { return cmp.Or(b.At.Compare(a.At), strings.Compare(a.What, b.What)) })
	return ls
}

// lookOf puts a line in words; v nil is one of this person that waits.
func (w *Workspace) lookOf(v *oplog.View, a oplog.Access) Look {
	out := Look{At: time.UnixMilli(a.Ms).UTC(), What: a.What}
	if a.Detail != "" {
		out.What += ": " + a.Detail
	}
	if v != nil {
		out.By = v.Name(a.Person)
		for _, f := range v.Facts() {
			if f.Person == a.Person && !f.Lost && f.Role != oplog.RoleRegie && f.Role != oplog.RoleQuorum {
				out.Role = dossier.Keuze(dossier.Rol(f.Role))
			}
		}
	}
	if out.By == "" && a.Person == w.person {
		me := w.Me()
		out.By, out.Role = me.Naam, dossier.Keuze(me.Rol)
	}
	return out
}
