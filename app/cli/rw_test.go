package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
)

func TestMain(m *testing.M) {
	testOnlyCost = keys.CheapCost
	os.Exit(m.Run())
}

const testPass = "een lange wachtzin"

// rw runs one command and returns exit code, standard output and error.
func rw(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(""), &out, &errs)
	return code, out.String(), errs.String()
}

// must runs a command that has to succeed.
func must(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := rw(t, args...)
	if code != 0 {
		t.Fatalf("rw %s: exit %d: %s", strings.Join(args, " "), code, errs)
	}
	return out
}

// refuse runs a command that has to fail with a code and a sentence.
func refuse(t *testing.T, want int, sentence string, args ...string) {
	t.Helper()
	code, out, errs := rw(t, args...)
	if code != want || !strings.Contains(errs, sentence) {
		t.Errorf("rw %s: exit %d, stderr %q, stdout %.80q; want %d and %q", strings.Join(args, " "), code, errs, out, want, sentence)
	}
}

func decode[T any](t *testing.T, s string) T {
	t.Helper()
	var v T
	d := json.NewDecoder(strings.NewReader(s))
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in %.200q", err, s)
	}
	return v
}

func demo(t *testing.T) string {
	t.Helper()
	t.Setenv("RW_PASSPHRASE", testPass)
	dir := filepath.Join(t.TempDir(), "profiel")
	must(t, "demo", "--dir", dir)
	return dir
}

func find(t *testing.T, dir, title string) string {
	t.Helper()
	for _, x := range decode[[]listed](t, must(t, "list", "--json", "--dir", dir)) {
		if strings.HasPrefix(x.Titel, title) {
			return string(x.ID)
		}
	}
	t.Fatalf("no dossier %s", title)
	return ""
}

func TestDemoAndList(t *testing.T) {
	dir := demo(t)
	list := decode[[]map[string]any](t, must(t, "--json", "--dir="+dir, "list")) // flags anywhere
	if len(list) != len(dossier.Cases()) {
		t.Fatalf("%d dossiers", len(list))
	}
	for _, x := range list {
		for _, key := range []string{"id", "titel", "school", "route", "stap", "gewijzigd"} {
			if _, ok := x[key]; !ok || len(x) != 6 {
				t.Errorf("keys of list --json: %v, want exactly id, titel, school, route, stap, gewijzigd", x)
			}
		}
	}
	// Seeded and repeatable: the same texts, apart from ids and times.
	volume := func() string {
		d := filepath.Join(t.TempDir(), "p")
		must(t, "demo", "--dir", d, "--dossiers", "5", "--writes", "300", "--seed", "3")
		var all []string
		for _, x := range decode[[]listed](t, must(t, "list", "--json", "--dir", d)) {
			all = append(all, x.Titel, string(decode[dossier.Dossier](t, must(t, "dump", string(x.ID), "--dir", d)).Analyse.Beeld))
		}
		return strings.Join(all, "|")
	}
	if a, b := volume(), volume(); a != b || strings.Count(a, "|") != 9 {
		t.Errorf("two runs of demo differ:\n%s\n%s", a, b)
	}
}

func TestPracticeAndWorkStayApart(t *testing.T) {
	t.Setenv("RW_PASSPHRASE", testPass)
	dir := filepath.Join(t.TempDir(), "p")
	out := decode[map[string]string](t, must(t, "init", "--naam", "Karin Mol", "--rol", "ib", "--organisatie", "De Duinroos", "--dir", dir, "--json"))
	if out["herstelcode"] == "" {
		t.Error("init shows no recovery code")
	}
	refuse(t, 1, "Oefenen", "demo", "--dir", dir)
	if got := must(t, "list", "--dir", dir, "--json"); strings.TrimSpace(got) != "[]" {
		t.Errorf("an empty profile lists %q", got)
	}
}

func TestWriteHistoryUndo(t *testing.T) {
	dir := demo(t)
	id := strings.TrimSpace(must(t, "new", "--dir", dir, "--niveau", "leerling", "--roepnaam", "Noor"))
	item := strings.TrimSpace(must(t, "write", id, "--dir", dir, "hulpvraag/vraag=Noor = stil; wat nu?", "hulpvraag/ontvangen=2026-11-02",
		"planVanAanpak/doelen/+/doel=Noor vraagt hulp", "planVanAanpak/doelen/+/gewicht:=2", "planVanAanpak/doelen/+/smarti=specifiek,meetbaar"))
	d := decode[dossier.Dossier](t, must(t, "dump", id, "--dir", dir))
	if d.Hulpvraag.Vraag != "Noor = stil; wat nu?" || len(d.PlanVanAanpak.Doelen) != 1 {
		t.Fatalf("dump: %+v", d.PlanVanAanpak)
	}
	if g := d.PlanVanAanpak.Doelen[0]; string(g.ID) != item || g.Gewicht != 2 || len(g.Smarti) != 2 {
		t.Errorf("doel %+v, want id %s", g, item)
	}
	must(t, "write", id, "hulpvraag/vraag=anders", "--dir", dir)
	events := decode[[]map[string]any](t, must(t, "history", id, "hulpvraag/vraag", "--dir", dir, "--json"))
	if len(events) != 2 || events[0]["waarde"] != "anders" || events[0]["door"] != "Bo Oefenaar" {
		t.Errorf("history %v", events)
	}
	must(t, "undo", id, "--dir", dir)
	if got := decode[dossier.Dossier](t, must(t, "dump", id, "--dir", dir)).Hulpvraag.Vraag; got != "Noor = stil; wat nu?" {
		t.Errorf("after undo %q", got)
	}
	must(t, "delete", id, "planVanAanpak/doelen/"+item, "--dir", dir)
	must(t, "restore-item", id, "planVanAanpak/doelen/"+item, "--dir", dir)
	if out := must(t, "conflicts", id, "--dir", dir, "--json"); strings.TrimSpace(out) != "[]" {
		t.Errorf("conflicts %s", out)
	}
	if out := must(t, "search", "Noor", "vraagt", "--dir", dir, "--json"); !strings.Contains(out, id) {
		t.Errorf("search does not find the new dossier: %s", out)
	}
}

func TestRefusals(t *testing.T) {
	dir := demo(t)
	id := find(t, dir, "Sem")
	before := must(t, "dump", id, "--dir", dir)
	refuse(t, 1, "31 februari", "write", id, "--dir", dir, "kind/geboortedatum=2026-02-31")
	refuse(t, 1, "bestaat niet", "write", id, "--dir", dir, "kind/schoenmaat=38")
	refuse(t, 1, "er niet", "show", "019f0000-0000-7000-8000-000000000000", "--dir", dir)
	refuse(t, 1, "er niet", "show", "geen-id", "--dir", dir)
	refuse(t, 1, "top-dossier, mdo-agenda", "export", id, "--document", "boek", "--out", filepath.Join(t.TempDir(), "x"), "--dir", dir)
	refuse(t, 1, "Dat bestand", "verify", filepath.Join(dir, "nergens.pdf"))
	refuse(t, 2, "onbekende opdracht", "vlieg")
	refuse(t, 2, "onbekende vlag", "list", "--vlieg")
	refuse(t, 2, "mist een waarde", "list", "--dir")
	refuse(t, 2, "rw show ID", "show")
	refuse(t, 2, "datum", "list", "--today", "31-02-2026", "--dir", dir)
	refuse(t, 2, "geen toewijzing", "write", id, "zomaar", "--dir", dir)
	refuse(t, 2, "JSON", "write", id, "kind/groep:={", "--dir", dir)
	t.Setenv("RW_PASSPHRASE", "een andere wachtzin")
	refuse(t, 1, "wachtzin klopt niet", "list", "--dir", dir)
	t.Setenv("RW_PASSPHRASE", testPass)
	refuse(t, 1, "geen profiel", "list", "--dir", t.TempDir())
	if after := must(t, "dump", id, "--dir", dir); after != before {
		t.Error("a refused command changed the dossier")
	}
}

func TestExportAndVerify(t *testing.T) {
	dir := demo(t)
	var fingerprint any
	for _, x := range decode[[]listed](t, must(t, "list", "--json", "--dir", dir)) {
		out := filepath.Join(t.TempDir(), "d.pdf")
		must(t, "export", string(x.ID), "--document", "top-dossier", "--out", out, "--dir", dir, "--today", "2026-11-23")
		c := decode[map[string]any](t, must(t, "verify", out, "--json"))
		if c["geldig"] != true {
			t.Errorf("%s: %v", x.Titel, c)
		}
		f := c["handtekeningen"].([]any)[0].(map[string]any)["vingerafdruk"]
		if fingerprint != nil && f != fingerprint {
			t.Error("two exports carry different certificates")
		}
		fingerprint = f
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		flipped := bytes.Clone(b)
		flipped[len(b)/3] ^= 1
		for name, bad := range map[string][]byte{"flipped": flipped, "appended": append(bytes.Clone(b), '\n'), "truncated": b[:len(b)-1], "empty": {}, "not a PDF": []byte("hallo")} {
			file := filepath.Join(t.TempDir(), "bad.pdf")
			if err := os.WriteFile(file, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			code, out, errs := rw(t, "verify", file, "--json")
			c := decode[map[string]any](t, out)
			if code != 1 || c["geldig"] != false || len(c["redenen"].([]any)) == 0 || errs == "" {
				t.Errorf("%s, %s: exit %d, %v, %q", x.Titel, name, code, c, errs)
			}
		}
	}
	agenda := filepath.Join(t.TempDir(), "agenda.pdf")
	must(t, "export", find(t, dir, "Sem"), "--document", "mdo-agenda", "--out", agenda, "--dir", dir)
	refuse(t, 1, "geen handtekening", "verify", agenda) // an invitation is not signed
}

func TestBackupRestoreAndExchange(t *testing.T) {
	dir := demo(t)
	id := find(t, dir, "Sem")
	want := must(t, "dump", id, "--dir", dir)
	backup := filepath.Join(t.TempDir(), "kopie.rwkopie")
	must(t, "backup", backup, "--dir", dir)
	other := filepath.Join(t.TempDir(), "terug")
	must(t, "restore", backup, "--dir", other)
	if got := must(t, "dump", id, "--dir", other); got != want {
		t.Error("the restored dossier differs")
	}
	must(t, "restore", backup, "--dir", dir) // uniting with itself changes nothing
	if got := must(t, "dump", id, "--dir", dir); got != want {
		t.Error("uniting a backup with its own profile changed a dossier")
	}
	b, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	cut := filepath.Join(t.TempDir(), "half")
	if err := os.WriteFile(cut, b[:len(b)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	refuse(t, 1, "beschadigd, niet heel", "restore", cut, "--dir", filepath.Join(t.TempDir(), "niets"))
	refuse(t, 1, "beschadigd, niet heel", "restore", cut, "--dir", dir)
	file := filepath.Join(t.TempDir(), "sem.rwlog")
	t.Setenv("RW_FILE_PASSPHRASE", "de wachtzin van het bestand")
	must(t, "write", id, "hulpvraag/vraag=na de kopie", "--dir", dir)
	must(t, "export-log", id, "--out", file, "--dir", dir)
	out := decode[map[string]any](t, must(t, "import-log", file, "--dir", other, "--json"))
	if out["id"] != id || out["nieuw"] != 1.0 {
		t.Errorf("import: %v", out)
	}
	if got := decode[dossier.Dossier](t, must(t, "dump", id, "--dir", other)).Hulpvraag.Vraag; got != "na de kopie" {
		t.Errorf("after import %q", got)
	}
	t.Setenv("RW_FILE_PASSPHRASE", "een verkeerde wachtzin")
	refuse(t, 1, "wachtzin klopt niet", "import-log", file, "--dir", other)
	if out := must(t, "doctor", "--dir", other); !strings.Contains(out, "in orde") {
		t.Errorf("doctor: %s", out)
	}
}

func TestRecordAndAttach(t *testing.T) {
	dir := demo(t)
	file := filepath.Join(t.TempDir(), "opname.json")
	const recording = `{"instelling":{"les":"rekenen","methoden":["turven"],"gedragingen":[{"id":"r","naam":"roept","soort":"turven"}]},
		"gebeurtenissen":[{"nr":1,"ms":1000,"soort":"tel","knop":"r"},{"nr":2,"ms":2000,"soort":"tel","knop":"r"},{"nr":3,"ms":60000,"soort":"klaar"}]}`
	if err := os.WriteFile(file, []byte(recording), 0o600); err != nil {
		t.Fatal(err)
	}
	opname := strings.TrimSpace(must(t, "record", file, "--dir", dir))
	if out := must(t, "recordings", "--dir", dir); !strings.Contains(out, opname) {
		t.Errorf("recordings: %s", out)
	}
	id := find(t, dir, "Sem")
	item := strings.TrimSpace(must(t, "attach", opname, id, "--dir", dir))
	for _, o := range decode[dossier.Dossier](t, must(t, "dump", id, "--dir", dir)).Observaties {
		if string(o.ID) == item {
			if len(o.Gedragingen) != 1 || len(o.Gedragingen[0].Momenten) != 2 || o.Les != "rekenen" || o.DuurSeconden != 60 {
				t.Errorf("observatie %+v", o)
			}
			return
		}
	}
	t.Error("the observatie is not in the dossier")
}

func TestSchemaAndCheck(t *testing.T) {
	dir := demo(t)
	lines := decode[[]schemaLine](t, must(t, "schema", "--json"))
	if len(lines) < 150 {
		t.Errorf("schema has %d lines", len(lines))
	}
	findings := decode[[]map[string]any](t, must(t, "check", find(t, dir, "Sem"), "--dir", dir, "--today", "2026-11-23", "--json"))
	if len(findings) == 0 {
		t.Error("no findings, not even good ones")
	}
	for _, f := range findings {
		for _, key := range []string{"code", "ernst", "path", "tekst", "bron", "ophefbaarDoor", "opgeheven"} {
			if _, ok := f[key]; !ok {
				t.Errorf("finding lacks %s: %v", key, f)
			}
		}
	}
	if out := must(t, "help"); !strings.Contains(out, "RW_PASSPHRASE") || !strings.Contains(out, "export-log") {
		t.Errorf("help: %s", out)
	}
}
