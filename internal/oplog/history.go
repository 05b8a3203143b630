package oplog

import (
	"slices"
	"strings"
)

// History is every write of a path, whatever became of it; latest first.
func (v *View) History(path string) []Entry {
	p, ok := v.l.paths[path]
	if !ok {
		return nil
	}
	refs := slices.Clone(v.l.states[p].all)
	slices.SortFunc(refs, v.l.compare)
	out := make([]Entry, len(refs))
	for i, r := range refs {
		out[i] = v.entryOf(r)
	}
	return out
}

// Timeline is every write of every path, latest first; writes of one envelope by path.
func (v *View) Timeline() []Entry {
	var refs []wref
	for p := range v.l.states {
		refs = append(refs, v.l.states[p].all...)
	}
	slices.SortFunc(refs, func(a, b wref) int {
		if a.e != b.e {
			return v.l.compare(a, b)
		}
		return strings.Compare(v.l.names[v.write(a).path], v.l.names[v.write(b).path])
	})
	out := make([]Entry, len(refs))
	for i, r := range refs {
		out[i] = v.entryOf(r)
	}
	return out
}

func (v *View) entryOf(r wref) Entry {
	w := v.write(r)
	en := Entry{Head: v.head(r), Path: v.l.names[w.path], Kind: v.l.entries[r.e].kind}
	for _, p := range w.prev {
		en.Prev = append(en.Prev, v.l.entries[p].id)
	}
	switch {
	case !v.l.entries[r.e].counts:
		en.State = Held
	case w.super > 0:
		en.State = Superseded
	case v.Hidden(en.Path):
		en.State = Hidden
	case v.Conflict(en.Path):
		en.State = Conflict
	default:
		en.State = Current
	}
	return en
}
