package screens

// Bewaking is the consulent's list over all dossiers: what threatens to be late
// first.
type Bewaking struct{ app *App }

// Lijst is everything that asks for a look, over all dossiers.
func (s *Bewaking) Lijst() ([]Bewaakt, error) {
	if _, err := s.app.open(); err != nil {
		return nil, err
	}
	return []Bewaakt{}, nil
}
