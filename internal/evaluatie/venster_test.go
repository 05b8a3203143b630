package evaluatie

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"routewijzer/internal/dossier"
)

func noord(start dossier.Date) *dossier.Dossier {
	return &dossier.Dossier{School: dossier.School{Regio: dossier.RegioNoord}, PlanVanAanpak: dossier.PlanVanAanpak{WerkelijkeStart: start}}
}

// Acceptance example 7, and the dates of the practice cases.
func TestWindow(t *testing.T) {
	for _, tt := range []struct {
		name            string
		actual, planned dossier.Date
		termijnen       dossier.Termijnen
		van, tot        dossier.Date
		gepland, geen   bool
	}{
		{name: "ten to thirteen weeks", actual: "2026-09-15", van: "2026-11-24", tot: "2026-12-15"},
		{name: "actual start wins", actual: "2026-12-03", planned: "2026-11-23", van: "2027-02-11", tot: "2027-03-04"},
		{name: "planned start otherwise", planned: "2026-11-23", van: "2027-02-01", tot: "2027-02-22", gepland: true},
		{name: "summer", actual: "2027-05-03", van: "2027-07-12", tot: "2027-08-02"},
		{name: "own terms", actual: "2026-09-15", termijnen: dossier.Termijnen{EvaluatieVanafWeken: 8, EvaluatieTotWeken: 9}, van: "2026-11-10", tot: "2026-11-17"},
		{name: "terms that make no sense", actual: "2026-09-15", termijnen: dossier.Termijnen{EvaluatieVanafWeken: -1, EvaluatieTotWeken: 4}, van: "2026-11-24", tot: "2026-11-24"},
		{name: "no start", geen: true},
		{name: "a start that does not exist", actual: "2026-02-31", geen: true},
		{name: "end of the calendar", actual: "9999-12-01", geen: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := noord(tt.actual)
			d.PlanVanAanpak.GeplandeStart, d.Termijnen = tt.planned, tt.termijnen
			v, ok := Window(d)
			if ok == tt.geen {
				t.Fatalf("ok = %v", ok)
			}
			if ok && (v.Vanaf != tt.van || v.TotEnMet != tt.tot || v.Gepland != tt.gepland) {
				t.Errorf("got %+v, want %s - %s gepland %v", v, tt.van, tt.tot, tt.gepland)
			}
		})
	}
}

func TestContains(t *testing.T) {
	v, _ := Window(noord("2026-09-15"))
	for d, want := range map[dossier.Date]bool{"2026-11-23": false, "2026-11-24": true, "2026-12-15": true, "2026-12-16": false} {
		if got := v.Contains(d); got != want {
			t.Errorf("Contains(%s) = %v", d, got)
		}
	}
}

func TestPropose(t *testing.T) {
	for _, tt := range []struct {
		name  string
		start dossier.Date
		date  dossier.Date
		regio dossier.Regio
		eigen []dossier.Vakantie
		want  []dossier.Date
	}{
		{name: "whole window in the summer: last before, first after", start: "2027-05-03", date: "2027-07-20", regio: "noord", want: []dossier.Date{"2027-07-05", "2027-08-23"}},
		{name: "another region", start: "2027-05-03", date: "2027-07-28", regio: "midden", want: []dossier.Date{"2027-07-12"}},
		{name: "late in a holiday inside the window", start: "2026-12-03", date: "2027-02-25", regio: "noord", want: []dossier.Date{"2027-03-01"}},
		{name: "early in that holiday", start: "2026-12-03", date: "2027-02-22", regio: "noord", want: []dossier.Date{"2027-02-15"}},
		{name: "as far either way: the earlier", start: "2026-12-03", date: "2027-02-24", regio: "noord", want: []dossier.Date{"2027-02-15"}},
		{name: "no date: first school week", start: "2026-09-15", regio: "noord", want: []dossier.Date{"2026-11-23"}},
		{name: "own holiday moves it", start: "2026-09-15", regio: "noord", eigen: []dossier.Vakantie{{Naam: "studieweek", Van: "2026-11-21", TotEnMet: "2026-11-29"}}, want: []dossier.Date{"2026-11-30"}},
		{name: "date far away", start: "2026-09-15", date: "2027-06-01", regio: "noord", want: []dossier.Date{"2026-12-14"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := noord(tt.start)
			d.School.Regio, d.School.Vakanties = tt.regio, tt.eigen
			v, _ := Window(d)
			if got := Propose(Vakanties(d.School), v, tt.date); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// Acceptance example 6.
func TestStartTerm(t *testing.T) {
	for _, tt := range []struct {
		ja        dossier.Date
		uiterlijk dossier.Date
		teLaatNa  dossier.Date
		vakantie  string
	}{
		{"2026-09-01", "2026-09-15", "2026-09-15", ""},
		{"2026-09-14", "2026-09-28", "2026-09-28", ""},
		{"2026-11-16", "2026-11-30", "2026-11-30", ""},
		{"2027-06-30", "2027-07-14", "2027-08-23", "zomervakantie"},
	} {
		s, ok := StartTerm(noord(""), tt.ja)
		if !ok || s.Uiterlijk != tt.uiterlijk || s.TeLaatNa != tt.teLaatNa || s.Vakantie != tt.vakantie {
			t.Errorf("%s: got %+v, want %+v", tt.ja, s, tt)
		}
		if s.TooLate(tt.teLaatNa) || !s.TooLate(AddDays(tt.teLaatNa, 1)) {
			t.Errorf("%s: late only after %s", tt.ja, tt.teLaatNa)
		}
	}
	if _, ok := StartTerm(noord(""), ""); ok {
		t.Error("a term without a ja")
	}
}

func TestVakanties(t *testing.T) {
	eigen := []dossier.Vakantie{
		{Naam: "Herfstvakantie", Van: "2026-10-17", TotEnMet: "2026-10-25"},
		{Naam: "omgekeerd", Van: "2026-11-17", TotEnMet: "2026-11-01"},
		{Naam: "half", Van: "2026-11-17"},
	}
	vs := Vakanties(dossier.School{Regio: dossier.RegioNoord, Vakanties: eigen})
	if v, ok := In(vs, "2026-10-12"); ok {
		t.Errorf("the published %s stands beside the school's own", v.Naam)
	}
	if _, ok := In(vs, "2026-10-20"); !ok {
		t.Error("the school's own holiday is missing")
	}
	if _, ok := In(vs, "2027-10-20"); !ok {
		t.Error("next year's published holiday went with this year's own")
	}
	if !slices.IsSortedFunc(vs, func(a, b Vakantie) int { return Days(b.Van, a.Van) }) {
		t.Error("not in order")
	}
	if len(vs) == 0 || len(landelijke) != 66 {
		t.Errorf("%d published holidays, want 66", len(landelijke))
	}
	for _, v := range landelijke {
		if v.Van > v.TotEnMet {
			t.Errorf("%s ends before it begins", v.Naam)
		}
	}
	zonder := Vakanties(dossier.School{})
	if _, ok := In(zonder, "2026-12-25"); !ok {
		t.Error("a holiday of every region is one without a region too")
	}
	if _, ok := In(zonder, "2027-07-14"); ok {
		t.Error("a holiday of one region without a region")
	}
}

// Every region has the five holidays of every school year from 2024 to 2030
// once, of a likely length, from a Saturday to a Sunday.
func TestHolidaysOfEveryRegion(t *testing.T) {
	names := []string{"herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "meivakantie", "zomervakantie"}
	for _, r := range dossier.Regio("").Options() {
		found := map[string]int{}
		for _, v := range Vakanties(dossier.School{Regio: dossier.Regio(r.Value)}) {
			van, ok1 := Day(v.Van)
			tot, ok2 := Day(v.TotEnMet)
			if !ok1 || !ok2 || van.Weekday() != time.Saturday || tot.Weekday() != time.Sunday {
				t.Errorf("%s: %s from %s %s to %s %s", r.Value, v.Naam, van.Weekday(), v.Van, tot.Weekday(), v.TotEnMet)
			}
			if days := Days(v.Van, v.TotEnMet) + 1; v.Naam == "zomervakantie" && days != 44 || v.Naam != "zomervakantie" && days != 9 && days != 16 {
				t.Errorf("%s: the %s of %s takes %d days", r.Value, v.Naam, v.Van, days)
			}
			year := van.Year()
			if van.Month() < time.August && v.Naam != "zomervakantie" || v.Naam == "zomervakantie" {
				year--
			}
			found[fmt.Sprint(v.Naam, " ", year)]++
		}
		for year := 2024; year < 2030; year++ {
			for _, n := range names {
				if got := found[fmt.Sprint(n, " ", year)]; got != 1 {
					t.Errorf("%s: %d times a %s in school year %d", r.Value, got, n, year)
				}
			}
		}
		if len(found) != 30 {
			t.Errorf("%s: %d holidays, want 30", r.Value, len(found))
		}
	}
}
