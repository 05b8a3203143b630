package arch

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

var root = os.DirFS("../..")

// skip are the folders that hold what others made, or what a build leaves.
var skip = []string{
	".git", "build/bin", "build/tmp", "tools", "internal/arch",
	"frontend/dist", "frontend/node_modules", "frontend/playwright-report", "frontend/test-results",
}

// files lists the files of the repository with this ending, "" for all. The
// tests look for themselves rather than ask the go command or git: go test
// caches a result by the files the test opened.
func files(t *testing.T, ending string) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if slices.Contains(skip, name) || d.Name() == "testdata" && ending == ".go" {
				return fs.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(name, ending) {
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatalf("no files that end in %q", ending)
	}
	return names
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := fs.ReadFile(root, name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Parts are joined here so that this file does not hold what it looks for.
var forbidden = map[string]string{
	"/wo" + "rk/":               "a path of one machine",
	"/ro" + "ot/":               "a path of one machine",
	"../sha" + "red":            "the repository stands on its own",
	"registry.npm" + "js.org":   "whoever builds chooses the registry",
	"proxy.gol" + "ang.org":     "whoever builds chooses the registry",
	"sum.gol" + "ang.org":       "whoever builds chooses the registry",
	"deb.deb" + "ian.org":       "whoever builds chooses the registry",
	"\"reso" + "lved\": \"http": "the lock file must name no registry",
}

// TestNothingOfOneMachine keeps out paths of the machine it was written on and
// the names of package registries.
func TestNothingOfOneMachine(t *testing.T) {
	for _, name := range files(t, "") {
		text := string(read(t, name))
		for part, why := range forbidden {
			if strings.Contains(text, part) {
				t.Errorf("%s holds %q: %s", name, part, why)
			}
		}
	}
}

// TestNoBinaries keeps programs out; pictures, fonts and colour profiles may stay.
func TestNoBinaries(t *testing.T) {
	for _, name := range files(t, "") {
		head := string(read(t, name))
		if strings.HasPrefix(head, "\x7fELF") || strings.HasPrefix(head, "MZ\x90") || strings.HasPrefix(head, "SQLite format 3\x00") {
			t.Errorf("%s is a binary", name)
		}
		switch path.Ext(name) {
		case ".syso", ".exe", ".so", ".dll", ".o", ".a":
			t.Errorf("%s is a binary", name)
		}
	}
}
