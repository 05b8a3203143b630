package screens

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Toestemming says whom leave to share, to invite or to use a picture is asked:
// another thing than instemming (L13). The answer shown with each is the last
// about sharing; all answers are in the dossier.
func (s *Instemmen) Toestemming(id string) (Toestemmingpagina, error) {
	ws, err := s.app.open()
	if err != nil {
		return Toestemmingpagina{}, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return Toestemmingpagina{}, err
	}
	return toestemmingpagina(p.Dossier, s.app.today()), nil
}

// LegToestemmingVast records one answer and returns the item's id.
func (s *Instemmen) LegToestemmingVast(id string, x Toestemminginvoer) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return "", err
	}
	asked := toestemmingpagina(p.Dossier, s.app.today())
	if !slices.ContainsFunc(asked.Gevraagd, func(g Gevraagde) bool { return g.Betrokkene == x.Wie }) {
		return "", &dossier.ValueError{Path: "toestemmingen", Tekst: "Aan deze persoon wordt geen toestemming gevraagd (L13). " + asked.Uitleg}
	}
	if x.Voor == "" || x.Antwoord == "" {
		return "", &dossier.ValueError{Path: "toestemmingen", Tekst: "Kies waarvoor toestemming is gevraagd en wat het antwoord is."}
	}
	if x.Datum == "" {
		x.Datum = string(s.app.today())
	}
	values, err := rawValues(map[string]string{
		"wie": x.Wie, "voor": x.Voor, "betreft": x.Betreft, "antwoord": x.Antwoord, "vorm": x.Vorm, "datum": x.Datum, "reden": x.Reden,
		"naam": x.Naam, "getuige": x.Getuige, "tolk": x.Tolk, "handtekening": x.Handtekening, "geldigTot": x.GeldigTot, "scan": x.Scan,
	})
	if err != nil {
		return "", err
	}
	item, err := ws.AddItem(dossier.ID(id), "toestemmingen", "", values)
	if err != nil {
		return "", err
	}
	s.app.emit("dossier", id)
	return string(item), nil
}

// TrekToestemmingIn records that leave was taken back: what stops, and what was
// shared already.
func (s *Instemmen) TrekToestemmingIn(id, toestemming string, x Intrekking) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if strings.TrimSpace(x.Reden) == "" {
		return workspace.ErrReason
	}
	if x.Datum == "" {
		x.Datum = string(s.app.today())
	}
	return s.fill(ws, id, "toestemmingen/"+toestemming, map[string]string{"ingetrokkenOp": x.Datum, "reden": x.Reden, "watStopt": x.WatStopt, "alGedeeld": x.AlGebeurd})
}

// fill writes fields of one item as one action; empty ones are left alone.
func (s *Instemmen) fill(ws *workspace.Workspace, id, item string, values map[string]string) error {
	raw, err := rawValues(values)
	if err != nil {
		return err
	}
	if err := ws.Write(dossier.ID(id), itemWrites(item, raw)); err != nil {
		return err
	}
	s.app.emit("dossier", id)
	return nil
}

// rawValues are the filled ones as JSON.
func rawValues(values map[string]string) (map[string]json.RawMessage, error) {
	raw := map[string]json.RawMessage{}
	for name, v := range values {
		if v == "" {
			continue
		}
		b, err := json.Marshal(v)
		if err != nil {
			return nil, fmt.Errorf("value of %s: %w", name, err)
		}
		raw[name] = b
	}
	return raw, nil
}

func toestemmingpagina(d *dossier.Dossier, today dossier.Date) Toestemmingpagina {
	out := Toestemmingpagina{Gevraagd: []Gevraagde{}}
	for _, b := range d.Betrokkenen {
		if b.Gezag == dossier.HeeftGezag {
			out.Gevraagd = append(out.Gevraagd, Gevraagde{Betrokkene: string(b.ID), Naam: b.Naam, Rol: optionLabel(b.Rol, string(b.Rol))})
		}
	}
	return out
}
