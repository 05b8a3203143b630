package keys

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"encoding/json"
	"errors"
)

// errBox says that a slot did not open: another secret, or another slot.
var errBox = errors.New("slot does not open")

// A slot is one way to the seed: the seed sealed under a key that follows from
// a passphrase, a code, or what the keychain keeps.
type slot struct {
	Cost  *Cost  `json:"argon2id,omitempty"` // of a passphrase
	Name  string `json:"account,omitempty"`  // random name of the entry in the keychain
	Salt  []byte `json:"salt"`
	Box   []byte `json:"box"`   // SealLocal of the seed
	Check []byte `json:"check"` // tells a damaged slot from a wrong secret
}

const (
	slotPassphrase = "passphrase"
	slotCode       = "code"
	slotKeychain   = "keychain"
)

// UnmarshalJSON reads a damaged slot as an empty one: the other slots of the
// file must stay readable.
func (s *slot) UnmarshalJSON(text []byte) error {
	type plain slot
	var p plain
	if json.Unmarshal(text, &p) != nil {
		p = plain{}
	}
	*s = slot(p)
	return nil
}

func newSlot() *slot {
	s := &slot{Salt: make([]byte, 16)}
	_, _ = rand.Read(s.Salt) // never fails: crypto/rand ends the program instead
	return s
}

func (s *slot) seal(kind string, key [32]byte, seed [seedSize]byte) *slot {
	s.Box = SealLocal(key, s.bound(kind), seed[:])
	s.Check = s.sum(kind)
	return s
}

func (s *slot) open(kind string, key [32]byte) (*Identity, error) {
	seed, err := OpenLocal(key, s.bound(kind), s.Box)
	if err != nil || len(seed) != seedSize {
		return nil, errBox
	}
	return identity([seedSize]byte(seed))
}

// bound is what the box is tied to: its kind, its cost and its salt.
func (s *slot) bound(kind string) []byte {
	b := []byte("routewijzer slot 1\x00" + kind + "\x00" + s.Name + "\x00")
	if s.Cost != nil {
		b = binary.BigEndian.AppendUint32(b, s.Cost.Time)
		b = binary.BigEndian.AppendUint32(b, s.Cost.MemoryKiB)
		b = append(b, s.Cost.Threads)
	}
	return append(b, s.Salt...)
}

// sum finds bit rot. It is no secret and protects against nobody.
func (s *slot) sum(kind string) []byte {
	h := sha256.Sum256(append(s.bound(kind), s.Box...))
	return h[:8]
}

// intact reports whether the slot is there and as it was written.
func (s *slot) intact(kind string) bool {
	return s != nil && (s.Cost == nil || s.Cost.valid()) && subtle.ConstantTimeCompare(s.Check, s.sum(kind)) == 1
}

// secretKey is the key of a secret that needs no stretching.
func secretKey(kind string, secret, salt []byte) [32]byte {
	return [32]byte(derive(append(append([]byte{}, secret...), salt...), "slot "+kind))
}
