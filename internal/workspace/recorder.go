package workspace

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/regels"
	"routewijzer/internal/store"
)

// A Recorder journals running observations. It belongs to the profile and not
// to the workspace: while the profile is locked it goes on, knowing nothing but
// one session key per recording.
type Recorder struct {
	store *store.Store

	mu       sync.Mutex
	sessions map[string]session
}

// A session is one recording this run of the program may add to.
type session struct {
	key     [32]byte
	running bool
}

// A Recording is what was journalled of one observation. What an event says is
// meting's business; here it is JSON.
type Recording struct {
	ID     string
	Begun  time.Time
	Vorm   json.RawMessage // how it is set up
	Events []json.RawMessage
}

// A journalHead is the first row of a journal, sealed for the profile: what is
// recorded, and the key the other rows are sealed with.
type journalHead struct {
	Key   []byte          `json:"key"`
	Begun time.Time       `json:"begun"`
	Vorm  json.RawMessage `json:"vorm"`
}

const journalPurpose = "opname"

// Running reports whether a recording was begun or added to in this run of the
// program, and not finished.
func (r *Recorder) Running() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, s := range r.sessions {
		if s.running {
			return true
		}
	}
	return false
}

// Press journals event nr (1, 2, 3). It returns when the event is on the disk; a
// repeat of the same number is harmless. last: nothing follows. ErrNotRunning
// when this run of the program does not know the recording (read it first).
func (r *Recorder) Press(id string, nr int, event json.RawMessage, last bool) error {
	if nr < 1 {
		return fmt.Errorf("event %d: %w", nr, ErrBadFile)
	}
	r.mu.Lock()
	s, ok := r.sessions[id]
	r.mu.Unlock()
	if !ok {
		return ErrNotRunning
	}
	if err := r.store.AppendJournal(context.Background(), id, nr, keys.SealLocal(s.key, journalAAD(id, nr), event)); err != nil {
		return fmt.Errorf("journal %s event %d: %w", id, nr, err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, known := r.sessions[id]; known {
		r.sessions[id] = session{key: s.key, running: !last}
	}
	return nil
}

// journalAAD binds a row to its place, so that rows cannot be swapped.
func journalAAD(id string, nr int) []byte {
	return binary.BigEndian.AppendUint64([]byte("journal "+id+" "), uint64(nr))
}

// Record starts a recording and journals how it is set up.
func (w *Workspace) Record(vorm json.RawMessage) (Recording, error) {
	out := Recording{ID: w.newID().String(), Begun: w.now().UTC(), Vorm: vorm}
	h := journalHead{Key: make([]byte, 32), Begun: out.Begun, Vorm: vorm}
	_, _ = rand.Read(h.Key) // never fails
	b, err := json.Marshal(h)
	if err != nil {
		return out, fmt.Errorf("start recording: %w", err)
	}
	sealed := keys.SealLocal(w.id.LocalKey(journalPurpose), journalAAD(out.ID, 0), b)
	if err := w.profile.store.AppendJournal(w.ctx, out.ID, 0, sealed); err != nil {
		return out, fmt.Errorf("start recording %s: %w", out.ID, err)
	}
	w.profile.rec.know(out.ID, h.Key, true)
	return out, nil
}

func (r *Recorder) know(id string, key []byte, running bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.sessions[id]; !ok {
		r.sessions[id] = session{key: [32]byte(key), running: running}
	}
}

func (r *Recorder) forget(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.sessions, id)
}

// Recordings lists what was recorded and is not part of a dossier yet, the
// newest first. After a crash it finds every event that was journalled.
func (w *Workspace) Recordings() ([]Recording, error) {
	journals, err := w.profile.store.Journals(w.ctx)
	if err != nil {
		return nil, fmt.Errorf("list recordings: %w", err)
	}
	out := []Recording{}
	for _, j := range journals {
		r, err := w.Recording(j.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b Recording) int { return b.Begun.Compare(a.Begun) })
	return out, nil
}

// Recording reads one recording, and lets this run of the program go on with it.
func (w *Workspace) Recording(id string) (Recording, error) {
	rows, err := w.profile.store.Journal(w.ctx, id)
	if err != nil {
		return Recording{}, fmt.Errorf("read recording %s: %w", id, err)
	}
	if len(rows) == 0 || rows[0].Nr != 0 {
		return Recording{}, fmt.Errorf("recording %s: %w", id, ErrNotFound)
	}
	b, err := keys.OpenLocal(w.id.LocalKey(journalPurpose), journalAAD(id, 0), rows[0].Sealed)
	if err != nil {
		return Recording{}, fmt.Errorf("open recording %s: %w", id, err)
	}
	var h journalHead
	if err := json.Unmarshal(b, &h); err != nil || len(h.Key) != 32 {
		return Recording{}, fmt.Errorf("open recording %s: %w", id, ErrBadFile)
	}
	out := Recording{ID: id, Begun: h.Begun, Vorm: h.Vorm, Events: make([]json.RawMessage, 0, len(rows)-1)}
	for _, r := range rows[1:] {
		b, err := keys.OpenLocal([32]byte(h.Key), journalAAD(id, r.Nr), r.Sealed)
		if err != nil {
			return Recording{}, fmt.Errorf("open recording %s event %d: %w", id, r.Nr, err)
		}
		out.Events = append(out.Events, b)
	}
	w.profile.rec.know(id, h.Key, false) // reading is not recording
	return out, nil
}

// Attach puts what a recording became in a dossier: the observatie comes and
// the journal goes in one transaction. obs needs no id. It saves always: what
// the rules do not let be afgerond yet comes as concept (R1.4).
func (w *Workspace) Attach(id string, to dossier.ID, obs dossier.Observatie) (dossier.ID, error) {
	return w.AttachLifted(id, to, obs, "")
}

// AttachLifted is [Workspace.Attach] that lifts what stands against the
// observation in the same action, with the reason ("papier gezien"), as far as
// this person may (R1.4). No reason lifts nothing.
func (w *Workspace) AttachLifted(id string, to dossier.ID, obs dossier.Observatie, reason string) (dossier.ID, error) {
	if _, err := w.Recording(id); err != nil {
		return "", err
	}
	e, err := w.entry(to)
	if err != nil {
		return "", err
	}
	obs.ID = w.newItemID()
	leaves := below(&dossier.Dossier{Observaties: []dossier.Observatie{obs}}, "observaties/"+string(obs.ID))
	err = w.act(e, func(a *action) error {
		a.dropJournal = id
		if err := a.addLeaves("observaties", obs.ID, "", leaves); err != nil {
			return err
		}
		a.label = "Observatie toevoegen"
		return a.settle("observaties/"+string(obs.ID), reason)
	})
	if err != nil {
		return "", err
	}
	w.profile.rec.forget(id)
	return obs.ID, nil
}

// settle lifts what stands against a new item, when a reason is given, and
// leaves the item a concept when something still does.
func (a *action) settle(item, reason string) error {
	if strings.TrimSpace(reason) != "" {
		d, err := a.try()
		if err != nil {
			return err
		}
		for _, f := range regels.Check(d, a.w.today()) {
			if f.Stands() && (f.Pad == item || strings.HasPrefix(f.Pad, item+"/")) && a.w.mayLift(a.view, f) {
				if err := a.lift(f, reason); err != nil {
					return err
				}
			}
		}
	}
	found, err := a.stopped()
	if err != nil || len(found) == 0 {
		return err
	}
	return a.set(item+"/stand", json.RawMessage(`"`+dossier.Concept+`"`), nil)
}

// Discard throws a recording away for good.
func (w *Workspace) Discard(id string) error {
	if err := w.profile.store.DropJournal(context.Background(), id); err != nil {
		return fmt.Errorf("discard recording %s: %w", id, err)
	}
	w.profile.rec.forget(id)
	return nil
}
