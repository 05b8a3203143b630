package screens

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"io/fs"
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
	p.app.mu.Lock()
	defer p.app.mu.Unlock()
	s := Start{Profielen: []ProfielInfo{}, Rollen: roles(), Sleutelhanger: workspace.KeychainAvailable(), Versie: p.app.cfg.Versie, Vergrendeld: p.app.vergrendeld}
	infos, err := workspace.Profiles(p.app.cfg.Dir)
	if err != nil {
		return s, err
	}
	for _, i := range infos {
		s.Profielen = append(s.Profielen, ProfielInfo{ID: i.ID, Oefenen: i.Practice, GemaaktOp: moment(i.Created), GebruiktOp: moment(i.Used), Sleutelhanger: i.Keychain})
	}
	switch {
	case p.app.ws != nil:
		s.Fase = "open"
	case len(infos) == 0:
		s.Fase = "eerste"
	default:
		s.Fase = "ontgrendelen"
	}
	if p.app.profileID != "" { // the locked profile first
		slices.SortStableFunc(s.Profielen, func(a, b ProfielInfo) int {
			return boolRank(b.ID == p.app.profileID) - boolRank(a.ID == p.app.profileID)
		})
	}
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
func (p *Profiel) Aanmaken(n NieuwProfiel) (Aangemaakt, error) {
	id := newProfileID()
	prof, ws, code, err := workspace.Create(filepath.Join(p.app.cfg.Dir, id), workspace.NewProfile{
		Naam: strings.TrimSpace(n.Naam), Rol: dossier.Rol(n.Rol), Organisatie: strings.TrimSpace(n.Organisatie),
		Passphrase: n.Wachtzin, Practice: n.Oefenen, Keychain: n.Sleutelhanger,
	}, p.app.options())
	if err != nil {
		return Aangemaakt{}, err
	}
	if err := p.app.adopt(id, prof, ws); err != nil {
		return Aangemaakt{}, err
	}
	if n.Oefenen {
		if _, err := ws.Demo(dossier.Cases(), workspace.DemoSize{}); err != nil {
			return Aangemaakt{}, err
		}
	}
	p.app.emit("profiel")
	return Aangemaakt{ID: id, Herstelcode: code}, nil
}

// Ontgrendelen opens a profile with its passphrase.
func (p *Profiel) Ontgrendelen(id, wachtzin string) error {
	return p.unlock(id, func(prof *workspace.Profile) (*workspace.Workspace, error) { return prof.Unlock(wachtzin) })
}

// OntgrendelenMetSleutelhanger opens a profile at start, when its owner chose so.
func (p *Profiel) OntgrendelenMetSleutelhanger(id string) error {
	if p.app.vergrendeld { // the keychain is for start only, never for the lock screen
		return workspace.ErrPassphrase
	}
	return p.unlock(id, (*workspace.Profile).UnlockKeychain)
}

// Herstellen opens a profile with the printed recovery code and sets a new passphrase.
func (p *Profiel) Herstellen(id, code, nieuweWachtzin string) error {
	return p.unlock(id, func(prof *workspace.Profile) (*workspace.Workspace, error) {
		return prof.Recover(code, nieuweWachtzin)
	})
}

func (p *Profiel) unlock(id string, how func(*workspace.Profile) (*workspace.Workspace, error)) error {
	prof, err := p.app.choose(id)
	if err != nil {
		return err
	}
	ws, err := how(prof)
	if err != nil {
		return err
	}
	p.app.mu.Lock()
	p.app.ws, p.app.vergrendeld, p.app.activity = ws, false, p.app.cfg.Now()
	p.app.mu.Unlock()
	ws.Behind(func() { p.app.emit("dossiers") }) // findings for today and search come behind
	p.app.emit("profiel")
	return nil
}

// Vergrendelen drops everything decrypted. A running recording goes on.
func (p *Profiel) Vergrendelen() error { return p.app.lock() }

// Wisselen closes the profile and goes back to the start screen.
func (p *Profiel) Wisselen() error {
	p.app.mu.Lock()
	defer p.app.mu.Unlock()
	if p.app.profile != nil && p.app.profile.Recorder().Running() {
		return workspace.ErrRecording
	}
	p.app.vergrendeld = false
	return p.app.closeProfile()
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

// Ik is the person whose profile is open.
func (p *Profiel) Ik() (Ik, error) {
	ws, err := p.app.open()
	if err != nil {
		return Ik{}, err
	}
	me := ws.Me()
	ik := Ik{Naam: me.Naam, Rol: string(me.Rol), RolNaam: optionLabel(me.Rol, string(me.Rol)), Organisatie: me.Organisatie, Oefenen: ws.Profile().Info().Practice}
	v := me.Voorkeuren
	ik.Voorkeuren = Voorkeuren{Thema: string(v.Thema), Weergave: string(v.Weergave), VergrendelNaMinuten: v.VergrendelNaMinuten, Sneltoetsen: v.Sneltoetsen != dossier.Nee, Hand: string(v.Hand)}
	return ik, nil
}

func optionLabel(c dossier.Choice, value string) string {
	for _, o := range c.Options() {
		if o.Value == value {
			return o.Label
		}
	}
	return value
}

// Activiteit is the page's word that somebody is there, for the auto-lock.
func (p *Profiel) Activiteit() error {
	_, err := p.app.open()
	return err
}

func (a *App) options() workspace.Options {
	return workspace.Options{Now: a.cfg.Now, Version: a.cfg.Versie, Log: a.cfg.Log}
}

// adopt makes a freshly made profile the open one.
func (a *App) adopt(id string, prof *workspace.Profile, ws *workspace.Workspace) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	err := a.closeProfile()
	a.profile, a.ws, a.profileID, a.vergrendeld, a.activity = prof, ws, id, false, a.cfg.Now()
	return err
}

// choose takes the profile's lock and opens its files, unless that is done.
func (a *App) choose(id string) (*workspace.Profile, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.profile != nil && a.profileID == id {
		return a.profile, nil
	}
	if id == "" || id != filepath.Base(id) || strings.HasPrefix(id, ".") {
		return nil, workspace.ErrNoProfile
	}
	if _, err := os.Stat(filepath.Join(a.cfg.Dir, id)); errors.Is(err, fs.ErrNotExist) {
		return nil, workspace.ErrNoProfile
	}
	if err := a.closeProfile(); err != nil {
		return nil, fmt.Errorf("close profile %s: %w", a.profileID, err)
	}
	prof, err := workspace.OpenProfile(filepath.Join(a.cfg.Dir, id), a.options())
	if err != nil {
		return nil, err
	}
	a.profile, a.profileID = prof, id
	return prof, nil
}

// newProfileID is a neutral folder name: nothing of the owner can be read from it.
func newProfileID() string {
	b := make([]byte, 10)
	_, _ = rand.Read(b) // never fails
	return strings.ToLower(base32.StdEncoding.EncodeToString(b))
}

// ZetIk changes who the owner of the profile is.
func (p *Profiel) ZetIk(naam, rol, organisatie string) error {
	ws, err := p.app.open()
	if err != nil {
		return err
	}
	if strings.TrimSpace(naam) == "" {
		return &dossier.ValueError{Path: "naam", Tekst: "Vul uw naam in. Die komt bij alles wat u schrijft te staan."}
	}
	if err := ws.SetMe(map[string]any{"naam": strings.TrimSpace(naam), "rol": rol, "organisatie": strings.TrimSpace(organisatie)}); err != nil {
		return err
	}
	p.app.emit("profiel")
	return nil
}

// ZetVoorkeuren keeps the owner's settings of the program.
func (p *Profiel) ZetVoorkeuren(v Voorkeuren) error {
	ws, err := p.app.open()
	if err != nil {
		return err
	}
	keys := dossier.Nee
	if v.Sneltoetsen {
		keys = dossier.Ja
	}
	err = ws.SetMe(map[string]any{
		"voorkeuren/thema": v.Thema, "voorkeuren/weergave": v.Weergave, "voorkeuren/vergrendelNaMinuten": v.VergrendelNaMinuten,
		"voorkeuren/sneltoetsen": keys, "voorkeuren/hand": v.Hand,
	})
	if err != nil {
		return err
	}
	p.app.emit("profiel")
	return nil
}

// Diagnose checks everything the profile holds.
func (p *Profiel) Diagnose() (Diagnose, error) {
	ws, err := p.app.open()
	if err != nil {
		return Diagnose{}, err
	}
	h, err := ws.Check(context.Background())
	if err != nil {
		return Diagnose{}, err
	}
	return Gezondheid(h, ws.Profile().Dir()), nil
}

// Gezondheid puts the outcome of a check in words.
func Gezondheid(h workspace.Health, dir string) Diagnose {
	d := Diagnose{InOrde: len(h.Problems) == 0, Regels: append([]string{}, h.Problems...), Dossiers: h.Dossiers, Bytes: h.Bytes, Map: dir}
	if d.InOrde {
		d.Regels = append(d.Regels, fmt.Sprintf("Alles is gelezen en in orde: %d dossiers, %d handelingen, %.1f MB op schijf.", h.Dossiers, h.Actions, float64(h.Bytes)/1e6))
	}
	if h.Waiting > 0 {
		d.Regels = append(d.Regels, fmt.Sprintf("%d handelingen worden vastgehouden: ze zijn bewaard, maar tellen nog niet mee.", h.Waiting))
	}
	return d
}

// Reservekopie saves a sealed copy of the whole profile.
func (p *Profiel) Reservekopie() (Uitvoer, error) {
	ws, err := p.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	dir, err := os.MkdirTemp("", "routewijzer-")
	if err != nil {
		return Uitvoer{}, err
	}
	defer func() { _ = os.RemoveAll(dir) }() // sealed bytes only
	tmp := filepath.Join(dir, "kopie")
	if err := ws.Backup(tmp); err != nil {
		return Uitvoer{}, err
	}
	data, err := os.ReadFile(tmp)
	if err != nil {
		return Uitvoer{}, err
	}
	return p.app.save("routewijzer-reservekopie-"+string(p.app.today())+".rwkopie", data, true)
}

// Terugzetten unites a backup of this profile with what is here.
func (p *Profiel) Terugzetten() (Uitvoer, error) {
	ws, err := p.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	name, data, err := p.app.cfg.Host.Open("Reservekopie terugzetten", []string{"rwkopie"})
	if err != nil || data == nil {
		return Uitvoer{Geannuleerd: true}, err
	}
	dir, err := os.MkdirTemp("", "routewijzer-")
	if err != nil {
		return Uitvoer{}, err
	}
	defer func() { _ = os.RemoveAll(dir) }() // sealed bytes only
	tmp := filepath.Join(dir, "kopie")
	if err := os.WriteFile(tmp, data, 0o600); err != nil {
		return Uitvoer{}, err
	}
	if _, err := ws.RestoreBackup(tmp); err != nil {
		return Uitvoer{}, err
	}
	p.app.emit("dossiers")
	return Uitvoer{Naam: filepath.Base(name), Bytes: len(data)}, nil
}
