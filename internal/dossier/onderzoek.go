package dossier

// An Onderzoek (inquiry) is route 1: a question, findings and advice (R1.3 to R1.7).
type Onderzoek struct {
	Vraag       Text        `json:"vraag"       nl:"Onderzoeksvraag" bron:"R1.3"`
	Bevindingen []Bevinding `json:"bevindingen" nl:"Bevindingen" bron:"R1.7"`
	Adviezen    []Advies    `json:"adviezen"    nl:"Adviezen" bron:"P5"`
}

// A Bevinding (finding) is what the observations together show; only its AB
// writes it, and the teacher hears it first (R1.6).
type Bevinding struct {
	Item
	Waarneming    Text `json:"waarneming"    nl:"Wat is gezien" bron:"L9"`
	Betekenis     Text `json:"betekenis"     nl:"Wat het kan betekenen" bron:"L9"`
	Observaties   Refs `json:"observaties"   nl:"Uit observaties" ref:"observaties"`
	Door          Ref  `json:"door"          nl:"Door" ref:"betrokkenen"`
	VastgesteldOp Date `json:"vastgesteldOp" nl:"Vastgesteld op" bron:"R1.7"`
}

// An Advies (advice) follows from findings and may have become a goal.
type Advies struct {
	Item
	Tekst     Text `json:"tekst"     nl:"Advies"`
	Voor      Refs `json:"voor"      nl:"Voor" ref:"betrokkenen"`
	Bevinding Ref  `json:"bevinding" nl:"Op grond van bevinding" ref:"onderzoek/bevindingen"`
	Doel      Ref  `json:"doel"      nl:"Uitgewerkt in doel" ref:"planVanAanpak/doelen"`
}

// A Bespreking (talk between AB and teacher) comes before the MDO hears the findings (R1.6).
type Bespreking struct {
	Item
	Datum      Date `json:"datum"      nl:"Datum" bron:"R1.6"`
	AB         Ref  `json:"ab"         nl:"Ambulant begeleider" ref:"betrokkenen"`
	Leerkracht Ref  `json:"leerkracht" nl:"Leerkracht" ref:"betrokkenen"`
	Besproken  Text `json:"besproken"  nl:"Wat is besproken"`
	Reactie    Text `json:"reactie"    nl:"Reactie van de leerkracht"`
}

// An Inzet (deployment) is one AB's work on this question: asked, accepted or
// declined, done (M3, M11, M18, A7).
type Inzet struct {
	Item
	AB            Ref          `json:"ab"           nl:"Ambulant begeleider" ref:"betrokkenen"`
	Expertise     Expertise    `json:"expertise"    nl:"Expertise" bron:"M3"`
	Organisatie   string       `json:"organisatie"  nl:"Organisatie" bron:"M3"`
	Financiering  Financiering `json:"financiering" nl:"Financiering" bron:"M3"`
	Stand         InzetStand   `json:"stand"        nl:"Stand" bron:"M18"`
	GevraagdOp    Date         `json:"gevraagdOp"   nl:"Gevraagd op"`
	BeslotenOp    Date         `json:"beslotenOp"   nl:"Besloten op"`
	Afwijzing     Text         `json:"afwijzing"    nl:"Reden van afwijzing" bron:"A7"`
	Alternatief   Text         `json:"alternatief"  nl:"Voorgesteld alternatief" bron:"A7"`
	Van           Date         `json:"van"          nl:"Van"`
	Tot           Date         `json:"tot"          nl:"Tot"`
	MaxMinuten    int          `json:"maxMinuten"   nl:"Maximum aantal minuten"`
	DeskundigeTLV JaNee        `json:"deskundigeTLV" nl:"Deskundige bij de TLV van dit kind" bron:"A7"`
	Tijd          []Tijdregel  `json:"tijd"         nl:"Tijdregistratie" bron:"K8"`
}

// A Tijdregel (time entry) is registered under one of the eight tasks of K8.
type Tijdregel struct {
	Item
	Datum        Date   `json:"datum"        nl:"Datum"`
	Taak         Taak   `json:"taak"         nl:"Taak" bron:"K8"`
	Minuten      int    `json:"minuten"      nl:"Minuten"`
	Reisminuten  int    `json:"reisminuten"  nl:"Reisminuten"`
	Omschrijving string `json:"omschrijving" nl:"Omschrijving"`
}

// A Voorlichting (information session) is given by an AB on a topic (P5).
type Voorlichting struct {
	Item
	Datum      Date   `json:"datum"      nl:"Datum"`
	Onderwerp  string `json:"onderwerp"  nl:"Onderwerp" bron:"P5"`
	VoorWie    string `json:"voorWie"    nl:"Voor wie"`
	Minuten    int    `json:"minuten"    nl:"Minuten"`
	Deelnemers int    `json:"deelnemers" nl:"Aantal deelnemers"`
	Door       Ref    `json:"door"       nl:"Door" ref:"betrokkenen"`
}

// A Coachingsnotitie (coaching note) is read by the teacher first, never serves
// assessment, and is not shown to a directeur (L12).
type Coachingsnotitie struct {
	Item
	Datum      Date `json:"datum"      nl:"Datum"`
	AB         Ref  `json:"ab"         nl:"Ambulant begeleider" ref:"betrokkenen"`
	Leerkracht Ref  `json:"leerkracht" nl:"Leerkracht" ref:"betrokkenen"`
	Notitie    Text `json:"notitie"    nl:"Notitie" bron:"L12"`
	GelezenOp  Date `json:"gelezenOp"  nl:"Door leerkracht gelezen op" bron:"L12"`
}
