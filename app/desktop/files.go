package desktop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// exportDir is where exports go: Documenten/Routewijzer, or what
// ROUTEWIJZER_EXPORT_DIR says. It need not exist yet.
func exportDir() (string, error) {
	if dir := os.Getenv("ROUTEWIJZER_EXPORT_DIR"); dir != "" {
		return filepath.Abs(dir)
	}
	documents, err := documentsDir()
	if err != nil {
		return "", fmt.Errorf("find documents folder: %w", err)
	}
	return filepath.Join(documents, "Routewijzer"), nil
}

// fileName makes any title a file name that Windows takes too.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, title)
	name = strings.Trim(name, " .")
	ext := filepath.Ext(name)
	stem := []rune(strings.TrimSpace(strings.TrimSuffix(name, ext)))
	if len(stem) > 120 {
		stem = stem[:120]
	}
	switch strings.ToUpper(string(stem)) {
	case "", "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "LPT1", "LPT2", "LPT3":
		stem = []rune("document" + string(stem))
	}
	return string(stem) + ext
}

// writeNew writes a file that does not exist yet: "naam.pdf", "naam (2).pdf".
func writeNew(dir, name string, data []byte) (string, error) {
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 1; n < 1000; n++ {
		if n > 1 {
			name = fmt.Sprintf("%s (%d)%s", stem, n, ext)
		}
		path := filepath.Join(dir, name)
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		if err := fill(f, data); err != nil {
			return "", errors.Join(err, os.Remove(path))
		}
		return path, nil
	}
	return "", fmt.Errorf("write %s: too many files of that name", ext)
}

// writeOver replaces path in one step, so that a full disk leaves the old file.
func writeOver(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".routewijzer-*")
	if err != nil {
		return err
	}
	if err := fill(f, data); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

func fill(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}
