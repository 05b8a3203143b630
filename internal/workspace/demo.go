package workspace

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/regels"
)

// A DemoSize asks for volume beside the practice dossiers.
type DemoSize struct {
	Dossiers int    // in all; 0: the practice dossiers only
	Writes   int    // in each, at least
	Seed     uint64 // the same seed gives the same texts
}

// Demo writes the practice dossiers, each the way a person would: one section
// or one list item at a time, through the same door as every edit. More
// dossiers are made from them by other names, and further writes are later
// versions of their texts.
func (w *Workspace) Demo(cases []dossier.Case, size DemoSize) ([]dossier.ID, error) {
	rnd := rand.New(rand.NewPCG(size.Seed, 7))
	n := max(size.Dossiers, len(cases))
	var out []dossier.ID
	for i := range n {
		c := cases[i%len(cases)]
		d := *c.Dossier
		if i >= len(cases) {
			rename(&d, rnd, i)
		}
		id, writes, err := w.demoDossier(&d, c.Regie)
		if err != nil {
			return out, fmt.Errorf("demo %s: %w", c.Slug, err)
		}
		for writes < size.Writes {
			k, err := w.demoEdits(id, &d, rnd, min(10, size.Writes-writes))
			if err != nil {
				return out, fmt.Errorf("demo %s: %w", c.Slug, err)
			}
			writes += k
		}
		out = append(out, id)
	}
	return out, nil
}

// demoDossier writes one dossier in steps and returns how many fields it wrote.
func (w *Workspace) demoDossier(d *dossier.Dossier, regie []dossier.Regie) (dossier.ID, int, error) {
	e, err := w.found(oplog.DossierLog)
	if err != nil {
		return "", 0, err
	}
	id := dossier.ID(e.id.String())
	w.enter(e)
	agree(d)
	leaves := dossier.Leaves(d)
	for from := 0; from < len(leaves); {
		to := from + 1
		for to < len(leaves) && step(leaves[to].Path) == step(leaves[from].Path) {
			to++
		}
		err := w.act(e, func(a *action) error {
			for _, l := range leaves[from:to] {
				if err := a.set(l.Path, l.Value, nil); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return "", 0, err
		}
		from = to
	}
	for _, r := range regie {
		if err := w.demoRegie(e, r); err != nil {
			return "", 0, err
		}
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.undo = nil
	return id, len(leaves), w.refreshLocked(e)
}

// agree binds the practice answers to the text they were given for (L3).
func agree(d *dossier.Dossier) {
	for i := range d.Instemmingen {
		x := &d.Instemmingen[i]
		if text, hash := regels.InstemmingTekst(d, x.Voor); x.Antwoord != "" && x.Hash == "" && text != "" {
			x.Tekst, x.Hash = dossier.Text(text), hash
		}
	}
}

// step is what a person writes in one go: a section, or one item of a list.
func step(path string) string {
	if item := outerItem(oplog.DossierLog, path); item != "" {
		return item
	}
	section, _, _ := strings.Cut(path, "/")
	return section
}

func (w *Workspace) demoRegie(e *entry, r dossier.Regie) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	root, err := w.project(e)
	if err != nil {
		return err
	}
	d := root.(*dossier.Dossier)
	i := slices.IndexFunc(d.Betrokkenen, func(b dossier.Betrokkene) bool { return b.Naam == r.Wie })
	if i < 0 {
		return fmt.Errorf("regie: %w", ErrNotFound)
	}
	return w.handOver(e, &d.Betrokkenen[i], string(r.Reden), string(r.Van))
}

// demoEdits writes later versions of n texts as one action.
func (w *Workspace) demoEdits(id dossier.ID, d *dossier.Dossier, rnd *rand.Rand, n int) (int, error) {
	e, err := w.entry(id)
	if err != nil {
		return 0, err
	}
	var texts []dossier.Leaf
	for _, l := range dossier.Leaves(d) {
		if f, err := dossier.FieldAt(blankDossier, l.Path); err == nil && f.Kind == dossier.KindText {
			texts = append(texts, l)
		}
	}
	if len(texts) == 0 {
		return 0, ErrNothing
	}
	rnd.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
	n = min(n, len(texts))
	err = w.act(e, func(a *action) error {
		for _, l := range texts[:n] {
			var s string
			if err := json.Unmarshal(l.Value, &s); err != nil {
				return err
			}
			b, err := json.Marshal(s + " " + sentence(rnd))
			if err != nil {
				return err
			}
			if err := a.set(l.Path, b, nil); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

var demoWords = strings.Fields(`de leerkracht ziet dat het kind rustig begint na de instructie en met een
	stappenkaart langer doorwerkt dan vorige week thuis vertelt moeder dat het lezen beter gaat maar na de pauze blijft de
	overgang lastig daarom spreken we af om het startseintje eerder te geven en samen te evalueren`)

func sentence(rnd *rand.Rand) string {
	words := make([]string, 8+rnd.IntN(10))
	for i := range words {
		words[i] = demoWords[rnd.IntN(len(demoWords))]
	}
	s := strings.Join(words, " ")
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

var (
	demoFirst = strings.Fields("Noor Daan Lotte Finn Julia Milan Sara Bram Yara Levi Fleur Adam Evi Jens Zoë Ravi Saar Thijs Lina Mats")
	demoLast  = []string{"van Dijk", "Jansen", "El Amrani", "de Boer", "Visser", "Kaya", "Bakker", "Mulder", "Smit", "Hoekstra", "Meijer", "de Graaf"}
)

func rename(d *dossier.Dossier, rnd *rand.Rand, i int) {
	if d.Kind.Roepnaam == "" {
		d.Onderwerp.Naam = fmt.Sprintf("%s %d", d.Onderwerp.Naam, i)
		return
	}
	d.Kind.Roepnaam = demoFirst[rnd.IntN(len(demoFirst))]
	d.Kind.Achternaam = demoLast[rnd.IntN(len(demoLast))]
}
