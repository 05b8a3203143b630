package workspace

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// New makes a dossier that holds what d holds; its id is made here. What d does
// not say of terms, region and holidays is frozen into it from the settings of
// the organisation: a running dossier keeps what it began with.
func (w *Workspace) New(d *dossier.Dossier) (dossier.ID, error) {
	d, err := w.frozen(d)
	if err != nil {
		return "", err
	}
	leaves := dossier.Leaves(d)
	for _, l := range leaves { // refused before a log is founded, not after
		if bookkeeping(l.Path) {
			continue
		}
		if _, err := dossier.Check(blankDossier, l.Path, l.Value); err != nil {
			return "", err
		}
	}
	e, err := w.found(oplog.DossierLog)
	if err != nil {
		return "", err
	}
	id := dossier.ID(e.id.String())
	w.enter(e)
	err = w.act(e, func(a *action) error {
		for _, l := range leaves {
			if err := a.set(l.Path, l.Value, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("new dossier %s: %w", id, err)
	}
	e.mu.Lock()
	e.undo = nil // a dossier is not taken back by "Ongedaan maken"
	e.mu.Unlock()
	return id, w.refresh(e)
}

// AddItem adds an item to a list after the item named after, or at the end,
// with values by field name, as one action.
func (w *Workspace) AddItem(id dossier.ID, list string, after dossier.ID, values map[string]json.RawMessage) (dossier.ID, error) {
	e, err := w.entry(id)
	if err != nil {
		return "", err
	}
	return w.add(e, list, after, values)
}

func (w *Workspace) add(e *entry, list string, after dossier.ID, values map[string]json.RawMessage) (dossier.ID, error) {
	item := w.newItemID()
	err := w.act(e, func(a *action) error {
		a.walled = true
		a.label = "Toevoegen aan " + w.label(e, list)
		return a.addValues(list, item, after, values)
	})
	return item, err
}

// addValues is addLeaves with values by field name.
func (a *action) addValues(list string, item, after dossier.ID, values map[string]json.RawMessage) error {
	leaves := make([]dossier.Leaf, 0, len(values))
	for _, name := range slices.Sorted(maps.Keys(values)) {
		leaves = append(leaves, dossier.Leaf{Path: name, Value: values[name]})
	}
	return a.addLeaves(list, item, after, leaves)
}

// ItemLeaves are the leaves of one list item, below the item.
type ItemLeaves []dossier.Leaf

// AgendaLeaves turns agenda items into leaves for [Workspace.AddItems].
func AgendaLeaves(points []dossier.Agendapunt) []ItemLeaves {
	var out []ItemLeaves
	for _, p := range points {
		p.ID = "p"
		d := &dossier.Dossier{MDOs: []dossier.MDO{{Item: dossier.Item{ID: "m"}, Agenda: []dossier.Agendapunt{p}}}}
		out = append(out, below(d, "mdos/m/agenda/p"))
	}
	return out
}

// AddItems adds items at the end of a list as one action.
func (w *Workspace) AddItems(id dossier.ID, list string, items []ItemLeaves) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.act(e, func(a *action) error {
		a.walled = true
		after := dossier.ID("")
		for _, leaves := range items {
			item := w.newItemID()
			if err := a.addLeaves(list, item, after, leaves); err != nil {
				return err
			}
			after = item
		}
		a.label = "Toevoegen aan " + w.label(e, list)
		return nil
	})
}

// addLeaves gathers an item: its place first, then its fields.
func (a *action) addLeaves(list string, item, after dossier.ID, leaves []dossier.Leaf) error {
	f, err := dossier.FieldAt(a.blank(), list)
	if err != nil || f.Kind != dossier.KindList {
		return fmt.Errorf("add to %s: %w", list, ErrNotFound)
	}
	if err := a.exists(list); err != nil {
		return err
	}
	place, err := a.place(list, after, item)
	if err != nil {
		return err
	}
	at := list + "/" + string(item) + "/"
	if err := a.set(at+volgorde, place, nil); err != nil {
		return err
	}
	for _, l := range leaves {
		if err := a.set(at+l.Path, l.Value, nil); err != nil {
			return err
		}
	}
	return nil
}

// place is the fractional index behind the item named after; "" is the end,
// "^" the front. It looks at what this action gathered too.
func (a *action) place(list string, after, self dossier.ID) (json.RawMessage, error) {
	type spot struct{ id, at string }
	var spots []spot
	take := func(path string, at string) {
		rest, ok := strings.CutPrefix(path, list+"/")
		if id, isItem := strings.CutSuffix(rest, "/"+volgorde); ok && isItem && !strings.Contains(id, "/") && id != string(self) {
			spots = append(spots, spot{id, at})
		}
	}
	for _, p := range a.view.Paths() {
		if strings.HasPrefix(p, list+"/") && strings.HasSuffix(p, "/"+volgorde) && !a.view.Hidden(p) {
			if h, ok := a.view.Value(p); ok {
				take(p, cborString(h.Value))
			}
		}
	}
	for _, x := range a.writes {
		take(x.Path, cborString(x.Value))
	}
	slices.SortFunc(spots, func(x, y spot) int {
		if c := strings.Compare(x.at, y.at); c != 0 {
			return c
		}
		return strings.Compare(x.id, y.id)
	})
	i := len(spots)
	switch after {
	case "":
	case Front:
		i = 0
	default:
		j := slices.IndexFunc(spots, func(s spot) bool { return s.id == string(after) })
		if j < 0 {
			return nil, fmt.Errorf("item %s in %s: %w", after, list, ErrNotFound)
		}
		i = j + 1
	}
	before, behind := "", ""
	if i > 0 {
		before = spots[i-1].at
	}
	if i < len(spots) {
		behind = spots[i].at
	}
	return json.Marshal(dossier.Between(before, behind))
}

// Front puts an item before all others, see [Workspace.Move].
const Front = dossier.ID("^")

func cborString(b []byte) string {
	j, err := oplog.ToJSON(b)
	if err != nil {
		return ""
	}
	var s string
	if json.Unmarshal(j, &s) != nil {
		return ""
	}
	return s
}

// Move puts the item at path behind the item named after; "" is the front.
func (w *Workspace) Move(id dossier.ID, path string, after dossier.ID) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.move(e, path, after)
}

func (w *Workspace) move(e *entry, path string, after dossier.ID) error {
	list, item, err := itemAt(e.kind, path)
	if err != nil {
		return err
	}
	if after == "" {
		after = Front
	}
	return w.act(e, func(a *action) error {
		if err := a.exists(path); err != nil {
			return err
		}
		place, err := a.place(list, after, item)
		if err != nil {
			return err
		}
		a.label = "Verplaatsen van " + w.label(e, path)
		return a.set(path+"/"+volgorde, place, nil)
	})
}

// Delete hides the item at path. What others write in it afterwards, or wrote at
// the same time, keeps it visible.
func (w *Workspace) Delete(id dossier.ID, path string) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.setDeleted(e, path, true)
}

// Restore brings a deleted item back.
func (w *Workspace) Restore(id dossier.ID, path string) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.setDeleted(e, path, false)
}

func (w *Workspace) setDeleted(e *entry, path string, gone bool) error {
	if _, _, err := itemAt(e.kind, path); err != nil {
		return err
	}
	return w.act(e, func(a *action) error {
		if err := a.exists(path); err != nil {
			return err
		}
		word := "Terugzetten van "
		if gone {
			word = "Verwijderen van "
		}
		a.label = word + w.label(e, path)
		return a.delete(path, gone)
	})
}

// delete gathers the deletion of an item, or its return, naming all its author saw.
func (a *action) delete(path string, gone bool) error {
	value, err := json.Marshal(gone)
	if err != nil {
		return err
	}
	at := path + "/" + verwijderd
	if err := a.set(at, value, nil); err != nil {
		return err
	}
	i := slices.IndexFunc(a.writes, func(x oplog.Write) bool { return x.Path == at })
	if i < 0 || !gone {
		return nil
	}
	for _, p := range a.view.Paths() {
		if strings.HasPrefix(p, path+"/") {
			a.writes[i].Seen = append(a.writes[i].Seen, a.view.HeadIDs(p)...)
		}
	}
	a.writes[i].Seen = oplog.SortIDs(a.writes[i].Seen)
	return nil
}

// itemAt takes the path of an item apart.
func itemAt(kind oplog.LogKind, path string) (list string, item dossier.ID, err error) {
	items := itemsOf(kind, path)
	if len(items) == 0 || items[len(items)-1] != path {
		return "", "", fmt.Errorf("item %s: %w", path, ErrNotFound)
	}
	i := strings.LastIndexByte(path, '/')
	return path[:i], dossier.ID(path[i+1:]), nil
}

// below are the leaves under an item, as paths from the item on, without its
// own place.
func below(d *dossier.Dossier, item string) ItemLeaves {
	var out ItemLeaves
	for _, l := range dossier.Leaves(d) {
		if rest, ok := strings.CutPrefix(l.Path, item+"/"); ok && rest != volgorde {
			out = append(out, dossier.Leaf{Path: rest, Value: l.Value})
		}
	}
	return out
}
