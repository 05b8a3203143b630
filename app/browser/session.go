package main

import (
	"crypto/rand"
	"sync"
)

const (
	maxOffers  = 16  // addresses that wait to be opened
	maxBacklog = 256 // events kept for a page that is reloading
)

// sessions hands out one-time keys and the bearers they were traded for. It
// lives in memory: a program that starts again knows nobody.
type sessions struct {
	mu      sync.Mutex
	offers  []string
	bearers map[string]*session
}

func newSessions() *sessions { return &sessions{bearers: map[string]*session{}} }

// offer makes a key that can be traded once. Of unused ones only the newest
// are kept.
func (s *sessions) offer() string {
	key := rand.Text()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.offers = append(s.offers, key)
	if len(s.offers) > maxOffers {
		s.offers = s.offers[1:]
	}
	return key
}

// exchange trades a key for a bearer; a second time it is refused.
func (s *sessions) exchange(key string) (bearer string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, k := range s.offers {
		if k == key {
			s.offers = append(s.offers[:i], s.offers[i+1:]...)
			bearer = rand.Text()
			s.bearers[bearer] = &session{}
			return bearer, true
		}
	}
	return "", false
}

// find returns the session of a bearer, nil when there is none.
func (s *sessions) find(bearer string) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bearers[bearer]
}

// A session is one tab of the browser, reloads included. Duplicating a tab
// copies its bearer, so several streams may listen.
type session struct {
	mu      sync.Mutex
	streams []chan event
	backlog []event
}

// listen opens a stream; it begins with what was missed while none was open.
func (s *session) listen() chan event {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := make(chan event, 2*maxBacklog)
	for _, e := range s.backlog {
		c <- e
	}
	s.backlog = nil
	s.streams = append(s.streams, c)
	return c
}

// leave closes a stream.
func (s *session) leave(c chan event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, x := range s.streams {
		if x == c {
			s.streams = append(s.streams[:i:i], s.streams[i+1:]...)
			close(c)
			return
		}
	}
}

// tell sends an event to every stream of the session, or to the newest only.
// A stream that does not keep up is closed: the page connects again and
// refetches.
func (s *session) tell(e event, newest bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.streams) == 0 {
		s.backlog = append(s.backlog, e)
		if len(s.backlog) > maxBacklog {
			s.backlog = s.backlog[1:]
		}
		return
	}
	to := s.streams
	if newest {
		to = to[len(to)-1:]
	}
	var kept []chan event
	for _, c := range s.streams {
		open := true
		for _, x := range to {
			if x != c {
				continue
			}
			select {
			case c <- e:
			default:
				close(c)
				open = false
			}
		}
		if open {
			kept = append(kept, c)
		}
	}
	s.streams = kept
}
