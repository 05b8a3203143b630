package screens

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

const filePass = "wachtzin voor het bestand"

func TestExchangeFile(t *testing.T) {
	b := empty(t)
	profile := b.start(t).Profielen[0].ID
	id := b.child(t)
	copyOf := must(b.profiel.Reservekopie())(t)
	b.write(t, id, vraag, "later geschreven")
	u := must(b.dossiers.LogUitvoeren(id, filePass))(t)
	file := b.host.saved[u.Pad]
	if u.Naam != "dossier-"+id[:8]+".rwlog" || bytes.Contains(file, []byte("later geschreven")) {
		t.Errorf("%+v", u)
	}
	_, err := b.dossiers.LogUitvoeren(id, "kort")
	refused(t, err, "wachtzin-kort")
	_, err = b.dossiers.LogUitvoeren("onbekend", filePass)
	refused(t, err, "onbekend")
	_, err = b.dossiers.LogUitvoeren("", filePass)
	refused(t, err, "onbekend")

	// The same person on another device, with an older copy.
	back := newBench(t, t.TempDir())
	dir := filepath.Join(back.cfg.Dir, profile)
	ok(t, os.MkdirAll(dir, 0o700))
	unzip(t, b.host.saved[copyOf.Pad], dir)
	ok(t, back.profiel.Ontgrendelen(profile, pass))
	before := back.dump(t, id)
	flipped := slices.Clone(file)
	flipped[len(flipped)/2] ^= 1
	for name, data := range map[string][]byte{"cut": file[:len(file)-10], "flipped": flipped, "text": []byte("hallo"), "empty": {}} {
		back.host.choose("x.rwlog", data)
		if _, err := back.dossiers.LogInvoeren(filePass); err == nil {
			t.Errorf("%s is taken", name)
		} else {
			refused(t, err, "bestand")
		}
	}
	back.host.choose("x.rwlog", file)
	_, err = back.dossiers.LogInvoeren("een andere wachtzin")
	refused(t, err, "wachtzin")
	if _, tekst := Fout(err); tekst == "" || bytes.Contains([]byte(tekst), []byte("herstelcode")) {
		t.Errorf("got %q", tekst)
	}
	if back.dump(t, id) != before {
		t.Error("a refusal changed the dossier")
	}
	for range 2 { // twice is once
		if got := must(back.dossiers.LogInvoeren(filePass))(t); got != id {
			t.Errorf("got %q, want %q", got, id)
		}
		if got := back.page(t, id).Dossier.Hulpvraag.Vraag; got != "later geschreven" {
			t.Errorf("got %q", got)
		}
	}
	if !back.host.heard("dossiers " + id) {
		t.Error("the page heard nothing")
	}
	back.host.choose("", nil)
	if got := must(back.dossiers.LogInvoeren(filePass))(t); got != "" {
		t.Errorf("cancelled: %q", got)
	}
}
