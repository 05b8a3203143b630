package pdf

// A span is where a value stands in the file: [start, end).
type span struct{ start, end int }

// object reads one value of any kind but a stream.
func (l *lexer) object(depth int) (object, error) {
	if depth > maxDepth {
		return nil, errSyntax
	}
	l.skip()
	switch c := l.peek(0); {
	case l.pos >= len(l.b):
		return nil, errSyntax
	case c == '/':
		return l.name()
	case c == '(':
		return l.literalString()
	case c == '<' && l.peek(1) == '<':
		d, _, err := l.dict(depth)
		return d, err
	case c == '<':
		return l.hexString()
	case c == '[':
		return l.array(depth)
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return l.numberOrRef()
	}
	switch l.word() {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	}
	return nil, errSyntax
}

// numberOrRef reads "12", "1.5" or "12 0 R".
func (l *lexer) numberOrRef() (object, error) {
	o, err := l.number()
	n, whole := o.(int64)
	if err != nil || !whole || n < 0 || n > maxNumber {
		return o, err
	}
	save := l.pos
	l.skip()
	if gen, ok := l.uint(); ok && gen <= 65535 {
		l.skip()
		if l.peek(0) == 'R' && (l.pos+1 >= len(l.b) || !isRegular(l.b[l.pos+1])) {
			l.pos++
			return ref{int(n), gen}, nil
		}
	}
	l.pos = save
	return o, nil
}

func (l *lexer) array(depth int) (object, error) {
	l.pos++ // [
	a := array{}
	for {
		l.skip()
		if l.literal("]") {
			return a, nil
		}
		o, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		a = append(a, o)
	}
}

// dict reads a dictionary, and where each value stands. The same key twice is
// an error: readers differ in which of the two they believe.
func (l *lexer) dict(depth int) (dict, map[name]span, error) {
	if !l.literal("<<") {
		return nil, nil, errSyntax
	}
	d, at := dict{}, map[name]span{}
	for {
		l.skip()
		if l.literal(">>") {
			return d, at, nil
		}
		k, err := l.name()
		if err != nil {
			return nil, nil, err
		}
		if _, twice := d[k]; twice {
			return nil, nil, errSyntax
		}
		l.skip()
		start := l.pos
		if d[k], err = l.object(depth + 1); err != nil {
			return nil, nil, err
		}
		at[k] = span{start, l.pos}
	}
}

func (l *lexer) hexString() (object, error) {
	l.pos++ // <
	var out []byte
	var hi byte
	odd := false
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		l.pos++
		if c == '>' {
			if odd {
				out = append(out, hi<<4)
			}
			return str(out), nil
		}
		if isSpace(c) {
			continue
		}
		v, ok := unhex(c)
		if !ok {
			return nil, errSyntax
		}
		if odd {
			out = append(out, hi<<4|v)
		}
		hi, odd = v, !odd
	}
	return nil, errSyntax
}

func (l *lexer) literalString() (object, error) {
	l.pos++ // (
	var out []byte
	for open := 1; l.pos < len(l.b); {
		c := l.b[l.pos]
		l.pos++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return str(out), nil
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return nil, errSyntax
}

// escape reads what follows a backslash in a literal string.
func (l *lexer) escape(out []byte) []byte {
	if l.pos >= len(l.b) {
		return out
	}
	c := l.b[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		l.literal("\n")
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	v := int(c - '0')
	for i := 0; i < 2 && l.peek(0) >= '0' && l.peek(0) <= '7'; i++ {
		v = v*8 + int(l.peek(0)-'0')
		l.pos++
	}
	return append(out, byte(v))
}
