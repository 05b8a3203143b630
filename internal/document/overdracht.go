package document

import (
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
	b.zeg(regels.Check(d, c.Vandaag))
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
	b.ondertekening()
	b.bijlagen()
	return Doc{Titel: titel, Onderwerp: "Overdracht naar een andere school", Auteur: c.Auteur, Taal: "nl", Vertrouwelijk: b.vertrouwelijk(), Blokken: b.blokken}
}

// zonderPlan is the dossier as it moves, with the parents' own words that were
// given with an instemming: those go along (L1).
func zonderPlan(d *dossier.Dossier) *dossier.Dossier {
	x := regels.Overdracht(d)
	for _, i := range d.Instemmingen {
		if strings.TrimSpace(string(i.Zienswijze)) != "" {
			x.Zienswijzen = append(x.Zienswijzen, dossier.Zienswijze{Item: i.Item, Wie: i.Wie, Datum: i.Datum, Tekst: i.Zienswijze})
		}
	}
	return x
}
