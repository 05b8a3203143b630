package tekst

import (
	"strings"
	"unicode"
)

// An Op says what happened to a piece of text.
type Op string

// The three things that can happen.
const (
	Same    Op = "zelfde"
	Added   Op = "erbij"
	Removed Op = "weg"
)

// A Piece is a stretch of text that stayed, came or went.
type Piece struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Words is what changed from a to b, word by word. The pieces that are not
// Added make a, those that are not Removed make b.
func Words(a, b string) (out []Piece) {
	x, y := words(a), words(b)
	piece := func(op Op, ts []string) {
		if len(ts) > 0 {
			out = append(out, Piece{op, strings.Join(ts, "")})
		}
	}
	at := 0
	for _, e := range diff(x, y) {
		piece(Same, x[at:e.lo])
		piece(Removed, x[e.lo:e.hi])
		piece(Added, y[e.from:e.to])
		at = e.hi
	}
	piece(Same, x[at:])
	return out
}

// words cuts s into words, runs of space, and single other characters; joined they are s.
func words(s string) (out []string) {
	start, last := 0, 0
	for i, r := range s {
		c := class(r)
		if i > start && (c != last || c == 0) {
			out = append(out, s[start:i])
			start = i
		}
		last = c
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

func class(r rune) int {
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r):
		return 1
	case unicode.IsSpace(r):
		return 2
	}
	return 0
}
