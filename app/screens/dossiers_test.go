package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"routewijzer/internal/dossier"
)

const vraag = "hulpvraag/vraag"

func TestOpenTellsWhatThePageNeeds(t *testing.T) {
	b, ids := filled(t)
	for _, c := range dossier.Cases() {
		p := b.page(t, ids[c.Slug])
		if p.ID != ids[c.Slug] || p.Titel != dossier.Titel(c.Dossier) || p.Ondertitel == "" || p.Gewijzigd == "" || p.Ongedaan != "" {
			t.Errorf("%s: %q %q %q %q", c.Slug, p.Titel, p.Ondertitel, p.Gewijzigd, p.Ongedaan)
		}
		if len(p.Route) < 6 || len(p.Velden) < 100 {
			t.Errorf("%s: %d steps, %d fields", c.Slug, len(p.Route), len(p.Velden))
		}
		for _, s := range p.Route {
			if s.Code == "" || s.Naam == "" || s.Bron == "" || !slices.Contains([]string{"gedaan", "nu", "volgt"}, s.Stand) {
				t.Errorf("%s: step %+v", c.Slug, s)
			}
		}
		for _, s := range p.Signalen {
			if s.Code == "" || s.Tekst == "" || s.Bron == "" {
				t.Errorf("%s: finding %+v", c.Slug, s)
			}
		}
		for path, v := range p.Velden {
			if v.Waarde == nil || len(v.Heads) != 1 || v.Door == "" || v.Op == "" {
				t.Errorf("%s: %s %+v", c.Slug, path, v)
			}
		}
		if !slices.Contains(p.NietTeSchrijven, "regie") {
			t.Errorf("%s: regie can be written: %v", c.Slug, p.NietTeSchrijven)
		}
		if _, err := b.dossiers.Open(strings.ToUpper(p.ID)); err != nil {
			refused(t, err, "onbekend")
		}
	}
}

func TestNewDossierHoldsWhatWasSaid(t *testing.T) {
	b := empty(t)
	b.host.forget()
	id := b.child(t)
	if !b.host.heard("dossiers " + id) {
		t.Errorf("the page heard %v", b.host.events)
	}
	p := b.page(t, id)
	if p.Titel != "Noor Smit" || p.Ondertitel != "Groep 5, De Linde" || p.Dossier.Onderwerp.Niveau != dossier.NiveauLeerling {
		t.Errorf("got %q %q %q", p.Titel, p.Ondertitel, p.Dossier.Onderwerp.Niveau)
	}
	if p.Dossier.Termijnen != dossier.DefaultTermijnen() {
		t.Errorf("terms %+v", p.Dossier.Termijnen)
	}
	refused(t, func() error { _, err := b.dossiers.Nieuw(NieuwDossier{Niveau: "klas"}); return err }(), "waarde")
	if got := len(must(b.dossiers.Lijst())(t)); got != 1 {
		t.Errorf("%d dossiers after a refusal, want 1", got)
	}
	team := must(b.dossiers.Nieuw(NieuwDossier{Niveau: "team", Naam: "Team onderbouw"}))(t)
	if p := b.page(t, team); p.Titel != "Team onderbouw" {
		t.Errorf("got %q", p.Titel)
	}
}

func TestWriteIsAllOrNothing(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	before := b.dump(t, id)
	b.host.forget()
	bad := map[string]Schrijving{
		"waarde":       {Pad: "hulpvraag/ontvangen", Waarde: "2026-02-31"},
		"onbekend-pad": {Pad: "hulpvraag/niets", Waarde: "x"},
		"onbekend":     {Pad: "planVanAanpak/doelen/01a06648-2802-7b5f-8688-698e53531d20/doel", Waarde: "x"},
	}
	for want, x := range bad {
		refused(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: vraag, Waarde: "eerst goed"}, x}), want)
		refused(t, b.dossiers.Schrijf(id, []Schrijving{x, {Pad: vraag, Waarde: "daarna goed"}}), want)
	}
	if got := b.dump(t, id); got != before {
		t.Error("a refusal left something")
	}
	if len(b.host.events) != 0 {
		t.Errorf("the page heard %v", b.host.events)
	}
	ok(t, b.dossiers.Schrijf(id, nil))
	ok(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: vraag, Waarde: "een"}, {Pad: "hulpvraag/ontvangen", Waarde: "2026-09-14"}}))
	d := b.page(t, id).Dossier
	if d.Hulpvraag.Vraag != "een" || d.Hulpvraag.Ontvangen != "2026-09-14" {
		t.Errorf("got %+v", d.Hulpvraag)
	}
	if !b.host.heard("dossier " + id) {
		t.Error("the page heard nothing")
	}
}

// Nothing is overwritten that its author was not shown.
func TestHeadsAndConflicts(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	b.write(t, id, vraag, "eerste")
	shown := b.page(t, id).Velden[vraag].Heads
	b.write(t, id, vraag, "tweede", shown...)
	if v := b.page(t, id).Velden[vraag]; v.Waarde != "tweede" || len(v.Versies) != 0 {
		t.Fatalf("a plain edit gives %+v", v)
	}
	b.write(t, id, vraag, "derde, van wie de tweede niet zag", shown...)
	v := b.page(t, id).Velden[vraag]
	if len(v.Heads) != 2 || len(v.Versies) != 2 {
		t.Fatalf("no conflict: %+v", v)
	}
	texts := []string{fmt.Sprint(v.Versies[0].Waarde), fmt.Sprint(v.Versies[1].Waarde)}
	slices.Sort(texts)
	if want := []string{"derde, van wie de tweede niet zag", "tweede"}; !slices.Equal(texts, want) {
		t.Errorf("got %v, want %v", texts, want)
	}
	if n := must(b.dossiers.Lijst())(t)[0].Conflicten; n != 1 {
		t.Errorf("the list counts %d conflicts, want 1", n)
	}
	b.write(t, id, vraag, "samen", v.Heads...)
	if v := b.page(t, id).Velden[vraag]; v.Waarde != "samen" || len(v.Versies) != 0 || len(v.Heads) != 1 {
		t.Errorf("not resolved: %+v", v)
	}
	// Left out is not "overwrite it".
	ok(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: vraag, Waarde: "blind"}}))
	if v := b.page(t, id).Velden[vraag]; len(v.Versies) != 2 {
		t.Errorf("overwritten in silence: %+v", v)
	}
	refused(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: vraag, Waarde: "x", Heads: []string{"geen kenmerk"}}}), "onbekend")
}

func TestDraftsSurviveAndGoWithTheWrite(t *testing.T) {
	b := empty(t)
	profile := b.start(t).Profielen[0].ID
	id := b.child(t)
	b.write(t, id, vraag, "staat er")
	heads := b.page(t, id).Velden[vraag].Heads
	ok(t, b.dossiers.BewaarConcept(id, Schrijving{Pad: vraag, Waarde: "half getyp", Heads: heads}))
	ok(t, b.dossiers.BewaarConcept(id, Schrijving{Pad: vraag, Waarde: "half getypt", Heads: heads}))
	ok(t, b.profiel.Vergrendelen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	p := b.page(t, id)
	if len(p.Concepten) != 1 || p.Concepten[0].Waarde != "half getypt" || !slices.Equal(p.Concepten[0].Heads, heads) || p.Concepten[0].Op == "" {
		t.Fatalf("drafts %+v", p.Concepten)
	}
	if p.Dossier.Hulpvraag.Vraag != "staat er" {
		t.Error("a draft was written")
	}
	b.write(t, id, vraag, "geschreven", heads...)
	if got := b.page(t, id).Concepten; len(got) != 0 {
		t.Errorf("left over: %+v", got)
	}
	ok(t, b.dossiers.BewaarConcept(id, Schrijving{Pad: "school/naam", Waarde: "x"}))
	ok(t, b.dossiers.WisConcept(id, "school/naam"))
	ok(t, b.dossiers.WisConcept(id, "school/naam"))
	if got := b.page(t, id).Concepten; len(got) != 0 {
		t.Errorf("left over: %+v", got)
	}
	refused(t, b.dossiers.BewaarConcept(id, Schrijving{Pad: "niets/daar", Waarde: "x"}), "onbekend-pad")
}

func goals(p Dossierpagina) []string {
	var out []string
	for _, g := range p.Dossier.PlanVanAanpak.Doelen {
		out = append(out, string(g.Doel))
	}
	return out
}

func TestListItems(t *testing.T) {
	const list = "planVanAanpak/doelen"
	b := empty(t)
	id := b.child(t)
	add := func(na, text string) string {
		t.Helper()
		return must(b.dossiers.NieuwItem(id, list, na, map[string]any{"doel": text}))(t)
	}
	expect := func(what string, want ...string) {
		t.Helper()
		if got := goals(b.page(t, id)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", what, got, want)
		}
	}
	first := add("", "een")
	add("", "drie")
	second := add(first, "twee")
	expect("added", "een", "twee", "drie")
	ok(t, b.dossiers.Verplaats(id, list+"/"+second, ""))
	expect("moved to the front", "twee", "een", "drie")
	ok(t, b.dossiers.Verplaats(id, list+"/"+second, first))
	expect("moved behind", "een", "twee", "drie")
	ok(t, b.dossiers.Verwijder(id, list+"/"+first))
	expect("deleted", "twee", "drie")
	p := b.page(t, id)
	if len(p.Verwijderd) != 1 || p.Verwijderd[0].Pad != list+"/"+first || p.Verwijderd[0].Label != "Doel ‘een’" || p.Verwijderd[0].Door != "Marieke Hoekstra" || p.Verwijderd[0].DaarnaGewijzigd {
		t.Errorf("deleted: %+v", p.Verwijderd)
	}
	ok(t, b.dossiers.Herstel(id, list+"/"+first))
	expect("restored", "een", "twee", "drie")

	before := b.dump(t, id)
	_, err := b.dossiers.NieuwItem(id, list, "onbekend", nil)
	refused(t, err, "onbekend")
	_, err = b.dossiers.NieuwItem(id, "planVanAanpak", "", nil)
	refused(t, err, "onbekend")
	_, err = b.dossiers.NieuwItem(id, list, "", map[string]any{"doel": "goed", "gewicht": "zwaar"})
	refused(t, err, "waarde")
	_, err = b.dossiers.NieuwItem(id, "regie", "", map[string]any{"wie": "ik"})
	refused(t, err, "waarde")
	for _, bad := range []string{"", list, list + "/onbekend", list + "/" + first + "/doel"} {
		refused(t, b.dossiers.Verwijder(id, bad), "onbekend")
		refused(t, b.dossiers.Herstel(id, bad), "onbekend")
		refused(t, b.dossiers.Verplaats(id, bad, ""), "onbekend")
	}
	refused(t, b.dossiers.Verplaats(id, list+"/"+first, "onbekend"), "onbekend")
	if b.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
}

func TestUndoSaysWhatItDid(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	b.write(t, id, vraag, "een")
	was := b.page(t, id).Velden
	ok(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: "school/naam", Waarde: "De Berk", Heads: was["school/naam"].Heads}, {Pad: "kind/groep", Waarde: "6", Heads: was["kind/groep"].Heads}}))
	goal := must(b.dossiers.NieuwItem(id, "planVanAanpak/doelen", "", map[string]any{"doel": "starten"}))(t)
	ok(t, b.dossiers.Verwijder(id, "planVanAanpak/doelen/"+goal))
	want := []string{"Verwijderen van Plan van aanpak, doel 1", "Toevoegen aan Plan van aanpak, doelen", "Wijziging van 2 velden", "Wijziging van Hulpvraag"}
	for _, w := range want {
		shown := b.page(t, id).Ongedaan
		did := must(b.dossiers.OngedaanMaken(id))(t)
		if did != shown || !strings.HasPrefix(strings.ToLower(did), strings.ToLower(w)) {
			t.Errorf("showed %q, did %q, want %q", shown, did, w)
		}
	}
	if got := b.page(t, id); got.Ongedaan != "" || len(got.Verwijderd) > 1 {
		t.Errorf("left: %q %+v", got.Ongedaan, got.Verwijderd)
	}
	if d := b.page(t, id).Dossier; d.Hulpvraag.Vraag != "" || d.School.Naam != "De Linde" || d.Kind.Groep != "5" || len(d.PlanVanAanpak.Doelen) != 0 {
		t.Errorf("not undone: %+v %+v", d.Hulpvraag, d.School)
	}
}

func TestHistory(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	b.write(t, id, vraag, "een")
	b.write(t, id, vraag, "twee", b.page(t, id).Velden[vraag].Heads...)
	b.write(t, id, "hulpvraag/ontvangen", "2026-09-14")
	got := must(b.dossiers.Geschiedenis(id, vraag))(t)
	if len(got) != 2 {
		t.Fatalf("%d entries, want 2: %+v", len(got), got)
	}
	g := got[0]
	if g.Waarde != "twee" || !g.Geldt || got[1].Geldt || g.Door != "Marieke Hoekstra" || g.Rol == "" || g.Wat != "geschreven" || g.Pad != vraag || !strings.HasPrefix(g.Label, "Hulpvraag") || g.Op == "" {
		t.Errorf("got %+v", g)
	}
	whole := must(b.dossiers.Geschiedenis(id, ""))(t)
	if whole[0].Leesbaar != "14 september 2026" {
		t.Errorf("newest is %+v", whole[0])
	}
	if len(must(b.dossiers.Geschiedenis(id, "hulpvraag"))(t)) != 3 {
		t.Error("a section's history is not its fields'")
	}
}

func TestAsText(t *testing.T) {
	b, ids := filled(t)
	for slug, id := range ids {
		filled := 0
		for _, f := range must(b.dossiers.Schema())(t) {
			text, err := b.dossiers.AlsTekst(id, f.Name)
			if f.Name == "coachingsnotities" || f.Name == "termijnen" { // L12, and settings
				refused(t, err, "onbekend")
				continue
			}
			ok(t, err)
			if text != "" {
				filled++
			}
			if strings.ContainsAny(text, "\x00<{") {
				t.Errorf("%s %s: %.200s", slug, f.Name, text)
			}
		}
		if filled < 12 {
			t.Errorf("%s: %d sections have text", slug, filled)
		}
	}
	if text := must(b.dossiers.AlsTekst(ids["sem"], "kind"))(t); !strings.Contains(text, "Sem") {
		t.Errorf("got %q", text)
	}
	_, err := b.dossiers.AlsTekst(ids["sem"], "bestaatniet")
	refused(t, err, "onbekend")
}

func TestSearch(t *testing.T) {
	b, ids := filled(t)
	profile := b.start(t).Profielen[0].ID
	b.write(t, ids["team"], vraag, "Hoe krijgen we de hoofdrekenles beter op gang?", b.page(t, ids["team"]).Velden[vraag].Heads...)
	for range 2 {
		hits := must(b.dossiers.Zoek("REKENLES"))(t)
		if len(hits) != 1 || hits[0].ID != ids["team"] || hits[0].Pad != vraag || hits[0].Raak != "rekenles" || !strings.HasSuffix(hits[0].Voor, "hoofd") || hits[0].Titel == "" || hits[0].Label == "" {
			t.Errorf("got %+v", hits)
		}
		ok(t, b.profiel.Vergrendelen())
		b.host.forget()
		ok(t, b.profiel.Ontgrendelen(profile, pass))
		done := make(chan struct{})
		b.ws.Behind(func() { close(done) })
		<-done
	}
	if hits := must(b.dossiers.Zoek("de"))(t); len(hits) != 50 {
		t.Errorf("%d hits, want 50 at most", len(hits))
	}
}

func TestRegie(t *testing.T) {
	b, ids := filled(t)
	id := ids["sem"]
	p := b.page(t, id)
	person := func(rol dossier.Rol) (string, string) {
		for _, x := range p.Dossier.Betrokkenen {
			if x.Rol == rol {
				return string(x.ID), x.Naam
			}
		}
		t.Fatalf("no %s", rol)
		return "", ""
	}
	head, name := person(dossier.RolDirecteur)
	mother, _ := person(dossier.RolMoeder)
	before := b.dump(t, id)
	refused(t, b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: head, Reden: " "}), "reden")
	refused(t, b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: mother, Reden: "x"}), "waarde")
	refused(t, b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: "onbekend", Reden: "x"}), "onbekend")
	refused(t, b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: head, Reden: "x", Datum: "2026-02-31"}), "waarde")
	for _, s := range []string{"a\x00b", strings.Repeat("x", 1<<22)} {
		if err := b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: head, Reden: s}); err == nil {
			t.Errorf("%.10q is taken", s)
		}
	}
	if b.dump(t, id) != before {
		t.Fatal("a refusal changed the dossier")
	}
	b.pass(time.Minute)
	ok(t, b.dossiers.ZetRegie(id, Regiewissel{Betrokkene: head, Reden: "De IB is met verlof", Datum: "2026-11-01"}))
	after := b.page(t, id)
	regie := after.Dossier.Regie
	if n := len(regie); n != len(p.Dossier.Regie)+1 || regie[n-1].Wie != name || regie[n-1].Reden != "De IB is met verlof" || regie[n-1].Van != "2026-11-01" || regie[n-1].Tot != "" || regie[n-2].Tot == "" {
		t.Errorf("regie %+v", regie)
	}
	if !strings.Contains(after.Ondertitel, name) || must(b.dossiers.Lijst())(t)[0].Regievoerder == "" {
		t.Errorf("title %q", after.Ondertitel)
	}
	if !slices.ContainsFunc(must(b.dossiers.Geschiedenis(id, "regie"))(t), func(g Gebeurtenis) bool {
		return g.Wat == "regie" && g.Door == "Marieke Hoekstra" && strings.Contains(g.Leesbaar, name) && strings.Contains(g.Leesbaar, "met verlof")
	}) {
		t.Error("the history does not tell it")
	}
}
