package oplog

import (
	"bytes"
	"cmp"
	"slices"
)

// A Reason says why an envelope is held.
type Reason string

// The reasons, from the one that says least about its author.
const (
	NoKey    Reason = "geen sleutel"    // its sealed part cannot be opened here (yet)
	Stranger Reason = "geen lid"        // its author never was a member there
	Removed  Reason = "na verwijdering" // written outside what the removal of its author accepts
	NoRight  Reason = "geen recht"      // its author's roles do not allow it
	Refused  Reason = "geweigerd"       // a ruling refused it
)

// A HeldEnvelope does not count. It is kept until a ruling accepts it.
type HeldEnvelope struct {
	Envelope ID
	Kind     Kind
	Device   DeviceID
	Person   Person
	HLC      HLC
	Reason   Reason
	Writes   []Entry // of ops
	Grants   []Grant // of member, when the additions do not count
	Losses   []Loss  // of member, when the removals do not count
}

// Held lists what does not count, latest first.
func (v *View) Held() (out []HeldEnvelope) {
	refused := v.refused()
	for i, e := range v.l.entries {
		if !e.have || e.counts && e.kind != KindMember {
			continue
		}
		h := HeldEnvelope{Envelope: e.id, Kind: e.kind, Device: e.device, Person: v.PersonOf(e.device), HLC: e.hlc}
		if e.kind == KindMember {
			m := v.v.number[int32(i)]
			if s := v.v.sealed(m); e.opened {
				if len(s.Grants) > 0 && !v.v.add.has(m) {
					h.Grants = slices.Clone(s.Grants)
				}
				if len(s.Losses) > 0 && !v.v.loss.has(m) {
					h.Losses = slices.Clone(s.Losses)
				}
				if h.Grants == nil && h.Losses == nil {
					continue
				}
			}
		}
		for j := range e.writes {
			h.Writes = append(h.Writes, v.entryOf(wref{int32(i), int32(j)}))
		}
		h.Reason = v.why(int32(i), refused[e.id])
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b HeldEnvelope) int {
		return cmp.Or(b.HLC.Compare(a.HLC), bytes.Compare(a.Envelope[:], b.Envelope[:]))
	})
	return out
}

func (v *View) why(i int32, refused bool) Reason {
	e := v.l.entries[i]
	switch {
	case !e.known():
		return NoKey
	case refused:
		return Refused
	case v.v.root < 0:
		return Stranger
	case len(v.v.granted(i)) > 0:
		return NoRight
	case len(v.v.grants(i, e.device, v.v.ancestorsOf(i), v.v.add, func(int32) bool { return false })) > 0:
		return Removed
	}
	return Stranger
}

// refused are the envelopes a counted ruling refuses. Accepting beats it.
func (v *View) refused() map[ID]bool {
	out := map[ID]bool{}
	for _, e := range v.l.entries {
		if e.have && e.kind == KindRuling && e.counts {
			for _, r := range e.more.sealed.Rulings {
				if !r.Accept {
					out[r.Envelope] = true
				}
			}
		}
	}
	return out
}

// A Fork is a device that gave two envelopes one number: a cloned profile. Both
// count; the device goes on under a new incarnation.
type Fork struct {
	Device      DeviceID
	Incarnation uint64
	Seq         uint64
	Envelopes   []ID // in order
}

// Forks lists the forked chains, by device, incarnation and seq.
func (v *View) Forks() (out []Fork) {
	for k, is := range v.l.tips {
		at := map[uint64][]ID{}
		for _, i := range is {
			e := v.l.entries[i]
			at[e.seq] = append(at[e.seq], e.id)
		}
		for seq, ids := range at {
			if len(ids) > 1 {
				out = append(out, Fork{k.device, k.inc, seq, SortIDs(ids)})
			}
		}
	}
	slices.SortFunc(out, func(a, b Fork) int {
		return cmp.Or(bytes.Compare(a.Device[:], b.Device[:]), cmp.Compare(a.Incarnation, b.Incarnation), cmp.Compare(a.Seq, b.Seq))
	})
	return out
}

// ReadOnly reports whether a member wrote an envelope of a kind this version
// must know to go on: nothing may be written until the program is updated.
func (v *View) ReadOnly() bool {
	return slices.ContainsFunc(v.l.entries, func(e *entry) bool { return e.have && e.counts && e.kind >= KindMustKnow })
}

// Skipped counts envelopes of kinds this version does not know.
func (v *View) Skipped() (n int) {
	for _, e := range v.l.entries {
		if e.have && e.kind > KindInzage {
			n++
		}
	}
	return n
}

// A Look is one line of the access stream.
type Look struct {
	Access
	Envelope ID
	Device   DeviceID
	Counts   bool
}

// Looks lists who looked, latest first.
func (v *View) Looks() (out []Look) {
	for _, e := range v.l.entries {
		if e.have && e.opened && e.kind == KindInzage {
			for _, a := range e.more.sealed.Access {
				out = append(out, Look{a, e.id, e.device, e.counts})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Look) int {
		return cmp.Or(cmp.Compare(b.Ms, a.Ms), bytes.Compare(a.Envelope[:], b.Envelope[:]), cmp.Compare(a.What, b.What), cmp.Compare(a.Detail, b.Detail))
	})
	return out
}
