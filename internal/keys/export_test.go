package keys_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"testing"

	"routewijzer/internal/keys"
)

// content is longer than one chunk of age (64 KiB).
func content(t testing.TB) []byte {
	t.Helper()
	b := make([]byte, 200_000)
	if _, err := rand.Read(b); err != nil {
		t.Fatal(err)
	}
	return b
}

func sealed(t testing.TB, w io.WriteCloser, err error, into *bytes.Buffer, plain []byte) []byte {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return into.Bytes()
}

func TestExport(t *testing.T) {
	plain := content(t)
	var file bytes.Buffer
	w, err := keys.SealExport(&file, passphrase)
	b := sealed(t, w, err, &file, plain)
	if !bytes.HasPrefix(b, []byte("age-encryption.org/v1\n-> scrypt ")) {
		t.Errorf("not an age file: %q", b[:40])
	}
	r, err := keys.OpenExport(bytes.NewReader(b), passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, plain) {
		t.Errorf("read %d bytes, %v; want what was written", len(got), err)
	}
	if _, err := keys.OpenExport(bytes.NewReader(b), "fout"); !errors.Is(err, keys.ErrPassphrase) {
		t.Errorf("a wrong passphrase = %v; want ErrPassphrase", err)
	}
	for what, b := range map[string][]byte{"nothing": nil, "text": []byte("Beste ouders,\n"), "the header cut": b[:60]} {
		if _, err := keys.OpenExport(bytes.NewReader(b), passphrase); !errors.Is(err, keys.ErrExport) {
			t.Errorf("%s = %v; want ErrExport", what, err)
		}
	}
	if _, err := keys.SealExport(&file, ""); !errors.Is(err, keys.ErrEmpty) {
		t.Errorf("SealExport without a passphrase = %v; want ErrEmpty", err)
	}
	if _, err := keys.OpenExport(&file, ""); !errors.Is(err, keys.ErrEmpty) {
		t.Errorf("OpenExport without a passphrase = %v; want ErrEmpty", err)
	}
}

func TestBackup(t *testing.T) {
	dir, plain := t.TempDir(), content(t)
	id, code := mustCreate(t, dir)
	box := mustOpen(t, dir)
	if err := box.Remember(id); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	w, err := box.SealBackup(&file, id)
	b := sealed(t, w, err, &file, plain)

	read := func(b []byte) ([]byte, error) {
		backup, err := keys.ReadBackup(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		got, err := backup.UnlockCode(code)
		if err != nil {
			return nil, err
		}
		same(t, "UnlockCode", got, nil, id)
		r, err := backup.Open(got)
		if err != nil {
			return nil, err
		}
		return io.ReadAll(r)
	}
	if got, err := read(b); err != nil || !bytes.Equal(got, plain) {
		t.Errorf("read %d bytes, %v; want what was written", len(got), err)
	}
	for _, cut := range []int{0, 10, 24, 300, len(b) - 80_000, len(b) - 1} {
		if _, err := read(b[:cut]); !errors.Is(err, keys.ErrExport) {
			t.Errorf("cut at %d = %v; want ErrExport", cut, err)
		}
	}
	for _, at := range []int{3, len(b) - 150_000, len(b) - 1} {
		flipped := bytes.Clone(b)
		flipped[at] ^= 1
		if _, err := read(flipped); !errors.Is(err, keys.ErrExport) {
			t.Errorf("byte %d flipped = %v; want ErrExport", at, err)
		}
	}

	backup, err := keys.ReadBackup(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if backup.Info().Keychain {
		t.Error("the backup remembers this computer's keychain")
	}
	if _, err := backup.Unlock("fout"); !errors.Is(err, keys.ErrPassphrase) {
		t.Errorf("a wrong passphrase = %v; want ErrPassphrase", err)
	}
	if _, err := backup.Open(mustIdentity(t)); !errors.Is(err, keys.ErrExport) {
		t.Errorf("Open with another identity = %v; want ErrExport", err)
	}
	if err := backup.Install(dir); !errors.Is(err, keys.ErrExists) {
		t.Errorf("Install over a profile = %v; want ErrExists", err)
	}
	empty := t.TempDir()
	if err := backup.Install(empty); err != nil {
		t.Fatal(err)
	}
	got, err := mustOpen(t, empty).Unlock(passphrase)
	same(t, "Unlock of the installed key file", got, err, id)
}
