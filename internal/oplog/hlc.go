package oplog

import (
	"cmp"
	"sync"
	"time"
)

// An HLC is a hybrid logical clock reading: milliseconds since 1970 UTC and a
// counter within one. It decides what is shown first, never what counts.
type HLC struct {
	_     struct{} `cbor:",toarray"`
	Ms    int64
	Count uint16
}

// Compare orders by time, then counter.
func (h HLC) Compare(o HLC) int {
	return cmp.Or(cmp.Compare(h.Ms, o.Ms), cmp.Compare(h.Count, o.Count))
}

// Time is h as the author's clock had it, in UTC.
func (h HLC) Time() time.Time { return time.UnixMilli(h.Ms).UTC() }

// Ahead is how far another's clock may run before ours before we stop following it.
const Ahead = 5 * time.Minute

// A Clock hands out readings that only go up. It never blocks a write: a wall
// clock that jumps back is overruled, one that runs ahead is followed at most
// [Ahead]. Safe for concurrent use.
type Clock struct {
	mu   sync.Mutex
	now  func() time.Time
	last HLC
}

// NewClock is a Clock on top of now.
func NewClock(now func() time.Time) *Clock { return &Clock{now: now} }

// Tick is the reading for something written now: later than everything ticked or seen.
func (c *Clock) Tick() HLC {
	c.mu.Lock()
	defer c.mu.Unlock()
	if ms := c.now().UnixMilli(); ms > c.last.Ms {
		c.last = HLC{Ms: ms}
	} else if c.last.Count++; c.last.Count == 0 { // full: borrow from the next millisecond
		c.last.Ms++
	}
	return c.last
}

// See makes later ticks come after h. A reading more than [Ahead] in the future
// is not followed, and See reports false: its author's clock is off.
func (c *Clock) See(h HLC) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if h.Ms > c.now().Add(Ahead).UnixMilli() {
		return false
	}
	if h.Compare(c.last) > 0 {
		c.last = h
	}
	return true
}
