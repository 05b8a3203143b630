package oplog

import (
	"bytes"
	"slices"
)

// A verdict says which envelopes count: log.md, "Who counts". It is a function
// of the set of envelopes, worked out in two rounds. Members are numbered apart
// from entries; sets of them are bitsets.
type verdict struct {
	l        *Log
	members  []int32           // member envelopes, by entry
	number   map[int32]int32   // entry -> member
	anc      []bitset          // per member: the members among its ancestors
	ancDone  []bool            //
	inside   map[int32]bitset  // per member with losses: entries inside its frontier
	losers   []int32           // members with losses
	adders   []int32           // members with grants
	versions []int32           // members that name a rights table
	root     int32             // member that founded the log, -1
	byHeads  map[string]bitset // ancestors of what names these heads
	quorums  map[int32]bool    // per member: its author is the quorum there

	add1, ver1, done bitset // round 1
	loss, add        bitset // final: removals and additions that count
	accepted         map[int32]bool
}

// A held grant, and the member that gave it.
type given struct {
	Grant
	by int32
}

// part is what an author wants to do.
type part uint8

const (
	partOps part = iota
	partRule
	partAdd
	partLoss
	partVersion
	partAny // be a member at all
)

func (l *Log) count() *verdict {
	v := &verdict{
		l: l, number: map[int32]int32{}, inside: map[int32]bitset{}, root: -1,
		byHeads: map[string]bitset{}, quorums: map[int32]bool{}, accepted: map[int32]bool{},
	}
	for i, e := range l.entries {
		e.counts = false
		if e.have && e.kind == KindMember { // unopened too: paths to ancestors run through it
			v.number[int32(i)] = int32(len(v.members))
			v.members = append(v.members, int32(i))
		}
	}
	v.anc, v.ancDone = make([]bitset, len(v.members)), make([]bool, len(v.members))
	v.findRoot()
	if v.root < 0 {
		return v
	}
	for m := range v.members {
		if len(v.sealed(int32(m)).Losses) > 0 {
			v.losers = append(v.losers, int32(m))
			v.inside[int32(m)] = v.walk(v.clear(int32(m)).Frontier)
		}
		if len(v.sealed(int32(m)).Grants) > 0 {
			v.adders = append(v.adders, int32(m))
		}
		if v.sealed(int32(m)).Version > 0 {
			v.versions = append(v.versions, int32(m))
		}
	}
	for m := range v.members {
		v.round1(int32(m))
	}
	v.round2()
	return v
}

func (v *verdict) entry(m int32) *entry   { return v.l.entries[v.members[m]] }
func (v *verdict) sealed(m int32) *Sealed { return &v.entry(m).more.sealed }
func (v *verdict) clear(m int32) *Clear   { return &v.entry(m).more.clear }

// findRoot takes the member that founds this log. One whose salt fits the log's
// id goes before one that does not, and then the lowest id.
func (v *verdict) findRoot() {
	bound := false
	for m := range v.members {
		e := v.entry(int32(m))
		f := v.clear(int32(m)).Founding
		if f == nil || !e.opened || f.Kind != v.l.kind || len(e.heads) > 0 || e.chain >= 0 {
			continue
		}
		fits := bindLogID(v.l.id, e.device, f.Salt) == v.l.id
		if v.root < 0 || fits && !bound || fits == bound && bytes.Compare(e.id[:], v.entry(v.root).id[:]) < 0 {
			v.root, bound = int32(m), fits
		}
	}
}

// hits reports whether the loss takes the grant away. The quorum loses nothing.
func (x Loss) hits(g *Grant) bool {
	return g.Role != RoleQuorum && x.Person == g.Person &&
		(x.Device.IsZero() || x.Device == g.Device) && (x.Role == "" || x.Role == g.Role)
}

// grants is what entry e's device was given by additions in adds among anc, e's
// ancestors, less every loss e does not lie inside. e < 0: an envelope nobody
// wrote yet. device zero: of everybody.
func (v *verdict) grants(e int32, device DeviceID, anc, adds bitset, loss func(int32) bool) (out []given) {
	for _, m := range v.adders {
		if !anc.has(m) || !adds.has(m) {
			continue
		}
		gs := v.sealed(m).Grants
		for i := range gs {
			if (device.IsZero() || gs[i].Device == device) && !v.cut(e, m, &gs[i], loss) {
				out = append(out, given{gs[i], m})
			}
		}
	}
	return out
}

// cut reports whether a loss takes grant g, given by m, away for entry e. An
// addition undoes the removals among its own ancestors.
func (v *verdict) cut(e, m int32, g *Grant, loss func(int32) bool) bool {
	for _, r := range v.losers {
		if v.members[r] == e || r == m || v.ancestors(m).has(r) || !loss(r) || v.inside[r].has(e) {
			continue
		}
		for _, x := range v.sealed(r).Losses {
			if x.hits(g) {
				return true
			}
		}
	}
	return false
}

// round1 judges removals, by their own ancestors and by what the quorum removed.
func (v *verdict) round1(m int32) {
	if v.done.has(m) {
		return
	}
	v.done.add(m)
	anc := v.ancestors(m)
	for a := range v.members {
		if anc.has(int32(a)) {
			v.round1(int32(a))
		}
	}
	e, x, s := v.members[m], v.entry(m), v.sealed(m)
	q := v.quorum(m)
	gs := v.grants(e, x.device, anc, v.add1, func(r int32) bool {
		return v.quorum(r) || anc.has(r) && v.loss.has(r)
	})
	if len(s.Losses) > 0 && (q || v.may(e, gs, partLoss)) {
		v.loss.add(m)
	}
	if m == v.root || len(s.Grants) > 0 && (q || v.may(e, gs, partAdd)) {
		v.add1.add(m)
	}
	if m == v.root || q || v.may(e, gs, partVersion) {
		v.ver1.add(m)
	}
}

// quorum reports whether m's author is of the recovery quorum: named by the
// founding envelope, or by an ancestor of m that joins an organisation and
// proves it. Nothing takes that away.
func (v *verdict) quorum(m int32) bool {
	if q, ok := v.quorums[m]; ok {
		return q
	}
	anc, device := v.ancestors(m), v.entry(m).device
	q := slices.ContainsFunc(v.adders, func(a int32) bool {
		return (a == v.root || anc.has(a)) && slices.ContainsFunc(v.sealed(a).Grants, func(g Grant) bool {
			return g.Role == RoleQuorum && g.Device == device && (a == v.root || v.proven(a, device))
		})
	})
	v.quorums[m] = q
	return q
}

// proven reports whether member m joins an organisation this replica pinned,
// with certificates that make the device one of its quorum.
func (v *verdict) proven(m int32, device DeviceID) bool {
	c := v.clear(m)
	return len(c.Root) > 0 && v.l.proof != nil && v.l.proof(c.Root, c.Certificates, device)
}

// round2 finds the smallest set of additions and rulings in which each one's
// author has the right, or a counted ruling accepts it.
func (v *verdict) round2() {
	v.add.add(v.root)
	var rulings []int32
	for i, e := range v.l.entries {
		if e.opened && e.kind == KindRuling {
			rulings = append(rulings, int32(i))
		}
	}
	for again := true; again; {
		again = false
		for _, m := range v.adders {
			if !v.add.has(m) && v.judge(v.members[m], partAdd) {
				v.add.add(m)
				again = true
			}
		}
		for _, i := range rulings {
			if e := v.l.entries[i]; !e.counts && v.judge(i, partRule) {
				e.counts, again = true, true
				for _, r := range e.more.sealed.Rulings {
					if r.Accept {
						v.accepted[v.l.index[r.Envelope]] = true
					}
				}
			}
		}
	}
}

// judge is round 2 for one entry.
func (v *verdict) judge(i int32, p part) bool {
	return v.accepted[i] || v.may(i, v.granted(i), p)
}

// granted is what counts as given to the author of entry i, there.
func (v *verdict) granted(i int32) []given {
	return v.grants(i, v.l.entries[i].device, v.ancestorsOf(i), v.add, v.loss.has)
}

// now is what a device (zero: everybody) is given by all additions that count:
// the grants of an envelope that names every member head.
func (v *verdict) now(device DeviceID) []given {
	var all bitset
	for m := range v.members {
		all.add(int32(m))
	}
	return v.grants(-1, device, all, v.add, v.loss.has)
}
