package oplog

import (
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"
)

// A Device is the public half of a device's keys. Wrap is the public key others
// wrap log keys for; its form belongs to package keys. The recovery key of an
// organisation is a Device too.
type Device struct {
	Sign ed25519.PublicKey `cbor:"1,keyasint"`
	Wrap []byte            `cbor:"2,keyasint,omitempty"`
}

// ID is SHA-256("RWDEVICE1" ‖ Sign ‖ Wrap).
func (d Device) ID() DeviceID {
	b := append([]byte("RWDEVICE1"), d.Sign...)
	return sha256.Sum256(append(b, d.Wrap...))
}

// A Signer is a device that can sign: an identity of package keys.
type Signer interface {
	Device() Device
	Sign(msg []byte) ([]byte, error) // Ed25519 over msg
}

// Purposes of keys derived from a log key.
const (
	PurposeEnvelope = "envelope" // sealed parts
	PurposeKeyID    = "key id"   // names the key
	PurposeBlob     = "blob"     // for whoever stores blobs
	PurposeSnapshot = "snapshot" // for whoever caches what a log says
)

// Derive makes the key for one purpose: HKDF-SHA-256 with k as input, no salt,
// and "routewijzer 1 " ‖ purpose as info; 32 bytes.
func (k Key) Derive(purpose string) [32]byte {
	b, err := hkdf.Key(sha256.New, k[:], nil, "routewijzer 1 "+purpose, 32)
	if err != nil { // only a length out of range
		panic(fmt.Sprintf("hkdf: %v", err))
	}
	return [32]byte(b)
}

// ID names k: the first 16 bytes derived for [PurposeKeyID]. An envelope that
// opens under a key of that name was sealed with that key.
func (k Key) ID() KeyID {
	d := k.Derive(PurposeKeyID)
	return KeyID(d[:16])
}
