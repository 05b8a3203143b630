package dossier

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

func wordsDossier(t *testing.T) *Dossier {
	t.Helper()
	d := New("d1")
	for _, w := range []struct{ path, value string }{
		{"betrokkenen/l/naam", `"Linda de Wit"`},
		{"betrokkenen/j/naam", `"Joris Prins"`},
		{"planVanAanpak/doelen/a/doel", `"eerst"`},
		{"planVanAanpak/doelen/b/doel", `"dan"`},
		{"planVanAanpak/doelen/b/metingen/m/waarde", `"1"`},
		{"mdos/m/datum", `"2026-09-14"`},
		{"mdos/m/agenda/g/titel", `"Welkom"`},
		{"mdos/m/deelnemers/p/wie", `"j"`},
		{"instemmingen/i/wie", `"l"`},
		{"observaties/o/les", `"rekenen"`},
		{"observaties/o/abc/x/gedrag", `"roept"`},
	} {
		if err := Set(d, w.path, json.RawMessage(w.value)); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func TestLabel(t *testing.T) {
	d := wordsDossier(t)
	for _, c := range []struct{ path, want string }{
		{"planVanAanpak/doelen/b/nulmeting", "Plan van aanpak, doel 2: Nulmeting"},
		{"planVanAanpak/doelen/b/metingen/m/waarde", "Plan van aanpak, doel 2, meting 1: Waarde"},
		{"planVanAanpak/doelen/weg/nulmeting", "Plan van aanpak, doel: Nulmeting"},
		{"planVanAanpak/doelen/b/verwijderd", "Plan van aanpak, doel 2: Verwijderd"},
		{"planVanAanpak/doelen/b/volgorde", "Plan van aanpak, doel 2: Volgorde"},
		{"planVanAanpak/doelen/b", "Plan van aanpak, doel 2"},
		{"planVanAanpak/doelen", "Plan van aanpak, doelen"},
		{"planVanAanpak/aanpak", "Plan van aanpak: Aanpak in het kort"},
		{"betrokkenen/l/telefoon", "Betrokkene Linda de Wit: Telefoon"},
		{"instemmingen/i/antwoord", "Instemming Linda de Wit: Antwoord"},
		{"mdos/m/agenda/g/titel", "MDO van 14 september 2026, agendapunt 1: Agendapunt"},
		{"mdos/m/deelnemers/p/aanwezig", "MDO van 14 september 2026, deelnemer Joris Prins: Aanwezig"},
		{"observaties/o/abc/x/gedrag", "Observatie 1, ABC 1: Gedrag (B)"},
		{"observaties/o/tijdsteekproef/scores", "Observatie 1, tijdsteekproef: Scores"},
		{"observaties/weg/tijdsteekproef/scores", "Observatie, tijdsteekproef: Scores"},
		{"kind", "Kind"},
		{"kan/niet", "kan/niet"},
		{"", ""},
	} {
		if got := Label(d, c.path, d); got != c.want {
			t.Errorf("Label(%s) = %q, want %q", c.path, got, c.want)
		}
	}
	if got := Label(&Dossier{}, "planVanAanpak/doelen/b/nulmeting", nil); got != "Plan van aanpak, doel: Nulmeting" {
		t.Errorf("without a dossier: %q", got)
	}
	o := DefaultOrganisatie()
	if got, want := Label(o, "agendas/"+string(o.Agendas[0].ID)+"/punten/"+string(o.Agendas[0].Punten[1].ID)+"/titel", nil), "Agendasjabloon MDO van 60 minuten, sjabloonpunt 2: Agendapunt"; got != want {
		t.Errorf("Organisatie: %q, want %q", got, want)
	}
}

func TestReadable(t *testing.T) {
	d := wordsDossier(t)
	for _, c := range []struct{ path, value, want string }{
		{"kind/geboortedatum", `"2018-03-09"`, "9 maart 2018"},
		{"kind/geboortedatum", `"ooit"`, "ooit"},
		{"kind/geboortedatum", `null`, ""},
		{"kind/roepnaam", `"Sem"`, "Sem"},
		{"route/keuze", `"begeleiding"`, "Route 2: begeleiding"},
		{"route/keuze", `"nieuw"`, "nieuw"},
		{"observaties/o/methoden", `["abc","duur"]`, "ABC, Duur"},
		{"planVanAanpak/doelen/a/eigenaren", `["l","j","x"]`, "Linda de Wit, Joris Prins, iets wat hier niet (meer) staat"},
		{"planVanAanpak/doelen/a/versterkt", `"b"`, "dan"},
		{"besprekingen/x/ab", `"j"`, "Joris Prins"},
		{"evaluaties/e/mdo", `"m"`, "MDO van 14 september 2026"},
		{"analyse/factoren/f/observaties", `["o"]`, "observatie 1"},
		{"observaties/o/duurSeconden", `1200`, "1200"},
		{"observaties/o/gedragingen/g/momenten", `[5,75]`, "0:05, 1:15"},
		{"observaties/o/tijdsteekproef/scores", `"110-"`, "4 intervallen: 2 keer gezien, 1 keer niet, 1 gemist"},
		{"instemmingen/i/handtekening", `"M0 0L1 1"`, "getekend"},
		{"instemmingen/i/handtekening", `""`, ""},
		{"kind/roepnaam", `{"a":1}`, `{"a":1}`},
		{"mdos/m/volgorde", `"a0"`, ""},
		{"mdos/m/verwijderd", `true`, "verwijderd"},
		{"mdos/m/verwijderd", `false`, "teruggezet"},
	} {
		f, err := FieldAt(d, c.path)
		if err != nil {
			t.Fatal(err)
		}
		if got := Readable(f, json.RawMessage(c.value), d); got != c.want {
			t.Errorf("Readable(%s, %s) = %q, want %q", c.path, c.value, got, c.want)
		}
		Readable(f, json.RawMessage(c.value), nil) // must not panic
	}
}

func TestRechten(t *testing.T) {
	for _, c := range []struct {
		role, path        string
		write, own, reads bool
	}{
		{"ib", "hulpvraag/vraag", true, false, true},
		{"ib", "observaties/o/waarneming", true, true, true},
		{"ib", "onderzoek/bevindingen/b/waarneming", true, true, true},
		{"ib", "onderzoek/vraag", true, false, true},
		{"ib", "regie", true, false, true},
		{"ib", "uitspraak", false, false, true},
		{"regie", "uitspraak", true, false, true},
		{"regie", "vernietiging", true, false, true},
		{"regie", "observaties/o/waarneming", true, true, true},
		{"directeur", "instemmingen/i/antwoord", true, false, true},
		{"directeur", "regie", true, false, true},
		{"directeur", "coachingsnotities/c/notitie", false, false, false},
		{"leerkracht", "besprekingen/b/reactie", true, false, true},
		{"leerkracht", "besprekingen/b/besproken", false, false, true},
		{"leerkracht", "observaties/o/typerend", true, false, true},
		{"leerkracht", "observaties/o/betekenis", false, false, true},
		{"leerkracht", "planVanAanpak/doelen/d/metingen/m/waarde", true, false, true},
		{"leerkracht", "planVanAanpak/doelen/d/metingen/m/volgorde", true, false, true},
		{"leerkracht", "planVanAanpak/doelen/d/doel", true, true, true},
		{"leerkracht", "planVanAanpak/aanpak", false, false, true},
		{"leerkracht", "hulpvraag/vraag", false, false, true},
		{"leerkracht", "coachingsnotities/c/gelezenOp", true, false, true},
		{"leerkracht", "coachingsnotities/c/notitie", false, false, true},
		{"leerkracht", "stemVanHetKind/s/gezegd", true, false, true},
		{"ab", "observaties/o/waarneming", true, true, true},
		{"ab", "observaties/o/typerend", true, false, true},
		{"ab", "onderzoek/adviezen/a/tekst", true, false, true},
		{"ab", "inzetten/i/tijd/t/minuten", true, false, true},
		{"ab", "coachingsnotities/c/notitie", true, true, true},
		{"ab", "coachingsnotities/c/gelezenOp", false, false, true},
		{"ab", "planVanAanpak/doelen/d/doel", true, true, true},
		{"ab", "planVanAanpak/evaluatiedatum", false, false, true},
		{"ab", "afspraken/a/tekst", true, true, true},
		{"ab", "opheffingen/o/reden", true, false, true},
		{"ab", "ondersteuningsvraag/vraag", false, false, true},
		{"ab", "ondersteuningsvraag/vastgesteldOp", false, false, true},
		{"ab", "regie", false, false, true},
		{"consulent", "stagnaties/s/soorten", true, false, true},
		{"consulent", "mdos/m/verslag", true, false, true},
		{"consulent", "afspraken/a/tekst", true, false, true},
		{"consulent", "regie", true, false, true},
		{"consulent", "planVanAanpak/doelen/d/doel", false, false, true},
		{"consulent", "zienswijzen/z/tekst", true, false, true},
		{"beheerder", "kind/roepnaam", false, false, false},
		{"quorum", "leden", true, false, false},
		{"quorum", "kind/roepnaam", false, false, false},
		{"quorum", "uitspraak", true, false, false},
		{"ouder", "kind/roepnaam", false, false, false},
		{"", "kind/roepnaam", false, false, false},
	} {
		section, _ := cut(c.path)
		if got := MayWrite(1, c.role, c.path); got != c.write {
			t.Errorf("MayWrite(%s, %s) = %v", c.role, c.path, got)
		}
		if got := Eigen(1, c.role, c.path); got != c.own {
			t.Errorf("Eigen(%s, %s) = %v", c.role, c.path, got)
		}
		if got := MayRead(1, c.role, section); got != c.reads {
			t.Errorf("MayRead(%s, %s) = %v", c.role, section, got)
		}
		if Rechten(2, c.role, c.path) || Rechten(0, c.role, c.path) {
			t.Errorf("version 0 or 2 allows %s %s", c.role, c.path)
		}
	}
	if Leest(1, []string{"directeur", "regie"}, "coachingsnotities") || !Leest(1, []string{"directeur", "regie"}, "kind") || !Leest(1, []string{"ab", "regie"}, "coachingsnotities") {
		t.Error("a directeur with the regie: coaching notes stay closed, the rest open (L12)")
	}
	for role, want := range map[string]bool{"beheerder": true, RolRegie: true, RolQuorum: true, "ib": false, "directeur": false, "consulent": false, "ab": false, "leerkracht": false} {
		if RechtenOrganisatie(1, role, "naam") != want || RechtenOrganisatie(2, role, "naam") {
			t.Errorf("%s writes the settings of an organisation: want %v, and nothing under version 2", role, want)
		}
	}
}

// testdata/rechten1.txt holds every right of version 1, one path a line: "w" may
// write, "e" own items only, "r" may read. It is never rewritten: a released
// version must go on judging old writes as it did. New fields need no line.
func TestRechtenVersion1IsFrozen(t *testing.T) {
	b, err := os.ReadFile("testdata/rechten1.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	for _, line := range lines {
		path, _, _ := strings.Cut(line, ":")
		if got := rightsLine(path); got != line {
			t.Errorf("got  %s\nwant %s", got, line)
		}
	}
	if len(lines) < 300 {
		t.Errorf("only %d lines", len(lines))
	}
}

func rightsLine(path string) string {
	section, _ := cut(path)
	line := path + ":"
	for _, role := range []string{"ib", "regie", "directeur", "leerkracht", "ab", "consulent", "beheerder", "quorum"} {
		line += " " + role + "="
		for _, r := range []struct {
			mark string
			has  bool
		}{{"w", Rechten(1, role, path)}, {"e", Eigen(1, role, path)}, {"r", MayRead(1, role, section)}} {
			if r.has {
				line += r.mark
			}
		}
	}
	return line
}

func TestKeuzeDatumKlok(t *testing.T) {
	for got, want := range map[string]string{
		Keuze(RouteBegeleiding): "Route 2: begeleiding", Keuze(GAS("+1")): "+1 meer dan verwacht", Keuze(Rol("")): "", Keuze(Rol("nieuw")): "nieuw",
		Datum("2026-09-04"): "4 september 2026", Datum(""): "", Klok(725): "12:05", Klok(0): "0:00",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func BenchmarkLabel(b *testing.B) {
	d := Cases()[0].Dossier
	ls := Leaves(d)
	b.Run(fmt.Sprint(len(ls)), func(b *testing.B) {
		for b.Loop() {
			for _, l := range ls {
				Label(d, l.Path, d)
			}
		}
	})
}

// Somebody who works alone has their own role and the regie: nothing may be out
// of reach, and all of it is their own.
func TestRechtenAlone(t *testing.T) {
	for _, role := range Gebruikersrol("").Options() {
		walk(Schema(), "", func(path string, f Field) {
			if f.Kind == KindGroup || f.Kind == KindList {
				return
			}
			path = strings.ReplaceAll(path, "*", "x")
			if !Rechten(1, role.Value, path) && !Rechten(1, RolRegie, path) {
				t.Errorf("%s alone may not write %s", role.Value, path)
			}
		})
	}
	if !RechtenPersoon(1, "", "naam") || RechtenPersoon(2, "", "naam") {
		t.Error("a person keeps their own log, in version 1")
	}
}
