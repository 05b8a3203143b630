package screens

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// withExpertise adds to a write of an inzet's expertise what belongs to it in
// the settings of the partnership: organisation and funding (M3), and the most
// minutes that the dossier began with. What somebody chose otherwise stays, and
// so does what this very action writes.
func withExpertise(o dossier.Organisatie, d *dossier.Dossier, list []workspace.Write) ([]workspace.Write, error) {
	out := list
	for _, w := range list {
		item, ok := strings.CutSuffix(w.Path, "/expertise")
		id, inzet := strings.CutPrefix(item, "inzetten/")
		var chosen dossier.Expertise
		if !ok || !inzet || json.Unmarshal(w.Value, &chosen) != nil {
			continue
		}
		i := slices.IndexFunc(d.Inzetten, func(x dossier.Inzet) bool { return string(x.ID) == id })
		if i < 0 {
			continue
		}
		values, err := expertiseValues(o, d, d.Inzetten[i], chosen)
		if err != nil {
			return nil, err
		}
		for _, name := range []string{"organisatie", "financiering", "maxMinuten"} {
			v, set := values[name]
			path := item + "/" + name
			if set && !slices.ContainsFunc(list, func(x workspace.Write) bool { return x.Path == path }) {
				out = append(out, workspace.Write{Path: path, Value: v})
			}
		}
	}
	return out, nil
}

// expertiseValues are the fields that follow when chosen becomes the expertise
// of an inzet as it was.
func expertiseValues(o dossier.Organisatie, d *dossier.Dossier, was dossier.Inzet, chosen dossier.Expertise) (map[string]json.RawMessage, error) {
	oldName, oldFunding := o.Expertise(was.Expertise)
	name, funding := o.Expertise(chosen)
	values := map[string]any{}
	if was.Organisatie != name && (was.Organisatie == "" || was.Organisatie == oldName) {
		values["organisatie"] = name
	}
	if was.Financiering != funding && (was.Financiering == "" || was.Financiering == oldFunding) {
		values["financiering"] = funding
	}
	if was.MaxMinuten == 0 && chosen != "" && d.Termijnen.MaxMinutenInzet > 0 {
		values["maxMinuten"] = d.Termijnen.MaxMinutenInzet
	}
	raw := map[string]json.RawMessage{}
	for k, v := range values {
		b, err := json.Marshal(v)
		if err != nil {
			return nil, fmt.Errorf("value of %s: %w", k, err)
		}
		raw[k] = b
	}
	return raw, nil
}

// newExpertise is [withExpertise] for an inzet that is being made.
func newExpertise(o dossier.Organisatie, d *dossier.Dossier, list string, values map[string]json.RawMessage) error {
	var chosen dossier.Expertise
	if list != "inzetten" || json.Unmarshal(values["expertise"], &chosen) != nil || chosen == "" {
		return nil
	}
	more, err := expertiseValues(o, d, dossier.Inzet{}, chosen)
	if err != nil {
		return err
	}
	for name, v := range more {
		if _, set := values[name]; !set {
			values[name] = v
		}
	}
	return nil
}
