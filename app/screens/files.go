package screens

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// save hands a finished file to the host, which puts it where exports go or,
// when ask is set, asks where.
func (a *App) save(name string, data []byte, ask bool) (Uitvoer, error) {
	save := a.cfg.Host.Save
	if ask {
		save = a.cfg.Host.SaveAs
	}
	name = safeName(name)
	path, err := save(name, data)
	if err != nil {
		return Uitvoer{}, fmt.Errorf("%w: %d bytes: %w", ErrSave, len(data), pathless(err))
	}
	if path == "" {
		return Uitvoer{Naam: name, Bytes: len(data), Geannuleerd: ask}, nil
	}
	return Uitvoer{Naam: filepath.Base(path), Pad: path, Bytes: len(data)}, nil
}

// ask lets the user choose a file; ok is false when none was chosen.
func (a *App) ask(title string, extensions ...string) (name string, data []byte, ok bool, err error) {
	name, data, err = a.cfg.Host.Open(title, extensions)
	if err != nil {
		return "", nil, false, fmt.Errorf("%w: %w", ErrOpen, pathless(err))
	}
	return name, data, name != "", nil
}

// pathless leaves the path out of an error of the file system: the name of a
// file often is the name of a child, and errors end up in logs.
func pathless(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return fmt.Errorf("%s: %w", p.Op, p.Err)
	case errors.As(err, &l):
		return fmt.Errorf("%s: %w", l.Op, l.Err)
	}
	return err
}

// maxNameBytes leaves room below the 255 of most systems for " (2)".
const maxNameBytes = 200

// safeName keeps a file name legal on every system. Windows refuses some
// characters, the names of devices, and a dot or space at the end; invisible
// characters can make a name look like another.
func safeName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
			return -1
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', strings.ContainsRune(`<>:"/\|?*`, r):
			return '-'
		}
		return r
	}, strings.ToValidUTF8(name, "-"))
	name = strings.TrimLeft(strings.TrimRight(strings.TrimSpace(name), ". "), ". ")
	ext := filepath.Ext(name)
	if len(ext) > 12 {
		ext = ""
	}
	stem := strings.TrimRight(cut(strings.TrimSuffix(name, ext), maxNameBytes-len(ext)), ". ")
	if stem == "" {
		stem = "bestand"
	}
	if device(stem) {
		stem = "_" + stem
	}
	return stem + ext
}

// device reports whether Windows takes a name for a device, as it does with any
// ending: "nul.txt" is no file.
func device(name string) bool {
	name, _, _ = strings.Cut(name, ".")
	name = strings.ToUpper(strings.TrimSpace(name))
	if slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}, name) {
		return true
	}
	port, ok := strings.CutPrefix(name, "COM")
	if !ok {
		port, ok = strings.CutPrefix(name, "LPT")
	}
	return ok && utf8.RuneCountInString(port) == 1 && strings.ContainsAny(port, "0123456789¹²³")
}

// cut shortens a text to at most n bytes, whole characters only.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
