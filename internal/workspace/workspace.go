// Package workspace is everything this device knows, decrypted, in memory: the
// dossiers, what can be searched, who the user is. It is the one door for
// writes: one user action becomes one signed, sealed envelope and one
// transaction, and only when that is on the disk does memory change.
//
// It knows the log, the keys and the store, and of a dossier only its schema
// and its rules. It may know nothing of windows, pages, documents or networks.
package workspace

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// A Workspace is an unlocked profile. It is safe for concurrent use.
type Workspace struct {
	ctx     context.Context
	stop    context.CancelFunc
	profile *Profile
	id      *keys.Identity
	device  oplog.DeviceID
	person  oplog.Person
	clock   *oplog.Clock
	ticks   atomic.Int64

	own     *entry // the person's own log
	persoon *dossier.Persoon

	mu   sync.RWMutex
	logs map[oplog.LogID]*entry
	list []*entry // in the order they came

	founding sync.Mutex   // one at a time founds a log that is made when it is needed
	saving   sync.RWMutex // held shared by every commit: locking waits for those that run

	looks lookout // who looked at what, and is not in its stream yet

	work chan struct{} // wakes the background
	done sync.WaitGroup
}

// A self is what a profile must know of its owner before any log is opened; it
// is sealed in the store.
type self struct {
	Person oplog.Person `json:"person"`
	Log    oplog.LogID  `json:"log"`
}

const (
	selfSetting = "ik"
	selfPurpose = "ik"
)

func (p *Profile) workspace(id *keys.Identity) *Workspace {
	ctx, stop := context.WithCancel(context.Background())
	return &Workspace{
		ctx: ctx, stop: stop, profile: p, id: id, device: id.Device().ID(), clock: oplog.NewClock(p.o.Now),
		logs: map[oplog.LogID]*entry{}, work: make(chan struct{}, 1),
		looks: newLookout(),
	}
}

// begin founds the person's own log in a new profile.
func (p *Profile) begin(id *keys.Identity, n NewProfile) error {
	w := p.workspace(id)
	w.person = oplog.Person(p.o.NewID())
	w.persoon = dossier.NewPersoon(n.Naam, dossier.Gebruikersrol(n.Rol), n.Organisatie)
	e, err := w.found(oplog.PersoonLog)
	if err != nil {
		return err
	}
	w.own = e
	if _, err := w.foundOrganisation(); err != nil {
		return fmt.Errorf("make profile: %w", err)
	}
	err = w.act(e, func(a *action) error {
		for _, l := range dossier.Leaves(w.persoon) {
			if err := a.set(l.Path, l.Value, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("make profile: %w", err)
	}
	b, err := json.Marshal(self{w.person, e.id})
	if err != nil {
		return fmt.Errorf("make profile: %w", err)
	}
	if err := p.store.PutSetting(w.ctx, selfSetting, keys.SealLocal(id.LocalKey(selfPurpose), nil, b)); err != nil {
		return fmt.Errorf("make profile: %w", err)
	}
	w.stop()
	return nil
}

// enter opens an existing profile: the person, and a summary of every dossier.
func (p *Profile) enter(id *keys.Identity) (*Workspace, error) {
	if p.ws != nil {
		if err := p.ws.Lock(); err != nil {
			return nil, err
		}
	}
	w := p.workspace(id)
	sealed, err := p.store.Setting(w.ctx, selfSetting)
	if err != nil {
		return nil, err
	}
	b, err := keys.OpenLocal(id.LocalKey(selfPurpose), nil, sealed)
	if err != nil {
		return nil, fmt.Errorf("open profile: %w", err)
	}
	var s self
	if err := json.Unmarshal(b, &s); err != nil {
		return nil, fmt.Errorf("open profile: %w", err)
	}
	w.person = s.Person
	if err := w.loadSummaries(s.Log); err != nil {
		return nil, err
	}
	if w.own == nil {
		return nil, fmt.Errorf("open profile: own log: %w", ErrNotFound)
	}
	if err := w.loadMe(); err != nil {
		return nil, err
	}
	if err := w.loadLooks(); err != nil {
		return nil, err
	}
	p.ws = w
	w.start()
	return w, nil
}

// Profile is the profile this is the unlocked side of.
func (w *Workspace) Profile() *Profile { return w.profile }

// Lock writes what waits, drops everything decrypted, and stops. A running
// recording goes on. It may be called twice. A write that is under way is
// finished first, and none comes after: the next workspace of this profile
// reads the log, and must not be behind one that was let go.
func (w *Workspace) Lock() error {
	w.saving.Lock()
	locked := w.ctx.Err() != nil
	w.stop()
	w.saving.Unlock()
	if locked {
		return nil
	}
	w.done.Wait()
	err := errors.Join(w.saveSnapshots(context.Background()), w.keepLooksBy(func(b store.Batch) error {
		return w.profile.store.Commit(context.Background(), b)
	}))
	w.mu.Lock()
	w.logs, w.list = map[oplog.LogID]*entry{}, nil
	w.mu.Unlock()
	if w.profile.ws == w {
		w.profile.ws = nil
	}
	return err
}

func (w *Workspace) now() time.Time { return w.profile.o.Now() }

func (w *Workspace) today() dossier.Date { return dossier.Date(w.now().Format(time.DateOnly)) }

func (w *Workspace) newID() uuid.UUID { return w.profile.o.NewID() }

func (w *Workspace) newItemID() dossier.ID { return dossier.ID(w.newID().String()) }

func (w *Workspace) incarnation() uint64 { return w.profile.store.Incarnation().Number }

// entry finds a dossier by id.
func (w *Workspace) entry(id dossier.ID) (*entry, error) {
	l, err := oplog.ParseLogID(string(id))
	if err != nil {
		return nil, fmt.Errorf("dossier %q: %w", id, ErrNotFound)
	}
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.ctx.Err() != nil {
		return nil, ErrLocked
	}
	e := w.logs[l]
	if e == nil || e.kind != oplog.DossierLog {
		return nil, fmt.Errorf("dossier %s: %w", id, ErrNotFound)
	}
	return e, nil
}

// NewItemID makes the id of a list item.
func (w *Workspace) NewItemID() dossier.ID { return w.newItemID() }

// entries are all dossiers.
func (w *Workspace) entries() []*entry {
	w.mu.RLock()
	defer w.mu.RUnlock()
	out := make([]*entry, 0, len(w.list))
	for _, e := range w.list {
		if e.kind == oplog.DossierLog {
			out = append(out, e)
		}
	}
	return out
}

// all are the entries of every log, the person's own first.
func (w *Workspace) all() []*entry {
	w.mu.RLock()
	defer w.mu.RUnlock()
	return append([]*entry{w.own}, w.list...)
}

// ofKind are the entries of the logs of a kind, by id; the person's own log is
// not among them.
func (w *Workspace) ofKind(kind oplog.LogKind) []*entry {
	w.mu.RLock()
	defer w.mu.RUnlock()
	var out []*entry
	for _, e := range w.list {
		if e.kind == kind {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b *entry) int { return bytes.Compare(a.id[:], b.id[:]) })
	return out
}

func (w *Workspace) enter(e *entry) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.logs[e.id] == nil {
		w.logs[e.id] = e
		w.list = append(w.list, e)
	}
}

// List is one summary a dossier, the last changed first.
func (w *Workspace) List() []Summary {
	out := []Summary{}
	for _, e := range w.entries() {
		e.mu.Lock()
		if e.dirty && e.log != nil {
			w.summarize(e)
		}
		out = append(out, e.summary)
		e.mu.Unlock()
	}
	sortSummaries(out)
	return out
}

// Open is one dossier as it stands now.
func (w *Workspace) Open(id dossier.ID) (*Page, error) {
	e, err := w.entry(id)
	if err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return nil, err
	}
	p, err := w.page(e)
	if err != nil {
		return nil, err
	}
	if p.Drafts, err = w.drafts(e); err != nil {
		return nil, err
	}
	return p.clone()
}

// A page leaves the lock, so its dossier must not be the one writes go into.
func (p *Page) clone() (*Page, error) {
	b, err := json.Marshal(p.Dossier)
	if err != nil {
		return nil, fmt.Errorf("open dossier %s: %w", p.Dossier.ID, err)
	}
	d := &dossier.Dossier{}
	if err := json.Unmarshal(b, d); err != nil {
		return nil, fmt.Errorf("open dossier %s: %w", p.Dossier.ID, err)
	}
	dossier.Fill(d)
	p.Dossier = d
	return p, nil
}
