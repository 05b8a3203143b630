package oplog

import (
	"bytes"
	"cmp"
	"slices"
	"time"
)

// Respite is how long a tombstone can be taken back after its last signature.
const Respite = 30 * 24 * time.Hour

// A Tombstone destroys values, or (Whole) the log. It stands when a second
// person signed too, one of the two leading the log or of the quorum; whoever is
// alone in the log signs alone.
type Tombstone struct {
	Envelope  ID
	By        Person
	Reason    string
	Whole     bool
	Destroyed []ID     // envelopes whose bodies go
	Signers   []Person // By first
	Stands    bool     // signed enough
	Since     HLC      // of the signature that made it stand
	Revoked   bool
	Late      []ID // Whole: counted work its author had not seen; show it to its author first
}

// Due reports whether what it destroys must go: it stands, was not taken back,
// and the respite is over.
func (t Tombstone) Due(now time.Time) bool {
	return t.Stands && !t.Revoked && !now.Before(t.Since.Time().Add(Respite))
}

// Tombstones lists those that count, signed enough or not, by time.
func (v *View) Tombstones() (out []Tombstone) {
	for i, e := range v.l.entries {
		if v.isTombstone(e) && e.more.clear.Confirms.IsZero() && e.more.clear.Revokes.IsZero() {
			out = append(out, v.tombstone(int32(i)))
		}
	}
	slices.SortFunc(out, func(a, b Tombstone) int {
		return cmp.Or(a.Since.Compare(b.Since), bytes.Compare(a.Envelope[:], b.Envelope[:]))
	})
	return out
}

func (v *View) isTombstone(e *entry) bool {
	return e.have && e.opened && e.counts && e.kind == KindTombstone
}

func (v *View) tombstone(i int32) Tombstone {
	e := v.l.entries[i]
	c, by := &e.more.clear, v.personAt(i)
	t := Tombstone{Envelope: e.id, By: by, Reason: e.more.sealed.Reason, Whole: c.Whole,
		Destroyed: slices.Clone(c.Destroyed), Signers: []Person{by}, Since: e.hlc}
	leads := v.leads(i)
	if leads && v.alone(i, by) {
		t.Stands = true
	}
	var signed []int32
	for j, o := range v.l.entries {
		if v.isTombstone(o) && o.more.clear.Confirms == e.id && o.more.clear.Whole == c.Whole && v.personAt(int32(j)) != by {
			signed = append(signed, int32(j))
		}
	}
	slices.SortFunc(signed, func(a, b int32) int { return compareEntries(v.l.entries[b], v.l.entries[a]) })
	for _, j := range signed {
		if p := v.personAt(j); !slices.Contains(t.Signers, p) {
			t.Signers = append(t.Signers, p)
		}
		if !t.Stands && (leads || v.leads(j)) {
			t.Stands = true
			if o := v.l.entries[j]; o.hlc.Compare(t.Since) > 0 {
				t.Since = o.hlc
			}
		}
	}
	t.Revoked = v.revoked(e.id, &t)
	if t.Whole {
		t.Late = v.late(c.Frontier)
	}
	return t
}

// revoked: by a signer, or who leads the log, and in time by their own clock.
func (v *View) revoked(id ID, t *Tombstone) bool {
	end := t.Since.Ms + Respite.Milliseconds()
	for i, e := range v.l.entries {
		if v.isTombstone(e) && e.more.clear.Revokes == id && (!t.Stands || e.hlc.Ms <= end) &&
			(v.leads(int32(i)) || slices.Contains(t.Signers, v.personAt(int32(i)))) {
			return true
		}
	}
	return false
}

// leads reports whether the author of an entry may decide on destruction.
func (v *View) leads(i int32) bool {
	gs := v.v.granted(i)
	return v.v.allows(i, gs, PathVernietiging) || slices.ContainsFunc(gs, func(g given) bool { return g.Role == RoleQuorum })
}

// personAt is whom the author of an entry is by the grants it rests on.
func (v *View) personAt(i int32) Person {
	var out Person
	for _, g := range v.v.granted(i) {
		if out.IsZero() || bytes.Compare(g.Person[:], out[:]) < 0 {
			out = g.Person
		}
	}
	if out.IsZero() { // accepted by a ruling
		return v.PersonOf(v.l.entries[i].device)
	}
	return out
}

// alone reports whether nobody but p had a role on a device as far as entry i's author knew.
func (v *View) alone(i int32, p Person) bool {
	gs := v.v.grants(-1, DeviceID{}, v.v.ancestorsOf(i), v.v.add, v.v.loss.has)
	return !slices.ContainsFunc(gs, func(g given) bool { return !g.Device.IsZero() && g.Person != p })
}

// late is counted work outside a frontier.
func (v *View) late(frontier []ID) (out []ID) {
	inside := v.v.walk(frontier)
	for i, e := range v.l.entries {
		if e.have && e.counts && e.kind == KindOps && !inside.has(int32(i)) {
			out = append(out, e.id)
		}
	}
	return SortIDs(out)
}

// bury puts what remains in the place of what tombstones that stand destroy. A
// destroyed value counts as a write without a value. It goes the same way
// whether the body is still here or not.
func (v *View) bury() {
	l := v.l
	v.exhume()
	for _, t := range v.Tombstones() {
		if t.Whole || !t.Stands {
			continue
		}
		for _, r := range l.entries[l.index[t.Envelope]].more.sealed.Remains {
			i, ok := l.index[r.Envelope]
			if ok && l.entries[i].have && l.entries[i].kind == KindOps && slices.Contains(t.Destroyed, r.Envelope) && (!t.Revoked || !l.entries[i].opened) {
				v.remain(i, &r, t.Revoked)
			}
		}
	}
}

// remain applies one remain to entry i. A body that is gone stays gone when its
// tombstone is revoked after all: then only the remain is left to show.
func (v *View) remain(i int32, r *Remain, revoked bool) {
	l, e := v.l, v.l.entries[i]
	if !e.opened && !e.ghost {
		e.ghost, e.hlc = true, r.HLC
	}
	for j := range r.Writes {
		path := l.path(r.Writes[j].Path)
		w := l.writeOf(i, path)
		switch {
		case w == nil && e.opened: // it never wrote that
		case w == nil:
			l.states[path].all = append(l.states[path].all, wref{i, int32(len(e.writes))})
			e.writes = append(e.writes, l.write(&r.Writes[j]))
		case r.Writes[j].Gone && !w.gone:
			if e.opened {
				l.buried = append(l.buried, grave{i, path, w.value})
			}
			w.gone, w.value = true, nil
		}
	}
}

// A grave keeps a value that may come back when its tombstone is revoked.
type grave struct {
	entry, path int32
	value       []byte
}

// exhume undoes bury.
func (v *View) exhume() {
	l := v.l
	for _, g := range l.buried {
		w := l.writeOf(g.entry, g.path)
		w.gone, w.value = false, g.value
	}
	l.buried = nil
	for i, e := range l.entries {
		if !e.ghost {
			continue
		}
		for _, w := range e.writes {
			st := &l.states[w.path]
			st.all = slices.DeleteFunc(st.all, func(r wref) bool { return r.e == int32(i) })
		}
		e.ghost, e.writes, e.hlc = false, nil, HLC{}
	}
}

// Remain is what a tombstone lists of an envelope when it destroys the values of
// the paths destroy picks. It reports false for what is not here, or no ops.
func (v *View) Remain(envelope ID, destroy func(path string) bool) (Remain, bool) {
	i, ok := v.l.index[envelope]
	if !ok || !v.l.entries[i].known() || v.l.entries[i].kind != KindOps {
		return Remain{}, false
	}
	e := v.l.entries[i]
	r := Remain{Envelope: envelope, HLC: e.hlc}
	for _, w := range e.writes {
		o := Write{Path: v.l.names[w.path], Prev: v.idsOf(w.prev), Seen: v.idsOf(w.seen)}
		if o.Gone = w.gone || destroy(o.Path); !o.Gone {
			o.Value = slices.Clone(w.value)
		}
		r.Writes = append(r.Writes, o)
	}
	return r, true
}

func (v *View) idsOf(is []int32) (out []ID) {
	for _, i := range is {
		out = append(out, v.l.entries[i].id)
	}
	return out
}
