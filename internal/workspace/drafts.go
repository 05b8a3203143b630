package workspace

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

const draftPurpose = "concept"

// draftKey names the draft of a field without telling which field it is.
func (w *Workspace) draftKey(log oplog.LogID, path string) store.DraftKey {
	key := w.id.LocalKey(draftPurpose)
	m := hmac.New(sha256.New, key[:])
	m.Write([]byte(path)) // never fails
	return store.DraftKey{Log: log, Path: [32]byte(m.Sum(nil))}
}

func draftAAD(k store.DraftKey) []byte {
	return append(append([]byte(draftPurpose), k.Log[:]...), k.Path[:]...)
}

// PutDraft keeps what is typed in a field, through a crash. It is dropped in
// the transaction that writes the field.
func (w *Workspace) PutDraft(id dossier.ID, d Draft) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	if _, err := dossier.FieldAt(blankDossier, d.Path); err != nil {
		return fmt.Errorf("draft %s: %w", d.Path, err)
	}
	if len(d.Value) > oplog.MaxBytes/2 {
		return ErrTooLarge
	}
	d.At = w.now().UTC()
	b, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("draft %s: %w", d.Path, err)
	}
	k := w.draftKey(e.id, d.Path)
	if err := w.profile.store.PutDraft(w.ctx, k, keys.SealLocal(w.id.LocalKey(draftPurpose), draftAAD(k), b)); err != nil {
		return fmt.Errorf("draft in %s: %w", id, err)
	}
	return nil
}

// DropDraft forgets a draft.
func (w *Workspace) DropDraft(id dossier.ID, path string) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.profile.store.DropDraft(w.ctx, w.draftKey(e.id, path))
}

// drafts are what was typed in a dossier and never written.
func (w *Workspace) drafts(e *entry) ([]Draft, error) {
	rows, err := w.profile.store.Drafts(context.Background(), e.id)
	if err != nil {
		return nil, fmt.Errorf("drafts of %s: %w", e.id, err)
	}
	var out []Draft
	for _, r := range rows {
		b, err := keys.OpenLocal(w.id.LocalKey(draftPurpose), draftAAD(r.DraftKey), r.Sealed)
		if err != nil {
			return nil, fmt.Errorf("draft of %s: %w", e.id, err)
		}
		var d Draft
		if err := json.Unmarshal(b, &d); err != nil {
			return nil, fmt.Errorf("draft of %s: %w", e.id, err)
		}
		d.At = time.UnixMilli(r.Ms).UTC()
		out = append(out, d)
	}
	return out, nil
}
