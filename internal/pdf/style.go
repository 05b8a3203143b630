package pdf

// The look: A4, wide margins, petrol for structure, text nearly black. Sizes
// are points. Status is words with a colour beside them, never colour alone.
const (
	pageWidth    = 595.28
	pageHeight   = 841.89
	marginLeft   = 62.0
	marginRight  = 62.0
	marginTop    = 72.0
	marginBottom = 70.0
	contentWidth = pageWidth - marginLeft - marginRight
	bottom       = pageHeight - marginBottom
)

var (
	inkText   = rgb(0x1b2328)
	inkSoft   = rgb(0x55636b)
	inkPen    = rgb(0x16306b) // drawn signatures: pen blue
	petrol    = rgb(0x005a6e)
	petrolDim = rgb(0x7fa9b3)
	tint      = rgb(0xeaf2f4)
	hairline  = rgb(0xd3dcdf)
	white     = rgb(0xffffff)
)

// A style is how text is set: face, size, distance between lines and ink.
type style struct {
	face    face
	size    float64
	leading float64
	ink     colour
}

var (
	styleTitle   = style{bold, 23, 29, petrol}
	styleSubject = style{regular, 11.5, 16, inkSoft}
	styleH1      = style{bold, 18, 23, petrol}
	styleH2      = style{bold, 13.5, 18, petrol}
	styleH3      = style{bold, 10.5, 14.5, inkText}
	styleBody    = style{regular, 10, 14.6, inkText}
	styleSmall   = style{regular, 8.5, 12.2, inkSoft}
	styleLabel   = style{regular, 9.2, 14.6, inkSoft}
	styleStrong  = style{bold, 9.2, 13.4, inkText}
	styleCell    = style{regular, 9.2, 12.8, inkText}
	styleHead    = style{bold, 8.8, 12.4, petrol}
	styleQuote   = style{italic, 10.3, 15.2, inkText}
)

// baseline is how far below the top of its line the text stands.
func (s style) baseline() float64 { return s.leading/2 + s.size*0.36 }

func (s style) lines(width float64, text string) []string {
	return breakLines(s.face, s.size, width, text)
}

func (s style) draw(c *canvas, x, y float64, text string) {
	c.text(s.face, s.size, x, y+s.baseline(), s.ink, text)
}

// A tone is how a Melding looks.
type tone struct {
	word string
	bar  colour
	back colour
}

func toneOf(s string) tone {
	switch s {
	case "let op":
		return tone{"Let op", rgb(0xa85b00), rgb(0xfdf3e1)}
	case "blokkeert":
		return tone{"Blokkeert", rgb(0xa4262c), rgb(0xfbeceb)}
	case "goed":
		return tone{"In orde", rgb(0x1f6f43), rgb(0xe9f5ee)}
	}
	return tone{line(s), petrol, tint}
}
