package keys

import (
	"crypto/hpke"
	"errors"
	"fmt"

	"routewijzer/internal/oplog"
)

// ErrUnwrap says that a wrap is not for this device, not for this place, or damaged.
var ErrUnwrap = errors.New("key cannot be unwrapped")

// wrapInfo comes before the caller's info, so that a wrap made here can never
// be opened as anything else.
const wrapInfo = "routewijzer wrap 1\x00"

// Wrap seals a log key for one device: HPKE (RFC 9180) with MLKEM768-X25519,
// HKDF-SHA-256 and ChaCha20-Poly1305. info binds it to its place (log, member
// envelope, recipient) and must be the same at [Identity.Unwrap]. 1,168 bytes.
func Wrap(to oplog.Device, k oplog.Key, info []byte) ([]byte, error) {
	pub, err := hpke.MLKEM768X25519().NewPublicKey(to.Wrap)
	if err != nil {
		return nil, fmt.Errorf("wrap for %s: %w", to.ID(), err)
	}
	box, err := hpke.Seal(pub, hpke.HKDFSHA256(), hpke.ChaCha20Poly1305(), append([]byte(wrapInfo), info...), k[:])
	if err != nil {
		return nil, fmt.Errorf("wrap for %s: %w", to.ID(), err)
	}
	return box, nil
}

// Unwrap opens what [Wrap] sealed for this device, or returns [ErrUnwrap].
func (id *Identity) Unwrap(box, info []byte) (oplog.Key, error) {
	k, err := hpke.Open(id.wrap, hpke.HKDFSHA256(), hpke.ChaCha20Poly1305(), append([]byte(wrapInfo), info...), box)
	if err != nil || len(k) != len(oplog.Key{}) {
		return oplog.Key{}, ErrUnwrap
	}
	return oplog.Key(k), nil
}
