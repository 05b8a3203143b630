package dossier

// An MDO (multidisciplinary consultation) is one meeting about one child: who
// came, what was on the table, what was decided (M14, M15).
type MDO struct {
	Item
	Soort        MDOSoort     `json:"soort"        nl:"Soort overleg"`
	Datum        Date         `json:"datum"        nl:"Datum"`
	Begin        Tijd         `json:"begin"        nl:"Begintijd"`
	Plaats       string       `json:"plaats"       nl:"Plaats"`
	Deelnemers   []Deelnemer  `json:"deelnemers"   nl:"Deelnemers" bron:"M14"`
	Agenda       []Agendapunt `json:"agenda"       nl:"Agenda"`
	PuntenOuders Text         `json:"puntenOuders" nl:"Punten van de ouders"`
	PuntenKind   Text         `json:"puntenKind"   nl:"Punten van het kind"`
	Verslag      Text         `json:"verslag"      nl:"Verslag, kort en bondig" bron:"M16"`
	Besluiten    []Besluit    `json:"besluiten"    nl:"Besluiten"`
	Stand        Voortgang    `json:"stand"        nl:"Stand"`
	AfgerondOp   Date         `json:"afgerondOp"   nl:"Afgerond op"`
	RedenAfwezig Text         `json:"redenAfwezig" nl:"Reden als een verplichte partij ontbrak" bron:"M14"`
}

// A Deelnemer (participant) is somebody invited to a meeting.
type Deelnemer struct {
	Item
	Wie           Ref        `json:"wie"           nl:"Wie" ref:"betrokkenen"`
	Taak          Overlegrol `json:"taak"          nl:"Taak in het overleg"`
	UitgenodigdOp Date       `json:"uitgenodigdOp" nl:"Uitgenodigd op"`
	Aanwezig      Aanwezig   `json:"aanwezig"      nl:"Aanwezig"`
	Toelichting   string     `json:"toelichting"   nl:"Toelichting"`
}

// An Agendapunt (agenda item) has an owner and minutes; its clock time is derived.
type Agendapunt struct {
	Item
	Titel       string      `json:"titel"      nl:"Agendapunt"`
	Toelichting Text        `json:"toelichting" nl:"Toelichting"`
	Soort       AgendaSoort `json:"soort"      nl:"Doel van het punt"`
	Eigenaar    Ref         `json:"eigenaar"   nl:"Eigenaar" ref:"betrokkenen"`
	Minuten     int         `json:"minuten"    nl:"Minuten"`
	Uitkomst    Text        `json:"uitkomst"   nl:"Uitkomst"`
}

// A Besluit (decision) becomes an afspraak with owner and date.
type Besluit struct {
	Item
	Tekst    Text `json:"tekst"    nl:"Besluit"`
	Afspraak Ref  `json:"afspraak" nl:"Uitgewerkt in afspraak" ref:"afspraken"`
}
