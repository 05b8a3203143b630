package screens

import (
	"slices"
	"testing"
)

func TestSettings(t *testing.T) {
	b := ib(t)
	profile := b.start(t).Profielen[0].ID
	running := b.child(t)
	p := must(b.organisaties.Open())(t)
	noNull(t, "settings", p)
	if p.Organisatie.Termijnen.StartWeken != 2 || len(p.Organisatie.Expertises) != 3 || p.AlleenLezen {
		t.Fatalf("the sources' values: %+v", p)
	}
	if fields := must(b.organisaties.Schema())(t); len(fields) < 8 {
		t.Errorf("%d settings", len(fields))
	}
	b.host.forget()
	ok(t, b.organisaties.Schrijf([]Schrijving{{Pad: "termijnen/startWeken", Waarde: 3, Heads: p.Velden["termijnen/startWeken"].Heads}, {Pad: "naam", Waarde: "SWV De Proef"}}))
	if !b.host.heard("organisatie ") {
		t.Errorf("the page heard %v", b.host.events)
	}
	item := must(b.organisaties.NieuwItem("gesprekspunten", "", map[string]any{"tekst": "Wat geeft energie?"}))(t)
	ok(t, b.organisaties.Verplaats("gesprekspunten/"+item, ""))
	p = must(b.organisaties.Open())(t)
	if string(p.Organisatie.Gesprekspunten[0].ID) != item || p.Organisatie.Naam != "SWV De Proef" || p.Gewijzigd == "" {
		t.Errorf("after writing: %+v", p.Organisatie.Gesprekspunten)
	}
	ok(t, b.organisaties.Verwijder("gesprekspunten/"+item))
	if p = must(b.organisaties.Open())(t); len(p.Verwijderd) != 1 || p.Verwijderd[0].Pad != "gesprekspunten/"+item {
		t.Errorf("deleted: %+v", p.Verwijderd)
	}
	ok(t, b.organisaties.Herstel("gesprekspunten/"+item))
	if what := must(b.organisaties.OngedaanMaken())(t); what == "" {
		t.Error("undo does not say what it took back")
	}
	// Versioned: who changed what.
	events := must(b.organisaties.Geschiedenis("termijnen/startWeken"))(t)
	if !slices.ContainsFunc(events, func(e Gebeurtenis) bool { return e.Door == "Hanna Mulder" && e.Waarde == 3.0 && e.Geldt }) {
		t.Errorf("history %+v", events)
	}
	// A running dossier keeps what it began with, a new one takes the new value.
	ok(t, b.profiel.Vergrendelen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	if got := b.page(t, running).Dossier.Termijnen.StartWeken; got != 2 {
		t.Errorf("a running dossier counts %d weeks", got)
	}
	if got := b.page(t, b.child(t)).Dossier.Termijnen.StartWeken; got != 3 {
		t.Errorf("a new dossier counts %d weeks", got)
	}
	refused(t, b.organisaties.Schrijf([]Schrijving{{Pad: "niets/daar", Waarde: 1}}), "onbekend-pad")
	refused(t, b.organisaties.Schrijf([]Schrijving{{Pad: "termijnen/startWeken", Waarde: "drie"}}), "waarde")
	refused(t, b.organisaties.Verwijder("gesprekspunten/bestaat-niet"), "onbekend")
}

// The partnership's agenda is the one that is proposed.
func TestAgendaOfThePartnership(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	mdo := b.add(t, id, "mdos", map[string]any{"soort": "analyse"})
	p := must(b.organisaties.Open())(t)
	first := string(p.Organisatie.Agendas[0].ID)
	item := string(p.Organisatie.Agendas[0].Punten[0].ID)
	at := "agendas/" + first + "/punten/" + item + "/titel"
	ok(t, b.organisaties.Schrijf([]Schrijving{{Pad: at, Waarde: "Koffie en doel", Heads: p.Velden[at].Heads}}))
	ok(t, b.overleg.Voorstel(id, mdo))
	if got := b.page(t, id).Dossier.MDOs[0].Agenda; got[0].Titel != "Koffie en doel" {
		t.Errorf("proposed %+v", got)
	}
}
