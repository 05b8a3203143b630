package screens

import (
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// termijnen is everything that is due, soonest first.
func termijnen(list []regels.Termijn) []Termijn {
	out := []Termijn{}
	for _, t := range list {
		out = append(out, Termijn{
			Code: t.Code, Naam: t.Naam, Tekst: t.Tekst, Uiterlijk: string(t.Uiterlijk), Dagen: t.Dagen, Stand: t.Stand, AanZet: t.AanZet,
			Pad: t.Pad, Tab: t.Tab, Bron: t.Bron,
		})
	}
	return out
}

func beurt(b regels.Beurt) Beurt {
	return Beurt{Rol: string(b.Rol), Naam: b.Naam, Wat: b.Wat, Stap: b.Stap}
}

// turnOf is whose turn it is in words: "Hanna Mulder, intern begeleider".
func turnOf(b regels.Beurt) string {
	role := strings.ToLower(optionLabel(b.Rol, string(b.Rol)))
	if b.Naam == "" || role == "" {
		return b.Naam + role
	}
	return b.Naam + ", " + role
}

func days(from, to dossier.Date) int { return evaluatie.Days(from, to) }

// bewaren is how long each organisation keeps the dossier (L5).
func bewaren(d *dossier.Dossier, today dossier.Date) []Bewaartermijn {
	out := []Bewaartermijn{}
	for _, b := range regels.Bewaartermijnen(d, today) {
		out = append(out, Bewaartermijn{Voor: b.Voor, Vanaf: string(b.Vanaf), Tot: string(b.Tot), Begint: b.Begint, Verlopen: b.Verlopen})
	}
	return out
}

// toegang is from when until when each professional has access (L11).
func toegang(d *dossier.Dossier, today dossier.Date) []Toegang {
	out := []Toegang{}
	for _, t := range regels.Toegangen(d, today) {
		out = append(out, Toegang{Wie: string(t.Wie), Naam: t.Naam, Rol: optionLabel(t.Rol, string(t.Rol)), Vanaf: string(t.Vanaf), Tot: string(t.Tot), Reden: t.Reden})
	}
	return out
}

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
