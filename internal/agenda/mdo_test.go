package agenda

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"routewijzer/internal/dossier"
)

var update = flag.Bool("update", false, "write the golden files")

func overleg() *dossier.Dossier {
	d := dossier.New("0")
	d.Kind = dossier.Kind{Roepnaam: "Sem", Achternaam: "de Wit"}
	d.Betrokkenen = []dossier.Betrokkene{
		{Item: dossier.Item{ID: "moeder"}, Naam: "Linda de Wit", Rol: dossier.RolMoeder},
		{Item: dossier.Item{ID: "ib"}, Naam: "Sanne Bakker", Rol: dossier.RolIB},
	}
	d.MDOs = []dossier.MDO{{Item: dossier.Item{ID: "m1"}, Soort: dossier.MDOAnalyse, Datum: "2026-09-14", Begin: "13:30", Plaats: "De Wilgenhof; kamer 3, eerste etage",
		Agenda:     []dossier.Agendapunt{{Titel: "Sem vertelt", Minuten: 10}, {Titel: "Linda vertelt", Minuten: 35}, {Titel: "Pauze"}},
		Deelnemers: []dossier.Deelnemer{{Wie: "moeder"}}, PuntenOuders: "Sem slaapt slecht.", Verslag: "Sem is blij."}}
	return d
}

func TestMDO(t *testing.T) {
	got, err := MDO(overleg(), "m1")
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "mdo.ics")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for n, l := range strings.SplitAfter(string(got), "\n") {
		if l != "" && !strings.HasSuffix(l, "\r\n") {
			t.Errorf("line %d does not end as RFC 5545 wants: %q", n+1, l)
		}
		if len(l) > 77 {
			t.Errorf("line %d is not folded: %q", n+1, l)
		}
	}
	again, err := MDO(overleg(), "m1")
	if err != nil || !bytes.Equal(got, again) {
		t.Error("the same meeting gives another file")
	}
}

// The moment a calendar reads from the file, in summer and in winter.
func TestTimes(t *testing.T) {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		datum dossier.Date
		begin dossier.Tijd
		utc   string
	}{
		{"2026-09-14", "13:30", "2026-09-14T11:30:00Z"},
		{"2026-12-08", "13:30", "2026-12-08T12:30:00Z"},
		{"2026-12-08", "00:00", "2026-12-07T23:00:00Z"},
		{"2027-03-29", "09:00", "2027-03-29T07:00:00Z"}, // the Monday after the clock went forward
	} {
		d := overleg()
		d.MDOs[0].Datum, d.MDOs[0].Begin = tt.datum, tt.begin
		b, err := MDO(d, "m1")
		if err != nil {
			t.Fatal(err)
		}
		cal, err := ics.ParseCalendar(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		e := cal.Events()[0]
		p := e.GetProperty(ics.ComponentPropertyDtStart)
		if got := p.ICalParameters["TZID"]; len(got) != 1 || got[0] != zone {
			t.Errorf("%s: zone %v", tt.datum, got)
		}
		at, err := time.ParseInLocation("20060102T150405", p.Value, loc)
		if err != nil || at.UTC().Format(time.RFC3339) != tt.utc {
			t.Errorf("%s %s: got %s, %v; want %s", tt.datum, tt.begin, at.UTC().Format(time.RFC3339), err, tt.utc)
		}
		end, err := time.ParseInLocation("20060102T150405", e.GetProperty(ics.ComponentPropertyDtEnd).Value, loc)
		if err != nil || end.Sub(at) != 45*time.Minute {
			t.Errorf("%s: lasts %s, %v; the agenda says 45 minutes", tt.datum, end.Sub(at), err)
		}
	}
}

func TestDefaultLength(t *testing.T) {
	d := overleg()
	d.MDOs[0].Agenda = nil
	b, err := MDO(d, "m1")
	if err != nil || !strings.Contains(string(b), "DTEND;TZID=Europe/Amsterdam:20260914T143000") {
		t.Errorf("%v\n%s", err, b)
	}
}

// No child and no parent in the file, wherever their names were typed.
func TestNoNames(t *testing.T) {
	for _, plaats := range []string{"De Wilgenhof", "Bij Sem thuis", "Kantoor L. WIT", "linda's huis", "Kamer van Sanne Bakker"} {
		d := overleg()
		d.MDOs[0].Plaats = plaats
		b, err := MDO(d, "m1")
		if err != nil {
			t.Fatal(err)
		}
		s := strings.ToLower(strings.ReplaceAll(string(b), "\r\n ", ""))
		for _, n := range []string{"sem", "wit,", " wit", "linda", "slaapt", "blij"} {
			if strings.Contains(s, n) {
				t.Errorf("%s: %q is in\n%s", plaats, n, s)
			}
		}
		if want := plaats == "De Wilgenhof" || strings.Contains(plaats, "Sanne"); strings.Contains(s, "location:") != want {
			t.Errorf("%s: location kept = %v", plaats, !want)
		}
	}
}

func TestNoNamesInPracticeDossiers(t *testing.T) {
	n := 0
	for _, c := range dossier.Cases() {
		for _, m := range c.Dossier.MDOs {
			b, err := MDO(c.Dossier, m.ID)
			if err != nil {
				t.Errorf("%s: %v", c.Slug, err)
				continue
			}
			n++
			s := string(b)
			for _, b := range c.Dossier.Betrokkenen {
				if b.Naam != "" && strings.Contains(s, b.Naam) {
					t.Errorf("%s names somebody", c.Slug)
				}
			}
			if r := c.Dossier.Kind.Roepnaam; r != "" && strings.Contains(s, r) {
				t.Errorf("%s names the child", c.Slug)
			}
		}
	}
	if n < 4 {
		t.Errorf("only %d meetings", n)
	}
}

func TestRefuses(t *testing.T) {
	for _, tt := range []struct {
		id   dossier.ID
		edit func(*dossier.MDO)
		want error
	}{
		{"m2", func(*dossier.MDO) {}, ErrGeenOverleg},
		{"", func(m *dossier.MDO) { m.ID = "" }, ErrGeenOverleg},
		{"m1", func(m *dossier.MDO) { m.Datum = "" }, ErrGeenDatum},
		{"m1", func(m *dossier.MDO) { m.Datum = "2026-02-31" }, ErrGeenDatum},
		{"m1", func(m *dossier.MDO) { m.Begin = "" }, ErrGeenTijd},
		{"m1", func(m *dossier.MDO) { m.Begin = "25:00" }, ErrGeenTijd},
	} {
		d := overleg()
		tt.edit(&d.MDOs[0])
		if b, err := MDO(d, tt.id); !errors.Is(err, tt.want) || b != nil {
			t.Errorf("got %v, want %v", err, tt.want)
		}
	}
}
