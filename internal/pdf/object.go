package pdf

import (
	"bytes"
	"encoding/hex"
	"sort"
	"strconv"
	"time"
	"unicode/utf16"
)

// An object is one PDF value: nil, bool, int64, float64, name, str, array,
// dict, ref, *stream, or raw when writing.
type object any

type (
	name  string // without the slash
	str   string // bytes of a string
	array []object
	dict  map[name]object
	ref   struct{ num, gen int }
	raw   string // already serialised; only ever written
)

// A stream is a dictionary with bytes; Length is added when it is written.
type stream struct {
	dict dict
	data []byte
}

// appendObject serialises o at the end of b. Keys are sorted, so equal objects
// give equal bytes.
func appendObject(b []byte, o object) []byte {
	switch o := o.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, o)
	case int:
		return strconv.AppendInt(b, int64(o), 10)
	case int64:
		return strconv.AppendInt(b, o, 10)
	case float64:
		return appendNumber(b, o)
	case name:
		return appendName(b, o)
	case str:
		return appendString(b, o)
	case raw:
		return append(b, o...)
	case ref:
		b = strconv.AppendInt(b, int64(o.num), 10)
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(o.gen), 10)
		return append(b, " R"...)
	case array:
		b = append(b, '[')
		for i, x := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendObject(b, x)
		}
		return append(b, ']')
	case dict:
		return appendDict(b, o)
	case *stream:
		d := dict{}
		for k, v := range o.dict {
			d[k] = v
		}
		d["Length"] = len(o.data)
		b = appendDict(b, d)
		b = append(b, "\nstream\n"...)
		b = append(b, o.data...)
		return append(b, "\nendstream"...)
	}
	panic("pdf: not an object") // a bug here, never input: parsing yields only the types above
}

func appendDict(b []byte, d dict) []byte {
	keys := make([]string, 0, len(d))
	for k := range d {
		keys = append(keys, string(k))
	}
	sort.Strings(keys)
	b = append(b, "<<"...)
	for i, k := range keys {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendName(b, name(k))
		b = append(b, ' ')
		b = appendObject(b, d[name(k)])
	}
	return append(b, ">>"...)
}

// appendNumber writes v with at most three decimals: a thousandth of a point.
func appendNumber(b []byte, v float64) []byte {
	n := len(b)
	b = strconv.AppendFloat(b, v, 'f', 3, 64)
	b = bytes.TrimRight(b, "0")
	b = bytes.TrimSuffix(b, []byte("."))
	if string(b[n:]) == "-0" {
		b = append(b[:n], '0')
	}
	return b
}

func appendName(b []byte, n name) []byte {
	b = append(b, '/')
	for i := 0; i < len(n); i++ {
		if c := n[i]; isRegular(c) && c > ' ' && c < 0x7f && c != '#' {
			b = append(b, c)
		} else {
			b = append(b, '#', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return b
}

const hexDigits = "0123456789abcdef"

func appendString(b []byte, s str) []byte {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			plain = false
		}
	}
	if !plain {
		b = append(b, '<')
		b = hex.AppendEncode(b, []byte(s))
		return append(b, '>')
	}
	b = append(b, '(')
	for i := 0; i < len(s); i++ {
		if s[i] == '(' || s[i] == ')' || s[i] == '\\' {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, ')')
}

// textString is s as PDF reads text: ASCII as it is, anything else as UTF-16
// with a byte order mark.
func textString(s string) str {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			ascii = false
		}
	}
	if ascii {
		return str(s)
	}
	b := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return str(b)
}

// textOf is the reverse of textString.
func textOf(s str) string {
	if len(s) < 2 || s[:2] != "\xfe\xff" {
		return string(s)
	}
	u := make([]uint16, 0, len(s)/2)
	for i := 2; i+1 < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(u))
}

const dateLayout = "D:20060102150405+00'00'"

func dateString(t time.Time) str { return str(t.UTC().Format(dateLayout)) }
