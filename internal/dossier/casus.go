package dossier

import (
	"embed"
	"fmt"
	"slices"
)

// A Case is one practice dossier. All people in it are made up.
type Case struct {
	Slug    string // "sem", "amina", "team"
	Dossier *Dossier
	Regie   []Regie // who led when; member facts in a log, so [Leaves] leaves them out
}

//go:embed casus/*.json
var casus embed.FS

// Cases returns the practice dossiers, fresh on every call: Sem (route 2, a
// pupil), Amina (route 1, a pupil, still running) and a team without a pupil.
// Ids and values are fixed. Instemmingen carry no text and hash of what was
// agreed to: whoever makes that text fills them in.
func Cases() []Case {
	var cs []Case
	for _, slug := range []string{"sem", "amina", "team"} {
		b, err := casus.ReadFile("casus/" + slug + ".json")
		if err != nil {
			panic(fmt.Sprintf("dossier: practice dossier %s: %v", slug, err)) // embedded: a test reads them all
		}
		d, err := Read(b)
		if err != nil {
			panic(fmt.Sprintf("dossier: practice dossier %s: %v", slug, err))
		}
		cs = append(cs, Case{Slug: slug, Dossier: d, Regie: slices.Clone(d.Regie)})
	}
	return cs
}
