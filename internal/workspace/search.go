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
	title  bool
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
	found := make([][]Hit, len(entries))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				found[i] = w.searchIn(entries[i], words, limit)
			}
		})
	}
	for i := range entries {
		next <- i
	}
	close(next)
	wg.Wait()
	hits := slices.Concat(found...)
	slices.SortStableFunc(hits, func(a, b Hit) int {
		if c := cmp.Compare(rank(b), rank(a)); c != 0 {
			return c
		}
		return cmp.Compare(a.Titel, b.Titel)
	})
	if len(hits) > limit {
		hits = hits[:limit]
	}
	return hits
}

func rank(h Hit) int {
	if h.title {
		return 1
	}
	return 0
}

func (w *Workspace) searchIn(e *entry, words []string, limit int) []Hit {
	e.mu.Lock()
	fields, sum := e.index, e.summary
	e.mu.Unlock()
	for _, word := range words[1:] {
		if !slices.ContainsFunc(fields, func(f searchable) bool { return strings.Contains(f.folded, word) }) {
			return nil
		}
	}
	var hits []Hit
	for _, f := range fields {
		if !strings.Contains(f.folded, words[0]) {
			continue
		}
		places := tekst.Find(f.text, words[0], 1)
		if len(places) == 0 {
			continue
		}
		from, to := places[0][0], places[0][1]
		h := Hit{ID: sum.ID, Titel: sum.Titel, School: sum.School, Path: f.path, Label: f.label, Match: f.text[from:to], title: f.path == ""}
		h.Before, h.After = around(f.text, from, to)
		hits = append(hits, h)
		if len(hits) == limit {
			break
		}
	}
	return hits
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
