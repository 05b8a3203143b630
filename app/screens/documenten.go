package screens

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
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
	out, err := s.app.save(name, data, o.OpslaanAls)
	if err != nil || out.Geannuleerd {
		return out, err
	}
	return out, Exported(ws, dossier.ID(id), o)
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
func (s *Documenten) Tonen(pad string) error {
	if _, err := s.app.open(); err != nil {
		return err
	}
	if err := s.app.cfg.Host.Reveal(pad); err != nil {
		return fmt.Errorf("%w: %w", ErrReveal, pathless(err))
	}
	return nil
}

// Controleer asks for a PDF and says whether its signatures hold. It needs no
// open profile; when no file was chosen there are no signatures and no reasons.
func (s *Documenten) Controleer() (Controle, error) {
	_, data, ok, err := s.app.ask("PDF controleren", "pdf")
	if err != nil {
		return Controle{}, err
	}
	if !ok {
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
	return charts(document.Charts(p.Dossier, breedte)), nil
}

// charts are as the bindings carry them.
func charts(list []document.Grafiek) []Grafiek {
	out := []Grafiek{}
	for _, g := range list {
		c := Grafiek{Titel: g.Titel, Bijschrift: g.Bijschrift, Breedte: g.Breedte, Hoogte: g.Hoogte, Merken: []Merk{}, Tabel: [][]string{}}
		for _, m := range g.Merken {
			x := Merk(m)
			x.Punten = append([]float64{}, m.Punten...)
			c.Merken = append(c.Merken, x)
		}
		for _, row := range g.Tabel {
			c.Tabel = append(c.Tabel, append([]string{}, row...))
		}
		out = append(out, c)
	}
	return out
}

// Voegtoe asks for a file and keeps it, sealed, with the dossier. It returns the
// item's id, "" when no file was chosen.
func (s *Documenten) Voegtoe(id string) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	p, err := ws.Open(dossier.ID(id)) // refused before the user has looked for a file
	if err != nil {
		return "", err
	}
	if slices.Contains(p.ReadOnly, "documenten") {
		return "", fmt.Errorf("keep a file with %s: %w", id, workspace.ErrRights)
	}
	name, data, ok, err := s.app.ask("Document toevoegen")
	if err != nil || !ok {
		return "", err
	}
	blob, err := ws.PutBlob(data)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	name = safeName(filepath.Base(name))
	values := map[string]json.RawMessage{}
	for k, v := range map[string]any{
		"naam": name, "datum": s.app.today(), "type": strings.TrimPrefix(strings.ToLower(filepath.Ext(name)), "."),
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
		out, err := s.app.save(x.Naam, data, true)
		if err != nil || out.Geannuleerd {
			return out, err
		}
		return out, ws.Look(p.Dossier.ID, look(geexporteerd, "bijlage"))
	}
	return Uitvoer{}, fmt.Errorf("file %q of %s: %w", documentID, id, workspace.ErrNotFound)
}
