package workspace

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
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

// lookout is what waits to be recorded.
type lookout struct {
	mu      sync.Mutex
	waiting map[oplog.LogID][]oplog.Access // by dossier
	opened  map[oplog.LogID]time.Time      // the last "geopend" since the unlock
	unsaved bool                           // waiting is not on the disk as it is
	sealed  map[oplog.LogID]time.Time      // the last envelope of a dossier's stream
	writing sync.Mutex                     // one at a time writes what waits
	wake    chan struct{}
}

func newLookout() lookout {
	return lookout{
		waiting: map[oplog.LogID][]oplog.Access{}, opened: map[oplog.LogID]time.Time{}, sealed: map[oplog.LogID]time.Time{},
		wake: make(chan struct{}, 1),
	}
}

const (
	lookSetting = "inzage"
	lookPurpose = "inzage"
)

// apart: an hour lies between, whichever way a clock was turned.
func apart(last, now time.Time) bool { return now.Sub(last).Abs() >= lookHour }

// streamSalt binds a stream to its dossier; the device does the rest.
func streamSalt(of oplog.LogID) [16]byte {
	h := sha256.Sum256(append([]byte("routewijzer inzage 1 "), of[:]...))
	return [16]byte(h[:16])
}

// streamID is the id of this device's access stream of a dossier: it follows
// from the two, so that nothing needs to remember which stream is whose.
func (w *Workspace) streamID(of oplog.LogID) oplog.LogID {
	return oplog.NewLogID(w.device, logTime(of), streamSalt(of))
}

func logTime(id oplog.LogID) time.Time {
	return time.UnixMilli(int64(binary.BigEndian.Uint64(append([]byte{0, 0}, id[:6]...))))
}

// looker records behind: what waits goes to the disk at once, and into its
// stream when that is an hour old.
func (w *Workspace) looker() {
	defer w.done.Done()
	t := time.NewTicker(lookHour / 4)
	defer t.Stop()
	for {
		if err := errors.Join(w.keepLooks(), w.sealLooks()); err != nil && w.ctx.Err() == nil {
			w.profile.o.Log.Error("record access", "error", err)
		}
		select {
		case <-w.ctx.Done():
			return
		case <-w.looks.wake:
		case <-t.C:
		}
	}
}

// loadLooks reads what waited when the profile was closed.
func (w *Workspace) loadLooks() error {
	waiting, err := w.openLooks(w.profile.store)
	if err != nil {
		return err
	}
	for id, list := range waiting {
		w.looks.waiting[id] = list
	}
	return nil
}

func (w *Workspace) openLooks(s *store.Store) (map[oplog.LogID][]oplog.Access, error) {
	b, err := s.Setting(w.ctx, lookSetting)
	if err != nil || b == nil {
		return nil, err
	}
	if b, err = keys.OpenLocal(w.id.LocalKey(lookPurpose), nil, b); err != nil {
		return nil, fmt.Errorf("read access: %w", err)
	}
	var kept map[string][]oplog.Access
	if err := json.Unmarshal(b, &kept); err != nil {
		return nil, fmt.Errorf("read access: %w", err)
	}
	out := map[oplog.LogID][]oplog.Access{}
	for id, list := range kept {
		l, err := oplog.ParseLogID(id)
		if err != nil {
			return nil, fmt.Errorf("read access: %w", err)
		}
		out[l] = list
	}
	return out, nil
}

// batch is what waits, sealed for the disk, without the first n of one dossier.
// The caller holds l.mu.
func (w *Workspace) looksBatch(without oplog.LogID, n int) (store.Batch, error) {
	kept := map[string][]oplog.Access{}
	for id, list := range w.looks.waiting {
		if id == without {
			list = list[n:]
		}
		if len(list) > 0 {
			kept[id.String()] = list
		}
	}
	if len(kept) == 0 {
		return store.Batch{Settings: map[string][]byte{lookSetting: nil}}, nil
	}
	b, err := json.Marshal(kept)
	if err != nil {
		return store.Batch{}, fmt.Errorf("keep access: %w", err)
	}
	return store.Batch{Settings: map[string][]byte{lookSetting: keys.SealLocal(w.id.LocalKey(lookPurpose), nil, b)}}, nil
}

// keepLooks puts what waits on the disk.
func (w *Workspace) keepLooks() error { return w.keepLooksBy(w.save) }

func (w *Workspace) keepLooksBy(save func(store.Batch) error) error {
	l := &w.looks
	l.writing.Lock()
	defer l.writing.Unlock()
	l.mu.Lock()
	if !l.unsaved {
		l.mu.Unlock()
		return nil
	}
	b, err := w.looksBatch(oplog.LogID{}, 0)
	l.unsaved = false
	l.mu.Unlock()
	if err == nil {
		err = save(b)
	}
	if err != nil {
		l.mu.Lock()
		l.unsaved = true
		l.mu.Unlock()
	}
	return err
}

// sealLooks moves what waits into the streams whose last envelope is an hour old.
func (w *Workspace) sealLooks() error {
	l := &w.looks
	l.mu.Lock()
	var ripe []oplog.LogID
	for id, list := range l.waiting {
		if len(list) > 0 && apart(w.sealedAt(id), w.now()) {
			ripe = append(ripe, id)
		}
	}
	l.mu.Unlock()
	for _, id := range ripe {
		if w.ctx.Err() != nil {
			return nil
		}
		if err := w.sealLook(id); err != nil {
			return fmt.Errorf("record access of %s: %w", id, err)
		}
	}
	return nil
}

// sealedAt is when the stream of a dossier got its last envelope, zero when it
// has none. The caller holds l.mu.
func (w *Workspace) sealedAt(id oplog.LogID) time.Time {
	if t, ok := w.looks.sealed[id]; ok {
		return t
	}
	if e := w.known(w.streamID(id)); e != nil {
		return e.summary.Gewijzigd
	}
	return time.Time{}
}

func (w *Workspace) sealLook(id oplog.LogID) error {
	l := &w.looks
	l.writing.Lock()
	defer l.writing.Unlock()
	e, err := w.stream(id)
	if err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return err
	}
	defer e.unload()
	l.mu.Lock()
	list := slices.Clone(l.waiting[id])
	b, err := w.looksBatch(id, len(list))
	l.mu.Unlock()
	if err != nil {
		return err
	}
	env, s, err := w.seal(e, oplog.KindInzage, oplog.Clear{}, oplog.Sealed{Access: list})
	if err != nil {
		return err
	}
	if err := w.commit(e, env, s, b); err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting[id] = l.waiting[id][len(list):]
	if len(l.waiting[id]) == 0 {
		delete(l.waiting, id)
	}
	l.sealed[id] = w.now()
	return nil
}

// stream is the access stream of a dossier, founded with its first line.
func (w *Workspace) stream(of oplog.LogID) (*entry, error) {
	if e := w.known(w.streamID(of)); e != nil {
		return e, nil
	}
	e, err := w.foundAs(oplog.InzageLog, logTime(of), streamSalt(of))
	if err != nil {
		return nil, err
	}
	w.enter(e)
	return e, nil
}

// uniteLooks takes over what waited in a backup and is not here.
func (w *Workspace) uniteLooks(old *store.Store) error {
	theirs, err := w.openLooks(old)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	for id, list := range theirs {
		have := map[oplog.Access]bool{}
		if e := w.known(w.streamID(id)); e != nil {
			e.mu.Lock()
			err := w.load(e)
			if err == nil {
				for _, x := range e.log.View().Looks() {
					have[x.Access] = true
				}
				e.unload()
			}
			e.mu.Unlock()
			if err != nil {
				return err
			}
		}
		l := &w.looks
		l.mu.Lock()
		for _, a := range l.waiting[id] {
			have[a] = true
		}
		for _, a := range list {
			if !have[a] {
				l.waiting[id], l.unsaved = append(l.waiting[id], a), true
			}
		}
		l.mu.Unlock()
	}
	return w.keepLooks()
}
