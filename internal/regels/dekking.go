package regels

// A Regeldekking tells how one rule of the sources is held; the README prints
// them as a table.
type Regeldekking struct {
	Code  string // "M3a"
	Titel string // a few Dutch words
	Hoe   string // Afgedwongen, Gewaarschuwd, Getoond or Afgeleid
	Waar  string // Dutch: the finding, step, field or screen
}

// How a rule is held: by what is strongest.
const (
	Afgedwongen  = "afgedwongen"  // a finding blocks, until it is lifted with a reason
	Gewaarschuwd = "gewaarschuwd" // a finding says so, never in the way
	Getoond      = "getoond"      // a field, step or screen carries it
	Afgeleid     = "afgeleid"     // the program works it out
)

// Dekking has one row for every rule of the sources, in their order.
func Dekking() []Regeldekking { return append([]Regeldekking(nil), dekking...) }

var dekking = []Regeldekking{
	{"M1", "Twee middelen: arrangement en ambulant begeleider", Gewaarschuwd, "Signaal M1: arrangement zonder uitvoerder; onderdeel Arrangement naast Inzet"},
	{"M2", "AB met aanvullende deskundigheid", Gewaarschuwd, "Signaal M2: inzet zonder expertise"},
	{"M3a", "Gedrag en leren-leren: Gedragpunt", Afgeleid, "Keuze van de expertise vult organisatie en betaling in"},
	{"M3b", "Beperking of ziekte: Heliomare", Afgeleid, "Keuze van de expertise vult organisatie en betaling in"},
	{"M3c", "Auditief, taal en communicatie: Viertaal", Afgeleid, "Keuze van de expertise vult organisatie en betaling in"},
	{"M3", "Wie betaalt de inzet", Gewaarschuwd, "Signaal M3: betaling past niet bij de expertise"},
	{"M4", "Kwaliteit en inzet per organisatie verantwoord", Gewaarschuwd, "Signaal M4: inzet zonder organisatie; tijdverantwoording per organisatie"},
	{"M5", "AB en consulent werken nauw samen", Gewaarschuwd, "Signaal M5: AB ingezet zonder consulent bij de betrokkenen"},
	{"M6", "Naar een vooraf gesteld perspectief", Gewaarschuwd, "Signaal M6: plan zonder perspectief"},
	{"M7", "Vraag, cruciale doelen en behoeften zijn leidend", Gewaarschuwd, "Signalen M7/cruciaal en M7/behoeften"},
	{"M8", "De school versterken", Gewaarschuwd, "Signaal M8: geen doel voor leerkracht of school"},
	{"M9", "Vroeg signaleren, preventief", Gewaarschuwd, "Signaal M9: hulpvraag wacht te lang op contact met de consulent"},
	{"M10", "Altijd samen met leerkracht, school en ouders", Gewaarschuwd, "Signaal M10: geen leerkracht bij de betrokkenen; ouders: A5/gezag en M14"},
	{"M11", "Geen AB zonder vastgestelde ondersteuningsvraag", Afgedwongen, "Signaal M11 op de stand van de inzet"},
	{"M12", "Preventief of curatief", Afgedwongen, "Signaal M12 op de stand van de inzet"},
	{"M13", "Wat de school niet zelf kan, gaat naar de consulent", Gewaarschuwd, "Signaal M13: route loopt zonder contact met de consulent"},
	{"M14", "MDO met ouders, school en consulent", Afgedwongen, "Signalen M14/ouders, M14/school en M14/consulent op het afronden van het overleg"},
	{"M15", "Samen analyse, plan en afspraken", Gewaarschuwd, "Signalen M15/analyse, M15/afspraken, M15/wie en M15/gereed; termijn van elke afspraak"},
	{"M16", "Kort en bondig vastleggen", Gewaarschuwd, "Signaal M16: lang verslag of lange aanpak; termijn: overleg afronden"},
	{"M17", "Instemming gevraagd op plan en afspraken", Gewaarschuwd, "Signaal M17: instemming kan nog niet gevraagd worden; stap R2.4"},
	{"M18", "Inzet van een AB is een mogelijke uitkomst", Gewaarschuwd, "Signaal M18: ingezet zonder overleg"},
	{"M19", "AB bij de gezamenlijke evaluatie", Afgedwongen, "Signaal M19/redenZonderAB op het afronden van de evaluatie"},
	{"R1", "Route 1: handelingsgericht onderzoek en advies", Afgeleid, "Routelijn van acht stappen; stap Route kiezen; Verloop"},
	{"R1.1", "Hulpvraag", Getoond, "Stap R1.1"},
	{"R1.2", "Contact school met consulent", Getoond, "Stap R1.2"},
	{"R1.3", "MDO: analyse en onderzoeksvraag", Gewaarschuwd, "Signaal R1.3: onderzoeksvraag ontbreekt; stap R1.3"},
	{"R1.4", "Instemming voor elke observatie", Afgedwongen, "Signaal R1.4 op het afronden van de observatie; stap R1.4"},
	{"R1.5", "Onderzoek en observatie door de AB", Getoond, "Stap R1.5; signaal R1.5/toekomst"},
	{"R1.6", "Eerst bespreking AB en leerkracht", Afgedwongen, "Signaal R1.6 op het vaststellen van de bevinding; stap R1.6"},
	{"R1.7", "MDO: bevindingen, plan en korte lijnen", Gewaarschuwd, "Signalen R1.7/bevindingen en R1.7/korte-lijnen; stap R1.7"},
	{"R1.8", "MDO: evaluatie", Gewaarschuwd, "Signaal R1.8: partner ontbrak; stap R1.8"},
	{"R2", "Route 2: begeleiding", Afgeleid, "Routelijn van zes stappen; stap Route kiezen; Verloop"},
	{"R2.1", "Hulpvraag", Getoond, "Stap R2.1"},
	{"R2.2", "Contact school met consulent", Getoond, "Stap R2.2"},
	{"R2.3", "MDO: analyse, perspectief en plan", Gewaarschuwd, "Signaal R2.3: nog geen doel; stap R2.3"},
	{"R2.4", "Instemming ouders", Getoond, "Stap R2.4; blokkades L1 en A5"},
	{"R2.5", "Uitvoering start binnen 2 weken", Gewaarschuwd, "Signalen R2.5/start, R2.5/laat en R2.5/gestart; termijn; stap R2.5"},
	{"R2.6", "Evaluatie met alle cruciale partners", Gewaarschuwd, "Signaal R2.6: partner ontbrak; stap R2.6"},
	{"P1", "Ouders voeren thuis afspraken uit", Gewaarschuwd, "Signaal P1: niets voor thuis in het plan"},
	{"P2", "School heeft zorgplicht en voert het plan uit", Gewaarschuwd, "Signalen P2/school en P2/wie"},
	{"P3", "Gezamenlijke regie, één regievoerder", Gewaarschuwd, "Signalen P3/geen, P3/meer, P3/reden en P3/rol; overdracht vraagt een reden"},
	{"P4", "Consulent bespreekt stagnatie", Afgedwongen, "Signalen P4/soort, P4/toelichting, P4/besproken en P4/effect; P4/open, P4/lang en P4/persoon; termijn"},
	{"P5", "AB: onderzoek met advies, dan coaching", Gewaarschuwd, "Signaal P5: bevindingen zonder advies; onderdeel Voorlichting"},
	{"E1", "Analyse, perspectief, plan, evaluatie", Gewaarschuwd, "Signalen E1 (deel ontbreekt) en E1/verwijzing; volgorde van het TOP-dossier"},
	{"E2", "Evaluatie na 10 tot 13 weken op resultaat en proces", Afgedwongen, "Signalen E2/resultaat en E2/proces blokkeren het afronden; E2/venster, E2/plannen en E2/laat waarschuwen; termijn"},
	{"E3", "Vijf vragen, vier antwoorden", Afgedwongen, "Signalen E3/... op het afronden van de evaluatie; nieuwe cyclus vanuit het vervolg"},
	{"E4", "Versterken naast het kinddoel", Gewaarschuwd, "Signalen E4, E4/effect en E4/gewicht"},
	{"E5", "Overnemen is tijdelijk en duurzaam", Afgedwongen, "Signalen E5/einde en E5/duurzaam op het vaststellen; E5/afgelopen; termijn telt af"},
	{"K1", "Naslagwerk", Getoond, "Naslag en \"Waarom?\": elk signaal en elke stap toont de letterlijke bronzin"},
	{"K2", "Onafhankelijke, tijdelijke adviseur", Gewaarschuwd, "Signaal K2: inzet zonder einde"},
	{"K3", "Vier niveaus", Afgedwongen, "Signaal K3 op de stand van de inzet; K3/kind: vraag zonder leerling noemt een kind"},
	{"K4", "School blijft verantwoordelijk", Gewaarschuwd, "Signaal K4: kinddoel met alleen de AB"},
	{"K5", "Pedagogische of didactische context", Gewaarschuwd, "Signaal K5: context niet gekozen"},
	{"K6", "AB is geen behandelaar", Gewaarschuwd, "Signaal K6 bij doel of actie; geen sjabloon noemt behandeling"},
	{"K7", "Structureel alleen bij hoge uitzondering", Afgedwongen, "Signaal K7/reden op de start; K7 op de lijst van de consulent; pauzes"},
	{"K8", "Tijd per taak", Gewaarschuwd, "Signalen K8/taak, K8/buiten en K8/maximum; tijdverantwoording"},
	{"L1", "Zonder instemming geen plan, wel hulp", Afgedwongen, "Signalen L1/nee, L1/deels en L1/ingetrokken op de start; L1/reden; zienswijze"},
	{"L2", "Hoorrecht", Gewaarschuwd, "Signalen L2/opstellen, L2/bijstellen, L2/evalueren, L2/wijze, L2/gedaan en L2/terug"},
	{"L3", "Instemming geldt voor de tekst", Gewaarschuwd, "Signaal L3: geldt voor een eerdere versie; alleen taalfout"},
	{"L4", "Zorgplicht en OPP", Gewaarschuwd, "Signalen L4/zorgplicht, L4/verlenging, L4/opp, L4/opp-evaluatie en L4/klok; termijnen"},
	{"L5", "Bewaartermijnen", Gewaarschuwd, "Bewaartermijnen per organisatie; signaal L5/verlopen"},
	{"L6", "Rechten van de AVG", Afgeleid, "Signaal L6 (goed): leerling van 16 jaar of ouder vraagt zelf; document Inzage"},
	{"L7", "Werkaantekeningen blijven persoonlijk", Getoond, "Werkaantekeningen staan in het eigen logboek, nooit in het dossier"},
	{"L8", "Wie heeft ingezien", Getoond, "Inzage: geopend, geëxporteerd, afgedrukt en gedeeld, per persoon en tijd"},
	{"L9", "Waarneming en betekenis gescheiden", Gewaarschuwd, "Signaal L9: betekenis zonder waarneming"},
	{"L10", "Overdracht naar een andere school", Gewaarschuwd, "Signaal L10: kind vertrokken; document Overdracht zonder plan, evaluatiedatum en instemmingen"},
	{"L11", "Delen pas na toestemming", Gewaarschuwd, "Signalen L11, L11/delen, L11/ingetrokken en L11/toegang; toegang afgeleid per persoon"},
	{"L12", "Coachingsnotities eerst voor de leerkracht", Gewaarschuwd, "Signaal L12: nog niet gelezen; directeur ziet ze niet"},
	{"L13", "Toestemming is iets anders dan instemming", Gewaarschuwd, "Signalen L13/zestien, L13/uitnodigen, L13/beeld, L13/wie, L13/nee, L13/verlopen en L13/geboortedatum"},
	{"A1", "Twee weken vanaf de laatste ja", Gewaarschuwd, "Signalen A1/start, A1/laat en A1/datum; termijn, ook na een vakantie"},
	{"A2", "Twee keer instemming in route 1", Getoond, "Instemming voor onderzoek en voor plan, elk met eigen tekst"},
	{"A3", "AB bij R1.7, R1.8 en R2.6", Afgedwongen, "Signaal A3 op het afronden van het overleg"},
	{"A4", "Weken vanaf de werkelijke start, vakanties", Gewaarschuwd, "Signalen A4 en A4/regio: voorstel van de dichtstbijzijnde schoolweek"},
	{"A5", "Iedere gezagdragende wordt gevraagd", Afgedwongen, "Signalen A5/plan en A5/gezag op de start; A5/onderzoek, A5/onbekend, A5/wie, A5/vertrokken en A5/geen-gezag"},
	{"A6", "Dezelfde route voor Viertaal", Gewaarschuwd, "Signaal A6: alleen de betaling verschilt"},
	{"A7", "Organisatie kan een inzet afwijzen", Gewaarschuwd, "Signalen A7/keuze, A7/reden en A7/tlv; stap en aan zet tonen de keuze"},
}
