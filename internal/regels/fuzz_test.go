package regels

import (
	"encoding/json"
	"testing"

	"routewijzer/internal/dossier"
)

// Whatever can be read as a dossier, or set in one, can be asked everything.
func FuzzDossier(f *testing.F) {
	for _, base := range []func() *dossier.Dossier{begeleid, onderzocht, tweede} {
		d := base()
		dossier.Fill(d)
		b, err := json.Marshal(d)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, "planVanAanpak/werkelijkeStart", []byte(`"2026-09-21"`), "2026-12-10")
	}
	for _, c := range dossier.Cases() {
		b, err := json.Marshal(c.Dossier)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, "mdos/m1/stand", []byte(`"afgerond"`), "2019-01-01")
	}
	f.Add([]byte(`{"version":1}`), "instemmingen/x/wie", []byte(`"y"`), "")
	f.Fuzz(func(t *testing.T, b []byte, path string, value []byte, today string) {
		d, err := dossier.Read(b)
		if err != nil {
			d = begeleid()
			_ = json.Unmarshal(b, d) // damaged beyond what Read takes: half of it will do
		}
		_ = dossier.Set(d, path, value)
		everything(d, dossier.Date(today))
	})
}
