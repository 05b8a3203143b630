package oplog

import (
	"bytes"
	"slices"
)

// Chain is the last envelope of a device in one incarnation. When its chain
// forked, the highest seq, and of equals the lowest id. Seq 0: there is none.
func (l *Log) Chain(device DeviceID, incarnation uint64) (last ID, seq uint64) {
	for _, i := range l.tips[chainKey{device, incarnation}] {
		e := l.entries[i]
		if e.seq > seq || e.seq == seq && bytes.Compare(e.id[:], last[:]) < 0 {
			last, seq = e.id, e.seq
		}
	}
	return last, seq
}

// Next is the header of the envelope device would add now: Log, Kind,
// Incarnation, Seq, Prev and Heads.
func (l *Log) Next(kind Kind, device DeviceID, incarnation uint64) Header {
	prev, seq := l.Chain(device, incarnation)
	if seq == 0 { // a new incarnation goes on where the device's last one ended
		prev = l.lastOf(device)
	}
	return Header{Log: l.id, Kind: kind, Incarnation: incarnation, Seq: seq + 1, Prev: prev, Heads: l.MemberHeads()}
}

// lastOf is the newest envelope of a device in any incarnation that no later one follows.
func (l *Log) lastOf(device DeviceID) (last ID) {
	var best *entry
	for k, is := range l.tips {
		if k.device != device {
			continue
		}
		for _, i := range is {
			e := l.entries[i]
			if best == nil || e.inc > best.inc || e.inc == best.inc && (e.seq > best.seq || e.seq == best.seq && bytes.Compare(e.id[:], best.id[:]) < 0) {
				best = e
			}
		}
	}
	if best != nil {
		last = best.id
	}
	return last
}

// Tips are the ends of all chains of a device: what a [Clear.Frontier] lists
// when the device is removed. In order of id.
func (l *Log) Tips(device DeviceID) []ID {
	followed := map[int32]bool{}
	for k, is := range l.tips {
		if k.device == device {
			for _, i := range is {
				followed[l.entries[i].chain] = true
			}
		}
	}
	var out []ID
	for k, is := range l.tips {
		if k.device == device {
			for _, i := range is {
				if !followed[i] {
					out = append(out, l.entries[i].id)
				}
			}
		}
	}
	return SortIDs(out)
}

// MemberHeads are the member envelopes no other member envelope names, counted
// or not: what a header's Heads lists. In order of id.
func (l *Log) MemberHeads() []ID {
	named := map[int32]bool{}
	for _, e := range l.entries {
		if e.have && e.kind == KindMember {
			for _, h := range e.heads {
				named[h] = true
			}
		}
	}
	var out []ID
	for i, e := range l.entries {
		if e.have && e.kind == KindMember && !named[int32(i)] {
			out = append(out, e.id)
		}
	}
	return SortIDs(out)
}

// SortIDs orders ids the way headers list them, each once. It changes ids.
func SortIDs(ids []ID) []ID {
	slices.SortFunc(ids, func(a, b ID) int { return bytes.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}
