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

	Signalen   []regels.Finding `json:"signalen"` // all but what went well, lifted ones too
	Termijnen  []regels.Termijn `json:"termijnen"`
	AanZet     regels.Beurt     `json:"aanZet"`
	Overleggen []Meeting        `json:"overleggen"`
}

// A Meeting is one MDO of a dossier, for a calendar over all of them.
type Meeting struct {
	MDO    dossier.ID        `json:"mdo"`
	Soort  dossier.MDOSoort  `json:"soort"`
	Datum  dossier.Date      `json:"datum"`
	Begin  dossier.Tijd      `json:"begin"`
	Plaats string            `json:"plaats"`
	Stand  dossier.Voortgang `json:"stand"`
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
	s.Signalen = []regels.Finding{}
	for _, f := range regels.Check(d, today) {
		if f.Ernst != regels.Goed {
			s.Signalen = append(s.Signalen, f)
		}
		switch {
		case f.Opgeheven != "":
		case f.Ernst == "blokkeert":
			s.Blokkeert++
		case f.Ernst == "let op":
			s.LetOp++
		}
	}
	s.Termijnen, s.AanZet = regels.Termijnen(d, today), regels.AanZet(d, today)
	s.Overleggen = make([]Meeting, 0, len(d.MDOs))
	for _, m := range d.MDOs {
		s.Overleggen = append(s.Overleggen, Meeting{m.ID, m.Soort, m.Datum, m.Begin, m.Plaats, m.Stand})
	}
	return s
}

// bare is s as a snapshot keeps it: the source sentences follow from the codes,
// and said once for every finding of every dossier they are most of its bytes.
func (s Summary) bare() Summary {
	s.Signalen, s.Termijnen = slices.Clone(s.Signalen), slices.Clone(s.Termijnen)
	for i := range s.Signalen {
		s.Signalen[i].Bron = ""
	}
	for i := range s.Termijnen {
		s.Termijnen[i].Bron = ""
	}
	return s
}

// quote brings the source sentences back.
func (s *Summary) quote() {
	for i := range s.Signalen {
		s.Signalen[i].Bron = regels.Bron(s.Signalen[i].Code)
	}
	for i := range s.Termijnen {
		s.Termijnen[i].Bron = regels.Bron(s.Termijnen[i].Code)
	}
}

func sortSummaries(list []Summary) {
	slices.SortFunc(list, func(a, b Summary) int {
		if c := b.Gewijzigd.Compare(a.Gewijzigd); c != 0 {
			return c
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
}
