package document

import (
	"encoding/json"
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// An item is one struct as JSON by field name: what the schema walks over.
type item = map[string]json.RawMessage

// A bouw is a document while it is built.
type bouw struct {
	heel       *dossier.Dossier // a copy in order, nobody else's: where names and numbers come from
	d          *dossier.Dossier // what is printed now: the running cycle, or an earlier one
	raw        item             // the same as JSON, by section
	fields     []dossier.Field  // the schema in order, and by name
	schema     map[string]dossier.Field
	c          Context
	findings   []regels.Finding
	leerling   bool
	blokken    []Blok
	niveau     int  // of the heading we are under
	aaneen     bool // pairs that follow one another make one block
	soort      uitgave
	los        bool // one section on its own: nothing stands elsewhere
	samengevat bool // the summary of a cycle has said it
	cyclus     int  // the earlier cycle that is shown, 0 for the running one
}

// An uitgave (edition) is for whom a document is made: what it may hold.
type uitgave int

const (
	volledig   uitgave = iota // everybody at the table
	afschrift                 // parents or the pupil of 16+ (L6)
	overdracht                // the next school (L10)
)

// newBouw copies the dossier, so that ordering its lists touches nobody. The
// body of every document is about the running cycle.
func newBouw(d *dossier.Dossier, c Context) *bouw {
	b := &bouw{c: c, heel: &dossier.Dossier{}, fields: dossier.Schema(), schema: map[string]dossier.Field{}}
	data, err := json.Marshal(d)
	if err == nil {
		err = json.Unmarshal(data, b.heel)
	}
	if err != nil { // structs of strings, ints and slices: cannot fail
		panic("document: " + err.Error())
	}
	dossier.Order(b.heel)
	for _, f := range b.fields {
		b.schema[f.Name] = f
	}
	b.leerling = evaluatie.MetLeerling(b.heel)
	b.toon(evaluatie.Huidig(b.heel))
	return b
}

// toon makes d what is printed from now on.
func (b *bouw) toon(d *dossier.Dossier) {
	data, err := json.Marshal(d)
	if err == nil {
		b.raw = item{}
		err = json.Unmarshal(data, &b.raw)
	}
	if err != nil {
		panic("document: " + err.Error())
	}
	b.d = d
}

func (b *bouw) add(bs ...Blok) { b.blokken = append(b.blokken, bs...) }

func (b *bouw) kop(niveau int, tekst string) { b.add(Blok{Soort: Kop, Niveau: niveau, Tekst: tekst}) }

// itemKop is the heading of an item, one level below the section it stands in.
func (b *bouw) itemKop(tekst string) { b.kop(min(b.niveau+1, 3), tekst) }

func (b *bouw) alinea(tekst string) {
	if strings.TrimSpace(tekst) != "" {
		b.add(Blok{Soort: Alinea, Tekst: tekst})
	}
}

func (b *bouw) klein(tekst string) { b.add(Blok{Soort: Alinea, Toon: "klein", Tekst: tekst}) }

// gegevens adds the pairs that have a value.
func (b *bouw) gegevens(rs ...Regel) {
	var filled []Regel
	for _, r := range rs {
		if strings.TrimSpace(r.Waarde) != "" {
			filled = append(filled, r)
		}
	}
	if len(filled) == 0 {
		return
	}
	if n := len(b.blokken); b.aaneen && n > 0 && b.blokken[n-1].Soort == Gegevens {
		b.blokken[n-1].Regels = append(b.blokken[n-1].Regels, filled...)
		return
	}
	b.add(Blok{Soort: Gegevens, Regels: filled})
}

// tabel adds a table without the columns that stay empty in every row, and
// nothing when no row is left.
func (b *bouw) tabel(titel string, kop []string, rijen [][]string) {
	if t, ok := tabel(titel, kop, rijen); ok {
		b.add(t)
	}
}

func tabel(titel string, kop []string, rijen [][]string) (Blok, bool) {
	used := make([]bool, len(kop))
	for _, r := range rijen {
		for i := range used {
			used[i] = used[i] || strings.TrimSpace(r[i]) != ""
		}
	}
	t := Blok{Soort: Tabel, Tekst: titel, Kop: filled(kop, used)}
	if len(t.Kop) == 0 {
		return t, false
	}
	for _, r := range rijen {
		t.Rijen = append(t.Rijen, filled(r, used))
	}
	t.Breedtes = breedtes(t.Kop, t.Rijen)
	return t, true
}

func filled(row []string, used []bool) []string {
	var out []string
	for i, s := range row {
		if used[i] {
			out = append(out, s)
		}
	}
	return out
}

// breedtes gives columns room by what stands in them: a date or a name fits on
// one line, prose beyond that gets a little more.
func breedtes(kop []string, rijen [][]string) []float64 {
	ws, sum := make([]float64, len(kop)), 0.0
	for i := range kop {
		most := len([]rune(kop[i]))
		for _, r := range rijen {
			for _, l := range strings.Split(r[i], "\n") {
				most = max(most, len([]rune(l)))
			}
		}
		ws[i] = float64(max(min(most, 20), 4)) + float64(min(max(most-20, 0)/5, 18))
		sum += ws[i]
	}
	for i := range ws {
		ws[i] = float64(int(ws[i]/sum*1000+0.5)) / 1000
	}
	return ws
}

// naam is how a person of the dossier is called; "" when the ref is empty.
func (b *bouw) naam(r dossier.Ref) string { return dossier.Naam(b.heel, "betrokkenen", r) }

func (b *bouw) namen(rs dossier.Refs) string {
	var ns []string
	for _, r := range rs {
		if n := b.naam(r); n != "" {
			ns = append(ns, n)
		}
	}
	return strings.Join(ns, ", ")
}

// persoon is a name with its role: "Linda de Wit (moeder)".
func (b *bouw) persoon(r dossier.Ref) string {
	for _, x := range b.d.Betrokkenen {
		if r != "" && x.ID == dossier.ID(r) {
			return strings.TrimSpace(x.Naam + " (" + klein(dossier.Keuze(x.Rol)) + ")")
		}
	}
	return ""
}

// roepnaam is what the child is called in running text.
func (b *bouw) roepnaam() string {
	if n := strings.TrimSpace(b.d.Kind.Roepnaam); n != "" {
		return n
	}
	if b.leerling {
		return "het kind"
	}
	return dossier.Titel(b.d)
}

func kies(cond bool, ja, nee string) string {
	if cond {
		return ja
	}
	return nee
}

// metNoot puts a note between brackets behind a sentence, or gives the note alone.
func metNoot(zin, noot string) string {
	if zin = strings.TrimSpace(zin); zin == "" || noot == "" {
		return zin + noot
	}
	return zin + " (" + noot + ")"
}

// klein writes a label in lower case, but not an abbreviation.
func klein(s string) string {
	if s == strings.ToUpper(s) {
		return s
	}
	return strings.ToLower(s)
}

func minuten(n int) string {
	if n == 1 {
		return "1 minuut"
	}
	return fmt.Sprintf("%d minuten", n)
}

// periode writes "1 september 2026 tot en met 3 oktober 2026" from what is known.
func periode(van, tot dossier.Date) string {
	switch {
	case van == "" && tot == "":
		return ""
	case tot == "":
		return "vanaf " + dossier.Datum(van)
	case van == "":
		return "tot en met " + dossier.Datum(tot)
	default:
		return dossier.Datum(van) + " tot en met " + dossier.Datum(tot)
	}
}
