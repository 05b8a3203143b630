package oplog

import "bytes"

// KeyToSeal is a key on the ring one may seal with: its maker counts, and knew
// every removal that counts. None: make a new key, seal with it an envelope that
// lists in [Sealed.Keys] every key on the ring and wraps the new one for
// [View.Recipients]. Two who do so at the same time converge.
func (v *View) KeyToSeal(r *Keyring) (Key, bool) {
	var best KeyID
	latest := -1
	for m := range v.v.members {
		m := int32(m)
		id := v.madeBy(m)
		if _, mine := r.keys[id]; !mine || !v.goodMaker(m) {
			continue
		}
		n := v.v.ancestors(m).len()
		if n > latest || n == latest && bytes.Compare(id[:], best[:]) < 0 {
			best, latest = id, n
		}
	}
	k, ok := r.Key(best)
	return k, ok
}

// madeBy is the key member m makes, zero: none.
func (v *View) madeBy(m int32) KeyID { return v.v.clear(m).Made }

func (v *View) goodMaker(m int32) bool {
	if !v.counted(m) {
		return false
	}
	anc := v.v.ancestors(m)
	for _, r := range v.v.losers {
		if v.v.loss.has(r) && r != m && !anc.has(r) {
			return false
		}
	}
	return true
}

// counted reports whether member m's author is a member there.
func (v *View) counted(m int32) bool {
	return m == v.v.root || v.v.root >= 0 && len(v.v.granted(v.v.members[m])) > 0
}

// Recipients are the devices a key is wrapped for now: those with a role, the
// recovery quorum's included, in the order they were added.
func (v *View) Recipients() (out []DeviceID) {
	had := map[DeviceID]bool{}
	for _, m := range v.Members() {
		if !m.Device.IsZero() && !had[m.Device] {
			had[m.Device] = true
			out = append(out, m.Device)
		}
	}
	return out
}

// Opens are the keys others may take it that a device can open: it made them, a
// member wrapped them for it, or they lie under one of those. What a stranger
// wrapped may hold anything.
func (v *View) Opens(device DeviceID) map[KeyID]bool {
	out := map[KeyID]bool{}
	var open func(k KeyID)
	open = func(k KeyID) {
		if out[k] {
			return
		}
		out[k] = true
		for m := range v.v.members {
			if v.madeBy(int32(m)) == k {
				for _, old := range v.v.sealed(int32(m)).Keys {
					open(old.ID())
				}
			}
		}
	}
	for m := range v.v.members {
		m := int32(m)
		c := v.v.clear(m)
		if v.v.entry(m).device == device && !c.Made.IsZero() {
			open(c.Made)
		}
		for _, w := range c.Wraps {
			if w.To == device && v.counted(m) {
				open(w.Key)
			}
		}
	}
	return out
}

// Missing lists the wraps members lack of keys on the ring, Box still empty: fill
// them and add them in a member envelope of their own.
func (v *View) Missing(r *Keyring) (out []Wrap) {
	keys := r.Keys()
	for _, d := range v.Recipients() {
		has := v.Opens(d)
		for _, k := range keys {
			if id := k.ID(); !has[id] {
				out = append(out, Wrap{To: d, Key: id})
			}
		}
	}
	return out
}
