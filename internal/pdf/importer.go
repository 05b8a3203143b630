package pdf

import (
	"fmt"
	"maps"
	"slices"
)

// An importer copies objects of a file that gofpdf wrote into another, with all
// they refer to, and repairs what PDF/A-1b asks otherwise. What nothing refers
// to stays behind.
type importer struct {
	f       *file
	w       *writer
	sheets  []dict // the pages, in order
	done    map[int]ref
	unicode ref   // one table for every font
	err     error // the first
}

// newImporter opens set, as [setPages] returned it.
func newImporter(set []byte, w *writer) (*importer, error) {
	f, err := openFile(set)
	if err != nil {
		return nil, fmt.Errorf("pdf: read pages: %w", err)
	}
	c := &importer{f: f, w: w, done: map[int]ref{}}
	tree := f.dictAt(0, f.dictAt(0, f.revs[0].trailer["Root"])["Pages"])
	kids, _ := tree["Kids"].(array)
	for _, k := range kids {
		c.sheets = append(c.sheets, f.dictAt(0, k))
	}
	return c, nil
}

func (c *importer) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("pdf: read pages: "+format, args...)
	}
}

// value is o with every reference to a copy.
func (c *importer) value(o object) object {
	switch o := o.(type) {
	case ref:
		return c.ref(o)
	case array:
		out := make(array, len(o))
		for i, x := range o {
			out[i] = c.value(x)
		}
		return out
	case dict:
		return c.dict(o)
	case *stream:
		out := &stream{c.dict(o.dict), o.data}
		if out.dict["Filter"] == nil { // gofpdf compresses fonts only
			out.dict["Filter"], out.data = name("FlateDecode"), deflate(out.data)
		}
		return out
	}
	return o
}

// dict copies in the order of the keys: the same file gives the same numbers.
func (c *importer) dict(d dict) dict {
	out := dict{}
	for _, k := range slices.Sorted(maps.Keys(d)) {
		out[k] = c.value(d[k])
	}
	return out
}

// ref copies the object r, once. Pages are never referred to: they would bring
// their whole file along.
func (c *importer) ref(r ref) ref {
	if to, ok := c.done[r.num]; ok {
		return to
	}
	to := c.w.reserve()
	c.done[r.num] = to
	x, err := c.f.get(0, r.num)
	if err != nil {
		c.fail("object %d: %w", r.num, err)
	}
	if d, ok := x.object.(dict); ok && d["Subtype"] == name("Type0") {
		c.w.put(to, c.font(d))
	} else {
		c.w.put(to, c.value(x.object))
	}
	return to
}

// stream reads the stream that o refers to.
func (c *importer) stream(o object) *stream {
	r, _ := o.(ref)
	x, err := c.f.get(0, r.num)
	s, ok := x.object.(*stream)
	if err != nil || !ok {
		c.fail("object %d is not a stream: %w", r.num, errSyntax)
		return &stream{}
	}
	return s
}

// form adds what is drawn on sheet n, of w by h, as a form.
func (c *importer) form(n int, w, h float64) ref {
	if n >= len(c.sheets) {
		c.fail("no page %d: %w", n, errSyntax)
		return ref{}
	}
	return c.w.stream(dict{
		"Type": name("XObject"), "Subtype": name("Form"), "BBox": array{0, 0, w, h},
		"Resources": c.value(c.sheets[n]["Resources"]),
	}, c.stream(c.sheets[n]["Contents"]).data)
}
