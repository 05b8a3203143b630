// Package arch holds the tests that keep the arrows between packages pointing
// inwards and the tree free of what does not belong in it. Tests are exempt
// from the table. To change the architecture is to change the table.
package arch

import (
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "routewijzer/"

// A row says what one package may import besides the standard library.
type row struct {
	ours    []string // packages of ours
	outside []string // modules of others
	pure    bool     // no network, no files, no database: the same answer every time
	because string   // why it may not import more
}

var screens = []string{
	"internal/dossier", "internal/tekst", "internal/meting", "internal/evaluatie", "internal/regels", "internal/document",
	"internal/pdf", "internal/agenda", "internal/oplog", "internal/keys", "internal/store", "internal/workspace",
}

var table = map[string]row{
	"internal/dossier": {pure: true,
		because: "it is the domain: everything rests on it, so it rests on nothing"},
	"internal/tekst": {pure: true, outside: []string{"golang.org/x/text"},
		because: "it knows letters, not dossiers"},
	"internal/meting": {pure: true, ours: []string{"internal/dossier"},
		because: "it counts what was observed and nothing else"},
	"internal/evaluatie": {pure: true, ours: []string{"internal/dossier", "internal/meting"},
		because: "a judgement must follow from the dossier and the date alone"},
	"internal/regels": {pure: true, ours: []string{"internal/dossier", "internal/meting", "internal/evaluatie"},
		because: "a finding must follow from the dossier and the date alone"},
	"internal/document": {pure: true, ours: []string{"internal/dossier", "internal/regels", "internal/evaluatie", "internal/meting", "internal/tekst"},
		because: "it says what a document holds, not how it is drawn or kept"},
	"internal/pdf": {ours: []string{"internal/document", "internal/tekst"}, outside: []string{"github.com/jung-kurt/gofpdf", "golang.org/x/crypto/cryptobyte"},
		because: "it knows pages, not dossiers"},
	"internal/agenda": {pure: true, ours: []string{"internal/dossier"}, outside: []string{"github.com/arran4/golang-ical"},
		because: "it writes invitations from a dossier and nothing else"},
	"internal/oplog": {pure: true, ours: []string{"internal/tekst"}, outside: []string{"github.com/fxamacker/cbor/v2", "golang.org/x/crypto"},
		because: "its bytes outlive every schema, so it may know no dossier"},
	"internal/keys": {ours: []string{"internal/oplog"}, outside: []string{"golang.org/x/crypto", "filippo.io/age", "github.com/zalando/go-keyring"},
		because: "keys open envelopes; what is inside is not their business"},
	"internal/store": {ours: []string{"internal/oplog"}, outside: []string{"github.com/mattn/go-sqlite3", "github.com/pressly/goose/v3", "golang.org/x/sys"},
		because: "it keeps sealed bytes and could not read them if it wanted to"},
	"internal/workspace": {
		ours:    []string{"internal/dossier", "internal/regels", "internal/evaluatie", "internal/oplog", "internal/keys", "internal/store", "internal/tekst"},
		outside: []string{"github.com/google/uuid"},
		because: "it is the one door for writes and knows no screens and no documents"},
	"app/screens": {ours: screens,
		because: "a screen is the same in a window, a browser and a test: no Wails, no flags"},
	"app/desktop": {ours: []string{"app/screens", "frontend"}, outside: []string{"github.com/wailsapp/wails/v2", "golang.org/x/sys"},
		because: "the window reaches dossiers through screens only, or the browser would differ"},
	"app/browser": {ours: []string{"app/screens", "frontend"},
		because: "the browser reaches dossiers through screens only, or the window would differ"},
	"app/cli": {ours: append([]string{"app/screens"}, screens...), outside: []string{"golang.org/x/term"},
		because: "rw works on one profile without a page: no Wails, no HTTP, no browser"},
	"frontend": {
		because: "it hands out the built page and knows nobody who shows it"},
	"build/bench": {
		because: "it runs benchmarks and is no part of any program"},
	"build/bench/bare": {outside: []string{"github.com/wailsapp/wails/v2"},
		because: "it is what our window is measured against and is no part of any program"},
	"build/testrun": {
		because: "it runs commands and counts, and is no part of any program"},
	"build/icon": {
		because: "it draws the icon and is no part of any program"},
	".": {ours: []string{"app/desktop"},
		because: "main only starts the window"},
}

// home says where a module of others, or a package of the standard library,
// belongs, and why nowhere else. It only makes the message clearer: the table
// bans every module it does not grant.
var home = map[string]string{
	"github.com/wailsapp/wails/v2":   "Wails belongs in app/desktop: the page must not notice which host it has",
	"github.com/jung-kurt/gofpdf":    "gofpdf is archived and panics on bad text; only pdf guards it",
	"github.com/mattn/go-sqlite3":    "SQL belongs in store: everything else sees envelopes",
	"github.com/pressly/goose/v3":    "migrations belong in store",
	"filippo.io/age":                 "age seals exports and recovery, which is for keys to decide",
	"github.com/zalando/go-keyring":  "only keys may touch the keychain",
	"github.com/arran4/golang-ical":  "iCalendar belongs in agenda",
	"github.com/fxamacker/cbor/v2":   "canonical CBOR belongs in oplog, so that there is one way to write a value",
	"github.com/google/uuid":         "workspace names things; a second maker of ids would need the same rules",
	"pgregory.net/rapid":             "rapid is for tests",
	"golang.org/x/text/unicode/norm": "text is normalised in tekst, so that there is one normal form",
}

// impure are the standard packages that make an answer depend on the machine.
var impure = []string{"net", "os", "database", "syscall", "log/syslog", "plugin"}

func TestImports(t *testing.T) {
	found := map[string]bool{}
	for _, name := range files(t, ".go") {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		from := path.Dir(name)
		found[from] = true
		r, listed := table[from]
		if !listed {
			t.Errorf("%s: package %s is not in the table; add it and say what it may import, and why no more", name, from)
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, read(t, name), parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			imp, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if why := banned(from, r, imp); why != "" {
				t.Errorf("%s must not import %s: %s", name, imp, why)
			}
		}
	}
	for pkg := range table {
		if !found[pkg] {
			t.Errorf("the table names %s, which does not exist", pkg)
		}
	}
}

// banned is the reason why a package may not import something, "" if it may.
func banned(from string, r row, imp string) string {
	if to, ours := strings.CutPrefix(imp, module); ours {
		if slices.Contains(r.ours, to) {
			return ""
		}
		return r.because
	}
	if first, _, _ := strings.Cut(imp, "/"); strings.Contains(first, ".") {
		if slices.ContainsFunc(r.outside, func(m string) bool { return within(imp, m) }) {
			return ""
		}
		for m, why := range home {
			if within(imp, m) {
				return why
			}
		}
		return "it is not in the table: " + r.because
	}
	if r.pure && slices.ContainsFunc(impure, func(p string) bool { return within(imp, p) }) {
		return "it is pure: " + r.because
	}
	if imp == "flag" && (strings.HasPrefix(from, "internal/") || from == "app/screens") {
		return "flags belong to programs"
	}
	if within(imp, "net") && imp != "net/url" && strings.HasPrefix(from, "internal/") {
		return "nothing inside speaks to a network; the program works offline"
	}
	return ""
}

func within(imp, parent string) bool { return imp == parent || strings.HasPrefix(imp, parent+"/") }

// TestReasons keeps the table worth reading.
func TestReasons(t *testing.T) {
	for pkg, r := range table {
		if r.because == "" {
			t.Errorf("%s: no reason is given", pkg)
		}
		for _, to := range r.ours {
			if _, ok := table[to]; !ok {
				t.Errorf("%s may import %s, which is not in the table", pkg, to)
			}
		}
	}
}
