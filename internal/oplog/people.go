package oplog

import (
	"bytes"
	"cmp"
	"slices"
)

// A Member is somebody with a role in the log now. Device is zero for who has
// the role without a device.
type Member struct {
	Person Person
	Device DeviceID
	Role   string
	Name   string
	Label  string // what the device is called
	Since  HLC    // when it was given
}

// A Fact is one grant or loss that counts. Facts in order tell who had which
// role when and why: the history of the regie is those with [RoleRegie].
type Fact struct {
	Envelope ID
	By       Person // who did it
	HLC      HLC
	Lost     bool
	Person   Person
	Device   DeviceID // zero: no device, or (lost) all
	Role     string   // "" (lost): all
	Name     string   // latest name known of Person
	Reason   string
	Date     string // "2006-01-02", or ""
}

// Members are those with a role now, quorum included, in the order they were added.
func (v *View) Members() (out []Member) {
	if v.v.root < 0 {
		return nil
	}
	gs := v.v.now(DeviceID{})
	rank := v.memberOrder()
	slices.SortStableFunc(gs, func(a, b given) int { return cmp.Compare(rank[a.by], rank[b.by]) })
	for _, g := range gs {
		m := Member{g.Person, g.Device, g.Role, v.nameOf(g.Person, g.Name), g.Label, v.v.entry(g.by).hlc}
		if !slices.ContainsFunc(out, func(o Member) bool { return o.Person == m.Person && o.Device == m.Device && o.Role == m.Role }) {
			out = append(out, m)
		}
	}
	return out
}

// Facts are all grants and losses that count, causes before effects; of one
// envelope losses first.
func (v *View) Facts() (out []Fact) {
	for _, m := range v.memberByRank() {
		e, s := v.v.entry(m), v.v.sealed(m)
		by := v.PersonOf(e.device)
		if v.v.loss.has(m) {
			for _, x := range s.Losses {
				out = append(out, Fact{e.id, by, e.hlc, true, x.Person, x.Device, x.Role, v.nameOf(x.Person, ""), x.Reason, x.Date})
			}
		}
		if v.v.add.has(m) {
			for _, g := range s.Grants {
				out = append(out, Fact{e.id, by, e.hlc, false, g.Person, g.Device, g.Role, v.nameOf(g.Person, g.Name), g.Reason, g.Date})
			}
		}
	}
	return out
}

// memberByRank orders members by time, but never before an ancestor.
func (v *View) memberByRank() []int32 {
	if v.rank != nil {
		return v.rank
	}
	n := len(v.v.members)
	eff, depth, out := make([]HLC, n), make([]int, n), make([]int32, n)
	var visit func(m int32)
	visit = func(m int32) {
		if depth[m] > 0 {
			return
		}
		depth[m], eff[m] = 1, v.v.entry(m).hlc
		for _, h := range v.v.entry(m).heads {
			if a, ok := v.v.number[h]; ok {
				visit(a)
				depth[m] = max(depth[m], depth[a]+1)
				if eff[a].Compare(eff[m]) > 0 {
					eff[m] = eff[a]
				}
			}
		}
	}
	for m := range n {
		visit(int32(m))
		out[m] = int32(m)
	}
	slices.SortFunc(out, func(a, b int32) int {
		x, y := v.v.entry(a).id, v.v.entry(b).id
		return cmp.Or(eff[a].Compare(eff[b]), cmp.Compare(depth[a], depth[b]), bytes.Compare(x[:], y[:]))
	})
	v.rank = out
	return out
}

func (v *View) memberOrder() map[int32]int {
	rank := map[int32]int{}
	for i, m := range v.memberByRank() {
		rank[m] = i
	}
	return rank
}

// Name is the latest name counted grants give a person, "" when none does.
func (v *View) Name(p Person) string { return v.nameOf(p, "") }

func (v *View) nameOf(p Person, or string) string {
	ms := v.memberByRank()
	for _, m := range slices.Backward(ms) {
		if v.v.add.has(m) {
			for _, g := range slices.Backward(v.v.sealed(m).Grants) {
				if g.Person == p && g.Name != "" {
					return g.Name
				}
			}
		}
	}
	return or
}

// PersonOf is whose a device is, removed or not: by the first counted grant,
// else by the first that does not count; zero when nobody ever vouched for it.
func (v *View) PersonOf(d DeviceID) Person {
	if v.persons == nil {
		v.persons = map[DeviceID]Person{}
		ms := v.memberByRank()
		for _, counted := range []bool{true, false} {
			for _, m := range ms {
				for _, g := range v.v.sealed(m).Grants {
					if _, known := v.persons[g.Device]; !known && v.v.add.has(m) == counted && !g.Device.IsZero() {
						v.persons[g.Device] = g.Person
					}
				}
			}
		}
	}
	return v.persons[d]
}

// MemberHeads are the member envelopes no other member envelope names.
func (v *View) MemberHeads() []ID { return v.l.MemberHeads() }

// Chain is [Log.Chain].
func (v *View) Chain(device DeviceID, incarnation uint64) (last ID, seq uint64) {
	return v.l.Chain(device, incarnation)
}

// Version is the rights table in force.
func (v *View) Version() (n int) {
	for m := range v.v.members {
		if v.v.ver1.has(int32(m)) {
			n = max(n, int(min(v.v.sealed(int32(m)).Version, 1<<31-1)))
		}
	}
	return n
}
