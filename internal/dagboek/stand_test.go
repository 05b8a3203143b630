package dagboek

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// gepland are the dates that say what is meant to be, or was so all along; they
// may lie ahead. Every other date says that something happened on it.
var gepland = []string{
	"kind/geboortedatum", "school/vakanties/van", "school/vakanties/totEnMet",
	"planVanAanpak/geplandeStart", "planVanAanpak/evaluatiedatum", "planVanAanpak/doelen/streefdatum",
	"planVanAanpak/acties/vanaf", "planVanAanpak/acties/tot", "planVanAanpak/overnemen/vanaf", "planVanAanpak/overnemen/totEnMet",
	"planVanAanpak/pauzes/tot", "afspraken/wanneer", "mdos/datum", "inzetten/tot", "arrangement/van", "arrangement/tot", "toestemmingen/geldigTot",
}

// begint names the date with which an item of a list comes into being. What a
// list of items has no date for comes with something else: see [standOp].
var begint = map[string]string{
	"betrokkenen": "sinds", "regie": "van", "contactConsulent": "datum", "stemVanHetKind": "datum", "zienswijzen": "datum",
	"planVanAanpak/doelen/metingen": "datum", "planVanAanpak/overnemen": "vastgesteldOp", "planVanAanpak/pauzes": "van", "planVanAanpak/alleenTaalfout": "datum",
	"observaties": "datum", "besprekingen": "datum", "inzetten": "gevraagdOp", "inzetten/tijd": "datum", "voorlichtingen": "datum", "coachingsnotities": "datum",
	"instemmingen": "gevraagdOp", "toestemmingen": "datum", "stagnaties": "geopendOp", "evaluaties": "datum", "cycli": "afgeslotenOp", "verloop": "datum",
	"documenten": "datum", "opheffingen": "op",
}

// standOp is a practice case as it stood at the end of a day: what came later
// is not there yet, and what was decided later is undecided.
func standOp(t testing.TB, eind *dossier.Dossier, dag dossier.Date) *dossier.Dossier {
	t.Helper()
	b, err := json.Marshal(eind)
	if err != nil {
		t.Fatal(err)
	}
	d, err := dossier.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	later := func(x dossier.Date) bool { return x > dag }
	terug(reflect.ValueOf(d).Elem(), "", dag)

	if later(eind.Hulpvraag.Ontvangen) {
		d.Hulpvraag = dossier.Hulpvraag{}
	}
	if later(eind.Ondersteuningsvraag.VastgesteldOp) {
		d.Ondersteuningsvraag = dossier.Ondersteuningsvraag{}
	}
	if later(eind.Route.GekozenOp) {
		d.Route = dossier.Route{}
	}
	analyse, plan := eersteMDO(eind, dossier.MDOAnalyse), planDag(eind)
	if later(analyse) {
		d.Analyse, d.Onderzoek.Vraag = dossier.Analyse{}, ""
	}
	if later(eind.Perspectief.VastgesteldOp) {
		d.Perspectief = dossier.Perspectief{}
	}
	if p := &d.PlanVanAanpak; later(plan) {
		p.Aanpak, p.GeplandeStart, p.Evaluatiedatum, p.Doelen, p.Acties, p.Structureel, p.StructureelReden = "", "", "", nil, nil, "", ""
	}
	if eval := evaluatieDag(eind); eval == "" || later(eval) {
		for i := range d.PlanVanAanpak.Doelen {
			g := &d.PlanVanAanpak.Doelen[i]
			g.Eindmeting, g.Eindniveau, g.Effect = "", "", ""
		}
	}
	d.Afspraken = slices.DeleteFunc(d.Afspraken, func(a dossier.Afspraak) bool { return later(mdoDag(eind, a.MDO, plan)) })
	// The AB brings the findings to the talk with the teacher; the advice comes with the plan.
	if later(eersteBespreking(eind)) {
		d.Onderzoek.Bevindingen = nil
	}
	if later(plan) {
		d.Onderzoek.Adviezen, d.Arrangement = nil, dossier.Arrangement{}
	}
	for i := range d.MDOs {
		if m := &d.MDOs[i]; later(m.Datum) {
			m.PuntenOuders, m.PuntenKind, m.Verslag, m.Besluiten, m.Stand, m.RedenAfwezig = "", "", "", nil, dossier.Concept, ""
			for k := range m.Deelnemers {
				m.Deelnemers[k].Aanwezig, m.Deelnemers[k].Toelichting = "", ""
			}
			for k := range m.Agenda {
				m.Agenda[k].Uitkomst = ""
			}
		}
	}
	d.MDOs = slices.DeleteFunc(d.MDOs, func(m dossier.MDO) bool { return later(m.Datum) && len(genodigd(m)) == 0 })
	for i := range d.Inzetten {
		n, was := &d.Inzetten[i], vind(eind.Inzetten, d.Inzetten[i].ID, func(x dossier.Inzet) dossier.ID { return x.ID })
		switch {
		case later(was.BeslotenOp):
			n.Stand, n.Afwijzing, n.Alternatief = dossier.InzetGevraagd, "", ""
		case was.Stand == dossier.InzetAfgewezen:
		case later(was.Van):
			n.Stand = dossier.InzetAangenomen
		case was.Stand == dossier.InzetBeeindigd && later(was.Tot):
			n.Stand, n.Tot = dossier.InzetIngezet, ""
		}
	}
	for i := range d.Instemmingen {
		if n := &d.Instemmingen[i]; n.Datum == "" {
			*n = dossier.Instemming{Item: n.Item, Wie: n.Wie, Voor: n.Voor, GevraagdOp: n.GevraagdOp, MeegegevenOp: n.MeegegevenOp}
		}
	}
	for i := range d.Stagnaties {
		s := &d.Stagnaties[i]
		if s.BesprokenOp == "" {
			s.BesprokenMet, s.Afgesproken = nil, ""
		}
		if s.AfgeslotenOp == "" {
			s.Effect = ""
		}
	}
	for i := range d.Evaluaties {
		if e := &d.Evaluaties[i]; e.AfgerondOp == "" {
			e.Stand = dossier.Concept
		}
	}
	losseVerwijzingen(d)
	dossier.Fill(d)
	return d
}

// terug empties every date that lies after a day and takes out the items that
// came into being after it.
func terug(v reflect.Value, path string, dag dossier.Date) {
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Tag.Get("json")
		if v.Type().Field(i).Anonymous {
			continue
		}
		p := strings.TrimPrefix(path+"/"+name, "/")
		switch {
		case f.Type() == reflect.TypeFor[dossier.Date]():
			if f.String() > string(dag) && !slices.Contains(gepland, p) {
				f.SetString("")
			}
		case f.Kind() == reflect.Struct:
			terug(f, p, dag)
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
			kept := reflect.MakeSlice(f.Type(), 0, f.Len())
			for k := range f.Len() {
				item := f.Index(k)
				if start := begint[p]; start != "" && veld(item, start).String() > string(dag) {
					continue
				}
				terug(item, p, dag)
				kept = reflect.Append(kept, item)
			}
			f.Set(kept)
		}
	}
}

func veld(item reflect.Value, name string) reflect.Value {
	for i := range item.NumField() {
		if item.Type().Field(i).Tag.Get("json") == name {
			return item.Field(i)
		}
	}
	panic("no field " + name)
}

// losseVerwijzingen takes out the refs to what is not there yet, and the
// meeting's guests with them.
func losseVerwijzingen(d *dossier.Dossier) {
	ids := map[dossier.Ref]bool{}
	for _, l := range dossier.Leaves(d) {
		for _, s := range strings.Split(l.Path, "/") {
			ids[dossier.Ref(s)] = true
		}
	}
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		switch x := v.Addr().Interface().(type) {
		case *dossier.Ref:
			if !ids[*x] {
				*x = ""
			}
			return
		case *dossier.Refs:
			*x = slices.DeleteFunc(*x, func(r dossier.Ref) bool { return !ids[r] })
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(d).Elem())
	for i := range d.MDOs {
		d.MDOs[i].Deelnemers = slices.DeleteFunc(d.MDOs[i].Deelnemers, func(p dossier.Deelnemer) bool { return p.Wie == "" })
	}
}

// genodigd are the guests of a meeting who know of it.
func genodigd(m dossier.MDO) []dossier.Deelnemer {
	return slices.DeleteFunc(slices.Clone(m.Deelnemers), func(p dossier.Deelnemer) bool { return p.UitgenodigdOp == "" })
}

func eersteMDO(d *dossier.Dossier, soort dossier.MDOSoort) dossier.Date {
	first := dossier.Date("9999-12-31")
	for _, m := range d.MDOs {
		if m.Soort == soort {
			first = min(first, m.Datum)
		}
	}
	return first
}

// planDag is the day the plan came on the table.
func planDag(d *dossier.Dossier) dossier.Date {
	if d.Route.Keuze == dossier.RouteOnderzoek {
		return eersteMDO(d, dossier.MDOBevindingen)
	}
	return eersteMDO(d, dossier.MDOAnalyse)
}

func eersteBespreking(d *dossier.Dossier) dossier.Date {
	first := dossier.Date("9999-12-31")
	for _, b := range d.Besprekingen {
		first = min(first, b.Datum)
	}
	return first
}

func evaluatieDag(d *dossier.Dossier) (last dossier.Date) {
	for _, e := range d.Evaluaties {
		last = max(last, e.Datum)
	}
	return last
}

func mdoDag(d *dossier.Dossier, mdo dossier.Ref, otherwise dossier.Date) dossier.Date {
	for _, m := range d.MDOs {
		if m.ID == dossier.ID(mdo) {
			return m.Datum
		}
	}
	return otherwise
}

func vind[T any](xs []T, id dossier.ID, of func(T) dossier.ID) (none T) {
	for _, x := range xs {
		if of(x) == id {
			return x
		}
	}
	return none
}

// onderTekst gives every answer the text as it stood on the day it was given
// (L3), as the program does when somebody signs.
func onderTekst(t testing.TB, d *dossier.Dossier) {
	for i := range d.Instemmingen {
		if n := &d.Instemmingen[i]; n.Antwoord != "" && n.Hash == "" {
			text, hash := regels.InstemmingTekst(standOp(t, d, n.Datum), n.Voor)
			n.Tekst, n.Hash = dossier.Text(text), hash
		}
	}
}

// A dossier of a day knows nothing of later ones, and on its last day it is
// whole.
func TestStandOp(t *testing.T) {
	for _, c := range dossier.Cases() {
		full := dossier.Leaves(c.Dossier)
		if got := dossier.Leaves(standOp(t, c.Dossier, "9999-12-30")); !reflect.DeepEqual(got, full) {
			t.Errorf("%s: %d of %d leaves on the last day", c.Slug, len(got), len(full))
		}
		for _, dag := range []dossier.Date{"2026-08-01", "2026-09-08", "2026-09-14", "2026-10-21", "2026-11-16", "2026-12-02"} {
			for _, l := range dossier.Leaves(standOp(t, c.Dossier, dag)) {
				var s string
				if json.Unmarshal(l.Value, &s) != nil || len(s) != 10 || s <= string(dag) || !strings.HasPrefix(s, "20") {
					continue
				}
				var named []string
				for _, seg := range strings.Split(l.Path, "/") {
					if len(seg) != 36 {
						named = append(named, seg)
					}
				}
				if !slices.Contains(gepland, strings.Join(named, "/")) {
					t.Errorf("%s on %s knows of %s: %s", c.Slug, dag, l.Path, s)
				}
			}
		}
	}
	for _, c := range dossier.Cases() {
		leeg := standOp(t, c.Dossier, "2026-08-01")
		if leeg.Hulpvraag.Vraag != "" || leeg.Ondersteuningsvraag.Vraag != "" || len(leeg.MDOs)+len(leeg.PlanVanAanpak.Doelen)+len(leeg.Instemmingen)+len(leeg.Afspraken)+len(leeg.Evaluaties) > 0 || len(leeg.Betrokkenen) == 0 {
			t.Errorf("%s before it began: %+v", c.Slug, leeg)
		}
	}
}

// Every date of the schema says that something happened, or is among those that
// are planned; and an item that begins on a date has that date.
func TestEveryDateIsKnown(t *testing.T) {
	seen := map[string]bool{}
	var walk func(reflect.Type, string)
	walk = func(typ reflect.Type, path string) {
		for i := range typ.NumField() {
			f := typ.Field(i)
			p := strings.TrimPrefix(path+"/"+f.Tag.Get("json"), "/")
			switch {
			case f.Anonymous:
			case f.Type == reflect.TypeFor[dossier.Date]():
				seen[p] = true
			case f.Type.Kind() == reflect.Struct:
				walk(f.Type, p)
			case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
				walk(f.Type.Elem(), p)
			}
		}
	}
	walk(reflect.TypeFor[dossier.Dossier](), "")
	for _, p := range gepland {
		if !seen[p] {
			t.Errorf("%s is no date", p)
		}
	}
	for list, start := range begint {
		if !seen[list+"/"+start] {
			t.Errorf("%s/%s is no date", list, start)
		}
	}
}
