package document

import (
	"math"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func sem(t *testing.T) *dossier.Dossier {
	t.Helper()
	for _, c := range dossier.Cases() {
		if c.Slug == "sem" {
			return c.Dossier
		}
	}
	t.Fatal("no practice dossier of Sem")
	return nil
}

func count(g Grafiek, soort, klas string) (n int) {
	for _, m := range g.Merken {
		if m.Soort == soort && m.Klas == klas {
			n++
		}
	}
	return n
}

// Own and class-mate's line, the goal where its unit is known, all inside the box.
func TestCharts(t *testing.T) {
	for _, w := range []float64{320, 480, 900} {
		gs := Charts(sem(t), w)
		if len(gs) != 2 {
			t.Fatalf("%d charts, want taakgericht and roepen", len(gs))
		}
		for i, want := range []struct{ punten, klasgenoot, doel int }{{5, 3, 0}, {5, 0, 1}} {
			g := gs[i]
			if g.Breedte != w || count(g, "punt", "reeks") != want.punten || count(g, "punt", "klasgenoot") != want.klasgenoot || (count(g, "tekst", "doel") > 0) != (want.doel > 0) {
				t.Errorf("%s: width %g, %d own, %d class-mate, %d goal", g.Titel, g.Breedte, count(g, "punt", "reeks"), count(g, "punt", "klasgenoot"), count(g, "tekst", "doel"))
			}
			if len(g.Tabel) != 6 || g.Bijschrift == "" {
				t.Errorf("%s: a table of %d rows, %q", g.Titel, len(g.Tabel), g.Bijschrift)
			}
			for _, m := range g.Merken {
				for _, v := range append([]float64{m.X1, m.Y1, m.X2, m.Y2}, m.Punten...) {
					if math.IsNaN(v) || v < 0 || v > max(g.Breedte, g.Hoogte) {
						t.Errorf("%s: mark outside the box: %+v", g.Titel, m)
					}
				}
			}
		}
		if y := gs[0].Merken; len(y) == 0 {
			t.Error("no marks")
		}
	}
	if got := Charts(sem(t), math.NaN()); len(got) != 2 || got[0].Breedte != minBreedte {
		t.Errorf("a width that is no number: %v", got)
	}
	d := sem(t)
	d.Observaties = d.Observaties[:1]
	if got := Charts(d, 480); len(got) != 0 {
		t.Errorf("one visit makes no course: %d charts", len(got))
	}
}

// Values stand where they should: 47 % of Sem's first visit, and the goal of 2
// per visit of 20 minutes as 1 per 10.
func TestChartValues(t *testing.T) {
	gs := Charts(sem(t), 480)
	y := func(g Grafiek, v, top float64) float64 { return px(g.Hoogte - onder - v/top*(g.Hoogte-onder-boven)) }
	for _, m := range gs[0].Merken {
		if m.Soort == "punt" && m.Klas == "reeks" {
			if want := y(gs[0], 100*30.0/64, 100); m.Y1 != want {
				t.Errorf("first point at %g, want %g", m.Y1, want)
			}
			break
		}
	}
	if !strings.Contains(gs[1].Bijschrift, "het doel (1)") {
		t.Errorf("goal: %s", gs[1].Bijschrift)
	}
}

// A goal in another unit than the series is not drawn: a wrong line is worse than none.
func TestDoelVan(t *testing.T) {
	for _, tt := range []struct {
		name string
		edit func(*dossier.Dossier)
	}{
		{"visits of different length", func(d *dossier.Dossier) { d.Observaties[0].DuurSeconden = 900 }},
		{"a level with two numbers", func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[1].Niveau0 = "2 van 5" }},
		{"readings not from these visits", func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[1].Metingen = nil }},
		{"a count of another behaviour", func(d *dossier.Dossier) {
			o := &d.Observaties[0]
			o.Gedragingen = append(o.Gedragingen, dossier.Gedraging{Item: dossier.Item{ID: "v", Volgorde: "z"}, Naam: "Vinger opsteken", Soort: dossier.TelTurven, Momenten: dossier.Seconden{1, 2, 3}})
			d.PlanVanAanpak.Doelen[1].Metingen = []dossier.Meting{{Item: dossier.Item{ID: "x"}, Waarde: "3", Observatie: dossier.Ref(o.ID)}}
		}},
		{"readings that are not the count", func(d *dossier.Dossier) {
			for i := range d.PlanVanAanpak.Doelen[1].Metingen {
				d.PlanVanAanpak.Doelen[1].Metingen[i].Waarde = "99"
			}
		}},
	} {
		d := sem(t)
		tt.edit(d)
		for _, g := range Charts(d, 480) {
			if count(g, "lijn", "doel") > 0 {
				t.Errorf("%s: a goal in %s", tt.name, g.Titel)
			}
		}
	}
	d := sem(t)
	g := &d.PlanVanAanpak.Doelen[0]
	g.Niveau0 = "80 % van de tijd"
	g.Metingen[0].Observatie = dossier.Ref(d.Observaties[0].ID)
	if cs := Charts(d, 480); count(cs[0], "lijn", "doel") == 0 {
		t.Error("a percentage is a goal for percentages")
	}
}
