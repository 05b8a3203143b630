package arch

import (
	"go/parser"
	"go/token"
	"path"
	"strings"
	"testing"
)

// TestPackageComments holds each package to one comment, in one file: two
// would be glued together by go doc in an order nobody chose.
func TestPackageComments(t *testing.T) {
	comments := map[string][]string{}
	for _, name := range files(t, ".go") {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		dir := path.Dir(name)
		f, err := parser.ParseFile(token.NewFileSet(), name, read(t, name), parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := comments[dir]; !ok {
			comments[dir] = nil
		}
		if f.Doc.Text() != "" {
			comments[dir] = append(comments[dir], name)
		}
	}
	for dir, in := range comments {
		if len(in) != 1 {
			t.Errorf("%s has %d package comments, want 1: %v", dir, len(in), in)
		}
	}
}
