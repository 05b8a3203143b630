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

func profile(t *testing.T, rol string) string {
	t.Helper()
	t.Setenv("RW_PASSPHRASE", testPass)
	dir := filepath.Join(t.TempDir(), "p")
	must(t, "init", "--naam", "Hanna Mulder", "--rol", rol, "--organisatie", "De Linde", "--dir", dir)
	return dir
}

func newDossier(t *testing.T, dir string) string {
	t.Helper()
	return strings.TrimSpace(must(t, "new", "--dir", dir, "--niveau", "leerling", "--roepnaam", "Noor", "--school", "De Linde"))
}

// codes are those of the findings that stand.
func codes(t *testing.T, dir, id, today string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, f := range decode[[]map[string]string](t, must(t, "check", id, "--dir", dir, "--today", today, "--json")) {
		if len(f) != 7 {
			t.Errorf("keys of check --json: %v", f)
		}
		if f["opgeheven"] == "" {
			out[f["code"]] = f["path"]
		}
	}
	return out
}

func TestRefusedAndLifted(t *testing.T) {
	dir := profile(t, "ib")
	id := newDossier(t, dir)
	inzet := strings.TrimSpace(must(t, "write", id, "--dir", dir, "inzetten/+/expertise=taal"))
	if i := decode[dossier.Dossier](t, must(t, "dump", id, "--dir", dir)).Inzetten[0]; i.Organisatie != "Viertaal" || i.Financiering != dossier.FinancieringLandelijk {
		t.Errorf("inzet %+v", i)
	}
	before := must(t, "dump", id, "--dir", dir)
	path := "inzetten/" + inzet + "/stand"
	code, _, errs := rw(t, "write", id, path+"=ingezet", "inzetten/"+inzet+"/van=2026-11-20", "--dir", dir)
	for _, want := range []string{"rw: M11: ", "rw: M12: ", "rw: K3: ", "regievoerder", "rw lift ID M11 " + path} {
		if code != 1 || !strings.Contains(errs, want) {
			t.Errorf("exit %d, %q misses %q", code, errs, want)
		}
	}
	if must(t, "dump", id, "--dir", dir) != before {
		t.Error("part of a refused write was kept")
	}
	refuse(t, 1, "Schrijf erbij waarom", "lift", id, "M11", path, "--dir", dir)
	refuse(t, 1, "is er niet", "lift", id, "E9", path, "--reden", "x", "--dir", dir)
	for _, c := range []string{"M11", "M12", "K3"} {
		must(t, "lift", id, c, path, "--reden", "spoed", "--dir", dir)
	}
	must(t, "write", id, path+"=ingezet", "--dir", dir)
}

func TestAnswerWithdrawAndFindings(t *testing.T) {
	dir := profile(t, "ib")
	id := newDossier(t, dir)
	mother := strings.TrimSpace(must(t, "write", id, "--dir", dir, "route/keuze=begeleiding", "betrokkenen/+/naam=Anna", "betrokkenen/+/rol=moeder", "betrokkenen/+/gezag=gezag"))
	must(t, "write", id, "--dir", dir, "planVanAanpak/doelen/+/doel=Noor start", "school/regio=noord")
	ask := []string{"answer", id, "--dir", dir, "--today", "2026-09-01", "--wie", mother, "--voor", "plan"}
	refuse(t, 1, "geen instemming gevraagd", "answer", id, "--dir", dir, "--wie", "x", "--voor", "plan", "--antwoord", "ja")
	refuse(t, 1, "veranderd", append(ask, "--antwoord", "ja", "--hash", "00")...)
	home := strings.TrimSpace(must(t, ask...)) // taken home to read
	item := strings.TrimSpace(must(t, append(ask, "--antwoord", "ja", "--vorm", "papier")...))
	if item != home {
		t.Errorf("the answer became %s beside request %s", item, home)
	}
	if c := codes(t, dir, id, "2026-09-15"); c["R2.5/start"] != "" {
		t.Errorf("late on the last day: %v", c)
	}
	if c := codes(t, dir, id, "2026-09-16"); c["R2.5/start"] == "" {
		t.Errorf("not late the day after: %v", c)
	}
	list := decode[[]map[string]any](t, must(t, "findings", "--dir", dir, "--today", "2026-09-16", "--json"))
	if len(list) == 0 || list[0]["code"] != "R2.5/start" || list[0]["stand"] != "te laat" || list[0]["dagen"] != -1.0 || list[0]["id"] != id || len(list[0]) != 12 {
		t.Errorf("findings %v", list)
	}
	if out := must(t, "findings", "--dir", dir, "--today", "2026-09-16"); !strings.Contains(out, "te laat") || !strings.Contains(out, "15 september 2026") {
		t.Errorf("findings %s", out)
	}
	refuse(t, 1, "Schrijf erbij waarom", "withdraw", id, item, "--dir", dir)
	must(t, "withdraw", id, item, "--reden", "bedacht", "--stopt", "alles", "--dir", dir, "--today", "2026-09-16")
	if c := codes(t, dir, id, "2026-09-16"); c["L1/ingetrokken"] == "" || c["R2.5/start"] != "" {
		t.Errorf("withdrawn: %v", c)
	}
}

func TestTurnAndCycle(t *testing.T) {
	dir := profile(t, "ib")
	id := newDossier(t, dir)
	must(t, "turn", id, "route-gekozen", "--naar", "onderzoek", "--dir", dir)
	refuse(t, 1, "reden", "turn", id, "route-gewisseld", "--naar", "begeleiding", "--dir", dir)
	must(t, "turn", id, "route-gewisseld", "--naar", "begeleiding", "--reden", "helder", "--dir", dir)
	refuse(t, 1, "evalua", "cycle", id, "--vervolg", "voortzetten", "--reden", "door", "--dir", dir)
	words := []string{"write", id, "--dir", dir, "planVanAanpak/doelen/+/doel=Noor start", "evaluaties/+/datum=2026-11-20", "evaluaties/+/resultaat=goed", "evaluaties/+/proces=goed", "evaluaties/+/vervolgKeuze=voortzetten"}
	for _, q := range []string{"watGingGoed", "watKanBeter", "doelenBereikt", "opgeleverdKind", "opgeleverdOuders", "opgeleverdLeerkracht", "opgeleverdSchool", "vervolg"} {
		words = append(words, "evaluaties/+/"+q+"=iets")
	}
	ids := strings.Fields(must(t, words...))
	must(t, "write", id, "evaluaties/"+ids[1]+"/stand=afgerond", "--dir", dir, "--today", "2026-11-20")
	out := decode[map[string]int](t, must(t, "cycle", id, "--vervolg", "voortzetten", "--evaluatie", ids[1], "--doelen", ids[0], "--reden", "door", "--dir", dir, "--today", "2026-11-21", "--json"))
	d := decode[dossier.Dossier](t, must(t, "dump", id, "--dir", dir))
	if out["cyclus"] != 2 || len(d.Cycli) != 1 || len(d.PlanVanAanpak.Doelen) != 2 || string(d.PlanVanAanpak.Doelen[1].Voortgezet) != ids[0] {
		t.Errorf("cycle %v, %d goals", out, len(d.PlanVanAanpak.Doelen))
	}
	if len(d.Verloop) != 3 {
		t.Errorf("verloop %+v", d.Verloop)
	}
}

func TestSettingsNotesLooksRules(t *testing.T) {
	dir := profile(t, "ib")
	old := newDossier(t, dir)
	item := strings.TrimSpace(must(t, "set", "termijnen/startWeken=3", "gesprekspunten/+/tekst=Wat geeft energie?", "--dir", dir))
	if out := must(t, "settings", "gesprekspunten/"+item, "--dir", dir); !strings.Contains(out, "energie") {
		t.Errorf("settings %s", out)
	}
	lines := decode[[]map[string]any](t, must(t, "settings", "termijnen/startWeken", "--dir", dir, "--json"))
	if len(lines) != 1 || lines[0]["waarde"] != 3.0 || lines[0]["label"] == "" {
		t.Errorf("settings %v", lines)
	}
	weeks := func(id string) int {
		return decode[dossier.Dossier](t, must(t, "dump", id, "--dir", dir)).Termijnen.StartWeken
	}
	if weeks(old) != 2 || weeks(newDossier(t, dir)) != 3 {
		t.Error("a running dossier keeps its terms, a new one takes the settings")
	}
	refuse(t, 1, "bestaat niet", "settings", "nergens", "--dir", dir)
	refuse(t, 1, "bestaat niet", "set", "nergens=1", "--dir", dir)
	refuse(t, 2, "geen toewijzing", "set", "zomaar", "--dir", dir)

	note := strings.TrimSpace(must(t, "note", old, "Nog bellen", "--dir", dir))
	must(t, "note", old, "Gebeld", "--aantekening", note, "--dir", dir)
	if out := must(t, "note", old, "--dir", dir); !strings.Contains(out, "Gebeld") || strings.Contains(out, "Nog bellen") {
		t.Errorf("note %s", out)
	}
	if strings.Contains(must(t, "dump", old, "--dir", dir), "Gebeld") {
		t.Error("a note is in the dossier")
	}
	must(t, "note", old, "--aantekening", note, "--dir", dir)
	if out := must(t, "note", old, "--dir", dir, "--json"); strings.TrimSpace(out) != "[]" {
		t.Errorf("after deleting %s", out)
	}

	must(t, "show", old, "--dir", dir)
	pdf := filepath.Join(t.TempDir(), "i.pdf")
	for _, doc := range []string{"inzage", "overdracht"} {
		must(t, "export", old, "--document", doc, "--out", pdf, "--dir", dir)
	}
	looks := must(t, "looks", old, "--dir", dir)
	for _, want := range []string{"geopend", "Kopie van het dossier", "Overdracht naar een nieuwe school", "gegevens (JSON)", "Hanna Mulder"} {
		if !strings.Contains(looks, want) {
			t.Errorf("looks %q misses %q", looks, want)
		}
	}

	rules := decode[[]map[string]string](t, must(t, "rules", "--json"))
	if len(rules) < 70 {
		t.Errorf("%d rules", len(rules))
	}
	if out := must(t, "rules", "r2.5/start"); !strings.Contains(out, "2 weken") || strings.Count(out, "Memo") != 1 {
		t.Errorf("rules %s", out)
	}
	refuse(t, 1, "bestaat niet", "rules", "Z9")
}
