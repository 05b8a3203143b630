package desktop

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"routewijzer/app/screens"
)

// A host is the window's side of screens.Host: native dialogs and real files.
type host struct {
	log *slog.Logger

	ready chan struct{}
	once  sync.Once
	c     context.Context // valid after ready is closed

	mu   sync.Mutex
	made map[string]bool // files written since the program started; only these are opened
}

var _ screens.Host = (*host)(nil)

func newHost(log *slog.Logger) *host {
	return &host{log: log, ready: make(chan struct{}), made: map[string]bool{}}
}

// start receives the window. Wails calls it beside the first calls of the
// page, so everything that needs the window waits for it.
func (h *host) start(ctx context.Context) {
	h.once.Do(func() {
		h.c = ctx
		close(h.ready)
	})
}

func (h *host) ctx() context.Context {
	<-h.ready
	return h.c
}

// Save writes into the folder for exports, beside what is there already.
func (h *host) Save(name string, data []byte) (string, error) {
	dir, err := exportDir()
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("make export folder: %w", err)
	}
	path, err := writeNew(dir, fileName(name), data)
	if err != nil {
		return "", err
	}
	h.remember(path)
	return path, nil
}

// SaveAs asks where to write.
func (h *host) SaveAs(name string, data []byte) (string, error) {
	dir, err := exportDir()
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(dir); err != nil {
		dir = "" // the dialog refuses to open in a folder that is not there
	}
	name = fileName(name)
	path, err := runtime.SaveFileDialog(h.ctx(), runtime.SaveDialogOptions{
		Title:                "Opslaan als",
		DefaultDirectory:     dir,
		DefaultFilename:      name,
		CanCreateDirectories: true,
		Filters:              filters([]string{filepath.Ext(name)}),
	})
	if err != nil || path == "" {
		return "", err
	}
	if err := writeOver(path, data); err != nil {
		return "", err
	}
	h.remember(path)
	return path, nil
}

// Open asks for a file and reads it.
func (h *host) Open(title string, extensions []string) (string, []byte, error) {
	path, err := runtime.OpenFileDialog(h.ctx(), runtime.OpenDialogOptions{Title: title, Filters: filters(extensions)})
	if err != nil || path == "" {
		return "", nil, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", nil, err
	}
	return filepath.Base(path), data, nil
}

// Reveal opens a file that was exported; a page cannot have anything else opened.
func (h *host) Reveal(path string) error {
	h.mu.Lock()
	ours := h.made[path]
	h.mu.Unlock()
	if !ours && !isExport(path) {
		return fmt.Errorf("open %s: not an exported file", filepath.Ext(path))
	}
	if _, err := os.Stat(path); err != nil {
		return err
	}
	return openFile(path)
}

// Emit tells the page that something changed. Before there is a page nobody
// needs to hear it.
func (h *host) Emit(event string, ids ...string) {
	select {
	case <-h.ready:
	default:
		return
	}
	data := make([]any, len(ids))
	for i, id := range ids {
		data[i] = id
	}
	runtime.EventsEmit(h.c, event, data...)
}

func (h *host) remember(path string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.made[path] = true
}

// isExport says whether path is a document in the folder for exports.
func isExport(path string) bool {
	dir, err := exportDir()
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(dir, path)
	if err != nil || !filepath.IsLocal(rel) {
		return false
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".pdf", ".html", ".ics", ".txt", ".json":
		return true
	}
	return false
}

func filters(extensions []string) []runtime.FileFilter {
	var patterns []string
	for _, e := range extensions {
		if e != "" {
			patterns = append(patterns, "*."+strings.TrimPrefix(e, "."))
		}
	}
	if len(patterns) == 0 {
		return nil
	}
	all := strings.Join(patterns, ";")
	return []runtime.FileFilter{
		{DisplayName: "Bestanden (" + all + ")", Pattern: all},
		{DisplayName: "Alle bestanden", Pattern: "*"},
	}
}
