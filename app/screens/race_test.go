package screens

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"routewijzer/internal/workspace"
)

// A page calls at any moment, also while the profile locks, opens and locks
// again; keys of a recording come in all the while.
func TestCallsWhileLocking(t *testing.T) {
	b := empty(t)
	profile := b.start(t).Profielen[0].ID
	id := b.child(t)
	v := vorm("")
	o := must(b.opnames.Begin(v))(t)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	work := func(f func(n int) error) {
		wg.Go(func() {
			for n := 1; ; n++ {
				select {
				case <-stop:
					return
				default:
				}
				if err := f(n); err != nil {
					if code, _ := Fout(err); code != "vergrendeld" && code != "niets" && code != "gewijzigd" {
						t.Errorf("%s: %v", code, err)
						return
					}
				}
			}
		})
	}
	work(func(int) error { _, err := b.dossiers.Open(id); return err })
	work(func(int) error { _, err := b.dossiers.Lijst(); return err })
	work(func(int) error { _, err := b.dossiers.Zoek("noor"); return err })
	work(func(int) error { _, err := b.profiel.Start(); return err })
	work(func(int) error { _, err := b.profiel.Ik(); return err })
	work(func(int) error { _, err := b.opnames.Lees(o.ID); return err })
	work(func(int) error { _, err := b.profiel.Diagnose(); return err })
	work(func(int) error { b.lockWhenIdle(); return nil })
	var mu sync.Mutex
	written, pressed := 0, 0
	work(func(n int) error {
		err := b.dossiers.Schrijf(id, []Schrijving{{Pad: "school/plaats", Waarde: fmt.Sprint(n)}})
		if err == nil {
			mu.Lock()
			written++
			mu.Unlock()
		}
		return err
	})
	work(func(int) error {
		mu.Lock()
		defer mu.Unlock()
		err := b.opnames.Toets(o.ID, zin(pressed+1, int64(pressed), "x"))
		if err == nil {
			pressed++
		}
		return err
	})
	for range 20 {
		ok(t, b.profiel.Vergrendelen())
		ok(t, b.profiel.Ontgrendelen(profile, pass))
	}
	for done := false; !done; { // a busy machine may not have come to a write yet
		mu.Lock()
		done = written > 0 && pressed > 0
		mu.Unlock()
	}
	close(stop)
	wg.Wait()
	if got := len(must(b.opnames.Lees(o.ID))(t).Gebeurtenissen); got != pressed || pressed == 0 {
		t.Errorf("%d keys kept of %d", got, pressed)
	}
	if got := len(must(b.dossiers.Geschiedenis(id, "school/plaats"))(t)); got < written || written == 0 {
		t.Errorf("%d writes kept of %d", got, written)
	}
}

// Two clicks on the same button, and a window that closes meanwhile.
func TestUnlockingTwiceAtOnce(t *testing.T) {
	b := empty(t)
	profile := b.start(t).Profielen[0].ID
	ok(t, b.profiel.Wisselen())
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if err := b.profiel.Ontgrendelen(profile, pass); err != nil {
				t.Error(err)
			}
			if _, err := b.dossiers.Lijst(); err != nil && !errors.Is(err, workspace.ErrLocked) && !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	ok(t, b.Close())
}
