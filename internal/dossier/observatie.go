package dossier

// An Observatie (observation) is one visit seen by one observer, with what was
// seen kept apart from what it may mean (L9).
type Observatie struct {
	Item
	Datum          Date           `json:"datum"           nl:"Datum"`
	Begin          Tijd           `json:"begin"           nl:"Begintijd"`
	DuurSeconden   int            `json:"duurSeconden"    nl:"Duur in seconden"`
	Observator     Ref            `json:"observator"      nl:"Observator" ref:"betrokkenen"`
	Methoden       []Methode      `json:"methoden"        nl:"Methoden"`
	Kijkvraag      Text           `json:"kijkvraag"       nl:"Kijkvraag"`
	Les            string         `json:"les"             nl:"Les of situatie"`
	Plaats         string         `json:"plaats"          nl:"Plaats"`
	Groepsgrootte  int            `json:"groepsgrootte"   nl:"Groepsgrootte"`
	Volwassenen    string         `json:"volwassenen"     nl:"Volwassenen in de groep"`
	Bijzonderheden Text           `json:"bijzonderheden"  nl:"Bijzonderheden van de dag"`
	Verslag        []Verslagregel `json:"verslag"         nl:"Lopend verslag"`
	Gedragingen    []Gedraging    `json:"gedragingen"     nl:"Geteld gedrag"`
	Tijdsteekproef Tijdsteekproef `json:"tijdsteekproef"  nl:"Tijdsteekproef"`
	ABC            []ABC          `json:"abc"             nl:"ABC-notities"`
	Waarneming     Text           `json:"waarneming"      nl:"Wat is gezien (feiten)" bron:"L9"`
	Betekenis      Text           `json:"betekenis"       nl:"Wat het kan betekenen" bron:"L9"`
	Typerend       Typerend       `json:"typerend"        nl:"Was dit typerend?"`
	TyperendUitleg Text           `json:"typerendUitleg"  nl:"Toelichting van de leerkracht"`
	TyperendDoor   Ref            `json:"typerendDoor"    nl:"Volgens" ref:"betrokkenen"`
	Stand          Voortgang      `json:"stand"           nl:"Stand"`
}

// A Verslagregel (line of the running record) is one time-stamped sentence.
type Verslagregel struct {
	Item
	Seconde int  `json:"seconde" nl:"Seconde"`
	Tekst   Text `json:"tekst"   nl:"Waarneming"`
}

// A Gedraging (counted behaviour) is counted, timed, or timed until it begins.
// For duur the moments are begin and end by turns; for latentie they are sign
// and begin by turns.
type Gedraging struct {
	Item
	Naam      string   `json:"naam"     nl:"Gedrag"`
	Definitie string   `json:"definitie" nl:"Definitie"`
	Soort     TelSoort `json:"soort"    nl:"Soort telling"`
	Momenten  Seconden `json:"momenten" nl:"Momenten (seconden)"`
}

// A Tijdsteekproef (interval sampling) scores one behaviour per interval. With
// KlasgenootElke n, every n-th interval watches a class-mate, who is never
// identifiable; the last interval of each n is the class-mate's.
type Tijdsteekproef struct {
	Soort            SteekproefSoort `json:"soort"            nl:"Soort tijdsteekproef"`
	IntervalSeconden int             `json:"intervalSeconden" nl:"Interval in seconden"`
	Gedrag           string          `json:"gedrag"           nl:"Gedrag"`
	Definitie        string          `json:"definitie"        nl:"Definitie"`
	KlasgenootElke   int             `json:"klasgenootElke"   nl:"Klasgenoot elke zoveel intervallen"`
	Scores           Reeks           `json:"scores"           nl:"Scores"`
	TweedeScores     Reeks           `json:"tweedeScores"     nl:"Scores van een tweede observator"`
	TweedeObservator Ref             `json:"tweedeObservator" nl:"Tweede observator" ref:"betrokkenen"`
}

// An ABC (antecedent, behaviour, consequence) is one short chain of events.
type ABC struct {
	Item
	Seconde    int  `json:"seconde"    nl:"Seconde"`
	Aanleiding Text `json:"aanleiding" nl:"Aanleiding (A)"`
	Gedrag     Text `json:"gedrag"     nl:"Gedrag (B)"`
	Gevolg     Text `json:"gevolg"     nl:"Gevolg (C)"`
}
