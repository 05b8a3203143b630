package workspace

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/store"
)

// MinPassphrase is the fewest characters a passphrase may have.
const MinPassphrase = 8

// Options are what the program around a profile decides.
type Options struct {
	Now     func() time.Time // nil: the system's clock
	NewID   func() uuid.UUID // nil: random UUIDv7
	Version string           // of the program
	Log     *slog.Logger     // ids only; nil discards
	Cost    keys.Cost        // of a new passphrase; zero is the default
}

func (o *Options) fill() {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.NewID == nil {
		o.NewID = func() uuid.UUID { return uuid.Must(uuid.NewV7()) }
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
}

// A Profile is the folder of one person on this device, locked or not: it holds
// the profile's lock, its database and the recorder.
type Profile struct {
	dir     string
	o       Options
	release func() error
	store   *store.Store
	box     *keys.Box
	rec     *Recorder
	ws      *Workspace
}

// An Info is what can be known of a profile without opening it.
type Info struct {
	ID       string // name of the folder
	Practice bool
	Created  time.Time
	Used     time.Time
	Keychain bool
}

// A NewProfile is what making one asks.
type NewProfile struct {
	Naam        string
	Rol         dossier.Rol
	Organisatie string
	Passphrase  string
	Practice    bool // filled with practice dossiers, never synced
	Keychain    bool // the system's keychain may open it at start
}

// KeychainAvailable reports whether this computer has a keychain that answers.
func KeychainAvailable() bool { return keys.KeychainWorks(keys.SystemKeychain()) }

// Profiles lists the profiles under root, the last used first. A folder that is
// no profile is passed over; one whose key file is damaged is listed all the same.
func Profiles(root string) ([]Info, error) {
	dirs, err := os.ReadDir(root)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list profiles: %w", err)
	}
	var out []Info
	for _, d := range dirs {
		dir := filepath.Join(root, d.Name())
		if !d.IsDir() || !Exists(dir) {
			continue
		}
		i := Info{ID: d.Name()}
		if box, err := keys.OpenBox(dir); err == nil {
			k := box.Info()
			i.Practice, i.Created, i.Keychain = k.Practice, k.Created, k.Keychain
		}
		if st, err := os.Stat(filepath.Join(dir, store.LockFilename)); err == nil {
			i.Used = st.ModTime()
		}
		out = append(out, i)
	}
	slices.SortFunc(out, func(a, b Info) int { return b.Used.Compare(a.Used) })
	return out, nil
}

// Create makes a profile in dir, which may not hold one, and opens it. The
// recovery code is returned this once and kept nowhere. A crash leaves a whole
// profile or none: it is made in a folder of its own inside dir, and the key
// file, without which there is no profile, comes in its place last.
func Create(dir string, n NewProfile, o Options) (_ *Profile, _ *Workspace, code string, err error) {
	o.fill()
	if err := n.check(); err != nil {
		return nil, nil, "", err
	}
	if store.Exists(dir) || exists(filepath.Join(dir, keys.Filename)) {
		return nil, nil, "", ErrExists
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, nil, "", fmt.Errorf("make profile: %w", err)
	}
	stage, err := os.MkdirTemp(dir, ".nieuw-")
	if err != nil {
		return nil, nil, "", fmt.Errorf("make profile: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(stage)) }()
	id, code, err := makeProfile(stage, n, o)
	if err != nil {
		return nil, nil, "", err
	}
	if err := moveProfile(stage, dir); err != nil {
		return nil, nil, "", fmt.Errorf("make profile: %w", err)
	}
	p, err := OpenProfile(dir, o)
	if err != nil {
		return nil, nil, "", err
	}
	if n.Keychain {
		if err := p.box.Remember(id); err != nil {
			o.Log.Warn("keychain", "error", err) // the passphrase opens it all the same
		}
	}
	w, err := p.enter(id)
	if err != nil {
		return nil, nil, "", errors.Join(err, p.Close())
	}
	return p, w, code, nil
}

// makeProfile makes everything of a profile in stage and closes it again.
func makeProfile(stage string, n NewProfile, o Options) (id *keys.Identity, code string, err error) {
	p := &Profile{dir: stage, o: o}
	defer func() { err = errors.Join(err, p.Close()) }()
	if p.store, err = store.Create(stage); err != nil {
		return nil, "", fmt.Errorf("make profile: %w", err)
	}
	if id, code, err = keys.Create(stage, n.Passphrase, keys.Params{Cost: o.Cost, Practice: n.Practice, Now: o.Now()}); err != nil {
		return nil, "", fmt.Errorf("make profile: %w", err)
	}
	return id, code, p.begin(id, n)
}

// moveProfile brings the files of a made profile to their place, the key file last.
func moveProfile(stage, dir string) error {
	files, err := os.ReadDir(stage)
	if err != nil {
		return err
	}
	slices.SortStableFunc(files, func(a, b fs.DirEntry) int {
		return boolRank(a.Name() == keys.Filename) - boolRank(b.Name() == keys.Filename)
	})
	for _, f := range files {
		if err := os.Rename(filepath.Join(stage, f.Name()), filepath.Join(dir, f.Name())); err != nil {
			return err
		}
	}
	return nil
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (n *NewProfile) check() error {
	var role dossier.Gebruikersrol
	known := slices.ContainsFunc(role.Options(), func(o dossier.Option) bool { return o.Value == string(n.Rol) })
	switch {
	case n.Naam == "":
		return &dossier.ValueError{Path: "naam", Tekst: "Vul uw naam in. Die komt bij alles wat u schrijft te staan."}
	case !known:
		return &dossier.ValueError{Path: "rol", Tekst: "Kies een rol: ab, ib, consulent, leerkracht, directeur of beheerder."}
	}
	for path, v := range map[string]string{"naam": n.Naam, "organisatie": n.Organisatie} {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		if _, err := dossier.Check(blankPersoon, path, b); err != nil {
			return err
		}
	}
	return checkPassphrase(n.Passphrase)
}

func checkPassphrase(s string) error {
	if utf8.RuneCountInString(s) < MinPassphrase {
		return ErrWeak
	}
	return nil
}

// OpenProfile takes the profile's lock and opens its files; everything sealed
// stays sealed until one of the Unlock methods.
func OpenProfile(dir string, o Options) (_ *Profile, err error) {
	o.fill()
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoProfile
	}
	if !Exists(dir) {
		return nil, ErrNoProfile
	}
	p := &Profile{dir: dir, o: o}
	defer func() {
		if err != nil {
			_ = p.Close() // err says what matters
		}
	}()
	if p.release, err = store.Lock(dir); err != nil {
		return nil, err
	}
	p.touch()
	p.sweep()
	if p.box, err = keys.OpenBox(dir); err != nil {
		return nil, fmt.Errorf("open profile: %w", err)
	}
	if p.store, err = store.Open(dir); err != nil {
		return nil, fmt.Errorf("open profile: %w", err)
	}
	p.rec = &Recorder{store: p.store, sessions: map[string]session{}}
	return p, nil
}

// sweep removes folders a crash left behind: half-made profiles and unpacked
// backups, sealed bytes that are elsewhere too.
func (p *Profile) sweep() {
	files, err := os.ReadDir(p.dir)
	if err != nil {
		return // opening says what is the matter
	}
	for _, f := range files {
		if strings.HasPrefix(f.Name(), ".nieuw-") || strings.HasPrefix(f.Name(), ".terug-") {
			if err := os.RemoveAll(filepath.Join(p.dir, f.Name())); err != nil {
				p.o.Log.Warn("sweep profile", "error", err)
			}
		}
	}
}

// touch remembers when the profile was last used; the time of the lock file
// tells it without writing anything that could say more.
func (p *Profile) touch() {
	now := p.o.Now()
	if err := os.Chtimes(filepath.Join(p.dir, store.LockFilename), now, now); err != nil {
		p.o.Log.Warn("touch profile", "error", err)
	}
}

// Info is what can be known without unlocking.
func (p *Profile) Info() Info {
	k := p.box.Info()
	return Info{ID: filepath.Base(p.dir), Practice: k.Practice, Created: k.Created, Keychain: k.Keychain}
}

// Dir is the profile's folder.
func (p *Profile) Dir() string { return p.dir }

// Recorder journals running observations, locked or not.
func (p *Profile) Recorder() *Recorder { return p.rec }

// Unlock opens with the passphrase, or returns ErrPassphrase.
func (p *Profile) Unlock(passphrase string) (*Workspace, error) {
	id, err := p.box.Unlock(passphrase)
	if err != nil {
		return nil, err
	}
	return p.enter(id)
}

// UnlockKeychain opens at start with what the system's keychain keeps.
func (p *Profile) UnlockKeychain() (*Workspace, error) {
	id, err := p.box.UnlockKeychain()
	if err != nil {
		return nil, err
	}
	return p.enter(id)
}

// Recover opens with the recovery code and sets a new passphrase.
func (p *Profile) Recover(code, passphrase string) (*Workspace, error) {
	if err := checkPassphrase(passphrase); err != nil {
		return nil, err
	}
	id, err := p.box.Reset(code, passphrase)
	if err != nil {
		return nil, err
	}
	return p.enter(id)
}

// SetPassphrase changes the passphrase; nothing is encrypted anew.
func (p *Profile) SetPassphrase(old, passphrase string) error {
	if err := checkPassphrase(passphrase); err != nil {
		return err
	}
	return p.box.SetPassphrase(old, passphrase)
}

// NewCode makes a new recovery code; the one before it no longer works.
func (p *Profile) NewCode(passphrase string) (string, error) { return p.box.NewCode(passphrase) }

// SetKeychain lets the system's keychain open this profile at start, or not.
func (p *Profile) SetKeychain(on bool, passphrase string) error {
	if !on {
		return p.box.Forget()
	}
	id, err := p.box.Unlock(passphrase)
	if err != nil {
		return err
	}
	return p.box.Remember(id)
}

// Close locks, closes the files and lets go of the lock. It may be called twice.
func (p *Profile) Close() error {
	var err error
	if p.ws != nil {
		err = p.ws.Lock()
	}
	if p.store != nil {
		if e := p.store.Close(); err == nil {
			err = e
		}
		p.store = nil
	}
	if p.release != nil {
		if e := p.release(); err == nil {
			err = e
		}
	}
	return err
}

// Sentinels of the packages below that the screens turn into sentences.
var (
	ErrPassphrase = keys.ErrPassphrase
	ErrInUse      = store.ErrInUse
	ErrFull       = store.ErrFull
)

// Exists reports whether dir holds a profile: a database and a key file, or what
// is left of one.
func Exists(dir string) bool {
	return store.Exists(dir) && (exists(filepath.Join(dir, keys.Filename)) || exists(filepath.Join(dir, keys.CopyFilename)))
}
