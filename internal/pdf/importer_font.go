package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
)

// font is a font of gofpdf made fit for PDF/A-1b. gofpdf embeds a subset without
// saying so: the name lacks its tag, and the list of characters it holds is
// missing. Its table back to Unicode has a range that runs across first bytes,
// which not every reader follows.
func (c *importer) font(d dict) dict {
	descendants, _ := d["DescendantFonts"].(array)
	if len(descendants) != 1 {
		c.fail("font without a descendant: %w", errSyntax)
		return dict{}
	}
	old := c.f.dictAt(0, descendants[0])
	glyphs, err := inflate(c.stream(old["CIDToGIDMap"]).data, 2<<16)
	if err != nil {
		c.fail("glyphs of a font: %w", err)
	}
	base, _ := old["BaseFont"].(name)
	tagged := name(tagOf(glyphs) + "+" + faceNamed(string(base)))

	descriptor := c.dict(c.f.dictAt(0, old["FontDescriptor"]))
	descriptor["FontName"] = tagged
	descriptor["CIDSet"] = c.w.stream(dict{}, cidSet(glyphs))
	if c.unicode == (ref{}) {
		c.unicode = c.w.stream(dict{}, toUnicode())
	}
	return dict{
		"Type": name("Font"), "Subtype": name("Type0"), "BaseFont": tagged, "Encoding": d["Encoding"], "ToUnicode": c.unicode,
		"DescendantFonts": array{c.w.add(dict{
			"Type": name("Font"), "Subtype": name("CIDFontType2"), "BaseFont": tagged, "FontDescriptor": c.w.add(descriptor),
			"CIDSystemInfo": dict{"Registry": str("Adobe"), "Ordering": str("Identity"), "Supplement": 0},
			"CIDToGIDMap":   c.value(old["CIDToGIDMap"]), "DW": c.value(old["DW"]), "W": c.value(old["W"]),
		})},
	}
}

// faceNamed is the name of the face that gofpdf calls base, in lower case and
// with something before it.
func faceNamed(base string) string {
	for _, n := range faceNames {
		if strings.HasSuffix(base, strings.ToLower(n)) {
			return n
		}
	}
	return base
}

// tagOf are six capitals that name a subset (ISO 32000-1, 9.6.4).
func tagOf(glyphs []byte) string {
	sum := sha256.Sum256(glyphs)
	var t []byte
	for _, c := range sum[:6] {
		t = append(t, 'A'+c%26)
	}
	return string(t)
}

// cidSet has a bit for each character of a subset, and for the missing one,
// from the number of its glyph.
func cidSet(glyphs []byte) []byte {
	set := make([]byte, len(glyphs)/16)
	last := 0
	for c := 0; c+1 < len(glyphs); c += 2 {
		if c == 0 || glyphs[c] != 0 || glyphs[c+1] != 0 {
			set[c/16] |= 0x80 >> (c / 2 % 8)
			last = c / 16
		}
	}
	return set[:min(last+1, len(set))]
}

// toUnicode says that a character is numbered as in Unicode: a range for each
// first byte, at most a hundred at a time.
func toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n")
	for start := 0; start < 256; start += 64 {
		b.WriteString("64 beginbfrange\n")
		for high := start; high < start+64; high++ {
			fmt.Fprintf(&b, "<%02x00> <%02xff> <%02x00>\n", high, high, high)
		}
		b.WriteString("endbfrange\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
