package oplog

import (
	"slices"
	"strings"
)

// made is a model envelope as a real one, with its sealed part.
type made struct {
	env    *Envelope
	sealed *Sealed
}

// A lazy signer makes no signatures: the log does not look at them.
type lazy struct{ d Device }

func (s lazy) Device() Device                { return s.d }
func (lazy) Sign(msg []byte) ([]byte, error) { return make([]byte, 64), nil }

func lazyDevice(name string) lazy {
	sign := make([]byte, 32)
	copy(sign, name)
	return lazy{Device{Sign: sign}}
}

// forge makes the real envelope of a model one; what it names is forged first.
func (w *world) forge(l *mLog, id mID) *made {
	if m := w.made[id]; m != nil {
		return m
	}
	e := l.E[id]
	real := func(ids []mID) (out []ID) {
		for _, x := range ids {
			out = append(out, w.forge(l, x).env.ID())
		}
		return SortIDs(out)
	}
	kind := map[string]Kind{"ops": KindOps, "member": KindMember, "ruling": KindRuling}[e.Kind]
	h := Header{Log: w.id, Kind: kind, Incarnation: 1, Seq: uint64(e.Seq + 1), Heads: real(e.Heads)}
	if e.Chain != "" {
		h.Prev = real([]mID{e.Chain})[0]
	}
	s := Sealed{HLC: HLC{Ms: int64(e.HLC)}, Version: uint64(e.Version)}
	var c Clear
	if id == l.Root {
		c.Founding = &Founding{Kind: DossierLog}
	}
	for _, g := range e.Adds {
		s.Grants = append(s.Grants, Grant{Person: person(g.Person), Device: lazyDevice(g.Dev).d.ID(), Role: g.Role})
	}
	for _, x := range e.Losses {
		loss := Loss{Person: person(x.Person), Role: x.Role}
		if x.Dev != "" {
			loss.Device = lazyDevice(x.Dev).d.ID()
		}
		s.Losses = append(s.Losses, loss)
		c.Frontier = append(c.Frontier, real(x.Frontier)...)
	}
	for _, a := range real(e.Accept) {
		s.Rulings = append(s.Rulings, Ruling{a, true})
	}
	for _, wr := range e.Writes {
		s.Writes = append(s.Writes, Write{Path: wr.Path, Value: modelValue(wr), Prev: real(wr.Prev), Seen: real(wr.Seen)})
	}
	for _, k := range e.Seals {
		s.Keys = append(s.Keys, testKey(k))
	}
	k := testKey(e.Key)
	if e.Key == "" {
		k = testKey(id)
		w.key[k.ID()] = id
		if kind == KindMember {
			c.Made = k.ID()
		}
	}
	for key, devs := range e.Wraps {
		if key == "" {
			key = id
		}
		for _, d := range devs {
			k := testKey(key)
			c.Wraps = append(c.Wraps, Wrap{To: lazyDevice(d).d.ID(), Key: k.ID(), Box: k[:]})
		}
	}
	env, err := Seal(lazyDevice(e.Dev), k, h, c, s)
	if err != nil {
		panic(err)
	}
	w.made[id] = &made{env, &s}
	return w.made[id]
}

func modelValue(wr mWrite) []byte {
	v := "\"" + wr.Val + "\""
	if strings.HasSuffix(wr.Path, "/verwijderd") {
		v = map[string]string{"x": "true", "": "false"}[wr.Val]
	}
	b, err := FromJSON([]byte(v))
	if err != nil {
		panic(err)
	}
	return b
}

// real is a model log as a real one, its envelopes added in the order given.
func (w *world) real(l *mLog, order []mID) *Log {
	r := NewLog(w.id, DossierLog, rights)
	for _, id := range order {
		m := w.forge(l, id)
		if _, err := r.Add(m.env, m.sealed); err != nil {
			panic(err)
		}
	}
	return r
}

// A result is what a log says, in the model's words.
type result struct {
	Loss, Add, OK mSet
	Heads         map[string][]mID
	Class         map[string]string
	Hidden        []string
}

// A judge works out what a log says: the real log, or the oracle.
type judge func(w *world, l *mLog) result

func byOracle(_ *world, l *mLog) result {
	v := l.Count()
	p := l.Project(v)
	r := result{v.Loss.set(), v.Add.set(), v.OK.set(), p.Heads, p.Class, nil}
	for it, h := range p.Hidden {
		if h {
			r.Hidden = append(r.Hidden, it)
		}
	}
	slices.Sort(r.Hidden)
	return r
}

// set leaves out what is false.
func (s mSet) set() mSet {
	out := mSet{}
	for _, k := range s.list() {
		out[k] = true
	}
	return out
}

func byLog(w *world, l *mLog) result { return w.result(l, w.real(l, l.arr)) }

// byGrowing adds one envelope at a time and looks in between, so that views grow;
// every third can be opened only later.
func byGrowing(w *world, l *mLog) result {
	r := NewLog(w.id, DossierLog, rights)
	for i, id := range l.arr {
		m := w.forge(l, id)
		if i%3 == 0 {
			if _, err := r.Add(m.env, nil); err != nil {
				panic(err)
			}
			r.View()
		}
		if _, err := r.Add(m.env, m.sealed); err != nil {
			panic(err)
		}
		r.View().Deleted()
	}
	return w.result(l, r)
}

func (w *world) result(l *mLog, r *Log) result {
	v := r.View()
	out := result{mSet{}, mSet{}, mSet{}, map[string][]mID{}, map[string]string{}, nil}
	back := map[ID]mID{}
	for id := range l.E {
		back[w.forge(l, id).env.ID()] = id
	}
	for i, e := range r.entries {
		if !e.have {
			continue
		}
		id := back[e.id]
		if e.kind == KindMember {
			m := v.v.number[int32(i)]
			if v.v.loss.has(m) {
				out.Loss[id] = true
			}
			if v.v.add.has(m) {
				out.Add[id] = true
			}
		} else if e.counts {
			out.OK[id] = true
		}
	}
	for _, path := range v.Paths() {
		for _, h := range v.Heads(path) {
			out.Heads[path] = append(out.Heads[path], back[h.Envelope])
		}
		slices.Sort(out.Heads[path])
	}
	words := map[State]string{Current: "value", Conflict: "conflict", Superseded: "history", Hidden: "hidden", Held: "held"}
	for _, en := range v.Timeline() {
		id := back[en.Envelope]
		for _, wr := range l.E[id].Writes {
			if wr.Path == en.Path {
				out.Class[wr.Path+" "+id+" "+wr.Val] = words[en.State]
			}
		}
	}
	for _, d := range v.Deleted() {
		if !d.EditedAfter {
			out.Hidden = append(out.Hidden, d.Item)
		}
	}
	return out
}
