package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

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
	type item struct {
		list   string
		values map[string]json.RawMessage
	}
	var writes []workspace.Write
	var items []*item
	for _, a := range s.in.words[1:] {
		path, value, err := assignment(a)
		if err != nil {
			return err
		}
		list, field, isNew := strings.Cut(path, "/+/")
		if !isNew {
			writes = append(writes, workspace.Write{Path: path, Value: value})
			continue
		}
		if strings.Contains(field, "/") {
			return usagef("in %q mag na + een veld van het nieuwe onderdeel staan, geen onderdeel daarvan", path)
		}
		var it *item
		for _, x := range items {
			if x.list == list {
				it = x
			}
		}
		if it == nil {
			it = &item{list, map[string]json.RawMessage{}}
			items = append(items, it)
		}
		it.values[field] = value
	}
	out := map[string]any{"geschreven": len(writes)}
	var lines []string
	made := []dossier.ID{}
	if len(writes) > 0 {
		if err := ws.Write(s.id(), writes); err != nil {
			return err
		}
	}
	for _, it := range items {
		id, err := ws.AddItem(s.id(), it.list, "", it.values)
		if err != nil {
			return err
		}
		made = append(made, id)
		lines = append(lines, string(id))
	}
	out["items"] = made
	return s.emit(out, lines...)
}

// assignment takes path=text or path:=JSON apart. "@file" as text is the file's
// content; "@@" begins a text with one @.
func assignment(a string) (path string, value json.RawMessage, err error) {
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
	f, err := dossier.FieldAt(&dossier.Dossier{}, strings.ReplaceAll(path, "/+/", "/x/"))
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
