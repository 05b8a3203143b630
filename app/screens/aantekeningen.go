package screens

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Aantekeningen are this person's own notes about a dossier, the newest first;
// they stand outside it and never leave this device (L7).
func (s *Dossiers) Aantekeningen(id string) ([]Aantekening, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	if _, err := ws.Open(dossier.ID(id)); err != nil {
		return nil, err
	}
	out := []Aantekening{}
	for _, n := range ws.Notes(dossier.ID(id)) {
		out = append(out, Aantekening{ID: string(n.ID), Dossier: n.Dossier, Datum: string(n.Datum), Tekst: string(n.Tekst)})
	}
	return out, nil
}

// BewaarAantekening writes a note, a new one when aantekening is "", and returns
// its id.
func (s *Dossiers) BewaarAantekening(id, aantekening, tekst string) (string, error) {
	var item dossier.ID
	err := s.note(func(ws *workspace.Workspace) (err error) {
		item, err = ws.PutNote(dossier.ID(id), dossier.ID(aantekening), tekst)
		return err
	})
	return string(item), err
}

// WisAantekening takes a note away; HerstelAantekening brings it back.
func (s *Dossiers) WisAantekening(aantekening string) error {
	return s.note(func(ws *workspace.Workspace) error { return ws.DeleteNote(dossier.ID(aantekening)) })
}

// HerstelAantekening brings a note back.
func (s *Dossiers) HerstelAantekening(aantekening string) error {
	return s.note(func(ws *workspace.Workspace) error { return ws.RestoreNote(dossier.ID(aantekening)) })
}

func (s *Dossiers) note(act func(*workspace.Workspace) error) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if err := act(ws); err != nil {
		return err
	}
	s.app.emit("aantekeningen")
	return nil
}
