package screens

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/workspace"
)

func TestDocuments(t *testing.T) {
	b, ids := filled(t)
	names := map[string]string{"top-dossier": "TOP-dossier ", "mdo-agenda": "MDO-agenda ", "ouderversie": "TOP-dossier voor ouders "}
	for slug, id := range ids {
		for doc, name := range names {
			for _, sign := range []bool{false, true} {
				what := fmt.Sprintf("%s %s %v", slug, doc, sign)
				u := must(b.documenten.Maak(id, Documentopdracht{Document: doc, Ondertekenen: sign}))(t)
				data := b.host.saved[u.Pad]
				if u.Naam != name+b.page(t, id).Titel+" 2026-11-20.pdf" || u.Bytes != len(data) || u.Geannuleerd || !bytes.HasPrefix(data, []byte("%PDF-")) {
					t.Errorf("%s: %+v", what, u)
				}
				b.host.choose("x.pdf", data)
				c := must(b.documenten.Controleer())(t)
				if want := sign && doc == "top-dossier"; c.Geldig != want || (len(c.Handtekeningen) == 1) != want {
					t.Errorf("%s: %+v", what, c)
				}
			}
			html := must(b.documenten.Voorbeeld(id, Documentopdracht{Document: doc}))(t)
			if !strings.HasPrefix(html, "<!doctype html>") && !strings.HasPrefix(html, "<!DOCTYPE html>") || strings.Contains(html, "<script") {
				t.Errorf("%s %s: %.80s", slug, doc, html)
			}
		}
	}
}

func TestDocumentsRefused(t *testing.T) {
	b, ids := filled(t)
	maak := func(id string, o Documentopdracht) error {
		_, err := b.documenten.Maak(id, o)
		_, err2 := b.documenten.Voorbeeld(id, o)
		if code, _ := Fout(err2); err2 != nil && code == "intern" {
			t.Errorf("preview: %v", err2)
		}
		return err
	}
	refused(t, maak(ids["sem"], Documentopdracht{Document: "brief"}), "document")
	refused(t, maak("onbekend", Documentopdracht{Document: "top-dossier"}), "onbekend")
	refused(t, maak(ids["sem"], Documentopdracht{Document: "mdo-agenda", MDO: "onbekend"}), "geen-mdo")
	refused(t, maak(b.child(t), Documentopdracht{Document: "mdo-agenda"}), "geen-mdo")
	refused(t, maak(ids["sem"], Documentopdracht{Document: "top-dossier", Ondertekenen: true, Handtekening: "geen inkt"}), "waarde")
	if len(b.host.saved) != 0 {
		t.Errorf("saved %v", b.host.names)
	}
	b.host.cancel = true
	u := must(b.documenten.Maak(ids["sem"], Documentopdracht{Document: "top-dossier", OpslaanAls: true}))(t)
	if !u.Geannuleerd || u.Pad != "" || len(b.host.saved) != 0 {
		t.Errorf("cancelled: %+v", u)
	}
	b.host.fail = &fs.PathError{Op: "open", Path: "/home/x/TOP-dossier Sem de Wit.pdf", Err: errors.New("input/output error")}
	_, err := b.documenten.Maak(ids["sem"], Documentopdracht{Document: "top-dossier"})
	refused(t, err, "opslaan")
	if strings.Contains(err.Error(), "Sem") {
		t.Errorf("%v names the child", err)
	}
	refused(t, b.documenten.Tonen("x"), "tonen")
	_, err = b.documenten.Controleer()
	refused(t, err, "openen")
	b.host.fail = nil
	ok(t, b.documenten.Tonen("x.pdf"))
	if !slices.Contains(b.host.revealed, "x.pdf") {
		t.Errorf("revealed %v", b.host.revealed)
	}
}

// The agenda asked for without saying which is the next one.
func TestAgendaOfTheNextMeeting(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	for _, day := range []string{"2026-10-01", "2026-12-10", "2026-12-01", "2026-09-01"} {
		must(b.dossiers.NieuwItem(id, "mdos", "", map[string]any{"datum": day}))(t)
	}
	html := must(b.documenten.Voorbeeld(id, Documentopdracht{Document: "mdo-agenda"}))(t)
	if !strings.Contains(html, "1 december 2026") {
		t.Error("not the next meeting")
	}
}

func TestVerify(t *testing.T) {
	b, ids := filled(t)
	u := must(b.documenten.Maak(ids["sem"], Documentopdracht{Document: "top-dossier", Ondertekenen: true, Reden: "Vastgesteld", Handtekening: ""}))(t)
	signed := b.host.saved[u.Pad]
	check := func(data []byte) Controle {
		t.Helper()
		b.host.choose("x.pdf", data)
		return must(b.documenten.Controleer())(t)
	}
	own := check(signed)
	if len(own.Handtekeningen) != 1 {
		t.Fatalf("%+v", own)
	}
	h := own.Handtekeningen[0]
	if !own.Geldig || !h.Geldig || !h.Eigen || !h.Volledig || h.Naam != "Marieke Hoekstra" || h.Organisatie != "Gedragpunt" || h.Reden != "Vastgesteld" || h.Vingerafdruk == "" || h.Moment != "2026-11-20T10:00:00Z" {
		t.Errorf("own: %+v", own)
	}
	flipped := slices.Clone(signed)
	flipped[len(flipped)/3] ^= 1
	for name, data := range map[string][]byte{"flipped": flipped, "cut": signed[:len(signed)-100], "longer": append(slices.Clone(signed), '\n'), "text": []byte("hallo"), "empty": {}, "nothing": nil} {
		c := check(data)
		if c.Geldig || len(c.Redenen) == 0 {
			t.Errorf("%s: %+v", name, c)
		}
		for _, h := range c.Handtekeningen {
			if h.Geldig {
				t.Errorf("%s: %+v", name, h)
			}
		}
	}
	// Locked, or somebody else's: it can be checked, and is not ours.
	ok(t, b.profiel.Vergrendelen())
	if c := check(signed); !c.Geldig || c.Handtekeningen[0].Eigen {
		t.Errorf("locked: %+v", c)
	}
	other := newBench(t, t.TempDir())
	must(other.profiel.Aanmaken(newProfile()))(t)
	other.host.choose("x.pdf", signed)
	if c := must(other.documenten.Controleer())(t); !c.Geldig || c.Handtekeningen[0].Eigen {
		t.Errorf("another profile: %+v", c)
	}
	b.host.choose("", nil)
	if c := must(b.documenten.Controleer())(t); c.Geldig || len(c.Redenen)+len(c.Handtekeningen) != 0 {
		t.Errorf("cancelled: %+v", c)
	}
}

func TestKeepingAFile(t *testing.T) {
	b := empty(t)
	profile := b.start(t).Profielen[0].ID
	id := b.child(t)
	data := bytes.Repeat([]byte("verslag\x00"), 10_000)
	b.host.choose("Logopedie: CON?.PDF", data)
	item := must(b.documenten.Voegtoe(id))(t)
	doc := b.page(t, id).Dossier.Documenten[0]
	if string(doc.ID) != item || doc.Naam != "Logopedie- CON-.PDF" || doc.Type != "pdf" || doc.Bytes != len(data) || doc.Datum != "2026-11-20" || len(doc.Kenmerk) != 64 {
		t.Errorf("kept %+v", doc)
	}
	ok(t, b.profiel.Vergrendelen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	u := must(b.documenten.Bewaren(id, item))(t)
	if !bytes.Equal(b.host.saved[u.Pad], data) || u.Naam != doc.Naam {
		t.Errorf("came back as %+v", u)
	}
	b.host.choose("leeg.txt", []byte{})
	must(b.documenten.Voegtoe(id))(t)

	before := b.dump(t, id)
	b.host.choose("groot.bin", make([]byte, workspace.MaxBlob+1))
	_, err := b.documenten.Voegtoe(id)
	refused(t, err, "te-groot")
	b.host.choose("", nil)
	if got := must(b.documenten.Voegtoe(id))(t); got != "" {
		t.Errorf("cancelled: %q", got)
	}
	_, err = b.documenten.Voegtoe("onbekend")
	refused(t, err, "onbekend")
	_, err = b.documenten.Bewaren(id, "onbekend")
	refused(t, err, "onbekend")
	if b.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
	b.host.choose("precies.bin", make([]byte, workspace.MaxBlob))
	must(b.documenten.Voegtoe(id))(t)
}

func TestCharts(t *testing.T) {
	b, ids := filled(t)
	for slug, id := range ids {
		for _, w := range []float64{-5, 0, 1, 320, 1200, 1e12, math.Inf(1), math.Inf(-1), math.NaN()} {
			for _, g := range must(b.documenten.Grafiek(id, w))(t) {
				if _, err := json.Marshal(g); err != nil {
					t.Errorf("%s at %v: %v", slug, w, err)
				}
			}
		}
	}
	if got := must(b.documenten.Grafiek(ids["sem"], 600))(t); len(got) == 0 || len(got[0].Merken) == 0 || len(got[0].Tabel) < 2 || got[0].Titel == "" {
		t.Errorf("got %+v", got)
	}
}

func TestSafeName(t *testing.T) {
	tests := map[string]string{
		"TOP-dossier Sem de Wit 2026-11-20.pdf": "TOP-dossier Sem de Wit 2026-11-20.pdf",
		"../../x.pdf":                           "-..-x.pdf",
		"":                                      "bestand", " . ": "bestand", "...": "bestand",
		"CON": "_CON", "con.txt": "_con.txt", "NUL .pdf": "_NUL.pdf", "aux.tar.gz": "_aux.tar.gz", "COM1.pdf": "_COM1.pdf", "lpt³": "_lpt³", "COMA.pdf": "COMA.pdf", "Constance.pdf": "Constance.pdf",
		"naam. . ":             "naam",
		"a\x00b\nc\x7f.pdf":    "a-b-c-.pdf",
		"fdp.\u202etsil.exe":   "fdp.tsil.exe",
		"\xff.pdf":             "-.pdf",
		"Zoë 👧🏽.pdf":           "Zoë 👧🏽.pdf",
		"x.uitzonderlijklange": "x.uitzonderlijklange",
	}
	for in, want := range tests {
		if got := safeName(in); got != want {
			t.Errorf("safeName(%q) = %q, want %q", in, got, want)
		}
	}
	for _, s := range []string{strings.Repeat("é", 500) + ".pdf", strings.Repeat("👧", 500), "." + strings.Repeat("x", 1<<20), strings.Repeat("a.", 300)} {
		got := safeName(s)
		if len(got) > maxNameBytes || !strings.HasSuffix(s, ".pdf") && filepath.Ext(got) == ".pdf" || strings.HasSuffix(s, ".pdf") && filepath.Ext(got) != ".pdf" || safeName(got) != got {
			t.Errorf("%d bytes: %.30q…", len(got), got)
		}
	}
}
