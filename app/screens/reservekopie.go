package screens

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"routewijzer/internal/workspace"
)

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

// tempPattern names the folders in which copies are made. They stand in the
// profile's own folder: on its disk, and never in a folder that others see or
// that is synchronised.
const tempPattern = ".kopie-*"

// sweep removes what an interrupted copy left in a profile that nobody else has
// open.
func sweep(dir string) {
	left, _ := filepath.Glob(filepath.Join(dir, tempPattern)) // the pattern is sound
	for _, d := range left {
		_ = os.RemoveAll(d) // next time, then
	}
}

// Reservekopie saves a sealed copy of the whole profile.
func (p *Profiel) Reservekopie() (Uitvoer, error) {
	ws, err := p.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	dir, err := os.MkdirTemp(ws.Profile().Dir(), tempPattern)
	if err != nil {
		return Uitvoer{}, err
	}
	defer func() { _ = os.RemoveAll(dir) }() // what stays is sealed, and swept later
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
	name, data, ok, err := p.app.ask("Reservekopie terugzetten", "rwkopie")
	if err != nil || !ok {
		return Uitvoer{Geannuleerd: !ok && err == nil}, err
	}
	dir, err := os.MkdirTemp(ws.Profile().Dir(), tempPattern)
	if err != nil {
		return Uitvoer{}, err
	}
	defer func() { _ = os.RemoveAll(dir) }() // what stays is sealed, and swept later
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
