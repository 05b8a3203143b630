package screens

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// add makes an item with fields and returns its id.
func (b *bench) add(t testing.TB, id, list string, values map[string]any) string {
	t.Helper()
	return must(b.dossiers.NieuwItem(id, list, "", values))(t)
}

// ib is a program with an open profile of an intern begeleider.
func ib(t testing.TB) *bench {
	t.Helper()
	b := newBench(t, t.TempDir())
	n := newProfile()
	n.Naam, n.Rol, n.Organisatie = "Hanna Mulder", "ib", "De Linde"
	must(b.profiel.Aanmaken(n))(t)
	return b
}

func (b *bench) signal(t testing.TB, id, code string) (Signaal, bool) {
	t.Helper()
	list := b.page(t, id).Signalen
	i := slices.IndexFunc(list, func(s Signaal) bool { return s.Code == code })
	if i < 0 {
		return Signaal{}, false
	}
	return list[i], true
}

// Example 2: refused with what is missing and who may lift it; what was typed
// is kept, and can be written once it is lifted.
func TestARefusedWriteKeepsWhatWasTyped(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	inzet := b.add(t, id, "inzetten", map[string]any{"expertise": "gedrag"})
	path := "inzetten/" + inzet + "/stand"
	heads := b.page(t, id).Velden[path].Heads
	err := b.dossiers.Schrijf(id, []Schrijving{{Pad: path, Waarde: "ingezet", Heads: heads}, {Pad: "inzetten/" + inzet + "/van", Waarde: "2026-11-20"}})
	m := Meld(err)
	if m.Code != "regel" || m.Data == nil || len(m.Data.Signalen) < 3 {
		t.Fatalf("got %+v", m)
	}
	if strings.Count(m.Tekst, "De regievoerder kan dit met een reden opheffen.") != 1 || !strings.HasSuffix(m.Tekst, ".") {
		t.Errorf("says %q", m.Tekst)
	}
	for _, s := range m.Data.Signalen {
		if s.Ernst != "blokkeert" || s.Bron == "" || s.OphefbaarDoor != "regievoerder" || !s.MagOpheffen {
			t.Errorf("signal %+v", s)
		}
	}
	p := b.page(t, id)
	if p.Dossier.Inzetten[0].Stand != "" || p.Dossier.Inzetten[0].Van != "" {
		t.Error("half of a refused action was written")
	}
	if len(p.Concepten) != 2 {
		t.Errorf("kept %+v", p.Concepten)
	}
	for _, s := range m.Data.Signalen {
		ok(t, b.dossiers.HefOp(id, Opheffing{Code: s.Code, Pad: s.Pad, Reden: "Spoed, zie verslag"}))
	}
	b.write(t, id, path, "ingezet", heads...)
	p = b.page(t, id)
	if p.Dossier.Inzetten[0].Stand != "ingezet" || len(p.Concepten) != 1 {
		t.Errorf("after lifting: %v, %+v", p.Dossier.Inzetten[0].Stand, p.Concepten)
	}
	s, found := b.signal(t, id, "M11")
	if !found || s.Opgeheven != "Spoed, zie verslag" || s.OpgehevenDoor == "" || s.OpgehevenOp != "2026-11-20" || s.MagOpheffen {
		t.Errorf("lifted: %+v", s)
	}
	refused(t, b.dossiers.HefOp(id, Opheffing{Code: "M11", Pad: s.Pad, Reden: "nog eens"}), "niet-op-te-heffen")
	refused(t, b.dossiers.HefOp(id, Opheffing{Code: "M11", Pad: s.Pad, Reden: " "}), "reden")
	refused(t, b.dossiers.HefOp(id, Opheffing{Code: "X1", Pad: "nergens", Reden: "zomaar"}), "niet-op-te-heffen")
}

// Example 4: the finding names the AB; the regie of an IB does not do.
func TestOnlyWhoIsNamedLifts(t *testing.T) {
	for _, tt := range []struct {
		who  *bench
		may  bool
		code string
	}{{empty(t), true, ""}, {ib(t), false, "geen-recht"}} {
		b := tt.who
		id := b.child(t)
		b.add(t, id, "betrokkenen", map[string]any{"naam": "Anna Smit", "rol": "moeder", "gezag": "gezag"})
		b.write(t, id, "route/keuze", "onderzoek")
		o := b.add(t, id, "observaties", map[string]any{"datum": "2026-11-19", "stand": "concept"})
		s, found := b.signal(t, id, "R1.4")
		if !found || s.MagOpheffen != tt.may {
			t.Errorf("%v: %+v", tt.may, s)
		}
		refused(t, b.dossiers.HefOp(id, Opheffing{Code: "R1.4", Pad: "observaties/" + o, Reden: "papier gezien"}), tt.code)
		if p := b.page(t, id); p.IkRegie != true || p.IkRol == "" {
			t.Errorf("I am %q, regie %v", p.IkRol, p.IkRegie)
		}
	}
}

// Example 4, from the recorder: it saves always, and with a reason at once.
func TestAttachBeforeTheInstemming(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	b.add(t, id, "betrokkenen", map[string]any{"naam": "Anna Smit", "rol": "moeder", "gezag": "gezag"})
	b.write(t, id, "route/keuze", "onderzoek")
	for _, reason := range []string{"", "papier gezien"} {
		o := must(b.opnames.Begin(vorm(id)))(t)
		ok(t, b.opnames.Toets(o.ID, Opnamegebeurtenis{Nr: 1, Ms: 1000, Soort: "klaar"}))
		item := must(b.opnames.KoppelMetReden(o.ID, id, "", reason))(t)
		lifted := "staat"
		for _, s := range b.page(t, id).Signalen {
			if s.Code == "R1.4" && s.Pad == "observaties/"+item {
				lifted = s.Opgeheven
			}
		}
		if lifted != reason {
			t.Errorf("reason %q: lifted %q", reason, lifted)
		}
	}
	if n := len(b.page(t, id).Dossier.Observaties); n != 2 {
		t.Errorf("%d observaties", n)
	}
}

func TestAWallErrorReadsTheSameWithoutAPage(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	_, err := b.dossiers.NieuwItem(id, "inzetten", "", map[string]any{"expertise": "gedrag", "stand": "ingezet"})
	var g *Geweigerd
	if !errors.As(err, &g) {
		t.Fatalf("got %v", err)
	}
	code, with := Fout(err)
	bare, without := Fout(g.Unwrap())
	if code != "regel" || bare != code || with != without || with == "" {
		t.Errorf("%s %q, %s %q", code, with, bare, without)
	}
	if Meld(errors.New("x")).Data != nil {
		t.Error("any error carries signals")
	}
}

// What only a refused write would bring about is lifted by whoever it names, and
// by nobody else.
func TestLiftingWhatARefusedWriteBringsAbout(t *testing.T) {
	b := ib(t)
	id := b.child(t)
	b.write(t, id, "route/keuze", "onderzoek")
	at := "onderzoek/bevindingen/" + b.add(t, id, "onderzoek/bevindingen", nil)
	err := b.dossiers.Schrijf(id, []Schrijving{{Pad: at + "/waarneming", Waarde: "Start na een beurt"}, {Pad: at + "/vastgesteldOp", Waarde: "2026-11-20"}})
	m := Meld(err)
	if m.Code != "regel" || m.Data.Signalen[0].Code != "R1.6" || m.Data.Signalen[0].MagOpheffen {
		t.Fatalf("got %+v", m)
	}
	refused(t, b.dossiers.HefOp(id, Opheffing{Code: "R1.6", Pad: m.Data.Signalen[0].Pad, Reden: "besproken aan de telefoon"}), "geen-recht")
	if n := len(b.page(t, id).Dossier.Opheffingen); n != 0 {
		t.Errorf("%d lifted", n)
	}
}
