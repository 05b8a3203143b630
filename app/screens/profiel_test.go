package screens

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"routewijzer/internal/dossier"
)

func (b *bench) start(t testing.TB) Start {
	t.Helper()
	return must(b.profiel.Start())(t)
}

func TestStartPhases(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "nog", "niet"))
	phase := func(fase string, locked bool, first string) {
		t.Helper()
		s := b.start(t)
		if s.Fase != fase || s.Vergrendeld != locked {
			t.Errorf("got %q locked %v, want %q %v", s.Fase, s.Vergrendeld, fase, locked)
		}
		if first != "" && (len(s.Profielen) == 0 || s.Profielen[0].ID != first) {
			t.Errorf("got %v, want %s first", s.Profielen, first)
		}
	}
	phase("eerste", false, "")
	first := must(b.profiel.Aanmaken(newProfile()))(t)
	phase("open", false, first.ID)
	b.pass(time.Minute)
	second := must(b.profiel.Aanmaken(newProfile()))(t)
	phase("open", false, second.ID)
	b.pass(time.Minute)
	ok(t, b.profiel.Wisselen())
	phase("ontgrendelen", false, second.ID)
	ok(t, b.profiel.Ontgrendelen(first.ID, pass))
	phase("open", false, first.ID)
	b.pass(time.Minute)
	ok(t, b.profiel.Wisselen())
	ok(t, b.profiel.Ontgrendelen(second.ID, pass))
	ok(t, b.profiel.Wisselen())
	phase("ontgrendelen", false, second.ID) // the last used
	b.pass(time.Minute)
	ok(t, b.profiel.Ontgrendelen(first.ID, pass))
	ok(t, b.profiel.Vergrendelen())
	phase("ontgrendelen", true, first.ID)
	ok(t, b.profiel.Ontgrendelen(first.ID, pass))
	phase("open", false, first.ID)
	ok(t, b.Close())
	ok(t, b.Close())
	phase("ontgrendelen", false, "")
}

func TestStartOffersTheRolesOfAUser(t *testing.T) {
	var got []string
	for _, o := range newBench(t, t.TempDir()).start(t).Rollen {
		got = append(got, o.Value)
	}
	want := []string{"ab", "ib", "consulent", "leerkracht", "directeur"}
	if len(got) != len(want) || got[0] != "ab" {
		t.Errorf("got %v, want %v with ab first", got, want)
	}
	for _, r := range want {
		n := newProfile()
		n.Rol = r
		b := newBench(t, t.TempDir())
		must(b.profiel.Aanmaken(n))(t)
		if ik := must(b.profiel.Ik())(t); ik.Rol != r || ik.RolNaam == "" || ik.Naam != "Marieke Hoekstra" || ik.Organisatie != "Gedragpunt" || ik.Oefenen {
			t.Errorf("%s: %+v", r, ik)
		}
	}
}

func TestPracticeProfileHoldsTheDossiers(t *testing.T) {
	b := newBench(t, t.TempDir())
	must(b.profiel.Aanmaken(practice()))(t)
	ids := b.cases(t)
	list := must(b.dossiers.Lijst())(t)
	if len(list) != len(ids) {
		t.Errorf("got %d dossiers, want %d", len(list), len(ids))
	}
	for _, r := range list {
		if r.School == "" || r.Route == "" || r.Gewijzigd == "" {
			t.Errorf("bare line %+v", r)
		}
	}
	if !must(b.profiel.Ik())(t).Oefenen || !b.start(t).Profielen[0].Oefenen {
		t.Error("the profile does not say that it is for practice")
	}
}

func TestRefusedProfileLeavesNothing(t *testing.T) {
	tests := map[string]struct {
		change func(*NieuwProfiel)
		want   string
	}{
		"no name":         {func(n *NieuwProfiel) { n.Naam = "  " }, "waarde"},
		"unknown role":    {func(n *NieuwProfiel) { n.Rol = "ouder" }, "waarde"},
		"short passphase": {func(n *NieuwProfiel) { n.Wachtzin = "kort" }, "wachtzin-kort"},
		"control in name": {func(n *NieuwProfiel) { n.Naam = "a\x00b" }, "waarde"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, t.TempDir())
			n := practice()
			tt.change(&n)
			_, err := b.profiel.Aanmaken(n)
			refused(t, err, tt.want)
			if got := folders(t, b.cfg.Dir); len(got) != 0 {
				t.Errorf("left behind: %v", got)
			}
			if s := b.start(t); s.Fase != "eerste" {
				t.Errorf("got %q", s.Fase)
			}
		})
	}
}

func TestUnlockingRefuses(t *testing.T) {
	b := empty(t)
	id := b.start(t).Profielen[0].ID
	ok(t, b.profiel.Wisselen())
	refused(t, b.profiel.Ontgrendelen(id, "een andere wachtzin"), "wachtzin")
	refused(t, b.profiel.Ontgrendelen(id, ""), "wachtzin")
	for _, bad := range []string{"", ".", "..", "../" + id, id + "/x", "/etc", `..\x`, "bestaatniet", strings.Repeat("x", 300), "a\x00b"} {
		refused(t, b.profiel.Ontgrendelen(bad, pass), "geen-profiel")
	}
	refused(t, b.profiel.OntgrendelenMetSleutelhanger(id), "sleutelhanger")
	if _, err := b.dossiers.Lijst(); !errors.Is(err, errLocked) {
		t.Errorf("got %v, want locked", err)
	}
	ok(t, b.profiel.Ontgrendelen(id, pass))
}

func TestKeychainOpensNothingThatWasLocked(t *testing.T) {
	b := empty(t)
	id := b.start(t).Profielen[0].ID
	ok(t, b.profiel.Vergrendelen())
	if err := b.profiel.OntgrendelenMetSleutelhanger(id); !errors.Is(err, ErrAskPassphrase) {
		t.Errorf("got %v", err)
	}
	ok(t, b.profiel.Wisselen()) // no way around it
	if err := b.profiel.OntgrendelenMetSleutelhanger(id); !errors.Is(err, ErrAskPassphrase) {
		t.Errorf("after Wisselen: got %v", err)
	}
	ok(t, b.profiel.Ontgrendelen(id, pass))
}

func TestRecovery(t *testing.T) {
	b := newBench(t, t.TempDir())
	made := must(b.profiel.Aanmaken(newProfile()))(t)
	id := b.child(t)
	ok(t, b.profiel.Wisselen())
	refused(t, b.profiel.Herstellen(made.ID, "XXXX-XXXX", "een nieuwe wachtzin"), "herstelcode")
	refused(t, b.profiel.Herstellen(made.ID, made.Herstelcode, "kort"), "wachtzin-kort")
	ok(t, b.profiel.Herstellen(made.ID, made.Herstelcode, "een nieuwe wachtzin"))
	b.page(t, id)
	ok(t, b.profiel.Vergrendelen())
	refused(t, b.profiel.Ontgrendelen(made.ID, pass), "wachtzin")
	ok(t, b.profiel.Ontgrendelen(made.ID, "een nieuwe wachtzin"))

	refused(t, b.profiel.WachtzinWijzigen("niet deze", pass), "wachtzin")
	refused(t, b.profiel.WachtzinWijzigen("een nieuwe wachtzin", "kort"), "wachtzin-kort")
	ok(t, b.profiel.WachtzinWijzigen("een nieuwe wachtzin", pass))
	_, err := b.profiel.NieuweHerstelcode("niet deze")
	refused(t, err, "wachtzin")
	code := must(b.profiel.NieuweHerstelcode(pass))(t)
	ok(t, b.profiel.Wisselen())
	refused(t, b.profiel.Herstellen(made.ID, made.Herstelcode, pass), "herstelcode")
	ok(t, b.profiel.Herstellen(made.ID, code, pass))
	b.page(t, id)
}

// A mistake at the start screen must not cost the profile that is open.
func TestFailedSwitchKeepsWhatIsOpen(t *testing.T) {
	b := empty(t)
	first := b.start(t).Profielen[0].ID
	id := b.child(t)
	other := newBench(t, b.cfg.Dir)
	second := must(other.profiel.Aanmaken(newProfile()))(t).ID
	refused(t, b.profiel.Ontgrendelen(second, pass), "in-gebruik")
	b.page(t, id)
	ok(t, other.Close())
	refused(t, b.profiel.Ontgrendelen(second, "niet deze wachtzin"), "wachtzin")
	b.page(t, id)
	ok(t, b.profiel.Ontgrendelen(second, pass))
	_, err := b.dossiers.Open(id)
	refused(t, err, "onbekend")
	ok(t, b.profiel.Ontgrendelen(first, pass))
	b.page(t, id)
}

func TestTwoWindowsOnOneProfile(t *testing.T) {
	b := empty(t)
	id := b.start(t).Profielen[0].ID
	other := newBench(t, b.cfg.Dir)
	refused(t, other.profiel.Ontgrendelen(id, pass), "in-gebruik")
	ok(t, b.profiel.Vergrendelen()) // locked is still open elsewhere
	refused(t, other.profiel.Ontgrendelen(id, pass), "in-gebruik")
	ok(t, b.profiel.Wisselen())
	ok(t, other.profiel.Ontgrendelen(id, pass))
	refused(t, b.profiel.Ontgrendelen(id, pass), "in-gebruik")
}

func TestDamagedKeysAreSaid(t *testing.T) {
	b := empty(t)
	id := b.start(t).Profielen[0].ID
	ok(t, b.profiel.Wisselen())
	dir := filepath.Join(b.cfg.Dir, id)
	for _, name := range []string{"sleutels.json", "sleutels.kopie.json"} {
		ok(t, os.WriteFile(filepath.Join(dir, name), []byte("{"), 0o600))
	}
	if s := b.start(t); len(s.Profielen) != 1 || s.Fase != "ontgrendelen" {
		t.Errorf("a damaged profile is not listed: %+v", s)
	}
	refused(t, b.profiel.Ontgrendelen(id, pass), "sleutels-beschadigd")
}

func TestPreferences(t *testing.T) {
	b := empty(t)
	id := b.start(t).Profielen[0].ID
	want := Voorkeuren{Thema: "donker", Weergave: "compact", VergrendelNaMinuten: 7, Sneltoetsen: false, Hand: "links"}
	b.host.forget()
	ok(t, b.profiel.ZetVoorkeuren(want))
	ok(t, b.profiel.ZetIk(" Bo Veldman ", "ib", "De Linde"))
	if !b.host.heard("profiel ") {
		t.Error("the page did not hear of it")
	}
	for range 2 {
		ik := must(b.profiel.Ik())(t)
		if ik.Voorkeuren != want || ik.Naam != "Bo Veldman" || ik.Rol != "ib" || ik.Organisatie != "De Linde" {
			t.Errorf("got %+v", ik)
		}
		ok(t, b.profiel.Vergrendelen())
		ok(t, b.profiel.Ontgrendelen(id, pass))
	}
	for _, minutes := range []int{-1, maxVergrendelMinuten + 1, 1 << 60} {
		v := want
		v.VergrendelNaMinuten = minutes
		refused(t, b.profiel.ZetVoorkeuren(v), "waarde")
	}
	bad := want
	bad.Thema = "paars"
	refused(t, b.profiel.ZetVoorkeuren(bad), "waarde")
	refused(t, b.profiel.ZetIk(" ", "ib", ""), "waarde")
	refused(t, b.profiel.ZetIk("Bo", "", ""), "waarde")
	refused(t, b.profiel.ZetIk("Bo", "koning", ""), "waarde")
	if ik := must(b.profiel.Ik())(t); ik.Voorkeuren != want || ik.Naam != "Bo Veldman" {
		t.Errorf("a refusal changed %+v", ik)
	}
}

func TestNewProfileHasThePreferencesOfTheSchema(t *testing.T) {
	v := must(empty(t).profiel.Ik())(t).Voorkeuren
	d := dossier.DefaultVoorkeuren()
	want := Voorkeuren{Thema: string(d.Thema), Weergave: string(d.Weergave), VergrendelNaMinuten: d.VergrendelNaMinuten, Sneltoetsen: d.Sneltoetsen != dossier.Nee, Hand: string(d.Hand)}
	if !reflect.DeepEqual(v, want) || v.VergrendelNaMinuten == 0 {
		t.Errorf("got %+v, want %+v", v, want)
	}
}

// What fails half way leaves no half profile: the keys were made already.
func TestProfileOnASharedFolderLeavesNothing(t *testing.T) {
	b := newBench(t, filepath.Join(t.TempDir(), "OneDrive"))
	_, err := b.profiel.Aanmaken(newProfile())
	refused(t, err, "netwerkmap")
	if got := folders(t, b.cfg.Dir); len(got) != 0 {
		t.Errorf("left behind: %v", got)
	}
}
