package oplog

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/json"
	"testing"
	"time"
)

// A testDevice signs with a key made from its name.
type testDevice struct {
	dev  Device
	priv ed25519.PrivateKey
}

func newDevice(name string) *testDevice {
	seed := sha256.Sum256([]byte(name))
	priv := ed25519.NewKeyFromSeed(seed[:])
	return &testDevice{Device{Sign: priv.Public().(ed25519.PublicKey), Wrap: []byte("wrap key of " + name)}, priv}
}

func (d *testDevice) Device() Device                 { return d.dev }
func (d *testDevice) ID() DeviceID                   { return d.dev.ID() }
func (d *testDevice) Sign(m []byte) ([]byte, error)  { return ed25519.Sign(d.priv, m), nil }
func person(name string) (p Person)                  { copy(p[:], name); return p }
func testKey(name string) Key                        { return sha256.Sum256([]byte("key " + name)) }
func everything(version int, role, path string) bool { return true }
func day(n int) time.Time                            { return time.Date(2026, 9, 1, 9, 0, n, 0, time.UTC) }

func value(t testing.TB, j string) []byte {
	t.Helper()
	b, err := FromJSON(json.RawMessage(j))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// A replica is a log with the key and the device that writes to it.
type replica struct {
	t     testing.TB
	me    *testDevice
	log   *Log
	key   Key
	clock *Clock
	all   []*Envelope
}

func newReplica(t testing.TB, me *testDevice) *replica {
	n := 0
	clock := NewClock(func() time.Time { n++; return day(n) })
	salt := [16]byte{1}
	id := NewLogID(me.ID(), day(0), salt)
	r := &replica{t: t, me: me, log: NewLog(id, DossierLog, everything), key: testKey("first"), clock: clock}
	r.put(KindMember,
		Clear{Devices: []Device{me.Device()}, Made: r.key.ID(), Wraps: []Wrap{{me.ID(), r.key.ID(), []byte("box")}}, Founding: &Founding{DossierLog, salt[:]}},
		Sealed{Version: 1, Grants: []Grant{
			{Person: person("an"), Device: me.ID(), Role: "ib", Name: "An Bos"},
			{Person: person("an"), Device: me.ID(), Role: RoleRegie},
			{Person: person("an"), Device: me.ID(), Role: RoleQuorum}}})
	return r
}

func (r *replica) put(kind Kind, c Clear, s Sealed) ID {
	r.t.Helper()
	s.HLC = r.clock.Tick()
	e, err := Seal(r.me, r.key, r.log.Next(kind, r.me.ID(), 1), c, s)
	if err != nil {
		r.t.Fatal(err)
	}
	p, err := Parse(e.Bytes())
	if err != nil {
		r.t.Fatal(err)
	}
	if err := p.Verify(r.me.Device()); err != nil {
		r.t.Fatal(err)
	}
	o, err := p.Open(r.key)
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := r.log.Add(p, o); err != nil {
		r.t.Fatal(err)
	}
	r.all = append(r.all, p)
	return p.ID()
}

func (r *replica) write(path, j string) ID {
	r.t.Helper()
	return r.put(KindOps, Clear{}, Sealed{Writes: []Write{{Path: path, Value: value(r.t, j), Prev: r.log.View().HeadIDs(path)}}})
}

func TestSingleMember(t *testing.T) {
	r := newReplica(t, newDevice("a"))
	r.write("kind/roepnaam", `"Sem"`)
	last := r.write("kind/roepnaam", `"Sam"`)
	v := r.log.View()
	if h, ok := v.Value("kind/roepnaam"); !ok || string(h.Value) != "cSam" || h.Person != person("an") || h.Envelope != last {
		t.Errorf("value %+v %v", h, ok)
	}
	if got := v.History("kind/roepnaam"); len(got) != 2 || got[0].State != Current || got[1].State != Superseded {
		t.Errorf("history %+v", got)
	}
	if ms := v.Members(); len(ms) != 3 || ms[1].Name != "An Bos" {
		t.Errorf("members %+v", ms)
	}
	if bad := VerifyAll(r.all, Introduced(r.all)); len(bad) != 0 {
		t.Errorf("bad %v", bad)
	}
}

func TestDeleteAndUndo(t *testing.T) {
	r := newReplica(t, newDevice("a"))
	a := r.write("doelen/1/doel", `"lezen"`)
	del := func(j string, seen ...ID) {
		r.put(KindOps, Clear{}, Sealed{Writes: []Write{{Path: "doelen/1/verwijderd", Value: value(t, j), Prev: r.log.View().HeadIDs("doelen/1/verwijderd"), Seen: seen}}})
	}
	del("true", a)
	if v := r.log.View(); !v.Hidden("doelen/1/doel") || !v.Hidden("doelen/1") || len(v.Deleted()) != 1 {
		t.Errorf("not hidden: %+v", v.Deleted())
	}
	del("false")
	if r.log.View().Hidden("doelen/1/doel") {
		t.Error("still hidden")
	}
	del("true", a)
	r.write("doelen/1/doel", `"schrijven"`)
	if d := r.log.View().Deleted(); len(d) != 1 || !d[0].EditedAfter || d[0].EditPath != "doelen/1/doel" {
		t.Errorf("deleted %+v", d)
	}
}
