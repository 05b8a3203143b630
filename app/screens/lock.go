package screens

import (
	"context"
	"time"
)

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
	a.turn.Lock()
	defer a.turn.Unlock()
	now := a.wall()
	a.mu.Lock()
	ws := a.ws
	if now.Before(a.activity) { // the clock was set back
		a.activity = now
	}
	idle := now.Sub(a.activity)
	a.mu.Unlock()
	if ws == nil {
		return
	}
	minutes := ws.Preferences().VergrendelNaMinuten
	if minutes <= 0 || idle < time.Duration(min(minutes, maxVergrendelMinuten))*time.Minute {
		return
	}
	a.lock()
}

// lock drops everything decrypted; a running recording goes on. The caller has
// the turn. What cannot be written now is a cache only, made again from the
// log, so it is locked in any case.
func (a *App) lock() {
	a.mu.Lock()
	ws := a.ws
	if ws == nil {
		a.mu.Unlock()
		return
	}
	a.ws, a.vergrendeld, a.wasLocked[a.profileID] = nil, true, true
	a.mu.Unlock()
	if err := ws.Lock(); err != nil {
		a.cfg.Log.Error("lock", "error", err)
	}
	a.emit("vergrendeld")
}
