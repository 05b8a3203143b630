package tekst

import (
	"slices"
	"strings"
)

// A Block is a place where two texts changed the same stretch of their common
// ancestor, each in its own way. At is the byte offset in the merged text where
// it belongs.
type Block struct {
	At         int
	Base, A, B string
}

// Merge unites the changes a and b made to base, by paragraph and, where both
// touched the same paragraph, by sentence. What overlaps is left out of merged
// and listed as conflicts, in order. Swapping a and b changes nothing but the
// sides of the conflicts.
func Merge(base, a, b string) (merged string, conflicts []Block) {
	var m merger
	m.merge(base, a, b, []func(string) []string{paragraphs, sentences})
	return m.out.String(), m.conflicts
}

type merger struct {
	out       strings.Builder
	conflicts []Block
}

func (m *merger) merge(base, a, b string, levels []func(string) []string) {
	switch {
	case a == b || b == base:
		m.out.WriteString(a)
		return
	case a == base:
		m.out.WriteString(b)
		return
	case len(levels) == 0:
		m.conflicts = append(m.conflicts, Block{m.out.Len(), base, a, b})
		return
	}
	split := levels[0]
	o, x, y := split(base), split(a), split(b)
	at := 0
	for _, c := range cluster(diff(o, x), diff(o, y)) {
		m.out.WriteString(strings.Join(o[at:c.lo], ""))
		old := strings.Join(o[c.lo:c.hi], "")
		m.merge(old, apply(o, x, c.lo, c.hi, c.a), apply(o, y, c.lo, c.hi, c.b), levels[1:])
		at = c.hi
	}
	m.out.WriteString(strings.Join(o[at:], ""))
}

// A region of the base, and the edits of both sides that lie in it.
type region struct {
	lo, hi int
	a, b   []edit
}

// cluster groups edits of both sides that overlap, or that both insert at one
// place. Edits that only touch stay apart: neighbours each changed by another.
func cluster(a, b []edit) (out []region) {
	type sided struct {
		edit
		second bool
	}
	var all []sided
	for _, e := range a {
		all = append(all, sided{e, false})
	}
	for _, e := range b {
		all = append(all, sided{e, true})
	}
	slices.SortStableFunc(all, func(p, q sided) int {
		if p.lo != q.lo {
			return p.lo - q.lo
		}
		return p.hi - q.hi // insertions first
	})
	for _, e := range all {
		n := len(out) - 1
		if n < 0 || !overlap(out[n], e.edit) {
			out = append(out, region{lo: e.lo, hi: e.hi})
			n++
		}
		r := &out[n]
		r.hi = max(r.hi, e.hi)
		if e.second {
			r.b = append(r.b, e.edit)
		} else {
			r.a = append(r.a, e.edit)
		}
	}
	return out
}

// overlap: e starts at or after r. Two stretches overlap when they share a
// token; two insertions when they are at one place; an insertion lies in a
// stretch when it is strictly inside.
func overlap(r region, e edit) bool {
	if r.lo == r.hi && e.lo == e.hi {
		return r.lo == e.lo
	}
	return e.lo < r.hi
}

// apply is tokens [lo, hi) of old with the edits made.
func apply(old, fresh []string, lo, hi int, es []edit) string {
	var b strings.Builder
	for _, e := range es {
		for _, t := range old[lo:e.lo] {
			b.WriteString(t)
		}
		for _, t := range fresh[e.from:e.to] {
			b.WriteString(t)
		}
		lo = e.hi
	}
	for _, t := range old[lo:hi] {
		b.WriteString(t)
	}
	return b.String()
}

// paragraphs cuts s after every line break; joined they are s.
func paragraphs(s string) []string { return strings.SplitAfter(s, "\n") }

// sentences cuts s into sentences, the space between them and line breaks;
// joined they are s. A sentence ends at . ! ? or … (with closing quotes and
// brackets) before a space.
func sentences(s string) (out []string) {
	start := 0
	cut := func(end int) {
		if end > start {
			out = append(out, s[start:end])
			start = end
		}
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n':
			cut(i)
			cut(i + 1)
		case ' ', '\t':
			if i > start && ends(s[start:i]) {
				cut(i)
				for i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\t') {
					i++
				}
				cut(i + 1)
			}
		}
	}
	cut(len(s))
	return out
}

func ends(s string) bool {
	s = strings.TrimRight(s, "\"')]”’»")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}
