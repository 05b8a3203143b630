package workspace

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// An action is one user action in one log: what becomes one envelope, with all
// that must be on the disk together.
type action struct {
	w           *Workspace
	e           *entry
	view        *oplog.View
	roles       []string
	writes      []oplog.Write
	label       string // for "Ongedaan maken"
	dropDrafts  []store.DraftKey
	dropJournal string
	walled      bool // refused when the rules refuse it; demo, restore and undo are not
	deciding    bool // gathers what follows from a decision
	judged      bool // its writes were tried on the projection, which must be made anew when they do not come
}

// act runs f and writes what it gathered as one envelope in one transaction.
// Nothing gathered is nothing written. It becomes the last action that [Undo]
// takes back.
func (w *Workspace) act(e *entry, f func(*action) error) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return err
	}
	v := e.log.View()
	a := &action{w: w, e: e, view: v, roles: w.roles(v)}
	err := f(a)
	if err == nil && a.walled {
		err = a.walls()
	}
	var u *undoable
	if err == nil {
		u, err = a.commit()
	}
	if err != nil && a.judged {
		e.stale = true
	}
	if err != nil || u == nil {
		return err
	}
	e.undo = append(e.undo, *u)
	return nil
}

func (a *action) commit() (*undoable, error) {
	if len(a.writes) == 0 {
		if a.dropJournal == "" && len(a.dropDrafts) == 0 {
			return nil, nil
		}
		return nil, a.w.save(a.batch())
	}
	before := make([]before, 0, len(a.writes))
	for _, x := range a.writes {
		before = append(before, a.before(x.Path))
	}
	env, s, err := a.w.seal(a.e, oplog.KindOps, oplog.Clear{}, oplog.Sealed{Writes: a.writes})
	if err != nil {
		return nil, err
	}
	if err := a.w.commit(a.e, env, s, a.batch()); err != nil {
		return nil, err
	}
	a.e.apply(a.writes)
	for i := range before {
		before[i].head = env.ID()
	}
	return &undoable{envelope: env.ID(), before: before, label: a.label}, nil
}

func (a *action) batch() store.Batch {
	b := store.Batch{DropDrafts: a.dropDrafts}
	if a.dropJournal != "" {
		b.DropJournals = []string{a.dropJournal}
	}
	return b
}

// apply brings plain field writes into the projection without making it anew;
// bookkeeping of lists, deleted or conflicting fields need all of it.
func (e *entry) apply(writes []oplog.Write) {
	if e.stale || e.root == nil {
		return
	}
	v := e.log.View()
	hidden := len(v.Deleted()) > 0
	for _, x := range writes {
		last := x.Path[strings.LastIndexByte(x.Path, '/')+1:]
		if last == volgorde || last == verwijderd || hidden || v.Conflict(x.Path) {
			e.stale = true
			return
		}
		j, err := oplog.ToJSON(x.Value)
		if err != nil || dossier.Set(e.root, x.Path, j) != nil {
			e.stale = true
			return
		}
	}
}

// decided are the sections that follow from a decision, made with [Workspace.Lift],
// [Workspace.Turn] or [Workspace.NextCycle]: who may take it is checked there, so
// they are not typed in field by field.
var decided = map[string]string{
	"opheffingen": "Een signaal wordt opgeheven bij het signaal zelf, met een reden.",
	"verloop":     "Het verloop wordt bijgehouden bij het besluit zelf: kies daar wat er gebeurt.",
	"cycli":       "Een eerdere cyclus staat vast; een volgende begint na een afgeronde evaluatie.",
}

// set gathers one field. heads nil: the author was shown what there is now.
func (a *action) set(path string, value json.RawMessage, heads []string) error {
	f, err := dossier.FieldAt(a.blank(), path)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if f.Derived {
		return &dossier.ValueError{Path: path, Tekst: "Dit onderdeel volgt uit andere gegevens en kan niet los worden ingevuld."}
	}
	if !a.may(path) {
		return fmt.Errorf("write %s: %w", path, ErrRights)
	}
	if why := decided[strings.SplitN(path, "/", 2)[0]]; why != "" && a.walled && !a.deciding && !bookkeeping(path) {
		return &dossier.ValueError{Path: path, Tekst: why}
	}
	if !bookkeeping(path) {
		if err := a.exists(path); err != nil {
			return err
		}
		if value, err = dossier.Check(a.blank(), path, value); err != nil {
			return err
		}
	}
	b, err := oplog.FromJSON(value)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	prev, err := a.prev(path, heads)
	if err != nil {
		return err
	}
	a.drop(path)
	if a.nothingNew(path, b, prev) {
		return nil
	}
	if i := slices.IndexFunc(a.writes, func(x oplog.Write) bool { return x.Path == path }); i >= 0 {
		a.writes[i].Value = b // an envelope writes a path once
		return nil
	}
	a.writes = append(a.writes, oplog.Write{Path: path, Value: b, Prev: prev})
	return nil
}

// nothingNew: the value is there already, or an empty field stays empty.
func (a *action) nothingNew(path string, value []byte, prev []oplog.ID) bool {
	heads := a.view.HeadIDs(path)
	if len(heads) == 0 {
		return !bookkeeping(path) && zero(value)
	}
	if !slices.Equal(heads, prev) || len(a.view.Values(path)) > 1 {
		return false
	}
	h, _ := a.view.Value(path)
	return slices.Equal(h.Value, value)
}

// zero reports a value that says nothing: an empty field stays unwritten.
func zero(value []byte) bool {
	j, err := oplog.ToJSON(value)
	return err == nil && (empty(j) || string(j) == "false")
}

// prev names the versions the author was shown.
func (a *action) prev(path string, heads []string) ([]oplog.ID, error) {
	if heads == nil {
		return a.view.HeadIDs(path), nil
	}
	var out []oplog.ID
	for _, h := range heads {
		id, err := oplog.ParseID(h)
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", path, err)
		}
		out = append(out, id)
	}
	return oplog.SortIDs(out), nil
}

// may reports whether one of this person's roles allows the path, and, where a
// role may write its own items only, whether the item is this person's.
func (a *action) may(path string) bool {
	version := a.view.Version()
	if a.e.kind != oplog.DossierLog {
		return slices.ContainsFunc(a.roles, func(r string) bool { return rights(a.e.kind)(version, r, path) })
	}
	for _, r := range a.roles {
		if dossier.Rechten(version, r, path) && (!dossier.Eigen(version, r, path) || a.mine(path)) {
			return true
		}
	}
	return false
}

// mine reports whether this person made the outermost item of the path.
func (a *action) mine(path string) bool {
	item := outerItem(a.e.kind, path)
	if item == "" {
		return true
	}
	all := a.view.History(item + "/" + volgorde)
	return len(all) == 0 || all[len(all)-1].Person == a.w.me(a.view)
}

// exists reports ErrNotFound for a field of an item nobody made.
func (a *action) exists(path string) error {
	for _, item := range itemsOf(a.e.kind, path) {
		at := item + "/" + volgorde
		made := slices.ContainsFunc(a.writes, func(x oplog.Write) bool { return x.Path == at })
		if _, ok := a.view.Value(at); !ok && !made {
			return fmt.Errorf("item %s: %w", item, ErrNotFound)
		}
	}
	return nil
}

func (a *action) blank() any { return blank(a.e.kind) }

// blank is a root that only says which schema the paths of a kind of log are
// of; nothing is written in it.
func blank(kind oplog.LogKind) any {
	switch kind {
	case oplog.PersoonLog:
		return blankPersoon
	case oplog.OrganisatieLog:
		return blankOrganisatie
	}
	return blankDossier
}

var (
	blankDossier     = &dossier.Dossier{}
	blankPersoon     = &dossier.Persoon{}
	blankOrganisatie = &dossier.Organisatie{}
	schemas          = map[oplog.LogKind][]dossier.Field{
		oplog.DossierLog:     dossier.Schema(),
		oplog.PersoonLog:     dossier.SchemaOf(blankPersoon),
		oplog.OrganisatieLog: dossier.SchemaOf(blankOrganisatie),
	}
)

func (a *action) drop(path string) { a.dropDrafts = append(a.dropDrafts, a.w.draftKey(a.e.id, path)) }

func bookkeeping(path string) bool {
	return strings.HasSuffix(path, "/"+volgorde) || strings.HasSuffix(path, "/"+verwijderd)
}

// Write writes fields of a dossier as one action: all of them, or none. Nothing
// that stands is overwritten in silence: what the author was not shown stays
// beside it as a conflict. Typing always saves; what would become vastgesteld,
// ingezet or afgerond against the rules gives a *[WallError].
func (w *Workspace) Write(id dossier.ID, writes []Write) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	return w.act(e, func(a *action) error {
		a.walled = true
		return a.setAll(writes)
	})
}

// setAll gathers fields, and says in words what was done.
func (a *action) setAll(writes []Write) error {
	for _, x := range writes {
		if err := a.set(x.Path, x.Value, x.Heads); err != nil {
			return err
		}
	}
	if err := a.keepRoute(writes); err != nil {
		return err
	}
	if len(writes) == 1 {
		a.label = "Wijziging van " + a.w.label(a.e, writes[0].Path)
	} else {
		a.label = fmt.Sprintf("Wijziging van %d velden", len(writes))
	}
	return nil
}

func (w *Workspace) label(e *entry, path string) string {
	root, err := w.project(e)
	if err != nil {
		return path
	}
	return dossier.Label(root, path, asDossier(root))
}

// asDossier is the dossier a root is, or nil.
func asDossier(root any) *dossier.Dossier {
	d, _ := root.(*dossier.Dossier)
	return d
}

// itemsOf lists the items a path runs through, outermost first.
func itemsOf(kind oplog.LogKind, path string) []string {
	var out []string
	fields := schemas[kind]
	parts := strings.Split(path, "/")
	for i := 0; i < len(parts); i++ {
		j := slices.IndexFunc(fields, func(f dossier.Field) bool { return f.Name == parts[i] })
		if j < 0 {
			break
		}
		f := fields[j]
		fields = f.Fields
		if f.Kind == dossier.KindList && i+1 < len(parts) {
			i++
			out = append(out, strings.Join(parts[:i+1], "/"))
		}
	}
	return out
}

func outerItem(kind oplog.LogKind, path string) string {
	if items := itemsOf(kind, path); len(items) > 0 {
		return items[0]
	}
	return ""
}
