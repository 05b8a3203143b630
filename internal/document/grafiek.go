package document

// A Grafiek is a chart as marks for a given width; page and PDF draw the same.
// The origin is top left, y grows downward, units are CSS pixels.
type Grafiek struct {
	Titel      string     `json:"titel"`
	Bijschrift string     `json:"bijschrift"`
	Breedte    float64    `json:"breedte"`
	Hoogte     float64    `json:"hoogte"`
	Merken     []Merk     `json:"merken"`
	Tabel      [][]string `json:"tabel"` // the same in words, first row is the header
}

// A Merk is one mark. Soort: "lijn" from X1,Y1 to X2,Y2; "punt" at X1,Y1 with
// radius X2; "tekst" with its baseline at X1,Y1; "vlak" with corners X1,Y1 and
// X2,Y2; "pad" through Punten (x,y,x,y,...). Klas is the role of the mark: "as",
// "raster", "reeks" (the child), "klasgenoot", "doel", "label". Anker of a text
// is "begin", "midden" or "eind".
type Merk struct {
	Soort  string    `json:"soort"`
	Klas   string    `json:"klas"`
	X1     float64   `json:"x1"`
	Y1     float64   `json:"y1"`
	X2     float64   `json:"x2"`
	Y2     float64   `json:"y2"`
	Tekst  string    `json:"tekst"`
	Anker  string    `json:"anker"`
	Punten []float64 `json:"punten"`
}
