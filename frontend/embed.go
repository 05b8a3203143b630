// Package frontend carries the built page inside the program. It knows no
// screens, no Wails and no HTTP; it only hands out files.
package frontend

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"testing/fstest"
)

//go:embed all:dist
var dist embed.FS

// ErrNotBuilt says that the program was compiled before the page was built.
var ErrNotBuilt = errors.New("the page is not built into this program: run npm run build in frontend first")

// CSP is the content security policy every host of the page sends along.
// Styles may stand inline because the reading copy of a document is one
// self-contained file; scripts may not.
const CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
	"font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Page returns the files of the built page, with bridge served as /bridge.js
// and loaded by index.html before any script of the page itself. The bridge is
// what makes a host (a window, a browser) look the same to the page. It returns
// [ErrNotBuilt] when there is no page.
func Page(bridge []byte) (fs.FS, error) {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, err
	}
	index, err := fs.ReadFile(files, "index.html")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotBuilt
	}
	if err != nil {
		return nil, fmt.Errorf("read index.html: %w", err)
	}
	head := []byte("<head>")
	if !bytes.Contains(index, head) {
		return nil, errors.New("index.html has no <head> to load the bridge in")
	}
	index = bytes.Replace(index, head, []byte("<head><script src=\"/bridge.js\"></script>"), 1)
	return overlay{files, fstest.MapFS{
		"index.html": {Data: index, Mode: 0o444},
		"bridge.js":  {Data: bridge, Mode: 0o444},
	}}, nil
}

// An overlay finds a file in top first and in base otherwise.
type overlay struct{ base, top fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if f, err := o.top.Open(name); err == nil && name != "." {
		return f, nil
	}
	return o.base.Open(name)
}
