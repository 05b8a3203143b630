package document

import (
	"errors"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func overleg(minuten ...int) *dossier.Dossier {
	d := dossier.New("0")
	d.Onderwerp.Niveau, d.Kind.Roepnaam = dossier.NiveauLeerling, "Sem"
	m := dossier.MDO{Item: dossier.Item{ID: "m"}, Begin: "13:30", PuntenKind: "Ik wil buiten zitten.", PuntenOuders: "De pauze."}
	for i, n := range minuten {
		m.Agenda = append(m.Agenda, dossier.Agendapunt{Item: dossier.Item{ID: dossier.ID(rune('a' + i))}, Titel: "Punt", Minuten: n})
	}
	d.MDOs = []dossier.MDO{m}
	return d
}

// The clock of every item, the sum, and a word when it takes longer than planned.
func TestMDOAgenda(t *testing.T) {
	for _, tt := range []struct {
		minuten []int
		begin   dossier.Tijd
		want    []string
		sum     string
		long    bool
	}{
		{[]int{5, 10, 45}, "13:30", []string{"13:30", "13:35", "13:45"}, "Samen 60 minuten, 13:30 - 14:30.", false},
		{[]int{5, 0, 60}, "13:30", []string{"13:30", "13:35", "13:35"}, "Samen 65 minuten, 13:30 - 14:35.", true},
		{[]int{30, 45}, "", nil, "Samen 75 minuten.", true},
		{[]int{30, 45}, "23:00", []string{"23:00", "23:30"}, "Samen 75 minuten.", true},
		{[]int{-5, 10}, "09:00", []string{"09:00", "09:00"}, "Samen 10 minuten, 09:00 - 09:10.", false},
	} {
		d := overleg(tt.minuten...)
		d.MDOs[0].Begin = tt.begin
		doc, err := MDOAgenda(d, "m", testContext)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		var long bool
		for _, b := range doc.Blokken {
			if b.Soort == Tabel {
				for i, k := range b.Kop {
					if k == "Tijd" {
						for _, r := range b.Rijen {
							got = append(got, r[i])
						}
					}
				}
			}
			long = long || b.Soort == Melding
		}
		if strings.Join(got, " ") != strings.Join(tt.want, " ") || long != tt.long {
			t.Errorf("%v: times %v, long %v; want %v, %v", tt.minuten, got, long, tt.want, tt.long)
		}
		if text := tekstVan(doc); !strings.Contains(text, tt.sum) {
			t.Errorf("%v: no %q in\n%s", tt.minuten, tt.sum, text)
		}
	}
}

// Child and parents are heard before the items, and no coaching note or time
// of the AB lies on the table.
func TestMDOAgendaFirstWord(t *testing.T) {
	text := tekstVan(must(MDOAgenda(overleg(5), "m", testContext))(t))
	child, parents, items := strings.Index(text, "buiten zitten"), strings.Index(text, "De pauze."), strings.LastIndex(text, "Agenda\n")
	if child < 0 || parents < child || items < parents {
		t.Errorf("child at %d, parents at %d, items at %d", child, parents, items)
	}
	d := full(t)
	tok := tokens(t, d)
	text = tekstVan(must(MDOAgenda(d, d.MDOs[0].ID, testContext))(t))
	for path, w := range tok {
		p := pattern(path)
		agenda := strings.HasPrefix(p, "mdos/*/agenda/") && !strings.HasSuffix(p, "/uitkomst") || strings.HasPrefix(p, "mdos/*/punten") || p == "mdos/*/plaats" || p == "mdos/*/deelnemers/*/toelichting"
		if in := strings.Contains(text, w); agenda != in && (agenda || strings.HasPrefix(p, "coachingsnotities") || strings.HasPrefix(p, "inzetten") || strings.HasPrefix(p, "stagnaties")) {
			t.Errorf("%s in the agenda: %v", p, in)
		}
	}
}

func must(doc Doc, err error) func(*testing.T) Doc {
	return func(t *testing.T) Doc {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
}

func TestMDOAgendaUnknown(t *testing.T) {
	for _, id := range []dossier.ID{"x", ""} {
		d := overleg(5)
		if id == "" {
			d.MDOs[0].ID = ""
		}
		if _, err := MDOAgenda(d, id, testContext); !errors.Is(err, ErrMDO) {
			t.Errorf("%q: %v", id, err)
		}
	}
}
