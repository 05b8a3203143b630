package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"routewijzer/internal/tekst"
)

// missing stands for a character none of the faces can draw, such as an emoji
// or a script these fonts do not hold: the reader sees that something was there.
const missing = '□'

// clean makes text from people fit to set: valid UTF-8 in normal form C, line
// breaks as "\n", and only characters that a face can draw. What has no width
// and no meaning on paper (control characters, direction marks, joiners) goes;
// what cannot be drawn becomes [missing]. It never returns less than one mark
// for a visible character.
func clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = tekst.NFC(strings.ToValidUTF8(s, "\ufffd"))
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", "    ", "\u3000", " ").Replace(s)
	var b strings.Builder
	b.Grow(len(s))
	joined, flag := false, false // after a joiner; after half a flag
	for _, r := range s {
		switch {
		case r == '\n':
		case r == '\u200d':
			joined = true
			continue
		case isInvisible(r):
			continue
		case !drawable(r):
			half := r >= 0x1f1e6 && r <= 0x1f1ff
			if !joined && !(half && flag) {
				b.WriteRune(missing)
			}
			flag = half && !flag
			joined = false
			continue
		}
		joined, flag = false, false
		b.WriteRune(r)
	}
	if out := b.String(); tekst.NFC(out) != out { // what went stood between a letter and its accent
		return clean(out)
	}
	return b.String()
}

// line is clean text on one line, for titles and labels.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// brief is line, cut where metadata and bookmarks stop being readable.
func brief(s string) string {
	if s = line(s); utf8.RuneCountInString(s) > 250 {
		s = string([]rune(s)[:249]) + "…"
	}
	return s
}

func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x7f || c < ' ' && c != '\n' {
			return false
		}
	}
	return true
}

// isInvisible holds for what has no glyph of its own: controls, direction and
// format marks, variation selectors, skin tones after an emoji.
func isInvisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf) || r >= 0xfe00 && r <= 0xfe0f || r >= 0x1f3fb && r <= 0x1f3ff || r >= 0xe0000 && r <= 0xe01ef
}

func drawable(r rune) bool {
	if charsets[regular]().has(r) {
		return true
	}
	for _, f := range fallback {
		if charsets[f]().has(r) {
			return true
		}
	}
	return false
}

// faceFor is the face that draws r in text of face f.
func faceFor(f face, r rune) face {
	if r < 0x7f || charsets[f]().has(r) {
		return f
	}
	if f != regular && charsets[regular]().has(r) {
		return regular
	}
	for _, x := range fallback {
		if charsets[x]().has(r) {
			return x
		}
	}
	return f
}

// A run is a stretch of text in one face.
type run struct {
	face face
	text string
}

// runs splits clean text where the face must change.
func runs(f face, s string) []run {
	if isPlain(s) {
		return []run{{f, s}}
	}
	var out []run
	start, current := 0, f
	for i, r := range s {
		if x := faceFor(f, r); x != current {
			if i > start {
				out = append(out, run{current, s[start:i]})
			}
			start, current = i, x
		}
	}
	return append(out, run{current, s[start:]})
}

// runeWidth is the width of r in thousandths of the font size.
func runeWidth(f face, r rune) float64 {
	if r >= 0 && r < 128 {
		return rulers[f]().ascii[r]
	}
	return rulers[faceFor(f, r)]().width(r)
}

// textWidth is the width of clean text in points.
func textWidth(f face, size float64, s string) float64 {
	var w float64
	for _, r := range s {
		w += runeWidth(f, r)
	}
	return w * size / 1000
}

// breakLines breaks clean text into lines no wider than width points: at spaces
// and after hyphens, and inside a word only when it does not fit on a line.
// There is always at least one line.
func breakLines(f face, size, width float64, s string) []string {
	var out []string
	limit := width * 1000 / size
	for _, paragraph := range strings.Split(s, "\n") {
		out = appendLines(out, f, limit, paragraph)
	}
	return out
}

func appendLines(out []string, f face, limit float64, s string) []string {
	start, used := 0, 0.0       // of the line being filled
	brk, usedAtBreak := -1, 0.0 // last place it may end, and its width from start to there
	for i, r := range s {
		w := runeWidth(f, r)
		if r == ' ' {
			brk, usedAtBreak = i+1, used+w
		}
		for used+w > limit && r != ' ' && i > start { // what is left after a break may be too long still
			if brk > start {
				out = append(out, strings.TrimRight(s[start:brk], " "))
				used -= usedAtBreak
				start = brk
			} else {
				out = append(out, s[start:i])
				start, used = i, 0
			}
			brk = -1
		}
		used += w
		if next := i + utf8.RuneLen(r); (r == '-' || r == '/' || r == '–') && next < len(s) && i > start && s[i-1] != ' ' && s[next] != ' ' {
			brk, usedAtBreak = next, used
		}
	}
	return append(out, strings.TrimRight(s[start:], " "))
}
