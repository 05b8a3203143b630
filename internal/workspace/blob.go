package workspace

import (
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/json"

	"fmt"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
)

// MaxBlob is the largest file that can be kept with a dossier.
const MaxBlob = 25 << 20

const blobPurpose = "bijlage"

// PutBlob keeps a file sealed and returns its name.
func (w *Workspace) PutBlob(data []byte) (string, error) {
	if len(data) > MaxBlob {
		return "", ErrTooLarge
	}
	id, err := w.profile.store.PutBlob(w.ctx, keys.SealLocal(w.id.LocalKey(blobPurpose), nil, data))
	if err != nil {
		return "", fmt.Errorf("keep a file of %d bytes: %w", len(data), err)
	}
	return id.String(), nil
}

// Blob is a kept file, opened; ErrNotFound when it is not on this device.
func (w *Workspace) Blob(name string) ([]byte, error) {
	id, err := oplog.ParseID(name)
	if err != nil {
		return nil, fmt.Errorf("file %q: %w", name, ErrNotFound)
	}
	sealed, ok, err := w.profile.store.Blob(w.ctx, id)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("file %s: %w", name, ErrNotFound)
	}
	b, err := keys.OpenLocal(w.id.LocalKey(blobPurpose), nil, sealed)
	if err != nil {
		return nil, fmt.Errorf("file %s: %w", name, err)
	}
	return b, nil
}

const (
	certificateSetting = "certificaat"
	certificatePurpose = "certificaat"
)

// Certificate is the key and the certificate this profile signs PDFs with. It
// is made once, under the name and organisation of that moment.
func (w *Workspace) Certificate() (*ecdsa.PrivateKey, *x509.Certificate, error) {
	w.own.mu.Lock() // one at a time: two exports carry the same certificate
	defer w.own.mu.Unlock()
	local := w.id.LocalKey(certificatePurpose)
	sealed, err := w.profile.store.Setting(w.ctx, certificateSetting)
	if err != nil {
		return nil, nil, err
	}
	if sealed != nil {
		b, err := keys.OpenLocal(local, nil, sealed)
		if err != nil {
			return nil, nil, fmt.Errorf("signing certificate: %w", err)
		}
		return keys.UnmarshalCertificate(b)
	}
	key, der, err := keys.NewCertificate(w.persoon.Naam, w.persoon.Organisatie, w.now())
	if err != nil {
		return nil, nil, fmt.Errorf("make signing certificate: %w", err)
	}
	b, err := keys.MarshalCertificate(key, der)
	if err != nil {
		return nil, nil, fmt.Errorf("make signing certificate: %w", err)
	}
	if err := w.profile.store.PutSetting(w.ctx, certificateSetting, keys.SealLocal(local, nil, b)); err != nil {
		return nil, nil, fmt.Errorf("keep signing certificate: %w", err)
	}
	return keys.UnmarshalCertificate(b)
}

// OwnCertificate is the certificate of this profile as DER, nil when it never
// signed anything.
func (w *Workspace) OwnCertificate() ([]byte, error) {
	sealed, err := w.profile.store.Setting(w.ctx, certificateSetting)
	if err != nil || sealed == nil {
		return nil, err
	}
	_, cert, err := w.Certificate()
	if err != nil {
		return nil, err
	}
	return cert.Raw, nil
}

// Dump is one dossier as plain JSON, with who looked at it under "inzage" (L8):
// the owner's data is theirs.
func (w *Workspace) Dump(id dossier.ID) ([]byte, error) {
	p, err := w.Open(id)
	if err != nil {
		return nil, err
	}
	looks, err := w.Looks(id)
	if err != nil {
		return nil, err
	}
	return json.MarshalIndent(struct {
		*dossier.Dossier
		Inzage []Look `json:"inzage,omitempty"`
	}{p.Dossier, looks}, "", "  ")
}
