package dossier

// A Persoon (person) is what the program keeps of its own user, on this device
// and in the user's own sealed backup only.
type Persoon struct {
	Naam              string            `json:"naam"              nl:"Naam"`
	Rol               Gebruikersrol     `json:"rol"               nl:"Rol"`
	Organisatie       string            `json:"organisatie"       nl:"Organisatie"`
	Voorkeuren        Voorkeuren        `json:"voorkeuren"        nl:"Voorkeuren"`
	Werkaantekeningen []Werkaantekening `json:"werkaantekeningen" nl:"Werkaantekeningen (alleen op dit apparaat)" bron:"L7"`
}

// Voorkeuren (preferences) are one user's settings of the program.
type Voorkeuren struct {
	Thema               Thema    `json:"thema"               nl:"Thema"`
	Weergave            Weergave `json:"weergave"            nl:"Weergave"`
	VergrendelNaMinuten int      `json:"vergrendelNaMinuten" nl:"Vergrendelen na minuten" uitleg:"0 betekent: nooit vanzelf." max:"480"`
	Sneltoetsen         JaNee    `json:"sneltoetsen"         nl:"Sneltoetsen van één letter bij het opnemen"`
	Hand                Hand     `json:"hand"                nl:"Bediening met"`
}

// A Werkaantekening (working note) is personal, never shared and never synced (L7).
type Werkaantekening struct {
	Item
	Dossier string `json:"dossier" nl:"Bij dossier"`
	Datum   Date   `json:"datum"   nl:"Datum"`
	Tekst   Text   `json:"tekst"   nl:"Aantekening"`
}

// DefaultVoorkeuren are the settings of a new profile.
func DefaultVoorkeuren() Voorkeuren {
	return Voorkeuren{Thema: "systeem", Weergave: "ruim", VergrendelNaMinuten: 15, Sneltoetsen: Ja, Hand: "rechts"}
}

// NewPersoon returns a user without notes; its slices are not nil.
func NewPersoon(naam string, rol Gebruikersrol, organisatie string) *Persoon {
	p := &Persoon{Naam: naam, Rol: rol, Organisatie: organisatie, Voorkeuren: DefaultVoorkeuren()}
	Fill(p)
	return p
}

// A Gebruikersrol (user role) is what somebody who works with the program is.
type Gebruikersrol string

const (
	GebruikerIB         Gebruikersrol = "ib"
	GebruikerDirecteur  Gebruikersrol = "directeur"
	GebruikerLeerkracht Gebruikersrol = "leerkracht"
	GebruikerAB         Gebruikersrol = "ab"
	GebruikerConsulent  Gebruikersrol = "consulent"
	GebruikerBeheerder  Gebruikersrol = "beheerder"
)

func (Gebruikersrol) Options() []Option {
	return opts("ab", "Ambulant begeleider", "ib", "Intern begeleider", "consulent", "Consulent", "leerkracht", "Leerkracht", "directeur", "Directeur", "beheerder", "Beheerder")
}

// A Thema (theme) is light, dark, or whatever the system says.
type Thema string

func (Thema) Options() []Option {
	return opts("systeem", "Zoals het systeem", "licht", "Licht", "donker", "Donker")
}

// A Weergave (density) is how close together things stand.
type Weergave string

func (Weergave) Options() []Option { return opts("ruim", "Ruim", "compact", "Compact") }

// A Hand (hand) is where the large buttons of the recorder stand.
type Hand string

func (Hand) Options() []Option { return opts("rechts", "Rechterhand", "links", "Linkerhand") }
