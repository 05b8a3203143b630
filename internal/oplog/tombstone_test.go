package oplog

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// bury has d sign a tombstone of one path of an envelope.
func (g *group) bury(d *testDevice, id ID, path string) ID {
	g.t.Helper()
	r, ok := g.log.View().Remain(id, func(p string) bool { return p == path })
	if !ok {
		g.t.Fatal("nothing remains")
	}
	return g.do(d, KindTombstone, Clear{Destroyed: []ID{id}}, Sealed{Remains: []Remain{r}, Reason: "hoort hier niet"})
}

func (g *group) confirm(d *testDevice, id ID) ID {
	g.t.Helper()
	return g.do(d, KindTombstone, Clear{Confirms: id}, Sealed{})
}

func TestTombstoneSigners(t *testing.T) {
	g := newGroup(t, false)
	two := g.do(bo, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "o", Value: value(t, `"weg"`)}, {Path: "p", Value: value(t, `"blijft"`)}}})
	stands := func(id ID) bool {
		for _, x := range g.log.View().Tombstones() {
			if x.Envelope == id {
				return x.Stands
			}
		}
		t.Fatalf("no tombstone %s", id)
		return false
	}
	a := g.bury(bo, two, "o")
	g.confirm(bo, a)
	if stands(a) || g.value("o") != `"weg"` {
		t.Error("one person signs twice")
	}
	g.confirm(cas, a)
	if stands(a) {
		t.Error("nobody who decides on destruction signed")
	}
	g.confirm(newDevice("stranger"), a)
	if stands(a) {
		t.Error("a stranger signs")
	}
	g.confirm(an, a)
	if !stands(a) || g.value("o") != "gone" || g.value("p") != `"blijft"` {
		t.Errorf("o %s, p %s", g.value("o"), g.value("p"))
	}
	b := g.bury(an, two, "p")
	if stands(b) {
		t.Error("not alone, and stands by one signature")
	}
	g.confirm(an, b)
	if stands(b) {
		t.Error("who decides signs twice")
	}
	r, _ := g.log.View().Remain(two, func(string) bool { return true })
	c := g.do(an, KindTombstone, Clear{Destroyed: []ID{a}}, Sealed{Remains: []Remain{r}})
	g.confirm(cas, c)
	if !stands(c) || g.value("p") != `"blijft"` {
		t.Error("destroys what it does not list")
	}
	if h := g.log.View().History("o"); len(h) != 1 || h[0].Value != nil || !h[0].Gone {
		t.Errorf("history %+v", h)
	}
}

func TestTombstoneAlone(t *testing.T) {
	r := newReplica(t, newDevice("a"))
	id := r.write("o", `"weg"`)
	rm, _ := r.log.View().Remain(id, func(string) bool { return true })
	r.put(KindTombstone, Clear{Destroyed: []ID{id}}, Sealed{Remains: []Remain{rm}})
	if x := r.log.View().Tombstones(); len(x) != 1 || !x[0].Stands {
		t.Fatalf("%+v", x)
	}
	if h, _ := r.log.View().Value("o"); !h.Gone {
		t.Error("still there")
	}
	last := r.write("o", `"nieuw"`)
	if h, _ := r.log.View().Value("o"); h.Gone || h.Envelope != last || r.log.View().Conflict("o") {
		t.Error("nothing can be written over it")
	}
}

func TestTombstoneRevoked(t *testing.T) {
	for _, tt := range []struct {
		by    *testDevice
		after time.Duration
		want  string
	}{
		{an, 29 * 24 * time.Hour, `"weg"`}, {bo, time.Hour, `"weg"`}, {cas, time.Hour, "gone"}, {an, 31 * 24 * time.Hour, "gone"},
	} {
		g := newGroup(t, false)
		id := g.write(bo, "o", `"weg"`)
		x := g.bury(bo, id, "o")
		g.confirm(an, x)
		since := g.log.View().Tombstones()[0].Since
		g.do(tt.by, KindTombstone, Clear{Revokes: x}, Sealed{HLC: HLC{Ms: since.Ms + tt.after.Milliseconds()}})
		if got := g.value("o"); got != tt.want {
			t.Errorf("after %s: %s, want %s", tt.after, got, tt.want)
		}
		due := g.log.View().Tombstones()[0].Due(since.Time().Add(Respite))
		if due != (tt.want == "gone") {
			t.Errorf("after %s: due %v", tt.after, due)
		}
	}
}

func TestTombstoneWhole(t *testing.T) {
	g := newGroup(t, false)
	g.write(bo, "o", `"gezien"`)
	prev, seq := g.log.Chain(bo.ID(), 1)
	x := g.do(an, KindTombstone, Clear{Whole: true, Frontier: SortIDs(slices.Concat(g.log.Tips(an.ID()), g.log.Tips(bo.ID())))}, Sealed{Reason: "termijn voorbij"})
	g.do(cas, KindTombstone, Clear{Confirms: x, Whole: true}, Sealed{})
	late := g.write(bo, "o", `"te laat gezien"`, func(h *Header) { h.Prev, h.Seq = prev, seq+1 })
	ts := g.log.View().Tombstones()
	if len(ts) != 1 || !ts[0].Stands || !ts[0].Whole || !slices.Equal(ts[0].Late, []ID{late}) {
		t.Errorf("%+v", ts)
	}
	if g.value("o") != `"te laat gezien"` {
		t.Error("gone before its time")
	}
}

// TestBodies: what a log says is the same whether destroyed bodies are still
// here or not, in any order, and a surviving write is never lost.
func TestBodies(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		g := newGroup(t, false)
		paths := []string{"o", "o/a", "o/b"}
		for range rapid.IntRange(1, 5).Draw(rt, "writes") {
			var ws []Write
			for _, p := range paths {
				if rapid.Bool().Draw(rt, p) {
					ws = append(ws, Write{Path: p, Value: value(t, fmt.Sprintf(`"t%d"`, len(g.all))), Prev: g.log.View().HeadIDs(p)})
				}
			}
			g.do(bo, KindOps, Clear{}, Sealed{Writes: ws})
		}
		ops := slices.Clone(g.all[1:])
		buried := map[ID]bool{}
		for range rapid.IntRange(1, 3).Draw(rt, "tombstones") {
			id := rapid.SampledFrom(ops).Draw(rt, "op").ID()
			x := g.bury(bo, id, rapid.SampledFrom(paths).Draw(rt, "path"))
			if rapid.IntRange(0, 4).Draw(rt, "confirm") > 0 {
				g.confirm(an, x)
				buried[id] = true
			}
		}
		ring := NewKeyring(g.key)
		build := func(destroy bool) *Log {
			l := NewLog(g.log.ID(), DossierLog, rights)
			for _, e := range rapid.Permutation(g.all).Draw(rt, "order") {
				if destroy && buried[e.ID()] {
					e = e.WithoutBody()
				}
				s, _ := ring.Open(e)
				if _, err := l.Add(e, s); err != nil {
					rt.Fatal(err)
				}
				if rapid.IntRange(0, 3).Draw(rt, "look") == 0 {
					l.View().Timeline()
				}
			}
			return l
		}
		a, b := build(false).View(), build(true).View()
		if !reflect.DeepEqual(a.Timeline(), b.Timeline()) || !reflect.DeepEqual(a.Held(), b.Held()) {
			rt.Fatalf("bodies matter\n%+v\n%+v", a.Timeline(), b.Timeline())
		}
		n := 0
		for _, e := range ops {
			s, _ := ring.Open(e)
			n += len(s.Writes)
		}
		if got := len(b.Timeline()); got != n {
			rt.Fatalf("%d writes, want %d", got, n)
		}
	})
}
