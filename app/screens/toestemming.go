package screens

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
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
		return "", &dossier.ValueError{Path: "toestemmingen", Tekst: "Aan deze persoon wordt hier geen toestemming gevraagd. " + asked.Uitleg}
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
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return err
	}
	for _, t := range p.Dossier.Toestemmingen {
		switch {
		case string(t.ID) != toestemming:
		case t.IngetrokkenOp != "":
			return alIngetrokken(t.IngetrokkenOp)
		case t.Antwoord == "" || t.Antwoord == dossier.AntwoordNee:
			return &dossier.ValueError{Path: "toestemmingen", Tekst: "Er is hier geen toestemming gegeven om in te trekken."}
		}
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

// zestien is the age from which toestemming is the pupil's own (L13).
const zestien = 16

// toestemmingpagina is whom it is asked of: from 16 the pupil, before that and
// when the age is not known everybody with gezag; without a pupil the school.
func toestemmingpagina(d *dossier.Dossier, today dossier.Date) Toestemmingpagina {
	out := Toestemmingpagina{Gevraagd: []Gevraagde{}}
	people := regels.Gevraagden(d, dossier.VoorPlan)
	age, known := evaluatie.Leeftijd(d, today)
	switch {
	case !evaluatie.MetLeerling(d):
		out.Uitleg = "Dit dossier gaat niet over één leerling. De toestemming wordt gevraagd aan de leerkracht of de school (A5)."
	case known && age >= zestien:
		out.Zestien = true
		people = slices.DeleteFunc(slices.Clone(d.Betrokkenen), func(b dossier.Betrokkene) bool { return b.Rol != dossier.RolKind })
		out.Uitleg = "De leerling is 16 jaar of ouder en geeft zelf toestemming (L13, te toetsen). Instemming met onderzoek en plan blijft bij de ouders."
		if len(people) == 0 {
			out.Uitleg += " Zet de leerling eerst bij de betrokkenen."
		}
	default:
		out.Uitleg = "De leerling is jonger dan 16: iedere ouder of voogd met gezag wordt om toestemming gevraagd (L13)."
		if !known {
			out.Uitleg = "Iedere ouder of voogd met gezag wordt om toestemming gevraagd. Vul de geboortedatum van het kind in: vanaf 16 jaar geeft de leerling zelf toestemming (L13)."
		}
		if len(people) == 0 {
			out.Uitleg += " Leg bij de betrokkenen vast wie het gezag heeft."
		}
	}
	for _, b := range people {
		out.Gevraagd = append(out.Gevraagd, delen(d, b, today))
	}
	return out
}

// delen is where one person stands on sharing the dossier (L11): the last answer
// on or before a day.
func delen(d *dossier.Dossier, b dossier.Betrokkene, today dossier.Date) Gevraagde {
	g := Gevraagde{Betrokkene: string(b.ID), Naam: b.Naam, Rol: optionLabel(b.Rol, string(b.Rol)), Wacht: "Nog niet gevraagd om te mogen delen."}
	var last *dossier.Toestemming
	for i, t := range d.Toestemmingen {
		if t.Wie != dossier.Ref(b.ID) || t.Voor != dossier.VoorDelen || t.Antwoord == "" || t.Datum > today {
			continue
		}
		if last == nil || t.Datum > last.Datum || t.Datum == last.Datum && t.ID > last.ID {
			last = &d.Toestemmingen[i]
		}
	}
	if last == nil {
		return g
	}
	g.Antwoord, g.Datum, g.Vorm, g.Instemming, g.IngetrokkenOp = string(last.Antwoord), string(last.Datum), string(last.Vorm), string(last.ID), string(last.IngetrokkenOp)
	switch {
	case last.IngetrokkenOp != "" && last.IngetrokkenOp <= today:
		g.Antwoord, g.Wacht = "", "De toestemming om te delen is ingetrokken op "+dossier.Datum(last.IngetrokkenOp)+"."
	case last.GeldigTot != "" && last.GeldigTot < today:
		g.Verouderd, g.Wacht = true, "De toestemming om te delen gold tot en met "+dossier.Datum(last.GeldigTot)+". Vraag het opnieuw."
	case last.Antwoord == dossier.AntwoordJa:
		g.Wacht = ""
	case last.Antwoord == dossier.AntwoordDeels:
		g.Wacht = "Stemt deels toe. Deel alleen wat is afgesproken."
	default:
		g.Wacht = "Geeft geen toestemming om te delen. Het dossier blijft bij de school (L11)."
	}
	return g
}
