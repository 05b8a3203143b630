package workspace

import (
	"slices"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// A Summary is what the lists show of a dossier. It is sealed beside the log at
// every save, so that a list is there at unlock before any dossier is opened.
type Summary struct {
	ID           dossier.ID   `json:"id"`
	Titel        string       `json:"titel"`
	School       string       `json:"school"`
	Groep        string       `json:"groep"`
	Niveau       string       `json:"niveau"`
	Route        string       `json:"route"`
	RouteNaam    string       `json:"routeNaam"`
	Stap         string       `json:"stap"`
	StapNaam     string       `json:"stapNaam"`
	Regievoerder string       `json:"regievoerder"`
	Gewijzigd    time.Time    `json:"gewijzigd"`
	Conflicten   int          `json:"conflicten"`
	Blokkeert    int          `json:"blokkeert"`
	LetOp        int          `json:"letOp"`
	Gesloten     bool         `json:"gesloten"`
	Vandaag      dossier.Date `json:"vandaag"` // the day the findings were counted for
}

func summarize(d *dossier.Dossier, conflicts int, changed time.Time, today dossier.Date) Summary {
	s := Summary{
		ID: d.ID, Titel: dossier.Titel(d), School: d.School.Naam, Groep: d.Kind.Groep,
		Niveau: string(d.Onderwerp.Niveau), Route: string(d.Route.Keuze), Gewijzigd: changed,
		Conflicten: conflicts, Gesloten: d.Onderwerp.AfgeslotenOp != "", Vandaag: today,
	}
	for _, o := range d.Route.Keuze.Options() {
		if o.Value == s.Route {
			s.RouteNaam = o.Label
		}
	}
	if n := len(d.Regie); n > 0 {
		s.Regievoerder = d.Regie[n-1].Wie
	}
	for _, st := range regels.Steps(d, today) {
		if st.Stand == "nu" {
			s.Stap, s.StapNaam = st.Code, st.Naam
			break
		}
	}
	for _, f := range regels.Check(d, today) {
		switch {
		case f.Opgeheven != "":
		case f.Ernst == "blokkeert":
			s.Blokkeert++
		case f.Ernst == "let op":
			s.LetOp++
		}
	}
	return s
}

func sortSummaries(list []Summary) {
	slices.SortFunc(list, func(a, b Summary) int {
		if c := b.Gewijzigd.Compare(a.Gewijzigd); c != 0 {
			return c
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
}
