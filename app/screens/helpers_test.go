package screens

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/workspace"
)

const pass = "een lange wachtzin"

// A bench is a program with real profiles in a folder of its own; only the
// host and the clock are made up.
type bench struct {
	*App
	host *testHost

	profiel      *Profiel
	dossiers     *Dossiers
	opnames      *Opnames
	overleg      *Overleg
	instemmen    *Instemmen
	documenten   *Documenten
	bewaking     *Bewaking
	evalueren    *Evalueren
	organisaties *Organisaties

	mu  sync.Mutex
	now time.Time
}

var today = time.Date(2026, 11, 20, 10, 0, 0, 0, time.Local)

// newBench is a program in dir at ten in the morning of 20 November 2026.
func newBench(t testing.TB, dir string) *bench {
	t.Helper()
	b := &bench{host: &testHost{saved: map[string][]byte{}}, now: today}
	a, err := New(Config{Dir: dir, Host: b.host, Versie: "1.0", Now: b.clock})
	if err != nil {
		t.Fatal(err)
	}
	a.cost = keys.CheapCost
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	b.App = a
	b.profiel, b.dossiers, b.opnames = &Profiel{a}, &Dossiers{a}, &Opnames{a}
	b.overleg, b.instemmen, b.documenten = &Overleg{a}, &Instemmen{a}, &Documenten{a}
	b.bewaking, b.evalueren, b.organisaties = &Bewaking{a}, &Evalueren{a}, &Organisaties{a}
	return b
}

func (b *bench) clock() time.Time {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.now
}

func (b *bench) pass(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now = b.now.Add(d)
}

// filled is a program with an open practice profile, and the ids of its
// dossiers by the name of the case. It is a copy of one that was made once.
func filled(t testing.TB) (*bench, map[string]string) {
	t.Helper()
	b := newBench(t, t.TempDir())
	ok(t, os.CopyFS(b.cfg.Dir, os.DirFS(must(template())(t))))
	ok(t, b.profiel.Ontgrendelen(b.start(t).Profielen[0].ID, pass))
	return b, b.cases(t)
}

// template is the folder of a closed practice profile.
var template = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "routewijzer-test-")
	if err != nil {
		return "", err
	}
	templateDir = dir
	a, err := New(Config{Dir: dir, Versie: "1.0", Now: func() time.Time { return today }})
	if err != nil {
		return "", err
	}
	a.cost = keys.CheapCost
	if _, err := (&Profiel{a}).Aanmaken(practice()); err != nil {
		return "", err
	}
	return dir, a.Close()
})

var templateDir string

func TestMain(m *testing.M) {
	code := m.Run()
	if templateDir != "" {
		_ = os.RemoveAll(templateDir) // the system's temporary folder
	}
	os.Exit(code)
}

// cases are the ids of the practice dossiers by the name of the case.
func (b *bench) cases(t testing.TB) map[string]string {
	t.Helper()
	ids := map[string]string{}
	for _, r := range must(b.dossiers.Lijst())(t) {
		for _, c := range dossier.Cases() {
			if r.Titel == dossier.Titel(c.Dossier) {
				ids[c.Slug] = r.ID
			}
		}
	}
	if len(ids) != len(dossier.Cases()) || len(ids) == 0 {
		t.Fatalf("practice profile holds %v", ids)
	}
	return ids
}

// empty is a program with an open profile of an AB without dossiers.
func empty(t testing.TB) *bench {
	t.Helper()
	b := newBench(t, t.TempDir())
	must(b.profiel.Aanmaken(newProfile()))(t)
	return b
}

func newProfile() NieuwProfiel {
	return NieuwProfiel{Naam: "Marieke Hoekstra", Rol: "ab", Organisatie: "Gedragpunt", Wachtzin: pass}
}

func practice() NieuwProfiel {
	n := newProfile()
	n.Oefenen = true
	return n
}

func (b *bench) page(t testing.TB, id string) Dossierpagina {
	t.Helper()
	return must(b.dossiers.Open(id))(t)
}

func (b *bench) child(t testing.TB) string {
	t.Helper()
	return must(b.dossiers.Nieuw(NieuwDossier{Niveau: "leerling", Roepnaam: "Noor", Achternaam: "Smit", School: "De Linde", Groep: "5"}))(t)
}

func (b *bench) write(t testing.TB, id, path string, value any, heads ...string) {
	t.Helper()
	ok(t, b.dossiers.Schrijf(id, []Schrijving{{Pad: path, Waarde: value, Heads: heads}}))
}

func (b *bench) dump(t testing.TB, id string) string {
	t.Helper()
	ws, err := b.open()
	ok(t, err)
	var whole map[string]json.RawMessage
	ok(t, json.Unmarshal(must(ws.Dump(dossier.ID(id)))(t), &whole))
	delete(whole, "inzage") // looking is no change
	return string(must(json.Marshal(whole))(t))
}

// must is the value of a call that may not fail.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		ok(t, err)
		return v
	}
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		code, _ := Fout(err)
		t.Fatalf("%s: %v", code, err)
	}
}

// refused checks that a call was refused, with this code.
func refused(t testing.TB, err error, want string) {
	t.Helper()
	got, tekst := Fout(err)
	if got != want {
		t.Errorf("got %q (%v), want %q", got, err, want)
	}
	if err != nil && tekst == "" {
		t.Errorf("%v has no sentence", err)
	}
}

// A testHost keeps saved files and events, and hands out the file it was given.
type testHost struct {
	mu       sync.Mutex
	saved    map[string][]byte
	names    []string // as asked, in order
	events   []string // "dossier <id>"
	revealed []string
	name     string // of the file that Open hands out; "" is cancelled
	data     []byte
	cancel   bool // SaveAs is cancelled
	fail     error
}

func (h *testHost) Save(name string, data []byte) (string, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.fail != nil {
		return "", h.fail
	}
	path := filepath.Join("uitvoer", name)
	h.saved[path], h.names = slices.Clone(data), append(h.names, name)
	return path, nil
}

func (h *testHost) SaveAs(name string, data []byte) (string, error) {
	if h.cancel {
		return "", nil
	}
	return h.Save(name, data)
}

func (h *testHost) Open(string, []string) (string, []byte, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.name, h.data, h.fail
}

func (h *testHost) Reveal(path string) error {
	h.revealed = append(h.revealed, path)
	return h.fail
}

func (h *testHost) Emit(event string, ids ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, id := range append(ids, "")[:max(1, len(ids))] {
		h.events = append(h.events, event+" "+id)
	}
}

// chosen is the file that was saved, ready to be opened again.
func (h *testHost) choose(name string, data []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.name, h.data = name, data
}

func (h *testHost) heard(event string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Contains(h.events, event)
}

func (h *testHost) forget() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.events = nil
}

func folders(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	ok(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

var errLocked = workspace.ErrLocked
