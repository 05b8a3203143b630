package workspace_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/workspace"
)

func TestNotes(t *testing.T) {
	dir := t.TempDir()
	p, w, set := at(t, dir, "Bo Veldman", "ab", "2026-10-01")
	id, other := MustNew(t, w), MustNew(t, w)
	put := func(about, note dossier.ID, text string) dossier.ID {
		t.Helper()
		n, err := w.PutNote(about, note, text)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	a := put(id, "", "eerst")
	put(other, "", "elders")
	put("", "", "los")
	set(date(t, "2026-10-02"))
	b := put(id, "", "later")
	put(id, a, "eerst, aangevuld")
	if got, want := texts(w.Notes(id)), []string{"later", "eerst, aangevuld"}; !slices.Equal(got, want) {
		t.Errorf("notes %v, want %v", got, want)
	}
	if n := w.Notes(id)[1]; n.Datum != "2026-10-01" || n.ID != a {
		t.Errorf("an edited note keeps its day: %+v", n)
	}
	if got := texts(w.Notes("")); !slices.Equal(got, []string{"los"}) {
		t.Errorf("beside no dossier: %v", got)
	}
	if err := w.DeleteNote(b); err != nil {
		t.Fatal(err)
	}
	if got := texts(w.Notes(id)); !slices.Equal(got, []string{"eerst, aangevuld"}) {
		t.Errorf("after deleting: %v", got)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	if err := w.RestoreNote(b); err != nil {
		t.Fatal(err)
	}
	if got := texts(w.Notes(id)); !slices.Equal(got, []string{"later", "eerst, aangevuld"}) {
		t.Errorf("after reopening and putting back: %v", got)
	}
	var value *dossier.ValueError
	if _, err := w.PutNote(id, "", " \n"); !errors.As(err, &value) {
		t.Errorf("an empty note: %v", err)
	}
	if _, err := w.PutNote("019f0000-0000-7000-8000-000000000000", "", "x"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("beside a dossier that is not here: %v", err)
	}
	if _, err := w.PutNote(id, "019f0000-0000-7000-8000-000000000000", "x"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("a note that is not here: %v", err)
	}
	if err := w.DeleteNote("019f0000-0000-7000-8000-000000000000"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("deleting a note that is not here: %v", err)
	}
}

// L7: a note goes into a log that is never sent, and into nothing else: not the
// dossier's log, not the preferences, not an exchange file, not a colleague's copy.
func TestNotesStayHere(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreateAs(t, dir, "Karin Mol", "ib")
	_, v := MustCreateAs(t, t.TempDir(), "Ahmed Zahir", "directeur")
	id := MustNew(t, w)
	if err := w.AddMember(id, v.ContactCard(), v.ContactCode(), "Ahmed Zahir", "directeur"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.PutNote(id, "", "een eerste aantekening"); err != nil { // founds the log
		t.Fatal(err)
	}
	before, err := w.Kinds()
	if err != nil {
		t.Fatal(err)
	}
	const secret = "werkaantekeninggeheim"
	if _, err := w.PutNote(id, "", secret); err != nil {
		t.Fatal(err)
	}
	after, err := w.Kinds()
	if err != nil {
		t.Fatal(err)
	}
	for kind, counts := range after {
		if kind != oplog.PersoonLog && !reflect.DeepEqual(counts, before[kind]) {
			t.Errorf("a note went into a log of kind %d: %v, was %v", kind, counts, before[kind])
		}
	}
	if b, a := before[oplog.PersoonLog], after[oplog.PersoonLog]; len(a) != 2 || a[0] != b[0] || a[1] != b[1]+1 {
		t.Errorf("personal logs %v, were %v: want one envelope more in the second", a, b)
	}
	const file = "een wachtzin voor het bestand"
	var out bytes.Buffer
	if err := w.ExportLog(id, &out, file); err != nil {
		t.Fatal(err)
	}
	if _, _, err := v.ImportLog(&out, file); err != nil {
		t.Fatal(err)
	}
	for name, w := range map[string]*workspace.Workspace{"here": w, "the colleague": v} {
		dump, err := w.Dump(id)
		if err != nil {
			t.Fatal(err)
		}
		events, err := w.History(id, "")
		if err != nil {
			t.Fatal(err)
		}
		all := string(dump)
		for _, e := range events {
			all += string(e.Value) + e.Readable
		}
		if strings.Contains(all, secret) || len(w.Search(secret, 5)) > 0 {
			t.Errorf("%s: a note is part of the dossier", name)
		}
	}
	if got := v.Notes(id); len(got) != 0 {
		t.Errorf("the colleague reads %v", got)
	}
	if got := w.Me().Werkaantekeningen; len(got) != 0 {
		t.Errorf("the preferences hold %v", got)
	}
	// But the owner's sealed backup has it.
	backup := filepath.Join(t.TempDir(), "kopie")
	if err := w.Backup(backup); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	grep(t, dir, []string{secret})
	elsewhere := filepath.Join(t.TempDir(), "p")
	if err := workspace.RestoreNew(backup, elsewhere); err != nil {
		t.Fatal(err)
	}
	_, back := MustOpen(t, elsewhere)
	if got := texts(back.Notes(id)); !slices.Contains(got, secret) {
		t.Errorf("restored notes %v", got)
	}
}
