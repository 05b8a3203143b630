package workspace

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/regels"
)

// Turn writes one decision about the process as one action: a route chosen,
// changed, ended or taken up again, the dossier closed or reopened. What it
// changes keeps its history. A *[regels.Weigering] says why it cannot be.
func (w *Workspace) Turn(id dossier.ID, turn dossier.Wending) error {
	return w.decide(id, dossier.Keuze(turn.Soort), func(d *dossier.Dossier) ([]dossier.Leaf, error) {
		return regels.Wend(d, turn, w.newItemID)
	})
}

// NextCycle closes the running cycle and begins the next as one action: all of
// it is on the disk, or none (E3, "vervolg"). A *[regels.Weigering] says why it
// cannot be. Two people who do so at the same time, after the same evaluatie,
// close one cycle: what they said of it differently is a conflict.
func (w *Workspace) NextCycle(id dossier.ID, o regels.Vervolgopdracht) error {
	return w.decide(id, "Nieuwe cyclus beginnen", func(d *dossier.Dossier) ([]dossier.Leaf, error) {
		list, err := regels.Vervolg(d, o, w.newItemID)
		if err != nil {
			return nil, err
		}
		return oneCycle(list), nil
	})
}

// oneCycle gives the cycle that is closed an id that follows from the evaluatie
// that closed it.
func oneCycle(list []dossier.Leaf) []dossier.Leaf {
	var was, is string
	for _, l := range list {
		item, ok := strings.CutSuffix(l.Path, "/evaluatie")
		var e string
		if ok && strings.HasPrefix(item, "cycli/") && json.Unmarshal(l.Value, &e) == nil {
			was, is = item+"/", "cycli/"+cycleID(e)+"/"
		}
	}
	out := slices.Clone(list)
	for i, l := range out {
		if rest, ok := strings.CutPrefix(l.Path, was); ok && was != "" {
			out[i].Path = is + rest
		}
	}
	return out
}

// cycleID is a UUIDv7 of the time of the evaluatie, the rest a hash of its id.
func cycleID(evaluatie string) string {
	h := sha256.Sum256([]byte("routewijzer cyclus 1 " + evaluatie))
	id := uuid.UUID(h[:16])
	if e, err := uuid.Parse(evaluatie); err == nil {
		copy(id[:6], e[:6])
	}
	id[6], id[8] = id[6]&0x0f|0x70, id[8]&0x3f|0x80
	return id.String()
}

// decide writes what a decision comes down to.
func (w *Workspace) decide(id dossier.ID, label string, leaves func(*dossier.Dossier) ([]dossier.Leaf, error)) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.act(e, func(a *action) error {
		root, err := w.project(e)
		if err != nil {
			return err
		}
		list, err := leaves(root.(*dossier.Dossier))
		if err != nil {
			return err
		}
		for _, l := range a.anew(list) {
			if err := a.set(l.Path, l.Value, nil); err != nil {
				return err
			}
		}
		a.label = strings.TrimSpace(label)
		return nil
	})
}

// anew gives an item that was there before, and was deleted, another id: it is
// made again, not brought back with what it said then.
func (a *action) anew(list []dossier.Leaf) []dossier.Leaf {
	ids := map[string]string{}
	out := slices.Clone(list)
	for i, l := range out {
		for _, item := range itemsOf(a.e.kind, l.Path) {
			if _, was := a.view.Value(item + "/" + volgorde); !was || !a.view.Hidden(item+"/"+volgorde) {
				continue
			}
			if ids[item] == "" {
				ids[item] = item[:strings.LastIndexByte(item, '/')+1] + string(a.w.newItemID())
			}
			out[i].Path = ids[item] + strings.TrimPrefix(l.Path, item)
		}
	}
	return out
}

// keepRoute adds to a choice of route that was written as a field what [Turn]
// would have kept of it: a route is never changed without a trace.
func (a *action) keepRoute(writes []Write) error {
	i := slices.IndexFunc(writes, func(x Write) bool { return x.Path == "route/keuze" })
	if i < 0 || a.e.kind != oplog.DossierLog {
		return nil
	}
	root, err := a.w.project(a.e)
	if err != nil {
		return err
	}
	was := root.(*dossier.Dossier).Route
	var now dossier.Routekeuze
	if json.Unmarshal(writes[i].Value, &now) != nil || now == was.Keuze {
		return nil
	}
	soort := dossier.RouteGekozen
	if was.Keuze != "" {
		soort = dossier.RouteGewisseld
	}
	values := map[string]json.RawMessage{}
	for name, s := range map[string]string{"soort": string(soort), "datum": string(a.w.today()), "van": string(was.Keuze), "naar": string(now)} {
		if values[name], err = json.Marshal(s); err != nil {
			return fmt.Errorf("keep route: %w", err)
		}
	}
	for _, x := range writes {
		if x.Path == "route/reden" {
			values["reden"] = x.Value
		}
	}
	a.deciding = true
	defer func() { a.deciding = false }()
	return a.addValues("verloop", a.w.newItemID(), "", values)
}
