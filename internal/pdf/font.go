package pdf

import (
	"embed"
	"encoding/binary"
	"fmt"
	"sync"
)

//go:embed font/*.ttf font/*.icc
var fontFiles embed.FS

// A face is one of the fonts text is set in.
type face int

const (
	regular face = iota
	bold
	italic
	wiskunde // arrows and comparisons
	symbolen // ticks, boxes and stars
	faces
)

var faceNames = [faces]string{"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSansMath-Regular", "NotoSansSymbols2-Regular"}

// fallback are the faces tried, in order, for a character a text face lacks.
var fallback = [...]face{wiskunde, symbolen}

// A typeface is a TrueType file, read once: what is needed to measure text and
// to cut a subset. It is never changed, so any number of renders may share it.
type typeface struct {
	name   string
	data   []byte
	tables map[string][]byte

	unitsPerEm      int
	ascent, descent int // of the hhea table, font units
	capHeight       int
	box             [4]int
	italicAngle     int
	glyphs          map[rune]uint16
	advance         []uint16 // per glyph, font units
	locations       []uint32 // per glyph, and one past the last
	ascii           [128]float64
}

var typefaces = func() [faces]func() *typeface {
	var all [faces]func() *typeface
	for i := range all {
		all[i] = sync.OnceValue(func() *typeface { return mustLoad(faceNames[i]) })
	}
	return all
}()

// mustLoad reads a font of the program itself: a fault in it is a bug, which
// the first test finds.
func mustLoad(name string) *typeface {
	b, err := fontFiles.ReadFile("font/" + name + ".ttf")
	if err != nil {
		panic(err)
	}
	t := &typeface{name: name, data: b, tables: map[string][]byte{}}
	if err := t.read(); err != nil {
		panic(fmt.Errorf("font %s: %w", name, err))
	}
	return t
}

func be16(b []byte, i int) int { return int(binary.BigEndian.Uint16(b[i:])) }
func be32(b []byte, i int) int { return int(binary.BigEndian.Uint32(b[i:])) }
func s16(b []byte, i int) int  { return int(int16(binary.BigEndian.Uint16(b[i:]))) }

func (t *typeface) read() error {
	for i, n := 0, be16(t.data, 4); i < n; i++ {
		e := t.data[12+16*i:]
		t.tables[string(e[:4])] = t.data[be32(e, 8) : be32(e, 8)+be32(e, 12)]
	}
	head, hhea, os2 := t.tables["head"], t.tables["hhea"], t.tables["OS/2"]
	t.unitsPerEm = be16(head, 18)
	t.box = [4]int{s16(head, 36), s16(head, 38), s16(head, 40), s16(head, 42)}
	t.ascent, t.descent = s16(hhea, 4), s16(hhea, 6)
	t.capHeight = s16(os2, 88)
	t.italicAngle = s16(t.tables["post"], 4)
	n, metrics, hmtx := be16(t.tables["maxp"], 4), be16(hhea, 34), t.tables["hmtx"]
	for g := range n {
		t.advance = append(t.advance, uint16(be16(hmtx, 4*min(g, metrics-1))))
	}
	loca, long := t.tables["loca"], be16(head, 50) == 1
	for g := range n + 1 {
		if long {
			t.locations = append(t.locations, uint32(be32(loca, 4*g)))
		} else {
			t.locations = append(t.locations, 2*uint32(be16(loca, 2*g)))
		}
	}
	t.glyphs = map[rune]uint16{}
	if err := t.readCmap(); err != nil {
		return err
	}
	for c := range t.ascii {
		t.ascii[c] = t.width(rune(c))
	}
	return nil
}

// readCmap reads the Unicode table of format 4: the Basic Multilingual Plane,
// which is as far as these fonts go for what is set here.
func (t *typeface) readCmap() error {
	cmap := t.tables["cmap"]
	for i, n := 0, be16(cmap, 2); i < n; i++ {
		e := cmap[4+8*i:]
		sub := cmap[be32(e, 4):]
		if platform := be16(e, 0); (platform == 0 || platform == 3) && be16(sub, 0) == 4 {
			t.readFormat4(sub)
			return nil
		}
	}
	return fmt.Errorf("no cmap of format 4")
}

func (t *typeface) readFormat4(s []byte) {
	n := be16(s, 6) / 2
	ends, starts := s[14:], s[16+2*n:]
	deltas, offsets := s[16+4*n:], s[16+6*n:]
	for i := range n {
		for c := be16(starts, 2*i); c <= be16(ends, 2*i) && c < 0xffff; c++ {
			g := c
			if o := be16(offsets, 2*i); o != 0 {
				if g = be16(offsets, 2*i+o+2*(c-be16(starts, 2*i))); g == 0 {
					continue
				}
			}
			if g = (g + be16(deltas, 2*i)) & 0xffff; g != 0 {
				t.glyphs[rune(c)] = uint16(g)
			}
		}
	}
}

func (t *typeface) has(r rune) bool { return t.glyphs[r] != 0 }

// width of one character, in thousandths of the font size.
func (t *typeface) width(r rune) float64 {
	return float64(t.advance[t.glyphs[r]]) * 1000 / float64(t.unitsPerEm)
}
