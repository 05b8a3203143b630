// Icon draws the mark of the program, the travelled route line with the place
// where you are, and writes every picture made of it. Run it with
// go run ./build/icon from the root; it knows nothing of the program itself.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
)

var (
	petrol = color.NRGBA{0x01, 0x35, 0x43, 0xff}
	line   = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	marker = color.NRGBA{0xff, 0xd2, 0x3c, 0xff}
)

// sizes are the pictures inside the Windows icon.
var sizes = []int{16, 24, 32, 48, 64, 128, 256}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "icon:", err)
		os.Exit(1)
	}
}

func run() error {
	for path, size := range map[string]int{"build/appicon.png": 512, "app/desktop/icon.png": 128} {
		b, err := encode(size)
		if err != nil {
			return err
		}
		if err := write(path, b); err != nil {
			return err
		}
	}
	ico, err := icon()
	if err != nil {
		return err
	}
	return write("build/windows/icon.ico", ico)
}

func write(path string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o644)
}

func encode(size int) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, draw(size))
	return b.Bytes(), err
}

// icon packs the pictures as PNG entries of an .ico file.
func icon() ([]byte, error) {
	var head, body bytes.Buffer
	put := func(v ...any) {
		for _, x := range v {
			_ = binary.Write(&head, binary.LittleEndian, x) // a bytes.Buffer does not fail
		}
	}
	put(uint16(0), uint16(1), uint16(len(sizes)))
	offset := 6 + 16*len(sizes)
	for _, size := range sizes {
		b, err := encode(size)
		if err != nil {
			return nil, err
		}
		put(uint8(size%256), uint8(size%256), uint8(0), uint8(0), uint16(1), uint16(32), uint32(len(b)), uint32(offset+body.Len()))
		body.Write(b)
	}
	return append(head.Bytes(), body.Bytes()...), nil
}

// draw paints the mark with 8 x 8 samples a pixel. The drawing is 26 units
// wide, as the mark on the page.
func draw(size int) image.Image {
	const samples = 8
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for py := range size {
		for px := range size {
			var r, g, b, a float64
			for s := range samples * samples {
				x := (float64(px) + (float64(s%samples)+0.5)/samples) * 26 / float64(size)
				y := (float64(py) + (float64(s/samples)+0.5)/samples) * 26 / float64(size)
				c := at(x, y)
				r += float64(c.R) * float64(c.A)
				g += float64(c.G) * float64(c.A)
				b += float64(c.B) * float64(c.A)
				a += float64(c.A)
			}
			if a > 0 {
				img.SetNRGBA(px, py, color.NRGBA{uint8(r/a + 0.5), uint8(g/a + 0.5), uint8(b/a + 0.5), uint8(a/(samples*samples) + 0.5)})
			}
		}
	}
	return img
}

// at is the colour of one point of the drawing.
func at(x, y float64) color.NRGBA {
	const half = 1.6 // of the stroke
	switch {
	case math.Hypot(x-8, y-10) <= 3.6:
		return marker
	case math.Abs(x-8) <= half && y >= 5 && y <= 14,
		math.Abs(y-19) <= half && x >= 13 && x <= 20.5,
		math.Hypot(x-8, y-5) <= half, math.Hypot(x-20.5, y-19) <= half,
		x <= 13 && y >= 14 && math.Abs(math.Hypot(x-13, y-14)-5) <= half:
		return line
	case rounded(x, y):
		return petrol
	}
	return color.NRGBA{}
}

// rounded is the tile: a square with round corners.
func rounded(x, y float64) bool {
	const r, lo, hi = 5.5, 0.5, 25.5
	dx := math.Max(math.Max(lo+r-x, x-(hi-r)), 0)
	dy := math.Max(math.Max(lo+r-y, y-(hi-r)), 0)
	return math.Hypot(dx, dy) <= r
}
