package screens

import (
	"encoding/json"
	"fmt"
	"slices"

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
	current := slices.ContainsFunc(d.Evaluaties, func(x dossier.Evaluatie) bool { return x.ID == e.ID })
	if !current {
		d = asOf(whole, e.ID) // looked back at: the cycle it closed
	}
	out := Evaluatiepagina{Evaluatie: string(e.ID), Voorstellen: []string{}, Ontbreekt: []Ontbrekend{}, Doelen: []Doelverloop{}, Grafieken: charts(document.Charts(d, grafiekBreedte))}
	out.window(d, e.Datum)
	for _, g := range evaluatie.Gaps(d, e) {
		out.Ontbreekt = append(out.Ontbreekt, Ontbrekend(g))
	}
	for _, v := range evaluatie.Doelverlopen(d) {
		x := Doelverloop{Doel: v.Doel, Punten: []Punt{}, Eenheid: v.Eenheid, Trend: v.Trend, Versterkend: v.Versterkend, Gekoppeld: []string{}}
		for _, p := range v.Punten {
			x.Punten = append(x.Punten, Punt{Datum: string(p.Datum), Waarde: p.Waarde, Tekst: p.Tekst, Niveau: string(p.Niveau), Getal: p.Getal, Soort: p.Soort})
		}
		for _, id := range v.Gekoppeld {
			x.Gekoppeld = append(x.Gekoppeld, string(id))
		}
		out.Doelen = append(out.Doelen, x)
	}
	var err error
	if out.T, out.N, err = evaluatie.GASVan(d.PlanVanAanpak.Doelen); err != nil {
		out.T, out.TFout = 0, err.Error()
	}
	if v, ok := evaluatie.SindsVorige(whole); ok && current {
		out.Sinds = vergelijking(v)
	}
	return out
}

// vergelijking is what changed since the evaluatie before, as the page gets it.
func vergelijking(v evaluatie.Vergelijking) *Vergelijking {
	out := &Vergelijking{
		Sinds: string(v.Sinds), TToen: v.TToen, TNu: v.TNu, NToen: v.NToen, NNu: v.NNu, Doelen: []Doelvergelijking{},
		NieuweDoelen: append([]dossier.Doel{}, v.NieuweDoelen...), VerlatenDoelen: append([]dossier.Doel{}, v.VerlatenDoelen...),
		Observaties: v.Observaties, AfsprakenGereed: v.AfsprakenGereed,
	}
	for _, g := range v.Doelen {
		out.Doelen = append(out.Doelen, Doelvergelijking{Nu: g.Nu, Toen: g.Toen, NiveauToen: string(g.NiveauToen), NiveauNu: string(g.NiveauNu)})
	}
	return out
}

// asOf is the dossier as it stood in the cycle that an evaluatie belongs to:
// that cycle taken as the running one, later ones left out.
func asOf(whole *dossier.Dossier, item dossier.ID) *dossier.Dossier {
	i := slices.IndexFunc(whole.Cycli, func(c dossier.Cyclus) bool { return slices.Contains(c.Evaluaties, dossier.Ref(item)) })
	if i < 0 {
		return evaluatie.Huidig(whole)
	}
	c, d := whole.Cycli[i], *whole
	d.Cycli = nil
	d.PlanVanAanpak.WerkelijkeStart, d.PlanVanAanpak.GeplandeStart, d.PlanVanAanpak.Evaluatiedatum = c.WerkelijkeStart, c.GeplandeStart, c.Evaluatiedatum
	d.PlanVanAanpak.Doelen = only(c.Doelen, d.PlanVanAanpak.Doelen, func(x dossier.Doel) dossier.ID { return x.ID })
	d.Observaties = only(c.Observaties, d.Observaties, func(x dossier.Observatie) dossier.ID { return x.ID })
	d.MDOs = only(c.MDOs, d.MDOs, func(x dossier.MDO) dossier.ID { return x.ID })
	d.Inzetten = only(c.Inzetten, d.Inzetten, func(x dossier.Inzet) dossier.ID { return x.ID })
	d.Evaluaties = only(c.Evaluaties, d.Evaluaties, func(x dossier.Evaluatie) dossier.ID { return x.ID })
	return &d
}

// only are the items that a set of refs names, in their own order.
func only[T any](refs dossier.Refs, items []T, id func(T) dossier.ID) []T {
	out := []T{}
	for _, x := range items {
		if slices.Contains(refs, dossier.Ref(id(x))) {
			out = append(out, x)
		}
	}
	return out
}

// grafiekBreedte is the width charts are laid out for; the page scales them.
const grafiekBreedte = 640

// window fills in when it is evaluated (E2, A4); day is that of the evaluatie.
func (out *Evaluatiepagina) window(d *dossier.Dossier, day dossier.Date) {
	v, ok := evaluatie.Window(d)
	if !ok {
		return
	}
	out.Vanaf, out.TotEnMet = string(v.Vanaf), string(v.TotEnMet)
	vs := evaluatie.Vakanties(d.School)
	planned := d.PlanVanAanpak.Evaluatiedatum
	if planned == "" {
		planned = day
	}
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
