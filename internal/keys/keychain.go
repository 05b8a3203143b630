package keys

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/zalando/go-keyring"
)

// What unlocking by the system keychain can fail for.
var (
	ErrKeychain      = errors.New("system keychain cannot be used")        // none here, locked, or no answer
	ErrNotRemembered = errors.New("profile is not in the system keychain") // not chosen, or removed there
)

// A Keychain keeps short secrets of the user of this computer. Get of what is
// not there returns [ErrNotRemembered]; any other error means that it cannot
// be used.
type Keychain interface {
	Get(account string) (secret string, err error)
	Set(account, secret string) error
	Delete(account string) error
}

// SystemKeychain is the keychain of the operating system: Credential Manager,
// Keychain or Secret Service.
func SystemKeychain() Keychain { return system{} }

// KeychainWorks reports whether k answers at all.
func KeychainWorks(k Keychain) bool {
	_, err := k.Get("routewijzer")
	return err == nil || errors.Is(err, ErrNotRemembered)
}

// service is all that a stranger reads in the keychain: no person, no school.
const service = "routewijzer"

// A locked keychain asks the user, who may be slow or gone.
const keychainTimeout = 30 * time.Second

type system struct{}

func (system) Get(account string) (string, error) {
	return timed(func() (string, error) { return keyring.Get(service, account) })
}

func (system) Set(account, secret string) error {
	_, err := timed(func() (string, error) { return "", keyring.Set(service, account, secret) })
	return err
}

func (system) Delete(account string) error {
	_, err := timed(func() (string, error) { return "", keyring.Delete(service, account) })
	return err
}

// timed gives up waiting; the call itself cannot be stopped and ends by itself.
func timed(f func() (string, error)) (string, error) {
	type answer struct {
		secret string
		err    error
	}
	c := make(chan answer, 1)
	go func() {
		secret, err := f()
		c <- answer{secret, err}
	}()
	select {
	case a := <-c:
		switch {
		case errors.Is(a.err, keyring.ErrNotFound):
			return "", ErrNotRemembered
		case a.err != nil:
			return "", fmt.Errorf("%w: %w", ErrKeychain, a.err)
		}
		return a.secret, nil
	case <-time.After(keychainTimeout):
		return "", fmt.Errorf("%w: no answer", ErrKeychain)
	}
}

// Remember lets the system keychain unlock this profile from now on. The
// keychain gets a random key; the seed stays in the box, sealed under it.
func (b *Box) Remember(id *Identity) error {
	secret, name := make([]byte, 32), make([]byte, 8)
	_, _ = rand.Read(secret) // never fails: crypto/rand ends the program instead
	_, _ = rand.Read(name)
	s := newSlot()
	s.Name = hex.EncodeToString(name)
	if err := b.keychain.Set(s.Name, base64.StdEncoding.EncodeToString(secret)); err != nil {
		return fmt.Errorf("remember in keychain: %w", err)
	}
	var before *slot
	err := b.change("remember in keychain", func(w *ways) error {
		before = w.Keychain
		w.Keychain = s.seal(slotKeychain, secretKey(slotKeychain, secret, s.Salt), id.seed)
		return nil
	})
	if err == nil && before != nil {
		_ = b.keychain.Delete(before.Name) // without its slot it opens nothing
	}
	return err
}

// Forget makes the keychain useless for this profile. It succeeds when the
// keychain cannot be reached too: what it keeps then opens nothing.
func (b *Box) Forget() error {
	var before *slot
	err := b.change("forget in keychain", func(w *ways) error {
		before, w.Keychain = w.Keychain, nil
		return nil
	})
	if err == nil && before != nil {
		_ = b.keychain.Delete(before.Name)
	}
	return err
}

// UnlockKeychain opens with what the system keychain keeps:
// [ErrNotRemembered] or [ErrKeychain] when that does not work, and the
// passphrase must be asked.
func (b *Box) UnlockKeychain() (*Identity, error) {
	b.mu.Lock()
	s := b.ways.Keychain
	b.mu.Unlock()
	if !s.intact(slotKeychain) {
		return nil, fmt.Errorf("unlock by keychain: %w", ErrNotRemembered)
	}
	text, err := b.keychain.Get(s.Name) // may wait for the user: outside the lock
	if err != nil {
		return nil, fmt.Errorf("unlock by keychain: %w", err)
	}
	secret, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("unlock by keychain: %w: %w", ErrNotRemembered, err)
	}
	return b.unlock("unlock by keychain", func(ways) (*Identity, error) {
		return opened(s.open(slotKeychain, secretKey(slotKeychain, secret, s.Salt)))(ErrNotRemembered)
	})
}
