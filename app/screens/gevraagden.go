package screens

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// gevraagde is where one person stands, with the request that is open beside an
// earlier answer.
func gevraagde(d *dossier.Dossier, x regels.Stand, voor string) Gevraagde {
	i := x.Instemming
	g := Gevraagde{
		Betrokkene: string(x.Wie.ID), Naam: x.Wie.Naam, Rol: optionLabel(x.Wie.Rol, string(x.Wie.Rol)), Antwoord: string(x.Antwoord),
		Datum: string(i.Datum), Vorm: string(i.Vorm), Verouderd: x.Verouderd, Instemming: string(i.ID), Opgeheven: x.Opgeheven, IngetrokkenOp: string(i.IngetrokkenOp),
	}
	open := i
	if id := asked(d, Instemminginvoer{Wie: g.Betrokkene, Voor: voor}); id != "" {
		n := slices.IndexFunc(d.Instemmingen, func(i dossier.Instemming) bool { return i.ID == id })
		open = d.Instemmingen[n]
	}
	g.GevraagdOp, g.MeegegevenOp, g.Herinnerd = string(open.GevraagdOp), string(open.MeegegevenOp), open.Herinnerd
	g.Wacht = wacht(g, x, open)
	return g
}

// wacht says what is waited for with one person, "" for nothing.
func wacht(g Gevraagde, x regels.Stand, open dossier.Instemming) string {
	switch {
	case x.Opgeheven != "":
		return ""
	case x.Antwoord == dossier.AntwoordJa && !x.Verouderd:
		if x.JaOp == "" {
			return "Vul in op welke dag dit antwoord is gegeven (A1)."
		}
		return ""
	case open.Antwoord == "" && (open.GevraagdOp != "" || open.MeegegevenOp != "" || open.Herinnerd != ""):
		return gevraagdzin(g, x)
	case x.Antwoord != "" && x.Verouderd:
		return "Gaf antwoord op een eerdere versie (L3). Laat zien wat er veranderd is en vraag het opnieuw."
	case x.Antwoord == dossier.AntwoordNee:
		return "Stemt niet in. Bespreek wat er anders moet; hulp aan het kind gaat door (L1)."
	case x.Antwoord == dossier.AntwoordDeels:
		return "Stemt deels in. Bespreek wat er anders moet; hulp aan het kind gaat door (L1)."
	case g.IngetrokkenOp != "":
		return "Trok de instemming in op " + dossier.Datum(dossier.Date(g.IngetrokkenOp)) + ". Bespreek wat er nodig is en vraag het opnieuw."
	}
	return "Nog niet gevraagd."
}

// gevraagdzin is about a request that is open: since when, and how often repeated.
func gevraagdzin(g Gevraagde, x regels.Stand) string {
	s := "Wacht op antwoord"
	switch {
	case g.MeegegevenOp != "":
		s = "Leest de tekst thuis sinds " + dossier.Datum(dossier.Date(g.MeegegevenOp))
	case g.GevraagdOp != "":
		s += " sinds " + dossier.Datum(dossier.Date(g.GevraagdOp))
	}
	switch n := len(herinneringen(g.Herinnerd)); {
	case n == 1:
		s += ", eenmaal herinnerd"
	case n >= 2:
		return s + ", " + aantal(n) + " keer herinnerd. De regievoerder mag verdergaan met een reden (A5)."
	}
	return s + "."
}

func aantal(n int) string {
	if w := []string{"nul", "één", "twee", "drie", "vier", "vijf"}; n < len(w) {
		return w[n]
	}
	return "meer dan vijf"
}

// herinneringen are the days in the line that keeps them.
func herinneringen(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '\n' })
}

// nietGevraagden take part and are not asked: a parent without gezag is informed
// on request, gezinsvoogd and pleegouder do not sign (A5), and instemming stays
// with the parents of a pupil of 16 or older (L13).
func nietGevraagden(d *dossier.Dossier, today dossier.Date) []NietGevraagd {
	out := []NietGevraagd{}
	if !evaluatie.MetLeerling(d) {
		return out
	}
	age, known := evaluatie.Leeftijd(d, today)
	for _, b := range d.Betrokkenen {
		why := ""
		switch b.Rol {
		case dossier.RolMoeder, dossier.RolVader, dossier.RolOuder, dossier.RolVoogd:
			switch b.Gezag {
			case dossier.HeeftGezag:
			case dossier.GeenGezag:
				why = "Heeft geen gezag: krijgt informatie op verzoek en tekent niet."
			default:
				why = "Nog niet bekend of deze persoon gezag heeft. Ga dat na: iedere gezagdragende wordt gevraagd."
			}
		case dossier.RolGezinsvoogd:
			why = "Is gezinsvoogd (OTS): praat mee en tekent niet."
		case dossier.RolPleegouder:
			why = "Is pleegouder: praat mee en tekent niet."
		case dossier.RolKind:
			if known && age >= zestien {
				why = "Is 16 of ouder: geeft zelf toestemming om te delen; instemming met het plan blijft bij de ouders (te toetsen)."
			}
		}
		if why != "" {
			out = append(out, NietGevraagd{Betrokkene: string(b.ID), Naam: b.Naam, Rol: optionLabel(b.Rol, string(b.Rol)), Waarom: why})
		}
	}
	return out
}
