package oplog

import "routewijzer/internal/tekst"

// Merged is one text made of all values of a path that is in conflict, when
// their changes since a common ancestor do not overlap. Nobody wrote it: show it
// as such, and never write it unasked.
func (v *View) Merged(path string) (merged string, ok bool) {
	vs := v.Values(path)
	if len(vs) < 2 {
		return "", false
	}
	base, ok := v.ancestor(path)
	if !ok {
		return "", false
	}
	merged, ok = text(vs[0].Value)
	for _, h := range vs[1:] {
		other, isText := text(h.Value)
		if !ok || !isText {
			return "", false
		}
		m, conflicts := tekst.Merge(base, merged, other)
		if len(conflicts) > 0 {
			return "", false
		}
		merged = m
	}
	return merged, ok
}

// ancestor is the text all heads of a path come from: of the writes before every
// head, one with none of the others after it; of several the best.
func (v *View) ancestor(path string) (string, bool) {
	p, ok := v.l.paths[path]
	if !ok {
		return "", false
	}
	var common map[int32]bool
	for _, h := range v.l.states[p].heads {
		before := v.before(h.e, p)
		if common == nil {
			common = before
			continue
		}
		for i := range common {
			if !before[i] {
				delete(common, i)
			}
		}
	}
	older := map[int32]bool{}
	for i := range common {
		for j := range v.before(i, p) {
			older[j] = true
		}
	}
	best := int32(-1)
	for i := range common {
		w := v.l.writeOf(i, p)
		if !older[i] && !w.gone && (best < 0 || compareEntries(v.l.entries[i], v.l.entries[best]) < 0) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	return text(v.l.writeOf(best, p).value)
}

// before are the writes of a path that entry i's write rests on, i left out.
func (v *View) before(i, path int32) map[int32]bool {
	out := map[int32]bool{}
	stack := []int32{i}
	for len(stack) > 0 {
		w := v.l.writeOf(stack[len(stack)-1], path)
		stack = stack[:len(stack)-1]
		if w == nil {
			continue
		}
		for _, q := range w.prev {
			if !out[q] && v.l.writeOf(q, path) != nil {
				out[q] = true
				stack = append(stack, q)
			}
		}
	}
	return out
}
