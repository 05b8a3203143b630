package oplog

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// A world is a handful of devices that write, delete, add, remove, rule, and
// sometimes lie, each seeing only part of what the others did.
type world struct {
	t       *rapid.T
	all     *mLog
	view    map[string]*mLog
	person  map[string]string
	devs    []string
	n       int
	hostile bool // any device may back-date heads, fork its chain, start a new one
	members bool // membership actions too

	id   LogID // of the real log
	made map[mID]*made
	key  map[KeyID]mID // real key -> the envelope that made it
}

func newWorld(t *rapid.T) *world {
	w := &world{t: t, all: &mLog{}, view: map[string]*mLog{}, person: map[string]string{}, members: true,
		id: LogID{1, 2, 3}, made: map[mID]*made{}, key: map[KeyID]mID{}}
	root := &mEnv{Kind: "member", Dev: "A", Version: 1, Adds: []mGrant{{"Q", "q", "quorum"}}, Wraps: map[mID][]string{"": {"Q"}}}
	for d, r := range map[string]string{"A": "regie", "B": "regie", "C": "ib", "K": "consulent", "M": "ab"} {
		root.Adds = append(root.Adds, mGrant{d, strings.ToLower(d), r})
		root.Wraps[""] = append(root.Wraps[""], d)
	}
	slices.SortFunc(root.Adds, func(a, b mGrant) int { return strings.Compare(a.Dev, b.Dev) })
	slices.Sort(root.Wraps[""])
	w.all.Root = root.ID()
	for _, g := range root.Adds {
		w.person[g.Dev] = g.Person
		w.devs = append(w.devs, g.Dev)
		w.view[g.Dev] = &mLog{Root: w.all.Root}
		w.view[g.Dev].Add(root)
	}
	w.all.Add(root)
	return w
}
func (l *mLog) tip(dev string) (id mID) {
	n := -1
	for k, e := range l.E {
		if e.Dev == dev && e.Seq > n {
			id, n = k, e.Seq
		}
	}
	return
}
func (l *mLog) tips(person map[string]string, p string) []mID { // last of each chain of each device of p
	named, out := mSet{}, []mID{}
	for _, e := range l.E {
		named[e.Chain] = true
	}
	for id, e := range l.E {
		if person[e.Dev] == p && !named[id] {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}
func (l *mLog) closed(ids ...mID) *mLog {
	s := &mLog{Root: l.Root}
	s.Add(l.E[l.Root])
	var add func(id mID)
	add = func(id mID) {
		if e := l.E[id]; e != nil && s.E[id] == nil {
			s.Add(e)
			for _, r := range e.refs() {
				add(r)
			}
		}
	}
	for _, id := range ids {
		add(id)
	}
	return s
}
func pick[T any](w *world, s []T) T { return s[rapid.IntRange(0, len(s)-1).Draw(w.t, "i")] }
func (w *world) sub(l *mLog) *mLog {
	ids := []mID{}
	for _, id := range sorted(l) {
		if rapid.Bool().Draw(w.t, "in") {
			ids = append(ids, id)
		}
	}
	return l.closed(ids...)
}
func sorted(l *mLog) []mID {
	s := mSet{}
	for id := range l.E {
		s[id] = true
	}
	return s.list()
}

// put completes e for its device and adds it to its view and the whole.
func (w *world) put(e *mEnv) mID {
	v := w.view[e.Dev]
	e.HLC = w.n
	w.n++
	e.Chain = v.tip(e.Dev)
	if e.Heads == nil {
		e.Heads = v.MemberHeads()
	}
	if w.hostile && rapid.IntRange(0, 2).Draw(w.t, "hostile") == 0 {
		e.Heads = w.sub(v).MemberHeads()
		if own := append(v.tips(map[string]string{e.Dev: "me"}, "me"), ""); true {
			e.Chain = pick(w, own)
		}
		if c := v.E[e.Chain]; c != nil && rapid.Bool().Draw(w.t, "fork") {
			e.Chain = c.Chain
		}
	}
	if c := v.E[e.Chain]; c != nil {
		e.Seq = c.Seq + 1
	}
	w.all.Add(e)
	return v.Add(e)
}
func (w *world) newDev(person string) string {
	d := fmt.Sprintf("n%d", len(w.devs))
	w.devs, w.person[d] = append(w.devs, d), person
	w.view[d] = &mLog{Root: w.all.Root}
	w.view[d].Add(w.all.E[w.all.Root])
	return d
}

var paths = []string{"o", "p", "l/1/x", "l/1/volgorde", "l/1/s/2/y", "l/2/x"}

func (w *world) write(d, path, val string, prev ...mID) mID {
	return w.put(&mEnv{Kind: "ops", Dev: d, Writes: []mWrite{{Path: path, Val: val, Prev: prev}}})
}
func (w *world) delete(d, item string) mID {
	p := w.view[d].Project(w.view[d].Count())
	seen := mSet{}
	for path, hs := range p.Heads {
		for _, h := range hs {
			if strings.HasPrefix(path, item+"/") {
				seen[h] = true
			}
		}
	}
	return w.put(&mEnv{Kind: "ops", Dev: d, Writes: []mWrite{{item + "/verwijderd", "x", p.Heads[item+"/verwijderd"], seen.list()}}})
}
func (w *world) remove(d, person, role string) mID {
	return w.put(&mEnv{Kind: "member", Dev: d, Key: w.all.Root, Losses: []mLoss{{Person: person, Role: role, Frontier: w.view[d].tips(w.person, person)}}})
}
func (w *world) add(d, dev, role string) mID {
	return w.put(&mEnv{Kind: "member", Dev: d, Key: w.all.Root, Adds: []mGrant{{dev, w.person[dev], role}}})
}
func (w *world) step(d string) {
	v := w.view[d]
	acts := []string{"write", "write", "write", "sync", "sync", "delete", "restore"}
	if w.members {
		acts = append(acts, "remove", "take", "add", "second", "rule", "version", "readd", "handover")
	}
	switch act := pick(w, acts); act {
	case "sync":
		o := w.view[pick(w, w.devs)]
		if rapid.Bool().Draw(w.t, "whole") {
			v.Join(o)
		} else {
			v.Join(w.sub(o))
		}
	case "write":
		path := pick(w, paths)
		val := fmt.Sprintf("t%d", w.n)
		if rapid.IntRange(0, 4).Draw(w.t, "eq") == 0 {
			val = "="
		}
		w.write(d, path, val, v.Project(v.Count()).Heads[path]...)
	case "delete":
		w.delete(d, pick(w, []string{"l/1", "l/1/s/2", "l/2"}))
	case "restore":
		it := pick(w, []string{"l/1", "l/1/s/2"})
		w.write(d, it+"/verwijderd", "", v.Project(v.Count()).Heads[it+"/verwijderd"]...)
	case "remove":
		w.remove(d, w.person[pick(w, w.devs)], pick(w, []string{"", "", "regie"}))
	case "take":
		e := &mEnv{Kind: "member", Dev: d, Key: w.all.Root, Adds: []mGrant{{d, w.person[d], "regie"}}}
		for _, p := range []string{"a", "b"} {
			if p != w.person[d] {
				e.Losses = append(e.Losses, mLoss{p, "", "regie", v.tips(w.person, p)})
			}
		}
		w.put(e)
	case "handover": // the lead passes to somebody else in one envelope
		to := pick(w, w.devs)
		w.put(&mEnv{Kind: "member", Dev: d, Key: w.all.Root, Adds: []mGrant{{to, w.person[to], "regie"}},
			Losses: []mLoss{{w.person[d], "", "regie", v.tips(w.person, w.person[d])}}})
	case "add":
		w.add(d, w.newDev(fmt.Sprint("p", w.n)), pick(w, []string{"ib", "ab", "regie"}))
	case "readd":
		w.add(d, pick(w, w.devs), pick(w, []string{"ib", "regie"}))
	case "second":
		role := "ab"
		if gs := v.Count().Now(d); len(gs) > 0 {
			role = slices.MinFunc(gs, func(a, b mGrant) int { return strings.Compare(a.Role, b.Role) }).Role
		}
		w.add(d, w.newDev(w.person[d]), role)
	case "rule":
		c, held := v.Count(), []mID{}
		for _, id := range sorted(v) {
			if c.Held(id) {
				held = append(held, id)
			}
		}
		if len(held) > 0 {
			w.put(&mEnv{Kind: "ruling", Dev: d, Accept: []mID{pick(w, held)}})
		}
	case "version":
		w.put(&mEnv{Kind: "member", Dev: d, Key: w.all.Root, Version: 2})
	}
}
func (w *world) run(maxSteps int) {
	for range rapid.IntRange(1, maxSteps).Draw(w.t, "steps") {
		w.step(pick(w, w.devs))
	}
}
func arrive(t *rapid.T, l *mLog) *mLog { // any order, duplicates
	o := &mLog{Root: l.Root}
	ids := rapid.Permutation(sorted(l)).Draw(t, "order")
	for _, id := range append(ids, ids[:len(ids)/2]...) {
		o.Add(l.E[id])
	}
	return o
}
