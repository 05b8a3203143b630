// Package dagboek replays dossiers day by day and writes down what the rules
// say on each of them: a golden diary for every practice case that somebody who
// never saw a program can read, and judge. It holds tests only.
//
// The diaries stand in testdata. After a rule has changed, write them anew with
// -update and read what became of them, line by line.
package dagboek

import (
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"routewijzer/internal/dossier"
)

var update = flag.Bool("update", false, "write the diaries anew")

// A Verhaal (story) is a dossier day by day.
type verhaal struct {
	naam   string
	titel  string
	uitleg string
	van    dossier.Date
	tot    dossier.Date
	op     func(dossier.Date) *dossier.Dossier // the dossier as it stood at the end of a day
	wat    func(dossier.Date) []string         // what happened on it
}

var (
	verhalen []verhaal
	verteld  sync.Once
)

// alle are the five stories, told once; nobody may write in their dossiers.
func alle(t *testing.T) []verhaal {
	verteld.Do(func() {
		for _, v := range []verhaal{casus(t, "sem"), casus(t, "amina"), casus(t, "team"), tweedeCyclus(t), misgaan(t)} {
			op, known := v.op, map[dossier.Date]*dossier.Dossier{}
			v.op = func(dag dossier.Date) *dossier.Dossier {
				if known[dag] == nil {
					known[dag] = op(dag)
				}
				return known[dag]
			}
			verhalen = append(verhalen, v)
		}
	})
	if len(verhalen) != 5 {
		t.Fatal("a story could not be told")
	}
	return verhalen
}

// The five diaries: the three practice cases, a second cycle, and what may go
// wrong.
func TestDagboeken(t *testing.T) {
	for _, v := range alle(t) {
		t.Run(v.naam, func(t *testing.T) {
			got := schrijf(v)
			path := filepath.Join("testdata", "dagboek-"+v.naam+".md")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the diary changed; read it, and write it anew with -update:\n%s", verschil(string(want), got))
			}
		})
	}
}
