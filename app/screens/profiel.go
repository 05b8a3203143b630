package screens

import (
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Profiel is the start screen and everything about the profile itself.
type Profiel struct{ app *App }

// DataDir is the root folder that holds the profiles of this user: on Linux
// $XDG_DATA_HOME/routewijzer, on Windows %LOCALAPPDATA%\routewijzer (never the
// roaming folder), on macOS Application Support.
func DataDir() (string, error) { return dataDir() }

// Start says what the page must show first.
func (p *Profiel) Start() (Start, error) {
	a := p.app
	s := Start{Profielen: []ProfielInfo{}, Rollen: roles(), Sleutelhanger: a.keychain.available(), Versie: a.cfg.Versie}
	infos, err := workspace.Profiles(a.cfg.Dir)
	if err != nil {
		return s, err
	}
	for _, i := range infos {
		s.Profielen = append(s.Profielen, ProfielInfo{ID: i.ID, Oefenen: i.Practice, GemaaktOp: moment(i.Created), GebruiktOp: moment(i.Used), Sleutelhanger: i.Keychain})
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	s.Vergrendeld = a.vergrendeld
	switch {
	case a.ws != nil:
		s.Fase = "open"
	case len(infos) == 0:
		s.Fase = "eerste"
	default:
		s.Fase = "ontgrendelen"
	}
	slices.SortStableFunc(s.Profielen, func(x, y ProfielInfo) int { // the locked profile first
		return boolRank(y.ID == a.profileID) - boolRank(x.ID == a.profileID)
	})
	return s, nil
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// roles are those a user of the program can have; parents and child have no account.
func roles() []dossier.Option {
	var out []dossier.Option
	for _, o := range dossier.RolAB.Options() {
		if slices.Contains([]dossier.Rol{dossier.RolAB, dossier.RolIB, dossier.RolConsulent, dossier.RolLeerkracht, dossier.RolDirecteur}, dossier.Rol(o.Value)) {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b dossier.Option) int { return boolRank(b.Value == "ab") - boolRank(a.Value == "ab") })
	return out
}

// Aanmaken makes a profile and opens it. The recovery code is shown this once.
// What cannot be made whole leaves no half profile behind.
func (p *Profiel) Aanmaken(n NieuwProfiel) (Aangemaakt, error) {
	a := p.app
	a.turn.Lock()
	defer a.turn.Unlock()
	if err := a.busy(); err != nil {
		return Aangemaakt{}, err
	}
	id := newProfileID()
	dir := filepath.Join(a.cfg.Dir, id)
	prof, ws, code, err := a.make(dir, n)
	if err != nil {
		return Aangemaakt{}, errors.Join(err, os.RemoveAll(dir))
	}
	if err := a.replace(id, prof, ws); err != nil { // the new one is open, and its code must be shown
		a.cfg.Log.Error("close profile", "error", err)
	}
	a.emit("profiel")
	return Aangemaakt{ID: id, Herstelcode: code}, nil
}

// make makes a profile in the new folder dir, filled when it is for practice.
func (a *App) make(dir string, n NieuwProfiel) (*workspace.Profile, *workspace.Workspace, string, error) {
	if err := os.MkdirAll(a.cfg.Dir, 0o700); err != nil {
		return nil, nil, "", fmt.Errorf("make profile: %w", err)
	}
	prof, ws, code, err := workspace.Create(dir, workspace.NewProfile{
		Naam: strings.TrimSpace(n.Naam), Rol: dossier.Rol(n.Rol), Organisatie: strings.TrimSpace(n.Organisatie),
		Passphrase: n.Wachtzin, Practice: n.Oefenen, Keychain: n.Sleutelhanger,
	}, a.options())
	if err != nil {
		return nil, nil, "", err
	}
	if n.Oefenen {
		if _, err := ws.Demo(dossier.Cases(), workspace.DemoSize{}); err != nil {
			return nil, nil, "", errors.Join(err, prof.Close())
		}
	}
	return prof, ws, code, nil
}

// Ontgrendelen opens a profile with its passphrase.
func (p *Profiel) Ontgrendelen(id, wachtzin string) error {
	return p.unlock(id, func(prof *workspace.Profile) (*workspace.Workspace, error) { return prof.Unlock(wachtzin) })
}

// OntgrendelenMetSleutelhanger opens a profile at start, when its owner chose
// so. What was locked in this run opens with the passphrase only.
func (p *Profiel) OntgrendelenMetSleutelhanger(id string) error {
	p.app.mu.Lock()
	locked := p.app.wasLocked[id]
	p.app.mu.Unlock()
	if locked {
		return ErrAskPassphrase
	}
	return p.unlock(id, (*workspace.Profile).UnlockKeychain)
}

// Herstellen opens a profile with the printed recovery code and sets a new passphrase.
func (p *Profiel) Herstellen(id, code, nieuweWachtzin string) error {
	return p.unlock(id, func(prof *workspace.Profile) (*workspace.Workspace, error) {
		return prof.Recover(code, nieuweWachtzin)
	})
}

// unlock opens a profile. The one that is open stays so until that succeeded.
func (p *Profiel) unlock(id string, how func(*workspace.Profile) (*workspace.Workspace, error)) error {
	a := p.app
	a.turn.Lock()
	defer a.turn.Unlock()
	a.mu.Lock()
	prof, same := a.profile, a.profile != nil && a.profileID == id
	a.mu.Unlock()
	if !same {
		if err := a.busy(); err != nil {
			return err
		}
		var err error
		if prof, err = a.profileAt(id); err != nil {
			return err
		}
	}
	ws, err := how(prof)
	if err != nil {
		if !same {
			err = errors.Join(err, prof.Close())
		}
		return err
	}
	if same {
		now := a.wall()
		a.mu.Lock()
		a.ws, a.vergrendeld, a.activity = ws, false, now
		a.mu.Unlock()
	} else if err := a.replace(id, prof, ws); err != nil {
		a.cfg.Log.Error("close profile", "error", err)
	}
	ws.Behind(func() { a.emit("dossiers") }) // findings for today and search come behind
	a.emit("profiel")
	return nil
}

// Vergrendelen drops everything decrypted. A running recording goes on.
func (p *Profiel) Vergrendelen() error {
	p.app.turn.Lock()
	defer p.app.turn.Unlock()
	p.app.lock()
	return nil
}

// Wisselen closes the profile and goes back to the start screen.
func (p *Profiel) Wisselen() error {
	p.app.turn.Lock()
	defer p.app.turn.Unlock()
	if err := p.app.busy(); err != nil {
		return err
	}
	return p.app.replace("", nil, nil)
}

// WachtzinWijzigen sets another passphrase; nothing is encrypted anew.
func (p *Profiel) WachtzinWijzigen(oud, nieuw string) error {
	ws, err := p.app.open()
	if err != nil {
		return err
	}
	return ws.Profile().SetPassphrase(oud, nieuw)
}

// NieuweHerstelcode makes the old recovery code worthless and returns a new one.
func (p *Profiel) NieuweHerstelcode(wachtzin string) (string, error) {
	ws, err := p.app.open()
	if err != nil {
		return "", err
	}
	return ws.Profile().NewCode(wachtzin)
}

// ZetSleutelhanger lets the system's keychain open this profile at start, or no longer.
func (p *Profiel) ZetSleutelhanger(aan bool, wachtzin string) error {
	ws, err := p.app.open()
	if err != nil {
		return err
	}
	return ws.Profile().SetKeychain(aan, wachtzin)
}

// Activiteit is the page's word that somebody is there, for the auto-lock.
func (p *Profiel) Activiteit() error {
	_, err := p.app.open()
	return err
}

func (a *App) options() workspace.Options {
	return workspace.Options{Now: a.cfg.Now, Version: a.cfg.Versie, Log: a.cfg.Log, Cost: a.cost}
}

// profileAt takes the lock of a profile that Start lists and opens its files.
func (a *App) profileAt(id string) (*workspace.Profile, error) {
	infos, err := workspace.Profiles(a.cfg.Dir)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(infos, func(i workspace.Info) bool { return i.ID == id }) {
		return nil, workspace.ErrNoProfile
	}
	prof, err := workspace.OpenProfile(filepath.Join(a.cfg.Dir, id), a.options())
	if err != nil {
		return nil, err
	}
	sweep(prof.Dir())
	return prof, nil
}

// newProfileID is a neutral folder name: nothing of the owner can be read from it.
func newProfileID() string {
	b := make([]byte, 10)
	_, _ = rand.Read(b) // never fails
	return strings.ToLower(base32.StdEncoding.EncodeToString(b))
}
