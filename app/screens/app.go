package screens

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/workspace"
)

// A Config is what the program around the screens decides.
type Config struct {
	Dir    string           // root folder that holds the profiles
	Host   Host             // files, dialogs and events; nil has none of them
	Versie string           // version of the program, shown and written into documents
	Now    func() time.Time // the clock; nil is the system's
	Log    *slog.Logger     // ids only, never names; nil discards
}

// An App holds the profile that is open, if any, and hands out the screens.
type App struct {
	cfg      Config
	cost     keys.Cost // of a new passphrase: zero is the default, tests make it cheap
	keychain keychain
	stop     context.CancelFunc

	// turn is had by one of unlocking, locking, switching and closing at a time,
	// for as long as it takes. It comes before mu, which is held for a moment.
	turn sync.Mutex

	mu          sync.Mutex
	profile     *workspace.Profile   // locked or not: holds the files
	ws          *workspace.Workspace // nil while locked
	profileID   string
	vergrendeld bool            // locked since it was opened, not just started
	wasLocked   map[string]bool // profiles that were locked in this run: no keychain for them
	running     map[string]bool // recordings of this profile that still get keys
	activity    time.Time       // by the clock on the wall
}

// New prepares the screens; it opens nothing yet.
func New(cfg Config) (*App, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Host == nil {
		cfg.Host = noHost{}
	}
	ctx, stop := context.WithCancel(context.Background())
	a := &App{cfg: cfg, stop: stop, wasLocked: map[string]bool{}, running: map[string]bool{}}
	a.activity = a.wall()
	go a.watch(ctx)
	return a, nil
}

// Bound lists the structs whose methods a page may call.
func (a *App) Bound() []any {
	return []any{
		&Profiel{a}, &Dossiers{a}, &Opnames{a}, &Overleg{a}, &Instemmen{a}, &Documenten{a}, &Bewaking{a}, &Evalueren{a}, &Organisaties{a},
	}
}

// Close writes what waits and lets go of the profile. It may be called twice.
func (a *App) Close() error {
	a.stop()
	a.turn.Lock()
	defer a.turn.Unlock()
	return a.replace("", nil, nil)
}

// replace makes another profile the open one, or none, and closes the one
// before it. The caller has the turn.
func (a *App) replace(id string, prof *workspace.Profile, ws *workspace.Workspace) error {
	now := a.wall()
	a.mu.Lock()
	oldProfile, oldWS := a.profile, a.ws
	a.profile, a.ws, a.profileID, a.vergrendeld, a.activity = prof, ws, id, false, now
	a.running = map[string]bool{}
	a.mu.Unlock()
	var err error
	if oldWS != nil {
		err = oldWS.Lock()
	}
	if oldProfile != nil {
		err = errors.Join(err, oldProfile.Close())
	}
	return err
}

// open returns the unlocked workspace, or ErrLocked.
func (a *App) open() (*workspace.Workspace, error) {
	now := a.wall()
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.ws == nil {
		return nil, workspace.ErrLocked
	}
	a.activity = now
	return a.ws, nil
}

func (a *App) today() dossier.Date { return dossier.Date(a.cfg.Now().Format(time.DateOnly)) }

// wall is the clock on the wall: the other one stands still while a laptop
// sleeps, and a laptop that slept all night must be locked in the morning.
func (a *App) wall() time.Time { return a.cfg.Now().Round(0) }

func (a *App) emit(event string, ids ...string) { a.cfg.Host.Emit(event, ids...) }

// recording remembers whether a recording still gets keys.
func (a *App) recording(id string, running bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if running {
		a.running[id] = true
	} else {
		delete(a.running, id)
	}
}

// busy is ErrRecording while a recording goes on: its keys have nowhere to go
// once the profile is closed.
func (a *App) busy() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.running) > 0 {
		return workspace.ErrRecording
	}
	return nil
}
