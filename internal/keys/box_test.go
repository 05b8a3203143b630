package keys_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"routewijzer/internal/keys"
)

const passphrase = "zeven bomen aan de Lek"

var cheap = keys.Params{Cost: keys.CheapCost, Now: time.Date(2026, 9, 14, 10, 30, 0, 0, time.UTC)}

func mustCreate(t testing.TB, dir string) (*keys.Identity, string) {
	t.Helper()
	id, code, err := keys.Create(dir, passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	return id, code
}

func mustOpen(t testing.TB, dir string) *keys.Box {
	t.Helper()
	b, err := keys.OpenBox(dir)
	if err != nil {
		t.Fatal(err)
	}
	return b.WithKeychain(&chain{})
}

// same fails unless got is the identity want.
func same(t testing.TB, what string, got *keys.Identity, err error, want *keys.Identity) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	if got.Device().ID() != want.Device().ID() || got.LocalKey("x") != want.LocalKey("x") {
		t.Errorf("%s gave another identity", what)
	}
}

func TestBoxOpensInEachWay(t *testing.T) {
	dir := t.TempDir()
	id, code := mustCreate(t, dir)
	b := mustOpen(t, dir)

	got, err := b.Unlock(passphrase)
	same(t, "Unlock", got, err, id)
	got, err = b.UnlockCode(code)
	same(t, "UnlockCode", got, err, id)

	for _, wrong := range []string{"", " " + passphrase, "Zeven bomen aan de Lek", code} {
		want := keys.ErrPassphrase
		if wrong == "" {
			want = keys.ErrEmpty
		}
		if _, err := b.Unlock(wrong); !errors.Is(err, want) {
			t.Errorf("Unlock(%q) = %v; want %v", wrong, err, want)
		}
	}
	_, other := mustCreate(t, t.TempDir())
	_, err = b.UnlockCode(other)
	if mistyped := new(keys.CodeError); !errors.Is(err, keys.ErrCode) || errors.As(err, &mistyped) {
		t.Errorf("another profile's code = %v; want ErrCode and no group", err)
	}
	if _, _, err := keys.Create(dir, passphrase, cheap); !errors.Is(err, keys.ErrExists) {
		t.Errorf("second Create = %v; want ErrExists", err)
	}
	if _, _, err := keys.Create(t.TempDir(), "", cheap); !errors.Is(err, keys.ErrEmpty) {
		t.Errorf("Create without a passphrase = %v; want ErrEmpty", err)
	}
	if _, err := keys.OpenBox(t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("OpenBox of an empty folder = %v; want fs.ErrNotExist", err)
	}
}

// An é is one character on one keyboard and two on another.
func TestPassphraseInEitherForm(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := keys.Create(dir, "caf\u00e9 aan zee", cheap); err != nil {
		t.Fatal(err)
	}
	if _, err := mustOpen(t, dir).Unlock("cafe\u0301 aan zee"); err != nil {
		t.Errorf("Unlock with the other é: %v", err)
	}
}

func TestChangingThePassphrase(t *testing.T) {
	dir := t.TempDir()
	id, code := mustCreate(t, dir)
	b := mustOpen(t, dir)
	if err := b.SetPassphrase("fout", "nieuw"); !errors.Is(err, keys.ErrPassphrase) {
		t.Errorf("SetPassphrase with a wrong one = %v; want ErrPassphrase", err)
	}
	if err := b.SetPassphrase(passphrase, "nieuwe wachtzin"); err != nil {
		t.Fatal(err)
	}
	for _, b := range []*keys.Box{b, mustOpen(t, dir)} {
		if _, err := b.Unlock(passphrase); !errors.Is(err, keys.ErrPassphrase) {
			t.Errorf("the old passphrase = %v; want ErrPassphrase", err)
		}
		got, err := b.Unlock("nieuwe wachtzin")
		same(t, "the new passphrase", got, err, id)
		got, err = b.UnlockCode(code)
		same(t, "the code", got, err, id)
	}
	got, err := b.Reset(code, "derde wachtzin")
	same(t, "Reset", got, err, id)
	got, err = mustOpen(t, dir).Unlock("derde wachtzin")
	same(t, "the passphrase of Reset", got, err, id)

	newCode, err := b.NewCode("derde wachtzin")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := mustOpen(t, dir).UnlockCode(code); !errors.Is(err, keys.ErrCode) {
		t.Errorf("the old code = %v; want ErrCode", err)
	}
	got, err = mustOpen(t, dir).UnlockCode(newCode)
	same(t, "the new code", got, err, id)
}

func TestInfoIsReadableAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	p := cheap
	p.Practice = true
	id, code, err := keys.Create(dir, passphrase, p)
	if err != nil {
		t.Fatal(err)
	}
	want := keys.Info{Practice: true, Created: cheap.Now, Changed: cheap.Now}
	if got := mustOpen(t, dir).Info(); got != want {
		t.Errorf("Info = %+v; want %+v", got, want)
	}
	local := id.LocalKey("x")
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 2 {
		t.Fatalf("files %v, %v; want the key file and its copy", files, err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{passphrase, code, strings.ReplaceAll(code, "-", ""), string(local[:])} {
			if bytes.Contains(text, []byte(secret)) {
				t.Errorf("%s holds a secret", f.Name())
			}
		}
		// Whatever is added to the file must be thought about: it is readable.
		var fields map[string]any
		if err := json.Unmarshal(text, &fields); err != nil {
			t.Fatal(err)
		}
		for _, known := range []string{"format", "about", "passphrase", "code"} {
			delete(fields, known)
		}
		if len(fields) != 0 {
			t.Errorf("%s has more readable fields: %v", f.Name(), fields)
		}
		st, err := f.Info()
		if err != nil || os.PathSeparator == '/' && st.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, %v; want 0600", f.Name(), st.Mode(), err)
		}
	}
}
