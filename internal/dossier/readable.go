package dossier

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
)

var months = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// Datum writes a date in Dutch, "14 september 2026"; what is no date stays as it is.
func Datum(d Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

// Keuze returns the label of a choice, or its value when that is not offered.
func Keuze(c Choice) string {
	value := fmt.Sprint(c)
	return label(c.Options(), value)
}

func label(os []Option, value string) string {
	for _, o := range os {
		if o.Value == value {
			return o.Label
		}
	}
	return value
}

// Naam returns how an item of the list a ref points into is called: its name,
// or what it says, or "" when it is not there (any more).
func Naam(d *Dossier, list string, id Ref) string {
	if d == nil || id == "" {
		return ""
	}
	n, v, _ := rootOf(d)
	for _, seg := range strings.Split(list, "/") {
		if n = n.byName[seg]; n == nil {
			return ""
		}
		v = v.Field(n.index)
	}
	i := find(v, ID(id))
	if i < 0 {
		return ""
	}
	if naam := called(d, n, v.Index(i)); naam != "" {
		return naam
	}
	return fmt.Sprintf("%s %d", n.field.One, i+1)
}

// called finds words for an item: its name, its person, its day, its text.
func called(d *Dossier, n *node, it reflect.Value) string {
	for _, name := range []string{"naam", "wie", "datum", "doel", "tekst", "waarneming"} {
		c := n.byName[name]
		if c == nil {
			continue
		}
		s := ""
		switch v := it.Field(c.index).Interface().(type) {
		case string:
			s = v
		case Text:
			s, _, _ = strings.Cut(string(v), "\n")
		case Date:
			if v != "" {
				s = n.field.One + " van " + Datum(v)
			}
		case Ref:
			if c.field.Ref == "betrokkenen" {
				s = Naam(d, c.field.Ref, v)
			}
		}
		if s != "" {
			return s
		}
	}
	return ""
}

// Readable puts a value of a field in Dutch words: labels of choices, dates in
// full, names behind refs. What is empty is "", and what does not fit the field
// (a value of a newer version) is shown as it stands.
func Readable(f Field, v json.RawMessage, d *Dossier) string {
	switch {
	case f.Kind == KindOrder: // a key means nothing to a reader
		return ""
	case f.Kind == KindDeleted && string(v) == "true":
		return "verwijderd"
	case f.Kind == KindDeleted:
		return "teruggezet"
	}
	var s string
	if json.Unmarshal(v, &s) == nil {
		switch f.Kind {
		case KindDate:
			return Datum(Date(s))
		case KindChoice:
			return label(f.Options, s)
		case KindRef:
			return refName(d, f.Ref, s)
		case KindInk:
			if s != "" {
				return "getekend"
			}
		case KindSeries:
			if s != "" {
				return fmt.Sprintf("%d intervallen: %d keer gezien, %d keer niet, %d gemist", len(s), strings.Count(s, "1"), strings.Count(s, "0"), strings.Count(s, "-"))
			}
		}
		return s
	}
	var list []string
	var seconds []int
	switch {
	case f.Kind == KindChoices && json.Unmarshal(v, &list) == nil:
		for i, c := range list {
			list[i] = label(f.Options, c)
		}
	case f.Kind == KindRefs && json.Unmarshal(v, &list) == nil:
		for i, id := range list {
			list[i] = refName(d, f.Ref, id)
		}
	case f.Kind == KindSeconds && json.Unmarshal(v, &seconds) == nil:
		for _, sec := range seconds {
			list = append(list, Klok(sec))
		}
	case string(v) == "null":
		return ""
	default:
		return string(v)
	}
	return strings.Join(list, ", ")
}

func refName(d *Dossier, list, id string) string {
	if naam := Naam(d, list, Ref(id)); naam != "" || id == "" {
		return naam
	}
	return "iets wat hier niet (meer) staat"
}

// Klok writes a moment of a recording as minutes and seconds, "12:05".
func Klok(seconden int) string { return fmt.Sprintf("%d:%02d", seconden/60, seconden%60) }
