package dossier

import (
	"reflect"
	"sort"
	"strings"
)

// Order sorts every list of a *[Dossier], *[Organisatie] or *[Persoon] by
// volgorde, ties by id. Derived lists keep the order they were given.
func Order(root any) {
	if n, v, ok := rootOf(root); ok && v.IsValid() {
		n.order(v)
	}
}

func (n *node) order(v reflect.Value) {
	for _, c := range n.children {
		fv := v.Field(c.index)
		switch {
		case c.field.Kind == KindGroup:
			c.order(fv)
		case c.field.Kind == KindList && !c.field.Derived:
			at := func(i int) *Item { return fv.Index(i).Addr().Interface().(itemer).item() }
			less := func(i, j int) bool {
				a, b := at(i), at(j)
				return a.Volgorde < b.Volgorde || a.Volgorde == b.Volgorde && a.ID < b.ID
			}
			if !sort.SliceIsSorted(fv.Interface(), less) {
				sort.SliceStable(fv.Interface(), less)
			}
			for i := range fv.Len() {
				c.order(fv.Index(i))
			}
		}
	}
}

// A key of the fractional index is a whole number and a fraction in base 62.
// The first character tells how many digits the whole number has ("a" one, "b"
// two; "Z" one below zero, "Y" two), so that appending a thousand items keeps
// keys of three characters. A fraction never ends in "0". After David
// Greenspan, "Implementing Fractional Indexing".
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// Between returns a volgorde after a and before b; "" is an open end. When
// there is no room (a is not before b, or one is not a key of ours) it returns
// a key at or just after a: never an error, because [Order] breaks ties by id.
func Between(a, b string) string {
	if a != "" && !whole(a) || b != "" && !whole(b) || a != "" && b != "" && a >= b {
		if !validKey(a) {
			return "a0"
		}
		if whole(a) {
			return Between(a, "")
		}
		return strings.TrimRight(a, "0") + "V"
	}
	switch {
	case a == "" && b == "":
		return "a0"
	case a == "":
		ib, fb := split(b)
		if ib == smallest {
			return ib + mid("", fb)
		}
		if fb != "" {
			return ib
		}
		return decrement(ib)
	case b == "":
		ia, fa := split(a)
		if next := increment(ia); next != "" {
			return next
		}
		return ia + mid(fa, "")
	}
	ia, fa := split(a)
	ib, fb := split(b)
	if ia == ib {
		return ia + mid(fa, fb)
	}
	if next := increment(ia); next != "" && next < b {
		return next
	}
	return ia + mid(fa, "")
}

// smallest is the lowest whole number; nothing fits below it without a fraction.
var smallest = "A" + strings.Repeat("0", 26)

// validKey accepts what Set may store as a volgorde.
func validKey(s string) bool {
	if s == "" || len(s) > 1000 {
		return false
	}
	return strings.Trim(s, digits) == ""
}

// whole tells whether s is a key Between can compute with.
func whole(s string) bool {
	n := intLen(s)
	return validKey(s) && n > 0 && len(s) >= n && s != smallest && (len(s) == n || s[len(s)-1] != '0')
}

// intLen is the length of the whole-number part, its first character included.
func intLen(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] >= 'a' && s[0] <= 'z':
		return int(s[0]-'a') + 2
	case s[0] >= 'A' && s[0] <= 'Z':
		return int('Z'-s[0]) + 2
	}
	return 0
}

func split(s string) (integer, fraction string) { return s[:intLen(s)], s[intLen(s):] }

func digit(c byte) int { return strings.IndexByte(digits, c) }

// increment adds one to a whole number; "" when there is no larger one.
func increment(s string) string {
	d := []byte(s)
	for i := len(d) - 1; i > 0; i-- {
		if d[i] != 'z' {
			d[i] = digits[digit(d[i])+1]
			return string(d)
		}
		d[i] = '0'
	}
	switch d[0] {
	case 'Z':
		return "a0"
	case 'z':
		return ""
	}
	d[0]++
	if d[0] > 'a' {
		return string(d) + "0"
	}
	return string(d[:len(d)-1])
}

// decrement takes one off a whole number above the smallest.
func decrement(s string) string {
	d := []byte(s)
	for i := len(d) - 1; i > 0; i-- {
		if d[i] != '0' {
			d[i] = digits[digit(d[i])-1]
			return string(d)
		}
		d[i] = 'z'
	}
	if d[0] == 'a' {
		return "Zz"
	}
	d[0]--
	if d[0] < 'Z' {
		return string(d) + "z"
	}
	return string(d[:len(d)-1])
}

// mid returns a fraction between two, a < b; b "" is one. Neither ends in "0".
func mid(a, b string) string {
	if b != "" {
		n := 0
		for n < len(b) && (n < len(a) && a[n] == b[n] || n >= len(a) && b[n] == '0') {
			n++
		}
		if n > 0 {
			return b[:n] + mid(a[min(n, len(a)):], b[n:])
		}
	}
	da, db := 0, len(digits)
	if a != "" {
		da = digit(a[0])
	}
	if b != "" {
		db = digit(b[0])
	}
	if db-da > 1 {
		return digits[(da+db)/2 : (da+db)/2+1]
	}
	if len(b) > 1 {
		return b[:1]
	}
	rest := ""
	if a != "" {
		rest = a[1:]
	}
	return digits[da:da+1] + mid(rest, "")
}
