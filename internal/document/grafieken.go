package document

import (
	"fmt"
	"math"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/meting"
)

// Charts draws the observations over time for a width in pixels: one chart per
// measured behaviour with at least two visits, with the class-mates' values for
// comparison, the goal where it is known in the same unit, and the day the plan
// started. Widths under 240 are drawn at 240.
func Charts(d *dossier.Dossier, width float64) []Grafiek {
	if !(width >= minBreedte) || math.IsInf(width, 0) {
		width = minBreedte
	}
	var gs []Grafiek
	all := meting.Reeksen(d)
	for _, own := range all {
		if own.Klasgenoot || len(own.Punten) < 2 {
			continue
		}
		t := tekening{d: d, own: own, w: width}
		for _, r := range all {
			if r.Klasgenoot && r.Eenheid == own.Eenheid && strings.EqualFold(r.Naam, own.Naam) {
				t.mate = r
			}
		}
		t.doel, t.metDoel = doelVan(d, own)
		if g, ok := t.grafiek(); ok {
			gs = append(gs, g)
		}
	}
	return gs
}

const (
	minBreedte = 240.0
	links      = 46.0 // room for the labels of the value axis
	rechts     = 18.0
	boven      = 34.0 // room for the legend
	onder      = 30.0 // room for the days
	straal     = 4.0
)

// A tekening lays out one chart.
type tekening struct {
	d       *dossier.Dossier
	own     meting.Meetreeks
	mate    meting.Meetreeks
	doel    float64
	metDoel bool
	w       float64

	hoogte, top  float64 // height in pixels; value at the top of the axis
	eerste, last float64 // first and last day, as days since 1970
	merken       []Merk
}

func dag(d dossier.Date) (float64, bool) {
	t, ok := evaluatie.Day(d)
	return float64(t.Unix()) / 86400, ok
}

func (t *tekening) grafiek() (Grafiek, bool) {
	t.hoogte = math.Round(min(max(t.w*0.42, 170), 280))
	most := t.doel
	for n, p := range append(append([]meting.Meetpunt{}, t.own.Punten...), t.mate.Punten...) {
		x, ok := dag(p.Datum)
		if !ok {
			return Grafiek{}, false
		}
		if n == 0 {
			t.eerste, t.last = x, x
		}
		t.eerste, t.last, most = min(t.eerste, x), max(t.last, x), max(most, p.Waarde)
	}
	stap := t.stap(most)
	t.raster(stap)
	t.start()
	if t.metDoel {
		y := t.y(t.doel)
		t.merken = append(t.merken, Merk{Soort: "lijn", Klas: "doel", X1: links, Y1: y, X2: t.w - rechts, Y2: y})
	}
	t.reeks(t.mate.Punten, "klasgenoot")
	t.reeks(t.own.Punten, "reeks")
	t.dagen()
	t.legenda()
	return Grafiek{Titel: t.titel(), Bijschrift: t.bijschrift(), Breedte: t.w, Hoogte: t.hoogte, Merken: t.merken, Tabel: t.tabel()}, true
}

func (t *tekening) titel() string {
	naam := t.own.Naam
	if naam == "" {
		naam = "Gedrag"
	}
	r := []rune(naam)
	return strings.ToUpper(string(r[:1])) + string(r[1:]) + " per observatie (" + t.own.Eenheid + ")"
}

// stap sets the top of the value axis and returns the distance of its lines.
func (t *tekening) stap(most float64) float64 {
	if strings.HasPrefix(t.own.Eenheid, "%") {
		t.top = 100
		return 25
	}
	if !(most > 0) {
		most = 1
	}
	size := math.Pow(10, math.Floor(math.Log10(most/4)))
	for _, m := range []float64{1, 2, 5, 10} {
		if s := m * size; most/s <= 5 {
			t.top = s * math.Ceil(most/s)
			return s
		}
	}
	t.top = most
	return most
}

func (t *tekening) x(d dossier.Date) float64 {
	v, _ := dag(d)
	if t.last == t.eerste {
		return px((links + t.w - rechts) / 2)
	}
	// The first and last visit stand clear of the axis.
	return px(links + 14 + (v-t.eerste)/(t.last-t.eerste)*(t.w-links-rechts-28))
}

func (t *tekening) y(v float64) float64 {
	return px(t.hoogte - onder - v/t.top*(t.hoogte-onder-boven))
}

// px rounds to a tenth, so that the same dossier draws the same bytes anywhere.
func px(v float64) float64 { return math.Round(v*10) / 10 }

func (t *tekening) raster(stap float64) {
	for n := 0; n <= 10 && float64(n)*stap <= t.top*1.0001; n++ {
		v := float64(n) * stap
		klas := "raster"
		if n == 0 {
			klas = "as"
		}
		t.merken = append(t.merken, Merk{Soort: "lijn", Klas: klas, X1: links, Y1: t.y(v), X2: t.w - rechts, Y2: t.y(v)},
			Merk{Soort: "tekst", Klas: "label", X1: links - 6, Y1: t.y(v) + 4, Tekst: t.getal(v), Anker: "eind"})
	}
}

// getal writes a value of this chart; percentages with their sign.
func (t *tekening) getal(v float64) string {
	if strings.HasPrefix(t.own.Eenheid, "%") {
		return komma(v, 0) + " %"
	}
	return strings.TrimSuffix(komma(math.Round(v*10)/10, 1), ",0")
}

// start marks the day the plan began, so that before and after can be told apart.
func (t *tekening) start() {
	s := t.d.PlanVanAanpak.WerkelijkeStart
	if v, ok := dag(s); ok && v >= t.eerste && v <= t.last && t.last > t.eerste {
		x := t.x(s)
		t.merken = append(t.merken, Merk{Soort: "lijn", Klas: "as", X1: x, Y1: boven - 4, X2: x, Y2: t.hoogte - onder},
			Merk{Soort: "tekst", Klas: "label", X1: x + 4, Y1: boven + 16, Tekst: "start plan", Anker: "begin"})
	}
}

func (t *tekening) reeks(ps []meting.Meetpunt, klas string) {
	pad := Merk{Soort: "pad", Klas: klas}
	for _, p := range ps {
		pad.Punten = append(pad.Punten, t.x(p.Datum), t.y(p.Waarde))
	}
	if len(ps) > 1 {
		t.merken = append(t.merken, pad)
	}
	for _, p := range ps {
		t.merken = append(t.merken, Merk{Soort: "punt", Klas: klas, X1: t.x(p.Datum), Y1: t.y(p.Waarde), X2: straal})
	}
}

// dagen writes the days of the visits, leaving out those that would overlap.
func (t *tekening) dagen() {
	const ruimte = 46.0
	last := math.Inf(-1)
	for _, p := range t.own.Punten {
		x := t.x(p.Datum)
		if x-last < ruimte {
			continue
		}
		last = x
		t.merken = append(t.merken, Merk{Soort: "tekst", Klas: "label", X1: x, Y1: t.hoogte - 10, Tekst: kortedag(p.Datum), Anker: "midden"})
	}
}

func kortedag(d dossier.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	maanden := [...]string{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}
	return fmt.Sprintf("%d %s", t.Day(), maanden[t.Month()-1])
}

// legenda names the lines in words, so that colour is never the only sign.
func (t *tekening) legenda() {
	x := links
	add := func(klas, naam string) {
		t.merken = append(t.merken, Merk{Soort: "lijn", Klas: klas, X1: x, Y1: 12, X2: x + 20, Y2: 12},
			Merk{Soort: "tekst", Klas: klas, X1: x + 25, Y1: 16, Tekst: naam, Anker: "begin"})
		x += 25 + 7*float64(len([]rune(naam))) + 16
	}
	add("reeks", wieDit(t.d))
	if len(t.mate.Punten) > 0 {
		add("klasgenoot", "klasgenoot")
	}
	if t.metDoel {
		add("doel", "doel: "+t.getal(t.doel))
	}
}

// wieDit is who the child's line is of; a class-mate is never named.
func wieDit(d *dossier.Dossier) string {
	if n := strings.TrimSpace(d.Kind.Roepnaam); n != "" {
		return n
	}
	return "groep"
}

func (t *tekening) bijschrift() string {
	s := "Doorgetrokken lijn: " + wieDit(t.d) + "."
	if len(t.mate.Punten) > 0 {
		s += " Streepjeslijn: een klasgenoot, ter vergelijking."
	}
	if t.metDoel {
		s += " Stippellijn: het doel (" + t.getal(t.doel) + ")."
	}
	if t.own.Eenheid == "keer per 10 minuten" {
		s += " Omgerekend naar 10 minuten, zodat observaties van verschillende duur te vergelijken zijn."
	}
	return s
}

func (t *tekening) tabel() [][]string {
	kop := []string{"Datum", "Les", wieDit(t.d)}
	if len(t.mate.Punten) > 0 {
		kop = append(kop, "Klasgenoot")
	}
	kop = append(kop, "Typerend")
	rows := [][]string{kop}
	for _, p := range t.own.Punten {
		row := []string{dossier.Datum(p.Datum), p.Les, t.getal(p.Waarde)}
		if len(t.mate.Punten) > 0 {
			m := ""
			for _, q := range t.mate.Punten {
				if q.Observatie == p.Observatie {
					m = t.getal(q.Waarde)
				}
			}
			row = append(row, m)
		}
		typerend := ""
		if p.Typerend != "" {
			typerend = klein(dossier.Keuze(p.Typerend))
		}
		rows = append(rows, append(row, typerend))
	}
	return rows
}
