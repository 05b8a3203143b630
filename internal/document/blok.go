package document

// A Soort (kind) says which fields of a [Blok] are filled.
type Soort string

const (
	Kop          Soort = "kop"          // Tekst, Niveau 1 to 3
	Alinea       Soort = "alinea"       // Tekst; Toon "klein" for a footnote
	Gegevens     Soort = "gegevens"     // Regels: label and value, value may hold several lines
	Tabel        Soort = "tabel"        // Kop, Rijen, Breedtes; Tekst is the caption
	Lijst        Soort = "lijst"        // Punten
	Citaat       Soort = "citaat"       // Tekst in somebody's own words, Toon says whose
	Melding      Soort = "melding"      // Tekst that must not be missed; Toon "let op", "blokkeert" or "goed"
	GrafiekSoort Soort = "grafiek"      // Grafiek
	Handtekening Soort = "handtekening" // Plaats: an empty place for a signature
	InktSoort    Soort = "inkt"         // Inkt: a drawn signature as content; Tekst says whose, in which form and when
	NieuwePagina Soort = "nieuwePagina" // nothing
)

// A Blok is one piece of a document. Text is UTF-8; "\n" breaks a line and is
// allowed wherever text is. It comes from people: escape or sanitise it.
type Blok struct {
	Soort    Soort
	Niveau   int
	Tekst    string
	Regels   []Regel
	Kop      []string   // header cells of a table, one per column
	Rijen    [][]string // every row has len(Kop) cells
	Breedtes []float64  // relative widths, one per column, sum about 1; empty is equal
	Punten   []string   // of a list
	Grafiek  *Grafiek   // of a chart
	Plaats   *Handtekeningplaats
	Inkt     string // SVG path data (M and L, whole numbers) in a box of 600 by 200
	Toon     string
}

// A Regel is a label with its value.
type Regel struct {
	Label  string
	Waarde string
}

// A Handtekeningplaats is where a professional signs the finished file.
type Handtekeningplaats struct {
	Naam  string // name of the signature field, ASCII, unique in the document
	Label string // above the place: "Ondertekening ambulant begeleider"
	Onder string // below it: name, role and organisation, one a line
}

// Drawn boxes of a parent's signature are always this wide and high.
const (
	InktBreedte = 600
	InktHoogte  = 200
)
