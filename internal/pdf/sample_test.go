package pdf

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"routewijzer/internal/document"
)

var testNow = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

var testOptions = Options{Now: testNow, Producer: "Routewijzer test"}

// sampleInk is drawn ink: two strokes and a dot.
const sampleInk = "M40 150 L80 60 L120 140 L160 50 L190 150 L240 100 L290 130 L330 90 L380 120 M60 110 L420 95 M450 140"

// sample is a document with every kind of block, of about three pages.
func sample() document.Doc {
	return document.Doc{
		Titel: "TOP-dossier Noor van Dijk", Onderwerp: "Totaal Ontwikkel Plan, route 2: begeleiding", Auteur: "Marieke Hoekstra", Taal: "nl",
		Vertrouwelijk: "Vertrouwelijk: alleen voor ouders, school en de betrokken begeleiders van Noor",
		Blokken: []document.Blok{
			{Soort: document.Kop, Niveau: 1, Tekst: "TOP-dossier Noor van Dijk"},
			{Soort: document.Gegevens, Regels: []document.Regel{
				{Label: "School", Waarde: "Basisschool De Wilgenhof, groep 5"},
				{Label: "Regie", Waarde: "gezamenlijke regie door ouders en school"},
				{Label: "Intern begeleider", Waarde: "Sanne Bakker"},
				{Label: "Vastgesteld op", Waarde: "14 september 2026"},
			}},
			{Soort: document.Melding, Toon: "let op", Tekst: "De instemming van één ouder geldt voor een eerdere versie van het plan (P2). Leg de gewijzigde doelen opnieuw voor."},
			{Soort: document.Kop, Niveau: 2, Tekst: "Gezamenlijke analyse"},
			{Soort: document.Alinea, Tekst: "Noor werkt graag en kan zich goed uiten. Bij de start van een zelfstandige taak lukt het haar nog niet om binnen twee minuten te beginnen. In de pauze zoekt zij contact met twee klasgenoten; dat gaat vaak goed.\nDe leerkracht merkt dat een korte, visuele instructie (≤ 3 stappen) helpt → minder uitstel."},
			{Soort: document.Lijst, Punten: []string{"Sterk: woordenschat, humor, tekenen", "Helpt: vaste plek, hulpkaartje, vooraf weten wat er komt", "Belemmert: drukte bij wisselmomenten en opdrachten die mondeling en zonder voorbeeld worden gegeven, vooral na de middagpauze"}},
			{Soort: document.Citaat, Toon: "Moeder, gesprek 7 september 2026", Tekst: "Thuis zien wij dat zij na school tijd nodig heeft om bij te komen. We willen graag dat ze weer met plezier gaat."},
			{Soort: document.Kop, Niveau: 3, Tekst: "De stem van Noor"},
			{Soort: document.Citaat, Toon: "Noor, in een gesprek met de AB", Tekst: "Ik vind het fijn als ik eerst mag kijken hoe het moet."},
			{Soort: document.Kop, Niveau: 2, Tekst: "Plan van aanpak"},
			{Soort: document.Tabel, Tekst: "Doelen", Kop: []string{"Nr", "Doel", "Nulmeting", "Verwacht", "Wie"}, Breedtes: []float64{.06, .44, .18, .16, .16}, Rijen: [][]string{
				{"1", "Noor start binnen 2 minuten na de instructie zelfstandig met haar taak", "1 van 5 lessen", "4 van 5 lessen", "Leerkracht, AB"},
				{"2", "Noor vraagt hulp met het hulpkaartje in plaats van door de klas te roepen", "7 keer per les", "2 keer per les", "Leerkracht"},
				{"3", "Noor blijft tijdens de kring 15 minuten op haar plek", "6 min", "15 min", "Onderwijsassistent"},
			}},
			{Soort: document.Melding, Toon: "goed", Tekst: "Alle doelen hebben een nulmeting en een verwacht niveau (R2.5)."},
			{Soort: document.Kop, Niveau: 3, Tekst: "Taakgericht gedrag"},
			{Soort: document.GrafiekSoort, Grafiek: sampleChart()},
			{Soort: document.Melding, Toon: "blokkeert", Tekst: "Het plan is nog niet vastgesteld: één gezagdragende heeft niet ingestemd (A5)."},
			{Soort: document.Kop, Niveau: 2, Tekst: "Instemming en ondertekening"},
			{Soort: document.InktSoort, Inkt: sampleInk, Tekst: "Fatma Yıldız, moeder\nGetekend op het scherm, 14 september 2026\nStemt in met het plan van aanpak, versie van 10 september 2026"},
			{Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: "begeleider", Label: "Ondertekening ambulant begeleider", Onder: "Marieke Hoekstra\nAmbulant begeleider\nSWV De Linge"}},
			{Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: "school", Label: "Ondertekening intern begeleider", Onder: "Sanne Bakker\nIntern begeleider\nBasisschool De Wilgenhof"}},
			{Soort: document.Alinea, Toon: "klein", Tekst: "Deze bladzijden zijn gemaakt met Routewijzer. De echtheid is na te gaan met elk programma dat digitale handtekeningen leest."},
		},
	}
}

func sampleChart() *document.Grafiek {
	g := &document.Grafiek{Titel: "Taakgericht gedrag per observatie", Bijschrift: "Percentage intervallen. Doorgetrokken: Noor. Gestreept: klasgenoot. Groen: doel.", Breedte: 600, Hoogte: 220}
	for i := range 6 {
		y := 20 + float64(i)*32
		g.Merken = append(g.Merken, document.Merk{Soort: "lijn", Klas: "raster", X1: 40, Y1: y, X2: 590, Y2: y},
			document.Merk{Soort: "tekst", Klas: "label", X1: 34, Y1: y + 4, Tekst: fmt.Sprintf("%d%%", 100-20*i), Anker: "eind"})
	}
	own := []float64{60, 120, 160, 112, 260, 90, 360, 80, 460, 62, 560, 52}
	mate := []float64{60, 50, 160, 46, 260, 55, 360, 42, 460, 44, 560, 40}
	g.Merken = append(g.Merken, document.Merk{Soort: "lijn", Klas: "doel", X1: 40, Y1: 52, X2: 590, Y2: 52},
		document.Merk{Soort: "tekst", Klas: "doel", X1: 590, Y1: 47, Tekst: "doel: 80%", Anker: "eind"},
		document.Merk{Soort: "pad", Klas: "klasgenoot", Punten: mate}, document.Merk{Soort: "pad", Klas: "reeks", Punten: own},
		document.Merk{Soort: "lijn", Klas: "as", X1: 40, Y1: 180, X2: 590, Y2: 180})
	for i := 0; i < len(own); i += 2 {
		g.Merken = append(g.Merken, document.Merk{Soort: "punt", Klas: "reeks", X1: own[i], Y1: own[i+1], X2: 4},
			document.Merk{Soort: "punt", Klas: "klasgenoot", X1: mate[i], Y1: mate[i+1], X2: 3.5},
			document.Merk{Soort: "tekst", Klas: "label", X1: own[i], Y1: 200, Tekst: fmt.Sprintf("week %d", 36+i), Anker: "midden"})
	}
	return g
}

// long is a document of about n pages.
func long(n int) document.Doc {
	d := sample()
	sentence := "De leerkracht geeft een korte instructie en loopt na twee minuten langs; Noor laat zien wat zij al heeft gedaan. "
	var extra []document.Blok
	for i := range n {
		extra = append(extra, document.Blok{Soort: document.Kop, Niveau: 2, Tekst: fmt.Sprintf("Observatie %d", i+1)},
			document.Blok{Soort: document.Alinea, Tekst: strings.Repeat(sentence, 12)},
			document.Blok{Soort: document.Tabel, Kop: []string{"Tijd", "Gedrag", "Duur"}, Rijen: rows(11)})
	}
	d.Blokken = append(d.Blokken[:3:3], append(extra, d.Blokken[3:]...)...)
	return d
}

func rows(n int) [][]string {
	var out [][]string
	for i := range n {
		out = append(out, []string{fmt.Sprintf("09:%02d", i%60), "Kijkt naar buiten en begint daarna aan de taak die op het bord staat", fmt.Sprintf("%d s", i*7)})
	}
	return out
}

func render(t testing.TB, d document.Doc) []byte {
	t.Helper()
	b, err := Render(d, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
