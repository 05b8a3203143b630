package dossier

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// What fits in a field. A longer text is a document; an envelope holds 4 MiB.
const (
	maxLine   = 10_000    // bytes
	maxText   = 2_000_000 // bytes
	maxNumber = 100_000
	maxList   = 10_000 // refs, moments, intervals
)

// A ValueError says, in a Dutch sentence for the user, why a value was not
// accepted.
type ValueError struct {
	Path  string
	Tekst string
}

func (e *ValueError) Error() string { return "value of " + e.Path + ": " + e.Tekst }

// parse checks a value and returns it with the Go type of the field.
func (n *node) parse(path string, raw json.RawMessage) (reflect.Value, error) {
	v, tekst := n.value(raw)
	if tekst != "" {
		return reflect.Value{}, &ValueError{path, tekst}
	}
	return v, nil
}

const wrongShape = "Deze waarde past niet in dit veld."

func (n *node) value(raw json.RawMessage) (v reflect.Value, tekst string) {
	t := n.typ
	if n.field.Kind == KindOrder {
		t = reflect.TypeFor[string]()
	}
	v = reflect.New(t).Elem()
	if t.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(t, 0, 0))
	}
	if !utf8.Valid(raw) {
		return v, "Deze tekst bevat tekens die niet te lezen zijn."
	}
	if string(bytes.TrimSpace(raw)) == "null" {
		return v, ""
	}
	switch t.Kind() {
	case reflect.Int:
		var i int
		if json.Unmarshal(raw, &i) != nil {
			return v, "Vul een heel getal in."
		}
		if i < 0 || i > n.field.Max {
			return v, fmt.Sprintf("Vul een getal in van 0 tot en met %d.", n.field.Max)
		}
		v.SetInt(int64(i))
	case reflect.Slice:
		p := v.Addr().Interface()
		if json.Unmarshal(raw, p) != nil {
			return v, wrongShape
		}
		if v.IsNil() {
			v.Set(reflect.MakeSlice(t, 0, 0))
		}
		if v.Len() > maxList {
			return v, fmt.Sprintf("Dit zijn er te veel (hoogstens %d).", maxList)
		}
		return v, n.set(v)
	default:
		s, ok := unquote(raw)
		if !ok {
			return v, wrongShape
		}
		s, tekst = n.text(s)
		v.SetString(s)
	}
	return v, tekst
}

// set checks the leaves that are arrays, and brings them in their one form.
func (n *node) set(v reflect.Value) string {
	switch s := v.Interface().(type) {
	case Refs:
		slices.Sort(s)
		s = slices.Compact(s)
		v.Set(reflect.ValueOf(s))
		for _, r := range s {
			if !validID(string(r)) {
				return "Deze verwijzing klopt niet; kies opnieuw."
			}
		}
	case Seconden:
		for i, sec := range s {
			if sec < 0 || sec > maxNumber || i > 0 && sec < s[i-1] {
				return "De momenten moeten oplopende seconden zijn, vanaf 0."
			}
		}
	default: // a set of choices, kept in the order the options are offered
		has := map[string]bool{}
		for i := range v.Len() {
			c := v.Index(i).String()
			if !slices.ContainsFunc(n.field.Options, func(o Option) bool { return o.Value == c }) {
				return unknownChoice(c, n.field.Options)
			}
			has[c] = true
		}
		out := reflect.MakeSlice(v.Type(), 0, len(has))
		for _, o := range n.field.Options {
			if has[o.Value] {
				out = reflect.Append(out, reflect.ValueOf(o.Value).Convert(v.Type().Elem()))
			}
		}
		v.Set(out)
	}
	return ""
}

// text checks the leaves that are strings; "" always fits.
func (n *node) text(s string) (string, string) {
	if s == "" {
		return s, ""
	}
	switch n.field.Kind {
	case KindText:
		return prose(s, maxText, true)
	case KindLine:
		return prose(s, maxLine, false)
	case KindDate:
		return s, checkDate(s)
	case KindTime:
		if _, err := time.Parse("15:04", s); err != nil || len(s) != 5 {
			return s, fmt.Sprintf("%s is geen tijd. Schrijf een tijd van 00:00 tot en met 23:59, zoals 09:30.", quote(s))
		}
	case KindChoice:
		if !slices.ContainsFunc(n.field.Options, func(o Option) bool { return o.Value == s }) {
			return s, unknownChoice(s, n.field.Options)
		}
	case KindRef:
		if !validID(s) {
			return s, "Deze verwijzing klopt niet; kies opnieuw."
		}
	case KindSeries:
		if len(s) > maxList {
			return s, fmt.Sprintf("Dit zijn te veel intervallen (hoogstens %d).", maxList)
		}
		if strings.Trim(s, "10-") != "" || strings.ContainsFunc(s, func(r rune) bool { return r != '1' && r != '0' && r != '-' }) {
			return s, "Een reeks bestaat alleen uit 1 (gezien), 0 (niet gezien) en - (gemist)."
		}
	case KindInk:
		if !validInk(s) {
			return s, "Deze handtekening is niet leesbaar; laat opnieuw tekenen."
		}
	case KindOrder:
		if !validKey(s) {
			return s, "Deze plaats in de lijst bestaat niet."
		}
	}
	return s, ""
}

// prose accepts any valid text without control characters; emoji are fine. Line
// ends become \n, and a space where the field is one line.
func prose(s string, limit int, lines bool) (string, string) {
	if len(s) > limit {
		return s, fmt.Sprintf("Deze tekst is te lang: hoogstens ongeveer %s tekens. Bewaar een langere tekst als document.", thousands(limit))
	}
	if strings.ContainsAny(s, "\r\n\t") {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
		if !lines {
			s = strings.NewReplacer("\n", " ", "\t", " ").Replace(s)
		}
	}
	for _, r := range s {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return s, fmt.Sprintf("Deze tekst bevat een onzichtbaar besturingsteken (U+%04X). Haal het weg of plak de tekst als platte tekst.", r)
		}
	}
	return s, ""
}

func checkDate(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	switch {
	case err == nil && len(s) == 10 && t.Year() >= 1900 && t.Year() <= 2199:
		return ""
	case err == nil && len(s) == 10:
		return fmt.Sprintf("%s ligt te ver weg: vul een datum in tussen 1900 en 2199.", quote(s))
	}
	var y, m, d int
	if k, _ := fmt.Sscanf(s, "%4d-%2d-%2d", &y, &m, &d); k == 3 && len(s) == 10 && m >= 1 && m <= 12 && d >= 1 {
		return fmt.Sprintf("%d %s %d bestaat niet.", d, months[m-1], y)
	}
	return fmt.Sprintf("%s is geen datum. Schrijf een bestaande dag als jaar-maand-dag, zoals 2026-09-14.", quote(s))
}

func unknownChoice(s string, options []Option) string {
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = o.Label
	}
	return fmt.Sprintf("%s is geen keuze. Kies uit: %s.", quote(s), strings.Join(labels, ", "))
}

// quote shows what was typed, cut to a length that fits a sentence.
func quote(s string) string {
	r := []rune(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, s))
	if len(r) > 40 {
		r = append(r[:40], '…')
	}
	return "‘" + string(r) + "’"
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// unquote reads a JSON string; most have no escapes and need no decoder.
func unquote(raw []byte) (s string, ok bool) {
	if n := len(raw) - 1; n > 0 && raw[0] == '"' && raw[n] == '"' && !bytes.ContainsFunc(raw[1:n], func(r rune) bool { return r < ' ' || r == '"' || r == '\\' }) {
		return string(raw[1:n]), true
	}
	ok = json.Unmarshal(raw, &s) == nil
	return s, ok
}

// encode is json.Marshal without the escapes for HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
