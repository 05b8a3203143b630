package screens

import (
	"testing"
	"time"
)

func setMinutes(t *testing.T, b *bench, minutes int) {
	t.Helper()
	v := must(b.profiel.Ik())(t).Voorkeuren
	v.VergrendelNaMinuten = minutes
	ok(t, b.profiel.ZetVoorkeuren(v))
}

func (b *bench) locked() bool {
	b.App.mu.Lock()
	defer b.App.mu.Unlock()
	return b.ws == nil
}

func TestLocksAfterTheChosenTime(t *testing.T) {
	b := empty(t)
	setMinutes(t, b, 5)
	b.host.forget()
	b.pass(5*time.Minute - time.Second)
	b.lockWhenIdle()
	if b.locked() {
		t.Fatal("locked too early")
	}
	ok(t, b.profiel.Activiteit())
	b.pass(5*time.Minute - time.Second)
	b.lockWhenIdle()
	if b.locked() {
		t.Fatal("activity did not postpone it")
	}
	if b.host.heard("vergrendeld ") {
		t.Error("the page heard of a lock that was none")
	}
	b.pass(time.Second)
	b.lockWhenIdle()
	if !b.locked() || !b.host.heard("vergrendeld ") || !b.start(t).Vergrendeld {
		t.Fatal("not locked")
	}
	refused(t, b.profiel.Activiteit(), "vergrendeld")
	b.lockWhenIdle() // harmless
}

func TestNeverLocksByItselfWhenChosen(t *testing.T) {
	b := empty(t)
	setMinutes(t, b, 0)
	b.pass(1000 * time.Hour)
	b.lockWhenIdle()
	if b.locked() {
		t.Error("locked")
	}
}

func TestClockSetBackDoesNotPostponeTheLock(t *testing.T) {
	b := empty(t)
	setMinutes(t, b, 5)
	b.pass(-48 * time.Hour)
	b.lockWhenIdle()
	if b.locked() {
		t.Fatal("locked at once")
	}
	b.pass(5 * time.Minute)
	b.lockWhenIdle()
	if !b.locked() {
		t.Error("not locked")
	}
}

// The monotonic clock stands still while a laptop sleeps; the lock may not.
func TestLockGoesByTheClockOnTheWall(t *testing.T) {
	b := empty(t)
	b.cfg.Now = time.Now
	for _, m := range []time.Time{b.wall(), b.activity} {
		if m != m.Round(0) {
			t.Errorf("%v carries the monotonic clock", m)
		}
	}
	ok(t, b.profiel.Activiteit())
	if m := b.activity; m != m.Round(0) {
		t.Errorf("%v carries the monotonic clock", m)
	}
}

func TestRecordingGoesOnBehindTheLock(t *testing.T) {
	b := empty(t)
	setMinutes(t, b, 5)
	profile := b.start(t).Profielen[0].ID
	o := must(b.opnames.Begin(vorm("")))(t)
	ok(t, b.opnames.Toets(o.ID, zin(1, 1000, "voor het slot")))
	b.pass(4 * time.Minute)
	ok(t, b.opnames.Toets(o.ID, zin(2, 2000, "nog wakker"))) // a key is activity
	b.pass(4 * time.Minute)
	b.lockWhenIdle()
	if b.locked() {
		t.Fatal("locked while keys come in")
	}
	b.pass(5 * time.Minute)
	b.lockWhenIdle()
	if !b.locked() {
		t.Fatal("not locked")
	}
	ok(t, b.opnames.Toets(o.ID, zin(3, 3000, "achter het slot")))
	ok(t, b.opnames.Toets(o.ID, zin(3, 3000, "herhaald")))
	_, err := b.opnames.Lees(o.ID)
	refused(t, err, "vergrendeld")
	_, err = b.opnames.Lijst()
	refused(t, err, "vergrendeld")
	refused(t, b.profiel.Wisselen(), "opname-loopt")
	_, err = b.profiel.Aanmaken(newProfile())
	refused(t, err, "opname-loopt")
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	got := must(b.opnames.Lees(o.ID))(t)
	if len(got.Gebeurtenissen) != 3 || got.Gebeurtenissen[2].Tekst != "achter het slot" || got.Klaar {
		t.Errorf("got %+v", got)
	}
	ok(t, b.opnames.Toets(o.ID, Opnamegebeurtenis{Nr: 4, Ms: 4000, Soort: "klaar"}))
	ok(t, b.opnames.Toets(o.ID, Opnamegebeurtenis{Nr: 5, Ms: 4000, Soort: "waarneming", Tekst: "na afloop"}))
	ok(t, b.profiel.Wisselen())
	refused(t, b.opnames.Toets(o.ID, zin(6, 5000, "nergens")), "vergrendeld")

	// A finished recording that waits to be attached keeps nobody from switching.
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	must(b.opnames.Lijst())(t)
	ok(t, b.profiel.Wisselen())
}
