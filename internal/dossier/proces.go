package dossier

// A Stagnatie (stagnation) is opened, discussed and closed with its effect by
// the consulent; it names a step or agreement, never a person (P4).
type Stagnatie struct {
	Item
	Soorten      []StagnatieSoort `json:"soorten"     nl:"Soort" bron:"P4"`
	Betreft      string           `json:"betreft"     nl:"Stap of afspraak"`
	Toelichting  Text             `json:"toelichting" nl:"Toelichting" bron:"P4"`
	GeopendOp    Date             `json:"geopendOp"   nl:"Geopend op"`
	BesprokenOp  Date             `json:"besprokenOp" nl:"Besproken op"`
	BesprokenMet Refs             `json:"besprokenMet" nl:"Besproken met" ref:"betrokkenen"`
	Afgesproken  Text             `json:"afgesproken" nl:"Wat is afgesproken"`
	AfgeslotenOp Date             `json:"afgeslotenOp" nl:"Afgesloten op"`
	Effect       Text             `json:"effect"      nl:"Effect"`
}

// An Evaluatie (evaluation) answers the five questions of E3 word for word and
// rates resultaat and proces (E2).
type Evaluatie struct {
	Item
	Datum                Date      `json:"datum"             nl:"Datum"`
	MDO                  Ref       `json:"mdo"               nl:"In overleg" ref:"mdos" bron:"R2.6"`
	WatGingGoed          Text      `json:"watGingGoed"       nl:"Wat ging goed?" bron:"E3"`
	WatKanBeter          Text      `json:"watKanBeter"       nl:"Wat kan beter?" bron:"E3"`
	DoelenBereikt        Text      `json:"doelenBereikt"     nl:"Welke doelen hebben we bereikt en wat niet?" bron:"E3"`
	OpgeleverdKind       Text      `json:"opgeleverdKind"    nl:"Wat heeft het kind opgeleverd?" bron:"E3"`
	KindGehoord          Gehoord   `json:"kindGehoord"       nl:"Kind gehoord"`
	OpgeleverdOuders     Text      `json:"opgeleverdOuders"  nl:"Wat heeft het de ouders opgeleverd?" bron:"E3"`
	OudersGehoord        Gehoord   `json:"oudersGehoord"     nl:"Ouders gehoord"`
	OpgeleverdLeerkracht Text      `json:"opgeleverdLeerkracht" nl:"Wat heeft het de leerkracht opgeleverd?" bron:"E3"`
	LeerkrachtGehoord    Gehoord   `json:"leerkrachtGehoord" nl:"Leerkracht gehoord"`
	OpgeleverdSchool     Text      `json:"opgeleverdSchool"  nl:"Wat heeft het de school opgeleverd?" bron:"E3"`
	SchoolGehoord        Gehoord   `json:"schoolGehoord"     nl:"School gehoord"`
	NietGehoordReden     Text      `json:"nietGehoordReden"  nl:"Reden als iemand niet gehoord is"`
	SindsVorige          Text      `json:"sindsVorige"       nl:"Wat is er sinds de vorige evaluatie veranderd?"`
	VervolgKeuze         Vervolg   `json:"vervolgKeuze"      nl:"Vervolg"`
	Vervolg              Text      `json:"vervolg"           nl:"Wat is het vervolg?" bron:"E3"`
	Resultaat            Oordeel   `json:"resultaat"         nl:"Resultaat" bron:"E2"`
	Proces               Oordeel   `json:"proces"            nl:"Proces" bron:"E2"`
	RedenZonderAB        Text      `json:"redenZonderAB"     nl:"Reden als de AB ontbrak" bron:"M19"`
	Stand                Voortgang `json:"stand"           nl:"Stand"`
	AfgerondOp           Date      `json:"afgerondOp"        nl:"Afgerond op"`
}

// A Document (document) is something kept beside the dossier; its bytes are a
// blob, named by the hash of its ciphertext.
type Document struct {
	Item
	Naam        string        `json:"naam"    nl:"Naam"`
	Soort       DocumentSoort `json:"soort"   nl:"Soort"`
	Datum       Date          `json:"datum"   nl:"Datum"`
	Bron        string        `json:"bron"    nl:"Bron"`
	Type        string        `json:"type"    nl:"Bestandstype"`
	Bytes       int           `json:"bytes"   nl:"Grootte in bytes" max:"2147483647"`
	Kenmerk     string        `json:"kenmerk" nl:"Kenmerk (SHA-256)"`
	Blob        string        `json:"blob"    nl:"Bewaard als"`
	Toelichting Text          `json:"toelichting" nl:"Toelichting"`
}

// Termijnen (terms) are the partnership's values, frozen when the dossier
// began, so that a later change of settings never moves a running deadline.
type Termijnen struct {
	StartWeken          int `json:"startWeken"         nl:"Start na instemming, weken" bron:"R2.5"`
	EvaluatieVanafWeken int `json:"evaluatieVanafWeken" nl:"Evaluatie vanaf, weken" bron:"E2"`
	EvaluatieTotWeken   int `json:"evaluatieTotWeken"  nl:"Evaluatie uiterlijk, weken" bron:"E2"`
	ZorgplichtWeken     int `json:"zorgplichtWeken"    nl:"Zorgplicht, weken" bron:"L4"`
	VerlengingWeken     int `json:"verlengingWeken"    nl:"Verlenging zorgplicht, weken" bron:"L4"`
	OPPWeken            int `json:"oppWeken"           nl:"OPP, weken" bron:"L4"`
	ToegangDagen        int `json:"toegangDagen"       nl:"Toegang AB na de inzet, dagen" bron:"L11"`
	BewaarjarenSWV      int `json:"bewaarjarenSWV"     nl:"Bewaartermijn samenwerkingsverband, jaren" bron:"L5"`
	BewaarjarenSchool   int `json:"bewaarjarenSchool"  nl:"Bewaartermijn school, jaren" bron:"L5"`
	BewaarjarenAB       int `json:"bewaarjarenAB"      nl:"Bewaartermijn organisatie van de AB, jaren" bron:"L5" uitleg:"0 betekent: deze organisatie heeft nog geen termijn opgegeven."`
	BewaarjarenGeld     int `json:"bewaarjarenGeld"    nl:"Bewaartermijn financiële gegevens, jaren" bron:"L5"`
	MaxMinutenInzet     int `json:"maxMinutenInzet"    nl:"Maximum per traject, minuten" bron:"K8" uitleg:"0 betekent: geen maximum. Geldt voor nieuwe inzetten."`
}

// DefaultTermijnen are the values of the sources.
func DefaultTermijnen() Termijnen {
	return Termijnen{StartWeken: 2, EvaluatieVanafWeken: 10, EvaluatieTotWeken: 13, ZorgplichtWeken: 6, VerlengingWeken: 4,
		OPPWeken: 6, ToegangDagen: 30, BewaarjarenSWV: 3, BewaarjarenSchool: 5, BewaarjarenGeld: 7}
}
