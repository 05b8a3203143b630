package oplog

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A keeper answers questions about keys: the real log, or the oracle.
type keeper interface {
	opens(w *world, l *mLog, dev string) mSet
	sealKey(w *world, l *mLog, dev string) mID
	members(w *world, l *mLog) []string
	missing(w *world, l *mLog, dev string) map[mID][]string // wraps dev can make that members lack
}

type oracleKeeper struct{}

func (oracleKeeper) opens(_ *world, l *mLog, dev string) mSet  { return l.Opens(dev) }
func (oracleKeeper) sealKey(_ *world, l *mLog, dev string) mID { return l.SealKey(dev) }
func (oracleKeeper) members(_ *world, l *mLog) []string        { return l.Members() }

func (oracleKeeper) missing(_ *world, l *mLog, dev string) map[mID][]string {
	out, mine := map[mID][]string{}, l.Opens(dev)
	for _, m := range l.Members() {
		has := l.Opens(m)
		for _, key := range mine.list() {
			if !has[key] {
				out[key] = append(out[key], m)
			}
		}
	}
	return out
}

type realKeeper struct{}

// ring is what dev can open: the keys it made, and what the envelopes give it.
func (realKeeper) ring(w *world, l *mLog, dev string) (*Log, *Keyring) {
	ring := NewKeyring()
	var all []*Envelope
	for _, id := range l.arr {
		all = append(all, w.forge(l, id).env)
		if e := l.E[id]; e.Dev == dev && e.Kind == "member" && e.Key == "" {
			ring.Put(testKey(id))
		}
	}
	ring.OpenAll(all, lazyDevice(dev).d.ID(), func(_ *Envelope, wrap Wrap) (Key, error) { return Key(wrap.Box), nil })
	return w.real(l, l.arr), ring
}

func (k realKeeper) missing(w *world, l *mLog, dev string) map[mID][]string {
	out := map[mID][]string{}
	r, ring := k.ring(w, l, dev)
	for _, wrap := range r.View().Missing(ring) {
		key := w.key[wrap.Key]
		out[key] = append(out[key], w.name(wrap.To))
	}
	return out
}

// name is the model's name of a device.
func (w *world) name(id DeviceID) string {
	return w.devs[slices.IndexFunc(w.devs, func(d string) bool { return lazyDevice(d).d.ID() == id })]
}

func (k realKeeper) opens(w *world, l *mLog, dev string) mSet {
	out := mSet{}
	_, ring := k.ring(w, l, dev)
	for _, key := range ring.Keys() {
		out[w.key[key.ID()]] = true
	}
	return out
}

func (k realKeeper) sealKey(w *world, l *mLog, dev string) mID {
	r, ring := k.ring(w, l, dev)
	key, ok := r.View().KeyToSeal(ring)
	if !ok {
		return ""
	}
	return w.key[key.ID()]
}

func (realKeeper) members(w *world, l *mLog) (out []string) {
	for _, id := range w.real(l, l.arr).View().Recipients() {
		out = append(out, w.name(id))
	}
	slices.Sort(out)
	return out
}

func TestKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if err := outCannotOpen(t, realKeeper{}); err != nil {
			t.Fatal(err)
		}
	})
}

// TestKeysSameAsOracle: in any world the real log and the model agree on who
// opens what, who is a member, and whether a new key is needed.
func TestKeysSameAsOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		w.hostile = true
		w.run(20)
		var o, r = oracleKeeper{}, realKeeper{}
		for _, l := range []*mLog{w.all, w.sub(w.all)} {
			if got, want := r.members(w, l), o.members(w, l); !slices.Equal(got, want) {
				t.Fatalf("members %v, want %v", got, want)
			}
			for _, d := range w.devs {
				if got, want := r.opens(w, l, d).list(), o.opens(w, l, d).list(); !slices.Equal(got, want) {
					t.Fatalf("%s opens %v, want %v", d, got, want)
				}
				if got, want := r.sealKey(w, l, d) != "", o.sealKey(w, l, d) != ""; got != want {
					t.Fatalf("%s has a key to seal with: %v, want %v", d, got, want)
				}
			}
		}
	})
}

// TestKeySabotage proves that checker too.
func TestKeySabotage(t *testing.T) {
	for s, begin := range map[string]int{"foreignkey": 780, "literalkey": 660, "nowrap": 30} {
		t.Run(s, func(t *testing.T) {
			sab = s
			defer func() { sab = "" }()
			if !notices(func(t *rapid.T, _ judge) error { return outCannotOpen(t, oracleKeeper{}) }, nil, 4000, begin) {
				t.Error("not noticed")
			}
		})
	}
}

// newKey completes e as an envelope that makes a key for the members of now.
func (w *world) newKey(e *mEnv, k keeper) {
	v := w.view[e.Dev]
	e.Key, e.Seals = "", k.opens(w, v, e.Dev).list()
	tmp := v.closed(sorted(v)...)
	e2 := *e
	e2.Heads = v.MemberHeads()
	id := tmp.Add(&e2)
	e.Wraps = map[mID][]string{"": k.members(w, tmp)}
	delete(w.made, id)
}

// heal wraps what members lack.
func (w *world) heal(d string, k keeper) {
	v := w.view[d]
	if !slices.Contains(k.members(w, v), d) || sab == "nowrap" {
		return
	}
	e := &mEnv{Kind: "member", Dev: d, Key: w.all.Root, Wraps: k.missing(w, v, d)}
	if len(e.Wraps) > 0 {
		w.put(e)
	}
}

// sent is an op and the devices that were out as far as its author knew.
type sent struct {
	id  mID
	out []string
}

// outCannotOpen: who was out as far as the author knew never opens what it
// sealed; after healing every member and the quorum open everything.
func outCannotOpen(t *rapid.T, k keeper) error {
	w := newWorld(t)
	w.members = false
	var ops []sent
	ever := mSet{}
	for range rapid.IntRange(1, 40).Draw(t, "steps") {
		if s, ok := w.keyStep(pick(w, w.devs), k); ok {
			ops, ever[w.all.E[s.id].Key] = append(ops, s), true
		}
	}
	for range 3 {
		for _, d := range w.devs {
			w.view[d].Join(w.all)
			w.heal(d, k)
		}
	}
	ms, o := k.members(w, w.all), w.all.Count()
	for _, s := range ops {
		for _, x := range s.out {
			if o.knewOut(s.id, w.person[x]) && !slices.Contains(ms, x) && k.opens(w, w.all, x)[w.all.E[s.id].Key] {
				return fmt.Errorf("%s was out but opens %s", x, s.id)
			}
		}
	}
	if !slices.ContainsFunc(ms, func(d string) bool { return d != "Q" }) {
		return nil // nobody is left to heal
	}
	for _, d := range ms {
		has := k.opens(w, w.all, d)
		for key := range ever {
			if !has[key] {
				return fmt.Errorf("%s cannot open %s", d, key)
			}
		}
	}
	return nil
}

// knewOut: one of the removals of a person that id's author knew counts. When the
// quorum removed who made them, they do not, and the person was in all along.
func (v *mVerdict) knewOut(id mID, who string) bool {
	for r := range v.ancestors(id) {
		if v.Loss[r] && slices.ContainsFunc(v.l.E[r].Losses, func(x mLoss) bool { return x.Person == who }) {
			return true
		}
	}
	return false
}

func (w *world) keyStep(d string, k keeper) (sent, bool) {
	v := w.view[d]
	isMember := func(dev string) bool { return slices.Contains(k.members(w, w.view[dev]), dev) }
	switch pick(w, []string{"write", "write", "sync", "sync", "heal", "remove", "add", "evil"}) {
	case "sync":
		v.Join(w.view[pick(w, w.devs)])
	case "heal":
		w.heal(d, k)
	case "remove":
		if p := w.person[pick(w, w.devs)]; p != "q" && p != w.person[d] && (d == "A" || d == "B" || d == "Q") && isMember(d) {
			e := &mEnv{Kind: "member", Dev: d, Losses: []mLoss{{Person: p, Frontier: v.tips(w.person, p)}}}
			w.newKey(e, k)
			w.put(e)
		}
	case "add":
		if (d == "A" || d == "B") && isMember(d) {
			n := w.newDev(fmt.Sprint("p", w.n))
			e := &mEnv{Kind: "member", Dev: d, Key: w.all.Root, Adds: []mGrant{{n, w.person[n], "ib"}}, Wraps: map[mID][]string{}}
			for key := range k.opens(w, v, d) {
				e.Wraps[key] = []string{n}
			}
			w.put(e)
		}
	case "evil": // somebody who is out makes a key for everybody, naming anything
		if !isMember("M") {
			w.put(&mEnv{Kind: "member", Dev: "M", Seals: k.opens(w, w.view["M"], "M").list(), Wraps: map[mID][]string{"": {"A", "B", "C", "K", "Q"}}})
		}
	case "write":
		if isMember(d) && d != "Q" {
			return w.sealedWrite(d, k), true
		}
	}
	return sent{}, false
}

func (w *world) sealedWrite(d string, k keeper) sent {
	v := w.view[d]
	ms, key := k.members(w, v), k.sealKey(w, v, d)
	if key == "" {
		e := &mEnv{Kind: "member", Dev: d}
		w.newKey(e, k)
		key = w.put(e)
	}
	var out []string
	for _, x := range w.devs {
		if v.E[v.adder(x)] != nil && !slices.Contains(ms, x) {
			out = append(out, x)
		}
	}
	return sent{w.put(&mEnv{Kind: "ops", Dev: d, Key: key, Writes: []mWrite{{Path: "o", Val: fmt.Sprint(w.n)}}}), out}
}

// adder is an envelope that adds a device.
func (l *mLog) adder(dev string) mID {
	for _, id := range sorted(l) {
		for _, g := range l.E[id].Adds {
			if g.Dev == dev {
				return id
			}
		}
	}
	return ""
}
