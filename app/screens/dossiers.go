package screens

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// Dossiers is the list, one dossier's page, writing, history, undo and search.
type Dossiers struct{ app *App }

// Schema describes every field of a dossier, in the order they are declared.
func (s *Dossiers) Schema() ([]dossier.Field, error) { return dossier.Schema(), nil }

// Lijst returns one line a dossier, the last changed first.
func (s *Dossiers) Lijst() ([]Regel, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	list := []Regel{}
	for _, x := range ws.List() {
		r := Regel{
			ID: string(x.ID), Titel: x.Titel, School: x.School, Groep: x.Groep, Niveau: x.Niveau, Route: x.Route, RouteNaam: x.RouteNaam,
			Stap: x.Stap, StapNaam: x.StapNaam, Regievoerder: x.Regievoerder, Gewijzigd: moment(x.Gewijzigd), Conflicten: x.Conflicten,
			Blokkeert: x.Blokkeert, LetOp: x.LetOp, Gesloten: x.Gesloten, AanZet: turnOf(x.AanZet),
		}
		if len(x.Termijnen) > 0 {
			t := x.Termijnen[0]
			r.Termijn, r.TermijnOp, r.TermijnStand, r.TermijnDagen = t.Naam, string(t.Uiterlijk), t.Stand, t.Dagen
		}
		list = append(list, r)
	}
	return list, nil
}

// Nieuw makes a dossier and returns its id.
func (s *Dossiers) Nieuw(n NieuwDossier) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	d := dossier.New("")
	d.Onderwerp.Niveau, d.Onderwerp.Naam = dossier.Niveau(n.Niveau), n.Naam
	d.Kind.Roepnaam, d.Kind.Achternaam, d.Kind.Groep = n.Roepnaam, n.Achternaam, n.Groep
	d.School.Naam = n.School
	id, err := ws.New(d)
	if err != nil {
		return "", err
	}
	s.app.emit("dossiers", string(id))
	return string(id), nil
}

// Open returns all the page needs of one dossier.
func (s *Dossiers) Open(id string) (Dossierpagina, error) {
	ws, err := s.app.open()
	if err != nil {
		return Dossierpagina{}, err
	}
	p, err := ws.Open(dossier.ID(id))
	if err != nil {
		return Dossierpagina{}, err
	}
	out := Dossierpagina{
		ID: string(p.Dossier.ID), Titel: dossier.Titel(p.Dossier), Ondertitel: ondertitel(p.Dossier), Dossier: *p.Dossier,
		Velden: velden(p.Fields), Verwijderd: verwijderd(p.Deleted), Route: []Stap{}, Signalen: []Signaal{},
		Termijnen: termijnen(regels.Termijnen(p.Dossier, s.app.today())), AanZet: beurt(regels.AanZet(p.Dossier, s.app.today())), Cyclus: len(p.Dossier.Cycli) + 1, Eerder: eerder(p.Dossier), Tijd: tijd(p.Dossier), Bewaren: bewaren(p.Dossier, s.app.today()), Toegang: toegang(p.Dossier, s.app.today()),
		Leeftijd:        leeftijd(p.Dossier, s.app.today()),
		NietTeSchrijven: append([]string{}, p.ReadOnly...), Concepten: []Concept{}, Ongedaan: p.Undo, Gewijzigd: moment(p.Changed),
	}
	if out.IkRol, out.IkRegie, err = ws.MyPart(p.Dossier.ID); err != nil {
		return Dossierpagina{}, err
	}
	if err := Opened(ws, p.Dossier.ID); err != nil {
		return Dossierpagina{}, err
	}
	for _, x := range p.Drafts {
		out.Concepten = append(out.Concepten, Concept{Pad: x.Path, Waarde: plain(x.Value), Heads: append([]string{}, x.Heads...), Op: moment(x.At)})
	}
	for _, x := range regels.Steps(p.Dossier, s.app.today()) {
		out.Route = append(out.Route, Stap{Code: x.Code, Naam: x.Naam, Stand: x.Stand, Datum: string(x.Datum), Uiterlijk: x.Uiterlijk, Notitie: x.Notitie, Tab: x.Tab, Bron: x.Bron})
	}
	for _, x := range regels.Check(p.Dossier, s.app.today()) {
		out.Signalen = append(out.Signalen, signaal(x, regels.MagOpheffen(x, out.IkRol, out.IkRegie)))
	}
	return out, nil
}

// velden are the leaves as the page gets them.
func velden(fields map[string]workspace.Field) map[string]Veld {
	out := make(map[string]Veld, len(fields))
	for path, f := range fields {
		v := Veld{Waarde: plain(f.Value), Heads: append([]string{}, f.Heads...), Door: f.By, Op: moment(f.At), Versies: []Versie{}, Samengevoegd: f.Merged}
		for _, x := range f.Versions {
			v.Versies = append(v.Versies, Versie{Head: x.Head, Waarde: plain(x.Value), Door: x.By, Op: moment(x.At)})
		}
		out[path] = v
	}
	return out
}

func verwijderd(list []workspace.Deleted) []VerwijderdItem {
	out := []VerwijderdItem{}
	for _, x := range list {
		out = append(out, VerwijderdItem{Pad: x.Path, Label: x.Label, Door: x.By, Op: moment(x.At), DaarnaGewijzigd: x.EditedAfter})
	}
	return out
}

func gebeurtenissen(events []workspace.Event) []Gebeurtenis {
	out := []Gebeurtenis{}
	for _, e := range events {
		out = append(out, Gebeurtenis{Op: moment(e.At), Door: e.By, Rol: e.Role, Pad: e.Path, Label: e.Label, Wat: e.What, Waarde: plain(e.Value), Leesbaar: e.Readable, Geldt: e.Current})
	}
	return out
}

// Schrijf writes fields as one user action: all of them or none.
func (s *Dossiers) Schrijf(id string, list []Schrijving) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	writes, err := toWrites(list)
	if err != nil {
		return err
	}
	if err := WriteFields(ws, dossier.ID(id), writes); err != nil {
		return refusal(ws, dossier.ID(id), err)
	}
	s.changed(id)
	return nil
}

// NieuwItem adds an item to a list ("planVanAanpak/doelen") after the item na,
// or at the end, with values by field name, and returns its id.
func (s *Dossiers) NieuwItem(id, lijst, na string, waarden map[string]any) (string, error) {
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	values := map[string]json.RawMessage{}
	for name, v := range waarden {
		if values[name], err = json.Marshal(v); err != nil {
			return "", fmt.Errorf("value of %s: %w", name, err)
		}
	}
	item, err := NewItem(ws, dossier.ID(id), lijst, dossier.ID(na), values)
	if err != nil {
		return "", refusal(ws, dossier.ID(id), err)
	}
	s.changed(id)
	return string(item), nil
}

// Verplaats puts the item at pad behind its neighbour na, or in front.
func (s *Dossiers) Verplaats(id, pad, na string) error {
	return s.do(id, func(ws *workspace.Workspace) error { return ws.Move(dossier.ID(id), pad, dossier.ID(na)) })
}

// Verwijder hides the item at pad; Herstel brings it back.
func (s *Dossiers) Verwijder(id, pad string) error {
	return s.do(id, func(ws *workspace.Workspace) error { return ws.Delete(dossier.ID(id), pad) })
}

// Herstel brings a deleted item back.
func (s *Dossiers) Herstel(id, pad string) error {
	return s.do(id, func(ws *workspace.Workspace) error { return ws.Restore(dossier.ID(id), pad) })
}

// OngedaanMaken takes the last own action back and says what it was.
func (s *Dossiers) OngedaanMaken(id string) (string, error) {
	var what string
	err := s.do(id, func(ws *workspace.Workspace) (err error) {
		what, err = ws.Undo(dossier.ID(id))
		return err
	})
	return what, err
}

// BewaarConcept keeps what is typed and not yet written, through a crash.
func (s *Dossiers) BewaarConcept(id string, x Schrijving) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	w, err := toWrite(x)
	if err != nil {
		return err
	}
	return ws.PutDraft(dossier.ID(id), workspace.Draft{Path: w.Path, Value: w.Value, Heads: w.Heads})
}

// WisConcept forgets a draft.
func (s *Dossiers) WisConcept(id, pad string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	return ws.DropDraft(dossier.ID(id), pad)
}

// Geschiedenis lists who did what, newest first; pad "" is the whole dossier.
func (s *Dossiers) Geschiedenis(id, pad string) ([]Gebeurtenis, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	events, err := ws.History(dossier.ID(id), pad)
	if err != nil {
		return nil, err
	}
	return gebeurtenissen(events), nil
}

// Zoek finds text in every dossier.
func (s *Dossiers) Zoek(vraag string) ([]Treffer, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	out := []Treffer{}
	for _, h := range ws.Search(vraag, 50) {
		out = append(out, Treffer{ID: string(h.ID), Titel: h.Titel, School: h.School, Pad: h.Path, Label: h.Label, Voor: h.Before, Raak: h.Match, Na: h.After})
	}
	return out, nil
}

// ZetRegie hands the lead to somebody else, with the reason (P3).
func (s *Dossiers) ZetRegie(id string, r Regiewissel) error {
	return s.do(id, func(ws *workspace.Workspace) error {
		reason, err := typed("opheffingen/x/reden", r.Reden)
		if err != nil {
			return err
		}
		return ws.SetRegie(dossier.ID(id), dossier.ID(r.Betrokkene), reason, dossier.Date(r.Datum))
	})
}

// typed is a text as a field like the one at path would keep it, or why it
// cannot: what does not go through a field is held to the same.
func typed(path, text string) (string, error) {
	b, err := json.Marshal(text)
	if err != nil {
		return "", err
	}
	if b, err = dossier.Check(&dossier.Dossier{}, path, b); err != nil {
		return "", err
	}
	var kept string
	err = json.Unmarshal(b, &kept)
	return kept, err
}

func (s *Dossiers) do(id string, act func(*workspace.Workspace) error) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if err := act(ws); err != nil {
		return refusal(ws, dossier.ID(id), err)
	}
	s.changed(id)
	return nil
}

func (s *Dossiers) changed(id string) { s.app.emit("dossier", id) }

// toWrite reads what the page sent. Heads that are left out mean that nothing
// was shown: what stands then stays beside it, and is not overwritten.
func toWrite(x Schrijving) (workspace.Write, error) {
	v, err := json.Marshal(x.Waarde)
	if err != nil {
		return workspace.Write{}, fmt.Errorf("value of %s: %w", x.Pad, err)
	}
	return workspace.Write{Path: x.Pad, Value: v, Heads: append([]string{}, x.Heads...)}, nil
}

func toWrites(list []Schrijving) ([]workspace.Write, error) {
	out := make([]workspace.Write, 0, len(list))
	for _, x := range list {
		w, err := toWrite(x)
		if err != nil {
			return nil, err
		}
		out = append(out, w)
	}
	return out, nil
}

// plain turns stored JSON into what the bindings carry.
func plain(b json.RawMessage) any {
	if len(b) == 0 {
		return nil
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return nil
	}
	return v
}

func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

// ondertitel is the line under the title: group, school, who leads.
func ondertitel(d *dossier.Dossier) string {
	var parts []string
	if d.Kind.Groep != "" {
		parts = append(parts, "Groep "+d.Kind.Groep)
	}
	if d.School.Naam != "" {
		parts = append(parts, d.School.Naam)
	}
	if n := len(d.Regie); n > 0 && d.Regie[n-1].Wie != "" {
		parts = append(parts, "regie: "+d.Regie[n-1].Wie)
	}
	return strings.Join(parts, ", ")
}
