package screens

import (
	"encoding/json"
	"fmt"

	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/workspace"
)

// Evalueren is the evaluatie at the table: the five questions, the goals over
// time and what follows (E2, E3, E4).
type Evalueren struct{ app *App }

// Begin returns the id of the evaluatie of this cycle that is not afgerond, and
// makes one when there is none: in the evaluation MDO that comes first, on its
// day, else today.
func (s *Evalueren) Begin(id string) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return "", err
	}
	d := evaluatie.Huidig(p.Dossier)
	for _, e := range d.Evaluaties {
		if e.Stand != dossier.Afgerond {
			return string(e.ID), nil
		}
	}
	values := map[string]json.RawMessage{}
	day, meeting := s.app.today(), evaluatieMDO(d)
	if meeting.Datum != "" {
		day = meeting.Datum
	}
	for name, v := range map[string]string{"datum": string(day), "mdo": string(meeting.ID), "stand": string(dossier.Concept)} {
		if v == "" {
			continue
		}
		if values[name], err = json.Marshal(v); err != nil {
			return "", fmt.Errorf("value of %s: %w", name, err)
		}
	}
	item, err := ws.AddItem(dossier.ID(id), "evaluaties", "", values)
	if err != nil {
		return "", err
	}
	s.app.emit("dossier", id)
	return string(item), nil
}

// evaluatieMDO is the evaluation meeting no evaluatie stands in yet: the first
// that is not afgerond, else the last.
func evaluatieMDO(d *dossier.Dossier) (found dossier.MDO) {
	taken := map[dossier.ID]bool{}
	for _, e := range d.Evaluaties {
		taken[dossier.ID(e.MDO)] = true
	}
	for _, m := range d.MDOs {
		if m.Soort != dossier.MDOEvaluatie || taken[m.ID] {
			continue
		}
		open, foundOpen := m.Stand != dossier.Afgerond, found.ID != "" && found.Stand != dossier.Afgerond
		switch {
		case found.ID == "", open && !foundOpen, open && m.Datum < found.Datum, !open && !foundOpen && m.Datum > found.Datum:
			found = m
		}
	}
	return found
}

// Open is all that is on the table at one evaluatie.
func (s *Evalueren) Open(id, item string) (Evaluatiepagina, error) {
	ws, err := s.app.open()
	if err != nil {
		return Evaluatiepagina{}, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return Evaluatiepagina{}, err
	}
	for _, e := range p.Dossier.Evaluaties {
		if string(e.ID) == item {
			return evaluatiepagina(p.Dossier, e), nil
		}
	}
	return Evaluatiepagina{}, fmt.Errorf("evaluatie %q of %s: %w", item, id, workspace.ErrNotFound)
}

func evaluatiepagina(whole *dossier.Dossier, e dossier.Evaluatie) Evaluatiepagina {
	d := evaluatie.Huidig(whole)
	out := Evaluatiepagina{Evaluatie: string(e.ID), Voorstellen: []string{}, Ontbreekt: []Ontbrekend{}, Doelen: []Doelverloop{}, Grafieken: charts(document.Charts(d, grafiekBreedte))}
	out.window(d)
	for _, g := range evaluatie.Gaps(d, e) {
		out.Ontbreekt = append(out.Ontbreekt, Ontbrekend(g))
	}
	return out
}

// grafiekBreedte is the width charts are laid out for; the page scales them.
const grafiekBreedte = 640

// window fills in when it is evaluated (E2, A4).
func (out *Evaluatiepagina) window(d *dossier.Dossier) {
	v, ok := evaluatie.Window(d)
	if !ok {
		return
	}
	out.Vanaf, out.TotEnMet = string(v.Vanaf), string(v.TotEnMet)
	vs := evaluatie.Vakanties(d.School)
	planned := d.PlanVanAanpak.Evaluatiedatum
	for _, m := range evaluatie.Propose(vs, v, planned) {
		out.Voorstellen = append(out.Voorstellen, string(m))
	}
	if len(out.Voorstellen) > 0 {
		out.Voorstel = out.Voorstellen[0]
	}
	if h, in := evaluatie.In(vs, planned); in && planned != "" {
		out.InVakantie = h.Naam
	}
}
