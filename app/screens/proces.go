package screens

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// HefOp lifts one signal. The reason stays visible in dossier and PDF; what was
// lifted is still shown.
func (s *Dossiers) HefOp(id string, o Opheffing) error {
	return s.do(id, func(ws *workspace.Workspace) error {
		reason, err := typed("opheffingen/x/reden", o.Reden)
		if err != nil {
			return err
		}
		return ws.Lift(dossier.ID(id), o.Code, o.Pad, reason)
	})
}

// Wend takes a decision about the process itself: a route chosen, changed, ended
// or taken up again, the dossier closed or reopened. Nothing is overwritten.
func (s *Dossiers) Wend(id string, w Wending) error {
	return s.do(id, func(ws *workspace.Workspace) error {
		reason, err := typed("verloop/x/reden", w.Reden)
		if err != nil {
			return err
		}
		day := dossier.Date(w.Datum)
		if day == "" {
			day = s.app.today()
		}
		return turn(ws, dossier.ID(id), dossier.Wending{
			Soort: dossier.WendingSoort(w.Soort), Datum: day, Naar: dossier.Routekeuze(w.Naar), Reden: dossier.Text(reason),
		})
	})
}

// NieuweCyclus closes the running cycle over what belonged to it and begins the
// next (E3, "vervolg").
func (s *Dossiers) NieuweCyclus(id string, v Vervolgopdracht) error {
	return s.do(id, func(ws *workspace.Workspace) error { return nextCycle(ws, dossier.ID(id), v) })
}

// Bronnen lists every rule with its literal source sentence, and where the
// program does it. It needs no open profile.
func (s *Dossiers) Bronnen() ([]Bron, error) { return bronnen(), nil }

// Inzagen lists who looked at this dossier, the last first (L8).
func (s *Dossiers) Inzagen(id string) ([]Inzage, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	return looks(ws, dossier.ID(id))
}

// Aantekeningen are this person's own notes about a dossier; they stand outside
// it and never leave this device (L7).
func (s *Dossiers) Aantekeningen(id string) ([]Aantekening, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	if _, err := ws.Open(dossier.ID(id)); err != nil {
		return nil, err
	}
	return notes(ws, dossier.ID(id)), nil
}

// BewaarAantekening writes a note, a new one when aantekening is "", and returns
// its id.
func (s *Dossiers) BewaarAantekening(id, aantekening, tekst string) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	return putNote(ws, dossier.ID(id), dossier.ID(aantekening), tekst)
}

// WisAantekening takes a note away.
func (s *Dossiers) WisAantekening(aantekening string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	return deleteNote(ws, dossier.ID(aantekening))
}

// signaal is one finding as shown; mayLift says whether this person may lift it.
func signaal(f regels.Finding, mayLift bool) Signaal {
	return Signaal{Code: f.Code, Ernst: f.Ernst, Pad: f.Pad, Tekst: f.Tekst, Bron: f.Bron, OphefbaarDoor: f.OphefbaarDoor, Opgeheven: f.Opgeheven, MagOpheffen: mayLift}
}

// signalen are findings without a word on who is looking.
func signalen(list []regels.Finding) []Signaal {
	out := []Signaal{}
	for _, f := range list {
		out = append(out, signaal(f, false))
	}
	return out
}
