package screens

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func (b *bench) looks(t *testing.T, id string) []string {
	t.Helper()
	var out []string
	for _, x := range must(b.dossiers.Inzagen(id))(t) {
		if x.Op == "" || x.Door != "Marieke Hoekstra" || x.Rol == "" {
			t.Errorf("%+v", x)
		}
		out = append(out, x.Wat)
	}
	slices.Sort(out)
	return out
}

// L8: what was done with a dossier is recorded, and what was not done is not.
func TestLooks(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	profile := b.start(t).Profielen[0].ID
	if got := b.looks(t, id); len(got) != 0 {
		t.Errorf("before anybody looked: %v", got)
	}
	b.page(t, id)
	b.page(t, id)
	must(b.documenten.Maak(id, Documentopdracht{Document: "ouderversie"}))(t)
	b.host.cancel = true
	must(b.documenten.Maak(id, Documentopdracht{Document: "top-dossier", OpslaanAls: true}))(t)
	must(b.dossiers.LogUitvoeren(id, "een lange wachtzin"))(t)
	b.host.cancel = false
	must(b.dossiers.LogUitvoeren(id, "een lange wachtzin"))(t)
	ok(t, b.documenten.Afgedrukt(id, "Evaluatieblad"))
	must(b.dossiers.AlsTekst(id, "kind"))(t)
	b.pass(2 * time.Hour)
	b.page(t, id)
	want := []string{"afgedrukt: Evaluatieblad", "gedeeld: dossierbestand", "geexporteerd: TOP-dossier voor ouders", "geexporteerd: tekst van kind", "geopend", "geopend"}
	if got := b.looks(t, id); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	ok(t, b.profiel.Vergrendelen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	if got := b.looks(t, id); !slices.Equal(got, want) {
		t.Errorf("after locking: %v", got)
	}
	// The copy for the parents says who looked (L6, L8); no other does.
	if page := must(b.documenten.Voorbeeld(id, Documentopdracht{Document: "inzage"}))(t); !strings.Contains(page, "Marieke Hoekstra") || !strings.Contains(page, "2026 10:00") {
		t.Error("the copy does not say who looked")
	}
	for _, doc := range []string{"inzage", "overdracht"} {
		u := must(b.documenten.Maak(id, Documentopdracht{Document: doc}))(t)
		if u.Bytes == 0 || u.Naam == "" {
			t.Errorf("%s: %+v", doc, u)
		}
	}
}

// L7: notes are the owner's own and no part of the dossier.
func TestNotes(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	profile := b.start(t).Profielen[0].ID
	before := b.dump(t, id)
	first := must(b.dossiers.BewaarAantekening(id, "", "Bellen met zonnebloem"))(t)
	second := must(b.dossiers.BewaarAantekening(id, "", "Nog vragen"))(t)
	if again := must(b.dossiers.BewaarAantekening(id, first, "Gebeld met zonnebloem"))(t); again != first {
		t.Errorf("rewritten as %s", again)
	}
	ok(t, b.dossiers.WisAantekening(second))
	ok(t, b.profiel.Vergrendelen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	list := must(b.dossiers.Aantekeningen(id))(t)
	if len(list) != 1 || list[0].ID != first || list[0].Tekst != "Gebeld met zonnebloem" || list[0].Datum != "2026-11-20" || list[0].Dossier != id {
		t.Errorf("notes %+v", list)
	}
	ok(t, b.dossiers.HerstelAantekening(second))
	if n := len(must(b.dossiers.Aantekeningen(id))(t)); n != 2 {
		t.Errorf("%d notes after bringing one back", n)
	}
	if b.dump(t, id) != before || len(must(b.dossiers.Aantekeningen(b.child(t)))(t)) != 0 {
		t.Error("a note is part of a dossier")
	}
	must(b.dossiers.LogUitvoeren(id, "een lange wachtzin"))(t)
	_, err := b.dossiers.BewaarAantekening(id, "", " ")
	refused(t, err, "waarde")
	refused(t, b.dossiers.WisAantekening("bestaat-niet"), "onbekend")
	_, err = b.dossiers.Aantekeningen("bestaat-niet")
	refused(t, err, "onbekend")
}
