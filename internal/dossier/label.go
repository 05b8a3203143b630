package dossier

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Label puts a path in words: "Plan van aanpak, doel 2: Nulmeting",
// "Betrokkene Linda de Wit: Telefoon". An item is called by its name, the
// person it is about, its day, or else its number; when it is not there (any
// more) by its kind alone. Items are looked up in d when root is a *[Dossier],
// else in root. An unknown path is returned as it stands.
func Label(root any, path string, d *Dossier) string {
	n, v, ok := rootOf(root)
	if !ok {
		return path
	}
	if _, err := n.at(path); err != nil {
		return path
	}
	if _, isDossier := root.(*Dossier); isDossier {
		v = reflect.ValueOf(d).Elem()
	}
	var where []string // what the path passes through
	last := ""         // the label of the leaf it ends at
	for rest, seg := path, ""; rest != ""; {
		seg, rest = cut(rest)
		c := n.byName[seg]
		switch {
		case c == nil && seg == orderNode.field.Name:
			last = orderNode.field.Label
			continue
		case c == nil:
			last = deletedNode.field.Label
			continue
		case v.IsValid():
			v = v.Field(c.index)
		}
		n = c
		switch {
		case n.leaf():
			last = n.field.Label
		case n.field.Kind == KindGroup || rest == "":
			where = append(where, n.field.Label)
		default:
			seg, rest = cut(rest)
			var words string
			v, words = itemWords(n, v, ID(seg), d)
			where = append(where, words)
		}
	}
	for i := range where {
		if i > 0 {
			where[i] = first(where[i], unicode.ToLower)
		}
	}
	words := first(strings.Join(where, ", "), unicode.ToUpper)
	switch {
	case last == "":
		return words
	case words == "":
		return last
	}
	return words + ": " + last
}

// itemWords finds an item and what to call it: "doel 2".
func itemWords(n *node, list reflect.Value, id ID, d *Dossier) (reflect.Value, string) {
	if !list.IsValid() {
		return list, n.field.One
	}
	i := find(list, id)
	if i < 0 {
		return reflect.Value{}, n.field.One
	}
	it := list.Index(i)
	for _, name := range []string{"naam", "wie", "datum"} {
		c := n.byName[name]
		if c == nil {
			continue
		}
		switch v := it.Field(c.index).Interface().(type) {
		case string:
			if v != "" {
				return it, n.field.One + " " + v
			}
		case Ref:
			if naam := Naam(d, c.field.Ref, v); naam != "" {
				return it, n.field.One + " " + naam
			}
		case Date:
			if v != "" {
				return it, n.field.One + " van " + Datum(v)
			}
		}
	}
	return it, fmt.Sprintf("%s %d", n.field.One, i+1)
}

// first changes the case of the first letter, but not of "MDO" or "ABC".
func first(s string, to func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[size:]); size == 0 || unicode.IsUpper(r) && unicode.IsUpper(next) {
		return s
	}
	return string(to(r)) + s[size:]
}
