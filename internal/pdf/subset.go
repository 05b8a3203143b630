package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"
)

// A subset is the part of a typeface that one file uses. Its glyphs are
// numbered in the order of first use, and that number is what text is written
// with (CID = glyph), so the subset holds no glyph the file does not show.
type subset struct {
	*typeface
	number map[uint16]int // glyph of the typeface to number here
	order  []uint16
	runes  []rune // what each glyph means, for copying and searching
}

func newSubset(t *typeface) *subset {
	s := &subset{typeface: t, number: map[uint16]int{}}
	s.add(0, 0) // .notdef must stand first
	return s
}

func (s *subset) add(glyph uint16, r rune) int {
	n, ok := s.number[glyph]
	if !ok {
		n = len(s.order)
		s.number[glyph] = n
		s.order = append(s.order, glyph)
		s.runes = append(s.runes, r)
	}
	return n
}

// encode writes text as glyph numbers, two bytes each, in hexadecimals.
func (s *subset) encode(b []byte, text string) []byte {
	b = append(b, '<')
	for _, r := range text {
		n := s.add(s.glyphs[r], r)
		b = append(b, hexDigits[n>>12&15], hexDigits[n>>8&15], hexDigits[n>>4&15], hexDigits[n&15])
	}
	return append(b, '>')
}

// objects adds the font to w and returns its reference.
func (s *subset) objects(w *writer) ref {
	program := s.program() // adds components, so it goes first
	tagged := name(s.tag() + "+" + s.name)
	scale := func(v int) int { return v * 1000 / s.unitsPerEm }
	var widths array
	for _, g := range s.order {
		widths = append(widths, float64(s.advance[g])*1000/float64(s.unitsPerEm))
	}
	cids := bytes.Repeat([]byte{0xff}, len(s.order)/8)
	if rest := len(s.order) % 8; rest > 0 {
		cids = append(cids, byte(0xff<<(8-rest)))
	}
	flags := 4 // symbolic: its own encoding
	if s.italicAngle != 0 {
		flags |= 64
	}
	file := w.stream(dict{"Length1": len(program)}, program)
	descriptor := w.add(dict{
		"Type": name("FontDescriptor"), "FontName": tagged, "Flags": flags, "StemV": 80,
		"Ascent": scale(s.ascent), "Descent": scale(s.descent), "CapHeight": scale(s.capHeight), "ItalicAngle": s.italicAngle,
		"FontBBox":  array{scale(s.box[0]), scale(s.box[1]), scale(s.box[2]), scale(s.box[3])},
		"FontFile2": file, "CIDSet": w.stream(dict{}, cids),
	})
	cid := w.add(dict{
		"Type": name("Font"), "Subtype": name("CIDFontType2"), "BaseFont": tagged, "FontDescriptor": descriptor,
		"CIDSystemInfo": dict{"Registry": str("Adobe"), "Ordering": str("Identity"), "Supplement": 0},
		"CIDToGIDMap":   name("Identity"), "DW": 1000, "W": array{0, widths},
	})
	return w.add(dict{
		"Type": name("Font"), "Subtype": name("Type0"), "BaseFont": tagged, "Encoding": name("Identity-H"),
		"DescendantFonts": array{cid}, "ToUnicode": w.stream(dict{}, s.toUnicode()),
	})
}

// tag are six capitals that name the subset (ISO 32000-1, 9.6.4).
func (s *subset) tag() string {
	h := sha256.New()
	for _, g := range s.order {
		h.Write([]byte{byte(g >> 8), byte(g)})
	}
	sum := h.Sum(nil)
	var t []byte
	for _, c := range sum[:6] {
		t = append(t, 'A'+c%26)
	}
	return string(t)
}

func (s *subset) toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n")
	for start := 1; start < len(s.runes); start += 100 { // at most a hundred lines each
		end := min(start+100, len(s.runes))
		fmt.Fprintf(&b, "%d beginbfchar\n", end-start)
		for n := start; n < end; n++ {
			fmt.Fprintf(&b, "<%04x> <%04x>\n", n, s.runes[n])
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// program is the TrueType file with only the glyphs of the subset, and those
// that accented letters are composed of.
func (s *subset) program() []byte {
	var glyf, loca, hmtx []byte
	for n := 0; n < len(s.order); n++ { // grows while components are found
		g := s.order[n]
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, s.glyph(g)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, s.advance[g])
		hmtx = append(hmtx, 0, 0)
		if at := s.locations[g]; s.locations[g+1]-at >= 10 {
			copy(hmtx[len(hmtx)-2:], s.tables["glyf"][at+2:at+4]) // left side bearing is xMin
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(s.tables["head"]), slices.Clone(s.tables["hhea"]), slices.Clone(s.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.order)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.order)))
	all := map[string][]byte{"glyf": glyf, "loca": loca, "hmtx": hmtx, "head": head, "hhea": hhea, "maxp": maxp}
	for _, t := range []string{"cvt ", "fpgm", "prep"} {
		if s.tables[t] != nil {
			all[t] = s.tables[t]
		}
	}
	return assemble(all)
}

// glyph is the outline of one glyph, its components renumbered.
func (s *subset) glyph(g uint16) []byte {
	b := s.tables["glyf"][s.locations[g]:s.locations[g+1]]
	if len(b) < 10 || s16(b, 0) >= 0 {
		return b
	}
	b = slices.Clone(b)
	const words, scale, more, xyScale, twoByTwo = 1, 8, 32, 64, 128
	for at := 10; at+4 <= len(b); {
		flags := be16(b, at)
		binary.BigEndian.PutUint16(b[at+2:], uint16(s.component(uint16(be16(b, at+2)))))
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&xyScale != 0:
			at += 4
		case flags&twoByTwo != 0:
			at += 8
		}
		if flags&more == 0 {
			break
		}
	}
	return b
}

// component numbers a glyph that is only part of another.
func (s *subset) component(g uint16) int { return s.add(g, 0xfffd) }

// assemble writes the tables of a TrueType file with their checksums.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for n := range tables {
		names = append(names, n)
	}
	slices.Sort(names)
	n, log := len(names), 0
	for 1<<(log+1) <= n {
		log++
	}
	b := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 << log, log, 16*n - 16<<log} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	at, head := 12+16*n, 0
	for _, t := range names {
		if t == "head" {
			head = at
		}
		b = append(b, t...)
		for _, v := range []int{int(checksum(tables[t])), at, len(tables[t])} {
			b = binary.BigEndian.AppendUint32(b, uint32(v))
		}
		at += (len(tables[t]) + 3) &^ 3
	}
	for _, t := range names {
		b = append(b, tables[t]...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	binary.BigEndian.PutUint32(b[head+8:], 0xb1b0afba-checksum(b))
	return b
}

func checksum(b []byte) (sum uint32) {
	for i := 0; i < len(b); i += 4 {
		var w [4]byte
		copy(w[:], b[i:])
		sum += binary.BigEndian.Uint32(w[:])
	}
	return sum
}

// compressors are kept: each takes most of a megabyte.
var compressors = sync.Pool{New: func() any { return zlib.NewWriter(nil) }}

func deflate(b []byte) []byte {
	var out bytes.Buffer
	w, _ := compressors.Get().(*zlib.Writer)
	defer compressors.Put(w)
	w.Reset(&out)
	_, err := w.Write(b)
	if err == nil {
		err = w.Close()
	}
	if err != nil { // a bytes.Buffer does not fail
		panic(err)
	}
	return out.Bytes()
}
