package dossier

// A Route (route) is which of the two ways of the memo is followed (R1, R2).
type Route struct {
	Keuze       Routekeuze `json:"keuze"       nl:"Route"`
	GekozenOp   Date       `json:"gekozenOp"   nl:"Gekozen op"`
	Reden       Text       `json:"reden"       nl:"Waarom deze route"`
	BeeindigdOp Date       `json:"beeindigdOp" nl:"Voortijdig beëindigd op"`
	RedenEinde  Text       `json:"redenEinde"  nl:"Reden van beëindigen"`
}

// A Hulpvraag (request for help) is the question as it was raised (M11).
type Hulpvraag struct {
	Ontvangen    Date     `json:"ontvangen"    nl:"Datum" bron:"R1.1"`
	Vraag        Text     `json:"vraag"        nl:"Hulpvraag, zoals gesteld" bron:"R1.1"`
	Inbrenger    Ref      `json:"inbrenger"    nl:"Ingebracht door" ref:"betrokkenen"`
	AlGeprobeerd []Poging `json:"alGeprobeerd" nl:"Wat is al geprobeerd"`
}

// A Poging (attempt) is something tried before, and what it did.
type Poging struct {
	Item
	Wat    string `json:"wat"    nl:"Wat is geprobeerd"`
	Effect Text   `json:"effect" nl:"Wat was het effect"`
}

// A ContactConsulent (contact with the consulent) is the step after the
// hulpvraag (R1.2, R2.2, M13). Without toestemming no name is mentioned (L11).
type ContactConsulent struct {
	Item
	Datum      Date         `json:"datum"      nl:"Datum" bron:"R1.2"`
	Wijze      Contactwijze `json:"wijze"      nl:"Wijze"`
	Door       Ref          `json:"door"       nl:"Door" ref:"betrokkenen"`
	ZonderNaam JaNee        `json:"zonderNaam" nl:"Zonder naam van het kind" bron:"L11"`
	Besproken  Text         `json:"besproken"  nl:"Wat is besproken"`
}

// An Ondersteuningsvraag (established question for support) is the question as
// the school words and establishes it. Without it no AB is deployed (M11).
type Ondersteuningsvraag struct {
	Vraag           Text      `json:"vraag"           nl:"Ondersteuningsvraag" bron:"M11"`
	Aard            Aard      `json:"aard"            nl:"Preventief of curatief" bron:"M12"`
	Niveau          Niveau    `json:"niveau"          nl:"Niveau" bron:"K3"`
	Context         []Context `json:"context"         nl:"Aan te passen context" bron:"K5"`
	VastgesteldOp   Date      `json:"vastgesteldOp"   nl:"Vastgesteld op" bron:"M11"`
	VastgesteldDoor Ref       `json:"vastgesteldDoor" nl:"Vastgesteld door" ref:"betrokkenen" bron:"M11"`
}

// An Aanmelding (enrolment) starts the clock of the zorgplicht (L4).
type Aanmelding struct {
	OntvangenOp          Date  `json:"ontvangenOp"       nl:"Schriftelijke aanmelding ontvangen op" bron:"L4"`
	Verlengd             JaNee `json:"verlengd"          nl:"Verlengd met 4 weken" bron:"L4"`
	VerlengingGemeldOp   Date  `json:"verlengingGemeldOp" nl:"Verlenging schriftelijk aan ouders gemeld op" bron:"L4"`
	TijdelijkGeplaatstOp Date  `json:"tijdelijkGeplaatstOp" nl:"Tijdelijk geplaatst op" bron:"L4"`
	BesluitOp            Date  `json:"besluitOp"         nl:"Besluit op"`
}

// An OPP (development perspective plan) is drawn up within 6 weeks and evaluated
// yearly, only with extra support (L4).
type OPP struct {
	VanToepassing       JaNee  `json:"vanToepassing"      nl:"OPP van toepassing" bron:"L4"`
	TermijnVanaf        Date   `json:"termijnVanaf"       nl:"Geplaatst of arrangement toegekend op" bron:"L4"`
	VastgesteldOp       Date   `json:"vastgesteldOp"      nl:"OPP vastgesteld op"`
	LaatstGeevalueerdOp Date   `json:"laatstGeevalueerdOp" nl:"Laatst geëvalueerd op"`
	Uitstroom           string `json:"uitstroom"          nl:"Uitstroombestemming"`
	Onderbouwing        Text   `json:"onderbouwing"       nl:"Onderbouwing"`
}

// An Arrangement (support arrangement) is the money side of extra support (M1).
type Arrangement struct {
	Naam         string       `json:"naam"       nl:"Arrangement" bron:"M1"`
	Uitvoerder   Ref          `json:"uitvoerder" nl:"Uitvoerder" ref:"betrokkenen" bron:"R1.7"`
	Financiering Financiering `json:"financiering" nl:"Financiering"`
	Van          Date         `json:"van"        nl:"Van"`
	Tot          Date         `json:"tot"        nl:"Tot"`
	KorteLijnen  Text         `json:"korteLijnen" nl:"Korte lijnen tussen AB en uitvoerder" bron:"R1.7"`
}
