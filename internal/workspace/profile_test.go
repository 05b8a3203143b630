package workspace_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/store"
	"routewijzer/internal/workspace"
)

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	p, _ := MustCreate(t, dir)
	if _, err := workspace.OpenProfile(dir, cheap()); !errors.Is(err, workspace.ErrInUse) {
		t.Errorf("a second window: %v", err)
	}
	if _, _, _, err := workspace.Create(dir, workspace.NewProfile{Naam: "x", Rol: "ab", Passphrase: pass}, cheap()); !errors.Is(err, workspace.ErrExists) {
		t.Errorf("a second profile in one folder: %v", err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := workspace.OpenProfile(filepath.Join(dir, "nergens"), cheap()); !errors.Is(err, workspace.ErrNoProfile) {
		t.Errorf("no profile: %v", err)
	}
	q, err := workspace.OpenProfile(dir, cheap())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := q.Unlock("een andere wachtzin"); !errors.Is(err, workspace.ErrPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
	if err := q.Close(); err != nil {
		t.Fatal(err)
	}
	if err := q.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, store.Filename), []byte("dit is geen database, maar wel een bestand van enige lengte"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := workspace.OpenProfile(dir, cheap()); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("damaged database: %v", err)
	}
}

func TestCreateRefuses(t *testing.T) {
	var value *dossier.ValueError
	for name, c := range map[string]struct {
		n    workspace.NewProfile
		want func(error) bool
	}{
		"no name":            {workspace.NewProfile{Rol: "ab", Passphrase: pass}, func(err error) bool { return errors.As(err, &value) }},
		"no such role":       {workspace.NewProfile{Naam: "x", Rol: "moeder", Passphrase: pass}, func(err error) bool { return errors.As(err, &value) }},
		"short passphrase":   {workspace.NewProfile{Naam: "x", Rol: "ab", Passphrase: "kort"}, func(err error) bool { return errors.Is(err, workspace.ErrWeak) }},
		"name with controls": {workspace.NewProfile{Naam: "x\x00y", Rol: "ab", Passphrase: pass}, func(err error) bool { return errors.As(err, &value) }},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "p")
			if _, _, _, err := workspace.Create(dir, c.n, cheap()); !c.want(err) {
				t.Errorf("got %v", err)
			}
			if workspace.Exists(dir) {
				t.Error("a profile was made all the same")
			}
		})
	}
}

func TestPassphraseAndCode(t *testing.T) {
	dir := t.TempDir()
	p, w, code, err := workspace.Create(dir, workspace.NewProfile{Naam: "Bo", Rol: "ab", Passphrase: pass}, cheap())
	if err != nil {
		t.Fatal(err)
	}
	id := MustNew(t, w)
	if err := p.SetPassphrase("fout", "een nieuwe wachtzin"); !errors.Is(err, workspace.ErrPassphrase) {
		t.Errorf("changing with the wrong one: %v", err)
	}
	if err := p.SetPassphrase(pass, "een nieuwe wachtzin"); err != nil {
		t.Fatal(err)
	}
	if err := w.Lock(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Open(id); !errors.Is(err, workspace.ErrLocked) {
		t.Errorf("reading when locked: %v", err)
	}
	if _, err := p.Unlock(pass); !errors.Is(err, workspace.ErrPassphrase) {
		t.Errorf("the old passphrase: %v", err)
	}
	if _, err := p.Recover("00000-00000", "weer een andere"); !errors.Is(err, keys.ErrCode) {
		t.Errorf("a wrong code: %v", err)
	}
	w, err = p.Recover(code, "weer een andere")
	if err != nil {
		t.Fatal(err)
	}
	if got := MustPage(t, w, id).Dossier.Kind.Roepnaam; got != "Sem" {
		t.Errorf("after recovery: %q", got)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
}

// A recording goes on behind the lock, and is there after a crash.
func TestRecordingBehindTheLock(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	r, err := w.Record(json.RawMessage(`{"les":"rekenen"}`))
	if err != nil {
		t.Fatal(err)
	}
	press := func(nr int, last bool) {
		t.Helper()
		if err := p.Recorder().Press(r.ID, nr, json.RawMessage(`{"nr":1}`), last); err != nil {
			t.Fatal(err)
		}
	}
	press(1, false)
	if err := w.Lock(); err != nil {
		t.Fatal(err)
	}
	if !p.Recorder().Running() {
		t.Error("the lock stopped the recording")
	}
	press(2, false)
	press(2, false) // a repeat is harmless
	if _, err = p.Unlock(pass); err != nil {
		t.Fatal(err)
	}
	press(3, true)
	if p.Recorder().Running() {
		t.Error("still running after the last event")
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	p, w = MustOpen(t, dir)
	if err := p.Recorder().Press(r.ID, 4, nil, false); !errors.Is(err, workspace.ErrNotRunning) {
		t.Errorf("a recording nobody read: %v", err)
	}
	list, err := w.Recordings()
	if err != nil || len(list) != 1 || len(list[0].Events) != 3 {
		t.Fatalf("recordings %+v %v", list, err)
	}
	id := MustNew(t, w)
	item, err := w.Attach(r.ID, id, dossier.Observatie{Les: "rekenen", Verslag: []dossier.Verslagregel{{Item: dossier.Item{ID: "019f0000-0000-7000-8000-000000000001", Volgorde: "a0"}, Tekst: "kijkt"}}})
	if err != nil {
		t.Fatal(err)
	}
	d := MustPage(t, w, id).Dossier
	if len(d.Observaties) != 1 || d.Observaties[0].ID != item || len(d.Observaties[0].Verslag) != 1 || d.Observaties[0].Verslag[0].Tekst != "kijkt" {
		t.Errorf("observaties %+v", d.Observaties)
	}
	if list, err := w.Recordings(); err != nil || len(list) != 0 {
		t.Errorf("the recording is still there: %+v %v", list, err)
	}
}

func TestDrafts(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	id := MustNew(t, w)
	draft := workspace.Draft{Path: "hulpvraag/vraag", Value: str("half getyp"), Heads: []string{}}
	if err := w.PutDraft(id, draft); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	if got := MustPage(t, w, id).Drafts; len(got) != 1 || got[0].Path != draft.Path || string(got[0].Value) != `"half getyp"` {
		t.Fatalf("drafts %+v", got)
	}
	MustWrite(t, w, id, "hulpvraag/vraag", "heel getypt")
	if got := MustPage(t, w, id).Drafts; len(got) != 0 {
		t.Errorf("the draft stayed: %+v", got)
	}
}

func TestTwoExportsOneCertificate(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	if der, err := w.OwnCertificate(); err != nil || der != nil {
		t.Errorf("a certificate before anything was signed: %v", err)
	}
	_, a, err := w.Certificate()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	_, b, err := w.Certificate()
	if err != nil || !a.Equal(b) || a.Subject.CommonName != "Bo Veldman" {
		t.Errorf("certificates differ: %v", err)
	}
}

// A crash while a profile is made leaves nothing that looks like one.
func TestHalfMadeProfile(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "p")
	p, _ := MustCreate(t, dir)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob(filepath.Join(dir, ".nieuw-*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
	for _, name := range []string{keys.Filename, keys.CopyFilename} { // as before the last step
		if err := os.Rename(filepath.Join(dir, name), filepath.Join(root, name)); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := workspace.Profiles(root); err != nil || len(list) != 0 {
		t.Errorf("listed: %+v %v", list, err)
	}
	if _, err := workspace.OpenProfile(dir, cheap()); !errors.Is(err, workspace.ErrNoProfile) {
		t.Errorf("opened: %v", err)
	}
	if _, _, _, err := workspace.Create(dir, workspace.NewProfile{Naam: "x", Rol: "ab", Passphrase: pass}, cheap()); !errors.Is(err, workspace.ErrExists) {
		t.Errorf("what is there was written over: %v", err)
	}
}

func TestOpenSweeps(t *testing.T) {
	dir := t.TempDir()
	p, _ := MustCreate(t, dir)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	for _, left := range []string{".nieuw-1", ".terug-2"} {
		if err := os.MkdirAll(filepath.Join(dir, left, "x"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	p, _ = MustOpen(t, dir)
	for _, left := range []string{".nieuw-1", ".terug-2"} {
		if _, err := os.Stat(filepath.Join(dir, left)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is still there: %v", left, err)
		}
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
}
