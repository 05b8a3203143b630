package oplog

import "encoding/binary"

// ancestors are the members reachable from the heads member m names.
func (v *verdict) ancestors(m int32) bitset {
	if !v.ancDone[m] {
		v.ancDone[m] = true // ids are hashes: no cycles
		v.anc[m] = v.reach(v.entry(m).heads)
	}
	return v.anc[m]
}

func (v *verdict) reach(heads []int32) (s bitset) {
	for _, h := range heads {
		if n, ok := v.number[h]; ok {
			s.add(n)
			s.union(v.ancestors(n))
		}
	}
	return s
}

// ancestorsOf is the same for any entry.
func (v *verdict) ancestorsOf(i int32) bitset {
	if n, ok := v.number[i]; ok {
		return v.ancestors(n)
	}
	heads := v.l.entries[i].heads
	key := make([]byte, 0, 4*len(heads))
	for _, h := range heads {
		key = binary.LittleEndian.AppendUint32(key, uint32(h))
	}
	s, ok := v.byHeads[string(key)]
	if !ok {
		s = v.reach(heads)
		v.byHeads[string(key)] = s
	}
	return s
}

// walk follows the hash chains back from a frontier, each within its device.
func (v *verdict) walk(frontier []ID) (s bitset) {
	for _, id := range frontier {
		i, ok := v.l.index[id]
		if !ok {
			continue
		}
		for device := v.l.entries[i].device; i >= 0 && !s.has(i); i = v.l.entries[i].chain {
			if e := v.l.entries[i]; !e.have || e.device != device {
				break
			}
			s.add(i)
		}
	}
	return s
}
