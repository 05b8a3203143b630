package dagboek

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// volume makes 600 dossiers from the practice cases, each as after 500 writes:
// every leaf written, and texts written again until there are so many.
func volume(b *testing.B) []*dossier.Dossier {
	b.Helper()
	const dossiers, writes = 600, 500
	rnd := rand.New(rand.NewPCG(1, 7))
	var ds []*dossier.Dossier
	cases := dossier.Cases()
	for i := range dossiers {
		d := standOp(b, cases[i%len(cases)].Dossier, "9999-12-30")
		d.ID = dossier.ID(fmt.Sprint("d", i))
		leaves := dossier.Leaves(d)
		for n := len(leaves); n < writes; n++ {
			l := leaves[rnd.IntN(len(leaves))]
			var s string
			if f, err := dossier.FieldAt(d, l.Path); err != nil || f.Kind != dossier.KindText || json.Unmarshal(l.Value, &s) != nil {
				n--
				continue
			}
			value, err := json.Marshal(s + strings.Repeat(" Na de pauze gaat het beter.", 1+rnd.IntN(3)))
			if err != nil {
				b.Fatal(err)
			}
			if err := dossier.Set(d, l.Path, value); err != nil {
				b.Fatal(err)
			}
		}
		for k := range d.Instemmingen {
			text, hash := regels.InstemmingTekst(d, d.Instemmingen[k].Voor)
			d.Instemmingen[k].Tekst, d.Instemmingen[k].Hash = dossier.Text(text), hash
		}
		ds = append(ds, d)
	}
	return ds
}

// Findings of 600 dossiers of 500 writes, all at once: 100 ms.
func BenchmarkCheck600(b *testing.B) {
	ds := volume(b)
	for b.Loop() {
		n := 0
		for _, d := range ds {
			n += len(regels.Check(d, "2026-12-10"))
		}
		if n < 600 {
			b.Fatalf("%d findings", n)
		}
	}
}

// What the consulent's list is made of, anew: findings, terms, the turn and the
// steps of 600 dossiers.
func BenchmarkBewaking600(b *testing.B) {
	ds := volume(b)
	for b.Loop() {
		n := 0
		for _, d := range ds {
			n += len(regels.Check(d, "2026-12-10")) + len(regels.Termijnen(d, "2026-12-10")) + len(regels.Steps(d, "2026-12-10"))
			if regels.AanZet(d, "2026-12-10").Naam != "" {
				n++
			}
		}
		if n < 600 {
			b.Fatalf("%d things to watch", n)
		}
	}
}
