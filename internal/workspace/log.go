package workspace

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// An entry is one log on this device: always its summary and what can be
// searched, and the log itself once somebody opened it.
type entry struct {
	id   oplog.LogID
	kind oplog.LogKind

	mu      sync.Mutex
	used    int64 // when it was last opened, to let go of the log that is longest unused
	log     *oplog.Log
	ring    *oplog.Keyring
	root    any // *dossier.Dossier, *dossier.Persoon: the projection of the log
	stale   bool
	undo    []undoable
	summary Summary
	index   []searchable
	count   int  // envelopes behind summary and index
	dirty   bool // summary and index on disk are behind
}

// rights is the table that judges the envelopes of a kind of log.
func rights(kind oplog.LogKind) oplog.Rights {
	switch kind {
	case oplog.PersoonLog:
		return dossier.RechtenPersoon
	case oplog.OrganisatieLog:
		return dossier.RechtenOrganisatie
	}
	return dossier.Rechten
}

// load reads the log from disk and opens what this device can open. The caller
// holds e.mu.
func (w *Workspace) load(e *entry) error {
	e.used = w.ticks.Add(1)
	if e.log != nil {
		return nil
	}
	records, err := w.profile.store.Envelopes(context.Background(), e.id)
	if err != nil {
		return fmt.Errorf("load log %s: %w", e.id, err)
	}
	if len(records) == 0 {
		return ErrNotFound
	}
	envelopes := make([]*oplog.Envelope, 0, len(records))
	for _, r := range records {
		env, err := oplog.Parse(r.Bytes)
		if errors.Is(err, oplog.ErrNewer) {
			return fmt.Errorf("load log %s: envelope %s: %w", e.id, r.ID, ErrNewerFormat)
		}
		if err != nil {
			return fmt.Errorf("load log %s: envelope %s: %w", e.id, r.ID, err)
		}
		envelopes = append(envelopes, env)
	}
	e.log, e.ring, e.stale = oplog.NewLog(e.id, e.kind, rights(e.kind)), oplog.NewKeyring(), true
	return w.fillLog(e, envelopes)
}

// fillLog opens what this device can open and puts all of it in the log; what
// stays sealed is kept and shown as held.
func (w *Workspace) fillLog(e *entry, envelopes []*oplog.Envelope) error {
	sealed := e.ring.OpenAll(envelopes, w.device, func(env *oplog.Envelope, x oplog.Wrap) (oplog.Key, error) {
		return w.id.Unwrap(x.Box, wrapInfo(e.id, x.Key))
	})
	for _, env := range envelopes {
		s := sealed[env.ID()]
		if s != nil {
			w.clock.See(s.HLC)
		}
		if _, err := e.log.Add(env, s); err != nil {
			return fmt.Errorf("fill log %s: %w", e.id, err)
		}
	}
	return nil
}

// wrapInfo binds a wrapped key to its log and name.
func wrapInfo(log oplog.LogID, key oplog.KeyID) []byte {
	return append(append([]byte("routewijzer wrap 1 "), log[:]...), key[:]...)
}

// found starts a log of this profile and returns its entry, on disk.
func (w *Workspace) found(kind oplog.LogKind) (*entry, error) {
	var salt [16]byte
	_, _ = rand.Read(salt[:]) // never fails
	return w.foundAs(kind, w.now(), salt)
}

// foundAs is found for a log whose id follows from a time and a salt.
func (w *Workspace) foundAs(kind oplog.LogKind, begun time.Time, salt [16]byte) (*entry, error) {
	var key oplog.Key
	_, _ = rand.Read(key[:]) // never fails
	id := oplog.NewLogID(w.device, begun, salt)
	e := &entry{id: id, kind: kind, ring: oplog.NewKeyring(key), log: oplog.NewLog(id, kind, rights(kind)), stale: true}
	box, err := keys.Wrap(w.id.Device(), key, wrapInfo(id, key.ID()))
	if err != nil {
		return nil, fmt.Errorf("found log %s: %w", id, err)
	}
	h := e.log.Next(oplog.KindMember, w.device, w.incarnation())
	clear := oplog.Clear{
		Devices: []oplog.Device{w.id.Device()}, Made: key.ID(), Founding: &oplog.Founding{Kind: kind, Salt: salt[:]},
		Wraps: []oplog.Wrap{{To: w.device, Key: key.ID(), Box: box}},
	}
	me := w.persoon
	day := w.now().Format(time.DateOnly)
	sealed := oplog.Sealed{HLC: w.clock.Tick(), Version: dossier.Rechtenversie, Grants: []oplog.Grant{
		{Person: w.person, Device: w.device, Role: string(me.Rol), Name: me.Naam, Date: day},
		{Person: w.person, Device: w.device, Role: oplog.RoleRegie, Name: me.Naam, Date: day},
	}}
	env, err := oplog.Seal(w.id, key, h, clear, sealed)
	if err != nil {
		return nil, fmt.Errorf("found log %s: %w", id, err)
	}
	if err := w.commit(e, env, &sealed, store.Batch{}); err != nil {
		return nil, err
	}
	return e, nil
}

// seal makes the next envelope of a log under the key to seal with now. After a
// removal there is none: then it first makes one, in an envelope of its own.
func (w *Workspace) seal(e *entry, kind oplog.Kind, c oplog.Clear, s oplog.Sealed) (*oplog.Envelope, *oplog.Sealed, error) {
	key, ok := e.log.View().KeyToSeal(e.ring)
	if !ok {
		var err error
		if key, err = w.rotate(e); err != nil {
			return nil, nil, err
		}
	}
	return w.sealWith(e, key, kind, c, s)
}

func (w *Workspace) sealWith(e *entry, key oplog.Key, kind oplog.Kind, c oplog.Clear, s oplog.Sealed) (*oplog.Envelope, *oplog.Sealed, error) {
	s.HLC = w.clock.Tick()
	env, err := oplog.Seal(w.id, key, e.log.Next(kind, w.device, w.incarnation()), c, s)
	if errors.Is(err, oplog.ErrTooLarge) {
		return nil, nil, fmt.Errorf("log %s: %w", e.id, ErrTooLarge)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("seal for log %s: %w", e.id, err)
	}
	return env, &s, nil
}

// rotate makes a new key for the members of now; every older key goes along
// under it, and nothing that exists is encrypted anew.
func (w *Workspace) rotate(e *entry) (oplog.Key, error) {
	var key oplog.Key
	_, _ = rand.Read(key[:]) // never fails
	c := oplog.Clear{Made: key.ID()}
	for _, to := range e.log.View().Recipients() {
		d, ok := e.log.Device(to)
		if !ok {
			return key, fmt.Errorf("rotate key of log %s: device %s: %w", e.id, to, ErrNotFound)
		}
		box, err := keys.Wrap(d, key, wrapInfo(e.id, key.ID()))
		if err != nil {
			return key, fmt.Errorf("rotate key of log %s: %w", e.id, err)
		}
		c.Wraps = append(c.Wraps, oplog.Wrap{To: to, Key: key.ID(), Box: box})
	}
	env, s, err := w.sealWith(e, key, oplog.KindMember, c, oplog.Sealed{Keys: e.ring.Keys()})
	if err != nil {
		return key, err
	}
	e.ring.Put(key)
	return key, w.commit(e, env, s, store.Batch{})
}

// commit puts one envelope on disk together with what belongs to the same
// action, and only then in memory.
func (w *Workspace) commit(e *entry, env *oplog.Envelope, s *oplog.Sealed, b store.Batch) error {
	b.Envelopes = append(b.Envelopes, record(e.kind, env, s.HLC.Ms))
	if err := w.save(b); err != nil {
		return fmt.Errorf("save log %s: %w", e.id, err)
	}
	if _, err := e.log.Add(env, s); err != nil {
		return fmt.Errorf("save log %s: %w", e.id, err)
	}
	if e.kind == oplog.DossierLog {
		e.dirty = true
		w.wake()
	}
	return nil
}

// save puts a batch on disk, unless the profile was locked meanwhile.
func (w *Workspace) save(b store.Batch) error {
	w.saving.RLock()
	defer w.saving.RUnlock()
	if w.ctx.Err() != nil {
		return ErrLocked
	}
	return w.profile.store.Commit(context.Background(), b)
}

func record(kind oplog.LogKind, env *oplog.Envelope, ms int64) store.Record {
	h := &env.Header
	return store.Record{Log: h.Log, Kind: kind, ID: env.ID(), Device: h.Device, Incarnation: h.Incarnation, Seq: h.Seq, Ms: ms, Bytes: env.Bytes()}
}
