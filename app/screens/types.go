package screens

import "routewijzer/internal/dossier"

// The shapes a page receives and sends. Values of fields travel as plain JSON
// ("any"); dates as "2006-01-02", moments as RFC 3339 in UTC.

// A Start says what the page must show before anything else.
type Start struct {
	Fase          string           `json:"fase"` // "eerste" (no profile yet), "ontgrendelen", "open"
	Profielen     []ProfielInfo    `json:"profielen"`
	Rollen        []dossier.Option `json:"rollen"`        // roles a user of the program can have
	Sleutelhanger bool             `json:"sleutelhanger"` // the system keychain can be used here
	Versie        string           `json:"versie"`
	Vergrendeld   bool             `json:"vergrendeld"` // locked by hand or by time, not just started
}

// A ProfielInfo describes a profile without opening it; no name of a person is known then.
type ProfielInfo struct {
	ID            string `json:"id"`
	Oefenen       bool   `json:"oefenen"`
	GemaaktOp     string `json:"gemaaktOp"`
	GebruiktOp    string `json:"gebruiktOp"`
	Sleutelhanger bool   `json:"sleutelhanger"`
}

// A NieuwProfiel is what first-run asks.
type NieuwProfiel struct {
	Naam          string `json:"naam"`
	Rol           string `json:"rol"`
	Organisatie   string `json:"organisatie"`
	Wachtzin      string `json:"wachtzin"`
	Oefenen       bool   `json:"oefenen"` // practice profile: filled with the practice dossiers, never syncs
	Sleutelhanger bool   `json:"sleutelhanger"`
}

// An Aangemaakt profile shows its recovery code once.
type Aangemaakt struct {
	ID          string `json:"id"`
	Herstelcode string `json:"herstelcode"`
}

// Ik is the person whose profile is open.
type Ik struct {
	Naam        string     `json:"naam"`
	Rol         string     `json:"rol"`
	RolNaam     string     `json:"rolNaam"`
	Organisatie string     `json:"organisatie"`
	Oefenen     bool       `json:"oefenen"`
	Voorkeuren  Voorkeuren `json:"voorkeuren"`
}

// Voorkeuren are this person's settings of the program.
type Voorkeuren struct {
	Thema               string `json:"thema"`               // "licht", "donker", "systeem"
	Weergave            string `json:"weergave"`            // "ruim", "compact"
	VergrendelNaMinuten int    `json:"vergrendelNaMinuten"` // 0: never by itself
	Sneltoetsen         bool   `json:"sneltoetsen"`         // single-key shortcuts of the recorder (WCAG 2.1.4)
	Hand                string `json:"hand"`                // "rechts", "links"
}

// A Regel is one line of the dossier list.
type Regel struct {
	ID           string `json:"id"`
	Titel        string `json:"titel"`
	School       string `json:"school"`
	Groep        string `json:"groep"`
	Niveau       string `json:"niveau"`
	Route        string `json:"route"`
	RouteNaam    string `json:"routeNaam"`
	Stap         string `json:"stap"` // code of the current step, "R2.4"; "" when the route is done
	StapNaam     string `json:"stapNaam"`
	Regievoerder string `json:"regievoerder"`
	Gewijzigd    string `json:"gewijzigd"`
	Conflicten   int    `json:"conflicten"`
	Blokkeert    int    `json:"blokkeert"`
	LetOp        int    `json:"letOp"`
	Gesloten     bool   `json:"gesloten"`

	AanZet       string `json:"aanZet"`       // whose turn it is, "" when the route is done or ended
	Termijn      string `json:"termijn"`      // what is due first, "" for nothing
	TermijnOp    string `json:"termijnOp"`    // due on
	TermijnStand string `json:"termijnStand"` // "loopt", "dreigt", "te laat"
	TermijnDagen int    `json:"termijnDagen"` // from today, negative: late
}

// A NieuwDossier is the least one must say to begin; everything else is a field.
type NieuwDossier struct {
	Niveau     string `json:"niveau"`
	Roepnaam   string `json:"roepnaam"`
	Achternaam string `json:"achternaam"`
	Naam       string `json:"naam"`
	School     string `json:"school"`
	Groep      string `json:"groep"`
}

// A Veld is one leaf as shown: its value, the versions it rests on, and who
// wrote it. Velden holds an entry for every path that was ever written.
type Veld struct {
	Waarde       any      `json:"waarde"`
	Heads        []string `json:"heads"` // keep from first focus, return with draft and write
	Door         string   `json:"door"`
	Op           string   `json:"op"`
	Versies      []Versie `json:"versies"`      // more than one: a conflict, first is the one shown
	Samengevoegd bool     `json:"samengevoegd"` // Waarde is a merged view of Versies, nobody wrote it
}

// A Versie is one of several values that stand side by side.
type Versie struct {
	Head   string `json:"head"`
	Waarde any    `json:"waarde"`
	Door   string `json:"door"`
	Op     string `json:"op"`
}

// A Stap is one step on the route line.
type Stap struct {
	Code      string `json:"code"` // "R2.3"
	Naam      string `json:"naam"`
	Stand     string `json:"stand"`     // "gedaan", "nu", "volgt"
	Datum     string `json:"datum"`     // done on, or due on
	Uiterlijk bool   `json:"uiterlijk"` // Datum is a deadline, not a fact
	Notitie   string `json:"notitie"`   // one short line: what happened, or what it waits for
	Tab       string `json:"tab"`       // where the work for this step is done
	Bron      string `json:"bron"`      // literal source sentence
}

// A Signaal is one finding of the rules, as shown.
type Signaal struct {
	Code          string `json:"code"`
	Ernst         string `json:"ernst"` // "blokkeert", "let op", "goed"
	Pad           string `json:"pad"`
	Tekst         string `json:"tekst"`
	Bron          string `json:"bron"`
	OphefbaarDoor string `json:"ophefbaarDoor"`
	Opgeheven     string `json:"opgeheven"` // reason, "" when it stands
	OpgehevenDoor string `json:"opgehevenDoor"`
	OpgehevenOp   string `json:"opgehevenOp"`
	Uiterlijk     string `json:"uiterlijk"`   // the deadline it is about, ""
	MagOpheffen   bool   `json:"magOpheffen"` // this person may lift it now
}

// A Dossierpagina is all the page needs of one dossier.
type Dossierpagina struct {
	ID              string           `json:"id"`
	Titel           string           `json:"titel"`
	Ondertitel      string           `json:"ondertitel"`
	Dossier         dossier.Dossier  `json:"dossier"` // lists in order, deleted items left out
	Velden          map[string]Veld  `json:"velden"`
	Verwijderd      []VerwijderdItem `json:"verwijderd"`
	Route           []Stap           `json:"route"`
	Signalen        []Signaal        `json:"signalen"`
	NietTeSchrijven []string         `json:"nietTeSchrijven"` // top-level sections this role may only read
	Concepten       []Concept        `json:"concepten"`       // drafts that were never written, from before a crash
	Ongedaan        string           `json:"ongedaan"`        // what "Ongedaan maken" would undo, "" for nothing
	Gewijzigd       string           `json:"gewijzigd"`

	Termijnen []Termijn       `json:"termijnen"` // all that is due, soonest first
	AanZet    Beurt           `json:"aanZet"`
	Cyclus    int             `json:"cyclus"` // 1, 2, ...
	Eerder    []string        `json:"eerder"` // ids of items of earlier cycles
	Tijd      []Tijdtotaal    `json:"tijd"`
	Bewaren   []Bewaartermijn `json:"bewaren"`
	Toegang   []Toegang       `json:"toegang"`
	Leeftijd  int             `json:"leeftijd"` // of the child today, -1 unknown
	IkRegie   bool            `json:"ikRegie"`  // this person has the regie here
	IkRol     string          `json:"ikRol"`    // dossier.Gebruikersrol of this person
}

// A VerwijderdItem is a list item that was deleted and can be put back.
type VerwijderdItem struct {
	Pad             string `json:"pad"`
	Label           string `json:"label"`
	Door            string `json:"door"`
	Op              string `json:"op"`
	DaarnaGewijzigd bool   `json:"daarnaGewijzigd"` // shown all the same: edited after, or at the same time
}

// A Schrijving is one field to write, with the versions its author was shown.
type Schrijving struct {
	Pad    string   `json:"pad"`
	Waarde any      `json:"waarde"`
	Heads  []string `json:"heads"`
}

// A Concept is a draft: what is typed and not yet written.
type Concept struct {
	Pad    string   `json:"pad"`
	Waarde any      `json:"waarde"`
	Heads  []string `json:"heads"`
	Op     string   `json:"op"`
}

// A Gebeurtenis is one entry of the history, newest first.
type Gebeurtenis struct {
	Op       string `json:"op"`
	Door     string `json:"door"`
	Rol      string `json:"rol"`
	Pad      string `json:"pad"`
	Label    string `json:"label"` // "Plan van aanpak, doel 2: Nulmeting"
	Wat      string `json:"wat"`   // "geschreven", "gewist", "toegevoegd", "verwijderd", "teruggezet", "regie"
	Waarde   any    `json:"waarde"`
	Leesbaar string `json:"leesbaar"` // Waarde in words
	Geldt    bool   `json:"geldt"`    // still a current value
}

// A Treffer is one place where a search was found.
type Treffer struct {
	ID     string `json:"id"`
	Titel  string `json:"titel"`
	School string `json:"school"`
	Pad    string `json:"pad"`
	Label  string `json:"label"`
	Voor   string `json:"voor"` // words before, the match itself, words after
	Raak   string `json:"raak"`
	Na     string `json:"na"`
}

// A Regiewissel hands the lead to somebody else (P3).
type Regiewissel struct {
	Betrokkene string `json:"betrokkene"` // id in betrokkenen
	Reden      string `json:"reden"`
	Datum      string `json:"datum"`
}

// An Opname is a recording: running, finished but loose, or brought back after a crash.
type Opname struct {
	ID             string              `json:"id"`
	DossierID      string              `json:"dossierID"` // "" for a snelle observatie
	Begonnen       string              `json:"begonnen"`  // RFC 3339
	Instelling     Opnamevorm          `json:"instelling"`
	Gebeurtenissen []Opnamegebeurtenis `json:"gebeurtenissen"`
	Klaar          bool                `json:"klaar"`  // finished, waits to be attached to a dossier
	DuurMs         int64               `json:"duurMs"` // pauses left out
}

// An Opnamevorm is how an observation is recorded.
type Opnamevorm struct {
	DossierID   string         `json:"dossierID"`
	Les         string         `json:"les"`
	Plaats      string         `json:"plaats"`
	Kijkvraag   string         `json:"kijkvraag"`
	Methoden    []string       `json:"methoden"`
	Minuten     int            `json:"minuten"` // planned length, 0: open end
	Gedragingen []Telknop      `json:"gedragingen"`
	Steekproef  Steekproefvorm `json:"steekproef"`
}

// A Telknop is one button: a behaviour that is counted or timed.
type Telknop struct {
	ID        string `json:"id"`
	Naam      string `json:"naam"`
	Definitie string `json:"definitie"`
	Soort     string `json:"soort"` // dossier.TelSoort
	Toets     string `json:"toets"`
}

// A Steekproefvorm is how intervals are scored.
type Steekproefvorm struct {
	Soort            string `json:"soort"` // dossier.SteekproefSoort
	Gedrag           string `json:"gedrag"`
	Definitie        string `json:"definitie"`
	IntervalSeconden int    `json:"intervalSeconden"`
	KlasgenootElke   int    `json:"klasgenootElke"` // 0: none
}

// An Opnamegebeurtenis is one key pressed. Ms counts from the start, pauses
// left out. Soort is "tel" (Knop), "interval" (Index, Waarde "1" or "0"),
// "zin" (Tekst), "abc" (Aanleiding, Gedrag, Gevolg), "herstel" (undoes the last
// that still stands), "pauze", "hervat", "klaar".
type Opnamegebeurtenis struct {
	Nr         int    `json:"nr"` // 1, 2, 3: the page numbers them, so a repeat is harmless
	Ms         int64  `json:"ms"`
	Soort      string `json:"soort"`
	Knop       string `json:"knop"`
	Index      int    `json:"index"`
	Waarde     string `json:"waarde"`
	Tekst      string `json:"tekst"`
	Aanleiding string `json:"aanleiding"`
	Gedrag     string `json:"gedrag"`
	Gevolg     string `json:"gevolg"`
}

// An Instemmingtekst is the exact text somebody is asked to agree to (L3).
type Instemmingtekst struct {
	Tekst     string      `json:"tekst"`
	Hash      string      `json:"hash"`
	Gevraagd  []Gevraagde `json:"gevraagd"`  // whom it must be asked (A5)
	Ontbreekt []string    `json:"ontbreekt"` // why it cannot be asked yet, Dutch sentences

	Niet []NietGevraagd `json:"niet"` // who takes part and is not asked (A5)
}

// A Gevraagde is one person whose instemming is needed, and where it stands.
type Gevraagde struct {
	Betrokkene string `json:"betrokkene"`
	Naam       string `json:"naam"`
	Rol        string `json:"rol"`
	Antwoord   string `json:"antwoord"` // "", "ja", "deels", "nee"
	Datum      string `json:"datum"`
	Vorm       string `json:"vorm"`
	Verouderd  bool   `json:"verouderd"`  // given for an earlier version of the text
	Instemming string `json:"instemming"` // id of the item, ""; of a toestemming its own

	GevraagdOp    string `json:"gevraagdOp"`
	MeegegevenOp  string `json:"meegegevenOp"` // taken home to read
	Herinnerd     string `json:"herinnerd"`    // the days, as "2026-09-20, 2026-09-27"
	Opgeheven     string `json:"opgeheven"`    // why the plan may go on without this answer (A5)
	IngetrokkenOp string `json:"ingetrokkenOp"`
	Wacht         string `json:"wacht"` // what is waited for, a Dutch sentence; "" for nothing
}

// An Instemminginvoer is one answer given at the table.
type Instemminginvoer struct {
	Wie          string `json:"wie"`
	Voor         string `json:"voor"`
	Antwoord     string `json:"antwoord"`
	Vorm         string `json:"vorm"`
	Datum        string `json:"datum"`
	Reden        string `json:"reden"`
	Zienswijze   string `json:"zienswijze"`
	Naam         string `json:"naam"`
	Getuige      string `json:"getuige"`
	Tolk         string `json:"tolk"`
	Handtekening string `json:"handtekening"` // dossier.Inkt
	Hash         string `json:"hash"`         // of the text that was shown

	Scan             string   `json:"scan"`             // id in documenten, of the paper
	Uitspraak        string   `json:"uitspraak"`        // the court's decision: day and number
	NietMetDoelen    []string `json:"nietMetDoelen"`    // partial: ids of the goals disagreed with
	NietMetActies    []string `json:"nietMetActies"`    // partial: ids of actions
	NietMetAfspraken []string `json:"nietMetAfspraken"` // partial: ids of afspraken
}

// A Documentopdracht asks for one document.
type Documentopdracht struct {
	Document     string `json:"document"` // "top-dossier", "mdo-agenda", "ouderversie", "inzage" (L6), "overdracht" (L10)
	MDO          string `json:"mdo"`      // id, for the agenda
	Ondertekenen bool   `json:"ondertekenen"`
	Handtekening string `json:"handtekening"` // drawn ink of the signing professional, dossier.Inkt
	Reden        string `json:"reden"`
	OpslaanAls   bool   `json:"opslaanAls"` // ask where
}

// An Uitvoer is a file that was made.
type Uitvoer struct {
	Naam        string `json:"naam"`
	Pad         string `json:"pad"` // "" in a browser: it was offered as a download
	Bytes       int    `json:"bytes"`
	Geannuleerd bool   `json:"geannuleerd"`
}

// A Controle is what verifying a PDF found.
type Controle struct {
	Geldig         bool           `json:"geldig"`
	Redenen        []string       `json:"redenen"` // Dutch; why not, or what is worth knowing
	Handtekeningen []Handtekening `json:"handtekeningen"`
}

// A Handtekening is one signature in a PDF.
type Handtekening struct {
	Naam         string `json:"naam"`
	Organisatie  string `json:"organisatie"`
	Moment       string `json:"moment"`
	Geldig       bool   `json:"geldig"`
	Volledig     bool   `json:"volledig"`     // covers the file to its last byte
	Vingerafdruk string `json:"vingerafdruk"` // SHA-256 of the certificate, hex
	Eigen        bool   `json:"eigen"`        // made by this profile
	Reden        string `json:"reden"`
}

// A Diagnose is the health of the profile.
type Diagnose struct {
	InOrde   bool     `json:"inOrde"`
	Regels   []string `json:"regels"` // Dutch, one finding a line
	Dossiers int      `json:"dossiers"`
	Bytes    int64    `json:"bytes"`
	Map      string   `json:"map"`
}

// A Grafiek is a chart as marks for a given width; page and PDF draw the same.
type Grafiek struct {
	Titel      string     `json:"titel"`
	Bijschrift string     `json:"bijschrift"`
	Breedte    float64    `json:"breedte"`
	Hoogte     float64    `json:"hoogte"`
	Merken     []Merk     `json:"merken"`
	Tabel      [][]string `json:"tabel"` // the same in words, first row is the header
}

// A Merk is one mark: "lijn" (X1,Y1)-(X2,Y2), "punt", "tekst", "vlak", "pad" (Punten: x,y,x,y,...).
type Merk struct {
	Soort  string    `json:"soort"`
	Klas   string    `json:"klas"` // role of the mark: "as", "raster", "reeks", "klasgenoot", "doel", "label"
	X1     float64   `json:"x1"`
	Y1     float64   `json:"y1"`
	X2     float64   `json:"x2"`
	Y2     float64   `json:"y2"`
	Tekst  string    `json:"tekst"`
	Anker  string    `json:"anker"` // "begin", "midden", "eind"
	Punten []float64 `json:"punten"`
}
