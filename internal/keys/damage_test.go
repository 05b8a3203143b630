package keys_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"routewijzer/internal/keys"
)

const copyName = "sleutels.kopie.json"

func mustRead(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func mustWrite(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Whatever happens to one of the two files, the other opens the profile and
// repairs it.
func TestOneFileDamaged(t *testing.T) {
	dir := t.TempDir()
	id, code := mustCreate(t, dir)
	whole := mustRead(t, filepath.Join(dir, keys.Filename))
	var damages [][]byte
	for cut := 0; cut < len(whole); cut += 23 {
		damages = append(damages, whole[:cut])
	}
	for at := 0; at < len(whole); at += 5 {
		flipped := bytes.Clone(whole)
		flipped[at] ^= 4
		damages = append(damages, flipped)
	}
	for _, name := range []string{keys.Filename, copyName} {
		path := filepath.Join(dir, name)
		for i, damage := range damages {
			if bytes.Contains(damage, []byte(`"format": 5`)) {
				continue // one bit made it a newer version; see TestNewerFormat
			}
			mustWrite(t, path, damage)
			if got, want := mustOpen(t, dir).Info(), (keys.Info{Created: cheap.Now, Changed: cheap.Now}); got != want {
				t.Errorf("Info = %+v; want %+v", got, want)
			}
			got, err := mustOpen(t, dir).Unlock(passphrase)
			same(t, "Unlock", got, err, id)
			got, err = mustOpen(t, dir).UnlockCode(code)
			same(t, "UnlockCode", got, err, id)
			if t.Failed() {
				t.Fatalf("damage %d of %s", i, name)
			}
			first, spare := mustRead(t, filepath.Join(dir, keys.Filename)), mustRead(t, filepath.Join(dir, copyName))
			if !bytes.Equal(first, spare) {
				t.Fatalf("damage %d of %s: not repaired:\n%s\n%s", i, name, first, spare)
			}
			mustWrite(t, filepath.Join(dir, keys.Filename), whole)
			mustWrite(t, filepath.Join(dir, copyName), whole)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		got, err := mustOpen(t, dir).Unlock(passphrase)
		same(t, "Unlock without "+name, got, err, id)
		if mustRead(t, path); t.Failed() {
			t.Fatalf("%s is not back", name)
		}
	}
}

// With both damaged, what still works is said and works.
func TestBothFilesDamaged(t *testing.T) {
	dir := t.TempDir()
	id, code := mustCreate(t, dir)
	both := func(b []byte) {
		mustWrite(t, filepath.Join(dir, keys.Filename), b)
		mustWrite(t, filepath.Join(dir, copyName), b)
	}
	whole := mustRead(t, filepath.Join(dir, keys.Filename))
	break1 := func(slot string) []byte {
		var f map[string]any
		if err := json.Unmarshal(whole, &f); err != nil {
			t.Fatal(err)
		}
		box := f[slot].(map[string]any)
		s := box["box"].(string)
		box["box"] = strings.Map(func(r rune) rune {
			if r == rune(s[20]) {
				return 'A' + ('Z' - r&31)
			}
			return r
		}, s)
		b, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}

	both(break1("passphrase"))
	var damaged *keys.DamagedError
	_, err := mustOpen(t, dir).Unlock(passphrase)
	if !errors.Is(err, keys.ErrDamaged) || !errors.As(err, &damaged) || damaged.Passphrase || !damaged.Code || damaged.Path == "" {
		t.Errorf("Unlock with a damaged slot = %v, %+v; want ErrDamaged and that the code still works", err, damaged)
	}
	got, err := mustOpen(t, dir).UnlockCode(code)
	same(t, "UnlockCode", got, err, id)
	got, err = mustOpen(t, dir).Reset(code, "opnieuw begonnen")
	same(t, "Reset", got, err, id)
	got, err = mustOpen(t, dir).Unlock("opnieuw begonnen")
	same(t, "Unlock after Reset", got, err, id)

	both(break1("code"))
	_, err = mustOpen(t, dir).UnlockCode(code)
	if !errors.As(err, &damaged) || !damaged.Passphrase || damaged.Code {
		t.Errorf("UnlockCode with a damaged slot = %v, %+v; want that the passphrase still works", err, damaged)
	}
	got, err = mustOpen(t, dir).Unlock(passphrase)
	same(t, "Unlock", got, err, id)

	// What is readable can be lost without keeping anybody out; a profile of
	// which it is not known is not taken for practice.
	both(bytes.Replace(bytes.Replace(whole, []byte(`"created": "2026`), []byte(`"created": "x026`), 1), []byte("false"), []byte("true"), 1))
	if got := mustOpen(t, dir).Info(); got != (keys.Info{}) {
		t.Errorf("Info of a damaged file = %+v; want nothing", got)
	}
	got, err = mustOpen(t, dir).Unlock(passphrase)
	same(t, "Unlock", got, err, id)

	for what, b := range map[string][]byte{
		"empty": {}, "zeros": make([]byte, 500), "cut": whole[:len(whole)/2], "no slots": []byte(`{"format":1}`),
		"null": []byte("null"), "huge cost": bytes.Replace(whole, []byte(`"memoryKiB": 64`), []byte(`"memoryKiB": 64000000`), 1),
	} {
		if what == "huge cost" {
			b = bytes.Replace(b, []byte(`"code"`), []byte(`"cod"`), 1)
		}
		both(b)
		if _, err := keys.OpenBox(dir); !errors.Is(err, keys.ErrDamaged) || !errors.As(err, &damaged) || damaged.Path == "" {
			t.Errorf("%s: %v; want ErrDamaged with its path", what, err)
		}
	}
}

func TestNewerFormat(t *testing.T) {
	dir := t.TempDir()
	mustCreate(t, dir)
	path := filepath.Join(dir, keys.Filename)
	newer := bytes.Replace(mustRead(t, path), []byte(`"format": 1`), []byte(`"format": 2`), 1)
	mustWrite(t, path, newer)
	if _, err := keys.OpenBox(dir); !errors.Is(err, keys.ErrNewer) {
		t.Errorf("OpenBox = %v; want ErrNewer", err)
	}
	if !bytes.Equal(mustRead(t, path), newer) {
		t.Error("the newer file was changed")
	}
}

// A crash leaves the temporary file, or the first file new and the copy old.
func TestCrashWhileWriting(t *testing.T) {
	dir := t.TempDir()
	id, _ := mustCreate(t, dir)
	old := mustRead(t, filepath.Join(dir, keys.Filename))
	if err := mustOpen(t, dir).SetPassphrase(passphrase, "nieuwe wachtzin"); err != nil {
		t.Fatal(err)
	}
	changed := mustRead(t, filepath.Join(dir, keys.Filename))

	for _, step := range []struct {
		what        string
		first, copy []byte
		part        string // left behind
		opens       string
	}{
		{"before the first rename", old, old, keys.Filename, passphrase},
		{"between the renames", changed, old, copyName, "nieuwe wachtzin"},
		{"after the last", changed, changed, "", "nieuwe wachtzin"},
	} {
		mustWrite(t, filepath.Join(dir, keys.Filename), step.first)
		mustWrite(t, filepath.Join(dir, copyName), step.copy)
		if step.part != "" {
			mustWrite(t, filepath.Join(dir, step.part+".nieuw"), changed[:len(changed)/3])
		}
		got, err := mustOpen(t, dir).Unlock(step.opens)
		same(t, step.what, got, err, id)
		if !bytes.Equal(mustRead(t, filepath.Join(dir, copyName)), step.first) {
			t.Errorf("%s: the copy was not brought up to date", step.what)
		}
		if err := mustOpen(t, dir).SetPassphrase(step.opens, step.opens); err != nil {
			t.Errorf("%s: the next change: %v", step.what, err)
		}
	}
}

// A change that cannot be written changes nothing, also not in memory.
func TestUnwritableFolder(t *testing.T) {
	dir := t.TempDir()
	id, _ := mustCreate(t, dir)
	b := mustOpen(t, dir)
	gone := dir + "-weg"
	if err := os.Rename(dir, gone); err != nil {
		t.Fatal(err)
	}
	if err := b.SetPassphrase(passphrase, "nieuwe wachtzin"); err == nil {
		t.Error("SetPassphrase without a folder = nil; want an error")
	}
	if err := os.Rename(gone, dir); err != nil {
		t.Fatal(err)
	}
	for _, b := range []*keys.Box{b, mustOpen(t, dir)} {
		got, err := b.Unlock(passphrase)
		same(t, "the old passphrase", got, err, id)
	}
}
