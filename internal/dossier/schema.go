package dossier

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// A Field describes one labelled field: how the form asks for it, how the
// document prints it, and what the log may hold under its name.
type Field struct {
	Name    string   `json:"name"`              // key in the JSON
	Label   string   `json:"label"`             // nl tag
	Kind    string   `json:"kind"`              // one of the Kind constants
	One     string   `json:"one,omitempty"`     // of a list: one entry in words, "doel"
	Hint    string   `json:"hint,omitempty"`    // uitleg tag
	Rule    string   `json:"rule,omitempty"`    // bron tag: rule number
	Ref     string   `json:"ref,omitempty"`     // path of the list a ref points into
	Max     int      `json:"max,omitempty"`     // of a number: the largest one accepted
	Derived bool     `json:"derived,omitempty"` // shown, never written as a field
	Options []Option `json:"options,omitempty"` // of choice and choices
	Fields  []Field  `json:"fields,omitempty"`  // of group and list
}

// The kinds of field. The last two never appear in [Schema]: they are the
// bookkeeping of a list item, which [FieldAt] knows and the log carries.
const (
	KindGroup   = "group"
	KindList    = "list"
	KindLine    = "line"
	KindText    = "text"
	KindDate    = "date"
	KindTime    = "time"
	KindNumber  = "number"
	KindChoice  = "choice"
	KindChoices = "choices"
	KindRef     = "ref"
	KindRefs    = "refs"
	KindInk     = "ink"
	KindSeconds = "seconds"
	KindSeries  = "series"
	KindOrder   = "order"   // "volgorde"
	KindDeleted = "deleted" // "verwijderd"
)

// Schema describes every labelled field of a [Dossier] in the order they are
// declared. Fields without an nl tag are bookkeeping and are left out.
func Schema() []Field { return SchemaOf(&Dossier{}) }

// SchemaOf is [Schema] for another root: a *[Organisatie] or a *[Persoon]. It
// returns nil for anything else.
func SchemaOf(root any) []Field {
	n, _, ok := rootOf(root)
	if !ok {
		return nil
	}
	return copyFields(n.field.Fields)
}

// copyFields keeps callers from changing the one cached schema.
func copyFields(fs []Field) []Field {
	out := make([]Field, len(fs))
	for i, f := range fs {
		f.Options = append([]Option(nil), f.Options...)
		f.Fields = copyFields(f.Fields)
		if len(f.Fields) == 0 {
			f.Fields = nil
		}
		out[i] = f
	}
	return out
}

// A node is a [Field] with what reflection found out about it, so that [Set]
// needs no look at struct tags.
type node struct {
	field    Field
	index    int          // of the struct field in its parent
	typ      reflect.Type // of the field itself; a slice for a list
	children []*node
	byName   map[string]*node
	slices   [][]int // every slice below, reachable without passing through a list
}

// The bookkeeping of a list item.
var (
	orderNode   = &node{field: Field{Name: "volgorde", Label: "Volgorde", Kind: KindOrder}}
	deletedNode = &node{field: Field{Name: "verwijderd", Label: "Verwijderd", Kind: KindDeleted}}
)

var roots = map[reflect.Type]*node{
	reflect.TypeFor[Dossier]():     build(reflect.TypeFor[Dossier](), false),
	reflect.TypeFor[Organisatie](): build(reflect.TypeFor[Organisatie](), false),
	reflect.TypeFor[Persoon]():     build(reflect.TypeFor[Persoon](), false),
}

// rootOf returns the schema of a root and its struct value; the value is
// invalid when root is a nil pointer.
func rootOf(root any) (*node, reflect.Value, bool) {
	v := reflect.ValueOf(root)
	if v.Kind() != reflect.Pointer {
		return nil, reflect.Value{}, false
	}
	n, ok := roots[v.Type().Elem()]
	return n, v.Elem(), ok
}

// build reads the tags of a struct type once. It panics on a type the schema
// has no kind for: a mistake in this package, found by any test.
func build(t reflect.Type, derived bool) *node {
	n := &node{typ: t, byName: map[string]*node{}}
	for i := range t.NumField() {
		sf := t.Field(i)
		label, ok := sf.Tag.Lookup("nl")
		if !ok {
			continue
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		c := child(sf.Type, derived || sf.Tag.Get("afgeleid") == "ja")
		c.index, c.typ = i, sf.Type
		c.field.Name, c.field.Label = name, label
		if m, err := strconv.Atoi(sf.Tag.Get("max")); err == nil {
			c.field.Max = m
		}
		c.field.Hint, c.field.Rule, c.field.Ref = sf.Tag.Get("uitleg"), sf.Tag.Get("bron"), sf.Tag.Get("ref")
		n.children = append(n.children, c)
		n.byName[name] = c
		n.field.Fields = append(n.field.Fields, c.field)
		if sf.Type.Kind() == reflect.Slice {
			n.slices = append(n.slices, []int{i})
		}
		if c.field.Kind == KindGroup {
			for _, s := range c.slices {
				n.slices = append(n.slices, append([]int{i}, s...))
			}
		}
	}
	return n
}

func child(t reflect.Type, derived bool) *node {
	n := &node{field: Field{Derived: derived}}
	f := &n.field
	switch v := reflect.Zero(t).Interface().(type) {
	case Date:
		f.Kind = KindDate
	case Tijd:
		f.Kind = KindTime
	case Text:
		f.Kind = KindText
	case Ref:
		f.Kind = KindRef
	case Refs:
		f.Kind = KindRefs
	case Inkt:
		f.Kind = KindInk
	case Seconden:
		f.Kind = KindSeconds
	case Reeks:
		f.Kind = KindSeries
	case string:
		f.Kind = KindLine
	case int:
		f.Kind, f.Max = KindNumber, maxNumber
	case Choice:
		f.Kind, f.Options = KindChoice, v.Options()
	default:
		switch t.Kind() {
		case reflect.Struct:
			b := build(t, derived)
			b.field.Kind, b.field.Derived = KindGroup, derived
			return b
		case reflect.Slice:
			if c, ok := reflect.Zero(t.Elem()).Interface().(Choice); ok {
				f.Kind, f.Options = KindChoices, c.Options()
				return n
			}
			if t.Elem().Kind() == reflect.Struct && t.Elem().Field(0).Type == reflect.TypeFor[Item]() {
				b := build(t.Elem(), derived)
				b.field.Kind, b.field.Derived, b.field.One = KindList, derived, words(t.Elem().Name())
				return b
			}
		}
		panic("dossier: no kind of field for " + t.String())
	}
	return n
}

// words turns the name of a type into the noun for one of it: "Doel" into
// "doel", "StemVanHetKind" into "stem van het kind"; "MDO" stays.
func words(name string) string {
	if strings.ToUpper(name) == name {
		return name
	}
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// An itemer is a pointer to any type that embeds [Item], always as its first field.
type itemer interface{ item() *Item }

func (i *Item) item() *Item { return i }
