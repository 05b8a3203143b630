package screens

import (
	"encoding/json"
	"fmt"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Organisaties is the settings of the partnership: the organisations with their
// expertise, terms, holidays, lists and templates. They hold for new dossiers; a
// running one keeps what it began with.
type Organisaties struct{ app *App }

// Schema describes every setting. It needs no open profile.
func (s *Organisaties) Schema() ([]dossier.Field, error) {
	return dossier.SchemaOf(&dossier.Organisatie{}), nil
}

// Open is the settings as they stand; until somebody changes them those of the
// sources.
func (s *Organisaties) Open() (Organisatiepagina, error) {
	ws, err := s.app.open()
	if err != nil {
		return Organisatiepagina{}, err
	}
	p, err := ws.OrganisationPage()
	if err != nil {
		return Organisatiepagina{}, err
	}
	return Organisatiepagina{
		Organisatie: p.Organisatie, Velden: velden(p.Fields), Verwijderd: verwijderd(p.Deleted), AlleenLezen: p.ReadOnly, Gewijzigd: moment(p.Changed),
	}, nil
}

// Schrijf writes settings as one action: all of them or none.
func (s *Organisaties) Schrijf(list []Schrijving) error {
	return s.do(func(ws *workspace.Workspace) error {
		writes, err := toWrites(list)
		if err != nil {
			return err
		}
		return ws.WriteOrganisation(writes)
	})
}

// NieuwItem adds an item to a list of the settings and returns its id.
func (s *Organisaties) NieuwItem(lijst, na string, waarden map[string]any) (string, error) {
	var item dossier.ID
	err := s.do(func(ws *workspace.Workspace) error {
		values := map[string]json.RawMessage{}
		for name, v := range waarden {
			b, err := json.Marshal(v)
			if err != nil {
				return fmt.Errorf("value of %s: %w", name, err)
			}
			values[name] = b
		}
		var err error
		item, err = ws.AddOrganisationItem(lijst, dossier.ID(na), values)
		return err
	})
	return string(item), err
}

// Verplaats puts the item at pad behind its neighbour na, or in front.
func (s *Organisaties) Verplaats(pad, na string) error {
	return s.do(func(ws *workspace.Workspace) error { return ws.MoveOrganisationItem(pad, dossier.ID(na)) })
}

// Verwijder hides the item at pad; Herstel brings it back.
func (s *Organisaties) Verwijder(pad string) error {
	return s.do(func(ws *workspace.Workspace) error { return ws.DeleteOrganisationItem(pad) })
}

// Herstel brings a deleted item back.
func (s *Organisaties) Herstel(pad string) error {
	return s.do(func(ws *workspace.Workspace) error { return ws.RestoreOrganisationItem(pad) })
}

// OngedaanMaken takes the last own change of the settings back and says what it was.
func (s *Organisaties) OngedaanMaken() (string, error) {
	var what string
	err := s.do(func(ws *workspace.Workspace) (err error) {
		what, err = ws.UndoOrganisation()
		return err
	})
	return what, err
}

// Geschiedenis lists who changed what, newest first; pad "" is everything.
func (s *Organisaties) Geschiedenis(pad string) ([]Gebeurtenis, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	events, err := ws.OrganisationHistory(pad)
	if err != nil {
		return nil, err
	}
	return gebeurtenissen(events), nil
}

func (s *Organisaties) do(act func(*workspace.Workspace) error) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if err := act(ws); err != nil {
		return err
	}
	s.app.emit("organisatie")
	return nil
}
