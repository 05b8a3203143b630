package dossier

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

func caseOf(t *testing.T, slug string) *Dossier {
	t.Helper()
	for _, c := range Cases() {
		if c.Slug == slug {
			return c.Dossier
		}
	}
	t.Fatalf("no case %s", slug)
	return nil
}

func TestCasesAreSound(t *testing.T) {
	uuid7 := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	ids := map[ID]string{}
	for _, c := range Cases() {
		b, err := os.ReadFile("casus/" + c.Slug + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var was, is any
		if err := errors.Join(json.Unmarshal(b, &was), json.Unmarshal([]byte(asJSON(t, c.Dossier)), &is)); err != nil {
			t.Fatal(err)
		}
		kept(t, c.Slug, was, is)
		var tidy bytes.Buffer
		if err := json.Indent(&tidy, b, "", "\t"); err != nil || tidy.String() != string(b) {
			t.Errorf("%s: not indented by tabs (%v)", c.Slug, err)
		}
		checkRefs(t, c.Dossier)
		walkIDs(was, func(id ID) {
			if !uuid7.MatchString(string(id)) || ids[id] != "" {
				t.Errorf("%s: id %s is no UUIDv7 or is in %s too", c.Slug, id, ids[id])
			}
			ids[id] = c.Slug
		})
		Order(c.Dossier)
		if again := asJSON(t, c.Dossier); again != string(marshal(readBytes(t, b))) {
			t.Errorf("%s: not in order", c.Slug)
		}
		if len(c.Regie) == 0 || c.Regie[len(c.Regie)-1].Tot != "" {
			t.Errorf("%s: nobody leads: %+v", c.Slug, c.Regie)
		}
		if c.Dossier.Termijnen != DefaultTermijnen() {
			t.Errorf("%s: terms %+v", c.Slug, c.Dossier.Termijnen)
		}
	}
	if len(ids) < 250 {
		t.Errorf("only %d ids seen", len(ids))
	}
}

func readBytes(t *testing.T, b []byte) *Dossier {
	t.Helper()
	d, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func walkIDs(v any, f func(ID)) {
	switch v := v.(type) {
	case map[string]any:
		if id, ok := v["id"].(string); ok {
			f(ID(id))
		}
		for _, e := range v {
			walkIDs(e, f)
		}
	case []any:
		for _, e := range v {
			walkIDs(e, f)
		}
	}
}

// Cases hands out its own copy each time.
func TestCasesAreFresh(t *testing.T) {
	a := Cases()
	a[0].Dossier.Kind.Roepnaam = "Anders"
	a[0].Regie[0].Wie = "Anders"
	b := Cases()
	if b[0].Dossier.Kind.Roepnaam != "Sem" || b[0].Regie[0].Wie != "Sanne Bakker" || a[0].Dossier.Regie[0].Wie != "Sanne Bakker" {
		t.Error("cases are shared")
	}
}

// score counts the intervals of the child and of the class-mate.
func score(s Tijdsteekproef) (own, ownOn, mate, mateOn int) {
	for i, c := range s.Scores {
		on := 0
		if c == '1' {
			on = 1
		}
		if n := s.KlasgenootElke; n > 0 && (i+1)%n == 0 {
			mate, mateOn = mate+1, mateOn+on
		} else {
			own, ownOn = own+1, ownOn+on
		}
	}
	return
}

// The numbers of the case text.
func TestSemNumbers(t *testing.T) {
	d := caseOf(t, "sem")
	got := ""
	for _, o := range d.Observaties {
		own, ownOn, mate, mateOn := score(o.Tijdsteekproef)
		got += fmt.Sprintf("%s %s: %d van %d, klasgenoot %d van %d, roepen %d, typerend %s %s\n", o.Datum, o.Les, ownOn, own, mateOn, mate, len(o.Gedragingen[0].Momenten), o.Typerend, o.TyperendUitleg)
		if o.Tijdsteekproef.IntervalSeconden*len(o.Tijdsteekproef.Scores) != o.DuurSeconden || o.DuurSeconden != 20*60 || o.Tijdsteekproef.Soort != Momentaan {
			t.Errorf("%s: %d intervals of %d s in %d s, %s", o.Datum, len(o.Tijdsteekproef.Scores), o.Tijdsteekproef.IntervalSeconden, o.DuurSeconden, o.Tijdsteekproef.Soort)
		}
		if runs := strings.Count(string(o.Tijdsteekproef.Scores), "01") + strings.Count(string(o.Tijdsteekproef.Scores), "10"); runs < 10 {
			t.Errorf("%s: %s does not look like a child", o.Datum, o.Tijdsteekproef.Scores)
		}
		for _, m := range o.Gedragingen[0].Momenten {
			if m >= o.DuurSeconden {
				t.Errorf("%s: moment %d after the end", o.Datum, m)
			}
		}
		if naam := Naam(d, "betrokkenen", o.Observator); naam != "Marieke Hoekstra" {
			t.Errorf("observer %s", naam)
		}
	}
	want := `2026-09-16 Rekenen: 30 van 64, klasgenoot 12 van 16, roepen 7, typerend  
2026-09-30 Taal: 37 van 64, klasgenoot 13 van 16, roepen 5, typerend ja Dit was een gewone les.
2026-10-21 Rekenen, na de pauze: 41 van 80, klasgenoot 0 van 0, roepen 6, typerend nee Invaller in de ochtend.
2026-11-11 Rekenen: 47 van 64, klasgenoot 13 van 16, roepen 2, typerend ja 
2026-11-25 Taal: 62 van 80, klasgenoot 0 van 0, roepen 2, typerend ja 
`
	if got != want {
		t.Errorf("observations:\n%s\nwant:\n%s", got, want)
	}
	if abc := d.Observaties[0].ABC; len(abc) != 1 || abc[0].Aanleiding != "Instructie van 12 minuten" || !strings.Contains(string(abc[0].Gedrag), "meester, ik snap het niet") || abc[0].Gevolg != "Leerkracht legt opnieuw uit" {
		t.Errorf("ABC %+v", abc)
	}
}

func TestSemFacts(t *testing.T) {
	d := caseOf(t, "sem")
	gas := ""
	for _, g := range d.PlanVanAanpak.Doelen {
		gas += fmt.Sprintf("%s %d %s>%s %s|%s|%s|%s|%s %s\n", g.Voor, g.Gewicht, g.Beginniveau, g.Eindniveau, g.NiveauMin2, g.NiveauMin1, g.Niveau0, g.NiveauPlus1, g.NiveauPlus2, g.Eindmeting)
	}
	if want := `kind 2 -1>0 nooit|1 tot 3 van 5|4 van 5|5 van 5|5 van 5 zonder seintje 4 van 5 (30 november-4 december)
kind 1 -1>0 meer dan 7|3 tot 7|2|1|0 2 (observatie 25 november)
leerkracht 1 -1>+1 gestopt|0 tot 3 van 5|4 van 5|5 van 5|ook bij een invaller 5 van 5
`; gas != want {
		t.Errorf("goals:\n%s\nwant:\n%s", gas, want)
	}
	answers := ""
	for _, i := range d.Instemmingen {
		answers += fmt.Sprintf("%s %s %s %s %s %s\n", Naam(d, "betrokkenen", i.Wie), i.Voor, i.Antwoord, i.Datum, i.Vorm, i.GetekendOp)
	}
	if want := "Linda de Wit plan ja 2026-09-14 inkt \nErik de Wit plan ja 2026-09-14 mondeling 2026-09-15\n"; answers != want {
		t.Errorf("instemmingen:\n%s", answers)
	}
	factors := map[string]int{}
	for _, f := range d.Analyse.Factoren {
		factors[string(f.Soort)+" "+string(f.Gebied)]++
	}
	if fmt.Sprint(factors) != "map[belemmerend kind:2 belemmerend onderwijs:2 belemmerend opvoeding:1 stimulerend kind:3 stimulerend onderwijs:2 stimulerend opvoeding:2]" {
		t.Errorf("factors %v", factors)
	}
	coaching := 0
	for _, r := range d.Inzetten[0].Tijd {
		if r.Taak == "3" && r.Minuten == 45 {
			coaching++
		}
	}
	if coaching != 4 {
		t.Errorf("coaching %d times 45 minutes", coaching)
	}
	facts(t, d, "Sem komt niet aan het werk en verstoort de les.", "Hoe kunnen we Sem helpen om zelfstandig aan het werk te gaan en te blijven, zonder dat hij de les verstoort, en wat heeft de leerkracht daarvoor nodig?",
		"Plek vooraan", "Werkte twee weken", "Extra uitleg in kleine groep", "Ik wil wel beginnen maar dan is het al weg wat ik moest doen.", "door Sem zelf getekend", "Ik weet nu wat ik moet doen.",
		"Sem werkt eind groep 5 per les 15 minuten zelfstandig en vraagt op een afgesproken manier hulp; leerkracht past dit in de hele groep toe.",
		"Ik wil dat er ook naar de pauze gekeken wordt.", "dezelfde stappenkaart", "plek weg van het looppad", "Na de pauze blijft het lastig.", "Minder strijd over huiswerk.", "Stappenkaarten ook in groep 4 en 6.",
		"AB geeft twee keer zelf het startseintje als voorbeeld", "T = 53,33 over 3 doelen", "De eerste tien minuten", "2018-03-09", "12AB", "13:30", "2026-10-02", "Hanneke Vos")
}

func TestAminaFacts(t *testing.T) {
	d := caseOf(t, "amina")
	counts := ""
	for _, g := range d.Observaties[1].Gedragingen {
		counts += fmt.Sprintf("%s %d, ", g.Naam, len(g.Momenten))
	}
	if counts != "Neemt initiatief 3, Antwoordt met gebaar 9, Antwoordt met woord 4, Antwoordt met zin 1, " {
		t.Errorf("counts %s", counts)
	}
	when := ""
	for _, o := range d.Observaties {
		when += fmt.Sprintf("%s %s %d %d %s\n", o.Datum, o.Les, o.DuurSeconden, len(o.Verslag), o.Typerend)
	}
	if when != "2026-10-20 Kring 1500 10 ja\n2026-10-27 Speelwerktijd 1200 0 ja\n2026-11-03 Buitenspelen 1200 6 ja\n" {
		t.Errorf("observations:\n%s", when)
	}
	answers := ""
	for _, i := range d.Instemmingen {
		answers += fmt.Sprintf("%s %s %s %s tolk %v\n", Naam(d, "betrokkenen", i.Wie), i.Voor, i.Antwoord, i.Datum, i.Tolk != "")
	}
	if answers != "Elif Yilmaz onderzoek ja 2026-10-08 tolk true\nElif Yilmaz plan ja 2026-11-16 tolk true\n" {
		t.Errorf("instemmingen:\n%s", answers)
	}
	if i := d.Inzetten[0]; i.Organisatie != "Viertaal" || i.Financiering != FinancieringLandelijk {
		t.Errorf("inzet %+v", i)
	}
	if p := d.PlanVanAanpak; p.GeplandeStart != "2026-11-23" || p.WerkelijkeStart != "2026-12-03" || p.Evaluatiedatum != "2027-02-16" || len(d.Evaluaties) != 0 {
		t.Errorf("plan %s %s %s, %d evaluations", p.GeplandeStart, p.WerkelijkeStart, p.Evaluatiedatum, len(d.Evaluaties))
	}
	if s := d.Stagnaties[0]; fmt.Sprint(s.Soorten) != "[realisatie]" || s.GeopendOp != "2026-12-01" || s.BesprokenOp != "2026-12-02" || s.AfgeslotenOp != "2026-12-03" {
		t.Errorf("stagnatie %+v", s)
	}
	for _, b := range d.Onderzoek.Bevindingen {
		if b.VastgesteldOp != "2026-11-16" || Naam(d, "betrokkenen", b.Door) != "Bo Veldman" {
			t.Errorf("bevinding %+v", b)
		}
	}
	facts(t, d, "Amina zegt weinig in de kring en begrijpt opdrachten vaak pas na voordoen. Is dit tweetaligheid, of is er meer aan de hand?", "Wat heeft Amina nodig om in de kring en bij opdrachten mee te kunnen doen?",
		"In welke situaties begrijpt en gebruikt Amina taal, in het Nederlands en in het Turks, en wat helpt haar?", "Wijst bij de kring het bedrukte gezicht aan, bij de poppenhoek het blije.", "Kleine kring begint in de poppenhoek.",
		"In de kleine kring praat ze wel, dat had ik niet gezien.", "Amina doet eind groep 2 elke dag mee in een kring van zes kinderen en laat merken als ze iets niet begrijpt",
		"Amina zegt in de kleine kring per keer minstens 3 zinnen.", "5 ook in de grote kring", "Daphne geeft opdrachten met plaatjes en controleert begrip, 4 van de 5 keer.", "voorgelezen in het Turks",
		"te weinig handen op dinsdag", "Onderwijsassistent op dinsdag", "Fenna de Boer", "07CD", "2020-11-22", "2026-11-17", "2026-09-28", "2026-09-30", "2026-11-05", "2026-11-20")
}

func TestTeamFacts(t *testing.T) {
	d := caseOf(t, "team")
	if Titel(d) != "Team onderbouw De Duinroos" || d.Onderwerp.Niveau != NiveauTeam {
		t.Errorf("title %s, level %s", Titel(d), d.Onderwerp.Niveau)
	}
	for _, b := range d.Betrokkenen {
		if b.Gezag != "" || b.Rol == RolKind || b.Rol == RolMoeder || b.Rol == RolVader {
			t.Errorf("%s in a dossier without a child", b.Rol)
		}
	}
	lead := ""
	for _, r := range d.Regie {
		lead += fmt.Sprintf("%s %s-%s %s\n", r.Wie, r.Van, r.Tot, r.Reden)
	}
	if lead != "Karin Mol 2026-08-25-2026-10-05 Begin van het dossier\nAhmed Zahir 2026-10-05-2026-11-09 Ziekte IB\nKarin Mol 2026-11-09- Terug naar IB\n" {
		t.Errorf("regie:\n%s", lead)
	}
	if e := d.Evaluaties[0]; e.KindGehoord != "nvt" || e.OudersGehoord != "nvt" || e.Resultaat != "goed" || e.Proces != "voldoende" || e.Datum != "2026-11-24" {
		t.Errorf("evaluation %+v", e)
	}
	if v := d.Voorlichtingen[0]; v.Datum != "2026-09-08" || v.Minuten != 90 {
		t.Errorf("voorlichting %+v", v)
	}
	if i := d.Instemmingen[0]; Naam(d, "betrokkenen", i.Wie) != "Ahmed Zahir" || i.Datum != "2026-09-01" || i.Antwoord != AntwoordJa {
		t.Errorf("instemming %+v", i)
	}
	when, coaching := "", 0
	for _, o := range d.Observaties {
		when += string(o.Datum) + " "
		if len(o.Verslag) == 0 {
			t.Errorf("%s: no running record", o.Datum)
		}
	}
	for _, r := range d.Inzetten[0].Tijd {
		if strings.HasPrefix(r.Omschrijving, "Coaching") {
			coaching++
		}
	}
	if when != "2026-09-22 2026-10-06 2026-11-10 " || coaching != 2 {
		t.Errorf("observations %s, coaching %d", when, coaching)
	}
	facts(t, d, "De overgang van spelen naar werken is te onrustig.", "Hoe maken we als onderbouwteam de overgang van spelen naar werken rustiger, zodat we druk gedrag eerder voor zijn?",
		"Elke onderbouwgroep is binnen 5 minuten na een overgang aan het werk.", "Vaste overgangsroutine in alle vier groepen", "4 en ook bij invallers", "0 van 4", "Signaallijst druk gedrag wekelijks besproken",
		"De routine met muziek", "Invallers inlichten", "Minder waarschuwen", "Routine in de schoolgids", "Jan de Graaf", "19EF", "2026-08-26", "2026-08-27", "2026-08-31")
}

// facts looks for words of the case text anywhere in the dossier.
func facts(t *testing.T, d *Dossier, words ...string) {
	t.Helper()
	all := asJSON(t, d)
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Errorf("%s: nowhere %q", Titel(d), w)
		}
	}
}
