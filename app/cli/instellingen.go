package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// settings shows the partnership's settings: all, or those at or below a path.
func (s *session) settings() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	at := ""
	if len(s.in.words) > 0 {
		at = strings.TrimSuffix(s.in.words[0], "/")
	}
	type line struct {
		Pad    string          `json:"pad"`
		Label  string          `json:"label"`
		Waarde json.RawMessage `json:"waarde"`
	}
	o := ws.Organisation()
	out, lines := []line{}, []string{}
	for _, l := range dossier.Leaves(&o) {
		if at != "" && l.Path != at && !strings.HasPrefix(l.Path, at+"/") || strings.HasSuffix(l.Path, "/volgorde") {
			continue
		}
		label := dossier.Label(&o, l.Path, nil)
		out = append(out, line{l.Path, label, l.Value})
		lines = append(lines, fmt.Sprintf("%s = %s", l.Path, l.Value))
	}
	if len(out) == 0 {
		if _, err := dossier.FieldAt(&o, at); err != nil {
			return err
		}
		lines = []string{"Niet ingevuld."}
	}
	return s.emit(out, lines...)
}

// set changes settings as one action; every "+" item is made on its own, as
// with write.
func (s *session) set() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	writes, items, err := assignments(&dossier.Organisatie{}, s.in.words)
	if err != nil {
		return err
	}
	if len(writes) > 0 {
		if err := ws.WriteOrganisation(writes); err != nil {
			return err
		}
	}
	made, lines := []dossier.ID{}, []string{}
	for _, it := range items {
		id, err := ws.AddOrganisationItem(it.list, "", it.values)
		if err != nil {
			return err
		}
		made, lines = append(made, id), append(lines, string(id))
	}
	return s.emit(map[string]any{"geschreven": len(writes), "items": made}, lines...)
}

// looks lists who looked at a dossier (L8).
func (s *session) looks() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	list, err := ws.Looks(s.id())
	if err != nil {
		return err
	}
	type line struct {
		Op   string `json:"op"`
		Door string `json:"door"`
		Rol  string `json:"rol"`
		Wat  string `json:"wat"`
	}
	out, lines := []line{}, []string{}
	for _, l := range list {
		out = append(out, line{l.At.UTC().Format(time.RFC3339), l.By, l.Role, l.What})
		lines = append(lines, fmt.Sprintf("%s  %-20s %-22s %s", l.At.Local().Format("2006-01-02 15:04"), l.By, l.Role, l.What))
	}
	if len(lines) == 0 {
		lines = []string{"Nog niemand heeft dit dossier bekeken."}
	}
	return s.emit(out, lines...)
}

// note lists one's own notes about a dossier, writes one, or takes one away (L7).
func (s *session) note() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	which := dossier.ID(s.in.flags["aantekening"])
	if len(s.in.words) > 1 {
		id, err := ws.PutNote(s.id(), which, s.in.words[1])
		if err != nil {
			return err
		}
		return s.emit(map[string]dossier.ID{"aantekening": id}, string(id))
	}
	if which != "" {
		if err := ws.DeleteNote(which); err != nil {
			return err
		}
		return s.emit(map[string]bool{"gewist": true}, "De aantekening is gewist.")
	}
	type line struct {
		ID    dossier.ID   `json:"id"`
		Datum dossier.Date `json:"datum"`
		Tekst string       `json:"tekst"`
	}
	if _, err := ws.Open(s.id()); err != nil {
		return err
	}
	out, lines := []line{}, []string{}
	for _, n := range ws.Notes(s.id()) {
		out = append(out, line{n.ID, n.Datum, string(n.Tekst)})
		lines = append(lines, fmt.Sprintf("%s  %s  %s", n.ID, n.Datum, n.Tekst))
	}
	if len(lines) == 0 {
		lines = []string{"Er staan geen aantekeningen bij dit dossier."}
	}
	return s.emit(out, lines...)
}

// reasons are the lines of a refusal by the rules, none for any other error.
func reasons(err error) []string {
	var w *workspace.WallError
	if !errors.As(err, &w) {
		return nil
	}
	var out []string
	for _, f := range w.Findings {
		line := f.Code + ": " + f.Tekst
		if f.OphefbaarDoor != "" {
			line += " De " + f.OphefbaarDoor + " kan dit met een reden opheffen: rw lift ID " + f.Code + " " + f.Pad + " --reden REDEN"
		}
		out = append(out, line)
	}
	return out
}
