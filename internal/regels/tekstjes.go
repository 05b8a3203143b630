package regels

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// aantal writes "1 dag" or "3 dagen".
func aantal(n int, een, meer string) string {
	if n == 1 {
		return "1 " + een
	}
	return fmt.Sprintf("%d %s", n, meer)
}

// hoofdletter begins a sentence.
func hoofdletter(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// kleineLetter goes on after a colon.
func kleineLetter(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
