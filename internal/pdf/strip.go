package pdf

// A strip is the smallest thing that goes on a page whole: a line of text, a
// line of a table row across its columns, a chart. Blocks become strips, and
// only [paginate] decides which strip stands where.
type strip struct {
	height float64
	keep   bool                     // stands on the page of the strip after it
	gap    bool                     // white space: falls away at the top of a page
	fresh  bool                     // starts a page
	head   []strip                  // repeated when a page starts with this strip
	draw   func(p *page, y float64) // y is its top; nil draws nothing
}

// gap is white space after a block, lead before one: a lead goes where its block
// goes, so that a heading above it does too. keepGap is space inside a block.
func gap(height float64) strip     { return strip{height: height, gap: true} }
func lead(height float64) strip    { return strip{height: height, gap: true, keep: true} }
func keepGap(height float64) strip { return strip{height: height, keep: true} }

// together keeps short runs of lines whole, and never leaves one line alone at
// the foot or the head of a page.
func together(lines []strip, whole int) []strip {
	n := len(lines)
	for i := range lines[:max(0, n-1)] {
		if n <= whole || i == 0 || i == n-2 {
			lines[i].keep = true
		}
	}
	return lines
}

// A placed strip stands at y on its page.
type placed struct {
	strip
	y float64
}

// paginate places strips on pages between marginTop and bottom. Strips that
// are kept together move together, unless they are higher than a page.
func paginate(strips []strip) [][]placed {
	p := &paginator{pages: [][]placed{nil}, y: marginTop}
	for i := 0; i < len(strips); {
		end, height := i+1, strips[i].height
		for strips[end-1].keep && end < len(strips) && !strips[end].fresh {
			height += strips[end].height
			end++
		}
		group := strips[i:end]
		i = end
		if group[0].fresh && !p.top() || p.y+height > bottom && !p.top() && height+headHeight(group[0]) <= bottom-marginTop {
			p.turn()
		}
		for _, s := range group {
			p.place(s)
		}
	}
	if n := len(p.pages) - 1; n > 0 && p.top() { // a break at the very end asks for no empty page
		p.pages = p.pages[:n]
	}
	return p.pages
}

func headHeight(s strip) (h float64) {
	for _, x := range s.head {
		h += x.height
	}
	return h
}

type paginator struct {
	pages [][]placed
	y     float64
}

func (p *paginator) top() bool { return len(p.pages[len(p.pages)-1]) == 0 }

func (p *paginator) turn() {
	p.pages = append(p.pages, nil)
	p.y = marginTop
}

func (p *paginator) place(s strip) {
	if p.y+s.height > bottom && !p.top() {
		p.turn()
	}
	if p.top() {
		if s.gap {
			return
		}
		for _, h := range s.head {
			p.put(h)
		}
	}
	p.put(s)
}

func (p *paginator) put(s strip) {
	n := len(p.pages) - 1
	p.pages[n] = append(p.pages[n], placed{s, p.y})
	p.y += s.height
}
