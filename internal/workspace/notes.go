package workspace

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// Working notes are outside the dossier only while they are never shared (L7).
// They are a personal log of their own, apart from the preferences, that is
// never sent and never exported; the owner's sealed backup holds it.

// Notes are this person's working notes beside a dossier, the newest first; of
// id "" those beside no dossier.
func (w *Workspace) Notes(id dossier.ID) []dossier.Werkaantekening {
	out := []dossier.Werkaantekening{}
	for _, e := range w.noteLogs() {
		err := w.withNotes(e, func(p *dossier.Persoon) {
			for _, n := range p.Werkaantekeningen {
				if n.Dossier == string(id) {
					out = append(out, n)
				}
			}
		})
		if err != nil {
			w.profile.o.Log.Error("read notes", "log", e.id.String(), "error", err)
		}
	}
	slices.SortStableFunc(out, func(a, b dossier.Werkaantekening) int { return strings.Compare(string(b.Datum), string(a.Datum)) })
	return out
}

// PutNote writes a working note beside a dossier ("": beside none) and returns
// its id; note "" is a new one, dated today.
func (w *Workspace) PutNote(id dossier.ID, note dossier.ID, text string) (dossier.ID, error) {
	value, err := json.Marshal(text)
	if err != nil {
		return "", fmt.Errorf("note: %w", err)
	}
	if note != "" {
		e, err := w.noteLog(note)
		if err != nil {
			return "", err
		}
		return note, w.act(e, func(a *action) error { return a.set(notePath(note)+"/tekst", value, nil) })
	}
	if strings.TrimSpace(text) == "" {
		return "", &dossier.ValueError{Path: noteList, Tekst: "Deze aantekening is nog leeg."}
	}
	if id != "" {
		if _, err := w.entry(id); err != nil {
			return "", err
		}
	}
	e, err := w.noteLogToWrite()
	if err != nil {
		return "", err
	}
	item := w.newItemID()
	day, err := json.Marshal(w.today())
	if err != nil {
		return "", fmt.Errorf("note: %w", err)
	}
	about, err := json.Marshal(id)
	if err != nil {
		return "", fmt.Errorf("note: %w", err)
	}
	return item, w.act(e, func(a *action) error {
		return a.addValues(noteList, item, Front, map[string]json.RawMessage{"dossier": about, "datum": day, "tekst": value})
	})
}

// DeleteNote hides a working note; RestoreNote brings it back.
func (w *Workspace) DeleteNote(note dossier.ID) error { return w.deleteNote(note, true) }

// RestoreNote brings a deleted working note back.
func (w *Workspace) RestoreNote(note dossier.ID) error { return w.deleteNote(note, false) }

func (w *Workspace) deleteNote(note dossier.ID, gone bool) error {
	e, err := w.noteLog(note)
	if err != nil {
		return err
	}
	return w.setDeleted(e, notePath(note), gone)
}

const noteList = "werkaantekeningen"

func notePath(note dossier.ID) string { return noteList + "/" + string(note) }

// noteLogs are the personal logs: the one of the notes, of a profile that was
// copied and united perhaps another, and the person's own last.
func (w *Workspace) noteLogs() []*entry { return append(w.ofKind(oplog.PersoonLog), w.own) }

// noteLog is the log that holds a note.
func (w *Workspace) noteLog(note dossier.ID) (*entry, error) {
	if w.ctx.Err() != nil {
		return nil, ErrLocked
	}
	for _, e := range w.noteLogs() {
		e.mu.Lock()
		err := w.load(e)
		var ok bool
		if err == nil {
			_, ok = e.log.View().Value(notePath(note) + "/" + volgorde)
		}
		e.mu.Unlock()
		if err != nil || ok {
			return e, err
		}
	}
	return nil, fmt.Errorf("note %s: %w", note, ErrNotFound)
}

// noteLogToWrite is the log new notes go into, founded with the first.
func (w *Workspace) noteLogToWrite() (*entry, error) {
	w.founding.Lock()
	defer w.founding.Unlock()
	if all := w.ofKind(oplog.PersoonLog); len(all) > 0 {
		return all[0], nil
	}
	if w.ctx.Err() != nil {
		return nil, ErrLocked
	}
	e, err := w.found(oplog.PersoonLog)
	if err != nil {
		return nil, err
	}
	w.enter(e)
	return e, nil
}

func (w *Workspace) withNotes(e *entry, f func(*dossier.Persoon)) error {
	if w.ctx.Err() != nil {
		return ErrLocked
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return err
	}
	root, err := w.project(e)
	if err != nil {
		return err
	}
	p, ok := root.(*dossier.Persoon)
	if !ok {
		return errors.New("no personal log")
	}
	f(p)
	return nil
}
