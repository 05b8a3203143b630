package screens

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

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

func organisation(*workspace.Workspace) dossier.Organisatie { return *dossier.DefaultOrganisatie() }
