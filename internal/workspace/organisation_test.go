package workspace_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	_ "github.com/mattn/go-sqlite3" // to take a log out, as a profile of before has none

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
	"routewijzer/internal/workspace"
)

func MustOrg(t testing.TB, w *workspace.Workspace) *workspace.OrgPage {
	t.Helper()
	p, err := w.OrganisationPage()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func MustSet(t testing.TB, w *workspace.Workspace, path, value string, heads []string) {
	t.Helper()
	if err := w.WriteOrganisation([]workspace.Write{{Path: path, Value: json.RawMessage(value), Heads: heads}}); err != nil {
		t.Fatal(err)
	}
}

// withoutSettings closes a profile and makes it one of before the settings were
// a log.
func withoutSettings(t *testing.T, p *workspace.Profile, dir string) {
	t.Helper()
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", filepath.Join(dir, store.Filename))
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DELETE FROM envelope WHERE log IN (SELECT num FROM log WHERE kind = 2)", "DELETE FROM log WHERE kind = 2"} {
		r, err := db.Exec(q)
		if err != nil {
			t.Fatal(err)
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			t.Fatalf("%s: %d rows, %v", q, n, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// The settings begin with the values of the sources, in a new profile and in one
// that never had any, and what is changed, deleted and put back is kept.
func TestOrganisation(t *testing.T) {
	for _, name := range []string{"a new profile", "a profile of before"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			p, w := MustCreate(t, dir)
			if name == "a profile of before" {
				withoutSettings(t, p, dir)
				p, w = MustOpen(t, dir)
				if k, err := w.Kinds(); err != nil || len(k[oplog.OrganisatieLog]) != 0 {
					t.Fatalf("logs %v %v", k, err)
				}
			}
			want := *dossier.DefaultOrganisatie()
			if got := w.Organisation(); !reflect.DeepEqual(got, want) {
				t.Errorf("before anything was written\n%+v, want\n%+v", got, want)
			}
			page := MustOrg(t, w)
			if page.ReadOnly || !reflect.DeepEqual(page.Organisatie, want) || len(page.Fields) < 100 {
				t.Errorf("page: read only %v, %d fields", page.ReadOnly, len(page.Fields))
			}
			MustSet(t, w, "termijnen/startWeken", "3", page.Fields["termijnen/startWeken"].Heads)
			first := want.Expertises[0]
			at := "expertises/" + string(first.ID)
			MustSet(t, w, at+"/organisatie", `"De Brug"`, []string{}) // shown before there was a log
			f := MustOrg(t, w).Fields[at+"/organisatie"]
			if string(f.Value) != `"De Brug"` || len(f.Versions) != 0 || f.By != "Bo Veldman" {
				t.Errorf("organisation %s, %d versions, by %s", f.Value, len(f.Versions), f.By)
			}
			item, err := w.AddOrganisationItem("expertises", first.ID, map[string]json.RawMessage{"organisatie": str("Extra")})
			if err != nil {
				t.Fatal(err)
			}
			if err := w.MoveOrganisationItem("expertises/"+string(item), ""); err != nil {
				t.Fatal(err)
			}
			if err := w.DeleteOrganisationItem(at); err != nil {
				t.Fatal(err)
			}
			if got := names(w); !slices.Equal(got, []string{"Extra", "Heliomare onderwijs", "Viertaal"}) {
				t.Errorf("expertises %v", got)
			}
			if d := MustOrg(t, w).Deleted; len(d) != 1 || d[0].Path != at {
				t.Errorf("deleted %+v", d)
			}
			if err := p.Close(); err != nil {
				t.Fatal(err)
			}
			_, w = MustOpen(t, dir)
			if err := w.RestoreOrganisationItem(at); err != nil {
				t.Fatal(err)
			}
			if got := names(w); !slices.Equal(got, []string{"Extra", "De Brug", "Heliomare onderwijs", "Viertaal"}) {
				t.Errorf("after reopening and putting back: %v", got)
			}
			if got := w.Organisation().Termijnen.StartWeken; got != 3 {
				t.Errorf("startWeken %d", got)
			}
			h, err := w.OrganisationHistory("termijnen/startWeken")
			if err != nil || len(h) != 2 || h[0].What != "geschreven" || h[0].Readable != "3" || h[1].What != "beginwaarde" || h[1].Readable != "2" {
				t.Errorf("history %+v %v", h, err)
			}
			if label, err := w.UndoOrganisation(); err != nil || label == "" {
				t.Errorf("undo %q %v", label, err)
			}
			if got := names(w); slices.Contains(got, "De Brug") {
				t.Errorf("putting back was not taken back: %v", got)
			}
			if _, err := w.UndoOrganisation(); !errors.Is(err, workspace.ErrNothing) {
				t.Errorf("nothing more to undo: %v", err)
			}
			if c, err := w.Check(t.Context()); err != nil || len(c.Problems) != 0 {
				t.Errorf("check: %v %v", c.Problems, err)
			}
		})
	}
}

func names(w *workspace.Workspace) (out []string) {
	for _, e := range w.Organisation().Expertises {
		out = append(out, e.Organisatie)
	}
	return out
}

func TestOrganisationRefuses(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	var value *dossier.ValueError
	before := w.Organisation()
	if err := w.WriteOrganisation([]workspace.Write{{Path: "naam", Value: str("SWV De Wilg")}, {Path: "regio", Value: str("oost")}}); !errors.As(err, &value) {
		t.Errorf("a region that is none: %v", err)
	}
	if err := w.WriteOrganisation([]workspace.Write{{Path: "kind/roepnaam", Value: str("Sem")}}); !errors.Is(err, dossier.ErrPath) {
		t.Errorf("a field of a dossier: %v", err)
	}
	if err := w.DeleteOrganisationItem("expertises"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("deleting a list: %v", err)
	}
	if got := w.Organisation(); !reflect.DeepEqual(got, before) {
		t.Errorf("a refused action wrote something: %+v", got)
	}
	if err := w.Lock(); err != nil {
		t.Fatal(err)
	}
	if err := w.WriteOrganisation(nil); !errors.Is(err, workspace.ErrLocked) {
		t.Errorf("locked: %v", err)
	}
}

// A running dossier keeps what it began with; a new one takes what holds now.
func TestDossierKeepsItsTerms(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	old := MustNew(t, w)
	MustSet(t, w, "termijnen/evaluatieTotWeken", "16", nil)
	MustSet(t, w, "termijnen/maxMinutenInzet", "600", nil)
	MustSet(t, w, "regio", `"noord"`, nil)
	if _, err := w.AddOrganisationItem("vakanties", "", map[string]json.RawMessage{"naam": str("Biddag"), "van": str("2027-03-10"), "totEnMet": str("2027-03-10")}); err != nil {
		t.Fatal(err)
	}
	fresh := MustNew(t, w)
	d := dossier.New("")
	d.School.Regio, d.Termijnen.StartWeken = "zuid", 1
	own, err := w.New(d)
	if err != nil {
		t.Fatal(err)
	}
	if d.School.Vakanties == nil || len(d.School.Vakanties) != 0 {
		t.Errorf("the caller's dossier was changed: %+v", d.School)
	}
	MustSet(t, w, "regio", `"midden"`, nil)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	if d := MustPage(t, w, old).Dossier; d.Termijnen != dossier.DefaultTermijnen() || d.School.Regio != "" || len(d.School.Vakanties) != 0 {
		t.Errorf("the running dossier moved: %+v %+v", d.Termijnen, d.School)
	}
	if d := MustPage(t, w, fresh).Dossier; d.Termijnen.EvaluatieTotWeken != 16 || d.Termijnen.MaxMinutenInzet != 600 || d.School.Regio != "noord" || len(d.School.Vakanties) != 1 || d.School.Vakanties[0].Naam != "Biddag" {
		t.Errorf("the new dossier: %+v %+v", d.Termijnen, d.School)
	}
	if d := MustPage(t, w, own).Dossier; d.School.Regio != "zuid" || d.Termijnen.StartWeken != 1 || d.Termijnen.EvaluatieTotWeken != 13 {
		t.Errorf("what was said of the new dossier: %+v %+v", d.Termijnen, d.School)
	}
}

// A backup holds settings, notes and who looked, and unites all three with what
// is here.
func TestBackupUnitesTheRest(t *testing.T) {
	p, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	MustSet(t, w, "naam", `"SWV De Wilg"`, nil)
	if _, err := w.PutNote(id, "", "van voor de kopie"); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "kopie")
	if err := w.Backup(file); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "p")
	if err := workspace.RestoreNew(file, other); err != nil {
		t.Fatal(err)
	}
	q, v := MustOpen(t, other)
	if got := v.Organisation().Naam; got != "SWV De Wilg" {
		t.Errorf("restored settings %q", got)
	}
	MustSet(t, v, "termijnen/startWeken", "4", nil)
	MustSet(t, w, "termijnen/oppWeken", "7", nil)
	MustSet(t, w, "naam", `"SWV De Eik"`, nil)
	MustSet(t, v, "naam", `"SWV De Berk"`, nil)
	if _, err := v.PutNote(id, "", "op de andere computer"); err != nil {
		t.Fatal(err)
	}
	for w, where := range map[*workspace.Workspace]string{w: "hier", v: "daar"} { // both found the stream
		if err := w.Look(id, "geexporteerd: "+where); err != nil {
			t.Fatal(err)
		}
		settled(t, w, 2)
		if err := w.Look(id, "afgedrukt: "+where); err != nil { // and this one waits
			t.Fatal(err)
		}
	}
	second := filepath.Join(t.TempDir(), "tweede")
	if err := v.Backup(second); err != nil {
		t.Fatal(err)
	}
	if err := q.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.RestoreBackup(second); err != nil {
		t.Fatal(err)
	}
	check := func(w *workspace.Workspace) {
		t.Helper()
		page := MustOrg(t, w)
		if o := page.Organisatie; o.Termijnen.StartWeken != 4 || o.Termijnen.OPPWeken != 7 {
			t.Errorf("settings united: %+v", o.Termijnen)
		}
		if f := page.Fields["naam"]; len(f.Versions) != 2 {
			t.Errorf("the name was changed in both: %+v", f)
		}
		if got := texts(w.Notes(id)); len(got) != 2 {
			t.Errorf("notes %v, want both", got)
		}
		looks, err := w.Looks(id)
		if err != nil || len(looks) != 4 {
			t.Errorf("looks %+v %v, want all four", looks, err)
		}
		for _, l := range looks {
			if l.By != "Bo Veldman" || l.Role != "Ambulant begeleider" {
				t.Errorf("who looked: %+v", l)
			}
		}
		if c, err := w.Check(t.Context()); err != nil || len(c.Problems) != 0 {
			t.Errorf("check: %v %v", c.Problems, err)
		}
	}
	check(w)
	if _, err := w.RestoreBackup(second); err != nil { // again: nothing doubles
		t.Fatal(err)
	}
	check(w)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
}

func texts(ns []dossier.Werkaantekening) (out []string) {
	for _, n := range ns {
		out = append(out, string(n.Tekst))
	}
	return out
}
