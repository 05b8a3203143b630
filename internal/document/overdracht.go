package document

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// Overdracht is the dossier for the next school: everything except the plan of
// action, the evaluation date and the instemmingen (L10); the first page says
// so. It holds no findings about what is not in it, and like every document no
// coaching notes (L12) and no stagnaties nobody has discussed (P4).
func Overdracht(d *dossier.Dossier, c Context) Doc {
	b := newBouw(zonderPlan(d), c)
	b.soort = overdracht
	b.findings = regels.Check(zonderVerborgen(d, c.Vandaag), c.Vandaag)
	titel := "Overdrachtsdossier " + dossier.Titel(b.d)
	b.kop(1, titel)
	b.gegevens(
		Regel{"Over", dossier.Titel(b.d)}, Regel{"Van school", samen(b.d.School.Naam, b.d.School.Plaats)}, Regel{"Naar school", b.d.Kind.NieuweSchool},
		Regel{"Vertrokken op", dossier.Datum(b.d.Kind.VertrokkenOp)}, Regel{"Contact", b.regievoerder()},
		Regel{"Stand van", dossier.Datum(c.Vandaag)}, Regel{"Opgemaakt door", samen(c.Auteur, klein(c.Rol), c.Organisatie)},
	)
	b.add(Blok{Soort: Melding, Toon: "let op", Tekst: "Het plan van aanpak, de evaluatiedatum en de instemmingen staan niet in dit dossier (L10). De nieuwe school maakt met de ouders een eigen plan en vraagt daarvoor opnieuw instemming."})
	b.alinea("Bron: " + regels.Bron("L10"))
	b.delen(topDossier)
	b.bijlagen()
	b.ondertekening()
	return Doc{Titel: titel, Onderwerp: "Overdracht naar een andere school", Auteur: c.Auteur, Taal: "nl", Vertrouwelijk: b.vertrouwelijk(), Blokken: b.blokken}
}

// zonderPlan is a dossier without what stays behind (L10), also of earlier cycles.
func zonderPlan(d *dossier.Dossier) *dossier.Dossier {
	x := *d
	x.PlanVanAanpak, x.Instemmingen = dossier.PlanVanAanpak{}, nil
	x.Zienswijzen = slices.Clone(d.Zienswijzen)
	for _, i := range d.Instemmingen { // the parents' own words go along (L1)
		if strings.TrimSpace(string(i.Zienswijze)) != "" {
			x.Zienswijzen = append(x.Zienswijzen, dossier.Zienswijze{Item: i.Item, Wie: i.Wie, Datum: i.Datum, Tekst: i.Zienswijze})
		}
	}
	x.Cycli = nil
	for _, c := range d.Cycli {
		c.Aanpak, c.GeplandeStart, c.WerkelijkeStart, c.Evaluatiedatum = "", "", "", ""
		c.Doelen, c.Acties, c.Overnemen, c.Instemmingen = nil, nil, nil, nil
		x.Cycli = append(x.Cycli, c)
	}
	return &x
}
