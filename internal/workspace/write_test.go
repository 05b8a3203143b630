package workspace_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

func TestWriteSurvivesReopen(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	id := MustNew(t, w)
	MustWrite(t, w, id, "hulpvraag/vraag", "Sem komt niet aan het werk.\nEn nu?")
	item := MustAdd(t, w, id, "betrokkenen", map[string]json.RawMessage{"naam": str("Linda de Wit"), "rol": str("moeder")})
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	d := MustPage(t, w, id).Dossier
	if got, want := d.Hulpvraag.Vraag, dossier.Text("Sem komt niet aan het werk.\nEn nu?"); got != want {
		t.Errorf("vraag %q, want %q", got, want)
	}
	if len(d.Betrokkenen) != 1 || d.Betrokkenen[0].ID != item || d.Betrokkenen[0].Naam != "Linda de Wit" {
		t.Errorf("betrokkenen %+v", d.Betrokkenen)
	}
	if d.Termijnen != dossier.DefaultTermijnen() {
		t.Errorf("termijnen %+v: a dossier keeps the values it started with", d.Termijnen)
	}
}

// What somebody was not shown is never overwritten: both texts stay.
func TestStaleHeadsAreAConflict(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	MustWrite(t, w, id, "hulpvraag/vraag", "een")
	shown := MustPage(t, w, id).Fields["hulpvraag/vraag"].Heads
	MustWrite(t, w, id, "hulpvraag/vraag", "twee", shown...)
	MustWrite(t, w, id, "hulpvraag/vraag", "drie", shown...) // typed while "een" was on screen
	f := MustPage(t, w, id).Fields["hulpvraag/vraag"]
	var texts []string
	for _, v := range f.Versions {
		texts = append(texts, string(v.Value))
	}
	slices.Sort(texts)
	if want := []string{`"drie"`, `"twee"`}; !slices.Equal(texts, want) {
		t.Fatalf("versions %v, want %v", texts, want)
	}
	MustWrite(t, w, id, "hulpvraag/vraag", "allebei", f.Heads...) // shown both, chose
	if f := MustPage(t, w, id).Fields["hulpvraag/vraag"]; len(f.Versions) != 0 || string(f.Value) != `"allebei"` {
		t.Errorf("after choosing: %+v", f)
	}
	h, err := w.History(id, "hulpvraag/vraag")
	if err != nil || len(h) != 4 {
		t.Errorf("history has %d entries (%v), want all 4", len(h), err)
	}
}

func TestTextsThatDoNotOverlapAreShownMerged(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	const path = "analyse/beeld"
	MustWrite(t, w, id, path, "Eerste alinea.\n\nTweede alinea.")
	shown := MustPage(t, w, id).Fields[path].Heads
	MustWrite(t, w, id, path, "Eerste alinea, anders.\n\nTweede alinea.", shown...)
	MustWrite(t, w, id, path, "Eerste alinea.\n\nTweede alinea, ook anders.", shown...)
	f := MustPage(t, w, id).Fields[path]
	var got string
	if err := json.Unmarshal(f.Value, &got); err != nil {
		t.Fatal(err)
	}
	if !f.Merged || got != "Eerste alinea, anders.\n\nTweede alinea, ook anders." || len(f.Versions) != 2 {
		t.Errorf("merged %v %q with %d versions", f.Merged, got, len(f.Versions))
	}
}

func TestWriteRefuses(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	before := MustPage(t, w, id)
	var value *dossier.ValueError
	for name, c := range map[string]struct {
		write workspace.Write
		want  func(error) bool
	}{
		"a date that does not exist": {workspace.Write{Path: "kind/geboortedatum", Value: str("2026-02-31")}, func(err error) bool { return errors.As(err, &value) }},
		"an unknown choice":          {workspace.Write{Path: "route/keuze", Value: str("derde")}, func(err error) bool { return errors.As(err, &value) }},
		"an unknown path":            {workspace.Write{Path: "kind/schoenmaat", Value: str("38")}, func(err error) bool { return errors.Is(err, dossier.ErrPath) }},
		"a derived field":            {workspace.Write{Path: "regie/x/wie", Value: str("ik")}, func(err error) bool { return errors.As(err, &value) }},
		"an item nobody made":        {workspace.Write{Path: "betrokkenen/019f0000-0000-7000-8000-000000000000/naam", Value: str("x")}, func(err error) bool { return errors.Is(err, workspace.ErrNotFound) }},
		"heads that are no ids":      {workspace.Write{Path: "kind/groep", Value: str("5"), Heads: []string{"zz"}}, func(err error) bool { return err != nil }},
	} {
		t.Run(name, func(t *testing.T) {
			// Beside a good write: all or nothing.
			err := w.Write(id, []workspace.Write{{Path: "school/naam", Value: str("De Wilgenhof")}, c.write})
			if !c.want(err) {
				t.Errorf("got %v", err)
			}
		})
	}
	if got := MustPage(t, w, id); len(got.Fields) != len(before.Fields) {
		t.Errorf("%d fields, want %d: a refused action wrote something", len(got.Fields), len(before.Fields))
	}
	if _, err := w.Open("019f0000-0000-7000-8000-000000000000"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("unknown dossier: %v", err)
	}
}

func TestAnyTextIsKept(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	for name, text := range map[string]string{
		"emoji":         "Sem 🙂 lacht 👨‍👩‍👧",
		"a megabyte":    strings.Repeat("Sem werkt. ", 95_000),
		"combining":     "e\u0301e\u0308n", // becomes NFC
		"right to left": "שלום en مرحبا",
		"markup":        `<script>alert("x")</script> & 'y'`,
	} {
		t.Run(name, func(t *testing.T) {
			MustWrite(t, w, id, "hulpvraag/vraag", text)
			got := string(MustPage(t, w, id).Dossier.Hulpvraag.Vraag)
			if want := strings.NewReplacer("e\u0301", "é", "e\u0308", "ë").Replace(text); got != want {
				t.Errorf("got %.60q, want %.60q", got, want)
			}
		})
	}
	if err := w.Write(id, []workspace.Write{{Path: "hulpvraag/vraag", Value: str(strings.Repeat("x", 5<<20))}}); !errors.As(err, new(*dossier.ValueError)) {
		t.Errorf("5 MB in one field: %v", err)
	}
}

func TestRightsOfARole(t *testing.T) {
	dir := t.TempDir()
	_, w := MustCreateAs(t, dir, "Karin Mol", "ib")
	id := MustNew(t, w)
	other := t.TempDir()
	_, ab := MustCreateAs(t, other, "Marieke Hoekstra", "ab")
	if err := w.AddMember(id, ab.ContactCard(), ab.ContactCode(), "Marieke Hoekstra", "ab"); err != nil {
		t.Fatal(err)
	}
	pass1 := "een wachtzin voor het bestand"
	var file strings.Builder
	if err := w.ExportLog(id, &file, pass1); err != nil {
		t.Fatal(err)
	}
	if _, _, err := ab.ImportLog(strings.NewReader(file.String()), pass1); err != nil {
		t.Fatal(err)
	}
	if got := MustPage(t, ab, id).Dossier.Kind.Roepnaam; got != "Sem" {
		t.Fatalf("the AB reads %q", got)
	}
	if err := ab.Write(id, []workspace.Write{{Path: "hulpvraag/vraag", Value: str("van de AB")}}); !errors.Is(err, workspace.ErrRights) {
		t.Errorf("an AB writes the hulpvraag: %v", err)
	}
	MustAdd(t, ab, id, "observaties", map[string]json.RawMessage{"waarneming": str("gezien")})
	if p := MustPage(t, ab, id); !slices.Contains(p.ReadOnly, "hulpvraag") || slices.Contains(p.ReadOnly, "observaties") {
		t.Errorf("read only for an AB: %v", p.ReadOnly)
	}
	// And back: the IB sees it, under the AB's name, and may not change it.
	file.Reset()
	if err := ab.ExportLog(id, &file, pass1); err != nil {
		t.Fatal(err)
	}
	if _, n, err := w.ImportLog(strings.NewReader(file.String()), pass1); err != nil || n != 1 {
		t.Fatalf("import back: %d new, %v", n, err)
	}
	p := MustPage(t, w, id)
	if len(p.Dossier.Observaties) != 1 {
		t.Fatalf("observaties %+v", p.Dossier.Observaties)
	}
	at := "observaties/" + string(p.Dossier.Observaties[0].ID) + "/waarneming"
	if by := p.Fields[at].By; by != "Marieke Hoekstra" {
		t.Errorf("written by %q", by)
	}
	if err := w.Write(id, []workspace.Write{{Path: at, Value: str("anders")}}); !errors.Is(err, workspace.ErrRights) {
		t.Errorf("an IB changes an AB's observation: %v", err)
	}
	if err := w.AddMember(id, ab.ContactCard(), "0000 0000 0000 0000 0000 0000", "x", "ab"); !errors.Is(err, workspace.ErrContactCode) {
		t.Errorf("a wrong contact code: %v", err)
	}
}
