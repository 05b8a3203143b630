package dossier

// A Cyclus (cycle) is one round of plan and evaluatie that came to its end and
// was followed by another (E3, "vervolg"). Everything that belonged to it stays
// in the dossier; the sets of refs name it, so that the rules look at what is
// current only. Of the single fields that begin anew it keeps the values.
type Cyclus struct {
	Item
	Route           Routekeuze `json:"route"           nl:"Route"`
	Begonnen        Date       `json:"begonnen"        nl:"Begonnen op"`
	AfgeslotenOp    Date       `json:"afgeslotenOp"    nl:"Afgesloten op"`
	Evaluatie       Ref        `json:"evaluatie"       nl:"Evaluatie" ref:"evaluaties"`
	Vervolg         Vervolg    `json:"vervolg"         nl:"Vervolg" bron:"E3"`
	Reden           Text       `json:"reden"           nl:"Toelichting"`
	Perspectief     Text       `json:"perspectief"     nl:"Perspectief van toen"`
	Aanpak          Text       `json:"aanpak"          nl:"Aanpak van toen"`
	GeplandeStart   Date       `json:"geplandeStart"   nl:"Geplande start"`
	WerkelijkeStart Date       `json:"werkelijkeStart" nl:"Werkelijke start"`
	Evaluatiedatum  Date       `json:"evaluatiedatum"  nl:"Evaluatie op"`
	Doelen          Refs       `json:"doelen"          nl:"Doelen van toen" ref:"planVanAanpak/doelen"`
	Acties          Refs       `json:"acties"          nl:"Acties van toen" ref:"planVanAanpak/acties"`
	Overnemen       Refs       `json:"overnemen"       nl:"Overgenomen taken van toen" ref:"planVanAanpak/overnemen"`
	Afspraken       Refs       `json:"afspraken"       nl:"Afspraken van toen" ref:"afspraken"`
	Bevindingen     Refs       `json:"bevindingen"     nl:"Bevindingen van toen" ref:"onderzoek/bevindingen"`
	Adviezen        Refs       `json:"adviezen"        nl:"Adviezen van toen" ref:"onderzoek/adviezen"`
	Observaties     Refs       `json:"observaties"     nl:"Observaties van toen" ref:"observaties"`
	Besprekingen    Refs       `json:"besprekingen"    nl:"Besprekingen van toen" ref:"besprekingen"`
	Stemmen         Refs       `json:"stemmen"         nl:"Stem van het kind van toen" ref:"stemVanHetKind"`
	Inzetten        Refs       `json:"inzetten"        nl:"Inzet van toen" ref:"inzetten"`
	MDOs            Refs       `json:"mdos"            nl:"Overleggen van toen" ref:"mdos"`
	Instemmingen    Refs       `json:"instemmingen"    nl:"Instemmingen van toen" ref:"instemmingen"`
	Evaluaties      Refs       `json:"evaluaties"      nl:"Evaluaties van toen" ref:"evaluaties"`
}

// A Wending (turn) is a decision about the process itself: a route chosen,
// changed, ended early or taken up again, a dossier closed or reopened, a new
// cycle begun. It keeps its reason; the fields it changed keep their history.
type Wending struct {
	Item
	Soort WendingSoort `json:"soort" nl:"Wat"`
	Datum Date         `json:"datum" nl:"Datum"`
	Van   Routekeuze   `json:"van"   nl:"Van route"`
	Naar  Routekeuze   `json:"naar"  nl:"Naar route"`
	Reden Text         `json:"reden" nl:"Reden"`
}

// A WendingSoort (kind of turn) says what was decided about the process.
type WendingSoort string

const (
	RouteGekozen   WendingSoort = "route-gekozen"
	RouteGewisseld WendingSoort = "route-gewisseld"
	RouteBeeindigd WendingSoort = "route-beeindigd"
	RouteHervat    WendingSoort = "route-hervat"
	Afgesloten     WendingSoort = "afgesloten"
	Heropend       WendingSoort = "heropend"
	NieuweCyclus   WendingSoort = "nieuwe-cyclus"
)

func (WendingSoort) Options() []Option {
	return opts("route-gekozen", "Route gekozen", "route-gewisseld", "Andere route gekozen", "route-beeindigd", "Route voortijdig beëindigd", "route-hervat", "Route hervat",
		"afgesloten", "Dossier afgesloten", "heropend", "Dossier heropend", "nieuwe-cyclus", "Nieuwe cyclus begonnen")
}
