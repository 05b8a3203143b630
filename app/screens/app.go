package screens

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// A Config is what the program around the screens decides.
type Config struct {
	Dir    string           // root folder that holds the profiles
	Host   Host             // files, dialogs and events
	Versie string           // version of the program, shown and written into documents
	Now    func() time.Time // the clock; nil is the system's
	Log    *slog.Logger     // ids only, never names; nil discards
}

// An App holds the profile that is open, if any, and hands out the screens.
type App struct {
	cfg Config

	mu          sync.Mutex
	profile     *workspace.Profile   // locked or not: holds the files
	ws          *workspace.Workspace // nil while locked
	profileID   string
	vergrendeld bool
	activity    time.Time
	stop        context.CancelFunc
}

// New prepares the screens; it opens nothing yet.
func New(cfg Config) (*App, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	ctx, stop := context.WithCancel(context.Background())
	a := &App{cfg: cfg, stop: stop, activity: cfg.Now()}
	go a.watch(ctx)
	return a, nil
}

// Bound lists the structs whose methods a page may call.
func (a *App) Bound() []any {
	return []any{&Profiel{a}, &Dossiers{a}, &Opnames{a}, &Overleg{a}, &Instemmen{a}, &Documenten{a}}
}

// Close writes what waits and lets go of the profile. It may be called twice.
func (a *App) Close() error {
	a.stop()
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.closeProfile()
}

func (a *App) closeProfile() error {
	var err error
	if a.ws != nil {
		err = a.ws.Lock()
		a.ws = nil
	}
	if a.profile != nil {
		if e := a.profile.Close(); err == nil {
			err = e
		}
		a.profile, a.profileID = nil, ""
	}
	return err
}

// open returns the unlocked workspace, or ErrLocked.
func (a *App) open() (*workspace.Workspace, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.ws == nil {
		return nil, workspace.ErrLocked
	}
	a.activity = a.cfg.Now()
	return a.ws, nil
}

func (a *App) today() dossier.Date { return dossier.Date(a.cfg.Now().Format(time.DateOnly)) }

// watch locks the profile after the time its owner chose without activity.
func (a *App) watch(ctx context.Context) {
	t := time.NewTicker(5 * time.Second)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			a.lockWhenIdle()
		}
	}
}

func (a *App) lockWhenIdle() {
	a.mu.Lock()
	ws, idle := a.ws, a.cfg.Now().Sub(a.activity)
	a.mu.Unlock()
	if ws == nil {
		return
	}
	after := time.Duration(ws.Preferences().VergrendelNaMinuten) * time.Minute
	if after == 0 || idle < after {
		return
	}
	if err := a.lock(); err != nil {
		a.cfg.Log.Error("lock when idle", "error", err)
	}
}

// lock drops everything decrypted; a running recording goes on.
func (a *App) lock() error {
	a.mu.Lock()
	ws := a.ws
	a.ws, a.vergrendeld = nil, ws != nil
	a.mu.Unlock()
	if ws == nil {
		return nil
	}
	err := ws.Lock()
	a.emit("vergrendeld")
	return err
}

func (a *App) emit(event string, ids ...string) {
	if a.cfg.Host != nil {
		a.cfg.Host.Emit(event, ids...)
	}
}
