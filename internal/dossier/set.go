package dossier

import (
	"encoding/json"
	"fmt"
	"reflect"
	"unsafe"
)

// Set puts one value at one path of a *[Dossier], *[Organisatie] or *[Persoon].
// An item that does not exist yet is made, at the end of its list; null sets
// zero. It returns an error that wraps [ErrPath], or a *[ValueError] with a
// Dutch sentence; root is then unchanged. It never panics.
//
// "verwijderd" and derived fields are refused: the log keeps the one, and the
// other is projected from member facts.
func Set(root any, path string, value json.RawMessage) error {
	n, v, ok := rootOf(root)
	if !ok || !v.IsValid() {
		return fmt.Errorf("%w: no schema for %T", ErrPath, root)
	}
	leaf, err := n.at(path)
	if err != nil {
		return err
	}
	if !leaf.leaf() || leaf.field.Kind == KindDeleted {
		return errPath(path)
	}
	if leaf.field.Derived {
		return &ValueError{path, "Dit onderdeel volgt vanzelf uit andere gegevens en kan niet worden ingevuld."}
	}
	parsed, err := leaf.parse(path, value)
	if err != nil {
		return err
	}
	for rest, seg := path, ""; ; {
		seg, rest = cut(rest)
		n = n.byName[seg]
		v = v.Field(n.index)
		if n.field.Kind == KindList {
			seg, rest = cut(rest)
			v = n.entry(v, ID(seg))
			if leaf.field.Kind == KindOrder && rest == "volgorde" {
				v.Addr().Interface().(itemer).item().Volgorde = parsed.String()
				return nil
			}
		}
		if rest == "" {
			v.Set(parsed)
			return nil
		}
	}
}

// Check is what [Set] would accept at the path: it returns the value as it must
// be written (line ends and sets in one form), or Set's error.
func Check(root any, path string, value json.RawMessage) (json.RawMessage, error) {
	n, _, ok := rootOf(root)
	if !ok {
		return nil, fmt.Errorf("%w: no schema for %T", ErrPath, root)
	}
	leaf, err := n.at(path)
	if err != nil {
		return nil, err
	}
	if !leaf.leaf() || leaf.field.Kind == KindDeleted {
		return nil, errPath(path)
	}
	if leaf.field.Derived {
		return nil, &ValueError{path, "Dit onderdeel volgt vanzelf uit andere gegevens en kan niet worden ingevuld."}
	}
	parsed, err := leaf.parse(path, value)
	if err != nil {
		return nil, err
	}
	return marshal(parsed.Interface()), nil
}

// entry finds the item of a list, or makes it.
func (n *node) entry(list reflect.Value, id ID) reflect.Value {
	if i := find(list, id); i >= 0 {
		return list.Index(i)
	}
	end := list.Len()
	list.Grow(1)
	list.SetLen(end + 1)
	v := list.Index(end)
	v.SetZero()
	v.Addr().Interface().(itemer).item().ID = id
	n.fill(v)
	return v
}

// find returns the place of an item in a list, or -1. Writes mostly come item
// by item, so it looks from the end. [Item] stands first in every item (build
// sees to it), so a pointer to the one is a pointer to the other; asking
// reflection instead makes a long list five times as slow.
func find(list reflect.Value, id ID) int {
	if id == "" {
		return -1
	}
	items, size := list.UnsafePointer(), list.Type().Elem().Size()
	for i := list.Len() - 1; i >= 0; i-- {
		have := (*Item)(unsafe.Add(items, uintptr(i)*size)).ID
		// Ids made together differ at their ends.
		if len(have) == len(id) && have[len(have)-1] == id[len(id)-1] && have == id {
			return i
		}
	}
	return -1
}

// fill makes every slice of a struct non-nil, so that its JSON never says null;
// it does not go into the items of lists.
func (n *node) fill(v reflect.Value) {
	for _, index := range n.slices {
		s := v.FieldByIndex(index)
		if s.IsNil() {
			s.Set(reflect.MakeSlice(s.Type(), 0, 0))
		}
	}
}
