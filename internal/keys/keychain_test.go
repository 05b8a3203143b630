package keys_test

import (
	"errors"
	"testing"

	"routewijzer/internal/keys"
)

// chain is a keychain in memory, or a broken one.
type chain struct {
	kept   map[string]string
	broken error
}

func (c *chain) Get(account string) (string, error) {
	if c.broken != nil {
		return "", c.broken
	}
	secret, ok := c.kept[account]
	if !ok {
		return "", keys.ErrNotRemembered
	}
	return secret, nil
}

func (c *chain) Set(account, secret string) error {
	if c.kept == nil {
		c.kept = map[string]string{}
	}
	if c.broken == nil {
		c.kept[account] = secret
	}
	return c.broken
}

func (c *chain) Delete(account string) error {
	delete(c.kept, account)
	return c.broken
}

func TestKeychain(t *testing.T) {
	dir, c := t.TempDir(), &chain{}
	id, _ := mustCreate(t, dir)
	b := mustOpen(t, dir).WithKeychain(c)
	if _, err := b.UnlockKeychain(); !errors.Is(err, keys.ErrNotRemembered) {
		t.Errorf("UnlockKeychain before Remember = %v; want ErrNotRemembered", err)
	}
	for range 2 { // the second replaces the first
		if err := b.Remember(id); err != nil {
			t.Fatal(err)
		}
	}
	if len(c.kept) != 1 {
		t.Errorf("the keychain holds %d secrets; want 1", len(c.kept))
	}
	b = mustOpen(t, dir).WithKeychain(c)
	if !b.Info().Keychain {
		t.Error("Info does not tell that the keychain was chosen")
	}
	got, err := b.UnlockKeychain()
	same(t, "UnlockKeychain", got, err, id)
	for _, secret := range c.kept {
		if _, err := b.Unlock(secret); !errors.Is(err, keys.ErrPassphrase) {
			t.Errorf("the keychain's secret as a passphrase = %v", err)
		}
	}

	c.broken = keys.ErrKeychain
	if _, err := b.UnlockKeychain(); !errors.Is(err, keys.ErrKeychain) {
		t.Errorf("UnlockKeychain of a broken keychain = %v; want ErrKeychain", err)
	}
	if err := b.Remember(id); !errors.Is(err, keys.ErrKeychain) {
		t.Errorf("Remember in a broken keychain = %v; want ErrKeychain", err)
	}
	if err := b.Forget(); err != nil {
		t.Errorf("Forget with a broken keychain: %v", err)
	}
	c.broken = nil
	if _, err := mustOpen(t, dir).WithKeychain(c).UnlockKeychain(); !errors.Is(err, keys.ErrNotRemembered) {
		t.Errorf("UnlockKeychain after Forget = %v; want ErrNotRemembered", err)
	}
	if !keys.KeychainWorks(c) || keys.KeychainWorks(&chain{broken: errors.New("no bus")}) {
		t.Error("KeychainWorks does not tell a working keychain from a broken one")
	}
}
