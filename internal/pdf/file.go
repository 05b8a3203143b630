package pdf

import (
	"bytes"
	"errors"
	"fmt"
)

// Why a file cannot be read. Each has its own Dutch sentence, see problem.go.
var (
	errNoPDF   = errors.New("pdf: not a PDF file")
	errEnd     = errors.New("pdf: file does not end where a revision ends")
	errForeign = errors.New("pdf: cross-reference of a kind not written here")
)

// maxNumber is the largest object number PDF allows.
const maxNumber = 8388607

// maxRevisions bounds the work a hostile file can ask for; nobody signs so often.
const maxRevisions = 100

// A file is a PDF with classic cross-reference tables, as its revisions, oldest
// first. Nothing is copied: b must not change while it is used.
type file struct {
	b    []byte
	revs []revision
}

// A revision is one save: the bytes [start, end) and the table that ends them.
type revision struct {
	start, xref, end int
	trailer          dict
	entries          map[int]int // object number to offset; 0 is a freed number
}

// openFile reads the tables of b, and follows them from the last byte to the
// first. Every byte belongs to exactly one revision.
func openFile(b []byte) (*file, error) {
	if !bytes.HasPrefix(b, []byte("%PDF-1.")) {
		return nil, errNoPDF
	}
	at, err := lastXref(b)
	if err != nil {
		return nil, err
	}
	f := &file{b: b}
	for end := len(b); ; {
		r, err := readRevision(b, at)
		if err != nil {
			return nil, err
		}
		if r.end != end {
			return nil, errEnd
		}
		prev, more := r.trailer["Prev"]
		if !more {
			f.revs = append(f.revs, r)
			break
		}
		p, ok := prev.(int64)
		if !ok || p <= 0 || p >= int64(at) { // strictly backwards, so this ends
			return nil, errSyntax
		}
		at = int(p)
		if end, err = endOf(b, at); err != nil {
			return nil, err
		}
		r.start = end
		if f.revs = append(f.revs, r); len(f.revs) > maxRevisions {
			return nil, errForeign
		}
	}
	for i, j := 0, len(f.revs)-1; i < j; i, j = i+1, j-1 {
		f.revs[i], f.revs[j] = f.revs[j], f.revs[i]
	}
	for i := range f.revs {
		if err := f.revs[i].check(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// check holds that a table points into its own revision only.
func (r *revision) check() error {
	for n, off := range r.entries {
		if off != 0 && (off < r.start || off >= r.xref) {
			return fmt.Errorf("object %d outside its revision: %w", n, errSyntax)
		}
	}
	return nil
}

// lastXref finds the number after the last startxref, which must be followed by
// %%EOF, one line end and nothing else.
func lastXref(b []byte) (int, error) {
	tail := b[max(0, len(b)-64):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return 0, errEnd
	}
	l := &lexer{b: tail, pos: i}
	return l.startxref()
}

// startxref reads "startxref\n123\n%%EOF\n" up to its end.
func (l *lexer) startxref() (int, error) {
	if !l.literal("startxref") {
		return 0, errSyntax
	}
	l.eol()
	n, ok := l.uint()
	if !ok || !l.eol() || !l.literal("%%EOF") {
		return 0, errEnd
	}
	l.eol()
	return n, nil
}

// eol passes one line end.
func (l *lexer) eol() bool {
	return l.literal("\r\n") || l.literal("\n") || l.literal("\r")
}

// endOf is where the revision ends whose table stands at offset at.
func endOf(b []byte, at int) (int, error) {
	r, err := readRevision(b, at)
	return r.end, err
}

// readRevision reads the table at offset at with its trailer.
func readRevision(b []byte, at int) (revision, error) {
	r := revision{xref: at, entries: map[int]int{}}
	if at < 0 || at >= len(b) {
		return r, errEnd
	}
	l := &lexer{b: b, pos: at}
	if !l.literal("xref") || !l.eol() {
		return r, errForeign
	}
	for l.peek(0) != 't' {
		if err := l.subsection(r.entries); err != nil {
			return r, err
		}
	}
	if !l.literal("trailer") {
		return r, errSyntax
	}
	l.skip()
	var err error
	if r.trailer, _, err = l.dict(0); err != nil {
		return r, err
	}
	if _, hybrid := r.trailer["XRefStm"]; hybrid {
		return r, errForeign
	}
	l.skip()
	own, err := l.startxref()
	if err != nil {
		return r, err
	}
	if own != at {
		return r, errSyntax
	}
	r.end = l.pos
	return r, nil
}

// subsection reads "12 3" and three entries of twenty bytes.
func (l *lexer) subsection(into map[int]int) error {
	first, ok := l.uint()
	if !ok || !l.literal(" ") {
		return errSyntax
	}
	n, ok := l.uint()
	if !ok {
		return errSyntax
	}
	l.literal(" ")
	if !l.eol() || first > maxNumber || n > maxNumber-first || n > (len(l.b)-l.pos)/20 {
		return errSyntax
	}
	for i := first; i < first+n; i++ {
		e := l.b[l.pos : l.pos+20]
		off, ok := (&lexer{b: e}).uint()
		_, ok2 := (&lexer{b: e[11:16]}).uint()
		if _, twice := into[i]; twice || !ok || !ok2 || e[10] != ' ' || e[16] != ' ' || !entryEnd(e[18], e[19]) {
			return errSyntax
		}
		switch e[17] {
		case 'n':
			if off == 0 {
				return errSyntax
			}
			into[i] = off
		case 'f':
			into[i] = 0
		default:
			return errSyntax
		}
		l.pos += 20
	}
	return nil
}

func entryEnd(a, b byte) bool {
	return a == ' ' && (b == '\n' || b == '\r') || a == '\r' && b == '\n'
}
