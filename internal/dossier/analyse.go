package dossier

// An Analyse (joint analysis) is the first of the four parts of E1.
type Analyse struct {
	Factoren  []Factor   `json:"factoren"  nl:"Stimulerende en belemmerende factoren"`
	Behoeften []Behoefte `json:"behoeften" nl:"Onderwijs- en ondersteuningsbehoeften" bron:"M7"`
	Beeld     Text       `json:"beeld"     nl:"Samenvattend beeld" bron:"M15"`
}

// A Factor (factor) helps or hinders, in child, education or upbringing, and can
// point at the observation that proves it.
type Factor struct {
	Item
	Soort       FactorSoort `json:"soort"       nl:"Stimulerend of belemmerend"`
	Gebied      Gebied      `json:"gebied"      nl:"Gebied"`
	Tekst       Text        `json:"tekst"       nl:"Factor"`
	Observaties Refs        `json:"observaties" nl:"Blijkt uit observatie" ref:"observaties"`
}

// A Behoefte (need) is what child, teacher or parents need to get on (M7).
type Behoefte struct {
	Item
	Soort BehoefteSoort `json:"soort" nl:"Soort behoefte"`
	Tekst Text          `json:"tekst" nl:"Behoefte"`
}

// StemVanHetKind (voice of the child) records the hoorrecht at one of three moments (L2).
type StemVanHetKind struct {
	Item
	Moment           HoorMoment   `json:"moment"          nl:"Moment" bron:"L2"`
	Datum            Date         `json:"datum"           nl:"Datum"`
	Wijze            string       `json:"wijze"           nl:"Hoe gevraagd, door het kind gekozen"`
	Gevraagd         Ref          `json:"gevraagd"        nl:"Gevraagd door" ref:"betrokkenen"`
	Uitkomst         HoorUitkomst `json:"uitkomst"        nl:"Uitkomst"`
	Gezegd           Text         `json:"gezegd"          nl:"Wat het kind zei of liet zien"`
	Gedaan           Text         `json:"gedaan"          nl:"Wat ermee gedaan is"`
	TeruggekoppeldOp Date         `json:"teruggekoppeldOp" nl:"Teruggekoppeld aan het kind op"`
}

// A Zienswijze (parents' view) stands in dossier and PDF in the parents' own
// words and cannot be dropped (L1).
type Zienswijze struct {
	Item
	Wie   Ref  `json:"wie"   nl:"Van" ref:"betrokkenen"`
	Datum Date `json:"datum" nl:"Datum"`
	Tekst Text `json:"tekst" nl:"Zienswijze, in eigen woorden" bron:"L1"`
}

// A Perspectief (perspective) is what is worked towards, set beforehand (M6).
type Perspectief struct {
	Tekst         Text `json:"tekst"         nl:"Perspectief voor kind, ouders en leerkracht" bron:"M6"`
	VastgesteldOp Date `json:"vastgesteldOp" nl:"Vastgesteld op"`
	SamenRegie    Text `json:"samenRegie"    nl:"Hoe ouders en school samen de regie voeren" bron:"P3"`
}
