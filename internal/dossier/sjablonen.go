package dossier

import "fmt"

// ExpertiseDefaults fills organisation and funding for a field of expertise, as
// long as the partnership has set nothing else (M3). For no expertise both are empty.
func ExpertiseDefaults(e Expertise) (organisatie string, f Financiering) {
	switch e {
	case ExpertiseGedrag:
		return "Gedragpunt, stichting Aloysius", FinancieringSWV
	case ExpertiseBeperking:
		return "Heliomare onderwijs", FinancieringSWV
	case ExpertiseTaal:
		return "Viertaal", FinancieringLandelijk
	}
	return "", ""
}

// Expertise is [ExpertiseDefaults] with this partnership's own list first.
func (o *Organisatie) Expertise(e Expertise) (organisatie string, f Financiering) {
	for _, g := range o.Expertises {
		if g.Expertise == e && e != "" {
			return g.Organisatie, g.Financiering
		}
	}
	return ExpertiseDefaults(e)
}

// DefaultOrganisatie is what a partnership starts from: the terms of the
// sources and the lists of the field. Its ids are fixed, so that two devices
// that both start make the same items.
func DefaultOrganisatie() *Organisatie {
	o := &Organisatie{Termijnen: DefaultTermijnen()}
	for _, e := range Expertise("").Options() {
		g := Expertisegebied{Expertise: Expertise(e.Value)}
		g.Organisatie, g.Financiering = ExpertiseDefaults(g.Expertise)
		o.Expertises = append(o.Expertises, g)
	}
	o.Telknoppen = []Telknopsjabloon{
		{Naam: "Roepen", Definitie: "Zegt of roept iets door de klas zonder de beurt te hebben. Een zin is één keer.", Soort: TelTurven, Toets: "r"},
		{Naam: "Vinger opsteken", Definitie: "Steekt de vinger of vraagt hulp op de afgesproken manier.", Soort: TelTurven, Toets: "v"},
		{Naam: "Van de plaats", Definitie: "Beide billen van de stoel zonder dat de opdracht daarom vraagt, tot het kind weer zit.", Soort: TelDuur, Toets: "p"},
		{Naam: "Neemt initiatief", Definitie: "Begint zelf contact of spel, met woord of gebaar.", Soort: TelTurven, Toets: "i"},
		{Naam: "Antwoordt met gebaar", Definitie: "Reageert op een vraag met knikken, wijzen of een gebaar, zonder woorden.", Soort: TelTurven, Toets: "g"},
		{Naam: "Antwoordt met woord", Definitie: "Reageert op een vraag met één of twee woorden.", Soort: TelTurven, Toets: "w"},
		{Naam: "Antwoordt met zin", Definitie: "Reageert op een vraag met drie of meer woorden.", Soort: TelTurven, Toets: "z"},
		{Naam: "Start met de taak", Definitie: "Van het einde van de instructie tot het kind zichtbaar met de taak begint.", Soort: TelLatentie, Toets: "s"},
		{Naam: "Compliment van de leerkracht", Definitie: "De leerkracht benoemt hoorbaar wat goed gaat, tegen het kind of de groep.", Soort: TelTurven, Toets: "c"},
	}
	o.Tijdsteekproeven = []Steekproefsjabloon{
		{Naam: "Taakgericht, momentaan, 15 seconden", Soort: Momentaan, Gedrag: "Taakgericht",
			Definitie:        "Op het seintje: kijkt naar de taak, de leerkracht of wie aan de beurt is, of werkt aan de opdracht.",
			IntervalSeconden: 15, Minuten: 20, KlasgenootElke: 5},
		{Naam: "Taakgericht, zonder klasgenoot", Soort: Momentaan, Gedrag: "Taakgericht",
			Definitie:        "Op het seintje: kijkt naar de taak, de leerkracht of wie aan de beurt is, of werkt aan de opdracht.",
			IntervalSeconden: 15, Minuten: 20},
	}
	o.Agendas = []Agendasjabloon{{Naam: "MDO van 60 minuten", Punten: []Sjabloonpunt{
		{Titel: "Welkom en doel van het overleg", Soort: "informeren", Eigenaar: RolIB, Minuten: 5},
		{Titel: "Stem van het kind", Toelichting: "Het kind vertelt zelf, of iemand die het kind heeft gekozen.", Soort: "informeren", Eigenaar: RolKind, Minuten: 5},
		{Titel: "Inbreng van de ouders", Toelichting: "Welke vragen en zorgen zijn er? Wat willen de ouders niet vergeten?", Soort: "bespreken", Eigenaar: RolOuder, Minuten: 10},
		{Titel: "Wat gaat goed", Toelichting: "Wat gaat goed, thuis en op school, en hoe kunnen we dat benutten?", Soort: "bespreken", Eigenaar: RolLeerkracht, Minuten: 5},
		{Titel: "Analyse en bevindingen van de ambulant begeleider", Toelichting: "Wat is gezien, en wordt dat herkend en gedeeld?", Soort: "bespreken", Eigenaar: RolAB, Minuten: 15},
		{Titel: "Doelen en aanpak", Toelichting: "Wat kan helpen, wie doet het en wat moet het opleveren? Ook een doel voor leerkracht of school.", Soort: "besluiten", Eigenaar: RolIB, Minuten: 12},
		{Titel: "Afspraken, instemming en evaluatiedatum", Toelichting: "Wie heeft de regie? Ondertekenen mag hier, thuis nalezen mag ook.", Soort: "besluiten", Eigenaar: RolIB, Minuten: 8},
	}}}
	for _, s := range []string{"Welke vragen en zorgen zijn er?", "Worden die herkend en gedeeld?", "Wat gaat goed?", "Hoe kunnen we benutten wat goed gaat?", "Wat kan helpen?",
		"Wie doet wat?", "Wat moet het opleveren?", "Wat zijn de concrete doelen?", "Welke afspraken maken we?", "Wie heeft de regie?", "Wanneer evalueren we?"} {
		o.Gesprekspunten = append(o.Gesprekspunten, Gesprekspunt{Tekst: s})
	}
	o.Doelvoorbeelden = []Doelvoorbeeld{
		{Doel: "… start binnen 2 minuten na de instructie met de taak, in 4 van de 5 lessen.", Voor: DoelKind, Indicator: "Telling door de leerkracht in één week, vijf lessen."},
		{Doel: "… vraagt hulp op de afgesproken manier, in 4 van de 5 keer dat hulp nodig is.", Voor: DoelKind, Indicator: "Turven in één les per dag."},
		{Doel: "De leerkracht geeft elke instructie in hooguit 5 minuten met een stappenplan op het bord, in 4 van de 5 lessen.", Voor: DoelLeerkracht, Indicator: "Eigen telling, één keer nagekeken door de AB."},
		{Doel: "De leerkracht geeft opdrachten met plaatjes en controleert of ze begrepen zijn, in 4 van de 5 keer.", Voor: DoelLeerkracht, Indicator: "Observatie door een collega of de AB."},
		{Doel: "Alle groepen gebruiken dezelfde routine bij de overgang van spelen naar werken.", Voor: DoelSchool, Indicator: "Aantal groepen waar de routine in de week van de meting elke dag gebruikt is."},
		{Doel: "Ouders gebruiken thuis dezelfde woorden en kaarten als de school.", Voor: DoelOuders, Indicator: "Ouders vertellen het bij het MDO."},
		{Doel: "… laat met een afgesproken teken merken dat een opdracht niet duidelijk is, in 4 van de 5 keer.", Voor: DoelKind, Indicator: "Turven in één les per dag, één week."},
		{Doel: "De leerkracht benoemt in elke les minstens 5 keer wat goed gaat.", Voor: DoelLeerkracht, Indicator: "Turven door een collega of de AB, drie lessen."},
		{Doel: "Invallers krijgen de afspraken van de groep vooraf te lezen, bij elke inval.", Voor: DoelSchool, Indicator: "Lijst bij de IB: aantal keer inval en aantal keer gelezen."},
	}
	n := 0
	number(&n, o)
	Fill(o)
	return o
}

// number gives every item of the templates its fixed id and its place.
func number(n *int, o *Organisatie) {
	item := func(i int) Item {
		*n++
		return Item{ID: ID(fmt.Sprintf("01900000-0000-7000-8000-%012x", *n)), Volgorde: nth(i)}
	}
	for i := range o.Expertises {
		o.Expertises[i].Item = item(i)
	}
	for i := range o.Telknoppen {
		o.Telknoppen[i].Item = item(i)
	}
	for i := range o.Tijdsteekproeven {
		o.Tijdsteekproeven[i].Item = item(i)
	}
	for i := range o.Agendas {
		o.Agendas[i].Item = item(i)
		for j := range o.Agendas[i].Punten {
			o.Agendas[i].Punten[j].Item = item(j)
		}
	}
	for i := range o.Gesprekspunten {
		o.Gesprekspunten[i].Item = item(i)
	}
	for i := range o.Doelvoorbeelden {
		o.Doelvoorbeelden[i].Item = item(i)
	}
}

// nth is the volgorde of the n-th of items that were put in one after the other.
func nth(n int) string {
	k := Between("", "")
	for range n {
		k = Between(k, "")
	}
	return k
}
