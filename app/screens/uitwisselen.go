package screens

import (
	"bytes"
	"errors"

	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/workspace"
)

// AlsTekst is one section as plain text, to copy.
func (s *Dossiers) AlsTekst(id, sectie string) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return "", err
	}
	text, err := document.Text(p.Dossier, sectie)
	if err != nil {
		return "", err
	}
	return text, ws.Look(p.Dossier.ID, look(geexporteerd, "tekst van "+sectie))
}

// LogUitvoeren saves all that was ever written in a dossier as one sealed file,
// under a passphrase of its own.
func (s *Dossiers) LogUitvoeren(id, wachtzin string) (Uitvoer, error) {
	ws, err := s.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	if len([]rune(wachtzin)) < workspace.MinPassphrase {
		return Uitvoer{}, workspace.ErrWeak
	}
	var b bytes.Buffer
	if err := ws.ExportLog(dossier.ID(id), &b, wachtzin); err != nil {
		return Uitvoer{}, err
	}
	out, err := s.app.save("dossier-"+id[:min(8, len(id))]+".rwlog", b.Bytes(), true)
	if err != nil || out.Geannuleerd {
		return out, err
	}
	return out, ws.Look(dossier.ID(id), look(gedeeld, "dossierbestand"))
}

// LogInvoeren unites such a file with what is here and returns the dossier's
// id, "" when no file was chosen.
func (s *Dossiers) LogInvoeren(wachtzin string) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	_, data, ok, err := s.app.ask("Dossierbestand inlezen", "rwlog")
	if err != nil || !ok {
		return "", err
	}
	id, _, err := ws.ImportLog(bytes.NewReader(data), wachtzin)
	if errors.Is(err, keys.ErrPassphrase) {
		return "", ErrFilePassphrase
	}
	if err != nil {
		return "", err
	}
	s.app.emit("dossiers", string(id))
	return string(id), nil
}
