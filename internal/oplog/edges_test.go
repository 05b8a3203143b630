package oplog

import (
	"errors"
	"slices"
	"testing"
)

func (g *group) delete(d *testDevice, item string, seen ...ID) ID {
	g.t.Helper()
	path := item + "/" + deleted
	return g.do(d, KindOps, Clear{}, Sealed{Writes: []Write{{Path: path, Value: value(g.t, "true"), Prev: g.log.View().HeadIDs(path), Seen: seen}}})
}

// TestDeletedWithin: what a deeper deletion hides does not keep its parent visible.
func TestDeletedWithin(t *testing.T) {
	g := newGroup(t, false)
	x := g.write(an, "l/1/x", `"x"`)
	y := g.write(an, "l/1/s/2/y", `"y"`)
	g.delete(bo, "l/1/s/2", y)
	g.delete(an, "l/1", x)
	if !g.log.View().Hidden("l/1/x") {
		t.Errorf("visible by what is hidden: %+v", g.log.View().Deleted())
	}
	g.write(bo, "l/1/s/2/y", `"changed"`)
	v := g.log.View()
	if v.Hidden("l/1/x") || v.Hidden("l/1/s/2/y") {
		t.Error("hidden although changed after")
	}
	for _, d := range v.Deleted() {
		if !d.EditedAfter || d.EditPath != "l/1/s/2/y" || d.Edit.Person != person("bo") {
			t.Errorf("%+v", d)
		}
	}
}

// TestDeletedOlder: a head older than what was seen is seen too, though the write
// between them is held.
func TestDeletedOlder(t *testing.T) {
	g := newGroup(t, false)
	a := g.write(an, "p/1/x", `"counts"`)
	b := g.do(cas, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "p/1/x", Value: value(t, `"held"`), Prev: []ID{a}}}})
	g.delete(an, "p/1", b)
	if v := g.log.View(); !v.Hidden("p/1/x") || len(v.Held()) != 1 {
		t.Errorf("%+v", v.Deleted())
	}
}

// TestVouchedByFork: a good end of a forked chain vouches for what a bad one could not.
func TestVouchedByFork(t *testing.T) {
	g := newGroup(t, false)
	p := g.write(bo, "o/1", `1`)
	clone := func(h *Header) { h.Seq, h.Prev = 2, p }
	g.write(bo, "o/2", `2`, clone)
	g.write(bo, "o/3", `3`, clone)
	for _, broken := range [][]int{{1, 2}, {1, 3}} {
		es := slices.Clone(g.all)
		for _, i := range broken {
			e := *es[i]
			e.Sig = make([]byte, 64)
			es[i] = &e
		}
		bad := VerifyAll(es, Introduced(es))
		if len(bad) != 1 || !errors.Is(bad[es[broken[1]].ID()], ErrSignature) {
			t.Errorf("%v: %v", broken, bad)
		}
	}
}

// TestStrangersWrap: what a stranger wrapped is wrapped again by a member.
func TestStrangersWrap(t *testing.T) {
	g := newGroup(t, false)
	ring := NewKeyring(g.key)
	missing := func() (out []DeviceID) {
		for _, w := range g.log.View().Missing(ring) {
			out = append(out, w.To)
		}
		return out
	}
	wrap := Clear{Wraps: []Wrap{{To: bo.ID(), Key: g.key.ID(), Box: []byte{1}}}}
	if got := missing(); !slices.Equal(got, []DeviceID{bo.ID(), cas.ID()}) {
		t.Fatalf("missing %v", got)
	}
	g.do(newDevice("stranger"), KindMember, wrap, Sealed{})
	if got := missing(); len(got) != 2 {
		t.Errorf("a stranger's wrap passes: %v", got)
	}
	g.do(an, KindMember, wrap, Sealed{})
	if got := missing(); !slices.Equal(got, []DeviceID{cas.ID()}) {
		t.Errorf("missing %v", got)
	}
}

// TestKeyAfterRemoval: the key a removal makes is the one to seal with; before it
// came, none is.
func TestKeyAfterRemoval(t *testing.T) {
	g := newGroup(t, false)
	k := testKey("after")
	ring := NewKeyring(g.key, k)
	if got, ok := g.log.View().KeyToSeal(ring); !ok || got != g.key {
		t.Error("not the first key")
	}
	g.put(an, k, KindMember, Clear{Made: k.ID(), Frontier: g.log.Tips(bo.ID())}, Sealed{Keys: []Key{g.key}, Losses: []Loss{{Person: person("bo")}}})
	if got, ok := g.log.View().KeyToSeal(ring); !ok || got != k {
		t.Error("not the key of the removal")
	}
	if _, ok := g.log.View().KeyToSeal(NewKeyring(g.key)); ok {
		t.Error("the removed one's key is used")
	}
	if got := g.log.View().Recipients(); !slices.Equal(got, []DeviceID{an.ID(), cas.ID()}) {
		t.Errorf("recipients %v", got)
	}
}

// TestCauseBeforeEffect: facts come in the order they rest on each other, whatever
// the clocks say.
func TestCauseBeforeEffect(t *testing.T) {
	g := newGroup(t, false)
	at := func(ms int64) HLC { return HLC{Ms: day(0).UnixMilli() + ms} }
	grant := func(role string, h HLC) {
		g.do(an, KindMember, Clear{}, Sealed{HLC: h, Grants: []Grant{{Person: person("ine"), Role: role}}})
	}
	grant("first", at(9000))
	grant("second", at(5000))
	grant("third", at(7000))
	var got []string
	for _, f := range g.log.View().Facts()[3:] {
		got = append(got, f.Role)
	}
	if want := []string{"first", "second", "third"}; !slices.Equal(got, want) {
		t.Errorf("facts %v, want %v", got, want)
	}
}

// TestSizeClass: a sealed part of a length no padding gives is refused.
func TestSizeClass(t *testing.T) {
	for size, ok := range map[uint64]bool{9: false, 10: true, 99: false, MaxBytes + 1: false, 1 << 63: false} {
		h, err := enc.Marshal(Header{Format: 1, Suite: 1, Log: LogID{1}, Kind: KindOps, Seq: 1, Size: size})
		if err != nil {
			t.Fatal(err)
		}
		b, err := enc.Marshal(wire{Header: h, Clear: []byte{0xa0}, Nonce: make([]byte, 24), Ciphertext: make([]byte, min(size, 200)+16), Sig: make([]byte, 64)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Parse(b); (err == nil) != ok {
			t.Errorf("size %d: %v", size, err)
		}
	}
}

// TestPadding: padding is zeros, so that a sealed part has one spelling.
func TestPadding(t *testing.T) {
	plain, err := enc.Marshal(Sealed{HLC: HLC{Ms: 1}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readSealed(append(slices.Clone(plain), 0, 0)); err != nil {
		t.Error(err)
	}
	for _, tail := range [][]byte{{1}, {0, 1}, {0xa0}} {
		if _, err := readSealed(append(slices.Clone(plain), tail...)); !errors.Is(err, ErrShape) {
			t.Errorf("padding %x: %v", tail, err)
		}
	}
}

// TestEqualHeads: text another program did not normalise is still the same text.
func TestEqualHeads(t *testing.T) {
	g := newGroup(t, false)
	for _, s := range []string{"\x65caf\u00e9", "\x66cafe\u0301"} {
		g.do(an, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "o", Value: []byte(s)}}})
	}
	if v := g.log.View(); v.Conflict("o") || len(v.Values("o")) != 1 || len(v.HeadIDs("o")) != 2 {
		t.Errorf("heads %+v", v.Heads("o"))
	}
}
