package regels

import (
	"errors"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func ids(prefix string) func() dossier.ID {
	n := 0
	return func() dossier.ID { n++; return dossier.ID(prefix + string(rune('a'+n-1))) }
}

func turn(soort dossier.WendingSoort, naar dossier.Routekeuze, datum dossier.Date, reden dossier.Text) dossier.Wending {
	return dossier.Wending{Soort: soort, Naar: naar, Datum: datum, Reden: reden}
}

// Each decision, in a row: what it changes, and that the verloop keeps it.
func TestWend(t *testing.T) {
	d := onderweg()
	d.Route = dossier.Route{}
	for n, tt := range []struct {
		w    dossier.Wending
		want string // route, ended, closed afterwards
	}{
		{turn(dossier.RouteGekozen, dossier.RouteBegeleiding, "2026-09-14", ""), "begeleiding  "},
		{turn(dossier.RouteGewisseld, dossier.RouteOnderzoek, "2026-10-01", "Eerst onderzoeken."), "onderzoek  "},
		{turn(dossier.RouteBeeindigd, "", "2026-10-10", "Verhuisd."), "onderzoek 2026-10-10 "},
		{turn(dossier.RouteHervat, "", "2026-10-12", "Toch niet."), "onderzoek  "},
		{turn(dossier.Afgesloten, "", "2026-11-01", "Klaar."), "onderzoek  2026-11-01"},
		{turn(dossier.Heropend, "", "2026-11-02", "Nieuwe vraag."), "onderzoek  "},
	} {
		ls, err := Wend(d, tt.w, ids(string(rune('p'+n))))
		if err != nil {
			t.Fatalf("%s: %v", tt.w.Soort, err)
		}
		write(d, ls)
		if got := string(d.Route.Keuze) + " " + string(d.Route.BeeindigdOp) + " " + string(d.Onderwerp.AfgeslotenOp); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.w.Soort, got, tt.want)
		}
		if len(d.Verloop) != n+1 || d.Verloop[n].Soort != tt.w.Soort || d.Verloop[n].Reden != tt.w.Reden || d.Verloop[n].Datum != tt.w.Datum {
			t.Errorf("%s: verloop %+v", tt.w.Soort, d.Verloop)
		}
	}
	if w := d.Verloop[1]; w.Van != dossier.RouteBegeleiding || w.Naar != dossier.RouteOnderzoek {
		t.Errorf("from and to: %+v", w)
	}
}

func TestWendRefuses(t *testing.T) {
	open := func(*dossier.Dossier) {}
	closed := func(d *dossier.Dossier) { d.Onderwerp.AfgeslotenOp = "2026-11-01" }
	ended := func(d *dossier.Dossier) { d.Route.BeeindigdOp = "2026-11-01" }
	none := func(d *dossier.Dossier) { d.Route = dossier.Route{} }
	for _, tt := range []struct {
		name string
		edit func(*dossier.Dossier)
		w    dossier.Wending
		want string
	}{
		{"no day", open, turn(dossier.RouteBeeindigd, "", "", "x"), "welke dag"},
		{"no reason", open, turn(dossier.RouteBeeindigd, "", "2026-11-01", " "), "reden"},
		{"chosen twice", open, turn(dossier.RouteGekozen, dossier.RouteOnderzoek, "2026-11-01", "x"), "al een route"},
		{"chosen nothing", none, turn(dossier.RouteGekozen, "", "2026-11-01", "x"), "Kies route 1"},
		{"changed to the same", open, turn(dossier.RouteGewisseld, dossier.RouteBegeleiding, "2026-11-01", "x"), "andere route"},
		{"changed from nothing", none, turn(dossier.RouteGewisseld, dossier.RouteOnderzoek, "2026-11-01", "x"), "nog geen route"},
		{"changed after the end", ended, turn(dossier.RouteGewisseld, dossier.RouteOnderzoek, "2026-11-02", "x"), "Hervat"},
		{"changed before it was chosen", open, turn(dossier.RouteGewisseld, dossier.RouteOnderzoek, "2026-09-13", "x"), "ligt voor"},
		{"ended twice", ended, turn(dossier.RouteBeeindigd, "", "2026-11-02", "x"), "al beëindigd"},
		{"ended before it began", open, turn(dossier.RouteBeeindigd, "", "2026-09-13", "x"), "ligt voor"},
		{"ended without a route", none, turn(dossier.RouteBeeindigd, "", "2026-11-02", "x"), "nog geen route"},
		{"taken up while it runs", open, turn(dossier.RouteHervat, "", "2026-11-02", "x"), "loopt nog"},
		{"taken up before it ended", ended, turn(dossier.RouteHervat, "", "2026-10-02", "x"), "ligt voor"},
		{"closed twice", closed, turn(dossier.Afgesloten, "", "2026-11-02", "x"), "al afgesloten"},
		{"closed without a reason", open, turn(dossier.Afgesloten, "", "2026-11-02", ""), "reden"},
		{"closed before it began", open, turn(dossier.Afgesloten, "", "2026-09-01", "x"), "hulpvraag"},
		{"route changed while closed", closed, turn(dossier.RouteGewisseld, dossier.RouteOnderzoek, "2026-11-02", "x"), "Heropen"},
		{"reopened while open", open, turn(dossier.Heropend, "", "2026-11-02", "x"), "niet afgesloten"},
		{"reopened before it closed", closed, turn(dossier.Heropend, "", "2026-10-02", "x"), "ligt voor"},
		{"a cycle", open, turn(dossier.NieuweCyclus, "", "2026-11-02", "x"), "evaluatie"},
		{"nothing", open, turn("", "", "2026-11-02", "x"), "Kies wat"},
	} {
		d := onderweg()
		tt.edit(d)
		ls, err := Wend(d, tt.w, ids("x"))
		var no *Weigering
		if !errors.As(err, &no) || !strings.Contains(no.Tekst, tt.want) || len(ls) > 0 {
			t.Errorf("%s: %v %v, want %q in a refusal", tt.name, ls, err, tt.want)
		}
	}
	// After an evaluatie closing needs no further reason.
	if _, err := Wend(begeleid(), turn(dossier.Afgesloten, "", "2026-12-09", ""), ids("x")); err != nil {
		t.Error(err)
	}
	if _, err := Wend(begeleid(), turn(dossier.RouteBeeindigd, "", "2026-12-09", "\x00"), ids("x")); err == nil {
		t.Error("a reason that cannot be written")
	}
}

// Changing the route loses nothing: the meeting of the analysis counts in both,
// and a route taken up again stands where it stood.
func TestWendSteps(t *testing.T) {
	d := onderweg()
	before := line(Steps(d, "2026-10-15"))
	do := func(w dossier.Wending) {
		ls, err := Wend(d, w, ids(string(w.Soort[len(w.Soort)-2:])))
		if err != nil {
			t.Fatal(err)
		}
		write(d, ls)
	}
	do(turn(dossier.RouteGewisseld, dossier.RouteOnderzoek, "2026-10-01", "Eerst onderzoeken."))
	if got, want := line(Steps(d, "2026-10-15")), "R1.1+ R1.2+ R1.3+ R1.4* R1.5- R1.6- R1.7- R1.8-"; got != want {
		t.Errorf("changed: got %s, want %s", got, want)
	}
	do(turn(dossier.RouteBeeindigd, "", "2026-10-02", "Verhuisd."))
	if ss := Steps(d, "2026-10-15"); strings.Contains(line(ss), "*") || !strings.Contains(ss[4].Notitie, "beëindigd op 2 oktober 2026") {
		t.Errorf("ended: %s, %q", line(ss), ss[4].Notitie)
	}
	if b := AanZet(d, "2026-10-15"); b != (Beurt{}) {
		t.Errorf("nobody's turn: %+v", b)
	}
	if ss := Steps(d, "2026-10-01"); !strings.Contains(line(ss), "*") {
		t.Errorf("not ended yet: %s", line(ss))
	}
	do(turn(dossier.RouteHervat, "", "2026-10-03", "Toch niet."))
	do(turn(dossier.RouteGewisseld, dossier.RouteBegeleiding, "2026-10-04", "Genoeg gezien."))
	if got := line(Steps(d, "2026-10-15")); got != before {
		t.Errorf("back: got %s, want %s", got, before)
	}
}
