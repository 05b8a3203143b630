package oplog

import (
	"fmt"
	"strings"
)

// A Log is a set of envelopes with one id. It keeps what they say, not their
// bytes. Not safe for concurrent use, [View] included.
type Log struct {
	id     LogID
	kind   LogKind
	rights Rights
	proof  Proof

	index   map[ID]int32
	entries []*entry
	paths   map[string]int32
	names   []string
	states  []pathState
	devices map[DeviceID]Device
	tips    map[chainKey][]int32 // per device and incarnation: entries in order of arrival
	buried  []grave

	view  *View
	fresh bool // view speaks of everything added
}

type chainKey struct {
	device DeviceID
	inc    uint64
}

// An entry is an envelope in the log, or the place of one that is named but not here.
type entry struct {
	id     ID
	have   bool
	opened bool
	named  bool // by another envelope
	counts bool // its writes, rulings, access lines or tombstone count
	gone   bool // its body is destroyed
	ghost  bool // its writes are what a tombstone says remains
	kind   Kind
	device DeviceID
	inc    uint64
	seq    uint64
	chain  int32 // index of this device's previous envelope, -1
	hlc    HLC
	heads  []int32
	writes []write
	more   *more // of everything but ops
}

// more is what only envelopes that are not plain ops carry.
type more struct {
	clear  Clear
	sealed Sealed
}

type write struct {
	path       int32
	super      int32 // counted writes that name it
	gone       bool  // destroyed
	value      []byte
	prev, seen []int32
}

// A wref is one write of one envelope.
type wref struct{ e, w int32 }

type pathState struct {
	all   []wref // every opened write of the path
	heads []wref // counted, named by no counted write; best first
}

// NewLog is an empty log. Envelopes of other logs are refused by [Log.Add].
func NewLog(id LogID, kind LogKind, r Rights) *Log {
	return &Log{
		id: id, kind: kind, rights: r,
		index: map[ID]int32{}, paths: map[string]int32{},
		devices: map[DeviceID]Device{}, tips: map[chainKey][]int32{},
	}
}

// Pin makes joining an organisation count, when p proves it. Without it only the
// founding envelope names a quorum.
func (l *Log) Pin(p Proof) { l.proof, l.fresh = p, false }

// ID names the log.
func (l *Log) ID() LogID { return l.id }

// Kind is what the log is for.
func (l *Log) Kind() LogKind { return l.kind }

// Len is the number of envelopes in the log.
func (l *Log) Len() (n int) {
	for _, e := range l.entries {
		if e.have {
			n++
		}
	}
	return n
}

// Has reports whether the envelope is in the log, and whether its sealed part is.
func (l *Log) Has(id ID) (have, opened bool) {
	i, ok := l.index[id]
	if !ok {
		return false, false
	}
	return l.entries[i].have, l.entries[i].opened
}

// Add puts an envelope in the log; again is harmless. s is its sealed part, nil
// while it cannot be opened; adding it again with s completes it. Add trusts its
// caller to have verified the signature (see [VerifyAll]); it refuses an envelope
// of another log. e and s must not be changed afterwards. added reports whether
// the log knows more than before.
func (l *Log) Add(e *Envelope, s *Sealed) (added bool, err error) {
	if e.Header.Log != l.id {
		return false, fmt.Errorf("envelope %s: %w: belongs to log %s, not %s", e.id, ErrShape, e.Header.Log, l.id)
	}
	i := l.at(e.id)
	x := l.entries[i]
	if x.have && (x.opened || s == nil) && (!x.gone || e.destroyed) {
		return false, nil
	}
	wasNew := !x.have
	if wasNew {
		l.take(i, e)
	}
	if x.gone && !e.destroyed { // the body came back: its clear part too
		x.gone = false
		l.keepClear(x, e)
	}
	if s != nil && !x.opened {
		l.open(i, s)
	}
	if l.fresh && !(wasNew && !x.named && l.append(i)) {
		l.fresh = false
	}
	return true, nil
}

// at is the place of an envelope, made when it has none.
func (l *Log) at(id ID) int32 {
	if i, ok := l.index[id]; ok {
		return i
	}
	i := int32(len(l.entries))
	l.entries = append(l.entries, &entry{id: id, chain: -1})
	l.index[id] = i
	return i
}

// name is the place of an envelope another one names.
func (l *Log) name(id ID) int32 {
	i := l.at(id)
	l.entries[i].named = true
	return i
}

func (l *Log) nameAll(ids []ID) []int32 {
	if len(ids) == 0 {
		return nil
	}
	out := make([]int32, len(ids))
	for i, id := range ids {
		out[i] = l.name(id)
	}
	return out
}

func (l *Log) take(i int32, e *Envelope) {
	x, h := l.entries[i], &e.Header
	x.have, x.kind, x.device, x.inc, x.seq, x.gone = true, h.Kind, h.Device, h.Incarnation, h.Seq, e.destroyed
	if !h.Prev.IsZero() {
		x.chain = l.name(h.Prev)
	}
	x.heads = l.nameAll(h.Heads)
	k := chainKey{h.Device, h.Incarnation}
	l.tips[k] = append(l.tips[k], i)
	l.keepClear(x, e)
}

func (l *Log) keepClear(x *entry, e *Envelope) {
	c := &e.Clear
	if x.kind != KindOps && x.kind != KindInzage && x.more == nil {
		x.more = &more{}
	}
	if x.more != nil {
		x.more.clear = *c
		for _, ids := range [][]ID{c.Frontier, c.Destroyed, {c.Confirms, c.Revokes}} {
			for _, id := range ids {
				if !id.IsZero() {
					l.name(id)
				}
			}
		}
	}
	for _, d := range c.Devices {
		l.devices[d.ID()] = d
	}
}

func (l *Log) open(i int32, s *Sealed) {
	x := l.entries[i]
	x.opened, x.hlc = true, s.HLC
	if len(s.Writes) > 0 && x.kind == KindOps { // writes in another kind mean nothing
		x.writes = make([]write, len(s.Writes))
		for j := range s.Writes {
			x.writes[j] = l.write(&s.Writes[j])
			st := &l.states[x.writes[j].path]
			st.all = append(st.all, wref{i, int32(j)})
		}
	}
	if x.kind == KindInzage {
		x.more = &more{}
	}
	if x.more != nil {
		x.more.sealed = *s
		for _, r := range s.Rulings {
			l.name(r.Envelope)
		}
		for _, r := range s.Remains {
			l.name(r.Envelope)
		}
	}
}

func (l *Log) write(w *Write) write {
	return write{path: l.path(w.Path), value: w.Value, gone: w.Gone, prev: l.nameAll(w.Prev), seen: l.nameAll(w.Seen)}
}

// path is the number of a path, made when it has none.
func (l *Log) path(p string) int32 {
	if n, ok := l.paths[p]; ok {
		return n
	}
	n := int32(len(l.names))
	p = strings.Clone(p)
	l.paths[p] = n
	l.names = append(l.names, p)
	l.states = append(l.states, pathState{})
	if l.view != nil {
		l.view.sorted = nil
	}
	return n
}

// writeOf is the write of entry i to a path, or nil.
func (l *Log) writeOf(i, path int32) *write {
	ws := l.entries[i].writes
	for j := range ws {
		if ws[j].path == path {
			return &ws[j]
		}
	}
	return nil
}

// Device is the public half of a device some envelope in the log introduced.
func (l *Log) Device(id DeviceID) (Device, bool) {
	d, ok := l.devices[id]
	return d, ok
}
