package dagboek

import (
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
	"routewijzer/internal/regels"
)

// Everything in the diaries could really be written on its day: the rules
// refuse nothing of it. (An instemming, an inzet or an overleg that may not be
// settled yet is settled later in the story.)
func TestNothingIsRefused(t *testing.T) {
	for _, v := range alle(t) {
		written := 0
		was := map[string]string{}
		for op := v.van; op <= v.tot; op = evaluatie.AddDays(op, 1) {
			if len(v.wat(op)) == 0 {
				continue
			}
			d := v.op(op)
			is := map[string]string{}
			for _, l := range dossier.Leaves(d) {
				is[l.Path] = string(l.Value)
			}
			if len(was) > 0 {
				for path, value := range is {
					if was[path] == value {
						continue
					}
					written++
					for _, f := range regels.Walls(d, op, path) {
						t.Errorf("%s on %s: %s would be refused: %s [%s]", v.naam, op, path, f.Tekst, f.Code)
					}
				}
			}
			was = is
		}
		if written < 50 {
			t.Errorf("%s: only %d leaves were written", v.naam, written)
		}
	}
}
