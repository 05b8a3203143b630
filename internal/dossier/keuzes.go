package dossier

// The choices of the schema. Values are stored, labels are shown; values are
// never renamed.

func opts(pairs ...string) []Option {
	os := make([]Option, 0, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		os = append(os, Option{pairs[i], pairs[i+1]})
	}
	return os
}

// JaNee (yes or no) is answered, or empty when nobody asked.
type JaNee string

const (
	Ja  JaNee = "ja"
	Nee JaNee = "nee"
)

func (JaNee) Options() []Option { return opts("ja", "Ja", "nee", "Nee") }

// A Niveau (level) is one of the four of K3; group and pupil are told apart
// because a question about a group has no single child.
type Niveau string

const (
	NiveauLeerling   Niveau = "leerling"
	NiveauGroep      Niveau = "groep"
	NiveauLeraar     Niveau = "leraar"
	NiveauTeam       Niveau = "team"
	NiveauManagement Niveau = "management"
)

func (Niveau) Options() []Option {
	return opts("leerling", "Leerling", "groep", "Groep leerlingen", "leraar", "Leraar", "team", "Team", "management", "Ondersteuningsteam of management")
}

// An Aard (nature) tells whether an ondersteuningsvraag is preventive or curative (M12).
type Aard string

const (
	Preventief Aard = "preventief"
	Curatief   Aard = "curatief"
)

func (Aard) Options() []Option { return opts("preventief", "Preventief", "curatief", "Curatief") }

// A Rol (role) is the part a person plays around the child.
type Rol string

const (
	RolKind        Rol = "kind"
	RolMoeder      Rol = "moeder"
	RolVader       Rol = "vader"
	RolOuder       Rol = "ouder"
	RolVoogd       Rol = "voogd"
	RolPleegouder  Rol = "pleegouder"
	RolGezinsvoogd Rol = "gezinsvoogd"
	RolLeerkracht  Rol = "leerkracht"
	RolIB          Rol = "ib"
	RolDirecteur   Rol = "directeur"
	RolConsulent   Rol = "consulent"
	RolAB          Rol = "ab"
	RolUitvoerder  Rol = "uitvoerder"
	RolJeugdhulp   Rol = "jeugdhulp"
	RolTolk        Rol = "tolk"
	RolDeskundige  Rol = "deskundige"
	RolOverig      Rol = "overig"
)

func (Rol) Options() []Option {
	return opts("kind", "Kind", "moeder", "Moeder", "vader", "Vader", "ouder", "Ouder", "voogd", "Voogd", "pleegouder", "Pleegouder",
		"gezinsvoogd", "Gezinsvoogd (OTS)", "leerkracht", "Leerkracht", "ib", "Intern begeleider", "directeur", "Directeur", "consulent", "Consulent",
		"ab", "Ambulant begeleider", "uitvoerder", "Uitvoerder arrangement", "jeugdhulp", "Jeugdhulp", "tolk", "Tolk", "deskundige", "Deskundige", "overig", "Overig")
}

// Gezag (parental authority) decides who is asked for instemming (A5).
type Gezag string

const (
	HeeftGezag Gezag = "gezag"
	GeenGezag  Gezag = "geen"
)

func (Gezag) Options() []Option {
	return opts("gezag", "Heeft gezag", "geen", "Heeft geen gezag", "onbekend", "Nog na te gaan")
}

// A Routekeuze (choice of route) is one of the two of the memo (R1, R2).
type Routekeuze string

const (
	RouteOnderzoek   Routekeuze = "onderzoek"
	RouteBegeleiding Routekeuze = "begeleiding"
)

func (Routekeuze) Options() []Option {
	return opts("onderzoek", "Route 1: handelingsgericht onderzoek en advies", "begeleiding", "Route 2: begeleiding")
}

// A Regio (holiday region) decides the school holidays.
type Regio string

const (
	RegioNoord  Regio = "noord"
	RegioMidden Regio = "midden"
	RegioZuid   Regio = "zuid"
)

func (Regio) Options() []Option { return opts("noord", "Noord", "midden", "Midden", "zuid", "Zuid") }

// An Expertise (field of expertise) is one of the three aandachtsgebieden of M3.
type Expertise string

const (
	ExpertiseGedrag    Expertise = "gedrag"
	ExpertiseBeperking Expertise = "beperking"
	ExpertiseTaal      Expertise = "taal"
)

func (Expertise) Options() []Option {
	return opts("gedrag", "Gedrag en leren-leren", "beperking", "Verstandelijke of motorische beperking, langdurig of chronisch ziek", "taal", "Auditieve, taal- en communicatieproblemen")
}

// A Financiering (funding) tells who pays for an inzet (M3).
type Financiering string

const (
	FinancieringSWV       Financiering = "swv"
	FinancieringLandelijk Financiering = "landelijk"
)

func (Financiering) Options() []Option {
	return opts("swv", "Samenwerkingsverband", "landelijk", "Landelijke regeling", "school", "School", "anders", "Anders")
}

// A FactorSoort (kind of factor) tells helping from hindering.
type FactorSoort string

const (
	Stimulerend FactorSoort = "stimulerend"
	Belemmerend FactorSoort = "belemmerend"
)

func (FactorSoort) Options() []Option {
	return opts("stimulerend", "Stimulerend", "belemmerend", "Belemmerend")
}

// A Gebied (area) is where a factor lies.
type Gebied string

const (
	GebiedKind      Gebied = "kind"
	GebiedOnderwijs Gebied = "onderwijs"
	GebiedOpvoeding Gebied = "opvoeding"
)

func (Gebied) Options() []Option {
	return opts("kind", "Kind", "onderwijs", "Onderwijs", "opvoeding", "Opvoeding")
}

// A BehoefteSoort (kind of need) says whose need it is, and of which kind.
type BehoefteSoort string

const (
	OnderwijsbehoefteKind            BehoefteSoort = "onderwijsKind"
	OndersteuningsbehoefteKind       BehoefteSoort = "ondersteuningKind"
	OndersteuningsbehoefteLeerkracht BehoefteSoort = "ondersteuningLeerkracht"
	OndersteuningsbehoefteOuders     BehoefteSoort = "ondersteuningOuders"
)

func (BehoefteSoort) Options() []Option {
	return opts("onderwijsKind", "Onderwijsbehoefte van het kind", "ondersteuningKind", "Ondersteuningsbehoefte van het kind",
		"ondersteuningLeerkracht", "Ondersteuningsbehoefte van de leerkracht", "ondersteuningOuders", "Ondersteuningsbehoefte van de ouders")
}

// A HoorMoment (moment of hearing) is one of the three of L2.
type HoorMoment string

const (
	HoorOpstellen  HoorMoment = "opstellen"
	HoorBijstellen HoorMoment = "bijstellen"
	HoorEvalueren  HoorMoment = "evalueren"
)

func (HoorMoment) Options() []Option {
	return opts("opstellen", "Bij het opstellen", "bijstellen", "Bij het bijstellen", "evalueren", "Bij het evalueren")
}

// A HoorUitkomst (outcome of hearing) accepts that a child would not or could not speak (L2).
type HoorUitkomst string

func (HoorUitkomst) Options() []Option {
	return opts("gehoord", "Gehoord", "wilde-niet", "Wilde niet", "kon-niet", "Kon niet")
}

// A DoelVoor (goal owner side) says whose development the goal serves; leerkracht
// and school are the versterken side of E4.
type DoelVoor string

const (
	DoelKind       DoelVoor = "kind"
	DoelLeerkracht DoelVoor = "leerkracht"
	DoelSchool     DoelVoor = "school"
	DoelOuders     DoelVoor = "ouders"
)

func (DoelVoor) Options() []Option {
	return opts("kind", "Kind", "leerkracht", "Leerkracht (versterken)", "school", "School of team (versterken)", "ouders", "Ouders")
}

// A GAS (goal attainment level) is -2 to +2; 0 is the expected level.
type GAS string

func (GAS) Options() []Option {
	return opts("-2", "-2 veel minder dan verwacht", "-1", "-1 minder dan verwacht", "0", "0 zoals verwacht", "+1", "+1 meer dan verwacht", "+2", "+2 veel meer dan verwacht")
}

// SMARTI (specific, measurable, acceptable, realistic, timed, inspiring) is the
// set of hints a goal satisfies in its writer's eyes.
type SMARTI string

func (SMARTI) Options() []Option {
	return opts("specifiek", "Specifiek", "meetbaar", "Meetbaar", "acceptabel", "Acceptabel", "realistisch", "Realistisch", "tijdgebonden", "Tijdgebonden", "inspirerend", "Inspirerend")
}

// A Methode (observation method) is one of those an AB works with.
type Methode string

const (
	MethodeVerslag        Methode = "lopendVerslag"
	MethodeTurven         Methode = "turven"
	MethodeDuur           Methode = "duur"
	MethodeLatentie       Methode = "latentie"
	MethodeABC            Methode = "abc"
	MethodeTijdsteekproef Methode = "tijdsteekproef"
)

func (Methode) Options() []Option {
	return opts("lopendVerslag", "Lopend verslag", "turven", "Turven", "duur", "Duur", "latentie", "Latentie", "abc", "ABC", "tijdsteekproef", "Tijdsteekproef")
}

// A TelSoort (kind of counting) is what is kept of a behaviour.
type TelSoort string

const (
	TelTurven   TelSoort = "turven"
	TelDuur     TelSoort = "duur"
	TelLatentie TelSoort = "latentie"
)

func (TelSoort) Options() []Option {
	return opts("turven", "Turven (hoe vaak)", "duur", "Duur (hoe lang)", "latentie", "Latentie (hoe lang tot het begin)")
}

// A SteekproefSoort (kind of interval sampling) decides how an interval is scored.
type SteekproefSoort string

const (
	Momentaan SteekproefSoort = "momentaan"
	Partieel  SteekproefSoort = "partieel"
	Geheel    SteekproefSoort = "geheel"
)

func (SteekproefSoort) Options() []Option {
	return opts("momentaan", "Momentaan (op het seintje)", "partieel", "Partieel (ergens in het interval)", "geheel", "Geheel (het hele interval)")
}

// Typerend (typical) is the teacher's answer to "Was dit typerend?".
type Typerend string

func (Typerend) Options() []Option { return opts("ja", "Ja", "deels", "Deels", "nee", "Nee") }

// A Voortgang (progress) is the state of something that starts as a draft.
type Voortgang string

const (
	Concept  Voortgang = "concept"
	Afgerond Voortgang = "afgerond"
)

func (Voortgang) Options() []Option { return opts("concept", "Concept", "afgerond", "Afgerond") }

// An InzetStand (state of a deployment) follows M11, M18 and A7.
type InzetStand string

const (
	InzetGevraagd   InzetStand = "gevraagd"
	InzetAangenomen InzetStand = "aangenomen"
	InzetAfgewezen  InzetStand = "afgewezen"
	InzetIngezet    InzetStand = "ingezet"
	InzetBeeindigd  InzetStand = "beeindigd"
)

func (InzetStand) Options() []Option {
	return opts("gevraagd", "Gevraagd", "aangenomen", "Aangenomen", "afgewezen", "Afgewezen", "ingezet", "Ingezet", "beeindigd", "Beëindigd")
}

// A Taak (task) is one of the eight of K8 under which an AB's time is registered.
type Taak string

func (Taak) Options() []Option {
	return opts("1", "1. Observeren, analyseren, evidence-informed aanpak", "2", "2. Oplossingen in kaart brengen, implementeren, monitoren, evalueren",
		"3", "3. Adviseren, coachen, begeleiden", "4", "4. Onderwijsinnovatie, inclusief onderwijs", "5", "5. Netwerk",
		"6", "6. Eigen kracht van scholen, scholing, procesbegeleiding", "7", "7. Contact met partners", "8", "8. Onderwijs- en ondersteuningsstructuur")
}

// An MDOSoort (kind of meeting) ties a meeting to a step of the route.
type MDOSoort string

const (
	MDOAnalyse     MDOSoort = "analyse"
	MDOBevindingen MDOSoort = "bevindingen"
	MDOTussentijds MDOSoort = "tussentijds"
	MDOEvaluatie   MDOSoort = "evaluatie"
)

func (MDOSoort) Options() []Option {
	return opts("analyse", "Analyse (R1.3, R2.3)", "bevindingen", "Bevindingen en plan (R1.7)", "tussentijds", "Tussentijds", "evaluatie", "Evaluatie (R1.8, R2.6)")
}

// An Aanwezig (presence) is how somebody attended a meeting.
type Aanwezig string

func (Aanwezig) Options() []Option {
	return opts("ja", "Aanwezig", "deels", "Een deel aanwezig", "online", "Online aanwezig", "nee", "Afwezig")
}

// An Overlegrol (part in the meeting) is who leads, writes or watches the clock.
type Overlegrol string

func (Overlegrol) Options() []Option {
	return opts("voorzitter", "Voorzitter", "notulist", "Notulist", "tijdbewaker", "Tijdbewaker")
}

// An AgendaSoort (kind of item) says what is asked of the table.
type AgendaSoort string

func (AgendaSoort) Options() []Option {
	return opts("informeren", "Informeren", "bespreken", "Bespreken", "besluiten", "Besluit gevraagd")
}

// An InstemmingVoor (subject of agreement) is one of the two of A2.
type InstemmingVoor string

const (
	VoorOnderzoek InstemmingVoor = "onderzoek"
	VoorPlan      InstemmingVoor = "plan"
)

func (InstemmingVoor) Options() []Option {
	return opts("onderzoek", "Onderzoek", "plan", "Plan van aanpak")
}

// An Antwoord (answer) to a request for instemming or toestemming; empty is not
// yet answered.
type Antwoord string

const (
	AntwoordJa    Antwoord = "ja"
	AntwoordDeels Antwoord = "deels"
	AntwoordNee   Antwoord = "nee"
)

func (Antwoord) Options() []Option { return opts("ja", "Ja", "deels", "Deels", "nee", "Nee") }

// A Vorm (form) is how an answer was given; each counts and is recorded as what it is (A5).
type Vorm string

const (
	VormInkt      Vorm = "inkt"
	VormNaam      Vorm = "naam"
	VormMondeling Vorm = "mondeling"
	VormPapier    Vorm = "papier"
	VormRechter   Vorm = "rechter"
)

func (Vorm) Options() []Option {
	return opts("inkt", "Getekend op het scherm", "naam", "Getypte naam met getuige", "mondeling", "Mondeling", "papier", "Op papier (scan)", "rechter", "Vervangende beslissing van de rechter")
}

// A ToestemmingVoor (subject of consent) is what L13 keeps apart from instemming.
type ToestemmingVoor string

const (
	VoorDelen      ToestemmingVoor = "delen"
	VoorUitnodigen ToestemmingVoor = "uitnodigen"
	VoorBeeld      ToestemmingVoor = "beeld"
)

func (ToestemmingVoor) Options() []Option {
	return opts("delen", "Delen met consulent en AB", "uitnodigen", "Iemand van buiten uitnodigen", "beeld", "Beeld of geluid gebruiken")
}

// A StagnatieSoort (kind of stagnation) is one of the seven of P4.
type StagnatieSoort string

func (StagnatieSoort) Options() []Option {
	return opts("inhoud", "Inhoud", "kwaliteit", "Kwaliteit", "proces", "Proces", "nakomen", "Nakomen van afspraken", "realisatie", "Realisatie plan",
		"verantwoordelijkheid", "Gezamenlijke verantwoordelijkheid", "doorzettingskracht", "Doorzettingskracht")
}

// An Oordeel (judgement) rates resultaat and proces of an evaluation (E2).
type Oordeel string

func (Oordeel) Options() []Option {
	return opts("onvoldoende", "Onvoldoende", "matig", "Matig", "voldoende", "Voldoende", "goed", "Goed")
}

// A Gehoord (answer given) tells why one of the four answers of question 4 may stand empty.
type Gehoord string

func (Gehoord) Options() []Option {
	return opts("ja", "Gehoord", "nvt", "N.v.t.", "niet-gehoord", "Niet gehoord")
}

// A DocumentSoort (kind of document) sorts what is kept beside the dossier.
type DocumentSoort string

func (DocumentSoort) Options() []Option {
	return opts("verslag", "Verslag", "toets", "Toetsresultaat", "toestemming", "Toestemming of instemming op papier", "tekening", "Tekening van het kind", "export", "TOP-dossier (export)", "overig", "Overig")
}

// A Contactwijze (way of contact) is how school and consulent spoke.
type Contactwijze string

func (Contactwijze) Options() []Option {
	return opts("telefoon", "Telefoon", "gesprek", "Gesprek", "mail", "E-mail", "online", "Online overleg")
}

// A Context (context) is what support adapts (K5).
type Context string

func (Context) Options() []Option {
	return opts("pedagogisch", "Pedagogisch", "didactisch", "Didactisch")
}

// A Vervolg (continuation) is what follows an evaluation.
type Vervolg string

func (Vervolg) Options() []Option {
	return opts("afsluiten", "Afsluiten", "voortzetten", "Voortzetten met hetzelfde plan", "bijstellen", "Plan bijstellen", "andere-route", "Andere route of expertise")
}
