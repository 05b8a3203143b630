package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"routewijzer/app/screens"
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// write does all assignments as one action, except that every "+" item is made
// first: path=text, path:=JSON, list/+/field=text. Assignments with the same
// list/+ belong to one new item, and its id is printed.
func (s *session) write() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	writes, items, err := assignments(&dossier.Dossier{}, s.in.words[1:])
	if err != nil {
		return err
	}
	out := map[string]any{"geschreven": len(writes)}
	var lines []string
	made := []dossier.ID{}
	if len(writes) > 0 {
		if err := screens.WriteFields(ws, s.id(), writes); err != nil {
			return err
		}
	}
	for _, it := range items {
		id, err := screens.NewItem(ws, s.id(), it.list, "", it.values)
		if err != nil {
			return err
		}
		made = append(made, id)
		lines = append(lines, string(id))
	}
	out["items"] = made
	return s.emit(out, lines...)
}

// A newItem is what assignments to the same list/+ belong to.
type newItem struct {
	list   string
	values map[string]json.RawMessage
}

// assignments takes the words of write and set apart; root says which schema
// their paths are of.
func assignments(root any, words []string) (writes []workspace.Write, items []*newItem, err error) {
	for _, a := range words {
		path, value, err := assignment(root, a)
		if err != nil {
			return nil, nil, err
		}
		list, field, isNew := strings.Cut(path, "/+/")
		if !isNew {
			writes = append(writes, workspace.Write{Path: path, Value: value})
			continue
		}
		if strings.Contains(field, "/") {
			return nil, nil, usagef("in %q mag na + een veld van het nieuwe onderdeel staan, geen onderdeel daarvan", path)
		}
		i := slices.IndexFunc(items, func(x *newItem) bool { return x.list == list })
		if i < 0 {
			i, items = len(items), append(items, &newItem{list, map[string]json.RawMessage{}})
		}
		items[i].values[field] = value
	}
	return writes, items, nil
}

// assignment takes path=text or path:=JSON apart. "@file" as text is the file's
// content; "@@" begins a text with one @.
func assignment(root any, a string) (path string, value json.RawMessage, err error) {
	path, text, ok := strings.Cut(a, "=")
	if !ok || path == "" {
		return "", nil, usagef("%q is geen toewijzing; schrijf pad=tekst of pad:=JSON", a)
	}
	if p, isJSON := strings.CutSuffix(path, ":"); isJSON {
		if !json.Valid([]byte(text)) {
			return "", nil, usagef("de waarde van %s is geen geldige JSON", p)
		}
		return p, json.RawMessage(text), nil
	}
	switch {
	case strings.HasPrefix(text, "@@"):
		text = text[1:]
	case strings.HasPrefix(text, "@"):
		b, err := os.ReadFile(text[1:])
		if err != nil {
			return "", nil, err
		}
		text = string(b)
	}
	f, err := dossier.FieldAt(root, strings.ReplaceAll(path, "/+/", "/x/"))
	if err != nil {
		return "", nil, fmt.Errorf("write %s: %w", path, err)
	}
	// A number or a set may be written as it reads: gewicht=2, methoden=abc,turven.
	switch f.Kind {
	case dossier.KindNumber:
		if json.Valid([]byte(text)) {
			return path, json.RawMessage(text), nil
		}
	case dossier.KindChoices, dossier.KindRefs:
		parts := []string{}
		for _, p := range strings.Split(text, ",") {
			if p = strings.TrimSpace(p); p != "" {
				parts = append(parts, p)
			}
		}
		b, err := json.Marshal(parts)
		return path, b, err
	}
	b, err := json.Marshal(text)
	return path, b, err
}

func (s *session) remove() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	if err := ws.Delete(s.id(), s.in.words[1]); err != nil {
		return err
	}
	return s.emit(map[string]bool{"verwijderd": true}, "Verwijderd. Terugzetten kan met: rw restore-item "+s.in.words[0]+" "+s.in.words[1])
}

func (s *session) restoreItem() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	if err := ws.Restore(s.id(), s.in.words[1]); err != nil {
		return err
	}
	return s.emit(map[string]bool{"teruggezet": true}, "Teruggezet.")
}

func (s *session) undo() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	what, err := ws.Undo(s.id())
	if err != nil {
		return err
	}
	return s.emit(map[string]string{"ongedaan": what}, "Ongedaan gemaakt: "+what+".")
}

func (s *session) regie() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	f := s.in.flags
	if err := ws.SetRegie(s.id(), dossier.ID(f["wie"]), f["reden"], dossier.Date(f["datum"])); err != nil {
		return err
	}
	return s.emit(map[string]bool{"overgedragen": true}, "De regie is overgedragen.")
}
