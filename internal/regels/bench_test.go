package regels

import (
	"testing"

	"routewijzer/internal/dossier"
)

// 600 dossiers of some 500 writes each take under 100 ms together: 166 µs a
// dossier.
func BenchmarkCheck(b *testing.B) {
	for _, c := range dossier.Cases() {
		for i := range c.Dossier.Instemmingen { // as they are in use: bound to their text
			x := &c.Dossier.Instemmingen[i]
			text, hash := InstemmingTekst(c.Dossier, x.Voor)
			x.Tekst, x.Hash = dossier.Text(text), hash
		}
		writes := len(dossier.Leaves(c.Dossier))
		b.Run(c.Slug, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Check(c.Dossier, "2026-12-10")
			}
			b.ReportMetric(float64(writes), "writes")
		})
	}
}

// The route line, what is due and whose turn it is, as a list of dossiers asks.
func BenchmarkLijst(b *testing.B) {
	for _, c := range dossier.Cases() {
		b.Run(c.Slug, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Steps(c.Dossier, "2026-12-10")
				Termijnen(c.Dossier, "2026-12-10")
				AanZet(c.Dossier, "2026-12-10")
			}
		})
	}
}
