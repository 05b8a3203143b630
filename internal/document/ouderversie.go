package document

import (
	"strings"

	"routewijzer/internal/dossier"
)

// Ouderversie is the dossier for the parents at reading level B1: the same
// facts in short sentences, without registered time (K8), coaching notes (L12)
// or what was measured in codes. A question without a pupil has the same paper
// for the team.
func Ouderversie(d *dossier.Dossier, c Context) Doc {
	b := newBouw(d, c)
	titel := "Het plan voor " + b.roepnaam()
	b.kop(1, titel)
	b.alinea("Dit is een korte versie van het TOP-dossier. Hierin staat wat we samen hebben gezien en afgesproken. Het hele dossier kunt u opvragen bij de school.")
	b.gegevens(Regel{"School", b.d.School.Naam}, Regel{"Groep", b.d.Kind.Groep}, Regel{"Contact", b.regievoerder()}, Regel{"Gemaakt op", dossier.Datum(c.Vandaag)})
	for _, x := range []struct {
		titel string
		write func()
	}{
		{"Wat is de vraag?", b.b1Vraag},
		{"Wie doen er mee?", b.b1Mensen},
		{als(b.leerling, "Wat zegt "+b.roepnaam()+"?"), b.b1Stem},
		{als(b.leerling, "Wat vindt u?"), b.b1Ouders},
		{"Wat hebben we gezien?", b.b1Gezien},
		{"Wat gaat goed en wat is lastig?", b.b1Factoren},
		{"Wat willen we bereiken?", b.b1Doelen},
		{"Wat gaan we doen, en wie doet wat?", b.b1Doen},
		{kies(b.leerling, "Bent u het eens met het plan?", "Wie stemt in met het plan?"), b.b1Instemming},
		{"Wanneer kijken we hoe het gaat?", b.b1Evaluatie},
		{"Wat deden we hiervoor?", b.b1Eerder},
		{als(b.leerling, "Instemming en toestemming: wat is het verschil?"), b.b1JaZeggen},
		{"Uw rechten", b.b1Rechten},
		{"Moeilijke woorden", b.b1Woorden},
	} {
		if x.titel != "" {
			b.onder(2, x.titel, x.write)
		}
	}
	return Doc{Titel: titel, Onderwerp: "Versie om te lezen" + als(b.leerling, ", voor de ouders"), Auteur: c.Auteur, Taal: "nl", Vertrouwelijk: b.vertrouwelijk(), Blokken: b.blokken}
}

func (b *bouw) b1Vraag() {
	b.citaat(string(b.d.Hulpvraag.Vraag), samen("de vraag waarmee het begon", dossier.Datum(b.d.Hulpvraag.Ontvangen)))
	if q := strings.TrimSpace(string(b.d.Ondersteuningsvraag.Vraag)); q != "" {
		b.alinea("De school heeft de vraag zo opgeschreven: " + q)
	}
}

func (b *bouw) b1Mensen() {
	var rijen [][]string
	for _, p := range b.d.Betrokkenen {
		if strings.TrimSpace(p.Naam) != "" {
			rijen = append(rijen, []string{p.Naam, dossier.Keuze(p.Rol), p.Organisatie})
		}
	}
	b.tabel("", []string{"Naam", "Wie is dit?", "Werkt bij"}, rijen)
}

func (b *bouw) b1Stem() {
	for _, s := range b.d.StemVanHetKind {
		if strings.TrimSpace(string(s.Gezegd)) == "" {
			if s.Uitkomst != "" {
				b.alinea(b.roepnaam() + " is gevraagd en " + strings.ToLower(dossier.Keuze(s.Uitkomst)) + ".")
			}
			continue
		}
		b.citaat(string(s.Gezegd), samen(b.roepnaam(), dossier.Datum(s.Datum)))
		if g := strings.TrimSpace(string(s.Gedaan)); g != "" {
			b.alinea("Dit hebben we ermee gedaan: " + g)
		}
	}
}

func (b *bouw) b1Ouders() {
	b.schrijfZienswijzen(b.schema["zienswijzen"])
	b.klein("U kunt altijd zelf opschrijven wat u vindt. Dat komt in het dossier te staan, in uw eigen woorden.")
}
