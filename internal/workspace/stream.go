package workspace

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

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
		return err
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
