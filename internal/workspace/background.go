package workspace

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// A snapshot is a cache of one log, sealed in two parts, so that a list needs
// the first only: the summary, and what it was made from. It is thrown away
// when the version differs or the log has another number of envelopes.
type snapshotHead struct {
	Version int     `json:"version"`
	Count   int     `json:"count"`
	Summary Summary `json:"summary"`
}

// snapshotVersion changes when the projection or the summary does. Of version 1
// the summary had no findings: it serves until those of today are there.
const snapshotVersion = 2

const snapshotPurpose = "momentopname"

// loadSummaries makes an entry of every log, with its summary when the cache
// has it. The others come behind.
func (w *Workspace) loadSummaries(own oplog.LogID) error {
	logs, err := w.profile.store.Logs(w.ctx)
	if err != nil {
		return err
	}
	snapshots, err := w.profile.store.Snapshots(w.ctx)
	if err != nil {
		return err
	}
	key := w.id.LocalKey(snapshotPurpose)
	for _, l := range logs {
		e := &entry{id: l.ID, kind: l.Kind, stale: true, count: -1}
		e.summary = Summary{ID: dossier.ID(l.ID.String()), Titel: "…", Gewijzigd: time.UnixMilli(l.Last).UTC()}
		if l.ID == own {
			w.own = e
			continue
		}
		if h, ok := openSnapshotHead(key, l.ID, snapshots[l.ID]); ok && h.Count == l.Count {
			e.summary, e.count = h.Summary, h.Count
		} else if l.Kind == oplog.DossierLog { // behind after a crash: read the log now, the list must be right
			e.dirty = true
			if err := w.refreshLocked(e); err != nil {
				return err
			}
		}
		w.enter(e)
	}
	return nil
}

func openSnapshotHead(key [32]byte, log oplog.LogID, b []byte) (h snapshotHead, ok bool) {
	head, _, ok := splitSnapshot(b)
	if !ok {
		return h, false
	}
	plain, err := keys.OpenLocal(key, append([]byte("1"), log[:]...), head)
	if err != nil || json.Unmarshal(plain, &h) != nil || h.Version < 1 || h.Version > snapshotVersion {
		return h, false
	}
	if h.Version == 1 {
		h.Summary.Vandaag = ""
	}
	h.Summary.quote()
	return h, true
}

func splitSnapshot(b []byte) (head, body []byte, ok bool) {
	if len(b) < 4 {
		return nil, nil, false
	}
	n := int(binary.BigEndian.Uint32(b))
	if n < 0 || n > len(b)-4 {
		return nil, nil, false
	}
	return b[4 : 4+n], b[4+n:], true
}

// start begins the work behind: the dossiers as they were saved are read for
// search and for today's findings, and snapshots follow what is written.
func (w *Workspace) start() {
	w.done.Add(2)
	go w.background()
	go w.looker()
}

// Behind calls f once what comes behind an unlock is there: findings for today
// and search.
func (w *Workspace) Behind(f func()) {
	w.done.Add(1)
	go func() {
		defer w.done.Done()
		for _, e := range w.entries() {
			if w.ctx.Err() != nil {
				return
			}
			e.mu.Lock()
			err := w.fill(e)
			e.mu.Unlock()
			if err != nil {
				w.profile.o.Log.Error("read behind", "log", e.id.String(), "error", err)
			}
		}
		if w.ctx.Err() == nil {
			f()
		}
	}()
}

// fill makes what can be searched and today's findings of one dossier, from the
// snapshot when that is current, else from the log.
func (w *Workspace) fill(e *entry) error {
	if e.index != nil && !e.dirty && e.summary.Vandaag == w.today() {
		return nil
	}
	if e.log == nil && !e.dirty {
		b, err := w.profile.store.Snapshot(w.ctx, e.id)
		if err != nil {
			return err
		}
		if d, ok := w.openSnapshot(e, b); ok {
			e.summary = summarize(d, e.summary.Conflicten, e.summary.Gewijzigd, w.today())
			e.index = index(d)
			return nil
		}
	}
	loaded := e.log != nil
	if err := w.refreshLocked(e); err != nil {
		return err
	}
	if !loaded {
		e.unload()
	}
	return nil
}

func (w *Workspace) openSnapshot(e *entry, b []byte) (*dossier.Dossier, bool) {
	_, body, ok := splitSnapshot(b)
	if !ok {
		return nil, false
	}
	plain, err := keys.OpenLocal(w.id.LocalKey(snapshotPurpose), append([]byte("2"), e.id[:]...), body)
	if err != nil {
		return nil, false
	}
	d := &dossier.Dossier{}
	if json.Unmarshal(plain, d) != nil {
		return nil, false
	}
	return d, true
}

// refresh brings summary and index of a dossier up to date.
func (w *Workspace) refresh(e *entry) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	return w.refreshLocked(e)
}

func (w *Workspace) refreshLocked(e *entry) error {
	if err := w.load(e); err != nil {
		return err
	}
	if _, err := w.project(e); err != nil {
		return err
	}
	w.summarize(e)
	return nil
}

// summarize makes summary and index of a loaded dossier. A projection that
// fails leaves them as they were; opening the dossier tells why.
func (w *Workspace) summarize(e *entry) {
	root, err := w.project(e)
	if err != nil {
		w.profile.o.Log.Error("summarize", "log", e.id.String(), "error", err)
		return
	}
	d, ok := root.(*dossier.Dossier)
	if !ok {
		return
	}
	v, conflicts, changed := e.log.View(), 0, time.Time{}
	for _, p := range v.Paths() {
		if h, ok := v.Value(p); ok && h.At.After(changed) {
			changed = h.At
		}
		if v.Conflict(p) && !v.Hidden(p) {
			conflicts++
		}
	}
	e.summary = summarize(d, conflicts, changed, w.today())
	e.index = index(d)
	e.count = e.log.Len()
}

// unload lets go of the decrypted log; summary and index stay.
func (e *entry) unload() {
	e.log, e.root, e.ring, e.stale = nil, nil, nil, true
}

// wake tells the background that something was written.
func (w *Workspace) wake() {
	select {
	case w.work <- struct{}{}:
	default:
	}
}

// maxLoaded is how many dossiers stay decrypted in full.
const maxLoaded = 32

// background writes snapshots a moment after the writing stops, never in its
// path, and lets go of logs that are long unused.
func (w *Workspace) background() {
	defer w.done.Done()
	const calm = 2 * time.Second
	midnight := time.NewTicker(10 * time.Minute)
	defer midnight.Stop()
	day := w.today()
	for {
		select {
		case <-w.ctx.Done():
			return
		case <-midnight.C:
			day = w.newDay(day)
			continue
		case <-w.work:
		}
		t := time.NewTimer(calm)
		select {
		case <-w.ctx.Done():
			t.Stop()
			return
		case <-t.C:
		}
		if err := w.saveSnapshots(w.ctx); err != nil && !errors.Is(err, context.Canceled) {
			w.profile.o.Log.Error("save snapshots", "error", err)
		}
		w.letGo()
	}
}

// newDay makes the findings of a program that was left open overnight those of
// today, behind; it returns today.
func (w *Workspace) newDay(day dossier.Date) dossier.Date {
	now := w.today()
	if now != day {
		w.Behind(func() {})
	}
	return now
}

func (w *Workspace) letGo() {
	var loaded []*entry
	for _, e := range w.entries() {
		e.mu.Lock()
		if e.log != nil && !e.dirty {
			loaded = append(loaded, e)
		}
		e.mu.Unlock()
	}
	for len(loaded) > maxLoaded {
		oldest := 0
		for i, e := range loaded {
			if e.used < loaded[oldest].used {
				oldest = i
			}
		}
		e := loaded[oldest]
		e.mu.Lock()
		if !e.dirty {
			e.unload()
		}
		e.mu.Unlock()
		loaded = append(loaded[:oldest], loaded[oldest+1:]...)
	}
}

// saveSnapshots writes the cache of every dossier that changed.
func (w *Workspace) saveSnapshots(ctx context.Context) error {
	b := store.Batch{Snapshots: map[oplog.LogID][]byte{}}
	key := w.id.LocalKey(snapshotPurpose)
	var saved []*entry
	for _, e := range w.entries() {
		e.mu.Lock()
		if e.dirty && e.log != nil {
			w.summarize(e)
			s, err := e.snapshot(key)
			if err != nil {
				e.mu.Unlock()
				return err
			}
			b.Snapshots[e.id] = s
			e.dirty = false
			saved = append(saved, e)
		}
		e.mu.Unlock()
	}
	if len(saved) == 0 {
		return nil
	}
	if err := w.profile.store.Commit(ctx, b); err != nil {
		for _, e := range saved {
			e.mu.Lock()
			e.dirty = true
			e.mu.Unlock()
		}
		return fmt.Errorf("save snapshots: %w", err)
	}
	return nil
}

func (e *entry) snapshot(key [32]byte) ([]byte, error) {
	head, err := json.Marshal(snapshotHead{snapshotVersion, e.count, e.summary.bare()})
	if err != nil {
		return nil, fmt.Errorf("snapshot of %s: %w", e.id, err)
	}
	body, err := json.Marshal(e.root)
	if err != nil {
		return nil, fmt.Errorf("snapshot of %s: %w", e.id, err)
	}
	sealed := keys.SealLocal(key, append([]byte("1"), e.id[:]...), head)
	out := binary.BigEndian.AppendUint32(nil, uint32(len(sealed)))
	out = append(out, sealed...)
	return append(out, keys.SealLocal(key, append([]byte("2"), e.id[:]...), body)...), nil
}
