package screens

import (
	"sync"
	"time"

	"routewijzer/internal/workspace"
)

// A keychain knows whether the system's keychain answers. Asking may wait for
// somebody who is not there, and the first screen does not wait for that.
type keychain struct {
	mu   sync.Mutex
	asks chan struct{} // the question that is open, or nil
	yes  bool
}

// keychainPatience is how long the start screen waits for an answer; a later
// one counts from then on.
const keychainPatience = time.Second

func (k *keychain) available() bool {
	k.mu.Lock()
	if k.yes {
		k.mu.Unlock()
		return true
	}
	if k.asks == nil {
		k.asks = make(chan struct{})
		go k.ask(k.asks)
	}
	answered := k.asks
	k.mu.Unlock()
	select {
	case <-answered:
		k.mu.Lock()
		defer k.mu.Unlock()
		return k.yes
	case <-time.After(keychainPatience):
		return false
	}
}

func (k *keychain) ask(done chan struct{}) {
	yes := workspace.KeychainAvailable()
	k.mu.Lock()
	k.yes, k.asks = yes, nil
	k.mu.Unlock()
	close(done)
}
