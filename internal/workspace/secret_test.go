package workspace_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// Whoever finds the laptop finds nothing: no byte of what was typed, of a name,
// of a path or of the passphrase stands readable in any file of a profile, open
// or locked.
func TestNothingReadableOnDisk(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	ids, err := w.Demo(dossier.Cases(), workspace.DemoSize{})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.PutDraft(ids[0], workspace.Draft{Path: "hulpvraag/vraag", Value: str("conceptgeheim")}); err != nil {
		t.Fatal(err)
	}
	r, err := w.Record(json.RawMessage(`{"les":"opnamegeheim"}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Recorder().Press(r.ID, 1, json.RawMessage(`{"tekst":"toetsgeheim"}`), false); err != nil {
		t.Fatal(err)
	}
	if _, err := w.PutBlob([]byte("bijlagegeheim")); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Certificate(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.PutNote(ids[0], "", "notitiegeheim"); err != nil {
		t.Fatal(err)
	}
	for range 2 { // one for the stream, one that waits
		if err := w.Look(ids[0], "geexporteerd: inzagegeheim"); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.WriteOrganisation([]workspace.Write{{Path: "naam", Value: str("organisatiegeheim")}}); err != nil {
		t.Fatal(err)
	}
	secrets := []string{"notitiegeheim", "inzagegeheim", "organisatiegeheim", "geexporteerd", "Gedragpunt", pass, "Bo Veldman", "Viertaal", "conceptgeheim", "opnamegeheim", "toetsgeheim", "bijlagegeheim", "hulpvraag", "planVanAanpak"}
	for _, c := range dossier.Cases() {
		for _, l := range dossier.Leaves(c.Dossier) {
			var s string
			if json.Unmarshal(l.Value, &s) == nil && len(s) > 11 && s != string(l.Path) {
				secrets = append(secrets, s)
			}
		}
	}
	if len(secrets) < 300 {
		t.Fatalf("only %d secrets: the practice dossiers are not there", len(secrets))
	}
	grep(t, dir, secrets)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	grep(t, dir, secrets)
}

func grep(t *testing.T, dir string, secrets []string) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		for _, s := range secrets {
			if bytes.Contains(b, []byte(s)) || bytes.Contains(b, wide(s)) {
				t.Errorf("%s holds %q", filepath.Base(path), s)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 3 {
		t.Errorf("only %d files looked at", files)
	}
}

// wide is s as Windows writes text.
func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}
