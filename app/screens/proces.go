package screens

import (
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// HefOp lifts one signal. The reason stays visible in dossier and PDF; what was
// lifted is still shown.
func (s *Dossiers) HefOp(id string, o Opheffing) error {
	return s.do(id, func(ws *workspace.Workspace) error {
		return Lift(ws, dossier.ID(id), o.Code, o.Pad, o.Reden)
	})
}

// Wend takes a decision about the process itself: a route chosen, changed, ended
// or taken up again, the dossier closed or reopened. Nothing is overwritten.
func (s *Dossiers) Wend(id string, w Wending) error {
	return s.do(id, func(ws *workspace.Workspace) error { return Turn(ws, dossier.ID(id), w, s.app.today()) })
}

// Turn is Wend for page and rw; no day is today.
func Turn(ws *workspace.Workspace, id dossier.ID, w Wending, today dossier.Date) error {
	reason, err := typed("verloop/x/reden", strings.TrimSpace(w.Reden))
	if err != nil {
		return err
	}
	day := dossier.Date(w.Datum)
	if day == "" {
		day = today
	}
	return ws.Turn(id, dossier.Wending{Soort: dossier.WendingSoort(w.Soort), Datum: day, Naar: dossier.Routekeuze(w.Naar), Reden: dossier.Text(reason)})
}

// NieuweCyclus closes the running cycle over what belonged to it and begins the
// next (E3, "vervolg").
func (s *Dossiers) NieuweCyclus(id string, v Vervolgopdracht) error {
	return s.do(id, func(ws *workspace.Workspace) error { return NextCycle(ws, dossier.ID(id), v, s.app.today()) })
}

// NextCycle is NieuweCyclus for page and rw; no day is today.
func NextCycle(ws *workspace.Workspace, id dossier.ID, v Vervolgopdracht, today dossier.Date) error {
	reason, err := typed("verloop/x/reden", strings.TrimSpace(v.Reden))
	if err != nil {
		return err
	}
	o := regels.Vervolgopdracht{
		Evaluatie: dossier.ID(v.Evaluatie), Vervolg: dossier.Vervolg(v.Vervolg), Route: dossier.Routekeuze(v.Route), Reden: dossier.Text(reason), Datum: dossier.Date(v.Datum),
	}
	if o.Datum == "" {
		o.Datum = today
	}
	for _, g := range v.Doelen {
		o.Doelen = append(o.Doelen, dossier.ID(g))
	}
	return ws.NextCycle(id, o)
}

// Bronnen lists every rule with its literal source sentence, and where the
// program does it. It needs no open profile.
func (s *Dossiers) Bronnen() ([]Bron, error) { return Bronnen(), nil }

// Bronnen lists every rule in the order of the sources.
func Bronnen() []Bron {
	out := []Bron{}
	for _, r := range regels.Dekking() {
		out = append(out, Bron{Code: r.Code, Titel: r.Titel, Zin: regels.Bron(r.Code), Herkomst: regels.Herkomst(r.Code), Hoe: r.Hoe, Waar: r.Waar})
	}
	return out
}

// signaal is one finding as shown; mayLift says whether this person may lift it.
func signaal(f regels.Finding, mayLift bool) Signaal {
	return Signaal{
		Code: f.Code, Ernst: f.Ernst, Pad: f.Pad, Tekst: f.Tekst, Bron: f.Bron, OphefbaarDoor: f.OphefbaarDoor, Opgeheven: f.Opgeheven,
		OpgehevenDoor: f.OpgehevenDoor, OpgehevenOp: string(f.OpgehevenOp), Uiterlijk: string(f.Uiterlijk), MagOpheffen: mayLift && f.Opgeheven == "",
	}
}

// signalen are findings without a word on who is looking.
func signalen(list []regels.Finding) []Signaal {
	out := []Signaal{}
	for _, f := range list {
		out = append(out, signaal(f, false))
	}
	return out
}
