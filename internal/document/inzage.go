package document

import (
	"slices"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// eigenRechten is the age from which the rights of the AVG are the pupil's own (L13).
const eigenRechten = 16

// Inzage is the copy for the parents of a child under 16, or for the pupil of
// 16 and older: everything in the dossier that is about the child, with the
// personal data of others taken out, what was left out and why, and what one may
// ask (L6). With c.Inzagen it also tells who looked (L8). Coaching notes (L12),
// stagnaties nobody has discussed yet (P4), registered time (K8) and drawn
// signatures are not in it. A dossier without a pupil has no such copy: the
// document says so.
func Inzage(d *dossier.Dossier, c Context) Doc {
	b := newBouw(d, c)
	b.soort = afschrift
	titel := "Kopie van het dossier van " + b.roepnaam()
	b.kop(1, titel)
	doc := Doc{Titel: titel, Onderwerp: "Inzage in het TOP-dossier (AVG)", Auteur: c.Auteur, Taal: "nl", Vertrouwelijk: b.vertrouwelijk()}
	if !b.leerling {
		b.add(Blok{Soort: Melding, Toon: "let op", Tekst: "Dit dossier gaat niet over een leerling. Er is daarom geen kopie voor ouders of leerling."})
		doc.Blokken = b.blokken
		return doc
	}
	doc.Vertrouwelijk = "Vertrouwelijk. Persoonlijke kopie voor " + b.inzageVoor() + "."
	b.zeg(regels.Check(b.heel, c.Vandaag))
	b.gegevens(
		Regel{"Over", dossier.Titel(b.d)}, Regel{"School", b.d.School.Naam}, Regel{"Voor", b.inzageVoor()},
		Regel{"Stand van", dossier.Datum(c.Vandaag)}, Regel{"Gemaakt door", samen(c.Auteur, klein(c.Rol), c.Organisatie)},
	)
	b.alinea("Dit is een kopie van wat er in het dossier over " + b.roepnaam() + " staat.")
	b.onder(1, "Wat u mag vragen", b.inzageRechten)
	b.onder(1, "Wat niet in deze kopie staat", func() { b.inzageWeggelaten(d) })
	b.lak()
	b.delen(topDossier)
	b.bijlagen()
	b.onder(1, "Wie heeft toegang tot het dossier", b.inzageToegang)
	b.onder(1, "Hoe lang wordt het dossier bewaard", b.inzageBewaren)
	b.onder(1, "Wie heeft het dossier bekeken", b.inzageBekeken)
	doc.Blokken = b.blokken
	return nieuwLak(d).doc(doc)
}

// inzageVoor says for whom the copy is, by the age of the child on the day it is
// made.
func (b *bouw) inzageVoor() string {
	jaren, ok := evaluatie.Leeftijd(b.heel, b.c.Vandaag)
	switch {
	case !ok:
		return "de ouders van " + b.roepnaam() + ", of voor " + b.roepnaam() + " zelf vanaf 16 jaar"
	case jaren >= eigenRechten:
		return b.roepnaam() + " zelf (" + strconv.Itoa(jaren) + " jaar)"
	default:
		return "de ouders van " + b.roepnaam()
	}
}

func (b *bouw) inzageRechten() {
	b.add(Blok{Soort: Lijst, Punten: []string{
		"Inzien: u mag alles lezen wat er over " + b.roepnaam() + " staat. Dat is deze kopie.",
		"Verbeteren: klopt er iets niet, dan mag u vragen om het te verbeteren of aan te vullen.",
		"Wissen: u mag vragen om gegevens weg te halen die niet meer nodig zijn. Soms moet de school iets bewaren; dan hoort u waarom en hoe lang.",
		"Beperken: u mag vragen om gegevens een tijd niet te gebruiken, bijvoorbeeld zolang uw vraag om verbetering loopt.",
		"Meenemen: u mag de gegevens in een bestand meekrijgen, voor uzelf of voor een ander.",
		"Toestemming en instemming: u mag die intrekken. Wat tot dan toe gebeurd is, blijft staan.",
	}})
	wie := b.regievoerder()
	b.alinea("Vraag het aan de school" + als(wie != "", ": "+wie) + ". U krijgt binnen een maand antwoord. Bent u het niet eens met het antwoord, dan kunt u terecht bij de functionaris gegevensbescherming van de school of bij de Autoriteit Persoonsgegevens.")
}

// inzageWeggelaten names what a reader will not find, each with its reason. It
// says so also where there is nothing of the kind: that a coaching note exists
// is about somebody else.
func (b *bouw) inzageWeggelaten(heel *dossier.Dossier) {
	ps := []string{
		"Telefoonnummers en e-mailadressen van anderen. Dat zijn hun gegevens.",
		"Namen van mensen die niet vanuit hun werk of als familie meedoen. Op die plaats staat " + naamGelakt + ".",
		"Getekende handtekeningen. Wel staat er wie antwoordde, op welke dag en in welke vorm.",
		"Aantekeningen bij het coachen van de leerkracht. Die gaan over de leerkracht, niet over " + b.roepnaam() + ".",
		"Persoonlijke werkaantekeningen die iemand met niemand deelt. Die horen niet bij het dossier.",
		"Wat de consulent zag over het verloop en nog met niemand besproken heeft. Na het gesprek komt het in het dossier.",
		"De urenregistratie van de ambulant begeleider. Die gaat over het werk van een medewerker.",
	}
	b.add(Blok{Soort: Lijst, Punten: ps})
	if len(heel.Documenten) > 0 {
		b.alinea("Bij het dossier worden losse bestanden bewaard. Ze staan in de lijst met documenten; vraag ernaar als u ze wilt zien.")
	}
}

func (b *bouw) inzageToegang() {
	var rijen [][]string
	for _, t := range regels.Toegangen(b.heel, b.c.Vandaag) {
		sinds := "geen toegang"
		if t.Vanaf > "1000" {
			sinds = "vanaf " + dossier.Datum(t.Vanaf)
		} else if t.Vanaf != "" {
			sinds = "vanaf het begin"
		}
		rijen = append(rijen, []string{samen(t.Naam, klein(dossier.Keuze(t.Rol))), samen(sinds, als(t.Vanaf != "" && t.Tot != "", "tot en met "+dossier.Datum(t.Tot))), t.Reden})
	}
	b.tabel("", []string{"Wie", "Toegang", "Waarom"}, rijen)
}

func (b *bouw) inzageBewaren() {
	var rijen [][]string
	for _, t := range regels.Bewaartermijnen(b.heel, b.c.Vandaag) {
		tot := "nog niet bekend"
		if t.Tot != "" {
			tot = "tot en met " + dossier.Datum(t.Tot)
		}
		rijen = append(rijen, []string{t.Voor, "vanaf " + t.Begint, tot})
	}
	b.tabel("", []string{"Wie bewaart", "Gerekend", "Bewaard"}, rijen)
}

func (b *bouw) inzageBekeken() {
	var rijen [][]string
	for _, x := range b.c.Inzagen {
		rijen = append(rijen, []string{x.Op, x.Door, x.Rol, x.Wat})
	}
	b.tabel("", []string{"Wanneer", "Wie", "Rol", "Wat"}, rijen)
}

// lak takes out of the builder's own copy what is somebody else's and has a
// field of its own; names in sentences go when the blocks are done.
func (b *bouw) lak() {
	for i, p := range b.heel.Betrokkenen {
		if !slices.Contains(bekend, p.Rol) {
			x := &b.heel.Betrokkenen[i]
			x.Functie, x.Organisatie, x.TolkTaal = "", "", ""
		}
	}
	b.toon(evaluatie.Huidig(b.heel))
}

// zeg takes the findings a document may speak of: those about a stagnatie nobody
// has discussed (P4) or a coaching note (L12) would tell that it is there.
func (b *bouw) zeg(fs []regels.Finding) {
	b.findings = nil
	for _, f := range fs {
		if !b.verborgen(f.Pad) {
			b.findings = append(b.findings, f)
		}
	}
}

// verborgen tells whether a path leads to what no document prints.
func (b *bouw) verborgen(pad string) bool {
	sectie, rest, _ := strings.Cut(pad, "/")
	id, _, _ := strings.Cut(rest, "/")
	for _, s := range b.heel.Stagnaties {
		if sectie == "stagnaties" && string(s.ID) == id && !besproken(s, b.c.Vandaag) {
			return true
		}
	}
	return sectie == "coachingsnotities"
}

func besproken(s dossier.Stagnatie, op dossier.Date) bool {
	return strings.TrimSpace(string(s.BesprokenOp)) != "" && s.BesprokenOp <= op
}
