package regels

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// afgerond is begeleid after its evaluation, with readings and actions.
func afgerond() *dossier.Dossier {
	d := begeleid()
	g := &d.PlanVanAanpak.Doelen[0]
	g.Eindmeting, g.Eindniveau, g.Indicator, g.Gewicht = "4 van 5", "0", "Tellen.", 2
	g.Metingen = []dossier.Meting{{Item: it("me"), Datum: "2026-12-04", Waarde: "4"}}
	d.PlanVanAanpak.Doelen[1].Metingen = []dossier.Meting{{Item: it("mf"), Datum: "2026-12-03", Waarde: "5 van 5", Niveau: "+1"}}
	d.PlanVanAanpak.Acties = []dossier.Actie{
		{Item: it("ac"), Wat: "Coaching", Wie: dossier.Refs{"ab"}, Doel: "d2", Vanaf: "2026-09-21", Tot: "2026-12-08", Hoe: "Vier keer"},
		{Item: it("ad"), Wat: "Los", Wie: dossier.Refs{"lk"}},
	}
	d.PlanVanAanpak.Overnemen = append(d.PlanVanAanpak.Overnemen, dossier.Overname{Item: it("o2"), Wat: "Pauze", TotEnMet: "2027-01-15", Duurzaam: "d2"})
	d.Afspraken[0].GereedOp = "2026-10-01"
	d.Afspraken = append(d.Afspraken, dossier.Afspraak{Item: it("a2"), Tekst: "Beweegplan.", MDO: "m2", Wanneer: "2026-12-18"})
	d.MDOs = append(d.MDOs, dossier.MDO{Item: it("m9"), Soort: dossier.MDOTussentijds, Datum: "2027-02-01"})
	agree(d)
	return d
}

func vervolg(t *testing.T, d *dossier.Dossier, o Vervolgopdracht) *dossier.Dossier {
	t.Helper()
	ls, err := Vervolg(d, o, ids("n"))
	if err != nil {
		t.Fatal(err)
	}
	write(d, ls)
	return d
}

func TestVervolg(t *testing.T) {
	old := afgerond()
	d := vervolg(t, afgerond(), Vervolgopdracht{Evaluatie: "e1", Vervolg: bijstellen, Reden: "De pauze.", Datum: "2026-12-08", Doelen: []dossier.ID{"d2", "d1"}})

	// Nothing is overwritten: every leaf of old is there, but the three dates and
	// the running overname that goes to the new goal.
	now := map[string]string{}
	for _, l := range dossier.Leaves(d) {
		now[l.Path] = string(l.Value)
	}
	var changed []string
	for _, l := range dossier.Leaves(old) {
		if now[l.Path] != string(l.Value) {
			changed = append(changed, l.Path)
		}
	}
	if want := []string{"planVanAanpak/geplandeStart", "planVanAanpak/werkelijkeStart", "planVanAanpak/evaluatiedatum", "planVanAanpak/overnemen/o2/duurzaam"}; !slices.Equal(changed, want) {
		t.Errorf("changed %v, want %v", changed, want)
	}

	c := d.Cycli[0]
	if c.Evaluatie != "e1" || c.Vervolg != bijstellen || c.Begonnen != "2026-09-03" || c.AfgeslotenOp != "2026-12-08" || c.WerkelijkeStart != "2026-09-21" ||
		c.Evaluatiedatum != "2026-12-08" || c.Perspectief != "Sem werkt zelfstandig." || c.Route != dossier.RouteBegeleiding || c.Reden != "De pauze." {
		t.Errorf("cyclus %+v", c)
	}
	for _, x := range []struct {
		name string
		got  dossier.Refs
		want dossier.Refs
	}{
		{"doelen", c.Doelen, dossier.Refs{"d1", "d2"}}, {"acties", c.Acties, dossier.Refs{"ac", "ad"}}, {"overnemen", c.Overnemen, dossier.Refs{"o1"}},
		{"afspraken", c.Afspraken, dossier.Refs{"a1"}}, {"inzetten", c.Inzetten, nil}, {"mdos", c.MDOs, dossier.Refs{"m1", "m2"}},
		{"instemmingen", c.Instemmingen, dossier.Refs{"in-moeder", "in-vader"}}, {"evaluaties", c.Evaluaties, dossier.Refs{"e1"}}, {"stemmen", c.Stemmen, dossier.Refs{"s1", "s2"}},
	} {
		if len(x.got)+len(x.want) > 0 && !reflect.DeepEqual(x.got, x.want) {
			t.Errorf("%s: got %v, want %v", x.name, x.got, x.want)
		}
	}

	h := evaluatie.Huidig(d)
	if len(h.PlanVanAanpak.Doelen) != 2 || len(h.PlanVanAanpak.Acties) != 1 || len(h.Afspraken) != 1 || len(h.MDOs) != 1 {
		t.Fatalf("current: %+v", h.PlanVanAanpak)
	}
	one, two := h.PlanVanAanpak.Doelen[0], h.PlanVanAanpak.Doelen[1]
	if one.Voortgezet != "d1" || one.Nulmeting != "4 van 5" || one.Beginniveau != "0" || one.Gewicht != 2 || len(one.Metingen) > 0 || one.Eindmeting != "" || one.Versterkt != dossier.Ref(two.ID) || one.NulmetingOp != "2026-12-08" {
		t.Errorf("goal 1: %+v", one)
	}
	if two.Voortgezet != "d2" || two.Nulmeting != "5 van 5" || two.Beginniveau != "+1" || two.Effect != "" || two.Volgorde <= one.Volgorde {
		t.Errorf("goal 2 begins at its last reading: %+v", two)
	}
	if a := h.PlanVanAanpak.Acties[0]; a.Wat != "Coaching" || a.Doel != dossier.Ref(two.ID) || a.Vanaf != "" || a.Tot != "" {
		t.Errorf("action: %+v", a)
	}
	if o := h.PlanVanAanpak.Overnemen[0]; o.ID != "o2" || o.Duurzaam != dossier.Ref(two.ID) {
		t.Errorf("overname: %+v", o)
	}
	if w := d.Verloop[0]; w.Soort != dossier.NieuweCyclus || w.Reden != "De pauze." || w.Naar != dossier.RouteBegeleiding {
		t.Errorf("verloop: %+v", w)
	}

	// What comes next: instemming anew, and the evaluation counts as the meeting.
	ss := Steps(d, "2026-12-10")
	if got, want := line(ss), "R2.1+ R2.2+ R2.3+ R2.4* R2.5- R2.6-"; got != want || ss[2].Notitie != "Besloten in de evaluatie van de vorige cyclus" {
		t.Errorf("got %s (%q), want %s", got, ss[2].Notitie, want)
	}
	if _, ok := find(Check(d, "2026-12-10"), "A5/plan", "betrokkenen/vader"); !ok {
		t.Error("the father is asked anew")
	}
	if text, _ := InstemmingTekst(d, dossier.VoorPlan); !strings.Contains(text, "Beweegplan.") || strings.Contains(text, "Thuis dezelfde") {
		t.Errorf("text:\n%s", text)
	}
	for _, f := range Check(d, "2026-12-10") {
		if f.Code == "E1/verwijzing" || strings.HasSuffix(f.Code, "/volgorde") {
			t.Errorf("%+v", f)
		}
	}
}

// Other ways on: the same plan takes every goal; another route needs a meeting
// of its own.
func TestVervolgRoutes(t *testing.T) {
	d := vervolg(t, afgerond(), Vervolgopdracht{Vervolg: voortzetten, Reden: "Gaat goed.", Datum: "2026-12-09"})
	if n := len(evaluatie.Huidig(d).PlanVanAanpak.Doelen); n != 2 {
		t.Errorf("%d goals go on, want 2", n)
	}
	d = vervolg(t, afgerond(), Vervolgopdracht{Vervolg: andereRoute, Route: dossier.RouteOnderzoek, Reden: "Eerst kijken.", Datum: "2026-12-09"})
	if got, want := line(Steps(d, "2026-12-10")), "R1.1+ R1.2+ R1.3* R1.4- R1.5- R1.6- R1.7- R1.8-"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if d.Route.Keuze != dossier.RouteOnderzoek || d.Route.GekozenOp != "2026-12-09" || len(evaluatie.Huidig(d).PlanVanAanpak.Doelen) != 0 {
		t.Errorf("route %+v", d.Route)
	}
	// A third cycle begins where the second ended.
	d = vervolg(t, afgerond(), Vervolgopdracht{Vervolg: voortzetten, Reden: "Gaat goed.", Datum: "2026-12-09"})
	e := begeleid().Evaluaties[0]
	e.ID, e.Datum, e.MDO = "e2", "2027-03-10", ""
	d.Evaluaties = append(d.Evaluaties, e)
	ls, err := Vervolg(d, Vervolgopdracht{Vervolg: voortzetten, Reden: "Nog een keer.", Datum: "2027-03-10"}, ids("q"))
	if err != nil {
		t.Fatal(err)
	}
	write(d, ls)
	if len(d.Cycli) != 2 || d.Cycli[1].Begonnen != "2026-12-09" || d.Cycli[1].Evaluatie != "e2" || len(d.Cycli[1].Doelen) != 2 || d.Cycli[1].Volgorde <= d.Cycli[0].Volgorde {
		t.Errorf("cycli %+v", d.Cycli)
	}
}

func TestVervolgRefuses(t *testing.T) {
	good := Vervolgopdracht{Evaluatie: "e1", Vervolg: bijstellen, Reden: "x", Datum: "2026-12-09"}
	for _, tt := range []struct {
		name string
		edit func(*dossier.Dossier, *Vervolgopdracht)
		want string
	}{
		{"no evaluatie", func(d *dossier.Dossier, o *Vervolgopdracht) { d.Evaluaties = nil }, "evaluatie"},
		{"evaluatie in concept", func(d *dossier.Dossier, o *Vervolgopdracht) { d.Evaluaties[0].Stand = dossier.Concept }, "evaluatie"},
		{"another evaluatie", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Evaluatie = "e9" }, "evaluatie"},
		{"closing", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Vervolg = afsluiten }, "afsluiten"},
		{"no vervolg", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Vervolg = "" }, "Kies wat"},
		{"no route", func(d *dossier.Dossier, o *Vervolgopdracht) { d.Route.Keuze = "" }, "Kies route"},
		{"no reason", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Reden = " " }, "waarom"},
		{"no day", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Datum = "2026-02-31" }, "welke dag"},
		{"before the evaluatie", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Datum = "2026-12-07" }, "voor de evaluatie"},
		{"a goal of nobody", func(d *dossier.Dossier, o *Vervolgopdracht) { o.Doelen = []dossier.ID{"d1", "d9"} }, "doelen"},
		{"closed", func(d *dossier.Dossier, o *Vervolgopdracht) { d.Onderwerp.AfgeslotenOp = "2026-12-09" }, "Heropen"},
	} {
		d, o := afgerond(), good
		tt.edit(d, &o)
		ls, err := Vervolg(d, o, ids("n"))
		var no *Weigering
		if !errors.As(err, &no) || !strings.Contains(no.Tekst, tt.want) || len(ls) > 0 {
			t.Errorf("%s: %v, want %q in a refusal", tt.name, err, tt.want)
		}
	}
	if _, err := Vervolg(vervolg(t, afgerond(), good), good, ids("z")); err == nil {
		t.Error("the same evaluatie a second time")
	}
}

// What was lifted because somebody kept silent holds for its own cycle only.
func TestVervolgAsksAnew(t *testing.T) {
	d := afgerond()
	d.Instemmingen = d.Instemmingen[:1]
	d.Opheffingen = []dossier.Opheffing{{Item: it("x"), Code: "A5/plan", Pad: "betrokkenen/vader", Reden: "Drie keer gebeld.", Op: "2026-09-14"}}
	if f, _ := find(Check(d, vandaag), "A5/plan", "betrokkenen/vader"); f.Stands() {
		t.Fatal("lifted in its cycle")
	}
	d = vervolg(t, d, Vervolgopdracht{Vervolg: bijstellen, Reden: "x", Datum: "2026-12-08", Doelen: []dossier.ID{"d1", "d2"}})
	if f, ok := find(Check(d, vandaag), "A5/plan", "betrokkenen/vader"); !ok || !f.Stands() {
		t.Errorf("the next cycle asks anew: %+v", f)
	}
}
