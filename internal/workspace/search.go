package workspace

import (
	"cmp"
	"encoding/json"
	"runtime"
	"slices"
	"strings"
	"sync"

	"routewijzer/internal/dossier"
	"routewijzer/internal/tekst"
)

// A Hit is one place where a search was found.
type Hit struct {
	ID     dossier.ID
	Titel  string
	School string
	Path   string
	Label  string
	Before string
	Match  string
	After  string
}

// searchable is one field's text, folded for comparing and as it was typed.
type searchable struct {
	path   string
	label  string
	folded string
	text   string
}

// index lists what can be found in a dossier: every leaf that holds words. Ink,
// numbers, dates, references and hashes are not words.
func index(d *dossier.Dossier) []searchable {
	out := []searchable{{"", "Naam", tekst.Fold(dossier.Titel(d)), dossier.Titel(d)}}
	for _, l := range dossier.Leaves(d) {
		if len(l.Value) == 0 || l.Value[0] != '"' || strings.HasSuffix(l.Path, "/volgorde") {
			continue
		}
		f, err := dossier.FieldAt(d, l.Path)
		if err != nil || f.Kind != dossier.KindLine && f.Kind != dossier.KindText {
			continue
		}
		var s string
		if json.Unmarshal(l.Value, &s) != nil || s == "" {
			continue
		}
		out = append(out, searchable{l.Path, dossier.Label(d, l.Path, d), tekst.Fold(s), s})
	}
	return out
}

// Search finds words in every dossier: each word of the question must be in the
// same dossier, and the first is what the fragments show. It is a parallel scan
// over folded text; it finds inside compounds ("rekenen" in "hoofdrekenen").
func (w *Workspace) Search(question string, limit int) []Hit {
	words := strings.Fields(tekst.Fold(question))
	if len(words) == 0 {
		return nil
	}
	entries := w.entries()
	found := make([][]place, len(entries))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				found[i] = w.places(entries[i], words, limit)
			}
		})
	}
	for i := range entries {
		next <- i
	}
	close(next)
	wg.Wait()
	places := slices.Concat(found...)
	slices.SortStableFunc(places, func(a, b place) int {
		if a.inTitle() != b.inTitle() {
			return cmp.Compare(boolRank(b.inTitle()), boolRank(a.inTitle()))
		}
		return cmp.Compare(a.sum.Titel, b.sum.Titel)
	})
	var hits []Hit
	for _, p := range places {
		if len(hits) == limit {
			break
		}
		if h, ok := p.hit(words[0]); ok {
			hits = append(hits, h)
		}
	}
	return hits
}

// A place is a field in which a search was found; fragments are cut only for
// what is shown.
type place struct {
	sum   *Summary
	field *searchable
}

func (p place) inTitle() bool { return p.field.path == "" }

func (p place) hit(word string) (Hit, bool) {
	at := tekst.Find(p.field.text, word, 1)
	if len(at) == 0 {
		return Hit{}, false
	}
	from, to := at[0][0], at[0][1]
	h := Hit{ID: p.sum.ID, Titel: p.sum.Titel, School: p.sum.School, Path: p.field.path, Label: p.field.label, Match: p.field.text[from:to]}
	h.Before, h.After = around(p.field.text, from, to)
	return h, true
}

// places are the fields of a dossier that hold the first word, when each of the
// others is somewhere in the same dossier.
func (w *Workspace) places(e *entry, words []string, limit int) []place {
	e.mu.Lock()
	if e.dirty && e.log != nil { // written since
		w.summarize(e)
	}
	fields, sum := e.index, e.summary
	e.mu.Unlock()
	for _, word := range words[1:] {
		if !slices.ContainsFunc(fields, func(f searchable) bool { return strings.Contains(f.folded, word) }) {
			return nil
		}
	}
	var out []place
	for i := range fields {
		if len(out) < limit && strings.Contains(fields[i].folded, words[0]) {
			out = append(out, place{&sum, &fields[i]})
		}
	}
	return out
}

// around cuts the words next to a match, whole words only.
func around(text string, from, to int) (before, after string) {
	const reach = 48
	before, after = text[:from], text[to:]
	if len(before) > reach {
		before = before[len(before)-reach:]
		if i := strings.IndexAny(before, " \n"); i >= 0 {
			before = before[i+1:]
		}
		before = "…" + strings.ToValidUTF8(before, "")
	}
	if len(after) > reach {
		after = after[:reach]
		if i := strings.LastIndexAny(after, " \n"); i > 0 {
			after = after[:i]
		}
		after = strings.ToValidUTF8(after, "") + "…"
	}
	flat := strings.NewReplacer("\r", " ", "\n", " ", "\t", " ")
	return flat.Replace(before), flat.Replace(after)
}
