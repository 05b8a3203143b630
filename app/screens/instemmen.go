package screens

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
	"routewijzer/internal/tekst"
	"routewijzer/internal/workspace"
)

// Instemmen records instemming at the table: whom it is asked, for which exact
// text, and what they answered (L1, L3, A2, A5).
type Instemmen struct{ app *App }

const geenTekst = "Er is nog geen tekst om mee in te stemmen. Vul eerst het onderdeel in waarvoor u instemming vraagt."

const nietGevraagd = "Aan deze persoon wordt geen instemming gevraagd (A5). Kies iemand die het gezag heeft, of vul bij de betrokkenen in wie dat heeft."

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
	out := Instemmingtekst{Tekst: text, Hash: hash, Gevraagd: []Gevraagde{}, Ontbreekt: []string{}, Niet: []NietGevraagd{}}
	for _, x := range regels.Standen(p.Dossier, dossier.InstemmingVoor(voor), s.app.today()) {
		out.Gevraagd = append(out.Gevraagd, gevraagde(p.Dossier, x, voor))
	}
	out.Niet = nietGevraagden(p.Dossier, s.app.today())
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
	item, err := Answer(ws, dossier.ID(id), i, s.app.today())
	if err != nil {
		return "", refusal(ws, dossier.ID(id), err)
	}
	s.app.emit("dossier", id)
	return string(item), nil
}

// Answer is Vastleggen for page and rw; no day is today.
func Answer(ws *workspace.Workspace, id dossier.ID, i Instemminginvoer, today dossier.Date) (dossier.ID, error) {
	p, err := ws.Open(id)
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
		return "", &dossier.ValueError{Path: "instemmingen", Tekst: nietGevraagd}
	}
	values := map[string]string{
		"wie": i.Wie, "voor": i.Voor, "antwoord": i.Antwoord, "vorm": i.Vorm, "datum": i.Datum, "reden": i.Reden, "zienswijze": i.Zienswijze,
		"naam": i.Naam, "getuige": i.Getuige, "tolk": i.Tolk, "handtekening": i.Handtekening, "scan": i.Scan, "uitspraak": i.Uitspraak,
	}
	if i.Antwoord == "" {
		values["gevraagdOp"] = string(today)
	} else {
		values["tekst"], values["hash"] = text, hash
		if i.Datum == "" {
			values["datum"] = string(today)
		}
	}
	raw, err := rawValues(values)
	if err != nil {
		return "", err
	}
	for name, ids := range map[string][]string{"nietMetDoelen": i.NietMetDoelen, "nietMetActies": i.NietMetActies, "nietMetAfspraken": i.NietMetAfspraken} {
		if len(ids) == 0 {
			continue
		}
		if raw[name], err = json.Marshal(ids); err != nil {
			return "", err
		}
	}
	item := asked(p.Dossier, i)
	if item == "" {
		return ws.AddItem(id, "instemmingen", "", raw)
	}
	delete(raw, "gevraagdOp") // when it was first asked stays
	return item, ws.Write(id, itemWrites("instemmingen/"+string(item), raw))
}

// asked is the open request this answer belongs to: taken home to read, or
// asked before. "" when there is none.
func asked(d *dossier.Dossier, i Instemminginvoer) dossier.ID {
	for _, x := range evaluatie.Huidig(d).Instemmingen {
		if string(x.Wie) == i.Wie && string(x.Voor) == i.Voor && x.Antwoord == "" && x.IngetrokkenOp == "" {
			return x.ID
		}
	}
	return ""
}

// itemWrites writes fields of the item at path.
func itemWrites(path string, values map[string]json.RawMessage) []workspace.Write {
	var out []workspace.Write
	for _, name := range slices.Sorted(maps.Keys(values)) {
		out = append(out, workspace.Write{Path: path + "/" + name, Value: values[name]})
	}
	return out
}

// Intrekken records that an answer was withdrawn, and why.
func (s *Instemmen) Intrekken(id, instemming, reden string) error {
	return s.TrekIn(id, instemming, Intrekking{Reden: reden})
}

// TrekIn records that an answer was withdrawn: why, what stops, and what already
// happened or left.
func (s *Instemmen) TrekIn(id, instemming string, x Intrekking) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if err := Withdraw(ws, dossier.ID(id), instemming, x, s.app.today()); err != nil {
		return err
	}
	s.app.emit("dossier", id)
	return nil
}

// Withdraw is TrekIn for page and rw; no day is today.
func Withdraw(ws *workspace.Workspace, id dossier.ID, instemming string, x Intrekking, today dossier.Date) error {
	if strings.TrimSpace(x.Reden) == "" {
		return workspace.ErrReason
	}
	if x.Datum == "" {
		x.Datum = string(today)
	}
	p, err := ws.Open(id)
	if err != nil {
		return err
	}
	for _, i := range p.Dossier.Instemmingen {
		switch {
		case string(i.ID) != instemming:
		case i.IngetrokkenOp != "":
			return alIngetrokken(i.IngetrokkenOp)
		case i.Antwoord == "":
			return &dossier.ValueError{Path: "instemmingen", Tekst: "Er is nog geen antwoord om in te trekken."}
		}
	}
	raw, err := rawValues(map[string]string{"ingetrokkenOp": x.Datum, "redenIntrekken": x.Reden, "watStopt": x.WatStopt, "alGebeurd": x.AlGebeurd})
	if err != nil {
		return err
	}
	return ws.Write(id, itemWrites("instemmingen/"+instemming, raw))
}

func alIngetrokken(op dossier.Date) error {
	return &dossier.ValueError{Path: "instemmingen", Tekst: "Dit antwoord is al ingetrokken op " + dossier.Datum(op) + "."}
}

// Verschil is what changed word by word between the text an answer was given for
// and the text as it is now (L3).
func (s *Instemmen) Verschil(id, instemming string) ([]Woord, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return nil, err
	}
	for _, i := range p.Dossier.Instemmingen {
		if string(i.ID) == instemming {
			now, _ := regels.InstemmingTekst(p.Dossier, i.Voor)
			return woorden(string(i.Tekst), now), nil
		}
	}
	return nil, fmt.Errorf("instemming %q of %s: %w", instemming, id, workspace.ErrNotFound)
}

func woorden(then, now string) []Woord {
	kinds := map[tekst.Op]string{tekst.Same: "gelijk", tekst.Removed: "weg", tekst.Added: "bij"}
	out := []Woord{}
	for _, w := range tekst.Words(then, now) {
		out = append(out, Woord{Tekst: w.Text, Soort: kinds[w.Op]})
	}
	return out
}

// GeefMee records that the text was given to read at home: an ordinary way.
func (s *Instemmen) GeefMee(id, wie, voor, datum string) error {
	return s.request(id, wie, voor, datum, func(_ dossier.Instemming, day string) (map[string]string, error) {
		return map[string]string{"meegegevenOp": day}, nil
	})
}

// Herinner records that somebody was reminded; silence after two reminders may be
// lifted by the regievoerder (A5).
func (s *Instemmen) Herinner(id, wie, voor, datum string) error {
	return s.request(id, wie, voor, datum, func(i dossier.Instemming, day string) (map[string]string, error) {
		before := herinneringen(i.Herinnerd)
		if slices.ContainsFunc(before, func(x string) bool { return strings.TrimSpace(x) == day }) { // a second click is no second reminder
			return nil, &dossier.ValueError{Path: "instemmingen", Tekst: "Op deze dag staat al een herinnering."}
		}
		return map[string]string{"herinnerd": strings.TrimSpace(strings.Join(append(before, " "+day), ","))}, nil
	})
}

// request writes in the open request to a person, and makes it when there is none.
func (s *Instemmen) request(id, wie, voor, day string, what func(dossier.Instemming, string) (map[string]string, error)) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(regels.Gevraagden(p.Dossier, dossier.InstemmingVoor(voor)), func(b dossier.Betrokkene) bool { return string(b.ID) == wie }) {
		return &dossier.ValueError{Path: "instemmingen", Tekst: nietGevraagd}
	}
	if _, hash := regels.InstemmingTekst(p.Dossier, dossier.InstemmingVoor(voor)); hash == "" {
		return &dossier.ValueError{Path: "instemmingen", Tekst: geenTekst}
	}
	if day == "" {
		day = string(s.app.today())
	}
	if _, ok := evaluatie.Day(dossier.Date(day)); !ok {
		return &dossier.ValueError{Path: "instemmingen", Tekst: "Dit is geen bestaande datum. Schrijf een datum als 14-09-2026."}
	}
	var request dossier.Instemming
	open := asked(p.Dossier, Instemminginvoer{Wie: wie, Voor: voor})
	if n := slices.IndexFunc(p.Dossier.Instemmingen, func(i dossier.Instemming) bool { return i.ID == open }); n >= 0 && open != "" {
		request = p.Dossier.Instemmingen[n]
	}
	values, err := what(request, day)
	if err != nil {
		return err
	}
	if open == "" {
		values["wie"], values["voor"], values["gevraagdOp"] = wie, voor, day
		raw, err := rawValues(values)
		if err != nil {
			return err
		}
		if _, err := ws.AddItem(dossier.ID(id), "instemmingen", "", raw); err != nil {
			return err
		}
		s.app.emit("dossier", id)
		return nil
	}
	return s.fill(ws, id, "instemmingen/"+string(open), values)
}

// Taalfout marks the text as it is now as changed in language only: shown, not
// asked again (L3). Only the regievoerder may.
func (s *Instemmen) Taalfout(id, uitleg string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return err
	}
	if strings.TrimSpace(uitleg) == "" {
		return workspace.ErrReason
	}
	if _, regie, err := ws.MyPart(dossier.ID(id)); err != nil || !regie {
		return errors.Join(err, ErrRegie)
	}
	marked := false
	for _, voor := range []dossier.InstemmingVoor{dossier.VoorOnderzoek, dossier.VoorPlan} {
		if !slices.ContainsFunc(regels.Standen(p.Dossier, voor, s.app.today()), func(x regels.Stand) bool { return x.Verouderd }) {
			continue
		}
		_, hash := regels.InstemmingTekst(p.Dossier, voor)
		raw, err := rawValues(map[string]string{"hash": hash, "datum": string(s.app.today()), "uitleg": uitleg})
		if err != nil {
			return err
		}
		if _, err := ws.AddItem(dossier.ID(id), "planVanAanpak/alleenTaalfout", "", raw); err != nil {
			return err
		}
		marked = true
	}
	if !marked {
		return &dossier.ValueError{Path: "planVanAanpak/alleenTaalfout", Tekst: "Er is geen antwoord dat voor een eerdere versie van de tekst geldt."}
	}
	s.app.emit("dossier", id)
	return nil
}
