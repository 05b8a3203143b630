package dagboek

import (
	"encoding/json"
	"fmt"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// A gebeurtenis is what somebody does in a made-up story, on a day.
type gebeurtenis struct {
	op  dossier.Date
	wat string
	doe func(*spel)
}

// A spel (play) is a dossier while a story is told.
type spel struct {
	testing.TB
	d  *dossier.Dossier
	op dossier.Date
	n  int
}

// id names what the story adds; the same on every run.
func (s *spel) id() dossier.ID {
	s.n++
	return dossier.ID(fmt.Sprintf("01b00000-0000-7000-8000-%012x", s.n))
}

// item is a new item, with its place behind what the story added before.
func (s *spel) item() dossier.Item {
	id := s.id()
	return dossier.Item{ID: id, Volgorde: fmt.Sprintf("z%04d", s.n)}
}

// schrijf writes what a decision about the process asks for.
func (s *spel) schrijf(ls []dossier.Leaf, err error) {
	s.Helper()
	if err != nil {
		s.Fatalf("%s: %v", s.op, err)
	}
	for _, l := range ls {
		if err := dossier.Set(s.d, l.Path, l.Value); err != nil {
			s.Fatal(err)
		}
	}
	dossier.Order(s.d)
}

// vertel makes a story of events in the order they happen: nothing of a later
// day is in the dossier of an earlier one.
func vertel(t testing.TB, v verhaal, begin func() *dossier.Dossier, es []gebeurtenis) verhaal {
	for i := range es[1:] {
		if es[i+1].op < es[i].op {
			t.Fatalf("%s comes after %s", es[i+1].op, es[i].op)
		}
	}
	v.van = es[0].op
	told := map[int]*dossier.Dossier{} // by the number of events told
	v.op = func(dag dossier.Date) *dossier.Dossier {
		n := 0
		for n < len(es) && es[n].op <= dag {
			n++
		}
		if told[n] == nil {
			s := &spel{TB: t, d: begin()}
			for _, e := range es[:n] {
				s.op = e.op
				e.doe(s)
			}
			told[n] = kopie(t, s.d)
		}
		return told[n]
	}
	v.wat = func(dag dossier.Date) (wat []string) {
		for _, e := range es {
			if e.op == dag {
				wat = append(wat, e.wat)
			}
		}
		return wat
	}
	return v
}

// kopie is a dossier as it is kept and read again: a story holds nothing that
// could not be written.
func kopie(t testing.TB, d *dossier.Dossier) *dossier.Dossier {
	t.Helper()
	dossier.Fill(d)
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	c, err := dossier.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// antwoord records an answer about the plan, for the text as it now stands.
func (s *spel) antwoord(wie dossier.Ref, a dossier.Antwoord, vorm dossier.Vorm) *dossier.Instemming {
	i := s.gevraagd(wie)
	text, hash := regels.InstemmingTekst(s.d, dossier.VoorPlan)
	i.Antwoord, i.Datum, i.Vorm, i.Tekst, i.Hash = a, s.op, vorm, dossier.Text(text), hash
	return i
}

// gevraagd is the open request to somebody about the plan, made today if there
// is none.
func (s *spel) gevraagd(wie dossier.Ref) *dossier.Instemming {
	for k := range s.d.Instemmingen {
		i := &s.d.Instemmingen[k]
		if i.Wie == wie && i.Antwoord == "" && i.Voor == dossier.VoorPlan {
			return i
		}
	}
	s.d.Instemmingen = append(s.d.Instemmingen, dossier.Instemming{Item: s.item(), Wie: wie, Voor: dossier.VoorPlan, GevraagdOp: s.op})
	return &s.d.Instemmingen[len(s.d.Instemmingen)-1]
}

// wie finds a person by name.
func (s *spel) wie(naam string) dossier.Ref {
	s.Helper()
	for _, b := range s.d.Betrokkenen {
		if b.Naam == naam {
			return dossier.Ref(b.ID)
		}
	}
	s.Fatalf("%s is nobody", naam)
	return ""
}

// deelnemers are people who came to a meeting.
func (s *spel) deelnemers(namen ...string) (ps []dossier.Deelnemer) {
	for _, n := range namen {
		ps = append(ps, dossier.Deelnemer{Item: s.item(), Wie: s.wie(n), Aanwezig: "ja"})
	}
	return ps
}

// overleg adds a finished meeting of today.
func (s *spel) overleg(soort dossier.MDOSoort, namen ...string) *dossier.MDO {
	s.d.MDOs = append(s.d.MDOs, dossier.MDO{Item: s.item(), Soort: soort, Datum: s.op, Deelnemers: s.deelnemers(namen...), Stand: dossier.Afgerond, AfgerondOp: s.op})
	return &s.d.MDOs[len(s.d.MDOs)-1]
}

// lift records that somebody went on in spite of a finding, which must be there.
func (s *spel) lift(code, reden, door string) {
	s.Helper()
	for _, f := range regels.Check(s.d, s.op) {
		if f.Code == code {
			s.d.Opheffingen = append(s.d.Opheffingen, dossier.Opheffing{Item: s.item(), Code: f.Code, Pad: f.Pad, Reden: dossier.Text(reden), Door: door, Op: s.op})
			return
		}
	}
	s.Fatalf("%s: no %s to lift", s.op, code)
}
