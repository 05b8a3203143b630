package screens

import (
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
	if _, err := s.app.open(); err != nil {
		return Organisatiepagina{}, err
	}
	return Organisatiepagina{Organisatie: *dossier.DefaultOrganisatie(), Velden: map[string]Veld{}, Verwijderd: []VerwijderdItem{}, AlleenLezen: true}, nil
}

// Schrijf writes settings as one action: all of them or none.
func (s *Organisaties) Schrijf(list []Schrijving) error { return s.do() }

// NieuwItem adds an item to a list of the settings and returns its id.
func (s *Organisaties) NieuwItem(lijst, na string, waarden map[string]any) (string, error) {
	return "", s.do()
}

// Verplaats puts the item at pad behind its neighbour na, or in front.
func (s *Organisaties) Verplaats(pad, na string) error { return s.do() }

// Verwijder hides the item at pad.
func (s *Organisaties) Verwijder(pad string) error { return s.do() }

// Herstel brings a deleted item back.
func (s *Organisaties) Herstel(pad string) error { return s.do() }

// Geschiedenis lists who changed what, newest first; pad "" is everything.
func (s *Organisaties) Geschiedenis(pad string) ([]Gebeurtenis, error) {
	if _, err := s.app.open(); err != nil {
		return nil, err
	}
	return []Gebeurtenis{}, nil
}

func (s *Organisaties) do() error {
	if _, err := s.app.open(); err != nil {
		return err
	}
	return workspace.ErrRights
}
