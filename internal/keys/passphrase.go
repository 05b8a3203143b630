package keys

import (
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/crypto/argon2"

	"routewijzer/internal/oplog"
)

// What a passphrase can be refused for.
var (
	ErrPassphrase = errors.New("passphrase is not right")
	ErrEmpty      = errors.New("passphrase is empty")
)

// A Cost is how much work one guess of a passphrase takes: Argon2id.
type Cost struct {
	Time      uint32 `json:"time"`
	MemoryKiB uint32 `json:"memoryKiB"`
	Threads   uint8  `json:"threads"`
}

var (
	// DefaultCost takes about a fifth of a second and 64 MiB.
	DefaultCost = Cost{Time: 3, MemoryKiB: 64 << 10, Threads: 4}
	// CheapCost protects nothing and is for tests.
	CheapCost = Cost{Time: 1, MemoryKiB: 64, Threads: 1}
)

// valid refuses what a damaged or malicious file could ask for: a cost that
// takes the memory of the computer.
func (c Cost) valid() bool {
	return c.Time >= 1 && c.Time <= 64 && c.Threads >= 1 && c.MemoryKiB >= 8*uint32(c.Threads) && c.MemoryKiB <= 1<<20
}

// key stretches a passphrase.
func (c Cost) key(passphrase string, salt []byte) ([32]byte, error) {
	canonical, err := canonicalText(passphrase)
	if err != nil {
		return [32]byte{}, err
	}
	return [32]byte(argon2.IDKey(canonical, salt, c.Time, c.MemoryKiB, c.Threads, 32)), nil
}

// canonicalText gives the bytes of a passphrase in the form the log gives to
// text (canonical CBOR, NFC): an é typed as one character or as two is one
// passphrase.
func canonicalText(passphrase string) ([]byte, error) {
	if passphrase == "" {
		return nil, ErrEmpty
	}
	j, err := json.Marshal(passphrase)
	if err != nil {
		return nil, fmt.Errorf("read passphrase: %w", err)
	}
	b, err := oplog.FromJSON(j)
	if err != nil {
		return nil, fmt.Errorf("read passphrase: %w", err)
	}
	return b, nil
}
