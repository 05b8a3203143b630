package oplog

import (
	"bytes"
	"slices"
	"sort"
	"strings"
)

// isDeletion reports whether the write deletes an item; any other value of
// verwijderd puts it back.
func (v *View) isDeletion(w *write) bool {
	return bytes.Equal(w.value, cborTrue) && strings.HasSuffix(v.l.names[w.path], "/"+deleted)
}

// Hidden reports whether a path, or the item of that path, is below or is a
// deleted item.
func (v *View) Hidden(path string) bool {
	v.hide()
	if len(v.items) == 0 {
		return false
	}
	for i := 0; i <= len(path); i++ {
		if (i == len(path) || path[i] == '/') && v.items[path[:i]] {
			return true
		}
	}
	return false
}

// Deleted lists deleted items, visible ones (edited after) too, by path.
func (v *View) Deleted() (out []Deletion) {
	v.hide()
	for item, hidden := range v.items {
		d := Deletion{Item: item, EditedAfter: !hidden}
		for _, h := range v.headsOf(item + "/" + deleted) {
			if v.isDeletion(v.write(h)) {
				d.By = v.head(h)
				break
			}
		}
		if !hidden {
			if p, h, ok := v.edit(item, v.seen(item)); ok {
				d.Edit, d.EditPath = v.head(h), v.l.names[p]
			}
		}
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b Deletion) int { return strings.Compare(a.Item, b.Item) })
	return out
}

// hide works out which deleted items are hidden, deepest first: whether one is
// depends on those below it.
func (v *View) hide() {
	if v.items != nil {
		return
	}
	v.items = map[string]bool{}
	var items []string
	for p := range v.l.states {
		if item, ok := strings.CutSuffix(v.l.names[p], "/"+deleted); ok {
			if slices.ContainsFunc(v.l.states[p].heads, func(h wref) bool { return v.isDeletion(v.write(h)) }) {
				items = append(items, item)
			}
		}
	}
	slices.SortFunc(items, func(a, b string) int { return len(b) - len(a) })
	for _, item := range items {
		_, _, edited := v.edit(item, v.seen(item))
		v.items[item] = !edited
	}
}

type pathEntry struct{ path, entry int32 }

// seen are the writes below an item that the authors of its deletions saw, and
// everything older, held writes included.
func (v *View) seen(item string) map[pathEntry]bool {
	seen := map[pathEntry]bool{}
	for _, h := range v.headsOf(item + "/" + deleted) {
		d := v.write(h)
		if !v.isDeletion(d) {
			continue
		}
		for _, s := range d.seen {
			ws := v.l.entries[s].writes
			for i := range ws {
				if strings.HasPrefix(v.l.names[ws[i].path], item+"/") {
					v.older(seen, ws[i].path, s)
				}
			}
		}
	}
	return seen
}

func (v *View) older(seen map[pathEntry]bool, path, entry int32) {
	stack := []int32{entry}
	for len(stack) > 0 {
		e := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		w := v.l.writeOf(e, path)
		if w == nil || seen[pathEntry{path, e}] {
			continue
		}
		seen[pathEntry{path, e}] = true
		stack = append(stack, w.prev...)
	}
}

// edit is the latest head below an item that keeps it visible: not seen by who
// deleted it, no bookkeeping, and not itself hidden.
func (v *View) edit(item string, seen map[pathEntry]bool) (path int32, head wref, found bool) {
	for _, p := range v.below(item) {
		if lastPart(v.l.names[p]) == order || len(v.l.states[p].heads) == 0 || v.hiddenBelow(item, v.l.names[p]) {
			continue
		}
		for _, h := range v.l.states[p].heads {
			if seen[pathEntry{p, h.e}] || v.isDeletion(v.write(h)) {
				continue
			}
			if !found || v.l.compare(h, head) < 0 {
				path, head, found = p, h, true
			}
		}
	}
	return path, head, found
}

// hiddenBelow reports whether path is hidden by an item deeper than item.
func (v *View) hiddenBelow(item, path string) bool {
	for i := len(item) + 1; i < len(path); i++ {
		if path[i] == '/' && v.items[path[:i]] {
			return true
		}
	}
	return false
}

// below are the paths under an item.
func (v *View) below(item string) []int32 {
	paths, prefix := v.order(), item+"/"
	from := sort.Search(len(paths), func(i int) bool { return v.l.names[paths[i]] >= prefix })
	to := from
	for to < len(paths) && strings.HasPrefix(v.l.names[paths[to]], prefix) {
		to++
	}
	return paths[from:to]
}
