package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"routewijzer/app/screens"
	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

func (s *session) id() dossier.ID { return dossier.ID(s.in.words[0]) }

// page opens the profile and the dossier named by the first word.
func (s *session) page() (*workspace.Page, error) {
	ws, err := s.open()
	if err != nil {
		return nil, err
	}
	return ws.Open(s.id())
}

// A listed dossier is one element of list --json.
type listed struct {
	ID        dossier.ID `json:"id"`
	Titel     string     `json:"titel"`
	School    string     `json:"school"`
	Route     string     `json:"route"`
	Stap      string     `json:"stap"`
	Gewijzigd string     `json:"gewijzigd"`
}

func (s *session) list() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	out, lines := []listed{}, []string{}
	for _, x := range ws.List() {
		out = append(out, listed{x.ID, x.Titel, x.School, x.Route, x.Stap, x.Gewijzigd.UTC().Format(time.RFC3339)})
		lines = append(lines, fmt.Sprintf("%s  %-28s %-20s %-12s %s", x.ID, x.Titel, x.School, x.Route, strings.TrimSpace(x.Stap+" "+x.StapNaam)))
	}
	if len(lines) == 0 {
		lines = []string{"Er staan nog geen dossiers in dit profiel."}
	}
	return s.emit(out, lines...)
}

func (s *session) show() error {
	p, err := s.page()
	if err != nil {
		return err
	}
	if err := screens.Opened(s.ws, s.id()); err != nil {
		return err
	}
	if s.json() {
		return s.emit(fieldsOf(p))
	}
	if err := s.print(dossier.Titel(p.Dossier), ""); err != nil {
		return err
	}
	for _, f := range dossier.Schema() {
		text, err := document.Text(p.Dossier, f.Name)
		if err != nil || strings.TrimSpace(text) == "" {
			continue // a section that is not printed, or an empty one
		}
		if err := s.print(text, ""); err != nil {
			return err
		}
	}
	return nil
}

// A field is one element of show --json and conflicts --json.
type field struct {
	Pad     string          `json:"pad"`
	Label   string          `json:"label"`
	Waarde  json.RawMessage `json:"waarde"`
	Heads   []string        `json:"heads"`
	Door    string          `json:"door"`
	Op      string          `json:"op"`
	Versies []fieldVersion  `json:"versies,omitempty"`
}

type fieldVersion struct {
	Head   string          `json:"head"`
	Waarde json.RawMessage `json:"waarde"`
	Door   string          `json:"door"`
	Op     string          `json:"op"`
}

func fieldsOf(p *workspace.Page) []field {
	out := []field{}
	for path, f := range p.Fields {
		x := field{Pad: path, Label: dossier.Label(p.Dossier, path, p.Dossier), Waarde: f.Value, Heads: f.Heads, Door: f.By, Op: f.At.Format(time.RFC3339)}
		for _, v := range f.Versions {
			x.Versies = append(x.Versies, fieldVersion{v.Head, v.Value, v.By, v.At.Format(time.RFC3339)})
		}
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b field) int { return strings.Compare(a.Pad, b.Pad) })
	return out
}

// A schemaLine is one element of schema --json. "+" stands where an item's id does.
type schemaLine struct {
	Pad      string           `json:"pad"`
	Label    string           `json:"label"`
	Soort    string           `json:"soort"`
	Regel    string           `json:"regel,omitempty"`
	Keuzes   []dossier.Option `json:"keuzes,omitempty"`
	Afgeleid bool             `json:"afgeleid,omitempty"`
}

func (s *session) schema() error {
	var out []schemaLine
	var walk func(fs []dossier.Field, prefix string, derived bool)
	walk = func(fs []dossier.Field, prefix string, derived bool) {
		for _, f := range fs {
			path := prefix + f.Name
			switch f.Kind {
			case dossier.KindGroup:
				walk(f.Fields, path+"/", derived || f.Derived)
			case dossier.KindList:
				walk(f.Fields, path+"/+/", derived || f.Derived)
			default:
				out = append(out, schemaLine{path, f.Label, string(f.Kind), f.Rule, f.Options, derived || f.Derived})
			}
		}
	}
	walk(dossier.Schema(), "", false)
	var lines []string
	for _, l := range out {
		line := fmt.Sprintf("%-48s %-8s %s", l.Pad, l.Soort, l.Label)
		if len(l.Keuzes) > 0 {
			var words []string
			for _, o := range l.Keuzes {
				words = append(words, o.Value)
			}
			line += " (" + strings.Join(words, ", ") + ")"
		}
		lines = append(lines, line)
	}
	return s.emit(out, lines...)
}

func (s *session) new() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	d := dossier.New("")
	f := s.in.flags
	d.Onderwerp.Niveau, d.Onderwerp.Naam = dossier.Niveau(f["niveau"]), f["naam"]
	d.Kind.Roepnaam, d.Kind.Achternaam, d.Kind.Groep, d.School.Naam = f["roepnaam"], f["achternaam"], f["groep"], f["school"]
	id, err := ws.New(d)
	if err != nil {
		return err
	}
	return s.emit(map[string]dossier.ID{"id": id}, string(id))
}

func (s *session) history() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	path := ""
	if len(s.in.words) > 1 {
		path = s.in.words[1]
	}
	events, err := ws.History(s.id(), path)
	if err != nil {
		return err
	}
	type line struct {
		Op       string          `json:"op"`
		Door     string          `json:"door"`
		Rol      string          `json:"rol"`
		Pad      string          `json:"pad"`
		Label    string          `json:"label"`
		Wat      string          `json:"wat"`
		Waarde   json.RawMessage `json:"waarde,omitempty"`
		Leesbaar string          `json:"leesbaar"`
		Geldt    bool            `json:"geldt"`
		Envelop  string          `json:"envelop"`
	}
	out, lines := []line{}, []string{}
	for _, e := range events {
		out = append(out, line{e.At.UTC().Format(time.RFC3339Nano), e.By, e.Role, e.Path, e.Label, e.What, e.Value, e.Readable, e.Current, e.Envelope})
		lines = append(lines, fmt.Sprintf("%s  %-20s %-12s %s: %s", e.At.Local().Format("2006-01-02 15:04"), e.By, e.What, e.Label, strings.ReplaceAll(e.Readable, "\n", " ")))
	}
	return s.emit(out, lines...)
}

func (s *session) conflicts() error {
	p, err := s.page()
	if err != nil {
		return err
	}
	out, lines := []field{}, []string{}
	for _, f := range fieldsOf(p) {
		if len(f.Versies) < 2 {
			continue
		}
		out = append(out, f)
		lines = append(lines, f.Label+" ("+f.Pad+")")
		for _, v := range f.Versies {
			lines = append(lines, fmt.Sprintf("  %s  %s: %s", v.Head[:8], v.Door, v.Waarde))
		}
	}
	if len(lines) == 0 {
		lines = []string{"Nergens staan twee versies naast elkaar."}
	}
	return s.emit(out, lines...)
}

func (s *session) held() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	list, err := ws.Held(s.id())
	if err != nil {
		return err
	}
	type line struct {
		Envelop string `json:"envelop"`
		Op      string `json:"op"`
		Reden   string `json:"reden"`
		Velden  int    `json:"velden"`
	}
	out, lines := []line{}, []string{}
	for _, h := range list {
		out = append(out, line{h.Envelope.String(), h.HLC.Time().Format(time.RFC3339), string(h.Reason), len(h.Writes)})
		lines = append(lines, fmt.Sprintf("%s  %s: %d velden", h.Envelope.String()[:8], h.Reason, len(h.Writes)))
	}
	if len(lines) == 0 {
		lines = []string{"Er wordt niets vastgehouden."}
	}
	return s.emit(out, lines...)
}

func (s *session) check() error {
	p, err := s.page()
	if err != nil {
		return err
	}
	type line struct {
		Code          string `json:"code"`
		Ernst         string `json:"ernst"`
		Pad           string `json:"path"`
		Tekst         string `json:"tekst"`
		Bron          string `json:"bron"`
		OphefbaarDoor string `json:"ophefbaarDoor"`
		Opgeheven     string `json:"opgeheven"`
	}
	out, lines := []line{}, []string{}
	for _, f := range regels.Check(p.Dossier, s.today()) {
		out = append(out, line{f.Code, string(f.Ernst), f.Pad, f.Tekst, f.Bron, f.OphefbaarDoor, f.Opgeheven})
		lines = append(lines, fmt.Sprintf("%-10s %-8s %s", f.Ernst, f.Code, f.Tekst))
	}
	return s.emit(out, lines...)
}

func (s *session) route() error {
	p, err := s.page()
	if err != nil {
		return err
	}
	steps := regels.Steps(p.Dossier, s.today())
	var lines []string
	for _, x := range steps {
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%-6s %-8s %-34s %s %s", x.Code, x.Stand, x.Naam, dossier.Datum(x.Datum), x.Notitie), " "))
	}
	return s.emit(steps, lines...)
}

func (s *session) search() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	done := make(chan struct{})
	ws.Behind(func() { close(done) }) // search is complete only behind the unlock
	<-done
	type line struct {
		ID       dossier.ID `json:"id"`
		Titel    string     `json:"titel"`
		School   string     `json:"school"`
		Pad      string     `json:"pad"`
		Label    string     `json:"label"`
		Fragment string     `json:"fragment"`
	}
	out, lines := []line{}, []string{}
	for _, h := range ws.Search(strings.Join(s.in.words, " "), 200) {
		out = append(out, line{h.ID, h.Titel, h.School, h.Path, h.Label, h.Before + h.Match + h.After})
		lines = append(lines, fmt.Sprintf("%s  %s, %s: %s", h.ID, h.Titel, h.Label, h.Before+h.Match+h.After))
	}
	if len(lines) == 0 {
		lines = []string{"Niets gevonden."}
	}
	return s.emit(out, lines...)
}

// dump is the dossier and nothing else, so that two of the same dossier are
// equal; who looked at it is what looks tells.
func (s *session) dump() error {
	p, err := s.page()
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(p.Dossier, "", "  ")
	if err != nil {
		return err
	}
	if err := screens.Dumped(s.ws, s.id()); err != nil {
		return err
	}
	return s.print(string(b))
}
