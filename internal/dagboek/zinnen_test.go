package dagboek

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// Every sentence the rules say on any day of the diaries is a whole one, with a
// source, and names no id; every term says what it is and is in its place.
func TestEverySentenceReads(t *testing.T) {
	raw := regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}|%!|\s\s|\d{4}-\d\d-\d\d|\bnil\b|\(\)| \.|\.\.`)
	seen := map[string]bool{}
	check := func(day, where, s string) {
		if seen[where+s] {
			return
		}
		seen[where+s] = true
		quoted := regexp.MustCompile(`"[^"]*"`).ReplaceAllString(s, `"x"`)
		if m := raw.FindString(quoted); m != "" {
			t.Errorf("%s, %s: %q in %s", day, where, m, s)
		}
		if first := []rune(s + " ")[0]; strings.TrimSpace(s) == "" || strings.ToUpper(string(first)) != string(first) {
			t.Errorf("%s, %s does not begin with a capital: %q", day, where, s)
		}
	}
	for _, v := range alle(t) {
		for op := v.van; op <= v.tot; op = evaluatie.AddDays(op, 1) {
			d, day := v.op(op), v.naam+" "+string(op)
			for _, f := range regels.Check(d, op) {
				check(day, f.Code, f.Tekst)
				if f.Bron == "" || !strings.HasSuffix(strings.TrimSuffix(f.Tekst, ")"), ".") && !strings.HasSuffix(f.Tekst, "?") {
					t.Errorf("%s: %s ends oddly or has no source: %s", day, f.Code, f.Tekst)
				}
			}
			ts := regels.Termijnen(d, op)
			for _, x := range ts {
				check(day, x.Code, x.Tekst)
				if x.Naam == "" || x.Bron == "" || x.Tab == "" || x.Pad == "" || x.Dagen != evaluatie.Days(op, x.Uiterlijk) || x.Stand == regels.TeLaat && x.Dagen >= 0 || x.Stand == regels.Loopt && x.Dagen <= 7 {
					t.Errorf("%s: %+v", day, x)
				}
			}
			if !slices.IsSortedFunc(ts, func(a, b regels.Termijn) int { return strings.Compare(string(a.Uiterlijk), string(b.Uiterlijk)) }) {
				t.Errorf("%s: the terms are not in order", day)
			}
			ss := regels.Steps(d, op)
			now := 0
			for _, s := range ss {
				if s.Stand == regels.Nu {
					now++
				}
				if s.Notitie != "" {
					check(day, s.Code, s.Notitie)
				}
			}
			b := regels.AanZet(d, op)
			if now > 1 || now == 0 && b != (regels.Beurt{}) && d.Onderwerp.AfgeslotenOp != "" {
				t.Errorf("%s: %d steps are now, and it is the turn of %+v", day, now, b)
			}
			if b != (regels.Beurt{}) {
				check(day, "turn", b.Wat)
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d sentences were read", len(seen))
	}
}
