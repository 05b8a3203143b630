package screens

import (
	"fmt"
	"time"

	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// What somebody did with a dossier, as it is recorded (L8).
const (
	geopend      = "geopend"
	geexporteerd = "geexporteerd"
	afgedrukt    = "afgedrukt"
	gedeeld      = "gedeeld"
)

// Inzagen lists who looked at this dossier, the last first (L8).
func (s *Dossiers) Inzagen(id string) ([]Inzage, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	list, err := ws.Looks(dossier.ID(id))
	if err != nil {
		return nil, err
	}
	out := []Inzage{}
	for _, l := range list {
		out = append(out, Inzage{Op: moment(l.At), Door: l.By, Rol: l.Role, Wat: l.What})
	}
	return out, nil
}

// Afgedrukt records that the page printed something of a dossier (L8): wat names
// the document, never a person.
func (s *Documenten) Afgedrukt(id, wat string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if wat, err = typed("opheffingen/x/pad", wat); err != nil {
		return err
	}
	return ws.Look(dossier.ID(id), look(afgedrukt, wat))
}

func look(what, detail string) string {
	if detail == "" {
		return what
	}
	return what + ": " + detail
}

// Exported records that a document was made of a dossier (L8); window, browser
// and rw call it once the file is there.
func Exported(ws *workspace.Workspace, id dossier.ID, o Documentopdracht) error {
	return ws.Look(id, look(geexporteerd, documentName(o.Document)))
}

// Opened records that somebody looked at a dossier (L8).
func Opened(ws *workspace.Workspace, id dossier.ID) error { return ws.Look(id, geopend) }

// Dumped records that a dossier left as data (L8).
func Dumped(ws *workspace.Workspace, id dossier.ID) error {
	return ws.Look(id, look(geexporteerd, "gegevens (JSON)"))
}

// inzageregels are the looks as a document prints them.
func inzageregels(ws *workspace.Workspace, id dossier.ID) ([]document.Inzageregel, error) {
	list, err := ws.Looks(id)
	if err != nil {
		return nil, err
	}
	var out []document.Inzageregel
	for _, l := range list {
		at := l.At.Local()
		out = append(out, document.Inzageregel{
			Op:   fmt.Sprintf("%s %s", dossier.Datum(dossier.Date(at.Format(time.DateOnly))), at.Format("15:04")),
			Door: l.By, Rol: l.Role, Wat: l.What,
		})
	}
	return out, nil
}
