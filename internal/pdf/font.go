package pdf

import (
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
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

// fontFile is the TrueType file of a face.
func fontFile(f face) []byte {
	b, err := fontFiles.ReadFile("font/" + faceNames[f] + ".ttf")
	if err != nil { // embedded: a bug, which the first test finds
		panic(err)
	}
	return b
}

// A charset holds the characters a face has a glyph for. gofpdf does not tell:
// it measures what is missing as wide as the sign for missing, and draws nothing.
// It is never changed, so any number of renders may share it.
type charset [1 << 16 / 64]uint64

func (c *charset) has(r rune) bool { return r>>16 == 0 && c[r/64]>>(r%64)&1 == 1 }

var charsets = perFace(func(f face) *charset {
	c, err := readCharset(fontFile(f))
	if err != nil { // embedded: a bug
		panic(fmt.Errorf("font %s: %w", faceNames[f], err))
	}
	return c
})

func be16(b []byte, i int) int { return int(binary.BigEndian.Uint16(b[i:])) }
func be32(b []byte, i int) int { return int(binary.BigEndian.Uint32(b[i:])) }

// readCharset reads the cmap table of a font that is trusted. It wants a Unicode
// subtable of format 4, the Basic Multilingual Plane, which is what gofpdf reads.
func readCharset(font []byte) (*charset, error) {
	for i, n := 0, be16(font, 4); i < n; i++ {
		entry := font[12+16*i:]
		if string(entry[:4]) != "cmap" {
			continue
		}
		cmap := font[be32(entry, 8):]
		for i, n := 0, be16(cmap, 2); i < n; i++ {
			entry := cmap[4+8*i:]
			sub := cmap[be32(entry, 4):]
			if platform := be16(entry, 0); (platform == 0 || platform == 3) && be16(sub, 0) == 4 {
				return readFormat4(sub), nil
			}
		}
	}
	return nil, errors.New("no cmap of format 4")
}

func readFormat4(s []byte) *charset {
	out := &charset{}
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
			if (g+be16(deltas, 2*i))&0xffff != 0 {
				out[c/64] |= 1 << (c % 64)
			}
		}
	}
	return out
}
