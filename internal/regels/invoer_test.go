package regels

import (
	"encoding/json"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// vol is a dossier with one of everything that carries a date.
func vol() *dossier.Dossier {
	d := bevonden()
	d.Route.BeeindigdOp, d.Onderwerp.AfgeslotenOp, d.Kind.VertrokkenOp = "2026-12-09", "2026-12-10", "2026-12-09"
	d.Perspectief.VastgesteldOp = "2026-09-14"
	d.Aanmelding = dossier.Aanmelding{OntvangenOp: "2026-09-03", BesluitOp: "2026-09-04"}
	d.OPP = dossier.OPP{VastgesteldOp: "2026-09-14", LaatstGeevalueerdOp: "2026-12-01"}
	d.Arrangement = dossier.Arrangement{Van: "2026-09-14", Tot: "2026-12-08"}
	d.Zienswijzen = []dossier.Zienswijze{{Item: it("zw"), Datum: "2026-09-14"}}
	for i := range d.StemVanHetKind {
		d.StemVanHetKind[i].Datum, d.StemVanHetKind[i].TeruggekoppeldOp = "2026-09-10", "2026-09-16"
	}
	for i := range d.Instemmingen {
		d.Instemmingen[i].GevraagdOp, d.Instemmingen[i].IngetrokkenOp = "2026-09-14", "2026-12-01"
	}
	d.Toestemmingen[0].IngetrokkenOp = "2026-12-01"
	d.Afspraken[0].GereedOp = "2026-09-21"
	g := &d.PlanVanAanpak.Doelen[0]
	g.NulmetingOp, g.Metingen = "2026-09-11", []dossier.Meting{{Item: it("me"), Datum: "2026-09-11"}}
	d.PlanVanAanpak.Doelen[1].NulmetingOp = "2026-09-11"
	d.PlanVanAanpak.Overnemen[0].Vanaf = "2026-09-21"
	d.PlanVanAanpak.Pauzes = []dossier.Pauze{{Item: it("pz"), Van: "2026-10-01", Tot: "2026-10-10"}}
	d.PlanVanAanpak.Acties = []dossier.Actie{{Item: it("ac"), Vanaf: "2026-09-21", Tot: "2026-12-08"}}
	i := &d.Inzetten[0]
	i.GevraagdOp, i.BeslotenOp, i.Van, i.Tot = "2026-09-10", "2026-09-11", "2026-09-14", "2026-12-08"
	i.Tijd = []dossier.Tijdregel{{Item: it("ti"), Datum: "2026-09-16", Taak: "1"}}
	d.Voorlichtingen = []dossier.Voorlichting{{Item: it("vl"), Datum: "2026-10-01"}}
	d.Coachingsnotities = []dossier.Coachingsnotitie{{Item: it("cn"), Datum: "2026-10-01", GelezenOp: "2026-10-02"}}
	d.Regie[0].Tot = "2026-12-10"
	return d
}

func badInput(fs []Finding) (out []Finding) {
	for _, f := range fs {
		for _, s := range []string{"/toekomst", "/jaar", "/dag", "/volgorde", "/klok"} {
			if strings.HasSuffix(f.Code, s) {
				out = append(out, f)
			}
		}
	}
	return out
}

// Each date the rules rest on: tomorrow when it tells what happened, a century
// ago, and no day at all; each time one finding at that field, and no more of it
// without.
func TestMomenten(t *testing.T) {
	if fs := badInput(Check(vol(), vandaag)); len(fs) > 0 {
		t.Fatalf("fires on a sound dossier: %+v", fs)
	}
	n := 0
	momenten(vol(), func(m moment) {
		pad := m.plek.String()
		if m.datum == "" || strings.HasPrefix(pad, "regie/") { // regie is no field; TestRegieDagen
			if m.datum == "" {
				t.Errorf("%s is empty in the example: not tested", pad)
			}
			return
		}
		n++
		try := func(code string, day dossier.Date, want bool) {
			d := vol()
			b, _ := json.Marshal(day)
			if err := dossier.Set(d, pad, b); err != nil {
				t.Fatalf("%s: %v", pad, err)
			}
			f, ok := find(Check(d, vandaag), code, pad)
			if ok != want || ok && (f.Bron == "" || strings.Contains(f.Tekst, "%!")) {
				t.Errorf("%s on %s: found %v, want %v: %+v", code, day, ok, want, f)
			}
		}
		try(m.code+"/toekomst", "2026-12-11", m.feit)
		try(m.code+"/jaar", "1926-09-14", true)
		try(m.code+"/jaar", "2126-09-14", true)
	})
	if n < 45 {
		t.Errorf("only %d dates", n)
	}
}

// Each pair of dates in the wrong order.
func TestVolgorden(t *testing.T) {
	n := 0
	volgorden(vol(), func(code string, p plek, eerst, dan dossier.Date, zin string) {
		pad := p.String()
		if eerst == "" || dan == "" {
			t.Errorf("%s is empty in the example: not tested", pad)
			return
		}
		if strings.HasPrefix(pad, "regie/") {
			return
		}
		n++
		d := vol()
		if err := dossier.Set(d, pad, json.RawMessage(`"2026-01-05"`)); err != nil {
			t.Fatalf("%s: %v", pad, err)
		}
		f, ok := find(Check(d, vandaag), code+"/volgorde", pad)
		if !ok || f.Ernst != LetOp || f.Bron == "" || !strings.Contains(f.Tekst, "5 januari 2026") {
			t.Errorf("%s: %v %+v", pad, ok, f)
		}
	})
	if n < 25 {
		t.Errorf("only %d pairs", n)
	}
}

func TestRegieDagen(t *testing.T) {
	d := begeleid()
	d.Regie[0].Tot = "2026-09-01"
	if _, ok := find(Check(d, vandaag), "P3/volgorde", "regie/r1/tot"); !ok {
		t.Error("a regie that ends before it begins")
	}
	d.Regie[0].Van = "1926-09-01"
	if _, ok := find(Check(d, vandaag), "P3/jaar", "regie/r1/van"); !ok {
		t.Error("a regie of a century ago")
	}
}

// A clock set to 2019 is said once, instead of everything being late or to come;
// nothing disappears.
func TestKlok(t *testing.T) {
	d := begeleid()
	fs := Check(d, "2019-01-03")
	f, ok := find(fs, "L4/klok", "termijnen")
	if !ok || !strings.Contains(f.Tekst, "3 januari 2019") || !strings.Contains(f.Tekst, "3 september 2026") {
		t.Errorf("got %+v", f)
	}
	if xs := badInput(fs); len(xs) != 1 {
		t.Errorf("more than the clock: %+v", xs)
	}
	if got, want := len(Steps(d, "2019-01-03")), 6; got != want {
		t.Errorf("%d steps, want %d", got, want)
	}
	if _, ok := find(Check(d, vandaag), "L4/klok", "termijnen"); ok {
		t.Error("the clock is fine")
	}
	if _, ok := find(Check(d, "kapot"), "L4/klok", "termijnen"); !ok {
		t.Error("a day that is none")
	}
}

// A day to come on something marked as done does not make it done.
func TestStraksIsNietGedaan(t *testing.T) {
	d := begeleid()
	d.Evaluaties[0].Datum, d.MDOs[0].Datum = "2026-12-24", "2026-12-23"
	d.Evaluaties[0].MDO = ""
	if got, want := line(Steps(d, vandaag)), "R2.1+ R2.2+ R2.3* R2.4+ R2.5+ R2.6-"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if now, _ := Current(Steps(d, vandaag)); now.Notitie != "Afgerond op een dag die nog moet komen: controleer de datum" {
		t.Errorf("got %q", now.Notitie)
	}
}

// Two regievoerders after a merge are told; a later period of regie alone is no
// second one.
func TestTweeRegievoerders(t *testing.T) {
	d := begeleid()
	d.Regie[0].Tot = "2026-10-05"
	d.Regie = append(d.Regie, dossier.Regie{Item: it("r2"), Wie: "Hanneke", Rol: dossier.RolDirecteur, Van: "2026-10-05", Reden: "ziekte"})
	for _, today := range []dossier.Date{"2026-09-15", "2026-10-04", "2026-10-05", vandaag} {
		for _, f := range Check(d, today) {
			if strings.HasPrefix(f.Code, "P3/") {
				t.Errorf("on %s: %+v", today, f)
			}
		}
	}
	d.Regie[0].Tot = ""
	if _, ok := find(Check(d, "2026-10-06"), "P3/meer", "regie"); !ok {
		t.Error("two at once")
	}
	if _, ok := find(Check(d, "2026-10-04"), "P3/meer", "regie"); ok {
		t.Error("the second has not begun")
	}
}

// Who left is not asked any more, and is not waited for; what was agreed before
// still decides when the term began.
func TestVertrokken(t *testing.T) {
	d := onderweg()
	d.Instemmingen, d.PlanVanAanpak.WerkelijkeStart = d.Instemmingen[:1], ""
	d.Betrokkenen[1].Tot = "2026-09-20"
	if ss := Standen(d, dossier.VoorPlan, "2026-09-20"); len(ss) != 2 || ss[1].Settled() {
		t.Errorf("on the last day: %+v", ss)
	}
	if ss := Standen(d, dossier.VoorPlan, "2026-09-21"); len(ss) != 1 || ss[0].Wie.ID != "moeder" {
		t.Errorf("the day after: %+v", ss)
	}
	if _, ok := find(Check(d, "2026-09-21"), "A5/plan", "betrokkenen/vader"); ok {
		t.Error("still waited for")
	}
	d.Betrokkenen[0].Tot = "2026-09-20"
	if _, ok := find(Check(d, "2026-09-21"), "A5/gezag", "betrokkenen"); !ok {
		t.Error("nobody with gezag is left")
	}
}
