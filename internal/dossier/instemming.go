package dossier

// An Instemming (agreement) is one gezagdragende's answer about onderzoek or
// plan, bound to the exact text it was given for (L1, L3, A2, A5). It is not a
// [Toestemming] (L13).
type Instemming struct {
	Item
	Wie              Ref            `json:"wie"            nl:"Wie" ref:"betrokkenen" bron:"A5"`
	Voor             InstemmingVoor `json:"voor"           nl:"Voor" bron:"A2"`
	GevraagdOp       Date           `json:"gevraagdOp"     nl:"Gevraagd op"`
	Herinnerd        string         `json:"herinnerd"      nl:"Herinnerd op"`
	MeegegevenOp     Date           `json:"meegegevenOp"   nl:"Meegegeven om thuis te lezen op"`
	Antwoord         Antwoord       `json:"antwoord"       nl:"Antwoord" bron:"L1"`
	NietMetDoelen    Refs           `json:"nietMetDoelen"  nl:"Niet akkoord met deze doelen" ref:"planVanAanpak/doelen" bron:"L1"`
	NietMetActies    Refs           `json:"nietMetActies"  nl:"Niet akkoord met deze acties" ref:"planVanAanpak/acties" bron:"L1"`
	NietMetAfspraken Refs           `json:"nietMetAfspraken" nl:"Niet akkoord met deze afspraken" ref:"afspraken" bron:"L1"`
	Datum            Date           `json:"datum"          nl:"Datum van het antwoord"`
	Vorm             Vorm           `json:"vorm"           nl:"Vorm" bron:"A5"`
	Reden            Text           `json:"reden"          nl:"Reden bij nee of deels" bron:"L1"`
	Zienswijze       Text           `json:"zienswijze"     nl:"Zienswijze, in eigen woorden" bron:"L1"`
	Naam             string         `json:"naam"           nl:"Getypte naam"`
	Getuige          string         `json:"getuige"        nl:"Getuige"`
	Tolk             string         `json:"tolk"           nl:"Tolk"`
	Handtekening     Inkt           `json:"handtekening"   nl:"Handtekening"`
	GetekendOp       Date           `json:"getekendOp"     nl:"Later getekend op" bron:"A1"`
	Tekst            Text           `json:"tekst"          nl:"Tekst waarmee is ingestemd" bron:"L3"`
	Hash             string         `json:"hash"           nl:"Kenmerk van die tekst" bron:"L3"`
	IngetrokkenOp    Date           `json:"ingetrokkenOp"  nl:"Ingetrokken op"`
	RedenIntrekken   Text           `json:"redenIntrekken" nl:"Reden van intrekken"`
	WatStopt         Text           `json:"watStopt"       nl:"Wat er stopt"`
	AlGebeurd        Text           `json:"alGebeurd"      nl:"Wat al gebeurd of gedeeld is"`
	Scan             Ref            `json:"scan"           nl:"Scan van het papier" ref:"documenten"`
	Uitspraak        string         `json:"uitspraak"      nl:"Beslissing van de rechter (datum en kenmerk)" bron:"A5"`
}

// A Toestemming (consent) is leave to share, to invite an outsider or to use a
// picture: another thing than [Instemming], recorded apart (L11, L13).
type Toestemming struct {
	Item
	Wie           Ref             `json:"wie"           nl:"Wie" ref:"betrokkenen"`
	Voor          ToestemmingVoor `json:"voor"          nl:"Waarvoor" bron:"L13"`
	Betreft       string          `json:"betreft"       nl:"Met wie, of wat"`
	Antwoord      Antwoord        `json:"antwoord"      nl:"Antwoord"`
	Datum         Date            `json:"datum"         nl:"Datum"`
	Vorm          Vorm            `json:"vorm"          nl:"Vorm"`
	Tolk          string          `json:"tolk"          nl:"Tolk"`
	IngetrokkenOp Date            `json:"ingetrokkenOp" nl:"Ingetrokken op"`
	AlGedeeld     Text            `json:"alGedeeld"     nl:"Wat al gedeeld was"`
	WatStopt      Text            `json:"watStopt"      nl:"Wat er stopt"`
	Reden         Text            `json:"reden"         nl:"Reden bij nee of deels"`
	Naam          string          `json:"naam"          nl:"Getypte naam"`
	Getuige       string          `json:"getuige"       nl:"Getuige"`
	Handtekening  Inkt            `json:"handtekening"  nl:"Handtekening"`
	Scan          Ref             `json:"scan"          nl:"Scan van het papier" ref:"documenten"`
	GeldigTot     Date            `json:"geldigTot"     nl:"Geldt tot en met"`
}

// An Opheffing (lifting) is a reason somebody gave for going on in spite of a
// finding; it stays visible in dossier and PDF.
type Opheffing struct {
	Item
	Code  string `json:"code"  nl:"Regel"`
	Pad   string `json:"pad"   nl:"Onderdeel"`
	Reden Text   `json:"reden" nl:"Reden"`
	Door  string `json:"door"  nl:"Door"`
	Op    Date   `json:"op"    nl:"Op"`
}
