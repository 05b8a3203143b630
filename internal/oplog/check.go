package oplog

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

const maxPath = 512 // bytes

// ordered reports whether ids ascend, each once: lists that are sets have one spelling.
func ordered(ids []ID) bool {
	for i := 1; i < len(ids); i++ {
		if bytes.Compare(ids[i-1][:], ids[i][:]) >= 0 {
			return false
		}
	}
	return true
}

// check is what holds of every sealed part.
func (s *Sealed) check() error {
	if err := checkWrites(s.Writes, false); err != nil {
		return err
	}
	for _, g := range s.Grants {
		if g.Role == "" || g.Person.IsZero() {
			return fmt.Errorf("%w: grant without role or person", ErrShape)
		}
	}
	for _, l := range s.Losses {
		if l.Person.IsZero() {
			return fmt.Errorf("%w: loss without person", ErrShape)
		}
	}
	for _, r := range s.Remains {
		if err := checkWrites(r.Writes, true); err != nil {
			return err
		}
	}
	return nil
}

func checkWrites(ws []Write, remain bool) error {
	seen := make(map[string]bool, len(ws))
	for i := range ws {
		w := &ws[i]
		switch {
		case !validPath(w.Path):
			return fmt.Errorf("%w: path %q", ErrShape, w.Path)
		case seen[w.Path]:
			return fmt.Errorf("%w: path %q twice", ErrShape, w.Path)
		case w.Gone && !remain || w.Gone != (len(w.Value) == 0):
			return fmt.Errorf("%w: %q without a value", ErrShape, w.Path)
		case len(w.Seen) > 0 && !strings.HasSuffix(w.Path, "/"+deleted):
			return fmt.Errorf("%w: %q is no deletion", ErrShape, w.Path)
		}
		if !w.Gone {
			if n, err := canonical(w.Value); err != nil || n != len(w.Value) {
				return fmt.Errorf("%w: value of %q", ErrShape, w.Path)
			}
		}
		seen[w.Path] = true
	}
	return nil
}

func validPath(p string) bool {
	if p == "" || len(p) > maxPath || p[0] == '/' || p[len(p)-1] == '/' || strings.Contains(p, "//") {
		return false
	}
	return !strings.ContainsFunc(p, unicode.IsControl)
}
