package screens

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Documenten makes, shows and checks documents.
type Documenten struct{ app *App }

// Maak makes a document and saves it. Making and signing is composed in
// [Compose], once for every program.
func (s *Documenten) Maak(id string, o Documentopdracht) (Uitvoer, error) {
	ws, err := s.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	name, data, err := Compose(ws, dossier.ID(id), o, s.app.cfg.Versie, s.app.cfg.Now())
	if err != nil {
		return Uitvoer{}, err
	}
	return s.app.save(name, data, o.OpslaanAls)
}

// Voorbeeld is the document as a self-contained HTML page.
func (s *Documenten) Voorbeeld(id string, o Documentopdracht) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return "", err
	}
	doc, err := blocks(ws, p.Dossier, o, s.app.cfg.Versie, s.app.today())
	if err != nil {
		return "", err
	}
	return document.HTML(doc), nil
}

// Tonen opens an exported file with the program the system has for it.
func (s *Documenten) Tonen(pad string) error { return s.app.cfg.Host.Reveal(pad) }

// Controleer asks for a PDF and says whether its signatures hold.
func (s *Documenten) Controleer() (Controle, error) {
	_, data, err := s.app.cfg.Host.Open("PDF controleren", []string{"pdf"})
	if err != nil {
		return Controle{}, err
	}
	if data == nil {
		return Controle{Redenen: []string{}, Handtekeningen: []Handtekening{}}, nil
	}
	var own []byte
	if ws, err := s.app.open(); err == nil {
		if own, err = ws.OwnCertificate(); err != nil {
			return Controle{}, err
		}
	}
	return Verify(data, own, s.app.cfg.Now()), nil
}

// Grafiek lays the observation charts out for a width in px.
func (s *Documenten) Grafiek(id string, breedte float64) ([]Grafiek, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return nil, err
	}
	out := []Grafiek{}
	for _, g := range document.Charts(p.Dossier, breedte) {
		c := Grafiek{Titel: g.Titel, Bijschrift: g.Bijschrift, Breedte: g.Breedte, Hoogte: g.Hoogte, Merken: []Merk{}, Tabel: g.Tabel}
		for _, m := range g.Merken {
			c.Merken = append(c.Merken, Merk(m))
		}
		out = append(out, c)
	}
	return out, nil
}

// Voegtoe asks for a file and keeps it, sealed, with the dossier.
func (s *Documenten) Voegtoe(id string) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	name, data, err := s.app.cfg.Host.Open("Document toevoegen", nil)
	if err != nil || data == nil {
		return "", err
	}
	blob, err := ws.PutBlob(data)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	values := map[string]json.RawMessage{}
	for k, v := range map[string]any{
		"naam": filepath.Base(name), "datum": s.app.today(), "type": strings.TrimPrefix(strings.ToLower(filepath.Ext(name)), "."),
		"bytes": len(data), "kenmerk": hex.EncodeToString(sum[:]), "blob": blob,
	} {
		if values[k], err = json.Marshal(v); err != nil {
			return "", err
		}
	}
	item, err := ws.AddItem(dossier.ID(id), "documenten", "", values)
	if err != nil {
		return "", err
	}
	s.app.emit("dossier", id)
	return string(item), nil
}

// Bewaren saves a kept file outside the program again.
func (s *Documenten) Bewaren(id, documentID string) (Uitvoer, error) {
	ws, err := s.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return Uitvoer{}, err
	}
	for _, x := range p.Dossier.Documenten {
		if string(x.ID) != documentID {
			continue
		}
		data, err := ws.Blob(x.Blob)
		if err != nil {
			return Uitvoer{}, err
		}
		return s.app.save(x.Naam, data, true)
	}
	return Uitvoer{}, workspace.ErrNotFound
}

// save hands a finished file to the host.
func (a *App) save(name string, data []byte, ask bool) (Uitvoer, error) {
	save := a.cfg.Host.Save
	if ask {
		save = a.cfg.Host.SaveAs
	}
	path, err := save(safeName(name), data)
	if err != nil {
		return Uitvoer{}, fmt.Errorf("save a file of %d bytes: %w", len(data), err)
	}
	return Uitvoer{Naam: filepath.Base(name), Pad: path, Bytes: len(data), Geannuleerd: ask && path == ""}, nil
}

// safeName keeps a file name legal on every system.
func safeName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	return strings.TrimRight(strings.TrimSpace(name), ".")
}
