package dossier

import (
	"errors"
	"fmt"
	"strings"
)

// ErrPath says that a path names no leaf of the schema: misspelt, or of a newer
// version of the program.
var ErrPath = errors.New("unknown path")

// FieldAt describes the field a path names, such as
// "planVanAanpak/doelen/<id>/doel". A list and an item of it both give the
// list's field; every item also has the bookkeeping leaves "volgorde" and
// "verwijderd". The error wraps [ErrPath]. Only the type of root is looked at.
func FieldAt(root any, path string) (Field, error) {
	n, _, ok := rootOf(root)
	if !ok {
		return Field{}, fmt.Errorf("%w: no schema for %T", ErrPath, root)
	}
	n, err := n.at(path)
	if err != nil {
		return Field{}, err
	}
	return n.field, nil
}

func (n *node) at(path string) (*node, error) {
	for rest, seg := path, ""; rest != ""; {
		seg, rest = cut(rest)
		c := n.byName[seg]
		if c == nil {
			return nil, errPath(path)
		}
		n = c
		if n.field.Kind != KindList || rest == "" {
			continue
		}
		seg, rest = cut(rest)
		if !validID(seg) {
			return nil, errPath(path)
		}
		switch rest {
		case "volgorde":
			return n.mark(orderNode), nil
		case "verwijderd":
			return n.mark(deletedNode), nil
		}
	}
	if path == "" || strings.HasSuffix(path, "/") {
		return nil, errPath(path)
	}
	return n, nil
}

// mark gives bookkeeping the derived mark of its list.
func (n *node) mark(b *node) *node {
	if !n.field.Derived {
		return b
	}
	c := *b
	c.field.Derived = true
	return &c
}

func (n *node) leaf() bool {
	return n.field.Kind != KindList && n.field.Kind != KindGroup
}

func errPath(path string) error { return fmt.Errorf("%w %q", ErrPath, path) }

// cut takes the first segment off a path.
func cut(path string) (seg, rest string) {
	seg, rest, _ = strings.Cut(path, "/")
	return seg, rest
}

// validID accepts what can name an item: a UUIDv7 in the log, anything as plain
// in a test.
func validID(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !(c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			return false
		}
	}
	return true
}
