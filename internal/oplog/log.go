package oplog

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Roles the log itself knows; all others are words of the domain.
const (
	RoleRegie  = "regie"  // leads the log
	RoleQuorum = "quorum" // the recovery quorum: may always add, remove and rule, and writes nothing
)

// Paths that are no field: what a role may do with the log itself. One function
// answers every question about rights.
const (
	PathRegie        = "regie"        // take the lead over from whoever has it (P3)
	PathLeden        = "leden"        // add or remove anybody; move on to another rights table
	PathUitspraak    = "uitspraak"    // accept or refuse what is held
	PathVernietiging = "vernietiging" // sign a tombstone as the one who leads
)

// Last parts of the paths that keep a list, below each of its items.
const (
	deleted = "verwijderd" // true: the item is deleted
	order   = "volgorde"   // place among its neighbours: the latest counts, never a conflict
)

// Rights says whether a role may write a path under a version of the rights
// table. Nil: every member may write everything, [RoleRegie] alone may do more.
type Rights func(version int, role, path string) bool

// allows is r with its nil meaning.
func (r Rights) allows(version int, role, path string) bool {
	if r != nil {
		return r(version, role, path)
	}
	switch path {
	case PathRegie, PathLeden, PathUitspraak, PathVernietiging:
		return role == RoleRegie
	}
	return true
}

// A Proof says whether an organisation's certificates make a device one of its
// recovery quorum. It must refuse every root but the pinned one.
type Proof func(root []byte, certificates [][]byte, device DeviceID) bool

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

// NewLogID makes the id of a log that device is about to found: a UUIDv7 whose
// random bits are a hash of device and salt, so that nobody else can pass for
// the founder. Keep salt for [Founding].
func NewLogID(device DeviceID, now time.Time, salt [16]byte) LogID {
	var id LogID
	ms := uint64(now.UnixMilli())
	for i := range 6 {
		id[i] = byte(ms >> (40 - 8*i))
	}
	return bindLogID(id, device, salt[:])
}

// bindLogID replaces all but the time in id.
func bindLogID(id LogID, device DeviceID, salt []byte) LogID {
	b := append([]byte("RWLOG1 log id"), id[:6]...)
	b = append(b, device[:]...)
	h := sha256.Sum256(append(b, salt...))
	copy(id[6:], h[:10])
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return id
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

// Chain is the last envelope of a device in one incarnation. When its chain
// forked, the highest seq, and of equals the lowest id. Seq 0: there is none.
func (l *Log) Chain(device DeviceID, incarnation uint64) (last ID, seq uint64) {
	for _, i := range l.tips[chainKey{device, incarnation}] {
		e := l.entries[i]
		if e.seq > seq || e.seq == seq && bytes.Compare(e.id[:], last[:]) < 0 {
			last, seq = e.id, e.seq
		}
	}
	return last, seq
}

// Next is the header of the envelope device would add now: Log, Kind,
// Incarnation, Seq, Prev and Heads.
func (l *Log) Next(kind Kind, device DeviceID, incarnation uint64) Header {
	prev, seq := l.Chain(device, incarnation)
	if seq == 0 { // a new incarnation goes on where the device's last one ended
		prev = l.lastOf(device)
	}
	return Header{Log: l.id, Kind: kind, Incarnation: incarnation, Seq: seq + 1, Prev: prev, Heads: l.MemberHeads()}
}

// lastOf is the newest envelope of a device in any incarnation that no later one follows.
func (l *Log) lastOf(device DeviceID) (last ID) {
	var best *entry
	for k, is := range l.tips {
		if k.device != device {
			continue
		}
		for _, i := range is {
			e := l.entries[i]
			if best == nil || e.inc > best.inc || e.inc == best.inc && (e.seq > best.seq || e.seq == best.seq && bytes.Compare(e.id[:], best.id[:]) < 0) {
				best = e
			}
		}
	}
	if best != nil {
		last = best.id
	}
	return last
}

// Tips are the ends of all chains of a device: what a [Clear.Frontier] lists
// when the device is removed. In order of id.
func (l *Log) Tips(device DeviceID) []ID {
	followed := map[int32]bool{}
	for k, is := range l.tips {
		if k.device == device {
			for _, i := range is {
				followed[l.entries[i].chain] = true
			}
		}
	}
	var out []ID
	for k, is := range l.tips {
		if k.device == device {
			for _, i := range is {
				if !followed[i] {
					out = append(out, l.entries[i].id)
				}
			}
		}
	}
	return SortIDs(out)
}

// MemberHeads are the member envelopes no other member envelope names, counted
// or not: what a header's Heads lists. In order of id.
func (l *Log) MemberHeads() []ID {
	named := map[int32]bool{}
	for _, e := range l.entries {
		if e.have && e.kind == KindMember {
			for _, h := range e.heads {
				named[h] = true
			}
		}
	}
	var out []ID
	for i, e := range l.entries {
		if e.have && e.kind == KindMember && !named[int32(i)] {
			out = append(out, e.id)
		}
	}
	return SortIDs(out)
}

// SortIDs orders ids the way headers list them, each once. It changes ids.
func SortIDs(ids []ID) []ID {
	slices.SortFunc(ids, func(a, b ID) int { return bytes.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}
