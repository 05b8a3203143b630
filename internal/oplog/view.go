package oplog

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"
)

// A View is what a log says: a pure function of the set of envelopes in it.
// It goes with its log; [Log.Add] may change it, so ask [Log.View] again after
// adding. Slices it returns are the caller's; the bytes of a Head.Value are not to be
// changed.
type View struct {
	l       *Log
	v       *verdict
	sorted  []int32         // paths in alphabetical order, nil: to be made
	items   map[string]bool // items with a deletion among the heads: hidden or not; nil: to be made
	persons map[DeviceID]Person
	rank    []int32 // members by time, nil: to be made
}

// A Head is one value of a path that no counted write has superseded.
type Head struct {
	Envelope ID
	Device   DeviceID
	Person   Person // zero: nobody in this log ever vouched for the device
	HLC      HLC
	At       time.Time // when, by the author's clock, UTC
	Value    []byte    // canonical CBOR; nil when destroyed
	Gone     bool      // destroyed by a tombstone
}

// A State says what became of a write.
type State uint8

// The states of a write. Every write in the log has exactly one.
const (
	Current    State = iota + 1 // the value of its path, or equal to it
	Conflict                    // one of several values that stand side by side
	Superseded                  // history
	Hidden                      // below a deleted item; comes back with it
	Held                        // does not count (yet)
)

// An Entry is one write in the history.
type Entry struct {
	Head
	Path  string
	Prev  []ID // what its author was shown
	Kind  Kind
	State State
}

// A Deletion is an item of a list that somebody deleted. When somebody else
// changed it after or at the same time, it stays visible and EditedAfter is set.
type Deletion struct {
	Item        string // path of the item, without "/verwijderd"
	By          Head   // the deletion, latest first shown
	EditedAfter bool
	Edit        Head // the latest of those changes
	EditPath    string
}

// View is what the log says now.
func (l *Log) View() *View {
	if !l.fresh {
		l.project()
	}
	return l.view
}

// project works everything out anew.
func (l *Log) project() {
	v := &View{l: l, v: l.count()}
	l.view, l.fresh = v, true
	for i := range l.states {
		l.states[i].heads = l.states[i].heads[:0]
	}
	v.judgeOthers()
	v.bury()
	for _, e := range l.entries {
		for j := range e.writes {
			e.writes[j].super = 0
		}
	}
	for i, e := range l.entries {
		if e.kind == KindOps && e.have {
			e.counts = e.known() && v.v.root >= 0 && v.v.judge(int32(i), partOps)
		}
		if e.counts {
			for j := range e.writes {
				v.supersede(&e.writes[j], 1)
			}
		}
	}
	for p := range l.states {
		st := &l.states[p]
		for _, r := range st.all {
			e := l.entries[r.e]
			if e.counts && e.writes[r.w].super == 0 {
				st.heads = append(st.heads, r)
			}
		}
		slices.SortFunc(st.heads, l.compare)
	}
}

// judgeOthers: tombstones, access lines and kinds not known yet count when their
// author is a member there. None of them makes another envelope count.
func (v *View) judgeOthers() {
	for i, e := range v.l.entries {
		if e.have && e.kind != KindMember && e.kind != KindRuling && e.kind != KindOps {
			e.counts = e.known() && v.v.root >= 0 && v.v.judge(int32(i), partAny)
		}
	}
}

// known reports whether it is known what the envelope says, or that this version
// would not understand it.
func (e *entry) known() bool { return e.opened || e.ghost || e.kind > KindInzage }

// supersede marks what a counted write names on its path.
func (v *View) supersede(w *write, by int32) {
	for _, p := range w.prev {
		if o := v.l.writeOf(p, w.path); o != nil {
			o.super += by
		}
	}
}

// append brings one new envelope nobody names into a view that was complete
// without it. It reports false when everything must be worked out anew.
func (l *Log) append(i int32) bool {
	e, v := l.entries[i], l.view
	if e.kind != KindOps || v.v.root < 0 {
		return false
	}
	e.counts = e.opened && v.v.judge(i, partOps)
	if !e.counts {
		return true
	}
	for j := range e.writes {
		w := &e.writes[j]
		v.supersede(w, 1)
		st := &l.states[w.path]
		st.heads = slices.DeleteFunc(st.heads, func(r wref) bool { return l.entries[r.e].writes[r.w].super > 0 })
		st.heads = append(st.heads, wref{i, int32(j)})
		slices.SortFunc(st.heads, l.compare)
	}
	v.items = nil
	return true
}

// compare puts first what is shown first: the latest by HLC, then device, then id.
func (l *Log) compare(a, b wref) int { return compareEntries(l.entries[a.e], l.entries[b.e]) }

func compareEntries(x, y *entry) int {
	return cmp.Or(y.hlc.Compare(x.hlc), bytes.Compare(y.device[:], x.device[:]), bytes.Compare(y.id[:], x.id[:]))
}

// Paths are all paths with a counted value, hidden ones too, in alphabetical order.
func (v *View) Paths() []string {
	out := make([]string, 0, len(v.l.names))
	for _, p := range v.order() {
		if len(v.l.states[p].heads) > 0 {
			out = append(out, v.l.names[p])
		}
	}
	return out
}

func (v *View) order() []int32 {
	if v.sorted == nil {
		v.sorted = make([]int32, len(v.l.names))
		for i := range v.sorted {
			v.sorted[i] = int32(i)
		}
		slices.SortFunc(v.sorted, func(a, b int32) int { return strings.Compare(v.l.names[a], v.l.names[b]) })
	}
	return v.sorted
}

func (v *View) headsOf(path string) []wref {
	if p, ok := v.l.paths[path]; ok {
		return v.l.states[p].heads
	}
	return nil
}

// Heads are the values of a path that nothing supersedes, best first. Equal ones
// are all listed, for a write that supersedes them must name them all.
func (v *View) Heads(path string) []Head {
	hs := v.headsOf(path)
	out := make([]Head, len(hs))
	for i, h := range hs {
		out[i] = v.head(h)
	}
	return out
}

// HeadIDs names the heads of a path: what a [Write.Prev] lists when its author
// was shown everything. In order of id.
func (v *View) HeadIDs(path string) []ID {
	var out []ID
	for _, h := range v.headsOf(path) {
		out = append(out, v.l.entries[h.e].id)
	}
	return SortIDs(out)
}

// Values are the heads of a path with equal ones collapsed, best first.
func (v *View) Values(path string) (out []Head) {
	for _, h := range v.Heads(path) {
		if !slices.ContainsFunc(out, func(o Head) bool { return sameHead(o, h) }) {
			out = append(out, h)
		}
	}
	return out
}

func sameHead(a, b Head) bool { return a.Gone == b.Gone && same(a.Value, b.Value) }

// Value is what is shown first for a path.
func (v *View) Value(path string) (Head, bool) {
	hs := v.headsOf(path)
	if len(hs) == 0 {
		return Head{}, false
	}
	return v.head(hs[0]), true
}

// Conflict reports whether different values of a path stand side by side.
// Bookkeeping of lists never conflicts.
func (v *View) Conflict(path string) bool {
	hs := v.headsOf(path)
	if len(hs) < 2 || lastPart(path) == order || lastPart(path) == deleted {
		return false
	}
	first := v.write(hs[0])
	return slices.ContainsFunc(hs[1:], func(h wref) bool {
		w := v.write(h)
		return w.gone != first.gone || !same(w.value, first.value)
	})
}

func lastPart(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

func (v *View) write(r wref) *write { return &v.l.entries[r.e].writes[r.w] }

func (v *View) head(r wref) Head {
	e, w := v.l.entries[r.e], v.write(r)
	return Head{Envelope: e.id, Device: e.device, Person: v.PersonOf(e.device), HLC: e.hlc, At: e.hlc.Time(), Value: w.value, Gone: w.gone}
}
