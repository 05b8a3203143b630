package keys

import (
	"bytes"
	"crypto/sha256"
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
// to the seed. Each part has its own check and is read for itself, so that
// damage to one leaves the others. A part is never changed, only replaced, so
// a ways may be copied.
type ways struct {
	Format     int    `json:"format"`
	About      *about `json:"about"`
	Passphrase *slot  `json:"passphrase"`
	Code       *slot  `json:"code"`
	Keychain   *slot  `json:"keychain,omitempty"`

	read []byte // the text it was read from
}

// about is what can be read without unlocking.
type about struct {
	Practice bool      `json:"practice"`
	Created  time.Time `json:"created"`
	Changed  time.Time `json:"changed"` // of the passphrase
	Check    []byte    `json:"check"`
}

func newAbout(practice bool, created, changed time.Time) *about {
	a := &about{Practice: practice, Created: created.UTC().Truncate(time.Second), Changed: changed.UTC().Truncate(time.Second)}
	a.Check = a.sum()
	return a
}

func (a *about) sum() []byte {
	h := sha256.Sum256(fmt.Appendf(nil, "%t %d %d", a.Practice, a.Created.Unix(), a.Changed.Unix()))
	return h[:8]
}

func (a *about) intact() bool { return a != nil && bytes.Equal(a.Check, a.sum()) }

// UnmarshalJSON reads a damaged part as an empty one.
func (a *about) UnmarshalJSON(text []byte) error {
	type plain about
	var p plain
	if json.Unmarshal(text, &p) != nil {
		p = plain{}
	}
	*a = about(p)
	return nil
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
	w := ways{read: text}
	if err := json.Unmarshal(text, &w); err != nil {
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

// heal takes from the copy what is damaged in w. A keychain slot that is
// damaged is left out: it can be chosen again.
func (w *ways) heal(spare ways) {
	if !w.About.intact() && spare.About.intact() {
		w.About = spare.About
	}
	if !w.Passphrase.intact(slotPassphrase) && spare.Passphrase.intact(slotPassphrase) {
		w.Passphrase = spare.Passphrase
	}
	if !w.Code.intact(slotCode) && spare.Code.intact(slotCode) {
		w.Code = spare.Code
	}
	if !w.Keychain.intact(slotKeychain) {
		w.Keychain = nil
	}
}

// stands reports whether the text that other was read from is what w says.
func (w ways) stands(other ways) bool {
	text, err := w.text()
	return err == nil && bytes.Equal(text, other.read)
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
	info := w.info()
	w.About = newAbout(info.Practice, info.Created, now)
	return nil
}

func (w *ways) setCode(id *Identity) string {
	code, secret := newCode()
	s := newSlot()
	w.Code = s.seal(slotCode, secretKey(slotCode, secret, s.Salt), id.seed)
	return code
}

// info is empty where it is damaged: a profile that may be a real one is not
// taken for practice.
func (w ways) info() Info {
	i := Info{Keychain: w.Keychain.intact(slotKeychain)}
	if w.About.intact() {
		i.Practice, i.Created, i.Changed = w.About.Practice, w.About.Created, w.About.Changed
	}
	return i
}

// cost keeps what the profile was made with, and is never less than it was.
func (w ways) cost() Cost {
	if w.Passphrase.intact(slotPassphrase) && w.Passphrase.Cost != nil {
		return *w.Passphrase.Cost
	}
	return DefaultCost
}
