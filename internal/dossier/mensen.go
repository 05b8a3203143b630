package dossier

// An Onderwerp (subject) says what the dossier is about. Below leerling level
// there is no child, and the parents' parts are "n.v.t." (K3, A5).
type Onderwerp struct {
	Niveau       Niveau `json:"niveau"       nl:"Niveau" bron:"K3"`
	Naam         string `json:"naam"         nl:"Naam van groep, team of vraag" uitleg:"Alleen als het dossier niet over één leerling gaat."`
	Omschrijving Text   `json:"omschrijving" nl:"Omschrijving"`
	AfgeslotenOp Date   `json:"afgeslotenOp" nl:"Afgesloten op"`
	AfsluitReden Text   `json:"afsluitReden" nl:"Reden van afsluiten"`
}

// A Kind (child) is the pupil the dossier is about.
type Kind struct {
	Roepnaam      string `json:"roepnaam"      nl:"Roepnaam"`
	Achternaam    string `json:"achternaam"    nl:"Achternaam"`
	Geboortedatum Date   `json:"geboortedatum" nl:"Geboortedatum"`
	Groep         string `json:"groep"         nl:"Groep"`
	Thuistalen    string `json:"thuistalen"    nl:"Thuistalen"`
	TolkGewenst   JaNee  `json:"tolkGewenst"   nl:"Tolk gewenst"`
	TolkTaal      string `json:"tolkTaal"      nl:"Taal van de tolk"`
	VertrokkenOp  Date   `json:"vertrokkenOp"  nl:"Van school vertrokken op" bron:"L5"`
	NieuweSchool  string `json:"nieuweSchool"  nl:"Nieuwe school"`
}

// A School (school) has the zorgplicht and keeps the dossier (P2).
type School struct {
	Naam      string     `json:"naam"      nl:"Naam van de school"`
	BRIN      string     `json:"brin"      nl:"BRIN"`
	Plaats    string     `json:"plaats"    nl:"Plaats"`
	Regio     Regio      `json:"regio"     nl:"Vakantieregio"`
	Vakanties []Vakantie `json:"vakanties" nl:"Afwijkende vakanties"`
}

// A Vakantie (school holiday) is one the school has of its own; last day included.
type Vakantie struct {
	Item
	Naam     string `json:"naam"    nl:"Naam"`
	Van      Date   `json:"van"     nl:"Eerste dag"`
	TotEnMet Date   `json:"totEnMet" nl:"Laatste dag"`
}

// A Betrokkene (person involved) is anyone around the question: child, parents,
// school, specialists. Nobody else is named in a dossier.
type Betrokkene struct {
	Item
	Naam        string `json:"naam"        nl:"Naam"`
	Rol         Rol    `json:"rol"         nl:"Rol"`
	Functie     string `json:"functie"     nl:"Functie of toelichting"`
	Organisatie string `json:"organisatie" nl:"Organisatie"`
	Gezag       Gezag  `json:"gezag"       nl:"Gezag" bron:"A5"`
	Telefoon    string `json:"telefoon"    nl:"Telefoon"`
	Email       string `json:"email"       nl:"E-mailadres"`
	TolkTaal    string `json:"tolkTaal"    nl:"Tolk nodig in"`
	Sinds       Date   `json:"sinds"       nl:"Betrokken sinds"`
	Tot         Date   `json:"tot"         nl:"Betrokken tot"`
}

// A Regie (lead) is one period in which one person led for the school. It is
// projected from member facts of the log and cannot be written as a field (P3).
type Regie struct {
	Item
	Wie   string `json:"wie"   nl:"Regievoerder"`
	Rol   Rol    `json:"rol"   nl:"Rol"`
	Van   Date   `json:"van"   nl:"Van"`
	Tot   Date   `json:"tot"   nl:"Tot"`
	Reden Text   `json:"reden" nl:"Reden"`
}
