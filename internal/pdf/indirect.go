package pdf

import "bytes"

// An indirect is a numbered object as a revision holds it.
type indirect struct {
	num    int
	at     int // offset of "12 0 obj"
	end    int // after "endobj"
	object object
	values map[name]span // where the values of a dictionary stand
}

// last is the number of the newest revision.
func (f *file) last() int { return len(f.revs) - 1 }

// offset is where object num stands as of revision rev, and in which revision
// it was written; 0 when there is none.
func (f *file) offset(rev, num int) (off, writtenIn int) {
	for ; rev >= 0; rev-- {
		if off, ok := f.revs[rev].entries[num]; ok {
			return off, rev
		}
	}
	return 0, 0
}

// get reads object num as of revision rev. Only generation 0 is written here.
func (f *file) get(rev, num int) (indirect, error) {
	off, in := f.offset(rev, num)
	if off == 0 {
		return indirect{}, errSyntax
	}
	l := &lexer{b: f.b[:f.revs[in].xref], pos: off}
	o := indirect{num: num, at: off}
	if n, ok := l.uint(); !ok || n != num || !l.literal(" 0 obj") {
		return o, errSyntax
	}
	l.skip()
	var err error
	if l.peek(0) == '<' && l.peek(1) == '<' {
		var d dict
		if d, o.values, err = l.dict(0); err != nil {
			return o, err
		}
		o.object = d
		l.skip()
		if l.literal("stream") {
			if o.object, err = l.stream(d); err != nil {
				return o, err
			}
			l.skip()
		}
	} else if o.object, err = l.object(0); err != nil {
		return o, err
	}
	l.skip()
	if !l.literal("endobj") {
		return o, errSyntax
	}
	o.end = l.pos
	return o, nil
}

// stream reads the bytes after the keyword; Length must be a direct number, as
// it is in every file written here.
func (l *lexer) stream(d dict) (*stream, error) {
	if !l.literal("\r\n") && !l.literal("\n") {
		return nil, errSyntax
	}
	n, ok := d["Length"].(int64)
	if !ok || n < 0 || n > int64(len(l.b)-l.pos) {
		return nil, errForeign
	}
	data := l.b[l.pos : l.pos+int(n)]
	l.pos += int(n)
	l.eol()
	if !l.literal("endstream") {
		return nil, errSyntax
	}
	return &stream{d, data}, nil
}

// dictAt reads the dictionary that o is or points at; nil when it is neither.
func (f *file) dictAt(rev int, o object) dict {
	switch o := o.(type) {
	case dict:
		return o
	case ref:
		x, err := f.get(rev, o.num)
		if err != nil {
			return nil
		}
		d, _ := x.object.(dict)
		return d
	}
	return nil
}

// A field is a signature field merged with its one widget.
type field struct {
	indirect
	dict  dict
	name  string
	value ref // the signature; zero when the field is empty
}

// fields lists the signature fields as of revision rev. A field of any other
// kind, or one that is not a single object, is not ours: errForeign.
func (f *file) fields(rev int) ([]field, error) {
	root := f.dictAt(rev, f.revs[rev].trailer["Root"])
	if root == nil {
		return nil, errSyntax
	}
	if root["AcroForm"] == nil {
		return nil, nil
	}
	form := f.dictAt(rev, root["AcroForm"])
	list, ok := form["Fields"].(array)
	if !ok || len(list) > maxRevisions {
		return nil, errForeign
	}
	out := make([]field, 0, len(list))
	seen := map[string]bool{}
	for _, o := range list {
		r, ok := o.(ref)
		if !ok {
			return nil, errForeign
		}
		x, err := f.get(rev, r.num)
		if err != nil {
			return nil, err
		}
		d, _ := x.object.(dict)
		t, ok := d["T"].(str)
		if !ok || d["FT"] != name("Sig") || d["Kids"] != nil || seen[textOf(t)] {
			return nil, errForeign
		}
		seen[textOf(t)] = true
		fd := field{indirect: x, dict: d, name: textOf(t)}
		if v, filled := d["V"]; filled {
			if fd.value, ok = v.(ref); !ok {
				return nil, errForeign
			}
		}
		out = append(out, fd)
	}
	return out, nil
}

// equal says whether two objects are the same value.
func equal(a, b object) bool {
	return bytes.Equal(appendObject(nil, a), appendObject(nil, b))
}
