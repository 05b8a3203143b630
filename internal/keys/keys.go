// Package keys holds the secrets of one person on one device: the seed behind
// the device's signature and wrap keys, the ways to open it (passphrase,
// recovery code, system keychain), and what is sealed with keys made from it.
//
// It knows no dossier, no database and no network, and decides nothing about
// who may read what. No name ever reaches a file it writes; a passphrase, a
// recovery code or a seed never does so in the clear.
package keys

import (
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/hpke"
	"crypto/rand"
	"crypto/sha256"
	"fmt"

	"routewijzer/internal/oplog"
)

const seedSize = 32

// An Identity is a device that is unlocked: it can sign, open what is wrapped
// for it, and make the keys for what stays on this device. It implements
// [oplog.Signer] and is safe for concurrent use.
type Identity struct {
	seed   [seedSize]byte
	sign   ed25519.PrivateKey
	wrap   hpke.PrivateKey
	device oplog.Device
}

var _ oplog.Signer = (*Identity)(nil)

// NewIdentity makes an identity that no one has had before.
func NewIdentity() (*Identity, error) {
	var seed [seedSize]byte
	_, _ = rand.Read(seed[:]) // never fails: crypto/rand ends the program instead
	return identity(seed)
}

// identity derives everything from the seed; the same seed always gives the
// same keys, so these three labels can never change.
func identity(seed [seedSize]byte) (*Identity, error) {
	id := &Identity{seed: seed}
	id.sign = ed25519.NewKeyFromSeed(derive(seed[:], "sign"))
	wrap, err := hpke.MLKEM768X25519().DeriveKeyPair(derive(seed[:], "wrap"))
	if err != nil {
		return nil, fmt.Errorf("derive wrap key: %w", err)
	}
	id.wrap = wrap
	id.device = oplog.Device{
		Sign: id.sign.Public().(ed25519.PublicKey),
		Wrap: wrap.PublicKey().Bytes(),
	}
	return id, nil
}

// derive makes 32 bytes for one purpose: HKDF-SHA-256, no salt (the input is
// uniformly random), info "routewijzer keys 1 " and the purpose.
func derive(secret []byte, purpose string) []byte {
	b, err := hkdf.Key(sha256.New, secret, nil, "routewijzer keys 1 "+purpose, 32)
	if err != nil { // only a length out of range
		panic(fmt.Sprintf("hkdf: %v", err))
	}
	return b
}

// Device returns the public half.
func (id *Identity) Device() oplog.Device { return id.device }

// Sign signs msg with Ed25519. It never fails; the error is the interface's.
func (id *Identity) Sign(msg []byte) ([]byte, error) { return ed25519.Sign(id.sign, msg), nil }

// LocalKey makes the key for sealing what stays on this device, one for each
// purpose. The same identity and purpose always give the same key.
func (id *Identity) LocalKey(purpose string) [32]byte {
	return [32]byte(derive(id.seed[:], "local "+purpose))
}
