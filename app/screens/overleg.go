package screens

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/agenda"
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Overleg is the MDO screen beyond plain field writes.
type Overleg struct{ app *App }

// Voorstel fills an empty agenda with the partnership's proposal, or the one of
// 60 minutes with child and parents first, as one action. ErrAgenda when there is something in it.
func (s *Overleg) Voorstel(id, mdo string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return err
	}
	m, err := meeting(p.Dossier, mdo)
	if err != nil {
		return err
	}
	if len(m.Agenda) > 0 {
		return ErrAgenda
	}
	points := workspace.AgendaLeaves(voorstel(ws.Organisation(), p.Dossier))
	if err := ws.AddItems(dossier.ID(id), "mdos/"+mdo+"/agenda", points); err != nil {
		return err
	}
	s.app.emit("dossier", id)
	return nil
}

// voorstel is the partnership's first agenda with items, else the proposal of 60
// minutes; each item with the first person of the role that has it.
func voorstel(o dossier.Organisatie, d *dossier.Dossier) []dossier.Agendapunt {
	agendas := append(slices.Clone(o.Agendas), dossier.DefaultOrganisatie().Agendas...)
	i := slices.IndexFunc(agendas, func(a dossier.Agendasjabloon) bool { return len(a.Punten) > 0 })
	var out []dossier.Agendapunt
	for _, p := range agendas[i].Punten {
		x := dossier.Agendapunt{Titel: p.Titel, Toelichting: p.Toelichting, Soort: p.Soort, Minuten: p.Minuten}
		for _, b := range d.Betrokkenen {
			if b.Rol == p.Eigenaar && b.Tot == "" {
				x.Eigenaar = dossier.Ref(b.ID)
				break
			}
		}
		out = append(out, x)
	}
	return out
}

// Agendabestand saves the meeting as a calendar file without anybody's name.
func (s *Overleg) Agendabestand(id, mdo string) (Uitvoer, error) {
	ws, err := s.app.open()
	if err != nil {
		return Uitvoer{}, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return Uitvoer{}, err
	}
	ics, err := agenda.MDO(p.Dossier, dossier.ID(mdo))
	if err != nil {
		return Uitvoer{}, err
	}
	m, err := meeting(p.Dossier, mdo)
	if err != nil {
		return Uitvoer{}, err
	}
	return s.app.save("mdo-"+string(m.Datum)+".ics", ics, false)
}

// Gepland lists the meetings of all dossiers, the first to come first.
func (s *Overleg) Gepland() ([]GeplandOverleg, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	out := []GeplandOverleg{}
	for _, x := range ws.List() {
		for _, m := range x.Overleggen {
			out = append(out, GeplandOverleg{
				Dossier: string(x.ID), Titel: x.Titel, School: x.School, MDO: string(m.MDO), Soort: string(m.Soort), Datum: string(m.Datum),
				Begin: string(m.Begin), Plaats: m.Plaats, Stand: string(m.Stand),
			})
		}
	}
	slices.SortFunc(out, func(a, b GeplandOverleg) int {
		return cmp.Or(undated(a.Datum, b.Datum), strings.Compare(a.Datum, b.Datum), strings.Compare(a.Begin, b.Begin), strings.Compare(a.Titel, b.Titel), strings.Compare(a.MDO, b.MDO))
	})
	return out, nil
}

func meeting(d *dossier.Dossier, id string) (dossier.MDO, error) {
	for _, m := range d.MDOs {
		if string(m.ID) == id {
			return m, nil
		}
	}
	return dossier.MDO{}, fmt.Errorf("meeting %q of %s: %w", id, d.ID, agenda.ErrGeenOverleg)
}
