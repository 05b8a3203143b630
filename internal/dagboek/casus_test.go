package dagboek

import (
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// casus replays a practice case, from the day of the hulpvraag until some weeks
// after the last thing that happened.
func casus(t *testing.T, slug string) verhaal {
	v := verhaal{naam: slug}
	for _, c := range dossier.Cases() {
		if c.Slug != slug {
			continue
		}
		d := c.Dossier
		onderTekst(t, d)
		v.titel = dossier.Titel(d)
		v.van = d.Hulpvraag.Ontvangen
		v.op = func(op dossier.Date) *dossier.Dossier { return standOp(t, d, op) }
		v.wat = func(op dossier.Date) []string { return gebeurd(d, op) }
	}
	switch slug {
	case "sem":
		v.uitleg = "Route 2, begeleiding; curatief, een leerling. Van de hulpvraag tot zes weken na de evaluatie."
		v.tot = evaluatie.AddDays("2026-12-08", 42)
	case "amina":
		v.uitleg = "Route 1, handelingsgericht onderzoek en advies; preventief, een leerling. De casus loopt nog: na 3 december 2026 gebeurt er niets meer, en het\ndagboek laat zien waar het programma dan aan herinnert."
		v.tot = "2027-03-12"
	case "team":
		v.uitleg = "Route 2, begeleiding; preventief, een team. Er is geen leerling en er zijn geen ouders. Van de hulpvraag tot zes weken na de evaluatie."
		v.tot = evaluatie.AddDays("2026-11-24", 42)
	}
	if v.op == nil {
		t.Fatalf("no case %s", slug)
	}
	return v
}
