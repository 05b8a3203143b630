// Package screens is what a page may call: one small bound struct per screen,
// the same for the window and for a browser on loopback. It composes workspace,
// regels, document and pdf; it knows no Wails, no flags and no HTTP.
//
// Every exported method of a bound struct can be called from the page. Errors
// that reach the page are turned into a code and a Dutch sentence by [Fout].
package screens

import "errors"

// A Host is the world around the page: where files go and how it hears news.
type Host interface {
	// Save writes a finished file where exports go and returns the full path,
	// or "" when the page fetches it as a download.
	Save(name string, data []byte) (path string, err error)
	// SaveAs asks where to write it; path "" and no error means cancelled.
	SaveAs(name string, data []byte) (path string, err error)
	// Open asks for a file to read; name "" and no error means cancelled.
	Open(title string, extensions []string) (name string, data []byte, err error)
	// Reveal opens a saved file with the program the system has for it.
	Reveal(path string) error
	// Emit tells the page that something changed; ids only, never content.
	Emit(event string, ids ...string)
}

// noHost is for a program without files and page: the one that writes bindings.
type noHost struct{}

var errNoHost = errors.New("screens: no host")

func (noHost) Save(string, []byte) (string, error)           { return "", errNoHost }
func (noHost) SaveAs(string, []byte) (string, error)         { return "", errNoHost }
func (noHost) Open(string, []string) (string, []byte, error) { return "", nil, errNoHost }
func (noHost) Reveal(string) error                           { return errNoHost }
func (noHost) Emit(string, ...string)                        {}
