package screens

import "routewijzer/internal/dossier"

// What a page sees of the process: terms, turns, sources, evaluation, settings.

// A Termijn is one thing that is due.
type Termijn struct {
	Code      string `json:"code"`
	Naam      string `json:"naam"`
	Tekst     string `json:"tekst"`
	Uiterlijk string `json:"uiterlijk"`
	Dagen     int    `json:"dagen"` // from today, negative: late
	Stand     string `json:"stand"` // "loopt", "dreigt" (within 7 days), "te laat"
	AanZet    string `json:"aanZet"`
	Pad       string `json:"pad"`
	Tab       string `json:"tab"`
	Bron      string `json:"bron"`
}

// A Beurt is whose turn it is; empty when the route is done or ended.
type Beurt struct {
	Rol  string `json:"rol"`
	Naam string `json:"naam"`
	Wat  string `json:"wat"`
	Stap string `json:"stap"`
}

// A Tijdtotaal is the time account of one inzet (K8, M3).
type Tijdtotaal struct {
	Inzet        string       `json:"inzet"`
	AB           string       `json:"ab"` // id in betrokkenen
	Organisatie  string       `json:"organisatie"`
	Financiering string       `json:"financiering"`
	Taken        []Taaktotaal `json:"taken"`
	Minuten      int          `json:"minuten"`
	Reis         int          `json:"reis"`
	Max          int          `json:"max"` // 0: none set
	Over         bool         `json:"over"`
}

// A Taaktotaal is the time under one of the eight tasks (K8).
type Taaktotaal struct {
	Taak    string `json:"taak"`
	Minuten int    `json:"minuten"`
	Reis    int    `json:"reis"`
}

// A Bewaartermijn is how long one organisation keeps the dossier (L5).
type Bewaartermijn struct {
	Voor     string `json:"voor"`
	Vanaf    string `json:"vanaf"` // "" while what starts it did not happen
	Tot      string `json:"tot"`
	Begint   string `json:"begint"` // what starts it
	Verlopen bool   `json:"verlopen"`
}

// A Toegang is from when to when somebody has access, and why (L11).
type Toegang struct {
	Wie   string `json:"wie"` // id in betrokkenen
	Naam  string `json:"naam"`
	Rol   string `json:"rol"` // in words
	Vanaf string `json:"vanaf"`
	Tot   string `json:"tot"`
	Reden string `json:"reden"`
}

// A Bron is one rule with its literal source.
type Bron struct {
	Code     string `json:"code"`
	Titel    string `json:"titel"`
	Zin      string `json:"zin"`      // word for word
	Herkomst string `json:"herkomst"` // where the sentence comes from
	Hoe      string `json:"hoe"`      // "afgedwongen", "gewaarschuwd", "getoond", "afgeleid"
	Waar     string `json:"waar"`     // where in the program
}

// A Wending is a decision about the process itself.
type Wending struct {
	Soort string `json:"soort"` // dossier.WendingSoort
	Datum string `json:"datum"` // "" is today
	Naar  string `json:"naar"`  // route, where one is chosen
	Reden string `json:"reden"`
}

// A Vervolgopdracht closes a cycle and starts the next (E3, "vervolg").
type Vervolgopdracht struct {
	Evaluatie string   `json:"evaluatie"` // id of the evaluatie that decided it
	Vervolg   string   `json:"vervolg"`   // dossier.Vervolg
	Route     string   `json:"route"`
	Reden     string   `json:"reden"`
	Datum     string   `json:"datum"`  // "" is today
	Doelen    []string `json:"doelen"` // ids of the goals taken along
}

// An Opheffing lifts one signal, with the reason.
type Opheffing struct {
	Code  string `json:"code"`
	Pad   string `json:"pad"`
	Reden string `json:"reden"`
}

// An Inzage is one look at a dossier (L8).
type Inzage struct {
	Op   string `json:"op"`
	Door string `json:"door"`
	Rol  string `json:"rol"`
	Wat  string `json:"wat"`
}

// A Bewaakt line is one thing on the consulent's list over all dossiers.
type Bewaakt struct {
	Dossier      string `json:"dossier"`
	Titel        string `json:"titel"`
	School       string `json:"school"`
	Regievoerder string `json:"regievoerder"`
	Soort        string `json:"soort"` // "termijn" or "signaal"
	Code         string `json:"code"`
	Ernst        string `json:"ernst"` // of a signal; "" of a term
	Stand        string `json:"stand"` // of a term: "te laat", "dreigt", "loopt"; of a signal "staat" or "opgeheven"
	Naam         string `json:"naam"`
	Tekst        string `json:"tekst"`
	Uiterlijk    string `json:"uiterlijk"`
	AanZet       string `json:"aanZet"`
	Pad          string `json:"pad"`
	Tab          string `json:"tab"`
	Bron         string `json:"bron"`
	Opgeheven    string `json:"opgeheven"`
	Dagen        int    `json:"dagen"` // to Uiterlijk, negative: late
}

// An Evaluatiepagina is all that is on the table at an evaluatie.
type Evaluatiepagina struct {
	Evaluatie   string        `json:"evaluatie"`
	Vanaf       string        `json:"vanaf"` // window (E2, A4); "" without a start
	TotEnMet    string        `json:"totEnMet"`
	Voorstel    string        `json:"voorstel"`    // Monday of the school week to use
	Voorstellen []string      `json:"voorstellen"` // more than one when the window holds no school week
	InVakantie  string        `json:"inVakantie"`  // name of the holiday the planned day falls in, ""
	Ontbreekt   []Ontbrekend  `json:"ontbreekt"`
	Doelen      []Doelverloop `json:"doelen"`
	Grafieken   []Grafiek     `json:"grafieken"`
	T           float64       `json:"t"`     // GAS; always shown with N
	N           int           `json:"n"`     // goals counted
	TFout       string        `json:"tFout"` // why there is no T, ""
	Sinds       *Vergelijking `json:"sinds"` // nil in the first cycle
}

// An Ontbrekend part keeps an evaluatie from being afgerond.
type Ontbrekend struct {
	Code  string `json:"code"`
	Veld  string `json:"veld"` // of the evaluatie
	Tekst string `json:"tekst"`
}

// A Doelverloop is one goal over time.
type Doelverloop struct {
	Doel        dossier.Doel `json:"doel"`
	Punten      []Punt       `json:"punten"`
	Eenheid     string       `json:"eenheid"` // "%", "minuten", "van 5", "" for a count
	Trend       string       `json:"trend"`   // "stijgt", "daalt", "gelijk", "te weinig metingen"
	Versterkend bool         `json:"versterkend"`
	Gekoppeld   []string     `json:"gekoppeld"` // ids of goals beside it (E4)
}

// A Punt is one reading of a goal.
type Punt struct {
	Datum  string  `json:"datum"`
	Waarde float64 `json:"waarde"`
	Tekst  string  `json:"tekst"`
	Niveau string  `json:"niveau"` // GAS
	Getal  bool    `json:"getal"`  // Waarde is a number in the goal's Eenheid: it may be drawn
	Soort  string  `json:"soort"`  // "nulmeting", "meting", "eindmeting"
}

// A Vergelijking is what changed since the evaluatie before.
type Vergelijking struct {
	Sinds           string             `json:"sinds"`
	TToen           float64            `json:"tToen"`
	TNu             float64            `json:"tNu"`
	NToen           int                `json:"nToen"` // goals with a level; 0: no T
	NNu             int                `json:"nNu"`
	Doelen          []Doelvergelijking `json:"doelen"`
	NieuweDoelen    []dossier.Doel     `json:"nieuweDoelen"`
	VerlatenDoelen  []dossier.Doel     `json:"verlatenDoelen"`
	Observaties     int                `json:"observaties"`
	AfsprakenGereed int                `json:"afsprakenGereed"`
}

// A Doelvergelijking is one goal in two cycles.
type Doelvergelijking struct {
	Nu         dossier.Doel `json:"nu"`
	Toen       dossier.Doel `json:"toen"`
	NiveauToen string       `json:"niveauToen"`
	NiveauNu   string       `json:"niveauNu"`
}

// A Woord is a stretch of text that stayed, went or came.
type Woord struct {
	Tekst string `json:"tekst"`
	Soort string `json:"soort"` // "gelijk", "weg", "bij"
}

// An Intrekking takes an answer back.
type Intrekking struct {
	Datum     string `json:"datum"` // "" is today
	Reden     string `json:"reden"`
	WatStopt  string `json:"watStopt"`
	AlGebeurd string `json:"alGebeurd"` // what already happened or left
}

// A NietGevraagd person takes part and is not asked (A5).
type NietGevraagd struct {
	Betrokkene string `json:"betrokkene"`
	Naam       string `json:"naam"`
	Rol        string `json:"rol"` // in words
	Waarom     string `json:"waarom"`
}

// A Toestemminginvoer is one answer about sharing, inviting or pictures (L13).
type Toestemminginvoer struct {
	Wie          string `json:"wie"`
	Voor         string `json:"voor"` // dossier.ToestemmingVoor
	Betreft      string `json:"betreft"`
	Antwoord     string `json:"antwoord"`
	Vorm         string `json:"vorm"`
	Datum        string `json:"datum"` // "" is today
	Reden        string `json:"reden"`
	Naam         string `json:"naam"`
	Getuige      string `json:"getuige"`
	Tolk         string `json:"tolk"`
	Handtekening string `json:"handtekening"` // dossier.Inkt
	GeldigTot    string `json:"geldigTot"`
	Scan         string `json:"scan"` // id in documenten
}

// A Toestemmingpagina says whom toestemming is asked: the parents, or the pupil
// of 16 or older (L13). A person stands once for every toestemming there is.
type Toestemmingpagina struct {
	Gevraagd []Gevraagde `json:"gevraagd"`
	Zestien  bool        `json:"zestien"`
	Uitleg   string      `json:"uitleg"`
}

// An Organisatiepagina is the settings of the partnership.
type Organisatiepagina struct {
	Organisatie dossier.Organisatie `json:"organisatie"`
	Velden      map[string]Veld     `json:"velden"`
	Verwijderd  []VerwijderdItem    `json:"verwijderd"`
	AlleenLezen bool                `json:"alleenLezen"`
	Gewijzigd   string              `json:"gewijzigd"` // last changed, or begun with the source's values
}

// A GeplandOverleg is one meeting of all dossiers.
type GeplandOverleg struct {
	Dossier string `json:"dossier"`
	Titel   string `json:"titel"`
	School  string `json:"school"`
	MDO     string `json:"mdo"`
	Soort   string `json:"soort"` // dossier.MDOSoort
	Datum   string `json:"datum"`
	Begin   string `json:"begin"`
	Plaats  string `json:"plaats"`
	Stand   string `json:"stand"` // dossier.Voortgang
}

// An Aantekening is a working note; it never leaves this device (L7).
type Aantekening struct {
	ID      string `json:"id"`
	Dossier string `json:"dossier"`
	Datum   string `json:"datum"`
	Tekst   string `json:"tekst"`
}
