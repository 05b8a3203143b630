package oplog

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"
)

var an, bo, cas, org = newDevice("an"), newDevice("bo"), newDevice("cas"), newDevice("org")

// A group is a log that several devices write to, all seeing everything unless
// a header is changed.
type group struct {
	*scribe
	key Key
}

func (g *group) do(d *testDevice, kind Kind, c Clear, s Sealed, change ...func(*Header)) ID {
	g.t.Helper()
	return g.put(d, g.key, kind, c, s, change...)
}

func (g *group) write(d *testDevice, path, j string, change ...func(*Header)) ID {
	g.t.Helper()
	return g.do(d, KindOps, Clear{}, Sealed{Writes: []Write{{Path: path, Value: value(g.t, j), Prev: g.log.View().HeadIDs(path)}}}, change...)
}

func (g *group) value(path string) string {
	h, ok := g.log.View().Value(path)
	if !ok {
		return "-"
	}
	if h.Gone {
		return "gone"
	}
	j, err := ToJSON(h.Value)
	if err != nil {
		g.t.Fatal(err)
	}
	return string(j)
}

// newGroup: an (regie), bo (ib), cas (consulent), and the quorum when asked.
func newGroup(t *testing.T, quorum bool) *group {
	s, founding := newScribe(t, an, DossierLog, 3)
	s.log.rights = rights
	g := &group{s, testKey("group")}
	grants := []Grant{
		{Person: person("an"), Device: an.ID(), Role: RoleRegie, Name: "An"}, {Person: person("bo"), Device: bo.ID(), Role: "ib", Name: "Bo"},
		{Person: person("cas"), Device: cas.ID(), Role: "consulent", Name: "Cas"}}
	if quorum {
		grants = append(grants, Grant{Person: person("org"), Device: org.ID(), Role: RoleQuorum})
	}
	g.do(an, KindMember, Clear{Devices: []Device{an.dev, bo.dev, cas.dev, org.dev}, Made: g.key.ID(), Founding: founding}, Sealed{Version: 1, Grants: grants})
	return g
}

func heads(ids ...ID) func(*Header) { return func(h *Header) { h.Heads = SortIDs(ids) } }

func TestHeldReasons(t *testing.T) {
	g := newGroup(t, false)
	g.write(bo, "p", `"bo"`)
	stranger := newDevice("stranger")
	a := g.write(stranger, "p", `"stranger"`)
	b := g.write(cas, "p", `"no right"`)
	c := g.write(cas, "o/1", `"right"`)
	g.do(an, KindMember, Clear{Frontier: g.log.Tips(bo.ID()), Out: []DeviceID{bo.ID()}}, Sealed{Losses: []Loss{{Person: person("bo")}}})
	d := g.write(bo, "p", `"late"`)
	e := g.write(bo, "p", `"later"`)
	g.do(an, KindRuling, Clear{}, Sealed{Rulings: []Ruling{{Envelope: e}}})
	unread, err := Seal(an, testKey("unknown"), g.log.Next(KindOps, an.ID(), 1), Clear{}, Sealed{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := g.log.Add(unread, nil); err != nil {
		t.Fatal(err)
	}
	want := map[ID]Reason{a: Stranger, b: NoRight, d: Removed, e: Refused, unread.ID(): NoKey}
	for _, h := range g.log.View().Held() {
		if want[h.Envelope] != h.Reason {
			t.Errorf("%s: %q, want %q", h.Envelope, h.Reason, want[h.Envelope])
		}
		delete(want, h.Envelope)
	}
	if len(want) > 0 {
		t.Errorf("not held: %v", want)
	}
	if g.value("p") != `"bo"` || g.value("o/1") != `"right"` {
		t.Errorf("%s %s %s", g.value("p"), g.value("o/1"), c)
	}
	g.do(an, KindRuling, Clear{}, Sealed{Rulings: []Ruling{{Envelope: d, Accept: true}, {Envelope: e, Accept: true}}})
	if g.value("p") != `"later"` {
		t.Error("accept does not beat refuse:", g.value("p"))
	}
}

// TestRegie: the lead without a device, taken over, handed on; facts keep it all.
func TestRegie(t *testing.T) {
	g := newGroup(t, false)
	ine := person("ine")
	g.do(an, KindMember, Clear{}, Sealed{
		Grants: []Grant{{Person: ine, Role: RoleRegie, Name: "Ine", Reason: "is terug van verlof", Date: "2026-09-02"}},
		Losses: []Loss{{Person: person("an"), Role: RoleRegie, Reason: "is terug van verlof", Date: "2026-09-02"}}})
	leads := func() (out []string) {
		for _, m := range g.log.View().Members() {
			if m.Role == RoleRegie {
				out = append(out, m.Name)
			}
		}
		return out
	}
	if got := leads(); !slices.Equal(got, []string{"Ine"}) {
		t.Errorf("leads: %v", got)
	}
	if h := g.do(bo, KindMember, Clear{}, Sealed{Grants: []Grant{{Person: person("bo"), Device: bo.ID(), Role: RoleRegie}}}); len(g.log.View().Held()) != 1 {
		t.Errorf("an ib took the lead: %s", h)
	}
	g.do(cas, KindMember, Clear{}, Sealed{
		Grants: []Grant{{Person: person("cas"), Device: cas.ID(), Role: RoleRegie, Reason: "loopt vast"}},
		Losses: []Loss{{Person: ine, Role: RoleRegie, Reason: "loopt vast"}}})
	if got := leads(); !slices.Equal(got, []string{"Cas"}) {
		t.Errorf("leads: %v", got)
	}
	var history []string
	for _, f := range g.log.View().Facts() {
		if f.Role == RoleRegie {
			history = append(history, fmt.Sprintf("%s %v %s %s", f.Name, f.Lost, f.Reason, f.Date))
		}
	}
	want := []string{"An false  ", "An true is terug van verlof 2026-09-02", "Ine false is terug van verlof 2026-09-02", "Ine true loopt vast ", "Cas false loopt vast "}
	if !slices.Equal(history, want) {
		t.Errorf("history\n%q\nwant\n%q", history, want)
	}
}

func TestReadmission(t *testing.T) {
	g := newGroup(t, false)
	g.do(an, KindMember, Clear{Frontier: g.log.Tips(bo.ID())}, Sealed{Losses: []Loss{{Person: person("bo")}}})
	g.write(bo, "p", `"out"`)
	g.do(an, KindMember, Clear{}, Sealed{Grants: []Grant{{Person: person("bo"), Device: bo.ID(), Role: "ib"}}})
	g.write(bo, "o", `"in again"`)
	if g.value("p") != "-" || g.value("o") != `"in again"` || len(g.log.View().Held()) != 1 {
		t.Errorf("%s %s", g.value("p"), g.value("o"))
	}
}

// TestMutualRemoval: two who remove each other are both out; the quorum restores.
func TestMutualRemoval(t *testing.T) {
	g := newGroup(t, true)
	root := g.all[0].ID()
	two := g.do(an, KindMember, Clear{}, Sealed{Grants: []Grant{{Person: person("bo"), Device: bo.ID(), Role: RoleRegie}}})
	loss := func(d *testDevice, p string) {
		g.do(d, KindMember, Clear{Frontier: g.log.Tips(bo.ID())}, Sealed{Losses: []Loss{{Person: person(p)}}}, heads(two))
	}
	loss(an, "bo")
	loss(bo, "an")
	if n := len(g.log.View().Members()); n != 2 { // cas and the quorum
		t.Errorf("%d members: %+v", n, g.log.View().Members())
	}
	g.do(org, KindMember, Clear{}, Sealed{Grants: []Grant{{Person: person("an"), Device: an.ID(), Role: RoleRegie}}})
	g.write(an, "p", `"back"`)
	if g.value("p") != `"back"` {
		t.Error(g.value("p"), root)
	}
	g.write(org, "p", `"quorum writes"`)
	if g.value("p") != `"back"` {
		t.Error("the quorum writes")
	}
}

// TestJoin: joining an organisation names the quorum only with a proof of the pinned root.
func TestJoin(t *testing.T) {
	g := newGroup(t, false)
	join := Sealed{Grants: []Grant{{Person: person("org"), Device: org.ID(), Role: RoleQuorum}}}
	g.do(an, KindMember, Clear{Root: []byte("root"), Certificates: [][]byte{[]byte("proof")}}, join)
	g.do(org, KindMember, Clear{Frontier: g.log.Tips(an.ID())}, Sealed{Losses: []Loss{{Person: person("an")}}})
	if len(g.log.View().Held()) != 2 {
		t.Errorf("counts without a proof: %+v", g.log.View().Held())
	}
	g.log.Pin(func(root []byte, certificates [][]byte, device DeviceID) bool {
		return string(root) == "root" && len(certificates) == 1 && string(certificates[0]) == "proof" && device == org.ID()
	})
	if h := g.log.View().Held(); len(h) != 0 {
		t.Errorf("held: %+v", h)
	}
	g.log.Pin(func([]byte, [][]byte, DeviceID) bool { return false })
	if len(g.log.View().Held()) != 2 {
		t.Error("another root counts")
	}
}

// TestFounding: nobody but the founder can found a log whose id is bound.
func TestFounding(t *testing.T) {
	g := newGroup(t, false)
	for i := range 20 { // some have a lower id
		h := Header{Log: g.log.ID(), Kind: KindMember, Incarnation: uint64(i), Seq: 1}
		s := Sealed{Grants: []Grant{{Person: person("cas"), Device: cas.ID(), Role: RoleRegie}}}
		e, err := Seal(cas, g.key, h, Clear{Founding: &Founding{DossierLog, []byte("guess")}}, s)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := g.log.Add(e, &s); err != nil {
			t.Fatal(err)
		}
	}
	g.write(an, "p", `"x"`, heads(g.all[0].ID()))
	if g.value("p") != `"x"` {
		t.Error("another founded the log")
	}
}

func TestFork(t *testing.T) {
	g := newGroup(t, false)
	prev := g.write(bo, "o", `"1"`)
	clone := func(h *Header) { h.Seq, h.Prev = 2, prev }
	a := g.write(bo, "o", `"2"`, clone)
	b := g.write(bo, "p", `"3"`, clone)
	f := g.log.View().Forks()
	if len(f) != 1 || f[0].Seq != 2 || !slices.Equal(f[0].Envelopes, SortIDs([]ID{a, b})) {
		t.Fatalf("forks %+v", f)
	}
	if g.value("o") != `"2"` || g.value("p") != `"3"` {
		t.Error("not both count")
	}
	if tips := g.log.Tips(bo.ID()); len(tips) != 2 {
		t.Errorf("%d tips", len(tips))
	}
	if h := g.log.Next(KindOps, bo.ID(), 2); h.Seq != 1 || h.Prev.IsZero() {
		t.Errorf("new incarnation: %+v", h)
	}
}

// TestFrontierStaysInDevice: a chain that runs on into another device's does not
// bring that inside.
func TestFrontierStaysInDevice(t *testing.T) {
	g := newGroup(t, false)
	late := g.write(cas, "o/1", `"cas"`)
	tip := g.write(bo, "o/2", `"bo"`, func(h *Header) { h.Prev = late })
	g.do(an, KindMember, Clear{Frontier: []ID{tip}}, Sealed{Losses: []Loss{{Person: person("bo")}, {Person: person("cas")}}})
	if g.value("o/1") != "-" || g.value("o/2") != `"bo"` {
		t.Errorf("o/1 %s, o/2 %s", g.value("o/1"), g.value("o/2"))
	}
	bad := slices.Clone(g.all[:3])
	e := *bad[1]
	e.Sig = make([]byte, 64)
	bad[1] = &e
	if got := VerifyAll(bad, Introduced(bad)); !errors.Is(got[e.ID()], ErrSignature) {
		t.Error("one device vouches for another")
	}
}

func TestUnknownKinds(t *testing.T) {
	g := newGroup(t, false)
	g.do(newDevice("stranger"), 200, Clear{}, Sealed{})
	g.do(bo, 100, Clear{}, Sealed{})
	if v := g.log.View(); v.ReadOnly() || v.Skipped() != 2 {
		t.Errorf("read-only %v, skipped %d", v.ReadOnly(), v.Skipped())
	}
	g.do(bo, 200, Clear{}, Sealed{})
	if !g.log.View().ReadOnly() {
		t.Error("not read-only")
	}
}

// TestOrderShown: the latest by clock, then device, is shown first; volgorde never conflicts.
func TestOrderShown(t *testing.T) {
	g := newGroup(t, false)
	put := func(d *testDevice, path, j string, ms int64) ID {
		return g.do(d, KindOps, Clear{}, Sealed{HLC: HLC{Ms: ms}, Writes: []Write{{Path: path, Value: value(t, j)}}})
	}
	put(an, "o", `"early"`, 1000)
	put(bo, "o", `"late"`, 2000)
	same := put(an, "o", `"late"`, 1500)
	v := g.log.View()
	if hs := v.Heads("o"); len(hs) != 3 || string(hs[0].Value[1:]) != "late" || hs[0].HLC.Ms != 2000 || hs[1].Envelope != same {
		t.Errorf("heads %+v", hs)
	}
	if vs := v.Values("o"); len(vs) != 2 || !v.Conflict("o") || len(v.HeadIDs("o")) != 3 {
		t.Errorf("values %+v", vs)
	}
	put(an, "l/1/volgorde", `"a0"`, 1000)
	put(bo, "l/1/volgorde", `"a1"`, 3000)
	if v = g.log.View(); v.Conflict("l/1/volgorde") || g.value("l/1/volgorde") != `"a1"` {
		t.Error("order conflicts")
	}
	put(an, "tie", `"x"`, 1000)
	put(bo, "tie", `"y"`, 1000)
	first := g.log.View().Heads("tie")[0].Device
	if a, b := an.ID(), bo.ID(); first != DeviceID(slices.MaxFunc([]DeviceID{a, b}, func(x, y DeviceID) int { return slices.Compare(x[:], y[:]) })) {
		t.Error("tie not by device")
	}
}

func TestMerged(t *testing.T) {
	g := newGroup(t, false)
	base := g.write(an, "o/tekst", `"Taal gaat goed. Rekenen stagneert."`)
	fork := func(d *testDevice, j string) ID {
		return g.do(d, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "o/tekst", Value: value(t, j), Prev: []ID{base}}}})
	}
	if _, ok := g.log.View().Merged("o/tekst"); ok {
		t.Error("one value merges")
	}
	fork(an, `"Taal gaat beter. Rekenen stagneert."`)
	fork(bo, `"Taal gaat goed. Rekenen gaat vooruit."`)
	if m, ok := g.log.View().Merged("o/tekst"); !ok || m != "Taal gaat beter. Rekenen gaat vooruit." || !g.log.View().Conflict("o/tekst") {
		t.Errorf("%q %v", m, ok)
	}
	fork(cas, `"Taal gaat goed. Rekenen stagneert.\nNieuwe alinea."`)
	if m, ok := g.log.View().Merged("o/tekst"); !ok || m != "Taal gaat beter. Rekenen gaat vooruit.\nNieuwe alinea." {
		t.Errorf("three: %q %v", m, ok)
	}
	fork(bo, `"Taal gaat slecht. Rekenen stagneert."`)
	if m, ok := g.log.View().Merged("o/tekst"); ok {
		t.Errorf("overlap merges: %q", m)
	}
	g.do(an, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "o/los", Value: value(t, `"a"`)}}})
	g.do(bo, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "o/los", Value: value(t, `"b"`)}}})
	if _, ok := g.log.View().Merged("o/los"); ok {
		t.Error("merges without an ancestor")
	}
}

func TestClock(t *testing.T) {
	now := day(0)
	c := NewClock(func() time.Time { return now })
	a, b := c.Tick(), c.Tick()
	if a.Compare(b) >= 0 || b.Count != 1 {
		t.Error(a, b)
	}
	now = now.Add(-time.Hour) // set back: never blocks, never goes down
	if d := c.Tick(); d.Compare(b) <= 0 {
		t.Error(d)
	}
	if !c.See(HLC{Ms: day(60).UnixMilli() - 3600_000}) || c.See(HLC{Ms: day(400).UnixMilli()}) {
		t.Error("follows the wrong clocks")
	}
	now = now.Add(-time.Hour)
	last := c.Tick()
	for range 1 << 17 {
		d := c.Tick()
		if d.Compare(last) <= 0 {
			t.Fatal("stands still", d)
		}
		last = d
	}
}

// TestVerifyAll: a chain vouches for what it names, and nothing more.
func TestVerifyAll(t *testing.T) {
	g := newGroup(t, false)
	for i := range 5 {
		g.write(bo, "o", fmt.Sprint(i))
	}
	damaged := func(is ...int) []*Envelope {
		out := slices.Clone(g.all)
		for _, i := range is {
			e := *out[i]
			e.Sig = make([]byte, 64)
			out[i] = &e
		}
		return out
	}
	for _, tt := range []struct{ broken, bad []int }{{nil, nil}, {[]int{5}, []int{5}}, {[]int{3}, nil}, {[]int{4, 5}, []int{4, 5}}, {[]int{0}, []int{0}}} {
		es := damaged(tt.broken...)
		bad := VerifyAll(es, Introduced(es))
		for _, i := range tt.bad {
			if !errors.Is(bad[es[i].ID()], ErrSignature) {
				t.Errorf("%v: %d passes", tt.broken, i)
			}
		}
		if len(bad) != len(tt.bad) {
			t.Errorf("%v: %d bad, want %d", tt.broken, len(bad), len(tt.bad))
		}
	}
	if bad := VerifyAll(g.all[1:], Introduced(g.all[1:])); len(bad) != 5 {
		t.Errorf("unknown device passes: %d bad", len(bad))
	}
}

// TestOpenAll: one wrap opens everything, through keys that lie under keys.
func TestOpenAll(t *testing.T) {
	g := newGroup(t, false)
	keys := []Key{g.key}
	for i := range 3 {
		k := testKey(fmt.Sprint("rotated ", i))
		g.put(an, k, KindMember, Clear{Made: k.ID(), Wraps: []Wrap{
			{To: bo.ID(), Key: k.ID(), Box: append([]byte(nil), k[:]...)}, {To: cas.ID(), Key: KeyID{9}, Box: k[:]}}}, Sealed{Keys: keys})
		keys = []Key{k}
		g.put(an, k, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "o", Value: value(t, `1`)}}})
	}
	unwrap := func(_ *Envelope, w Wrap) (Key, error) { return Key(w.Box), nil }
	last := g.all[len(g.all)-2].Clear.Wraps[0]
	ring := NewKeyring()
	only := func(e *Envelope, w Wrap) (Key, error) {
		if w.Key != last.Key {
			return Key{}, errors.New("not mine")
		}
		return unwrap(e, w)
	}
	if got := ring.OpenAll(g.all, bo.ID(), only); len(got) != len(g.all) || len(ring.Keys()) != 4 {
		t.Errorf("opened %d of %d with %d keys", len(got), len(g.all), len(ring.Keys()))
	}
	if got := NewKeyring().OpenAll(g.all, cas.ID(), unwrap); len(got) != 0 {
		t.Error("a key under another's name opens")
	}
}

func TestAddRefuses(t *testing.T) {
	g := newGroup(t, false)
	other := NewLog(LogID{1}, DossierLog, nil)
	if _, err := other.Add(g.all[0], nil); !errors.Is(err, ErrShape) {
		t.Error("another log's envelope:", err)
	}
	if added, err := g.log.Add(g.all[0], nil); added || err != nil {
		t.Error("again:", added, err)
	}
	if n := g.log.Len(); n != 1 {
		t.Errorf("%d envelopes", n)
	}
	id := g.all[0].ID()
	sealed := NewLog(g.log.ID(), DossierLog, nil)
	if _, err := sealed.Add(g.all[0], nil); err != nil {
		t.Fatal(err)
	}
	if have, opened := sealed.Has(id); !have || opened {
		t.Error("sealed", have, opened)
	}
	if have, opened := g.log.Has(id); !have || !opened {
		t.Error("opened", have, opened)
	}
	if have, _ := g.log.Has(ID{1}); have {
		t.Error("has what it has not")
	}
	if d, ok := sealed.Device(bo.ID()); !ok || d.ID() != bo.ID() {
		t.Error("device not introduced")
	}
}

// TestInzage: who looked, by members and by others, latest first.
func TestInzage(t *testing.T) {
	s, founding := newScribe(t, an, InzageLog, 4)
	g := &group{s, testKey("inzage")}
	g.do(an, KindMember, Clear{Made: g.key.ID(), Founding: founding}, Sealed{Grants: []Grant{{Person: person("an"), Device: an.ID(), Role: "ab"}}})
	g.do(an, KindInzage, Clear{}, Sealed{Access: []Access{{Ms: 1, Person: person("an"), What: "geopend"}, {Ms: 3, Person: person("an"), What: "afgedrukt"}}})
	g.do(bo, KindInzage, Clear{}, Sealed{Access: []Access{{Ms: 2, Person: person("bo"), What: "geopend"}}})
	ls := g.log.View().Looks()
	if len(ls) != 3 || ls[0].What != "afgedrukt" || !ls[0].Counts || ls[1].Person != person("bo") || ls[1].Counts {
		t.Errorf("looks %+v", ls)
	}
	if h := g.log.View().Held(); len(h) != 1 || h[0].Reason != Stranger {
		t.Errorf("held %+v", h)
	}
}

// TestGrowingCheap: one more op does not work everything out anew.
func TestGrowingCheap(t *testing.T) {
	g := newGroup(t, false)
	g.write(an, "o", `1`)
	v := g.log.View()
	g.write(an, "o", `2`)
	g.write(newDevice("stranger"), "o", `3`)
	if g.log.View() != v {
		t.Error("worked out anew for an op")
	}
	g.do(an, KindMember, Clear{}, Sealed{})
	if g.log.View() == v {
		t.Error("a member envelope changes nothing")
	}
}
