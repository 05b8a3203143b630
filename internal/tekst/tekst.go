// Package tekst works on plain text: one spelling for what looks the same,
// folding for search, a three-way merge by paragraph and sentence, and the
// words that differ. It is pure, and may know nothing of what the text is about.
package tekst

import "golang.org/x/text/unicode/norm"

// NFC is s in Unicode normal form C: what looks the same is spelled the same.
func NFC(s string) string { return norm.NFC.String(s) }
