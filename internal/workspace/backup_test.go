package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"routewijzer/internal/workspace"
)

func TestBackupUnites(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	id := MustNew(t, w)
	MustWrite(t, w, id, "hulpvraag/vraag", "voor de kopie")
	file := filepath.Join(t.TempDir(), "kopie.rwkopie")
	if err := w.Backup(file); err != nil {
		t.Fatal(err)
	}
	MustWrite(t, w, id, "hulpvraag/vraag", "na de kopie")
	later := MustNew(t, w)

	// On another computer, where there is nothing yet.
	other := filepath.Join(t.TempDir(), "profiel")
	if err := workspace.RestoreNew(file, other); err != nil {
		t.Fatal(err)
	}
	q, v := MustOpen(t, other)
	if got := MustPage(t, v, id).Dossier.Hulpvraag.Vraag; got != "voor de kopie" {
		t.Errorf("restored %q", got)
	}
	MustWrite(t, v, id, "analyse/beeld", "op de andere computer")
	if err := v.SetMe(map[string]any{"organisatie": "Elders"}); err != nil {
		t.Fatal(err)
	}
	second := filepath.Join(t.TempDir(), "tweede.rwkopie")
	if err := v.Backup(second); err != nil {
		t.Fatal(err)
	}
	if err := q.Close(); err != nil {
		t.Fatal(err)
	}

	// And back: both copies went on, nothing is lost.
	r, err := w.RestoreBackup(second)
	if err != nil || r.Envelopes == 0 {
		t.Fatalf("restored %+v, %v", r, err)
	}
	d := MustPage(t, w, id).Dossier
	if d.Hulpvraag.Vraag != "na de kopie" || d.Analyse.Beeld != "op de andere computer" {
		t.Errorf("united: %q, %q", d.Hulpvraag.Vraag, d.Analyse.Beeld)
	}
	if got := w.Me().Organisatie; got != "Elders" {
		t.Errorf("the person's own log was not united: %q", got)
	}
	if _, err := w.Open(later); err != nil {
		t.Errorf("a dossier made after the backup: %v", err)
	}
	MustWrite(t, w, id, "hulpvraag/vraag", "en verder") // under the new incarnation
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	if got := MustPage(t, w, id).Dossier.Hulpvraag.Vraag; got != "en verder" {
		t.Errorf("after reopening %q", got)
	}
}

func TestBackupRefuses(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	file := filepath.Join(t.TempDir(), "kopie.rwkopie")
	if err := w.Backup(file); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	flipped := append([]byte{}, whole...)
	flipped[len(flipped)/2] ^= 1
	for name, b := range map[string][]byte{"empty": {}, "truncated": whole[:len(whole)/2], "one bit": flipped, "something else": []byte("geen kopie")} {
		t.Run(name, func(t *testing.T) {
			bad := filepath.Join(t.TempDir(), "x")
			if err := os.WriteFile(bad, b, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := w.RestoreBackup(bad); !errors.Is(err, workspace.ErrBadFile) {
				t.Errorf("uniting: %v", err)
			}
			dir := filepath.Join(t.TempDir(), "p")
			if err := workspace.RestoreNew(bad, dir); !errors.Is(err, workspace.ErrBadFile) {
				t.Errorf("restoring: %v", err)
			}
			if workspace.Exists(dir) {
				t.Error("a profile was made of it")
			}
		})
	}
	_, other := MustCreateAs(t, t.TempDir(), "Iemand Anders", "ib")
	if _, err := other.RestoreBackup(file); !errors.Is(err, workspace.ErrOtherOwner) {
		t.Errorf("somebody else's: %v", err)
	}
	if _, err := w.Open(id); err != nil {
		t.Errorf("after all that: %v", err)
	}
}
