package screens

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// eerder names every item that an earlier cycle closed over.
func eerder(d *dossier.Dossier) []string {
	out := []string{}
	for _, c := range d.Cycli {
		for _, refs := range []dossier.Refs{c.Doelen, c.Acties, c.Overnemen, c.Afspraken, c.Bevindingen, c.Adviezen, c.Observaties,
			c.Besprekingen, c.Stemmen, c.Inzetten, c.MDOs, c.Instemmingen, c.Evaluaties} {
			for _, r := range refs {
				out = append(out, string(r))
			}
		}
	}
	return out
}

// tijd is the time account of every inzet (K8, M3).
func tijd(d *dossier.Dossier) []Tijdtotaal {
	out := []Tijdtotaal{}
	for _, x := range evaluatie.Tijdverantwoording(d) {
		t := Tijdtotaal{
			Inzet: string(x.Inzet), AB: string(x.AB), Organisatie: x.Organisatie, Financiering: string(x.Financiering),
			Taken: []Taaktotaal{}, Minuten: x.Minuten, Reis: x.Reis, Max: x.Max, Over: x.Over,
		}
		for _, k := range x.Taken {
			t.Taken = append(t.Taken, Taaktotaal{Taak: string(k.Taak), Minuten: k.Minuten, Reis: k.Reis})
		}
		out = append(out, t)
	}
	return out
}

// leeftijd is the child's age, -1 when it is not known.
func leeftijd(d *dossier.Dossier, op dossier.Date) int {
	if n, ok := evaluatie.Leeftijd(d, op); ok {
		return n
	}
	return -1
}
