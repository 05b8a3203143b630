package workspace

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// ExportLog writes all envelopes of a dossier as one sealed file: for a USB
// stick, or to keep. The passphrase is that of the file, not of the profile;
// what is inside is sealed for the members of the dossier besides.
func (w *Workspace) ExportLog(id dossier.ID, dst io.Writer, passphrase string) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	records, err := w.profile.store.Envelopes(w.ctx, e.id)
	if err != nil {
		return err
	}
	var envelopes []*oplog.Envelope
	for _, r := range records {
		env, err := oplog.Parse(r.Bytes)
		if err != nil {
			return fmt.Errorf("export log %s: %w", e.id, err)
		}
		envelopes = append(envelopes, env)
	}
	return oplog.WriteExchange(dst, e.id, e.kind, envelopes, func(plain []byte) ([]byte, error) {
		var b bytes.Buffer
		x, err := keys.SealExport(&b, passphrase)
		if err != nil {
			return nil, err
		}
		if _, err := x.Write(plain); err != nil {
			return nil, err
		}
		if err := x.Close(); err != nil { // the bytes are whole only now
			return nil, err
		}
		return b.Bytes(), nil
	})
}

// ImportLog unites the envelopes of an exchange file with what is here: what is
// new is added, what is here stays, nothing is replaced. It returns the dossier
// and how many envelopes were new.
func (w *Workspace) ImportLog(src io.Reader, passphrase string) (dossier.ID, int, error) {
	log, kind, envelopes, unread, err := oplog.ReadExchange(src, func(box []byte) ([]byte, error) {
		r, err := keys.OpenExport(bytes.NewReader(box), passphrase)
		if err != nil {
			return nil, err
		}
		return io.ReadAll(r)
	})
	switch {
	case errors.Is(err, keys.ErrPassphrase):
		return "", 0, err
	case err != nil:
		return "", 0, fmt.Errorf("%w: %w", ErrBadFile, err)
	case len(unread) > 0:
		return "", 0, ErrNewerFormat
	case kind != oplog.DossierLog:
		return "", 0, fmt.Errorf("import log %s: %w", log, ErrBadFile)
	}
	n, err := w.unite(log, kind, envelopes)
	return dossier.ID(log.String()), n, err
}

// unite adds envelopes of one log to what is here, in one transaction. Every
// envelope must be its device's; one that is not refuses the whole.
func (w *Workspace) unite(log oplog.LogID, kind oplog.LogKind, envelopes []*oplog.Envelope) (int, error) {
	e := w.known(log)
	if e == nil {
		e = &entry{id: log, kind: kind, stale: true}
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil && !errors.Is(err, ErrNotFound) {
		return 0, err
	}
	known := oplog.Introduced(envelopes)
	bad := oplog.VerifyAll(envelopes, func(id oplog.DeviceID) (oplog.Device, bool) {
		if e.log != nil {
			if d, ok := e.log.Device(id); ok {
				return d, true
			}
		}
		return known(id)
	})
	for id, err := range bad {
		return 0, fmt.Errorf("%w: envelope %s: %w", ErrBadFile, id, err)
	}
	var fresh []*oplog.Envelope
	var b store.Batch
	for _, env := range envelopes {
		if e.log != nil {
			if have, _ := e.log.Has(env.ID()); have {
				continue
			}
		}
		fresh = append(fresh, env)
		b.Envelopes = append(b.Envelopes, record(kind, env, w.now().UnixMilli()))
	}
	if len(fresh) == 0 {
		return 0, nil
	}
	if err := w.save(b); err != nil {
		return 0, fmt.Errorf("import log %s: %w", log, err)
	}
	e.unload()
	if err := w.load(e); err != nil {
		return 0, err
	}
	if e == w.own { // no list shows it
		return len(fresh), nil
	}
	w.enter(e)
	if kind != oplog.DossierLog { // no list shows it either
		return len(fresh), nil
	}
	e.dirty = true
	w.wake()
	return len(fresh), w.refreshLocked(e)
}

// known is the entry of a log that is here, the person's own included.
func (w *Workspace) known(log oplog.LogID) *entry {
	if log == w.own.id {
		return w.own
	}
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.logs[log]
}

// Held lists what does not count (yet): kept, readable, exportable.
func (w *Workspace) Held(id dossier.ID) ([]oplog.HeldEnvelope, error) {
	e, err := w.entry(id)
	if err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return nil, err
	}
	return e.log.View().Held(), nil
}
