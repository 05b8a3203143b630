package screens

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// Instemmen records instemming at the table: whom it is asked, for which exact
// text, and what they answered (L1, L3, A2, A5).
type Instemmen struct{ app *App }

const geenTekst = "Er is nog geen tekst om mee in te stemmen. Vul eerst het onderdeel in waarvoor u instemming vraagt."

// Tekst is what somebody is asked to agree to, and where everybody stands.
func (s *Instemmen) Tekst(id, voor string) (Instemmingtekst, error) {
	ws, err := s.app.open()
	if err != nil {
		return Instemmingtekst{}, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return Instemmingtekst{}, err
	}
	text, hash := regels.InstemmingTekst(p.Dossier, dossier.InstemmingVoor(voor))
	out := Instemmingtekst{Tekst: text, Hash: hash, Gevraagd: []Gevraagde{}, Ontbreekt: []string{}}
	for _, x := range regels.Standen(p.Dossier, dossier.InstemmingVoor(voor), s.app.today()) {
		out.Gevraagd = append(out.Gevraagd, Gevraagde{
			Betrokkene: string(x.Wie.ID), Naam: x.Wie.Naam, Rol: optionLabel(x.Wie.Rol, string(x.Wie.Rol)), Antwoord: string(x.Antwoord),
			Datum: string(x.Instemming.Datum), Vorm: string(x.Instemming.Vorm), Verouderd: x.Verouderd, Instemming: string(x.Instemming.ID),
		})
	}
	if len(out.Gevraagd) == 0 {
		out.Ontbreekt = append(out.Ontbreekt, "Er staat nog niemand met gezag bij de betrokkenen. Vul daar eerst in wie het gezag heeft.")
	}
	if strings.TrimSpace(text) == "" {
		out.Ontbreekt = append(out.Ontbreekt, geenTekst)
	}
	return out, nil
}

// Vastleggen records one answer, bound to the text that was shown, and returns
// the item's id. ErrStaleText when the text changed meanwhile. An empty answer
// says that it was asked and taken home to read.
func (s *Instemmen) Vastleggen(id string, i Instemminginvoer) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return "", err
	}
	voor := dossier.InstemmingVoor(i.Voor)
	text, hash := regels.InstemmingTekst(p.Dossier, voor)
	if hash != i.Hash {
		return "", workspace.ErrStaleText
	}
	if hash == "" {
		return "", &dossier.ValueError{Path: "instemmingen", Tekst: geenTekst}
	}
	if !slices.ContainsFunc(regels.Gevraagden(p.Dossier, voor), func(b dossier.Betrokkene) bool { return string(b.ID) == i.Wie }) {
		return "", &dossier.ValueError{Path: "instemmingen", Tekst: "Aan deze persoon wordt geen instemming gevraagd (A5). Kies iemand die het gezag heeft, of vul bij de betrokkenen in wie dat heeft."}
	}
	values := map[string]string{
		"wie": i.Wie, "voor": i.Voor, "antwoord": i.Antwoord, "vorm": i.Vorm, "datum": i.Datum, "reden": i.Reden, "zienswijze": i.Zienswijze,
		"naam": i.Naam, "getuige": i.Getuige, "tolk": i.Tolk, "handtekening": i.Handtekening,
	}
	if i.Antwoord == "" {
		values["gevraagdOp"] = string(s.app.today())
	} else {
		values["tekst"], values["hash"] = text, hash
		if i.Datum == "" {
			values["datum"] = string(s.app.today())
		}
	}
	raw := map[string]json.RawMessage{}
	for name, v := range values {
		if v == "" {
			continue
		}
		if raw[name], err = json.Marshal(v); err != nil {
			return "", err
		}
	}
	item := asked(p.Dossier, i)
	if item == "" {
		item, err = ws.AddItem(dossier.ID(id), "instemmingen", "", raw)
	} else {
		err = ws.Write(dossier.ID(id), answer(item, raw))
	}
	if err != nil {
		return "", err
	}
	s.app.emit("dossier", id)
	return string(item), nil
}

// asked is the open request this answer belongs to: taken home to read, or
// asked before. "" when there is none.
func asked(d *dossier.Dossier, i Instemminginvoer) dossier.ID {
	for _, x := range d.Instemmingen {
		if string(x.Wie) == i.Wie && string(x.Voor) == i.Voor && x.Antwoord == "" && x.IngetrokkenOp == "" {
			return x.ID
		}
	}
	return ""
}

// answer fills an open request in.
func answer(item dossier.ID, values map[string]json.RawMessage) []workspace.Write {
	var out []workspace.Write
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if name != "gevraagdOp" { // when it was first asked stays
			out = append(out, workspace.Write{Path: "instemmingen/" + string(item) + "/" + name, Value: values[name]})
		}
	}
	return out
}

// Intrekken records that an answer was withdrawn, and why.
func (s *Instemmen) Intrekken(id, instemming, reden string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if strings.TrimSpace(reden) == "" {
		return workspace.ErrReason
	}
	day, err := json.Marshal(s.app.today())
	if err != nil {
		return err
	}
	why, err := json.Marshal(reden)
	if err != nil {
		return err
	}
	at := "instemmingen/" + instemming + "/"
	if err := ws.Write(dossier.ID(id), []workspace.Write{{Path: at + "ingetrokkenOp", Value: day}, {Path: at + "redenIntrekken", Value: why}}); err != nil {
		return err
	}
	s.app.emit("dossier", id)
	return nil
}
