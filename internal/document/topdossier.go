package document

import (
	"fmt"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// TOPDossier is the whole dossier as one document: who and what, the four parts
// of E1 with what supports them, how it went, the findings of the rules (also
// those that were lifted, with the reason), appendices, and a place for the
// signing professional. Give it the findings of [regels.Check] on c.Vandaag.
func TOPDossier(d *dossier.Dossier, f []regels.Finding, c Context) Doc {
	b := newBouw(d, c)
	b.zeg(f)
	titel := "TOP-dossier " + dossier.Titel(b.d)
	b.kop(1, titel)
	b.titelblad()
	b.waarschuwing()
	b.delen(topDossier)
	b.ondertekening()
	b.bijlagen()
	return Doc{
		Titel: titel, Onderwerp: "Totaal Ontwikkel Plan" + voorRoute(b.d), Auteur: c.Auteur, Taal: "nl",
		Vertrouwelijk: b.vertrouwelijk(), Blokken: b.blokken,
	}
}

func voorRoute(d *dossier.Dossier) string {
	if d.Route.Keuze == "" {
		return ""
	}
	return ", " + klein(dossier.Keuze(d.Route.Keuze))
}

func (b *bouw) vertrouwelijk() string {
	if !b.leerling {
		return "Vertrouwelijk. Alleen bestemd voor wie bij deze vraag betrokken is."
	}
	return "Vertrouwelijk. Alleen bestemd voor wie bij " + b.roepnaam() + " betrokken is."
}

// titelblad says in a few lines whose dossier this is, and where it stands.
func (b *bouw) titelblad() {
	regie := "gezamenlijke regie door ouders en school"
	if !b.leerling {
		regie = "regie door de school (geen leerling, dus geen ouders)"
	}
	if wie := b.regievoerder(); wie != "" {
		regie += "; namens de school: " + wie
	}
	var stap string
	if s, ok := regels.Current(regels.Steps(b.heel, b.c.Vandaag)); ok {
		stap = s.Naam
		if s.Notitie != "" {
			stap += " (" + s.Notitie + ")"
		}
	}
	b.gegevens(
		Regel{"Over", dossier.Titel(b.d)},
		Regel{"School", b.d.School.Naam},
		Regel{"Groep", b.d.Kind.Groep},
		Regel{"Route", klein(dossier.Keuze(b.d.Route.Keuze))},
		Regel{"Stap", stap},
		Regel{"Cyclus", als(len(b.heel.Cycli) > 0, strconv.Itoa(len(b.heel.Cycli)+1))},
		Regel{"Regie", regie},
		Regel{"Stand van", dossier.Datum(b.c.Vandaag)},
		Regel{"Opgemaakt door", samen(b.c.Auteur, klein(b.c.Rol), b.c.Organisatie)},
	)
}

// waarschuwing says on the first page that something still stands in the way.
func (b *bouw) waarschuwing() {
	n := 0
	for _, f := range b.findings {
		if f.Stands() {
			n++
		}
	}
	switch {
	case n == 1:
		b.add(Blok{Soort: Melding, Toon: regels.Blokkeert, Tekst: "Eén punt staat het vervolg nog in de weg; het staat onder \"" + koppen["opheffingen"] + "\"."})
	case n > 1:
		b.add(Blok{Soort: Melding, Toon: regels.Blokkeert, Tekst: fmt.Sprintf("%d punten staan het vervolg nog in de weg; ze staan onder %q.", n, koppen["opheffingen"])})
	}
}

// regievoerder is who leads for the school now.
func (b *bouw) regievoerder() string {
	for _, r := range b.d.Regie {
		if r.Tot == "" || r.Tot > b.c.Vandaag {
			return samen(r.Wie, klein(dossier.Keuze(r.Rol)))
		}
	}
	return ""
}

// samen joins the parts that are there with commas.
func samen(parts ...string) string { return strings.Join(gevuld(parts...), ", ") }

func gevuld(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// ondertekening is a place for the professional who signs the finished file.
// Parents' drawn ink is content above it, which this signature witnesses.
func (b *bouw) ondertekening() {
	b.kop(1, "Ondertekening")
	b.klein("Deze handtekening bevestigt de inhoud van het hele document met de bijlagen, ook wat ouders op het scherm getekend hebben.")
	label := "Ondertekening"
	if b.c.Rol != "" {
		label += " " + klein(b.c.Rol)
	}
	b.add(Blok{Soort: Handtekening, Plaats: &Handtekeningplaats{
		Naam: "ondertekening", Label: label, Onder: strings.Join(gevuld(b.c.Auteur, b.c.Rol, b.c.Organisatie), "\n"),
	}})
	if b.c.Versie != "" {
		b.klein("Gemaakt met Routewijzer " + b.c.Versie + ". De ondertekening is te controleren met elk programma dat digitale handtekeningen leest.")
	}
}
