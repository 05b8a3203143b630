package keys

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

const (
	format   = 1
	maxBytes = 1 << 20 // a key file is less than 2 kB; what is larger is none
)

// ways is the content of a key file: what is readable, and a slot for each way
// to the seed. A slot is never changed, only replaced, so a ways may be copied.
type ways struct {
	Format     int       `json:"format"`
	Practice   bool      `json:"practice"`
	Created    time.Time `json:"created"`
	Changed    time.Time `json:"changed"` // of the passphrase
	Passphrase *slot     `json:"passphrase"`
	Code       *slot     `json:"code"`
	Keychain   *slot     `json:"keychain,omitempty"`
}

func readWays(path string) (ways, error) {
	f, err := os.Open(path)
	if err != nil {
		return ways{}, err
	}
	text, err := io.ReadAll(io.LimitReader(f, maxBytes))
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return ways{}, err
	}
	w, err := parseWays(text)
	var d *DamagedError
	if errors.As(err, &d) {
		d.Path = path
	}
	return w, err
}

// parseWays accepts a file as long as one way to the seed is whole.
func parseWays(text []byte) (ways, error) {
	var w ways
	dec := json.NewDecoder(bytes.NewReader(text))
	if err := dec.Decode(&w); err != nil {
		return ways{}, &DamagedError{Detail: err.Error()}
	}
	if w.Format > format {
		return ways{}, fmt.Errorf("format %d, this program knows %d: %w", w.Format, format, ErrNewer)
	}
	if w.Format != format {
		return ways{}, &DamagedError{Detail: "no format"}
	}
	if !w.Passphrase.intact(slotPassphrase) && !w.Code.intact(slotCode) {
		return ways{}, &DamagedError{Detail: "neither passphrase nor recovery code is whole"}
	}
	return w, nil
}

func (w ways) text() ([]byte, error) {
	text, err := json.MarshalIndent(w, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write keys: %w", err)
	}
	return append(text, '\n'), nil
}

// heal takes from the copy what is damaged in w and reports whether the two
// differ.
func (w *ways) heal(spare ways) bool {
	if !w.Passphrase.intact(slotPassphrase) && spare.Passphrase.intact(slotPassphrase) {
		w.Passphrase = spare.Passphrase
	}
	if !w.Code.intact(slotCode) && spare.Code.intact(slotCode) {
		w.Code = spare.Code
	}
	if w.Keychain != nil && !w.Keychain.intact(slotKeychain) {
		w.Keychain = nil // a convenience: it can be chosen again
	}
	a, errA := w.text()
	b, errB := spare.text()
	return errA != nil || errB != nil || !bytes.Equal(a, b)
}

func (w ways) damaged(what string) error {
	return &DamagedError{
		Detail:     what + " is damaged",
		Passphrase: w.Passphrase.intact(slotPassphrase),
		Code:       w.Code.intact(slotCode),
	}
}

func (w ways) byPassphrase(passphrase string) (*Identity, error) {
	s := w.Passphrase
	if !s.intact(slotPassphrase) || s.Cost == nil {
		return nil, w.damaged("passphrase slot")
	}
	key, err := s.Cost.key(passphrase, s.Salt)
	if err != nil {
		return nil, err
	}
	return opened(s.open(slotPassphrase, key))(ErrPassphrase)
}

func (w ways) byCode(code string) (*Identity, error) {
	secret, err := parseCode(code) // what is mistyped is said first, whatever the file
	if err != nil {
		return nil, err
	}
	s := w.Code
	if !s.intact(slotCode) {
		return nil, w.damaged("recovery code slot")
	}
	return opened(s.open(slotCode, secretKey(slotCode, secret, s.Salt)))(ErrCode)
}

// opened turns "does not open" into the reason that fits the secret.
func opened(id *Identity, err error) func(reason error) (*Identity, error) {
	return func(reason error) (*Identity, error) {
		if errors.Is(err, errBox) {
			return nil, reason
		}
		return id, err
	}
}

func (w *ways) setPassphrase(passphrase string, c Cost, id *Identity, now time.Time) error {
	s := newSlot()
	s.Cost = &c
	key, err := c.key(passphrase, s.Salt)
	if err != nil {
		return err
	}
	w.Passphrase = s.seal(slotPassphrase, key, id.seed)
	w.Changed = now.UTC().Truncate(time.Second)
	return nil
}

func (w *ways) setCode(id *Identity) string {
	code, secret := newCode()
	s := newSlot()
	w.Code = s.seal(slotCode, secretKey(slotCode, secret, s.Salt), id.seed)
	return code
}

// cost keeps what the profile was made with, and is never less than it was.
func (w ways) cost() Cost {
	if w.Passphrase.intact(slotPassphrase) && w.Passphrase.Cost != nil {
		return *w.Passphrase.Cost
	}
	return DefaultCost
}
