package evaluatie

import (
	"reflect"
	"testing"

	"routewijzer/internal/dossier"
)

func TestTijdverantwoording(t *testing.T) {
	d := &dossier.Dossier{Termijnen: dossier.Termijnen{MaxMinutenInzet: 100}}
	d.Inzetten = []dossier.Inzet{
		{Item: dossier.Item{ID: "a"}, AB: "marieke", Organisatie: "Gedragpunt, stichting Aloysius", Financiering: dossier.FinancieringSWV, MaxMinuten: 95, Tijd: []dossier.Tijdregel{
			{Taak: "3", Minuten: 45, Reisminuten: 30}, {Taak: "", Minuten: 5}, {Taak: "1", Minuten: 20}, {Taak: "3", Minuten: 25}, {Taak: "2"}, {Taak: "8", Minuten: -40, Reisminuten: -1}}},
		{Item: dossier.Item{ID: "b"}, Financiering: dossier.FinancieringLandelijk, Tijd: []dossier.Tijdregel{{Taak: "3", Minuten: 101}}},
		{Item: dossier.Item{ID: "c"}},
	}
	want := []Tijdtotaal{
		{Inzet: "a", AB: "marieke", Organisatie: "Gedragpunt, stichting Aloysius", Financiering: dossier.FinancieringSWV, Minuten: 95, Reis: 30, Max: 95,
			Taken: []Taaktotaal{{"1", 20, 0}, {"3", 70, 30}, {"", 5, 0}}}, // exactly the maximum, and travel beside it
		{Inzet: "b", Financiering: dossier.FinancieringLandelijk, Minuten: 101, Max: 100, Over: true, Taken: []Taaktotaal{{"3", 101, 0}}},
		{Inzet: "c", Max: 100, Taken: []Taaktotaal{}},
	}
	if got := Tijdverantwoording(d); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	d.Termijnen.MaxMinutenInzet = 0
	if got := Tijdverantwoording(d)[1]; got.Max != 0 || got.Over {
		t.Errorf("without a maximum: %+v", got)
	}
	d.Inzetten[2].Tijd = []dossier.Tijdregel{{Minuten: 1 << 62}, {Minuten: 1 << 62}, {Minuten: 1 << 62}}
	if got := Tijdverantwoording(d)[2]; got.Minuten < 0 {
		t.Errorf("damage became a total of %d", got.Minuten)
	}
	if got := Tijdverantwoording(&dossier.Dossier{}); got == nil || len(got) != 0 {
		t.Errorf("without an inzet: %v", got)
	}
}

// The accounts of the practice cases.
func TestTijdverantwoordingOfTheCases(t *testing.T) {
	for _, c := range dossier.Cases() {
		var want, n int
		for _, i := range c.Dossier.Inzetten {
			for _, r := range i.Tijd {
				want, n = want+r.Minuten, n+1
			}
		}
		var got int
		for _, tt := range Tijdverantwoording(c.Dossier) {
			for _, k := range tt.Taken {
				got += k.Minuten
			}
		}
		if got != want || n == 0 {
			t.Errorf("%s: %d minutes of %d in %d entries", c.Slug, got, want, n)
		}
	}
}

func TestLeeftijd(t *testing.T) {
	for _, tt := range []struct {
		geboren, op dossier.Date
		want        int
		ok          bool
	}{
		{"2018-03-09", "2026-03-08", 7, true},
		{"2018-03-09", "2026-03-09", 8, true},
		{"2010-12-31", "2026-12-30", 15, true},
		{"2010-12-31", "2026-12-31", 16, true},
		{"2012-02-29", "2028-02-28", 15, true},
		{"2012-02-29", "2028-02-29", 16, true},
		{"2012-02-29", "2027-02-28", 14, true},
		{"2012-02-29", "2027-03-01", 15, true},
		{"2018-03-09", "2018-03-09", 0, true},
		{"2018-03-09", "2018-03-08", 0, false},
		{"", "2026-03-08", 0, false},
		{"2018-02-30", "2026-03-08", 0, false},
		{"2018-03-09", "", 0, false},
	} {
		d := &dossier.Dossier{Kind: dossier.Kind{Geboortedatum: tt.geboren}}
		if got, ok := Leeftijd(d, tt.op); got != tt.want || ok != tt.ok {
			t.Errorf("born %s, on %s: %d, %v; want %d, %v", tt.geboren, tt.op, got, ok, tt.want, tt.ok)
		}
	}
}
