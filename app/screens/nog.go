package screens

import (
	"encoding/json"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

func lift(ws *workspace.Workspace, id dossier.ID, code, pad, reason string, today dossier.Date) error {
	if reason == "" {
		return workspace.ErrReason
	}
	p, err := ws.Open(id)
	if err != nil {
		return err
	}
	for _, f := range regels.Check(p.Dossier, today) {
		if f.Code != code || f.Pad != pad || f.OphefbaarDoor == "" {
			continue
		}
		values := map[string]json.RawMessage{}
		for k, v := range map[string]string{"code": code, "pad": pad, "reden": reason, "door": ws.Me().Naam, "op": string(today)} {
			values[k], _ = json.Marshal(v)
		}
		_, err := ws.AddItem(id, "opheffingen", "", values)
		return err
	}
	return workspace.ErrNotFound
}

func turn(*workspace.Workspace, dossier.ID, dossier.Wending) error      { return workspace.ErrRights }
func nextCycle(*workspace.Workspace, dossier.ID, Vervolgopdracht) error { return workspace.ErrRights }
func bronnen() []Bron                                                   { return []Bron{} }

func looks(ws *workspace.Workspace, id dossier.ID) ([]Inzage, error) {
	_, err := ws.Open(id)
	return []Inzage{}, err
}

func notes(*workspace.Workspace, dossier.ID) []Aantekening { return []Aantekening{} }

func putNote(*workspace.Workspace, dossier.ID, dossier.ID, string) (string, error) {
	return "", workspace.ErrRights
}
func deleteNote(*workspace.Workspace, dossier.ID) error { return workspace.ErrNotFound }
