package main

import (
	"context"
	"crypto/rand"
	"errors"
	"sync"
	"time"

	"routewijzer/app/screens"
)

const (
	downloadFor = 10 * time.Minute // how long an offered file can be fetched
	askFor      = 10 * time.Minute // how long a question for a file stands
	maxOffered  = 32               // files that wait to be fetched
)

// A hub is screens.Host for a browser: a file that is saved is offered as a
// download, a file to open is asked of the page.
//
// Host does not say which tab asked, so the hub takes the session whose call
// began last. One person sits behind all tabs; a dialog in the wrong one of
// two tabs used in the same instant is the worst that can happen.
type hub struct {
	mu       sync.Mutex
	sessions []*session // that ever listened
	current  *session
	offered  []offered
	asks     map[string]ask
}

type offered struct {
	token, name string
	data        []byte
	until       time.Time
}

type ask struct {
	session *session
	answer  chan answered // receives at most once
}

type answered struct {
	name string
	data []byte
}

var _ screens.Host = (*hub)(nil)

func newHub() *hub { return &hub{asks: map[string]ask{}} }

// join makes a session hear what is emitted.
func (h *hub) join(s *session) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, x := range h.sessions {
		if x == s {
			return
		}
	}
	h.sessions = append(h.sessions, s)
}

// serving marks a call of a session as begun. When the page goes away before
// the call is done, what it was asked is withdrawn: a method that waits for a
// file may hold up others.
func (h *hub) serving(ctx context.Context, s *session) (done func()) {
	h.mu.Lock()
	h.current = s
	h.mu.Unlock()
	stop := context.AfterFunc(ctx, func() { h.withdraw(s) })
	return func() { stop() }
}

func (h *hub) withdraw(s *session) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for id, a := range h.asks {
		if a.session == s {
			delete(h.asks, id)
			a.answer <- answered{}
		}
	}
}

// Save offers a file as download.
func (h *hub) Save(name string, data []byte) (string, error) {
	token := rand.Text()
	h.mu.Lock()
	to := h.current
	if to == nil {
		h.mu.Unlock()
		return "", errNobody
	}
	h.offered = append(h.offered, offered{token, name, data, time.Now().Add(downloadFor)})
	if len(h.offered) > maxOffered {
		h.offered = h.offered[1:]
	}
	h.mu.Unlock()
	to.tell(event{Soort: "download", Naam: name, Pad: "/api/download/" + token}, true)
	return "", nil
}

// SaveAs offers a download too: where it goes is the browser's question. It
// returns the name, since an empty path would mean that the user cancelled.
func (h *hub) SaveAs(name string, data []byte) (string, error) {
	if _, err := h.Save(name, data); err != nil {
		return "", err
	}
	return name, nil
}

// Open asks the page for a file and waits for it.
func (h *hub) Open(title string, extensions []string) (string, []byte, error) {
	id, a := rand.Text(), ask{answer: make(chan answered, 1)}
	h.mu.Lock()
	a.session = h.current
	if a.session == nil {
		h.mu.Unlock()
		return "", nil, errNobody
	}
	h.asks[id] = a
	h.mu.Unlock()
	a.session.tell(event{Soort: "vraag-bestand", ID: id, Naam: title, Extensies: extensions}, true)
	select {
	case got := <-a.answer:
		return got.name, got.data, nil
	case <-time.After(askFor):
		h.take(id, a.session)
		return "", nil, nil
	}
}

// Reveal cannot be done: a browser keeps its downloads to itself.
func (h *hub) Reveal(string) error { return errDownloads }

// Emit tells every tab.
func (h *hub) Emit(name string, ids ...string) {
	h.mu.Lock()
	to := append([]*session(nil), h.sessions...)
	h.mu.Unlock()
	for _, s := range to {
		s.tell(event{Soort: "gebeurtenis", Naam: name, IDs: ids}, false)
	}
}

var (
	errNobody    = errors.New("no page has called yet")
	errDownloads = errors.New("a browser opens its downloads itself")
)

// take ends a question of this session; only one taker gets it.
func (h *hub) take(id string, s *session) (chan answered, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	a, ok := h.asks[id]
	if !ok || a.session != s {
		return nil, false
	}
	delete(h.asks, id)
	return a.answer, true
}

// fetch hands out an offered file, once.
func (h *hub) fetch(token string) (offered, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i, o := range h.offered {
		if o.token == token {
			h.offered = append(h.offered[:i:i], h.offered[i+1:]...)
			return o, time.Now().Before(o.until)
		}
	}
	return offered{}, false
}
