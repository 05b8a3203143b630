package document

import (
	"strings"

	"routewijzer/internal/tekst"
)

// A wissel (exchange) is a stretch of text that stayed, or what left it and what
// came instead.
type wissel struct {
	zelfde     string
	weg, erbij string
}

// wissels is the difference between two texts word by word. Space between two
// changed words belongs to the change, so that a sentence that was rewritten
// reads as one.
func wissels(oud, nieuw string) []wissel {
	var out []wissel
	ps := tekst.Words(oud, nieuw)
	for i, p := range ps {
		last := len(out) - 1
		changed := last >= 0 && out[last].zelfde == ""
		switch {
		case p.Op == tekst.Same && changed && i+1 < len(ps) && strings.Trim(p.Text, " \t") == "":
			out[last].weg += p.Text
			out[last].erbij += p.Text
		case p.Op == tekst.Same:
			out = append(out, wissel{zelfde: p.Text})
		case !changed:
			out = append(out, wissel{})
			last++
			fallthrough
		default:
			if p.Op == tekst.Removed {
				out[last].weg += p.Text
			} else {
				out[last].erbij += p.Text
			}
		}
	}
	return out
}

// veranderd tells what changed in words, one changed line a line: "Sem roept
// [weg: hooguit 2 keer] [erbij: nooit]." Lines that stayed are left out.
func veranderd(oud, nieuw string) []string {
	var w strings.Builder
	for _, x := range wissels(oud, nieuw) {
		if x.zelfde != "" {
			w.WriteString(x.zelfde)
			continue
		}
		// A change that ends a line leaves the line ended.
		eind := als(strings.HasSuffix(x.weg, "\n") && (x.erbij == "" || strings.HasSuffix(x.erbij, "\n")) || x.weg == "" && strings.HasSuffix(x.erbij, "\n"), "\n")
		w.WriteString(strings.Join(gevuld(gemerkt("weg", x.weg), gemerkt("erbij", x.erbij)), " ") + eind)
	}
	var out []string
	for _, l := range strings.Split(w.String(), "\n") {
		if strings.Contains(l, markeerWeg) || strings.Contains(l, markeerErbij) {
			out = append(out, strings.TrimSpace(l))
		}
	}
	return out
}

const (
	markeerWeg   = "[weg: "
	markeerErbij = "[erbij: "
)

// gemerkt puts a change between brackets with a word, which survives a copier
// and needs no colour.
func gemerkt(wat, s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	var ls []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			ls = append(ls, l)
		}
	}
	return "[" + wat + ": " + strings.Join(ls, " / ") + "]"
}
