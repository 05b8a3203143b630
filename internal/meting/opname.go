package meting

import (
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// An Opname (recording) is an observation while it happens: how it was set up,
// and every key pressed. The events are append-only; all else follows from them.
type Opname struct {
	ID             string        `json:"id"`
	DossierID      string        `json:"dossierID"` // "" for a snelle observatie
	Begonnen       string        `json:"begonnen"`  // RFC 3339
	Instelling     Vorm          `json:"instelling"`
	Gebeurtenissen []Gebeurtenis `json:"gebeurtenissen"`
	Klaar          bool          `json:"klaar"`
	DuurMs         int64         `json:"duurMs"` // pauses left out; 0: take it from the events
}

// A Vorm (set-up) is how an observation is recorded.
type Vorm struct {
	DossierID   string     `json:"dossierID"`
	Les         string     `json:"les"`
	Plaats      string     `json:"plaats"`
	Kijkvraag   string     `json:"kijkvraag"`
	Methoden    []string   `json:"methoden"` // [dossier.Methode]
	Minuten     int        `json:"minuten"`  // planned length, 0: open end
	Gedragingen []Telknop  `json:"gedragingen"`
	Steekproef  Steekproef `json:"steekproef"`
}

// A Telknop (counting button) is a behaviour that is counted or timed.
type Telknop struct {
	ID        string `json:"id"`
	Naam      string `json:"naam"`
	Definitie string `json:"definitie"`
	Soort     string `json:"soort"` // [dossier.TelSoort]
	Toets     string `json:"toets"`
}

// A Steekproef (interval sampling) is how intervals are scored.
type Steekproef struct {
	Soort            string `json:"soort"` // [dossier.SteekproefSoort]
	Gedrag           string `json:"gedrag"`
	Definitie        string `json:"definitie"`
	IntervalSeconden int    `json:"intervalSeconden"`
	KlasgenootElke   int    `json:"klasgenootElke"` // 0: none
}

// The kinds of [Gebeurtenis].
const (
	SoortTel      = "tel"      // Knop
	SoortInterval = "interval" // Index from 0, Waarde "1" or "0"; a later one for the same Index corrects
	SoortZin      = "zin"      // Tekst
	SoortABC      = "abc"      // Aanleiding, Gedrag, Gevolg
	SoortHerstel  = "herstel"  // undoes the last tel, interval, zin or abc that still stands
	SoortPauze    = "pauze"
	SoortHervat   = "hervat"
	SoortKlaar    = "klaar"
)

// Kinds that mark nothing in time but keep what is being typed, so that a pulled
// plug takes no sentence along. The last of each holds.
const (
	SoortConcept    = "concept"    // Tekst, Aanleiding, Gedrag, Gevolg: not added yet
	SoortWaarneming = "waarneming" // Tekst, written under the recording
	SoortBetekenis  = "betekenis"  // Tekst
)

// A Gebeurtenis (event) is one key pressed. Nr counts 1, 2, 3 and names it for
// ever; Ms counts from the start, pauses left out.
type Gebeurtenis struct {
	Nr         int    `json:"nr"`
	Ms         int64  `json:"ms"`
	Soort      string `json:"soort"`
	Knop       string `json:"knop"`
	Index      int    `json:"index"`
	Waarde     string `json:"waarde"`
	Tekst      string `json:"tekst"`
	Aanleiding string `json:"aanleiding"`
	Gedrag     string `json:"gedrag"`
	Gevolg     string `json:"gevolg"`
}

// Effective returns the events that stand, by Nr: of several with one Nr the
// first counts (a repeat is harmless), and what was undone is left out together
// with its herstel. It does not change its argument.
func Effective(events []Gebeurtenis) []Gebeurtenis {
	sorted := byNr(events)
	stand := make([]Gebeurtenis, 0, len(sorted))
	for _, e := range sorted {
		if e.Soort != SoortHerstel {
			stand = append(stand, e)
			continue
		}
		for i := len(stand) - 1; i >= 0; i-- {
			if Herstelbaar(stand[i].Soort) {
				stand = slices.Delete(stand, i, i+1)
				break
			}
		}
	}
	return stand
}

// byNr returns every event once, in order.
func byNr(events []Gebeurtenis) []Gebeurtenis {
	sorted := slices.Clone(events)
	slices.SortStableFunc(sorted, func(a, b Gebeurtenis) int { return a.Nr - b.Nr })
	return slices.CompactFunc(sorted, func(a, b Gebeurtenis) bool { return a.Nr == b.Nr })
}

// Unadded returns what was being typed when the recording stopped, as a zin and
// an abc: of the last concept, the parts no zin or abc came after. They are empty
// when there is none.
func Unadded(events []Gebeurtenis) (zin, abc Gebeurtenis) {
	for _, e := range byNr(events) {
		switch e.Soort {
		case SoortConcept:
			zin = Gebeurtenis{Nr: e.Nr, Ms: e.Ms, Soort: SoortZin, Tekst: e.Tekst}
			abc = Gebeurtenis{Nr: e.Nr, Ms: e.Ms, Soort: SoortABC, Aanleiding: e.Aanleiding, Gedrag: e.Gedrag, Gevolg: e.Gevolg}
		case SoortZin:
			zin = Gebeurtenis{}
		case SoortABC:
			abc = Gebeurtenis{}
		}
	}
	return zin, abc
}

// Herstelbaar tells whether herstel undoes this kind of event. Time cannot be
// undone: not pauze, hervat or klaar.
func Herstelbaar(soort string) bool {
	switch soort {
	case SoortTel, SoortInterval, SoortZin, SoortABC:
		return true
	}
	return false
}

// Elapsed is how far a recording got, in milliseconds: to the first klaar, else
// to the last thing that happened.
func Elapsed(events []Gebeurtenis) int64 {
	var last int64
	for _, e := range Effective(events) {
		if e.Soort == SoortKlaar {
			return max(e.Ms, 0)
		}
	}
	for _, e := range events {
		last = max(last, e.Ms)
	}
	return last
}

// Paused tells whether a recording stands still: the last of pauze and hervat.
func Paused(events []Gebeurtenis) bool {
	paused := false
	for _, e := range Effective(events) {
		switch e.Soort {
		case SoortPauze:
			paused = true
		case SoortHervat:
			paused = false
		}
	}
	return paused
}

// Finished tells whether klaar was pressed.
func Finished(events []Gebeurtenis) bool {
	return slices.ContainsFunc(events, func(e Gebeurtenis) bool { return e.Soort == SoortKlaar })
}

// Check says in Dutch what must be changed before a recording can start; empty
// when it can.
func (v Vorm) Check() []string {
	var ps []string
	if len(v.Methoden) == 0 {
		ps = append(ps, "Kies minstens één manier van observeren.")
	}
	for _, m := range v.Methoden {
		if !offered(dossier.Methode(m), m) {
			ps = append(ps, fmt.Sprintf("‘%s’ is geen methode.", m))
		}
	}
	if v.Minuten < 0 || v.Minuten > 600 {
		ps = append(ps, "Kies een duur van 0 tot en met 600 minuten; 0 betekent een open einde.")
	}
	keys, ids := map[string]string{}, map[string]bool{}
	for _, k := range v.Gedragingen {
		if strings.TrimSpace(k.Naam) == "" {
			ps = append(ps, "Geef elk gedrag dat u telt een naam.")
		}
		if k.ID == "" || ids[k.ID] {
			ps = append(ps, fmt.Sprintf("De telknop ‘%s’ staat er twee keer of heeft geen kenmerk.", k.Naam))
		}
		ids[k.ID] = true
		if !offered(dossier.TelSoort(k.Soort), k.Soort) {
			ps = append(ps, fmt.Sprintf("Kies bij ‘%s’ of u telt hoe vaak, hoe lang of hoe lang tot het begin.", k.Naam))
		}
		if key := strings.ToLower(k.Toets); key != "" {
			if other, taken := keys[key]; taken {
				ps = append(ps, fmt.Sprintf("De toets ‘%s’ hoort bij ‘%s’ en bij ‘%s’; kies er een ander bij.", k.Toets, other, k.Naam))
			}
			keys[key] = k.Naam
		}
	}
	if slices.ContainsFunc(v.Methoden, telt) && len(v.Gedragingen) == 0 {
		ps = append(ps, "Zet erbij welk gedrag u telt.")
	}
	if slices.Contains(v.Methoden, string(dossier.MethodeTijdsteekproef)) {
		s := v.Steekproef
		if !offered(dossier.SteekproefSoort(s.Soort), s.Soort) {
			ps = append(ps, "Kies het soort tijdsteekproef.")
		}
		if strings.TrimSpace(s.Gedrag) == "" {
			ps = append(ps, "Zet erbij welk gedrag u in de tijdsteekproef scoort.")
		}
		if s.IntervalSeconden < 5 || s.IntervalSeconden > 600 {
			ps = append(ps, "Kies een interval van 5 tot en met 600 seconden.")
		}
		if s.KlasgenootElke != 0 && (s.KlasgenootElke < 2 || s.KlasgenootElke > 20) {
			ps = append(ps, "Kijk elk 2e tot en met 20e interval naar een klasgenoot, of nooit.")
		}
	}
	return ps
}

func telt(m string) bool {
	switch dossier.Methode(m) {
	case dossier.MethodeTurven, dossier.MethodeDuur, dossier.MethodeLatentie:
		return true
	}
	return false
}

func offered(c dossier.Choice, value string) bool {
	return slices.ContainsFunc(c.Options(), func(o dossier.Option) bool { return o.Value == value })
}
