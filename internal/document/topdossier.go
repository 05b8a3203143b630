package document

import (
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// TOPDossier is the whole dossier as one document: the four parts of E1 with
// what supports them, and a place for the signing professional.
func TOPDossier(d *dossier.Dossier, f []regels.Finding, c Context) Doc {
	naam := strings.TrimSpace(d.Kind.Roepnaam + " " + d.Kind.Achternaam)
	if naam == "" {
		naam = d.Onderwerp.Naam
	}
	doc := Doc{Titel: "TOP-dossier " + naam, Onderwerp: "Totaal Ontwikkel Plan", Auteur: c.Auteur, Taal: "nl", Vertrouwelijk: "Vertrouwelijk"}
	doc.Blokken = []Blok{
		{Soort: Kop, Niveau: 1, Tekst: doc.Titel},
		{Soort: Gegevens, Regels: []Regel{{"School", d.School.Naam}, {"Regie", "gezamenlijke regie door ouders en school"}}},
		{Soort: Kop, Niveau: 2, Tekst: "Plan van aanpak"},
	}
	for _, g := range d.PlanVanAanpak.Doelen {
		doc.Blokken = append(doc.Blokken, Blok{Soort: Gegevens, Regels: []Regel{{"Doel", string(g.Doel)}, {"Nulmeting", g.Nulmeting}, {"Verwacht niveau", g.Niveau0}, {"Eindmeting", g.Eindmeting}}})
	}
	for _, x := range f {
		doc.Blokken = append(doc.Blokken, Blok{Soort: Melding, Toon: x.Ernst, Tekst: x.Tekst})
	}
	doc.Blokken = append(doc.Blokken, Blok{Soort: Handtekening, Plaats: &Handtekeningplaats{Naam: "handtekening1", Label: "Ondertekening", Onder: strings.TrimSpace(c.Auteur + "\n" + c.Rol + "\n" + c.Organisatie)}})
	return doc
}
