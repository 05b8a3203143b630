package workspace

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// An undoable is an own action that can be taken back by a new write.
type undoable struct {
	envelope oplog.ID
	before   []before
	label    string
}

// before is what a path said before the action.
type before struct {
	path  string
	value json.RawMessage // nil: nothing
	head  oplog.ID        // the head the action left; another one means somebody wrote since
}

func (a *action) before(path string) before {
	value, err := shown(a.view, path)
	if err != nil {
		value = nil
	}
	return before{path: path, value: value}
}

func (e *entry) undoLabel() string {
	if len(e.undo) == 0 {
		return ""
	}
	return e.undo[len(e.undo)-1].label
}

// Undo takes the last own action of this session back, with a new write, and
// says what it was. When the session has none it takes the last own envelope of
// the log. ErrNothing when there is none, ErrChanged when somebody wrote one of
// its fields since: then nothing is written.
func (w *Workspace) Undo(id dossier.ID) (string, error) {
	e, err := w.entry(id)
	if err != nil {
		return "", err
	}
	return w.undo(e)
}

func (w *Workspace) undo(e *entry) (string, error) {
	var last undoable
	err := w.act(e, func(a *action) error {
		if len(e.undo) == 0 {
			if err := a.recall(); err != nil {
				return err
			}
		}
		last = e.undo[len(e.undo)-1]
		return a.takeBack(last)
	})
	if err != nil {
		return "", err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.takenBack(last.envelope)
	return last.label, nil
}

// takenBack drops an action and the taking back of it, which act put on the
// stack, and lets what is left rest on what the taking back wrote.
func (e *entry) takenBack(what oplog.ID) {
	n := len(e.undo) - 1
	back := e.undo[n]
	e.undo = slices.DeleteFunc(e.undo[:n], func(u undoable) bool { return u.envelope == what })
	for _, b := range back.before {
		for i := len(e.undo) - 1; i >= 0; i-- {
			j := slices.IndexFunc(e.undo[i].before, func(x before) bool { return x.path == b.path })
			if j >= 0 {
				e.undo[i].before[j].head = back.envelope
				break
			}
		}
	}
}

func (a *action) takeBack(u undoable) error {
	shared := map[string]bool{} // somebody else said the same at the same time: theirs stays
	for _, b := range u.before {
		heads := a.view.Heads(b.path)
		mine := slices.ContainsFunc(heads, func(h oplog.Head) bool { return h.Envelope == b.head })
		if !mine || len(a.view.Values(b.path)) != 1 {
			return fmt.Errorf("undo %s: %w", b.path, ErrChanged)
		}
		shared[b.path] = len(heads) > 1
	}
	for _, b := range u.before {
		if item, isPlace := strings.CutSuffix(b.path, "/"+volgorde); isPlace && b.value == nil && !shared[b.path] {
			if err := a.delete(item, true); err != nil { // the action made this item
				return err
			}
		}
	}
	for _, b := range u.before {
		if a.covered(b.path) || shared[b.path] {
			continue
		}
		value := b.value
		if item, ok := strings.CutSuffix(b.path, "/"+verwijderd); ok && string(value) == "true" {
			if err := a.delete(item, true); err != nil { // it must name again what it hides
				return err
			}
			continue
		}
		if value == nil {
			value = json.RawMessage("null")
			if strings.HasSuffix(b.path, "/"+verwijderd) {
				value = json.RawMessage("false")
			}
		}
		if err := a.set(b.path, value, nil); err != nil {
			return err
		}
	}
	return nil
}

// covered: the path lies in an item this action deletes.
func (a *action) covered(path string) bool {
	return slices.ContainsFunc(a.writes, func(x oplog.Write) bool {
		item, ok := strings.CutSuffix(x.Path, "/"+verwijderd)
		return ok && strings.HasPrefix(path, item+"/")
	})
}

// recall makes the last own envelope of the log undoable, for a session that
// wrote nothing itself.
func (a *action) recall() error {
	var last *oplog.Entry
	timeline := a.view.Timeline()
	for i := range timeline {
		if timeline[i].Device == a.w.device {
			last = &timeline[i]
			break
		}
	}
	if last == nil {
		return ErrNothing
	}
	u := undoable{envelope: last.Envelope, label: "Laatste wijziging"}
	for _, t := range timeline {
		if t.Envelope != last.Envelope {
			continue
		}
		b := before{path: t.Path, head: last.Envelope}
		for _, h := range a.view.History(t.Path) {
			if slices.Contains(t.Prev, h.Envelope) {
				j, err := oplog.ToJSON(h.Value)
				if err != nil {
					return fmt.Errorf("undo %s: %w", t.Path, ErrNewerFormat)
				}
				b.value = j
				break
			}
		}
		u.before = append(u.before, b)
	}
	a.e.undo = append(a.e.undo, u)
	return nil
}
