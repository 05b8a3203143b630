package meting

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"routewijzer/internal/dossier"
)

// What the dossier's fields hold at most; a laptop that was left running must
// not make a recording that cannot be kept.
const (
	maxSeconde   = 99_999
	maxIntervals = 10_000
	maxMoments   = 10_000
	maxLine      = 10_000 // bytes
	maxText      = 2_000_000
)

// Project makes the Observatie of a recording: a draft, without observer, which
// its author adds. Day and begin are those of the
// place local; newID names the observation and every item in it, in order.
// Every value fits its field, whatever was typed.
//
//   - What was being typed and not added yet is added: [Unadded].
//   - The running record and ABC notes stand in order of time.
//   - A behaviour that was watched and not seen stays, with no moments: never is
//     a result.
//   - A period (duur) that is open when the recording ends, ends with it; a sign
//     (latentie) without a beginning stays open.
//   - An interval whose time passed without a key is missed ("-"); one that never
//     came because the recording stopped is left out. The last key for an interval counts.
func Project(o Opname, local *time.Location, newID func() dossier.ID) dossier.Observatie {
	events := Effective(o.Gebeurtenissen)
	zin, abc := Unadded(o.Gebeurtenissen)
	events = append(events, zin, abc)
	inTime := slices.Clone(events)
	slices.SortStableFunc(inTime, func(a, b Gebeurtenis) int { return cmp.Compare(a.Ms, b.Ms) })
	ms := o.DuurMs
	if ms <= 0 {
		ms = Elapsed(o.Gebeurtenissen)
	}
	obs := dossier.Observatie{
		Item:           dossier.Item{ID: newID()},
		DuurSeconden:   second(ms),
		Les:            line(o.Instelling.Les),
		Plaats:         line(o.Instelling.Plaats),
		Kijkvraag:      prose(o.Instelling.Kijkvraag),
		Methoden:       methoden(o.Instelling, events),
		Bijzonderheden: pauzes(events),
		Verslag:        []dossier.Verslagregel{},
		Gedragingen:    []dossier.Gedraging{},
		ABC:            []dossier.ABC{},
		Waarneming:     last(events, SoortWaarneming),
		Betekenis:      last(events, SoortBetekenis),
		Stand:          dossier.Concept,
	}
	if begin, err := time.Parse(time.RFC3339, o.Begonnen); err == nil {
		begin = begin.In(local)
		obs.Datum, obs.Begin = dossier.Date(begin.Format(time.DateOnly)), dossier.Tijd(begin.Format("15:04"))
	}
	var place string
	next := func() dossier.Item {
		place = dossier.Between(place, "")
		return dossier.Item{ID: newID(), Volgorde: place}
	}
	for _, e := range inTime {
		if t := prose(e.Tekst); e.Soort == SoortZin && t != "" {
			obs.Verslag = append(obs.Verslag, dossier.Verslagregel{Item: next(), Seconde: second(e.Ms), Tekst: t})
		}
	}
	place = ""
	for _, k := range knoppen(o.Instelling, events) {
		g := dossier.Gedraging{Item: next(), Naam: line(k.Naam), Definitie: line(k.Definitie), Soort: dossier.TelSoort(k.Soort), Momenten: momenten(events, k.ID)}
		if g.Soort == dossier.TelDuur && len(g.Momenten)%2 == 1 {
			g.Momenten = append(g.Momenten, max(obs.DuurSeconden, g.Momenten[len(g.Momenten)-1]))
		}
		obs.Gedragingen = append(obs.Gedragingen, g)
	}
	place = ""
	for _, e := range inTime {
		a := dossier.ABC{Seconde: second(e.Ms), Aanleiding: prose(e.Aanleiding), Gedrag: prose(e.Gedrag), Gevolg: prose(e.Gevolg)}
		if e.Soort == SoortABC && (a.Aanleiding != "" || a.Gedrag != "" || a.Gevolg != "") {
			a.Item = next()
			obs.ABC = append(obs.ABC, a)
		}
	}
	if slices.Contains(obs.Methoden, dossier.MethodeTijdsteekproef) {
		s := o.Instelling.Steekproef
		obs.Tijdsteekproef = dossier.Tijdsteekproef{IntervalSeconden: min(max(s.IntervalSeconden, 0), maxSeconde), Gedrag: line(s.Gedrag), Definitie: line(s.Definitie),
			KlasgenootElke: min(max(s.KlasgenootElke, 0), maxSeconde), Scores: scores(s, o.Instelling.Minuten, ms, events)}
		if offered(dossier.SteekproefSoort(s.Soort), s.Soort) {
			obs.Tijdsteekproef.Soort = dossier.SteekproefSoort(s.Soort)
		}
	}
	return obs
}

// methoden are those chosen and those used, in the order they are offered.
func methoden(v Vorm, events []Gebeurtenis) []dossier.Methode {
	used := map[string]bool{}
	for _, m := range v.Methoden {
		used[m] = true
	}
	for _, e := range events {
		switch e.Soort {
		case SoortZin:
			used[string(dossier.MethodeVerslag)] = used[string(dossier.MethodeVerslag)] || prose(e.Tekst) != ""
		case SoortABC:
			used[string(dossier.MethodeABC)] = used[string(dossier.MethodeABC)] || prose(e.Aanleiding+e.Gedrag+e.Gevolg) != ""
		case SoortInterval:
			used[string(dossier.MethodeTijdsteekproef)] = true
		}
	}
	for _, k := range knoppen(v, events) {
		if slices.ContainsFunc(events, func(e Gebeurtenis) bool { return e.Soort == SoortTel && e.Knop == k.ID }) {
			used[k.Soort] = true // a TelSoort is called as its Methode
		}
	}
	ms := []dossier.Methode{}
	for _, o := range dossier.Methode("").Options() {
		if used[o.Value] {
			ms = append(ms, dossier.Methode(o.Value))
		}
	}
	return ms
}

// knoppen are the buttons of the set-up and any other that was pressed: a count
// is never dropped for want of a name.
func knoppen(v Vorm, events []Gebeurtenis) []Telknop {
	var ks []Telknop
	known := map[string]bool{}
	for _, k := range v.Gedragingen {
		if known[k.ID] {
			continue
		}
		known[k.ID] = true
		if !offered(dossier.TelSoort(k.Soort), k.Soort) {
			k.Soort = string(dossier.TelTurven)
		}
		ks = append(ks, k)
	}
	for _, e := range events {
		if e.Soort == SoortTel && !known[e.Knop] {
			known[e.Knop] = true
			ks = append(ks, Telknop{ID: e.Knop, Naam: "Telknop " + e.Knop, Soort: string(dossier.TelTurven)})
		}
	}
	return ks
}

func momenten(events []Gebeurtenis, knop string) dossier.Seconden {
	ms := dossier.Seconden{}
	for _, e := range events {
		if e.Soort == SoortTel && e.Knop == knop && len(ms) < maxMoments-1 {
			ms = append(ms, second(e.Ms))
		}
	}
	slices.Sort(ms)
	return ms
}

// scores gives a character to every interval whose end was reached, within the
// planned length, and to every one that has a key.
func scores(s Steekproef, minuten int, ms int64, events []Gebeurtenis) dossier.Reeks {
	n := 0
	if s.IntervalSeconden > 0 {
		if planned := int64(minuten) * 60_000; planned > 0 {
			ms = min(ms, planned)
		}
		n = int(min(ms/(int64(s.IntervalSeconden)*1000), maxIntervals))
	}
	for _, e := range events {
		if e.Soort == SoortInterval && e.Index >= 0 && e.Index < maxIntervals {
			n = max(n, e.Index+1)
		}
	}
	row := []byte(strings.Repeat("-", n))
	for _, e := range events {
		if e.Soort == SoortInterval && e.Index >= 0 && e.Index < n {
			row[e.Index] = '-'
			if e.Waarde == "1" || e.Waarde == "0" {
				row[e.Index] = e.Waarde[0]
			}
		}
	}
	return dossier.Reeks(row)
}

// last returns what was last written under the recording, as it was typed.
func last(events []Gebeurtenis, soort string) dossier.Text {
	var t dossier.Text
	for _, e := range events {
		if e.Soort == soort {
			t = clean(e.Tekst)
		}
	}
	return t
}

func pauzes(events []Gebeurtenis) dossier.Text {
	n := 0
	for _, e := range events {
		if e.Soort == SoortPauze {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return dossier.Text(fmt.Sprintf("De opname is %d keer gepauzeerd; de pauzes tellen niet mee in de tijd.", n))
}

func second(ms int64) int { return int(min(max(ms, 0)/1000, maxSeconde)) }

// line, prose and clean drop what a field does not take: the recorder wrote
// down what came, and refusing it now would lose the rest.
func line(s string) string {
	s = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(s)
	return clip(string(prose(s)), maxLine)
}

func prose(s string) dossier.Text { return dossier.Text(strings.TrimSpace(string(clean(s)))) }

func clean(s string) dossier.Text {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			return -1
		}
		return r
	}, s)
	return dossier.Text(clip(s, maxText))
}

func clip(s string, limit int) string {
	if len(s) > limit {
		return strings.ToValidUTF8(s[:limit], "")
	}
	return s
}
