package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFileName(t *testing.T) {
	tests := []struct{ title, want string }{
		{"TOP-dossier Sem de Wit.pdf", "TOP-dossier Sem de Wit.pdf"},
		{"a/b\\c:d.pdf", "a-b-c-d.pdf"},
		{"../../etc/passwd", "-..-etc-passwd"},
		{"con.pdf", "documentcon.pdf"},
		{" .pdf", "pdf"},
		{"", "document"},
		{"regel\neen.pdf", "regel-een.pdf"},
		{strings.Repeat("é", 300) + ".pdf", strings.Repeat("é", 120) + ".pdf"},
	}
	for _, tt := range tests {
		if got := fileName(tt.title); got != tt.want {
			t.Errorf("fileName(%q) = %q, want %q", tt.title, got, tt.want)
		}
	}
}

func TestSaveNeverOverwrites(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "uitvoer")
	t.Setenv("ROUTEWIJZER_EXPORT_DIR", dir)
	h := newHost(nil)
	for _, want := range []string{"plan.pdf", "plan (2).pdf", "plan (3).pdf"} {
		path, err := h.Save("plan.pdf", []byte(want))
		if err != nil || path != filepath.Join(dir, want) {
			t.Fatalf("got %q %v, want %q", path, err, want)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != want {
			t.Errorf("%s holds %q %v", path, b, err)
		}
		if !h.made[path] {
			t.Errorf("%s is not remembered", path)
		}
	}
}

func TestWriteOverKeepsTheOldFileWhenItFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.pdf")
	for _, want := range []string{"een", "twee"} {
		if err := writeOver(path, []byte(want)); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != want {
			t.Errorf("got %q %v, want %q", b, err, want)
		}
	}
	taken := filepath.Join(dir, "map")
	if err := os.MkdirAll(filepath.Join(taken, "vol"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := writeOver(taken, []byte("x")); err == nil {
		t.Error("a folder was replaced by a file")
	}
	left, err := filepath.Glob(filepath.Join(dir, ".routewijzer-*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestRevealOpensExportsOnly(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("ROUTEWIJZER_EXPORT_DIR", dir)
	tests := []struct {
		path string
		want bool
	}{
		{filepath.Join(dir, "plan.pdf"), true},
		{filepath.Join(dir, "PLAN.PDF"), true},
		{filepath.Join(dir, "x.exe"), false},
		{filepath.Join(dir, "x.desktop"), false},
		{filepath.Join(dir, "..", "plan.pdf"), false},
		{"plan.pdf", false},
		{"https://kwaad.example/x.pdf", false},
	}
	for _, tt := range tests {
		if got := isExport(tt.path); got != tt.want {
			t.Errorf("isExport(%q) = %v, want %v", tt.path, got, tt.want)
		}
	}
	if err := newHost(nil).Reveal(filepath.Join(dir, "x.exe")); err == nil {
		t.Error("a program was opened")
	}
}

func TestLogIsBounded(t *testing.T) {
	dir := t.TempDir()
	l, err := openLog(dir)
	if err != nil {
		t.Fatal(err)
	}
	line := []byte(strings.Repeat("x", 64<<10-1) + "\n")
	for range 16 * (logFiles + 2) {
		if _, err := l.Write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != logFiles {
		t.Errorf("got %d files %v, want %d", len(files), err, logFiles)
	}
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Size() > logBytes {
			t.Errorf("%s: %d bytes %v", f.Name(), info.Size(), err)
		}
	}
}

func TestProgramLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "programma.lock")
	release, err := lock(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock(path); !errors.Is(err, errInUse) {
		t.Fatalf("a second time: got %v, want errInUse", err)
	}
	release()
	again, err := lock(path)
	if err != nil {
		t.Fatalf("after release: %v", err)
	}
	again()
}
