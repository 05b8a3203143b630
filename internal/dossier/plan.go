package dossier

// A PlanVanAanpak (support plan) is what everybody will do, and until when.
type PlanVanAanpak struct {
	Aanpak           Text       `json:"aanpak"          nl:"Aanpak in het kort" bron:"M16"`
	GeplandeStart    Date       `json:"geplandeStart"   nl:"Geplande start"`
	WerkelijkeStart  Date       `json:"werkelijkeStart" nl:"Werkelijke start" bron:"R2.5"`
	Evaluatiedatum   Date       `json:"evaluatiedatum"  nl:"Evaluatie op" bron:"E2"`
	Doelen           []Doel     `json:"doelen"          nl:"Doelen"`
	Acties           []Actie    `json:"acties"          nl:"Acties"`
	Overnemen        []Overname `json:"overnemen"       nl:"Tijdelijk overnemen" bron:"E5"`
	Pauzes           []Pauze    `json:"pauzes"          nl:"Pauzes in de inzet" bron:"K7"`
	Structureel      JaNee      `json:"structureel"     nl:"Structurele inzet" bron:"K7"`
	StructureelReden Text       `json:"structureelReden" nl:"Reden voor structurele inzet" bron:"K7"`
	AlleenTaalfout   []Taalfout `json:"alleenTaalfout"  nl:"Wijzigingen die alleen een taalfout betroffen" bron:"L3"`
}

// A Doel (goal) is one change worked for, with its five GAS levels. A goal for
// the child is paired with one for teacher or school, the versterken side (E4).
type Doel struct {
	Item
	Doel        Text     `json:"doel"       nl:"Doel"`
	Voor        DoelVoor `json:"voor"       nl:"Doel voor" bron:"E4"`
	Cruciaal    JaNee    `json:"cruciaal"   nl:"Cruciaal doel" bron:"M7"`
	Indicator   Text     `json:"indicator"  nl:"Waaraan zien we dat het lukt"`
	Smarti      []SMARTI `json:"smarti"     nl:"SMARTI"`
	Eigenaren   Refs     `json:"eigenaren"  nl:"Wie" ref:"betrokkenen"`
	Versterkt   Ref      `json:"versterkt"  nl:"Gekoppeld versterkingsdoel" ref:"planVanAanpak/doelen" bron:"E4"`
	Streefdatum Date     `json:"streefdatum" nl:"Streefdatum"`
	Gewicht     int      `json:"gewicht"    nl:"Gewicht"`
	Nulmeting   string   `json:"nulmeting"  nl:"Nulmeting"`
	NulmetingOp Date     `json:"nulmetingOp" nl:"Datum nulmeting"`
	Beginniveau GAS      `json:"beginniveau" nl:"Beginniveau (GAS)"`
	NiveauMin2  string   `json:"niveauMin2" nl:"Niveau -2"`
	NiveauMin1  string   `json:"niveauMin1" nl:"Niveau -1"`
	Niveau0     string   `json:"niveau0"    nl:"Niveau 0, verwacht"`
	NiveauPlus1 string   `json:"niveauPlus1" nl:"Niveau +1"`
	NiveauPlus2 string   `json:"niveauPlus2" nl:"Niveau +2"`
	Metingen    []Meting `json:"metingen"   nl:"Metingen"`
	Eindmeting  string   `json:"eindmeting" nl:"Eindmeting"`
	Eindniveau  GAS      `json:"eindniveau" nl:"Bereikt niveau (GAS)"`
	Effect      Text     `json:"effect"     nl:"Wat heeft dit opgeleverd" bron:"E4"`
	Voortgezet  Ref      `json:"voortgezet" nl:"Vervolg op doel uit eerdere cyclus" ref:"planVanAanpak/doelen"`
}

// A Meting (measurement) is one reading of a goal's indicator; changing it never
// touches an instemming (L3).
type Meting struct {
	Item
	Datum      Date   `json:"datum"      nl:"Datum"`
	Waarde     string `json:"waarde"     nl:"Waarde"`
	Niveau     GAS    `json:"niveau"     nl:"Niveau (GAS)"`
	Observatie Ref    `json:"observatie" nl:"Uit observatie" ref:"observaties"`
	Door       Ref    `json:"door"       nl:"Door" ref:"betrokkenen"`
}

// An Actie (action) is something somebody does towards a goal.
type Actie struct {
	Item
	Wat   string `json:"wat"   nl:"Actie"`
	Wie   Refs   `json:"wie"   nl:"Wie" ref:"betrokkenen"`
	Doel  Ref    `json:"doel"  nl:"Hoort bij doel" ref:"planVanAanpak/doelen"`
	Vanaf Date   `json:"vanaf" nl:"Vanaf"`
	Tot   Date   `json:"tot"   nl:"Tot en met"`
	Hoe   Text   `json:"hoe"   nl:"Hoe en hoe vaak"`
}

// An Overname (taking over) is always temporary and always goes with a
// strengthening goal (E5).
type Overname struct {
	Item
	Wat           Text `json:"wat"           nl:"Wat wordt overgenomen"`
	Wie           Ref  `json:"wie"           nl:"Door" ref:"betrokkenen"`
	Vanaf         Date `json:"vanaf"         nl:"Vanaf"`
	TotEnMet      Date `json:"totEnMet"      nl:"Tot en met" bron:"E5"`
	Duurzaam      Ref  `json:"duurzaam"      nl:"Duurzame aanpak: versterkingsdoel" ref:"planVanAanpak/doelen" bron:"E5"`
	VastgesteldOp Date `json:"vastgesteldOp" nl:"Vastgesteld op"`
}

// A Pauze (pause) is a stretch in which the inzet rests; maatwerk, not structureel (K7).
type Pauze struct {
	Item
	Van   Date `json:"van"   nl:"Van"`
	Tot   Date `json:"tot"   nl:"Tot"`
	Reden Text `json:"reden" nl:"Reden"`
}

// A Taalfout (slip of the pen) is a change after an instemming that the
// regievoerder marked as language only: shown, not asked again (L3).
type Taalfout struct {
	Item
	Hash   string `json:"hash"  nl:"Kenmerk van de tekst na de wijziging"`
	Datum  Date   `json:"datum" nl:"Datum"`
	Uitleg string `json:"uitleg" nl:"Uitleg"`
}

// An Afspraak (agreement) is who does what, and when (M15).
type Afspraak struct {
	Item
	Tekst    Text  `json:"tekst"   nl:"Afspraak"`
	Wie      Refs  `json:"wie"     nl:"Wie" ref:"betrokkenen"`
	Thuis    JaNee `json:"thuis"   nl:"Thuis uit te voeren" bron:"P1"`
	Wanneer  Date  `json:"wanneer" nl:"Vanaf of uiterlijk"`
	MDO      Ref   `json:"mdo"     nl:"Gemaakt in overleg" ref:"mdos"`
	GereedOp Date  `json:"gereedOp" nl:"Gereed op"`
}
