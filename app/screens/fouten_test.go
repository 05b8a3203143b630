package screens

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
	"routewijzer/internal/workspace"
)

// silent are the sentinels that have no sentence, each with its reason.
var silent = map[string]string{
	"evaluatie.ErrGeenDoelen":   "without goals a document shows no T-score",
	"evaluatie.ErrGeenGewicht":  "without weights a document shows no T-score",
	"store.ErrInUse":            "is workspace.ErrInUse",
	"store.ErrFull":             "is workspace.ErrFull",
	"keys.ErrPassphrase":        "is workspace.ErrPassphrase",
	"keys.ErrExists":            "workspace makes it workspace.ErrExists",
	"oplog.ErrKey":              "the keyring tries another key; what none opens is held",
	"oplog.ErrDestroyed":        "a destroyed envelope is shown as destroyed",
	"oplog.ErrNoExchange":       "workspace wraps it in ErrBadFile",
	"oplog.ErrExchangeTooLarge": "workspace wraps it in ErrBadFile",
}

// Every sentinel of the packages below has a sentence, or a reason not to.
func TestEverySentinelHasASentence(t *testing.T) {
	said := saidErrors(t)
	found := 0
	for _, pkg := range []string{"agenda", "document", "dossier", "evaluatie", "keys", "meting", "oplog", "pdf", "regels", "store", "tekst", "workspace"} {
		for _, name := range sentinels(t, filepath.Join("..", "..", "internal", pkg)) {
			found++
			name = pkg + "." + name
			if reason := silent[name]; said[name] == (reason != "") {
				t.Errorf("%s: sentence %v, reason for none %q", name, said[name], reason)
			}
			delete(said, name)
			delete(silent, name)
		}
	}
	for _, name := range sentinels(t, ".") {
		if !said[name] {
			t.Errorf("%s has no sentence", name)
		}
		delete(said, name)
	}
	for name := range said {
		if !strings.HasPrefix(name, "fs.") && !strings.HasPrefix(name, "context.") {
			t.Errorf("%s is said and not found", name)
		}
	}
	if found < 40 || len(silent) > 0 {
		t.Errorf("found %d sentinels; gone: %v", found, silent)
	}
}

// sentinels are the exported Err variables of a package.
func sentinels(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	ok(t, err)
	if len(files) == 0 {
		t.Fatalf("%s holds no Go files", dir)
	}
	var out []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		ok(t, err)
		for _, d := range f.Decls {
			g, isGen := d.(*ast.GenDecl)
			if !isGen || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				for _, id := range s.(*ast.ValueSpec).Names {
					if strings.HasPrefix(id.Name, "Err") {
						out = append(out, id.Name)
					}
				}
			}
		}
	}
	return out
}

// saidErrors are the errors in the table of sentences, as written there.
func saidErrors(t *testing.T) map[string]bool {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "fouten.go", nil, 0)
	ok(t, err)
	said := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		v, isSpec := n.(*ast.ValueSpec)
		if !isSpec || v.Names[0].Name != "sentences" {
			return true
		}
		for _, row := range v.Values[0].(*ast.CompositeLit).Elts {
			switch x := row.(*ast.CompositeLit).Elts[0].(type) {
			case *ast.SelectorExpr:
				said[x.X.(*ast.Ident).Name+"."+x.Sel.Name] = true
			case *ast.Ident:
				said[x.Name] = true
			}
		}
		return false
	})
	if len(said) != len(sentences) {
		t.Fatalf("%d errors read, %d in the table: one stands there twice", len(said), len(sentences))
	}
	return said
}

func TestSentences(t *testing.T) {
	for _, s := range sentences {
		code, tekst := Fout(fmt.Errorf("a call: %w", s.err))
		if code != s.code || tekst != s.tekst {
			t.Errorf("%v is taken for %s", s.err, code)
		}
		if !strings.HasSuffix(tekst, ".") || strings.ToUpper(tekst[:1]) != tekst[:1] || len(tekst) < 15 {
			t.Errorf("%v: no sentence: %q", s.err, tekst)
		}
	}
	if code, tekst := Fout(nil); code != "" || tekst != "" {
		t.Errorf("no error is %q %q", code, tekst)
	}
	if code, tekst := Fout(fmt.Errorf("x: %w", &dossier.ValueError{Path: "a", Tekst: "Zo niet."})); code != "waarde" || tekst != "Zo niet." {
		t.Errorf("got %q %q", code, tekst)
	}
}

// What is in a file says less than that the file itself is no good.
func TestOuterErrorsGoFirst(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{fmt.Errorf("%w: %w", workspace.ErrBadFile, store.ErrDamaged), "bestand"},
		{fmt.Errorf("%w: %w", workspace.ErrBadFile, keys.ErrSealed), "bestand"},
		{fmt.Errorf("%w: %w", workspace.ErrBadFile, fs.ErrNotExist), "bestand"},
		{fmt.Errorf("%w: %w", workspace.ErrBadFile, store.ErrNewer), "nieuwer"},
		{fmt.Errorf("%w: %w", workspace.ErrBadFile, keys.ErrEmpty), "wachtzin"},
		{fmt.Errorf("%w: %w", ErrSave, fs.ErrPermission), "geen-toegang"},
		{fmt.Errorf("log: %w", oplog.ErrTooLarge), "te-groot"},
		{fmt.Errorf("list: %w", context.Canceled), "vergrendeld"},
		{&store.DamagedError{}, "beschadigd"},
		{&keys.DamagedError{}, "sleutels-beschadigd"},
		{&fs.PathError{Op: "open", Path: "Sem.pdf", Err: syscall.ENOENT}, "geen-bestand"},
	}
	for _, tt := range tests {
		if got, _ := Fout(tt.err); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.err, got, tt.want)
		}
	}
}

// What nobody expected must not carry names, paths or content to a helpdesk.
func TestUnknownErrorsKeepQuiet(t *testing.T) {
	const id, item = "01a2095b5362759fa780042bfb48b2ea", "01a06648-2802-7b5f-8688-698e53531d20"
	secrets := []string{"Sem", "de Wit", "/home", "moeder", "hulpvraag"}
	for _, err := range []error{
		errors.New("moeder van Sem zei"),
		fmt.Errorf("save %s of %s: %w", id, item, errors.New("hulpvraag van Sem de Wit")),
		&fs.PathError{Op: "write", Path: "/home/sem/TOP-dossier Sem de Wit.pdf", Err: syscall.EIO},
		&os.LinkError{Op: "rename", Old: "/home/sem", New: "Sem de Wit", Err: syscall.EXDEV},
		errors.Join(errors.New("Sem"), &fs.PathError{Op: "x", Path: "Sem", Err: syscall.EIO}),
		fmt.Errorf("write %q: no", "Sem de Wit"),
	} {
		code, tekst := Fout(err)
		if code != "intern" || !strings.HasPrefix(tekst, "Er ging iets mis in het programma; uw werk tot nu toe is bewaard.") {
			t.Errorf("%v: %q %q", err, code, tekst)
		}
		for _, s := range secrets {
			if strings.Contains(tekst, s) {
				t.Errorf("%v: %q tells %q", err, tekst, s)
			}
		}
	}
	_, tekst := Fout(fmt.Errorf("save %s of %s: %w", id, item, syscall.EIO))
	for _, want := range []string{id, item, syscall.EIO.Error()} {
		if !strings.Contains(tekst, want) {
			t.Errorf("%q does not tell %q", tekst, want)
		}
	}
	if _, other := Fout(errors.New("iets anders")); other == tekst {
		t.Error("two faults cannot be told apart")
	}
}
