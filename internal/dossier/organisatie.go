package dossier

// An Organisatie (organisation) is what a partnership sets for all its
// dossiers: names, terms, word lists and templates. People and devices are
// member facts of its log, not fields.
type Organisatie struct {
	Naam             string               `json:"naam"             nl:"Naam van het samenwerkingsverband"`
	Regio            Regio                `json:"regio"            nl:"Vakantieregio"`
	Expertises       []Expertisegebied    `json:"expertises"       nl:"Aandachtsgebieden" bron:"M3"`
	Termijnen        Termijnen            `json:"termijnen"        nl:"Termijnen" uitleg:"Geldt voor nieuwe dossiers; een lopend dossier houdt de termijnen waarmee het begon."`
	Vakanties        []Vakantie           `json:"vakanties"        nl:"Afwijkende vakanties"`
	Telknoppen       []Telknopsjabloon    `json:"telknoppen"       nl:"Gedragingen om te tellen"`
	Tijdsteekproeven []Steekproefsjabloon `json:"tijdsteekproeven" nl:"Tijdsteekproeven"`
	Agendas          []Agendasjabloon     `json:"agendas"          nl:"Agenda's voor een MDO"`
	Gesprekspunten   []Gesprekspunt       `json:"gesprekspunten"   nl:"Gesprekspunten voor een MDO"`
	Doelvoorbeelden  []Doelvoorbeeld      `json:"doelvoorbeelden"  nl:"Voorbeelden van doelen" bron:"K6"`
}

// An Expertisegebied (field of expertise) ties an aandachtsgebied to the
// organisation that has the expertise and to who pays (M3).
type Expertisegebied struct {
	Item
	Expertise    Expertise    `json:"expertise"    nl:"Expertise" bron:"M3"`
	Organisatie  string       `json:"organisatie"  nl:"Organisatie" bron:"M3"`
	Financiering Financiering `json:"financiering" nl:"Financiering" bron:"M3"`
}

// A Telknopsjabloon (counting button template) is a behaviour with the
// definition that makes two observers count the same.
type Telknopsjabloon struct {
	Item
	Naam      string   `json:"naam"      nl:"Gedrag"`
	Definitie string   `json:"definitie" nl:"Definitie"`
	Soort     TelSoort `json:"soort"     nl:"Soort telling"`
	Toets     string   `json:"toets"     nl:"Toets"`
}

// A Steekproefsjabloon (interval sampling template) is a ready set-up of one
// [Tijdsteekproef].
type Steekproefsjabloon struct {
	Item
	Naam             string          `json:"naam"             nl:"Naam"`
	Soort            SteekproefSoort `json:"soort"            nl:"Soort tijdsteekproef"`
	Gedrag           string          `json:"gedrag"           nl:"Gedrag"`
	Definitie        string          `json:"definitie"        nl:"Definitie"`
	IntervalSeconden int             `json:"intervalSeconden" nl:"Interval in seconden"`
	Minuten          int             `json:"minuten"          nl:"Minuten"`
	KlasgenootElke   int             `json:"klasgenootElke"   nl:"Klasgenoot elke zoveel intervallen"`
}

// An Agendasjabloon (agenda template) is a proposal for the order of a meeting.
type Agendasjabloon struct {
	Item
	Naam   string         `json:"naam"   nl:"Naam"`
	Punten []Sjabloonpunt `json:"punten" nl:"Agendapunten"`
}

// A Sjabloonpunt (template item) is one item of an [Agendasjabloon]; its owner
// is a role, filled in with the person who has it.
type Sjabloonpunt struct {
	Item
	Titel       string      `json:"titel"       nl:"Agendapunt"`
	Toelichting Text        `json:"toelichting" nl:"Toelichting"`
	Soort       AgendaSoort `json:"soort"       nl:"Doel van het punt"`
	Eigenaar    Rol         `json:"eigenaar"    nl:"Eigenaar"`
	Minuten     int         `json:"minuten"     nl:"Minuten"`
}

// A Gesprekspunt (discussion point) is a question to put on the table.
type Gesprekspunt struct {
	Item
	Tekst string `json:"tekst" nl:"Gesprekspunt"`
}

// A Doelvoorbeeld (example goal) shows how a goal can be worded. An AB is no
// remedial teacher, carer or therapist: none may be about treatment (K6).
type Doelvoorbeeld struct {
	Item
	Doel      Text     `json:"doel"      nl:"Doel"`
	Voor      DoelVoor `json:"voor"      nl:"Doel voor" bron:"E4"`
	Indicator Text     `json:"indicator" nl:"Waaraan zien we dat het lukt"`
}
