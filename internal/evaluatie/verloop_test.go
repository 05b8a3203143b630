package evaluatie

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// goal makes one with measurements "day value", a day of September 2026.
func goal(metingen ...string) dossier.Doel {
	g := dossier.Doel{Item: dossier.Item{ID: "g"}}
	for i, m := range metingen {
		day, value, _ := strings.Cut(m, " ")
		x := dossier.Meting{Item: dossier.Item{ID: dossier.ID(fmt.Sprint("m", i)), Volgorde: fmt.Sprint("a", i)}, Waarde: value}
		if day != "-" {
			x.Datum = dossier.Date("2026-09-" + day)
		}
		g.Metingen = append(g.Metingen, x)
	}
	return g
}

// The trend of one goal: at least three comparable readings on different days.
func TestDoelverloopTrend(t *testing.T) {
	for _, tt := range []struct {
		name    string
		doel    dossier.Doel
		want    string
		eenheid string
		n       int // points with a number
	}{
		{"none", goal(), TrendTeWeinig, "", 0},
		{"one", goal("01 3"), TrendTeWeinig, "", 1},
		{"two", goal("01 3", "08 5"), TrendTeWeinig, "", 2},
		{"three up", goal("01 3", "08 5", "15 6"), TrendStijgt, "", 3},
		{"three down", goal("01 7", "08 5", "15 2"), TrendDaalt, "", 3},
		{"equal", goal("01 5", "08 5", "15 5"), TrendGelijk, "", 3},
		{"nought all along", goal("01 0", "08 0", "15 0"), TrendGelijk, "", 3},
		{"one odd day", goal("01 5", "05 5", "08 90", "12 5", "15 5"), TrendGelijk, "", 5},
		{"written in any order", goal("15 6", "01 3", "08 5"), TrendStijgt, "", 3},
		{"three on one day", goal("01 3", "01 5", "01 9"), TrendTeWeinig, "", 3},
		{"a day unknown", goal("01 3", "08 5", "- 9"), TrendTeWeinig, "", 3},
		{"an impossible day", goal("01 3", "08 5", "31 9"), TrendTeWeinig, "", 3},
		{"words are no number", goal("01 nooit", "08 2 keer", "15 4 keer"), TrendTeWeinig, "", 2},
		{"Dutch numbers", goal("01 2,5", "08 3,5", "15 4,5"), TrendStijgt, "", 3},
		{"percentages", goal("01 40%", "08 55 %", "15 62,5 procent"), TrendStijgt, "%", 3},
		{"minutes and seconds", goal("01 12 minuten", "08 360 sec", "15 2 min."), TrendDaalt, "minuten", 3},
		{"so many of five", goal("01 1 van 5", "08 3/5", "15 4 van de 5 lessen"), TrendStijgt, "van 5", 3},
		{"so many of different numbers are shares", goal("01 1 van 5", "08 3 van 10", "15 8 van 20"), TrendStijgt, "%", 3},
		{"so many and a percentage are shares", goal("01 1 van 5", "08 40%", "15 3 van 5"), TrendStijgt, "%", 3},
		{"a unit apart takes no part", goal("01 40%", "08 50%", "15 12 minuten"), TrendTeWeinig, "%", 2},
		{"as many of each: the later unit", goal("01 40%", "08 12 minuten"), TrendTeWeinig, "minuten", 1},
		{"levels are no measure", func() dossier.Doel {
			g := goal("01 ", "08 ", "15 ")
			for i, n := range []dossier.GAS{"-1", "0", "+1"} {
				g.Metingen[i].Niveau = n
			}
			return g
		}(), TrendTeWeinig, "", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &dossier.Dossier{PlanVanAanpak: dossier.PlanVanAanpak{Doelen: []dossier.Doel{tt.doel}}}
			v := Doelverlopen(d)[0]
			n := 0
			for _, p := range v.Punten {
				if p.Getal {
					n++
				}
			}
			if v.Trend != tt.want || v.Eenheid != tt.eenheid || n != tt.n {
				t.Errorf("got %q in %q over %d, want %q in %q over %d: %+v", v.Trend, v.Eenheid, n, tt.want, tt.eenheid, tt.n, v.Punten)
			}
		})
	}
}

// The nulmeting comes first and the eindmeting last, once each.
func TestDoelverloopPunten(t *testing.T) {
	show := func(v Doelverloop) string {
		var ss []string
		for _, p := range v.Punten {
			s := fmt.Sprintf("%s %s %s %s", p.Soort, p.Datum, p.Tekst, p.Niveau)
			if p.Getal {
				s += fmt.Sprintf(" =%g", p.Waarde)
			}
			ss = append(ss, s)
		}
		return strings.Join(ss, "\n")
	}
	g := goal("16 5", "30 nooit")
	g.Nulmeting, g.NulmetingOp, g.Beginniveau, g.Eindmeting, g.Eindniveau = "7 keer (telling)", "2026-09-11", "-1", "2", "0"
	g.Metingen[0].Niveau = "0"
	d := &dossier.Dossier{PlanVanAanpak: dossier.PlanVanAanpak{Doelen: []dossier.Doel{g}, Evaluatiedatum: "2026-12-08"}}
	want := "nulmeting 2026-09-11 7 keer (telling) -1 =7\nmeting 2026-09-16 5 0 =5\nmeting 2026-09-30 nooit \neindmeting 2026-12-08 2 0 =2"
	if got := show(Doelverlopen(d)[0]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.Evaluaties = []dossier.Evaluatie{{Datum: "2026-12-10"}, {Datum: "2026-12-01"}}
	if p := Doelverlopen(d)[0].Punten; p[3].Datum != "2026-12-10" {
		t.Errorf("the eindmeting is of %s", p[3].Datum)
	}
	// A nulmeting or eindmeting that stands among the metingen too is one point.
	d.PlanVanAanpak.Doelen[0].Metingen[0].Waarde, d.PlanVanAanpak.Doelen[0].Metingen[0].Datum = "7", "2026-09-11"
	d.PlanVanAanpak.Doelen[0].Metingen[1].Waarde = "2 (geteld)"
	want = "meting 2026-09-11 7 0 =7\nmeting 2026-09-30 2 (geteld)  =2"
	if got := show(Doelverlopen(d)[0]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// The same value on another day is another measurement.
	d.PlanVanAanpak.Doelen[0].NulmetingOp = "2026-09-10"
	if got := Doelverlopen(d)[0].Punten; len(got) != 3 || got[0].Soort != "nulmeting" {
		t.Errorf("got %+v", got)
	}
}

// The target is level 0, when it can be drawn beside the readings.
func TestDoelverloopTarget(t *testing.T) {
	for _, tt := range []struct {
		niveau0 string
		doel    dossier.Doel
		want    float64
		ok      bool
	}{
		{"4 van 5", goal("01 1 van 5"), 4, true},
		{"4 van 5", goal("01 1 van 5", "08 40%"), 80, true},
		{"80%", goal("01 1 van 5"), 0, false},
		{"2", goal("01 7 keer"), 2, true},
		{"2", goal("01 7 minuten"), 0, false},
		{"hooguit 2", goal("01 7"), 0, false},
		{"wekelijks besproken", goal("01 ja"), 0, false},
		{"", goal("01 7"), 0, false},
	} {
		tt.doel.Niveau0 = tt.niveau0
		v := Doelverlopen(&dossier.Dossier{PlanVanAanpak: dossier.PlanVanAanpak{Doelen: []dossier.Doel{tt.doel}}})[0]
		if v.Verwacht != tt.want || v.HeeftVerwacht != tt.ok {
			t.Errorf("%s beside %+v: %g, %v; want %g, %v", tt.niveau0, v.Punten, v.Verwacht, v.HeeftVerwacht, tt.want, tt.ok)
		}
	}
}

func TestDoelverloopPairs(t *testing.T) {
	d := dossier.Cases()[0].Dossier
	vs := Doelverlopen(d)
	got := ""
	for _, v := range vs {
		got += fmt.Sprintf("%v %d %s %s %d\n", v.Versterkend, len(v.Gekoppeld), v.Trend, v.Eenheid, len(v.Punten))
	}
	want := "false 1 te weinig metingen van 5 2\nfalse 1 daalt  6\ntrue 2 te weinig metingen van 5 1\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if !slices.Equal(vs[0].Gekoppeld, []dossier.ID{vs[2].Doel.ID}) || !slices.Equal(vs[2].Gekoppeld, []dossier.ID{vs[0].Doel.ID, vs[1].Doel.ID}) {
		t.Errorf("pairs %v, %v", vs[0].Gekoppeld, vs[2].Gekoppeld)
	}
	before := fmt.Sprintf("%+v", d)
	Doelverlopen(d)
	if fmt.Sprintf("%+v", d) != before {
		t.Error("the dossier changed")
	}
	if vs := Doelverlopen(&dossier.Dossier{}); vs == nil || len(vs) != 0 {
		t.Errorf("without goals: %v", vs)
	}
}
