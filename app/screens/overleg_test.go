package screens

import (
	"regexp"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func TestProposalIsOneAction(t *testing.T) {
	b, ids := filled(t)
	id := ids["sem"]
	mdo := must(b.dossiers.NieuwItem(id, "mdos", "", map[string]any{"datum": "2026-12-01"}))(t)
	agenda := func() []dossier.Agendapunt {
		for _, m := range b.page(t, id).Dossier.MDOs {
			if string(m.ID) == mdo {
				return m.Agenda
			}
		}
		t.Fatal("no such meeting")
		return nil
	}
	before := b.dump(t, id)
	ok(t, b.overleg.Voorstel(id, mdo))
	points := agenda()
	minutes, owners := 0, map[dossier.Ref]dossier.Rol{}
	for _, p := range b.page(t, id).Dossier.Betrokkenen {
		owners[dossier.Ref(p.ID)] = p.Rol
	}
	var order []string
	for _, p := range points {
		minutes += p.Minuten
		order = append(order, string(owners[p.Eigenaar]))
	}
	if minutes != 60 || len(points) != 7 {
		t.Errorf("%d minutes in %d items, want 60 in 7", minutes, len(points))
	}
	if got := strings.Join(order[1:3], " "); !strings.HasPrefix(got, "kind ") || strings.Contains(got, "ib") {
		t.Errorf("child and parents do not speak first: %v", order)
	}
	refused(t, b.overleg.Voorstel(id, mdo), "agenda")
	if got := len(agenda()); got != len(points) {
		t.Errorf("a second proposal made %d items", got)
	}
	must(b.dossiers.OngedaanMaken(id))(t)
	if got := len(agenda()); got != 0 {
		t.Errorf("%d items left after undo", got)
	}
	if got := b.dump(t, id); got != before {
		t.Error("undo left something")
	}
	ok(t, b.overleg.Voorstel(id, mdo))
	refused(t, b.overleg.Voorstel(id, "onbekend"), "geen-mdo")
	ok(t, b.dossiers.Verwijder(id, "mdos/"+mdo))
	refused(t, b.overleg.Voorstel(id, mdo), "geen-mdo")
}

func TestCalendarFileNamesNobody(t *testing.T) {
	b, ids := filled(t)
	for slug, id := range ids {
		d := b.page(t, id).Dossier
		for _, m := range d.MDOs {
			u := must(b.overleg.Agendabestand(id, string(m.ID)))(t)
			ics := string(b.host.saved[u.Pad])
			if u.Bytes != len(ics) || u.Naam != "mdo-"+string(m.Datum)+".ics" || !strings.HasPrefix(ics, "BEGIN:VCALENDAR\r\n") || !strings.Contains(ics, "DTSTART") {
				t.Errorf("%s: %+v %s", slug, u, ics)
			}
			names := []string{d.Kind.Roepnaam, d.Kind.Achternaam, "Marieke"}
			for _, p := range d.Betrokkenen {
				if p.Rol != dossier.RolTolk && !strings.HasPrefix(p.Naam, "Team ") {
					names = append(names, strings.Fields(p.Naam)...)
				}
			}
			for _, n := range names {
				if len(n) > 2 && regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(n)+`\b`).MatchString(ics+u.Naam) {
					t.Errorf("%s: %q stands in\n%s", slug, n, ics)
				}
			}
		}
	}
}

func TestCalendarFileSaysWhatIsMissing(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	mdo := must(b.dossiers.NieuwItem(id, "mdos", "", nil))(t)
	_, err := b.overleg.Agendabestand(id, mdo)
	refused(t, err, "geen-datum")
	b.write(t, id, "mdos/"+mdo+"/datum", "2026-12-01")
	_, err = b.overleg.Agendabestand(id, mdo)
	refused(t, err, "geen-tijd")
	_, err = b.overleg.Agendabestand(id, "../x")
	refused(t, err, "geen-mdo")
	if len(b.host.saved) != 0 {
		t.Errorf("saved %v", b.host.names)
	}
}
