package screens

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func (b *bench) profileDir() string { return b.ws.Profile().Dir() }

func TestBackupBringsBackWhatIsMissing(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	b.write(t, id, vraag, "in de kopie")
	ok(t, os.Mkdir(filepath.Join(b.profileDir(), ".kopie-oud"), 0o700)) // as a crash leaves
	u := must(b.profiel.Reservekopie())(t)
	saved := b.host.saved[u.Pad]
	if u.Naam != "routewijzer-reservekopie-2026-11-20.rwkopie" || u.Bytes != len(saved) || u.Bytes == 0 {
		t.Errorf("%+v", u)
	}
	if bytes.Contains(saved, []byte("in de kopie")) || bytes.Contains(saved, []byte("Noor")) {
		t.Error("the backup can be read")
	}
	heads := b.page(t, id).Velden[vraag].Heads
	b.write(t, id, vraag, "daarna", heads...)
	later := b.child(t)

	b.host.choose("x.rwkopie", saved)
	b.host.forget()
	r := must(b.profiel.Terugzetten())(t)
	if r.Naam != "x.rwkopie" || r.Geannuleerd || !b.host.heard("dossiers ") {
		t.Errorf("%+v %v", r, b.host.events)
	}
	b.page(t, later)
	if got := b.page(t, id).Dossier.Hulpvraag.Vraag; got != "daarna" {
		t.Errorf("the backup replaced what was newer: %q", got)
	}
	profile := b.profileID
	ok(t, b.profiel.Wisselen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	for _, name := range folders(t, b.profileDir()) {
		if strings.HasPrefix(name, ".") {
			t.Errorf("left in the profile: %s", name)
		}
	}
	b.page(t, later)

	// A device that lost a dossier gets it back.
	lost := newBench(t, t.TempDir())
	dir := filepath.Join(lost.cfg.Dir, "terug")
	ok(t, os.MkdirAll(dir, 0o700))
	unzip(t, saved, dir)
	ok(t, lost.profiel.Ontgrendelen("terug", pass))
	if got := lost.page(t, id).Dossier.Hulpvraag.Vraag; got != "in de kopie" {
		t.Errorf("got %q", got)
	}
	newer := must(b.profiel.Reservekopie())(t)
	lost.host.choose("nieuwer.rwkopie", b.host.saved[newer.Pad])
	must(lost.profiel.Terugzetten())(t)
	if got := lost.page(t, id).Dossier.Hulpvraag.Vraag; got != "daarna" {
		t.Errorf("got %q", got)
	}
	lost.page(t, later)
}

func unzip(t *testing.T, data []byte, dir string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	ok(t, err)
	for _, f := range z.File {
		r := must(f.Open())(t)
		ok(t, os.WriteFile(filepath.Join(dir, f.Name), must(io.ReadAll(r))(t), 0o600))
		ok(t, r.Close())
	}
}

func TestBackupRefuses(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	u := must(b.profiel.Reservekopie())(t)
	good := b.host.saved[u.Pad]
	before := b.dump(t, id)
	flipped := slices.Clone(good)
	flipped[len(flipped)/2] ^= 1
	for name, data := range map[string][]byte{"cut": good[:len(good)-10], "half": good[:len(good)/2], "flipped": flipped, "text": []byte("hallo"), "empty": {}} {
		b.host.choose("x.rwkopie", data)
		if _, err := b.profiel.Terugzetten(); err == nil {
			t.Errorf("%s is taken", name)
		} else {
			refused(t, err, "bestand")
		}
	}
	other := empty(t)
	theirs := must(other.profiel.Reservekopie())(t)
	b.host.choose("x.rwkopie", other.host.saved[theirs.Pad])
	_, err := b.profiel.Terugzetten()
	refused(t, err, "ander-profiel")
	b.host.choose("", nil)
	if r := must(b.profiel.Terugzetten())(t); !r.Geannuleerd {
		t.Errorf("cancelled: %+v", r)
	}
	b.host.cancel = true
	if r := must(b.profiel.Reservekopie())(t); !r.Geannuleerd {
		t.Errorf("cancelled: %+v", r)
	}
	if b.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
}

func TestDiagnosis(t *testing.T) {
	b, ids := filled(t)
	d := must(b.profiel.Diagnose())(t)
	if !d.InOrde || d.Dossiers != len(ids) || d.Bytes == 0 || d.Map != b.profileDir() || len(d.Regels) != 1 || !strings.HasPrefix(d.Regels[0], "Alles is gelezen en in orde") {
		t.Errorf("got %+v", d)
	}
}
