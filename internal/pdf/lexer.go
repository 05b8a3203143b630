package pdf

import (
	"errors"
	"strconv"
)

// errSyntax is returned for bytes that are not the PDF value expected there.
var errSyntax = errors.New("pdf: malformed")

// maxDepth bounds nesting; our own files stay below ten.
const maxDepth = 40

// A lexer reads PDF values from hostile bytes: every step checks its bounds.
type lexer struct {
	b   []byte
	pos int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelim(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func isRegular(c byte) bool { return !isSpace(c) && !isDelim(c) }

// peek is the byte i places ahead, or 0 past the end.
func (l *lexer) peek(i int) byte {
	if p := l.pos + i; p >= 0 && p < len(l.b) {
		return l.b[p]
	}
	return 0
}

// skip passes white space and comments.
func (l *lexer) skip() {
	for l.pos < len(l.b) {
		switch c := l.b[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.b) && l.b[l.pos] != '\n' && l.b[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// literal passes s, or stays where it is and returns false.
func (l *lexer) literal(s string) bool {
	if l.pos < 0 || len(l.b)-l.pos < len(s) || string(l.b[l.pos:l.pos+len(s)]) != s {
		return false
	}
	l.pos += len(s)
	return true
}

// word reads regular characters.
func (l *lexer) word() string {
	start := l.pos
	for l.pos < len(l.b) && isRegular(l.b[l.pos]) {
		l.pos++
	}
	return string(l.b[start:l.pos])
}

// uint reads a plain decimal number of at most ten digits.
func (l *lexer) uint() (int, bool) {
	start, n := l.pos, 0
	for l.pos < len(l.b) && l.b[l.pos] >= '0' && l.b[l.pos] <= '9' && l.pos-start < 10 {
		n = n*10 + int(l.b[l.pos]-'0')
		l.pos++
	}
	return n, l.pos > start
}

// number reads an integer or a real.
func (l *lexer) number() (object, error) {
	w := l.word()
	if len(w) > 32 {
		return nil, errSyntax
	}
	if n, err := strconv.ParseInt(w, 10, 64); err == nil {
		return n, nil
	}
	for i := 0; i < len(w); i++ { // ParseFloat knows exponents and hexadecimals, PDF does not
		if c := w[i]; (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' {
			return nil, errSyntax
		}
	}
	f, err := strconv.ParseFloat(w, 64)
	if err != nil {
		return nil, errSyntax
	}
	return f, nil
}

func (l *lexer) name() (name, error) {
	if !l.literal("/") {
		return "", errSyntax
	}
	w := l.word()
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if w[i] != '#' {
			out = append(out, w[i])
			continue
		}
		if i+2 >= len(w) {
			return "", errSyntax
		}
		hi, ok1 := unhex(w[i+1])
		lo, ok2 := unhex(w[i+2])
		if !ok1 || !ok2 {
			return "", errSyntax
		}
		out = append(out, hi<<4|lo)
		i += 2
	}
	return name(out), nil
}

func unhex(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
