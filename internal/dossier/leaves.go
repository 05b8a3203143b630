package dossier

import (
	"encoding/json"
	"reflect"
)

// A Leaf is one value of a tree, under the path the log knows it by. A set of
// choices, [Refs], [Seconden] and [Reeks] are one leaf each.
type Leaf struct {
	Path  string
	Value json.RawMessage
}

// Leaves lists every leaf of a *[Dossier], *[Organisatie] or *[Persoon] that is
// not zero ("", 0, empty), in the order of [Schema]; each item of a list yields
// its ".../<id>/volgorde" first, even when that is empty, so that [Set] finds
// the item again. Derived fields are left out: they are not in the log.
func Leaves(root any) []Leaf {
	n, v, ok := rootOf(root)
	if !ok || !v.IsValid() {
		return nil
	}
	return n.leaves(nil, "", v)
}

func (n *node) leaves(ls []Leaf, prefix string, v reflect.Value) []Leaf {
	for _, c := range n.children {
		if c.field.Derived {
			continue
		}
		path, fv := prefix+c.field.Name, v.Field(c.index)
		switch c.field.Kind {
		case KindGroup:
			ls = c.leaves(ls, path+"/", fv)
		case KindList:
			for i := range fv.Len() {
				it := fv.Index(i).Addr().Interface().(itemer).item()
				p := path + "/" + string(it.ID) + "/"
				ls = append(ls, Leaf{p + "volgorde", marshal(it.Volgorde)})
				ls = c.leaves(ls, p, fv.Index(i))
			}
		default:
			if fv.IsZero() || fv.Kind() == reflect.Slice && fv.Len() == 0 {
				continue
			}
			ls = append(ls, Leaf{path, marshal(fv.Interface())})
		}
	}
	return ls
}

// marshal writes strings, ints and slices of them, which cannot fail; without
// HTML escapes, so that a value reads as it was typed.
func marshal(v any) json.RawMessage {
	b, err := encode(v)
	if err != nil {
		panic("dossier: " + err.Error())
	}
	return b
}
