// Package dossier is the domain: what a TOP-dossier holds.
//
// The structs in this package are the only schema there is. The form on screen,
// the printed document, search, the history view and the TypeScript types all
// follow from them (see [Schema]): a new field is one new line here and one
// value in testdata/full.json. Struct and log meet in two functions only,
// [Leaves] and [Set].
//
// Nouns are Dutch, the words the professional writes down; each type gives the
// English once, between brackets. Everything else is English. Fields are
// append-only: a released JSON name is never renamed or given another meaning.
//
// The package may know nothing of files, networks, databases or windows; it
// imports the standard library only.
package dossier

// Version is the schema version written into every dossier. Raise it only
// together with a step in [Read] and an old example in testdata.
const Version = 1

// A Dossier (case file) is everything kept about one question for support, from
// the first hulpvraag to the closing evaluatie. Its four parts are those of E1:
// gezamenlijke analyse, perspectief, plan van aanpak and evaluatie.
type Dossier struct {
	ID      ID  `json:"id"`
	Version int `json:"version"`

	Onderwerp           Onderwerp           `json:"onderwerp"           nl:"Onderwerp"`
	Kind                Kind                `json:"kind"                nl:"Kind"`
	School              School              `json:"school"              nl:"School"`
	Betrokkenen         []Betrokkene        `json:"betrokkenen"         nl:"Betrokkenen"`
	Regie               []Regie             `json:"regie"               nl:"Regie" afgeleid:"ja"`
	Route               Route               `json:"route"               nl:"Route"`
	Hulpvraag           Hulpvraag           `json:"hulpvraag"           nl:"Hulpvraag"`
	ContactConsulent    []ContactConsulent  `json:"contactConsulent"    nl:"Contact met de consulent"`
	Ondersteuningsvraag Ondersteuningsvraag `json:"ondersteuningsvraag" nl:"Ondersteuningsvraag"`
	Analyse             Analyse             `json:"analyse"             nl:"Gezamenlijke analyse"`
	StemVanHetKind      []StemVanHetKind    `json:"stemVanHetKind"      nl:"Stem van het kind"`
	Zienswijzen         []Zienswijze        `json:"zienswijzen"         nl:"Zienswijze van de ouders"`
	Perspectief         Perspectief         `json:"perspectief"         nl:"Perspectief"`
	PlanVanAanpak       PlanVanAanpak       `json:"planVanAanpak"       nl:"Plan van aanpak"`
	Afspraken           []Afspraak          `json:"afspraken"           nl:"Afspraken"`
	Onderzoek           Onderzoek           `json:"onderzoek"           nl:"Onderzoek"`
	Observaties         []Observatie        `json:"observaties"         nl:"Observaties"`
	Besprekingen        []Bespreking        `json:"besprekingen"        nl:"Bespreking AB en leerkracht"`
	Inzetten            []Inzet             `json:"inzetten"            nl:"Inzet ambulant begeleider"`
	Voorlichtingen      []Voorlichting      `json:"voorlichtingen"      nl:"Voorlichting"`
	Coachingsnotities   []Coachingsnotitie  `json:"coachingsnotities"   nl:"Coachingsnotities"`
	MDOs                []MDO               `json:"mdos"                nl:"Multidisciplinair overleg"`
	Instemmingen        []Instemming        `json:"instemmingen"        nl:"Instemming"`
	Toestemmingen       []Toestemming       `json:"toestemmingen"       nl:"Toestemming"`
	Stagnaties          []Stagnatie         `json:"stagnaties"          nl:"Stagnatie of belemmering"`
	Evaluaties          []Evaluatie         `json:"evaluaties"          nl:"Evaluatie"`
	Cycli               []Cyclus            `json:"cycli"               nl:"Eerdere cycli"`
	Verloop             []Wending           `json:"verloop"             nl:"Verloop van het proces"`
	Arrangement         Arrangement         `json:"arrangement"         nl:"Arrangement"`
	Aanmelding          Aanmelding          `json:"aanmelding"          nl:"Aanmelding en zorgplicht"`
	OPP                 OPP                 `json:"opp"                 nl:"Ontwikkelingsperspectief (OPP)"`
	Documenten          []Document          `json:"documenten"          nl:"Documenten"`
	Opheffingen         []Opheffing         `json:"opheffingen"         nl:"Opgeheven signalen"`
	Termijnen           Termijnen           `json:"termijnen"           nl:"Termijnen van het samenwerkingsverband"`
}
