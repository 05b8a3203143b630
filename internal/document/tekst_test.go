package document

import (
	"errors"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func TestText(t *testing.T) {
	d := full(t)
	tok := tokens(t, d)
	for _, f := range dossier.Schema() {
		got, err := Text(d, f.Name)
		if weggelaten[f.Name] != "" {
			if !errors.Is(err, ErrSectie) || got != "" {
				t.Errorf("%s: %q, %v", f.Name, got, err)
			}
			continue
		}
		if err != nil || !strings.HasPrefix(got, strings.ToUpper(f.Label)) {
			t.Errorf("%s: %v\n%s", f.Name, err, got)
		}
		for path, w := range tok {
			if strings.HasPrefix(path, "coachingsnotities") && strings.Contains(got, w) {
				t.Errorf("%s holds a coaching note", f.Name)
			}
		}
	}
	if _, err := Text(d, "niets"); !errors.Is(err, ErrSectie) {
		t.Errorf("unknown section: %v", err)
	}
}
