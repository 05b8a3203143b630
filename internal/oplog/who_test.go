package oplog

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A property draws a world and says what is wrong with it.
type property func(t *rapid.T, j judge) error

func check(t *testing.T, p property, j judge) {
	rapid.Check(t, func(t *rapid.T) {
		if err := p(t, j); err != nil {
			t.Fatal(err)
		}
	})
}

func TestSameAsOracle(t *testing.T) { check(t, sameAsOracle(byLog), byOracle) }
func TestGrowing(t *testing.T)      { check(t, sameAsOracle(byGrowing), byOracle) }
func TestDeletions(t *testing.T)    { check(t, deletions, byOracle) }
func TestSetFunction(t *testing.T)  { check(t, setFunction, byLog) }
func TestTokens(t *testing.T)       { check(t, tokens, byLog) }
func TestRecoverable(t *testing.T)  { check(t, recoverable, byLog) }
func TestBackdating(t *testing.T)   { check(t, backdating, byLog) }
func TestVerdict(t *testing.T)      { check(t, ownEquations, byLog) }

// sameAsOracle: the real log says what the model says, of the whole and of parts.
func sameAsOracle(real judge) property {
	return func(t *rapid.T, j judge) error {
		w := newWorld(t)
		w.hostile = rapid.Bool().Draw(t, "h")
		w.run(25)
		for _, l := range []*mLog{w.all, arrive(t, w.all), w.sub(w.all)} {
			if got, want := real(w, l), j(w, l); !reflect.DeepEqual(got, want) {
				return fmt.Errorf("got\n%+v\nwant\n%+v", got, want)
			}
		}
		return nil
	}
}

// deletions: the same where everybody only writes, deletes and puts back.
func deletions(t *rapid.T, j judge) error {
	w := newWorld(t)
	w.members = false
	w.run(40)
	if got, want := byLog(w, w.all), j(w, w.all); !reflect.DeepEqual(got, want) {
		return fmt.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	return nil
}

// setFunction: any order, duplicates, and any two parts that make the whole.
func setFunction(t *rapid.T, j judge) error {
	w := newWorld(t)
	w.hostile = true
	w.run(25)
	want := j(w, w.all)
	if got := j(w, arrive(t, w.all)); !reflect.DeepEqual(got, want) {
		return fmt.Errorf("another order\n%+v\n%+v", got, want)
	}
	a, b := w.sub(w.all), &mLog{Root: w.all.Root}
	rest := []mID{}
	for _, id := range sorted(w.all) {
		if a.E[id] == nil {
			rest = append(rest, id)
		}
	}
	b.Join(w.all.closed(rest...))
	b.Join(a)
	if got := j(w, b); !reflect.DeepEqual(got, want) {
		return fmt.Errorf("two parts\n%+v\n%+v", got, want)
	}
	return nil
}

// tokens: every token has a place; a counted write no counted write names is a
// head; hidden only what a counted deletion saw.
func tokens(t *rapid.T, j judge) error {
	w := newWorld(t)
	w.hostile = rapid.Bool().Draw(t, "h")
	w.run(25)
	for _, l := range []*mLog{w.all, w.sub(w.all)} {
		v := j(w, l)
		for id, e := range l.E {
			for _, wr := range e.Writes {
				c := v.Class[wr.Path+" "+id+" "+wr.Val]
				named, saw := false, false
				for o, f := range l.E {
					for _, x := range f.Writes {
						named = named || v.OK[o] && x.Path == wr.Path && slices.Contains(x.Prev, id)
						it, del := strings.CutSuffix(x.Path, "/verwijderd")
						if del && v.OK[o] && x.Val == "x" && strings.HasPrefix(wr.Path, it+"/") {
							for _, s := range x.Seen {
								saw = saw || l.writesBefore(s, wr.Path, id)
							}
						}
					}
				}
				head := c == "value" || c == "conflict" || c == "hidden"
				meta := strings.HasSuffix(wr.Path, "volgorde") || strings.HasSuffix(wr.Path, "verwijderd")
				if c == "" || (c == "held") == v.OK[id] || v.OK[id] && head == named || c == "hidden" && !meta && !saw {
					return fmt.Errorf("%s %s: %q named %v saw %v", id, wr.Path, c, named, saw)
				}
			}
		}
	}
	return nil
}

func (l *mLog) writesBefore(s mID, path string, id mID) bool {
	if s == id {
		return true
	}
	if e := l.E[s]; e != nil {
		for _, w := range e.Writes {
			if w.Path == path && slices.ContainsFunc(w.Prev, func(q mID) bool { return l.writesBefore(q, path, id) }) {
				return true
			}
		}
	}
	return false
}

// held reports whether part of an envelope does not count.
func (r result) held(id mID, e *mEnv) bool {
	return e.Kind != "member" && !r.OK[id] || len(e.Adds) > 0 && !r.Add[id] || len(e.Losses) > 0 && !r.Loss[id]
}

// recoverable: after anything at all the quorum can bring in a regievoerder
// whose work and rulings count.
func recoverable(t *rapid.T, j judge) error {
	w := newWorld(t)
	w.hostile = true
	w.run(25)
	w.hostile = false
	w.view["Q"].Join(w.all)
	n := w.newDev("new")
	w.add("Q", n, "regie")
	w.view[n].Join(w.all)
	op := w.write(n, "p", "new")
	v := j(w, w.all)
	ruling := &mEnv{Kind: "ruling", Dev: n}
	for _, id := range sorted(w.all) {
		if v.held(id, w.all.E[id]) && w.all.E[id].Kind == "ops" {
			ruling.Accept = append(ruling.Accept, id)
		}
	}
	r := w.put(ruling)
	if v = j(w, w.all); !v.OK[op] || !v.OK[r] {
		return fmt.Errorf("not recoverable")
	}
	for _, id := range ruling.Accept {
		if !v.OK[id] {
			return fmt.Errorf("accepted but held: %s", id)
		}
	}
	return nil
}

// backdating: after a removal of person m nothing m or a helper makes counts,
// whatever it names; nothing else changes.
func backdating(t *rapid.T, j judge) error {
	w := newWorld(t)
	w.hostile = rapid.Bool().Draw(t, "h")
	w.run(14)
	w.hostile = false
	by := pick(w, []string{"Q", "A"})
	who := pick(w, []string{"m", "b", "k"})
	if rapid.Bool().Draw(t, "full") {
		w.view[by].Join(w.all)
	} else { // the remover did not have everything: honest late work
		w.view[by].Join(w.sub(w.all))
	}
	r := w.remove(by, who, "")
	v0 := j(w, w.all)
	if !v0.Loss[r] {
		return nil // the remover was out
	}
	if err := w.lateIsHeld(v0, r, who); err != nil {
		return err
	}
	before := w.all.closed(sorted(w.all)...)
	socks := w.attack(who)
	v1 := j(w, w.all)
	for id, e := range w.all.E {
		old := before.E[id] != nil
		if !old && slices.Contains(socks, e.Dev) && (v1.OK[id] || v1.Add[id] || by == "Q" && v1.Loss[id]) {
			return fmt.Errorf("attack counts %+v", e)
		}
		if old && (v1.OK[id] && !v0.OK[id] || v1.Add[id] && !v0.Add[id] || v1.Loss[id] != v0.Loss[id]) {
			return fmt.Errorf("attack gave something %+v", e)
		}
		if old && by == "Q" && (v1.OK[id] != v0.OK[id] || v1.Add[id] != v0.Add[id]) {
			return fmt.Errorf("attack took something after the quorum closed %s: %+v", who, e)
		}
	}
	return nil
}

// lateIsHeld: honest work outside the frontier of removal r is held.
func (w *world) lateIsHeld(v result, r mID, who string) error {
	o := w.all.Count() // for ancestors and chains only
	accepted, undone := mSet{}, false
	for id, e := range w.all.E {
		for _, a := range e.Accept {
			accepted[a] = accepted[a] || v.OK[id]
		}
		undone = undone || o.ancestors(id)[r]
	}
	for id, e := range w.all.E {
		late := w.person[e.Dev] == who && !chained(w.all, id, w.all.E[r].Losses[0].Frontier) && !o.ancestors(id)[r]
		if late && (v.OK[id] || v.Add[id]) && !accepted[id] && !undone {
			return fmt.Errorf("late %s counts", id)
		}
	}
	return nil
}

// chained: id lies on a chain that ends in the frontier.
func chained(l *mLog, id mID, frontier []mID) bool {
	for _, f := range frontier {
		for ; f != "" && l.E[f] != nil; f = l.E[f].Chain {
			if f == id {
				return true
			}
		}
	}
	return false
}

// attack lets the devices of a removed person, and new ones, do what they can.
func (w *world) attack(who string) []string {
	socks := []string{w.newDev(who), w.newDev("sock"), w.newDev("sock2")}
	for _, d := range w.devs {
		if w.person[d] == who {
			socks = append(socks, d)
		}
	}
	slices.Sort(socks)
	socks = slices.Compact(socks)
	for _, d := range socks {
		w.view[d].Join(w.all)
	}
	w.hostile = true
	for range rapid.IntRange(1, 6).Draw(w.t, "attack") {
		d := pick(w, socks)
		if rapid.IntRange(0, 2).Draw(w.t, "sock") == 0 {
			w.add(d, pick(w, socks), pick(w, []string{"ab", "ib", "regie"}))
		} else {
			w.step(d)
		}
		for _, s := range socks {
			w.view[s].Join(w.all)
		}
	}
	return socks
}

// ownEquations: the verdict satisfies its own equations; a removal that counts
// goes on counting unless the quorum removes its author; ops change no verdict
// but their own.
func ownEquations(t *rapid.T, j judge) error {
	w := newWorld(t)
	w.hostile = true
	w.run(25)
	r := j(w, w.all)
	o := w.all.Count() // its grants and rights, fed with what r says counts
	o.Add, o.Loss, o.OK = r.Add, r.Loss, r.OK
	accepted := mSet{}
	for id, e := range w.all.E {
		for _, a := range e.Accept {
			accepted[a] = accepted[a] || r.OK[id]
		}
	}
	for id, e := range w.all.E {
		part := map[string]string{"ops": "ops", "ruling": "rule", "member": "add"}[e.Kind]
		gs := o.grants(id, r.Add, func(x mID) bool { return r.Loss[x] })
		want := o.may(id, gs, part) || accepted[id]
		if e.Kind == "member" && id != w.all.Root && len(e.Adds) > 0 && r.Add[id] != want || e.Kind != "member" && r.OK[id] != want {
			return fmt.Errorf("%+v", e)
		}
	}
	return w.stable(t, j, r)
}

func (w *world) stable(t *rapid.T, j judge, r result) error {
	s, more := w.sub(w.all), w.all.closed(sorted(w.all)...)
	quorum := false
	for id, e := range w.all.E {
		quorum = quorum || e.Dev == "Q" && len(e.Losses) > 0 && s.E[id] == nil
	}
	more.Add(&mEnv{Kind: "ops", Dev: pick(w, w.devs), Heads: s.MemberHeads(), Writes: []mWrite{{Path: "o", Val: "extra"}}})
	vs, vn := j(w, s), j(w, more)
	for id := range w.all.E {
		if s.E[id] != nil && !quorum && vs.Loss[id] != r.Loss[id] {
			return fmt.Errorf("removal %s flipped", id)
		}
		if vn.OK[id] != r.OK[id] || vn.Add[id] != r.Add[id] || vn.Loss[id] != r.Loss[id] {
			return fmt.Errorf("ops changed what counts of %s", id)
		}
	}
	return nil
}

// TestSabotage proves the checkers: each breaks one clause of the model, and a
// property or the comparison with the real log must notice.
func TestSabotage(t *testing.T) {
	tests := []struct {
		sab   string
		alone property // notices by itself, the broken model its only witness; nil: none does
		begin int
	}{
		{"seq", backdating, 0}, {"self", nil, 0}, {"unite", nil, 0}, {"anyadd", backdating, 3500}, {"past", backdating, 0}, {"still", ownEquations, 0},
		{"arrival", setFunction, 0}, {"noquorum", nil, 0}, {"heldsup", tokens, 0}, {"literaldel", deletions, 1600}, {"hideall", tokens, 0}, {"drop", tokens, 0},
	}
	const rounds = 4000
	for _, tt := range tests {
		t.Run(tt.sab, func(t *testing.T) {
			sab = tt.sab
			defer func() { sab = "" }()
			if tt.sab != "literaldel" && !notices(sameAsOracle(byLog), byOracle, rounds, tt.begin) { // too rare there
				t.Errorf("the comparison does not notice in %d worlds", rounds)
			}
			if tt.alone != nil && !notices(tt.alone, byOracle, rounds, tt.begin) {
				t.Errorf("its property does not notice in %d worlds", rounds)
			}
		})
	}
}

// notices draws worlds until the property fails. It begins where it is known to
// have failed before, for speed.
func notices(p property, j judge, rounds, begin int) bool {
	g := rapid.Custom(func(t *rapid.T) bool { return p(t, j) != nil })
	for i := range rounds {
		if g.Example((begin + i) % rounds) {
			return true
		}
	}
	return false
}
