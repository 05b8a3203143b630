package tekst

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is s as search compares it: lower case, without diacritics, ligatures
// and ĳ spelled out, every kind of space one space, quotes and dashes plain.
// Each character folds by itself, so that Fold(s+t) = Fold(s)+Fold(t) and a
// place in the folded text leads back to one in s, see [Locate].
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		plain := i
		for i < len(s) && isPlain(s[i]) {
			i++
		}
		b.WriteString(s[plain:i])
		if i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			foldRune(&b, r)
			i += n
		}
	}
	return b.String()
}

func isFolded(s string) bool {
	for i := range len(s) {
		if !isPlain(s[i]) {
			return false
		}
	}
	return true
}

// isPlain reports whether a byte is a character that folds to itself.
func isPlain(c byte) bool {
	return c >= ' ' && c < utf8.RuneSelf && !('A' <= c && c <= 'Z') && c != '`'
}

// special holds what decomposition does not reach.
var special = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o",
	'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'ı': "i", 'ħ': "h", 'Ħ': "h",
	'‘': "'", '’': "'", '‚': "'", 'ʼ': "'", '´': "'", '`': "'", '“': "\"", '”': "\"", '„': "\"", '«': "\"", '»': "\"",
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '−': "-",
	'\u00ad': "", '\u200b': "", '\u200c': "", '\u200d': "", '\ufeff': "", '\ufe0f': "",
}

// latin holds the folded form of what most texts are made of.
var latin = sync.OnceValue(func() *[0x250]string {
	var t [0x250]string
	for r := range rune(len(t)) {
		var b strings.Builder
		foldAny(&b, r)
		t[r] = b.String()
	}
	return &t
})

func foldRune(b *strings.Builder, r rune) {
	if t := latin(); int(r) < len(t) {
		b.WriteString(t[r])
		return
	}
	foldAny(b, r)
}

func foldAny(b *strings.Builder, r rune) {
	f, ok := special[r]
	switch {
	case ok:
		b.WriteString(f)
	case unicode.IsSpace(r):
		b.WriteByte(' ')
	case r < utf8.RuneSelf:
		b.WriteRune(unicode.ToLower(r))
	case r == utf8.RuneError:
		b.WriteRune(r)
	default:
		foldDecomposed(b, r)
	}
}

func foldDecomposed(b *strings.Builder, r rune) {
	for _, d := range norm.NFKD.String(string(r)) {
		d = unicode.ToLower(d)
		f, ok := special[d]
		switch {
		case unicode.Is(unicode.Mn, d):
		case ok:
			b.WriteString(f)
		case unicode.IsSpace(d):
			b.WriteByte(' ')
		default:
			b.WriteRune(d)
		}
	}
}

// Locate leads a stretch of Fold(s), in bytes, back to the stretch of s it came
// from, widened to whole characters with the accents that follow.
func Locate(s string, from, to int) (start, end int) {
	l := locator{s: s}
	return l.locate(from, to)
}

// A locator goes through a text once, from left to right.
type locator struct {
	s        string
	at, n    int // s[:at] folds to n bytes
	last, ln int // the same for the last character passed that folds to anything
}

func (l *locator) locate(from, to int) (start, end int) {
	if from < l.n { // inside a character that folds to several
		l.at, l.n = l.last, l.ln
	}
	start = -1
	var b strings.Builder
	for l.at < len(l.s) {
		r, size := utf8.DecodeRuneInString(l.s[l.at:])
		b.Reset()
		foldRune(&b, r)
		after := l.n + b.Len()
		if start < 0 && after > from {
			start = l.at
		}
		if start >= 0 && l.n >= to && b.Len() > 0 {
			break
		}
		if b.Len() > 0 {
			l.last, l.ln = l.at, l.n
		}
		l.at, l.n = l.at+size, after
	}
	if start < 0 {
		start = l.at
	}
	if from >= to {
		return start, start
	}
	return start, l.at
}

// Find lists where query stands in s, whatever the case or accents, from left to
// right without overlap, at most limit places (limit < 0: all), as byte offsets in s.
func Find(s, query string, limit int) (out [][2]int) {
	q, f := strings.TrimSpace(Fold(query)), Fold(s)
	if q == "" {
		return nil
	}
	l := locator{s: s}
	for from := 0; limit < 0 || len(out) < limit; {
		i := strings.Index(f[from:], q)
		if i < 0 {
			break
		}
		start, end := l.locate(from+i, from+i+len(q))
		out = append(out, [2]int{start, end})
		from += i + len(q)
	}
	return out
}
