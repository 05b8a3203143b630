package regels

import (
	_ "embed"
	"encoding/csv"
	"strings"
)

//go:embed bronnen.csv
var bronnenCSV string

var bronnen = readBronnen(bronnenCSV)

type bron struct{ zin, herkomst string }

func readBronnen(s string) map[string]bron {
	rows, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		panic("regels: bronnen.csv: " + err.Error()) // embedded: a build that cannot read it is broken
	}
	m := make(map[string]bron, len(rows))
	for _, r := range rows[1:] {
		m[r[0]] = bron{r[1], r[2]}
	}
	return m
}

// Bron returns the literal source sentence of a code; a suffix after "/" does
// not count. Unknown codes give "".
func Bron(code string) string { return lookup(code).zin }

// Herkomst returns where the sentence of a code comes from ("Memo inzet
// ambulant begeleiders"). Unknown codes give "".
func Herkomst(code string) string { return lookup(code).herkomst }

func lookup(code string) bron {
	code, _, _ = strings.Cut(code, "/")
	return bronnen[code]
}
