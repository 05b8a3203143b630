package keys

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// A profile folder holds the box twice: a few hundred bytes on which
// everything depends. The copy is used, and the first repaired from it, when
// the first is damaged.
const (
	Filename     = "sleutels.json"
	CopyFilename = "sleutels.kopie.json"
)

// What a caller decides on.
var (
	ErrDamaged = errors.New("key file is damaged")            // as *DamagedError
	ErrNewer   = errors.New("key file is of a newer version") // nothing was changed
	ErrExists  = errors.New("profile has a key file already") // Create overwrites nothing
)

// A DamagedError says what of the key file is damaged and which ways to unlock
// are still whole. It is [ErrDamaged].
type DamagedError struct {
	Path       string
	Detail     string // English
	Passphrase bool   // the passphrase can still unlock
	Code       bool   // the recovery code can still unlock
}

func (e *DamagedError) Error() string { return "key file is damaged: " + e.Detail }

func (e *DamagedError) Is(target error) bool { return target == ErrDamaged }

// Params are the choices for a new box.
type Params struct {
	Cost     Cost      // zero: DefaultCost
	Practice bool      // a practice profile; readable without unlocking
	Now      time.Time // zero: time.Now
}

// Info is what can be read of a profile without unlocking it.
type Info struct {
	Practice bool
	Created  time.Time
	Changed  time.Time // of the passphrase
	Keychain bool      // the system keychain was chosen for this profile
}

// A Box is the key file of a profile: the seed of its identity, sealed for
// each way to open it. It is safe for concurrent use; only one process at a
// time may change it (the profile's lock).
type Box struct {
	dir      string // "": not on a disk, of a backup
	keychain Keychain

	mu      sync.Mutex
	ways    ways
	healing bool // what is on the disk is not, twice, what is in ways
}

// Create makes a new identity and its box in the existing folder dir, and
// returns the recovery code, which is shown once and kept nowhere.
func Create(dir, passphrase string, p Params) (id *Identity, recoveryCode string, err error) {
	if err := free(dir); err != nil {
		return nil, "", fmt.Errorf("create keys in %s: %w", dir, err)
	}
	if p.Cost == (Cost{}) {
		p.Cost = DefaultCost
	}
	if p.Now.IsZero() {
		p.Now = time.Now()
	}
	b := &Box{dir: dir, ways: ways{Format: format, About: newAbout(p.Practice, p.Now, p.Now)}}
	if id, err = NewIdentity(); err != nil {
		return nil, "", fmt.Errorf("create keys: %w", err)
	}
	if err := b.ways.setPassphrase(passphrase, p.Cost, id, p.Now); err != nil {
		return nil, "", fmt.Errorf("create keys: %w", err)
	}
	recoveryCode = b.ways.setCode(id)
	if err := b.save(b.ways); err != nil {
		// Half a box whose code nobody was shown is worth nothing.
		_ = os.Remove(filepath.Join(dir, Filename))
		_ = os.Remove(filepath.Join(dir, CopyFilename))
		return nil, "", fmt.Errorf("create keys: %w", err)
	}
	return id, recoveryCode, nil
}

// OpenBox reads the box in dir. A folder without one gives fs.ErrNotExist; one
// that cannot be used at all [ErrDamaged]; one of a newer program [ErrNewer].
// It changes nothing on the disk.
func OpenBox(dir string) (*Box, error) {
	first, err := readWays(filepath.Join(dir, Filename))
	spare, spareErr := readWays(filepath.Join(dir, CopyFilename))
	if errors.Is(err, fs.ErrNotExist) && spareErr != nil {
		err = spareErr // a folder with a damaged copy is not one without keys
	}
	lost := errors.Is(err, ErrDamaged) || errors.Is(err, fs.ErrNotExist)
	if err != nil && (spareErr != nil || !lost) {
		return nil, fmt.Errorf("open keys: %w", err)
	}
	b := &Box{dir: dir, keychain: SystemKeychain(), ways: first}
	if err != nil {
		b.ways = spare
	}
	b.ways.heal(spare)
	b.healing = !b.ways.stands(first) || !b.ways.stands(spare)
	return b, nil
}

// WithKeychain makes b use another keychain than the system's.
func (b *Box) WithKeychain(k Keychain) *Box {
	b.keychain = k
	return b
}

// Info returns what is readable without unlocking.
func (b *Box) Info() Info {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.ways.info()
}

// Unlock opens with the passphrase: [ErrPassphrase] when it is not the one,
// [ErrDamaged] when this way is damaged.
func (b *Box) Unlock(passphrase string) (*Identity, error) {
	return b.unlock("unlock", func(w ways) (*Identity, error) { return w.byPassphrase(passphrase) })
}

// UnlockCode opens with the recovery code: [ErrCode] when it is mistyped or
// not the one, [ErrDamaged] when this way is damaged.
func (b *Box) UnlockCode(code string) (*Identity, error) {
	return b.unlock("unlock by code", func(w ways) (*Identity, error) { return w.byCode(code) })
}

func (b *Box) unlock(what string, open func(ways) (*Identity, error)) (*Identity, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	id, err := open(b.ways)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, b.located(err))
	}
	if b.healing {
		// Whoever gave the right secret must get in, on a full disk too; the
		// next time it is tried again.
		_ = b.save(b.ways)
	}
	return id, nil
}

// SetPassphrase changes the passphrase. Only the seed is sealed anew; nothing
// else on this device changes. After a crash one of the two passphrases works.
func (b *Box) SetPassphrase(oldPassphrase, newPassphrase string) error {
	return b.change("change passphrase", func(w *ways) error {
		id, err := w.byPassphrase(oldPassphrase)
		if err != nil {
			return err
		}
		return w.setPassphrase(newPassphrase, w.cost(), id, time.Now())
	})
}

// Reset gives a new passphrase to whoever has the recovery code. The code
// stays valid.
func (b *Box) Reset(code, newPassphrase string) (id *Identity, err error) {
	err = b.change("reset passphrase", func(w *ways) error {
		if id, err = w.byCode(code); err != nil {
			return err
		}
		return w.setPassphrase(newPassphrase, w.cost(), id, time.Now())
	})
	if err != nil {
		return nil, err
	}
	return id, nil
}

// NewCode makes a new recovery code; the one before it no longer works.
func (b *Box) NewCode(passphrase string) (code string, err error) {
	err = b.change("new recovery code", func(w *ways) error {
		id, err := w.byPassphrase(passphrase)
		if err != nil {
			return err
		}
		code = w.setCode(id)
		return nil
	})
	if err != nil {
		return "", err
	}
	return code, nil
}

// change makes a change on the disk first and in memory when that succeeded.
func (b *Box) change(what string, f func(*ways) error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	w := b.ways
	if err := f(&w); err != nil {
		return fmt.Errorf("%s: %w", what, b.located(err))
	}
	if err := b.save(w); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// save writes the file and then its copy, each whole or not at all.
func (b *Box) save(w ways) error {
	if b.dir != "" {
		text, err := w.text()
		if err != nil {
			return err
		}
		for _, name := range []string{Filename, CopyFilename} {
			if err := writeFile(filepath.Join(b.dir, name), text); err != nil {
				// The file may be new and the copy old by now: then memory
				// must follow the file.
				if now, e := readWays(filepath.Join(b.dir, Filename)); e == nil {
					b.ways, b.healing = now, true
				}
				return err
			}
		}
	}
	b.ways, b.healing = w, false
	return nil
}

func (b *Box) located(err error) error {
	var d *DamagedError
	if errors.As(err, &d) && d.Path == "" {
		d.Path = filepath.Join(b.dir, Filename)
	}
	return err
}
