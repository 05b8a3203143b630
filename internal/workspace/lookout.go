package workspace

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

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

// loadLooks reads what waited when the profile was closed. What cannot be read
// keeps nobody out: it is set aside, and [Workspace.Check] says so.
func (w *Workspace) loadLooks() error {
	waiting, err := w.openLooks(w.profile.store)
	if errors.Is(err, ErrBadFile) {
		return w.setLooksAside(err)
	}
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
		return nil, fmt.Errorf("read access: %w: %w", ErrBadFile, err)
	}
	var kept map[string][]oplog.Access
	if err := json.Unmarshal(b, &kept); err != nil {
		return nil, fmt.Errorf("read access: %w: %w", ErrBadFile, err)
	}
	out := map[oplog.LogID][]oplog.Access{}
	for id, list := range kept {
		l, err := oplog.ParseLogID(id)
		if err != nil {
			return nil, fmt.Errorf("read access: %w: %w", ErrBadFile, err)
		}
		out[l] = list
	}
	return out, nil
}

// brokenSetting keeps the bytes of what waited and could not be read.
const brokenSetting = lookSetting + "-beschadigd"

func (w *Workspace) setLooksAside(why error) error {
	w.profile.o.Log.Error("read access", "error", why)
	b, err := w.profile.store.Setting(w.ctx, lookSetting)
	if err != nil {
		return err
	}
	return w.profile.store.Commit(w.ctx, store.Batch{Settings: map[string][]byte{lookSetting: nil, brokenSetting: b}})
}

// looksBatch is what waits, sealed for the disk, without the first n of one dossier.
// The caller holds looks.mu.
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
