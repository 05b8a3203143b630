package dagboek

import (
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// A dag is what the rules say on one day.
type dag struct {
	signalen  []regels.Finding
	stap      string
	klaar     bool // the route is ended or the dossier closed
	termijnen []regels.Termijn
	beurt     regels.Beurt
}

func bekijk(d *dossier.Dossier, op dossier.Date) dag {
	x := dag{signalen: regels.Check(d, op), termijnen: regels.Termijnen(d, op), beurt: regels.AanZet(d, op)}
	ss := regels.Steps(d, op)
	if s, ok := regels.Current(ss); ok {
		x.stap = strings.TrimPrefix(s.Code+" ", "route ") + s.Naam
		switch {
		case s.Datum != "" && s.Uiterlijk:
			x.stap += " (uiterlijk " + dossier.Datum(s.Datum) + ")"
		case s.Datum != "":
			x.stap += " (" + dossier.Datum(s.Datum) + ")"
		}
		if s.Notitie != "" {
			x.stap += ". " + s.Notitie
		}
	} else {
		x.stap = "alle stappen zijn gezet"
		switch {
		case d.Onderwerp.AfgeslotenOp != "":
			x.stap, x.klaar = "het dossier is afgesloten", true
		case d.Route.BeeindigdOp != "":
			x.stap, x.klaar = "de route is beëindigd", true
		}
	}
	return x
}

// sleutel names what may appear and disappear; a sentence that counts days is
// not another one tomorrow.
func sleutel(f regels.Finding) string {
	return f.Code + "\x00" + f.Pad + "\x00" + f.Ernst + "\x00" + f.Opgeheven
}

// schrijf writes the diary of a story: every day on which something happened or
// on which the rules say something else than the day before.
func schrijf(v verhaal) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Dagboek: %s\n\n%s\n\n", v.titel, v.uitleg)
	b.WriteString(legenda)
	var was dag
	for op := v.van; op <= v.tot; op = evaluatie.AddDays(op, 1) {
		d := v.op(op)
		is, wat := bekijk(d, op), v.wat(op)
		var text strings.Builder
		nieuw, weg := verschuiving(was.signalen, is.signalen)
		gone := "opgelost"
		if is.klaar && !was.klaar {
			gone = "vervalt" // nobody solved it
		}
		for _, f := range nieuw {
			word := "nieuw"
			if f.Opgeheven != "" && slices.ContainsFunc(weg, plaats(f)) {
				word = "opgeheven"
			}
			fmt.Fprintf(&text, "- %s, %s\n", word, regel(f))
		}
		for _, f := range weg {
			if !slices.ContainsFunc(nieuw, plaats(f)) {
				fmt.Fprintf(&text, "- %s: %s [%s]\n", gone, f.Tekst, f.Code)
			}
		}
		terms := termen(was.termijnen, is.termijnen)
		if len(wat) == 0 && text.Len() == 0 && len(terms) == 0 && is.stap == was.stap && is.beurt == was.beurt {
			continue
		}
		fmt.Fprintf(&b, "## %s\n\n", weekdag(op))
		for _, s := range wat {
			fmt.Fprintf(&b, "- %s\n", s)
		}
		if len(wat) == 0 {
			b.WriteString("- Er gebeurt niets; de tijd loopt door.\n")
		}
		fmt.Fprintf(&b, "\nStap: %s\n", is.stap)
		fmt.Fprintf(&b, "\nAan zet: %s\n", aanZet(is.beurt))
		if len(terms) > 0 {
			b.WriteString("\nTermijnen:\n")
			for _, t := range is.termijnen {
				fmt.Fprintf(&b, "- %s: %s, %s%s. %s%s [%s]\n", dossier.Datum(t.Uiterlijk), t.Stand, dagen(t), nieuweTermijn(was.termijnen, t), t.Tekst, doorWie(t.AanZet), t.Code)
			}
			for _, t := range terms {
				if t.weg {
					fmt.Fprintf(&b, "- loopt niet meer: %s [%s]\n", t.Tekst, t.Code)
				}
			}
		}
		if text.Len() > 0 {
			b.WriteString("\nSignalen:\n" + text.String())
		}
		if open := blijft(is.signalen, nieuw); open != "" {
			fmt.Fprintf(&b, "\nBlijft staan: %s\n", open)
		}
		b.WriteString("\n")
		was = is
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

const legenda = `Per dag staat hier wat er gebeurde, bij welke stap het dossier is, wie aan zet is, wat wanneer klaar moet zijn, en welke
signalen erbij komen (nieuw) of verdwijnen (opgelost, of vervallen omdat de route of het dossier eindigt). Een signaal "blokkeert" (iets kan nog niet worden vastgesteld of
begonnen), is "let op" (het houdt niets tegen) of "goed". Tussen haken staat de regel waarop het rust. Alle mensen zijn verzonnen.

`

func verschuiving(was, is []regels.Finding) (nieuw, weg []regels.Finding) {
	in := func(fs []regels.Finding, f regels.Finding) bool {
		return slices.ContainsFunc(fs, func(g regels.Finding) bool { return sleutel(f) == sleutel(g) })
	}
	for _, f := range is {
		if !in(was, f) {
			nieuw = append(nieuw, f)
		}
	}
	for _, f := range was {
		if !in(is, f) {
			weg = append(weg, f)
		}
	}
	return nieuw, weg
}

// plaats tells whether another finding is of the same rule in the same place.
func plaats(f regels.Finding) func(regels.Finding) bool {
	return func(g regels.Finding) bool { return g.Code == f.Code && g.Pad == f.Pad }
}

func regel(f regels.Finding) string {
	s := fmt.Sprintf("%s: %s [%s]", f.Ernst, f.Tekst, f.Code)
	if f.OphefbaarDoor != "" && f.Opgeheven == "" && f.Ernst == regels.Blokkeert {
		s += " De " + f.OphefbaarDoor + " mag dit met een reden opheffen."
	}
	if f.Opgeheven != "" {
		s += " Opgeheven met de reden: \"" + f.Opgeheven + "\""
	}
	return s
}

// blijft lists the signals that stood already and are not good news.
func blijft(is, nieuw []regels.Finding) string {
	var ss []string
	for _, f := range is {
		if f.Ernst != regels.Goed && !slices.ContainsFunc(nieuw, func(g regels.Finding) bool { return sleutel(f) == sleutel(g) }) {
			s := f.Code
			if f.Opgeheven != "" {
				s += " (opgeheven)"
			}
			ss = append(ss, s)
		}
	}
	return strings.Join(ss, ", ")
}

// A term is a deadline that changed its stand, came or went.
type term struct {
	regels.Termijn
	weg bool
}

func termen(was, is []regels.Termijn) (ts []term) {
	same := func(a, b regels.Termijn) bool { return a.Code == b.Code && a.Pad == b.Pad }
	for _, t := range is {
		if !slices.ContainsFunc(was, func(o regels.Termijn) bool {
			return same(o, t) && o.Stand == t.Stand && o.Uiterlijk == t.Uiterlijk && o.AanZet == t.AanZet
		}) {
			ts = append(ts, term{t, false})
		}
	}
	for _, t := range was {
		if !slices.ContainsFunc(is, func(o regels.Termijn) bool { return same(o, t) }) {
			ts = append(ts, term{t, true})
		}
	}
	return ts
}

// nieuweTermijn marks a term that was not there the day before.
func nieuweTermijn(was []regels.Termijn, t regels.Termijn) string {
	if slices.ContainsFunc(was, func(o regels.Termijn) bool { return o.Code == t.Code && o.Pad == t.Pad }) {
		return ""
	}
	return " (nieuw)"
}

func doorWie(s string) string {
	if s == "" {
		return ""
	}
	return " Aan zet: " + s + "."
}

func aanZet(b regels.Beurt) string {
	if b == (regels.Beurt{}) {
		return "niemand"
	}
	who := b.Naam
	if role := klein(dossier.Keuze(b.Rol)); role != "" && who != "" {
		who += " (" + role + ")"
	} else if who == "" {
		who = "de " + role
	}
	if b.Stap == "" {
		return who + ": " + b.Wat
	}
	return fmt.Sprintf("%s: %s [%s]", who, b.Wat, b.Stap)
}

func dagen(t regels.Termijn) string {
	switch n := t.Dagen; {
	case n == 0:
		return "vandaag"
	case n == 1:
		return "nog 1 dag"
	case n > 1:
		return fmt.Sprintf("nog %d dagen", n)
	case t.Stand != regels.TeLaat:
		return "de dag is voorbij, maar het is nog niet te laat"
	case n == -1:
		return "1 dag erover"
	default:
		return fmt.Sprintf("%d dagen erover", -n)
	}
}

func weekdag(d dossier.Date) string {
	t, _ := evaluatie.Day(d)
	return []string{"Zondag", "Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag"}[t.Weekday()] + " " + dossier.Datum(d)
}

// verschil shows the lines that left a text and that came.
func verschil(was, is string) string {
	weg, bij := regels.Verschil(was, is)
	return "- " + strings.Join(weg, "\n- ") + "\n+ " + strings.Join(bij, "\n+ ")
}
