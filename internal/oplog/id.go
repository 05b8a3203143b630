package oplog

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/fxamacker/cbor/v2"
)

// An ID names an envelope: the hash of its header and body. Blobs have ids of
// the same shape, see [BlobID].
type ID [32]byte

// A LogID names a log for ever: a UUIDv7. See [NewLogID].
type LogID [16]byte

// A DeviceID is the hash of a device's public keys, see [Device.ID].
type DeviceID [32]byte

// A KeyID names a log key without telling anything about it, see [Key.ID].
type KeyID [16]byte

// A Key seals the envelopes of one log. It is secret.
type Key [32]byte

// A Person is an opaque id that ties devices and roles to one human being.
type Person [16]byte

// A Bytes16 is an opaque id of 16 bytes: a server's epoch, an action.
type Bytes16 [16]byte

// ErrID says that a string does not spell an id.
var ErrID = errors.New("not an id")

// IsZero reports whether id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// String is id in hexadecimal.
func (id ID) String() string { return hex.EncodeToString(id[:]) }

// String is id in hexadecimal.
func (id DeviceID) String() string { return hex.EncodeToString(id[:]) }

// IsZero reports whether id names no device.
func (id DeviceID) IsZero() bool { return id == DeviceID{} }

// String is id in hexadecimal.
func (id KeyID) String() string { return hex.EncodeToString(id[:]) }

// IsZero reports whether id names no key.
func (id KeyID) IsZero() bool { return id == KeyID{} }

// String is p in hexadecimal.
func (p Person) String() string { return hex.EncodeToString(p[:]) }

// IsZero reports whether p is nobody.
func (p Person) IsZero() bool { return p == Person{} }

// IsZero reports whether b is unset.
func (b Bytes16) IsZero() bool { return b == Bytes16{} }

// String writes id the way UUIDs are written.
func (id LogID) String() string {
	h := hex.EncodeToString(id[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// ParseID reads what [ID.String] wrote.
func ParseID(s string) (id ID, err error) {
	if len(s) != 2*len(id) {
		return id, fmt.Errorf("%w: %q", ErrID, s)
	}
	if _, err := hex.Decode(id[:], []byte(s)); err != nil {
		return ID{}, fmt.Errorf("%w: %q", ErrID, s)
	}
	return id, nil
}

// ParseLogID reads a UUID.
func ParseLogID(s string) (id LogID, err error) {
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return id, fmt.Errorf("%w: %q", ErrID, s)
	}
	if _, err := hex.Decode(id[:], []byte(s[:8]+s[9:13]+s[14:18]+s[19:23]+s[24:])); err != nil {
		return LogID{}, fmt.Errorf("%w: %q", ErrID, s)
	}
	return id, nil
}

// BlobID names the ciphertext of a blob.
func BlobID(ciphertext []byte) ID { return sha256.Sum256(ciphertext) }

// An array of fixed length decodes from a byte string of exactly that length;
// left to itself the decoder would cut or fill with zeros.
func fixed(dst, b []byte) error {
	var s []byte
	if err := cbor.Unmarshal(b, &s); err != nil {
		return err
	}
	if len(s) != len(dst) {
		return fmt.Errorf("%w: %d bytes, want %d", ErrShape, len(s), len(dst))
	}
	copy(dst, s)
	return nil
}

// UnmarshalCBOR reads 32 bytes.
func (id *ID) UnmarshalCBOR(b []byte) error { return fixed32((*[32]byte)(id), b) }

// UnmarshalCBOR reads 32 bytes.
func (id *DeviceID) UnmarshalCBOR(b []byte) error { return fixed32((*[32]byte)(id), b) }

// UnmarshalCBOR reads 16 bytes.
func (id *LogID) UnmarshalCBOR(b []byte) error { return fixed(id[:], b) }

// UnmarshalCBOR reads 16 bytes.
func (id *KeyID) UnmarshalCBOR(b []byte) error { return fixed(id[:], b) }

// UnmarshalCBOR reads 16 bytes.
func (p *Person) UnmarshalCBOR(b []byte) error { return fixed(p[:], b) }

// UnmarshalCBOR reads 16 bytes.
func (b *Bytes16) UnmarshalCBOR(c []byte) error { return fixed(b[:], c) }

// UnmarshalCBOR reads 32 bytes.
func (k *Key) UnmarshalCBOR(b []byte) error { return fixed32((*[32]byte)(k), b) }

// fixed32 knows the one canonical head of a byte string of 32 bytes.
func fixed32(dst *[32]byte, b []byte) error {
	if len(b) != 34 || b[0] != 0x58 || b[1] != 32 {
		return fmt.Errorf("%w: not a byte string of 32 bytes", ErrShape)
	}
	copy(dst[:], b[2:])
	return nil
}
