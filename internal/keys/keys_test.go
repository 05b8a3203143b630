package keys_test

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"

	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
)

func mustIdentity(t testing.TB) *keys.Identity {
	t.Helper()
	id, err := keys.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestSignAndWrap(t *testing.T) {
	a, b := mustIdentity(t), mustIdentity(t)
	sig, err := a.Sign([]byte("msg"))
	if err != nil || !ed25519.Verify(a.Device().Sign, []byte("msg"), sig) {
		t.Errorf("the signature does not verify: %v", err)
	}
	k := oplog.Key{1, 2, 3}
	box, err := keys.Wrap(b.Device(), k, []byte("here"))
	if err != nil || len(box) != 1168 {
		t.Fatalf("Wrap = %d bytes, %v; want 1168", len(box), err)
	}
	if got, err := b.Unwrap(box, []byte("here")); err != nil || got != k {
		t.Errorf("Unwrap = %x, %v", got, err)
	}
	flipped := bytes.Clone(box)
	flipped[len(flipped)-1] ^= 1
	for what, f := range map[string]func() (oplog.Key, error){
		"another place":  func() (oplog.Key, error) { return b.Unwrap(box, []byte("there")) },
		"another device": func() (oplog.Key, error) { return a.Unwrap(box, []byte("here")) },
		"a flipped bit":  func() (oplog.Key, error) { return b.Unwrap(flipped, []byte("here")) },
		"nothing":        func() (oplog.Key, error) { return b.Unwrap(nil, []byte("here")) },
	} {
		if got, err := f(); !errors.Is(err, keys.ErrUnwrap) || got != (oplog.Key{}) {
			t.Errorf("Unwrap of %s = %x, %v; want ErrUnwrap", what, got, err)
		}
	}
	if _, err := keys.Wrap(oplog.Device{Wrap: []byte("short")}, k, nil); err == nil {
		t.Error("Wrap for a device without a key = nil; want an error")
	}
}

func TestLocal(t *testing.T) {
	id := mustIdentity(t)
	key := id.LocalKey("drafts")
	if key == id.LocalKey("journal") || key != id.LocalKey("drafts") || key == mustIdentity(t).LocalKey("drafts") {
		t.Error("LocalKey does not follow from identity and purpose")
	}
	for _, plain := range []string{"", "één zin"} {
		sealed := keys.SealLocal(key, []byte("aad"), []byte(plain))
		if got, err := keys.OpenLocal(key, []byte("aad"), sealed); err != nil || string(got) != plain {
			t.Errorf("OpenLocal = %q, %v; want %q", got, err, plain)
		}
		if bytes.Equal(sealed, keys.SealLocal(key, []byte("aad"), []byte(plain))) {
			t.Error("sealing twice gives the same bytes")
		}
		for i := range sealed {
			flipped := bytes.Clone(sealed)
			flipped[i] ^= 1
			if _, err := keys.OpenLocal(key, []byte("aad"), flipped); !errors.Is(err, keys.ErrSealed) {
				t.Errorf("byte %d flipped: %v; want ErrSealed", i, err)
			}
			if _, err := keys.OpenLocal(key, []byte("aad"), sealed[:i]); !errors.Is(err, keys.ErrSealed) {
				t.Errorf("cut at %d: %v; want ErrSealed", i, err)
			}
		}
		if _, err := keys.OpenLocal(key, []byte("other"), sealed); !errors.Is(err, keys.ErrSealed) {
			t.Errorf("another place: %v; want ErrSealed", err)
		}
	}
}

func TestContactCode(t *testing.T) {
	d := oplog.Device{Sign: make([]byte, 32), Wrap: []byte("wrap")}
	code := keys.ContactCode(d)
	if groups := strings.Fields(code); len(groups) != 6 || len(code) != 6*4+5 || strings.Trim(code, "0123456789 ") != "" {
		t.Errorf("ContactCode = %q; want six groups of four digits", code)
	}
	if keys.ContactCode(d) != code {
		t.Error("ContactCode differs from call to call")
	}
	d.Wrap = []byte("wraq")
	if keys.ContactCode(d) == code {
		t.Error("another wrap key gives the same code")
	}
}
