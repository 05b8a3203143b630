package pdf

// A bookmark is a heading that can be jumped to.
type bookmark struct {
	title string
	level int // 1 to 3
	y     float64
	page  ref
}

// A branch is a bookmark with those below it.
type branch struct {
	bookmark
	ref  ref
	kids []*branch
}

// outline adds the bookmarks of all pages as a tree; nil when there are none.
// Headings of the first two levels are unfolded.
func outline(w *writer, pages []*page, refs []ref) object {
	root := &branch{}
	path := []*branch{root}
	for i, p := range pages {
		for _, m := range p.marks {
			m.page = refs[i]
			for len(path) > 1 && path[len(path)-1].level >= m.level { // a level that is skipped adds none
				path = path[:len(path)-1]
			}
			b := &branch{bookmark: m, ref: w.reserve()}
			up := path[len(path)-1]
			up.kids = append(up.kids, b)
			path = append(path, b)
		}
	}
	if len(root.kids) == 0 {
		return nil
	}
	root.ref = w.reserve()
	root.write(w)
	return root.ref
}

func (b *branch) write(w *writer) {
	for i, k := range b.kids {
		d := dict{"Title": textString(k.title), "Parent": b.ref, "Dest": array{k.page, name("XYZ"), 0, pageHeight - k.y + 6, nil}}
		if i > 0 {
			d["Prev"] = b.kids[i-1].ref
		}
		if i+1 < len(b.kids) {
			d["Next"] = b.kids[i+1].ref
		}
		k.fold(d)
		w.put(k.ref, d)
		k.write(w)
	}
	if b.level == 0 {
		d := dict{"Type": name("Outlines")}
		b.fold(d)
		w.put(b.ref, d)
	}
}

// fold says what stands below b: the number in sight, or minus the number that
// unfolding would show.
func (b *branch) fold(d dict) {
	if len(b.kids) == 0 {
		return
	}
	d["First"], d["Last"] = b.kids[0].ref, b.kids[len(b.kids)-1].ref
	if n := b.inSight(); b.level < 2 {
		d["Count"] = n
	} else {
		d["Count"] = -n
	}
}

func (b *branch) inSight() int {
	n := len(b.kids)
	for _, k := range b.kids {
		if k.level < 2 {
			n += k.inSight()
		}
	}
	return n
}
