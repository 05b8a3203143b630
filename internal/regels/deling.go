package regels

import (
	"strings"

	"routewijzer/internal/dossier"
)

// checkDelen: until the parents agree to share, only the school has access;
// before that consulent and AB are consulted without a name (L11).
func checkDelen(v *view) {
	if !v.leerling {
		checkToegang(v)
		return
	}
	del := v.delen()
	for _, c := range v.ContactConsulent {
		if c.ZonderNaam != dossier.Ja && v.passed(c.Datum) && (del.eerste == "" || c.Datum < del.eerste) {
			v.note("L11", "contactConsulent/"+string(c.ID), "Het contact van %s was voordat de ouders toestemming gaven om te delen. Leg die toestemming vast, of dat er geen naam genoemd is.", words(c.Datum))
		}
	}
	if del.sinds == "" && !v.closed() {
		for _, b := range v.Betrokkenen {
			if b.Rol != dossier.RolConsulent && b.Rol != dossier.RolAB || b.Tot != "" || v.later(b.Sinds) {
				continue
			}
			pad := "betrokkenen/" + string(b.ID)
			if del.ingetrokken != "" {
				v.note("L11/ingetrokken", pad, "De toestemming om te delen is op %s ingetrokken: %s heeft geen toegang meer. Vul bij deze betrokkene een einddatum in.", words(del.ingetrokken), naam(b))
			} else {
				v.note("L11/delen", pad, "%s heeft nog geen toegang: er is nog geen toestemming om te delen vastgelegd.", naam(b))
			}
		}
	}
	if p, ok := person(v.Dossier, del.nee); ok {
		v.note("L13/nee", "toestemmingen", "%s wil niet dat het dossier gedeeld wordt: bespreek dit, tot die tijd blijft het bij de school.", naam(p))
	}
	checkToegang(v)
}

// checkToegang: an AB's access ends some days after the inzet (L11).
func checkToegang(v *view) {
	for _, b := range v.Betrokkenen {
		if b.Rol != dossier.RolAB || b.Tot != "" {
			continue
		}
		t := Toegang{Wie: dossier.Ref(b.ID)}
		if v.inzetToegang(&t); t.Tot != "" && t.Tot < v.today {
			v.noteBy("L11/toegang", "betrokkenen/"+string(b.ID)+"/tot", t.Tot, "De toegang van %s eindigde op %s, na het einde van de inzet. Vul bij deze betrokkene een einddatum in.", naam(b), words(t.Tot))
		}
	}
}

// buitenstaanders are invited only with leave (L13).
var buitenstaanders = []dossier.Rol{dossier.RolJeugdhulp, dossier.RolDeskundige, dossier.RolUitvoerder, dossier.RolOverig}

// checkToestemming: leave to share, to invite an outsider or to use a picture is
// another thing than instemming; from 16 it is the pupil's own (L13).
func checkToestemming(v *view) {
	if !v.leerling {
		return
	}
	zelf := false
	for i := range v.Toestemmingen {
		t := &v.Toestemmingen[i]
		p, ok := person(v.Dossier, t.Wie)
		if t.Antwoord == "" || !ok {
			continue
		}
		pad := "toestemmingen/" + string(t.ID) + "/wie"
		kind := p.Rol == dossier.RolKind
		zelf = zelf || kind
		switch {
		case v.zestien(t.Datum) && !kind:
			v.note("L13/zestien", pad, "Het kind was op %s 16 jaar of ouder en geeft zelf toestemming; hier staat %s.", words(t.Datum), naam(p))
		case !kind && p.Gezag != dossier.HeeftGezag:
			v.note("L13/wie", pad, "%s heeft geen gezag; toestemming geven de ouders met gezag, en vanaf 16 jaar het kind zelf.", naam(p))
		case kind && t.Datum != "" && !v.zestien(t.Datum) && v.Kind.Geboortedatum != "":
			v.note("L13/wie", pad, "Het kind is op %s nog geen 16 jaar: de toestemming geven de ouders.", words(t.Datum))
		}
		if t.GeldigTot != "" && t.GeldigTot < v.today && t.Antwoord == dossier.AntwoordJa && t.IngetrokkenOp == "" {
			v.noteBy("L13/verlopen", "toestemmingen/"+string(t.ID)+"/geldigTot", t.GeldigTot, "De toestemming (%s) gold tot en met %s: vraag haar zo nodig opnieuw.", string(t.Voor), words(t.GeldigTot))
		}
	}
	if v.zestien(v.today) && !zelf && !v.closed() {
		v.note("L13/zestien", "kind/geboortedatum", "Het kind is 16 jaar of ouder: vraag toestemming aan het kind zelf. Instemming met onderzoek en plan blijft bij de ouders.")
	}
	for i := range v.MDOs {
		m := &v.MDOs[i]
		for _, x := range m.Deelnemers {
			b, ok := person(v.Dossier, x.Wie)
			if !ok || !contains(buitenstaanders, b.Rol) {
				continue
			}
			g := v.toestemming(dossier.VoorUitnodigen, naam(b))
			if g.eerste == "" || m.Datum != "" && g.eerste > m.Datum || g.sinds == "" && !v.passed(m.Datum) {
				v.note("L13/uitnodigen", "mdos/"+string(m.ID)+"/deelnemers/"+string(x.ID), "Voor het uitnodigen van %s staat nog geen toestemming van de ouders in het dossier.", naam(b))
			}
		}
	}
	for i := range v.Documenten {
		x := &v.Documenten[i]
		beeld := strings.HasPrefix(x.Type, "image/") || strings.HasPrefix(x.Type, "video/") || strings.HasPrefix(x.Type, "audio/")
		if beeld && (x.Soort == "overig" || x.Soort == "verslag" || x.Soort == "") && v.toestemming(dossier.VoorBeeld, "").sinds == "" {
			v.note("L13/beeld", "documenten/"+string(x.ID), "Bij het beeld of geluid %s staat geen toestemming om het te gebruiken.", kort(x.Naam))
		}
	}
}

func contains[T comparable](xs []T, x T) bool {
	for _, y := range xs {
		if x == y {
			return true
		}
	}
	return false
}
