package regels

import (
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

func TestCheckMeer(t *testing.T) { fires(t, meer) }

// onderweg is begeleid on its way: started, not yet evaluated.
func onderweg() *dossier.Dossier {
	d := begeleid()
	d.Evaluaties, d.MDOs = nil, d.MDOs[:1]
	return d
}

// tweede is begeleid in its second cycle, after "bijstellen" on 8 December.
func tweede() *dossier.Dossier {
	d := begeleid()
	d.Inzetten[0].Tot = ""
	n := 0
	ls, err := Vervolg(d, Vervolgopdracht{Vervolg: bijstellen, Reden: "De pauze blijft lastig.", Datum: "2026-12-08", Doelen: []dossier.ID{"d1", "d2"}}, func() dossier.ID { n++; return dossier.ID("n" + string(rune('a'+n))) })
	if err != nil {
		panic(err)
	}
	write(d, ls)
	return d
}

func write(d *dossier.Dossier, ls []dossier.Leaf) {
	for _, l := range ls {
		if err := dossier.Set(d, l.Path, l.Value); err != nil {
			panic(l.Path + ": " + err.Error())
		}
	}
	dossier.Order(d)
}

var meer = []geval{
	// Deployment.
	{"arrangement that nobody carries out", "M1", "arrangement/uitvoerder", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Arrangement.Naam = "Logopedie" }},
	{"inzet without expertise", "M2", "inzetten/i1/expertise", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten[0].Expertise = "" }},
	{"inzet without organisation", "M4", "inzetten/i1/organisatie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten[0].Organisatie = "" }},
	{"AB without consulent", "M5", "betrokkenen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Betrokkenen[4].Rol = dossier.RolOverig }},
	{"no crucial goal", "M7/cruciaal", "planVanAanpak/doelen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Cruciaal = "" }},
	{"no needs", "M7/behoeften", "analyse/behoeften", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Analyse.Behoeften = nil }},
	{"nothing for the school", "M8", "planVanAanpak/doelen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.PlanVanAanpak.Doelen[0].Voor, d.PlanVanAanpak.Doelen[1].Voor = dossier.DoelOuders, dossier.DoelOuders
	}},
	{"waits too long for the consulent", "M9", "contactConsulent", LetOp, func() *dossier.Dossier {
		d := dossier.New("0")
		d.ContactConsulent = []dossier.ContactConsulent{{Item: it("c"), Datum: "2026-09-05"}}
		d.Hulpvraag.Ontvangen = "2026-09-01"
		return d
	}, "2026-10-13", func(d *dossier.Dossier) { d.ContactConsulent = nil }},
	{"no teacher", "M10", "betrokkenen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Betrokkenen[2].Rol = dossier.RolOverig }},
	{"consulent not asked", "M13", "contactConsulent", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.ContactConsulent = nil }},
	{"no analysis after the meeting", "M15/analyse", "analyse", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Analyse.Factoren = nil }},
	{"no agreements", "M15/afspraken", "afspraken", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Afspraken = nil }},
	{"agreement of nobody", "M15/wie", "afspraken/a1/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Afspraken[0].Wie = nil }},
	{"agreement still open at the evaluation", "M15/gereed", "afspraken/a1/gereedOp", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].Stand = dossier.Concept }},
	{"a long report", "M16", "mdos/m1/verslag", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Verslag = dossier.Text(strings.Repeat("woord ", 401)) }},
	{"a long approach", "M16", "planVanAanpak/aanpak", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Aanpak = dossier.Text(strings.Repeat("woord ", 251)) }},
	{"cannot be asked yet", "M17", "planVanAanpak", LetOp, onderweg, "2026-09-15", func(d *dossier.Dossier) { d.PlanVanAanpak.Evaluatiedatum, d.Instemmingen = "", nil }},
	{"deployed without a meeting", "M18", "inzetten/i1/stand", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Stand = dossier.Concept }},
	{"no research question", "R1.3", "onderzoek/vraag", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.Onderzoek.Vraag = "" }},
	{"findings not written down", "R1.7/bevindingen", "onderzoek/bevindingen", LetOp, bevonden, vandaag, func(d *dossier.Dossier) { d.Onderzoek.Bevindingen = nil }},
	{"no short lines", "R1.7/korte-lijnen", "arrangement/korteLijnen", LetOp, bevonden, vandaag, func(d *dossier.Dossier) { d.Arrangement = dossier.Arrangement{Naam: "Logopedie", Uitvoerder: "lk"} }},
	{"evaluated without the parents, route 1", "R1.8", "mdos/m2/deelnemers", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.MDOs[1].Deelnemers = d.MDOs[1].Deelnemers[1:] }},
	{"no goal after the meeting", "R2.3", "planVanAanpak/doelen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen = nil }},
	{"evaluated without the parents", "R2.6", "mdos/m2/deelnemers", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[1].Deelnemers = d.MDOs[1].Deelnemers[1:] }},
	// Roles.
	{"nothing at home", "P1", "afspraken", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Afspraken[0].Thuis = dossier.Nee }},
	{"nobody of the school", "P2/school", "betrokkenen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Betrokkenen[2].Tot, d.Betrokkenen[3].Tot = "2026-10-01", "2026-10-01"
	}},
	{"action of nobody", "P2/wie", "planVanAanpak/acties/ac/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Acties = []dossier.Actie{{Item: it("ac"), Wat: "Meekijken"}} }},
	{"stagnatie open for weeks", "P4/lang", "stagnaties/st/afgeslotenOp", LetOp, begeleid, "2026-11-13", func(d *dossier.Dossier) { d.Stagnaties[0].AfgeslotenOp = "" }},
	{"stagnatie names a person", "P4/persoon", "stagnaties/st/toelichting", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Betrokkenen[2].Naam, d.Stagnaties[0].Toelichting = "Joris Prins", "Het ligt aan Joris Prins."
	}},
	// Evaluation.
	{"result not rated", "E2/resultaat", "evaluaties/e1/resultaat", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].Resultaat = "" }},
	{"started late, route 1", "A1/laat", "planVanAanpak/werkelijkeStart", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "2026-09-29" }},
	{"a part is missing when it is evaluated", "E1", "analyse", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Analyse = dossier.Analyse{} }},
	{"what it brought the teacher", "E4/effect", "planVanAanpak/doelen/d2/effect", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[1].Effect = "" }},
	{"a weight that cannot be", "E4/gewicht", "planVanAanpak/doelen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.PlanVanAanpak.Doelen[0].Eindniveau, d.PlanVanAanpak.Doelen[0].Gewicht = "0", -1
	}},
	{"taking over ended, not finished", "E5/afgelopen", "planVanAanpak/overnemen/o1", LetOp, begeleid, "2026-10-03", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.Doelen[1].Effect = nil, "" }},
	// The frame.
	{"inzet without an end", "K2", "inzetten/i1/tot", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Evaluatiedatum = "" }},
	{"a team with a child", "K3/kind", "kind/roepnaam", LetOp, zonderLeerling, vandaag, func(d *dossier.Dossier) { d.Kind.Roepnaam = "Sem" }},
	{"goal of the AB alone", "K4", "planVanAanpak/doelen/d1/eigenaren", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Eigenaren = dossier.Refs{"ab"} }},
	{"context not chosen", "K5", "ondersteuningsvraag/context", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Ondersteuningsvraag.Context = nil }},
	{"an action of the AB that treats", "K6", "planVanAanpak/acties/ac/wat", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.PlanVanAanpak.Acties = []dossier.Actie{{Item: it("ac"), Wat: "Remedial teaching", Wie: dossier.Refs{"ab"}}}
	}},
	{"time without a task", "K8/taak", "inzetten/i1/tijd/t/taak", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Inzetten[0].Tijd = []dossier.Tijdregel{{Item: it("t"), Datum: "2026-09-16", Minuten: 60}}
	}},
	{"time outside the inzet", "K8/buiten", "inzetten/i1/tijd/t/datum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Inzetten[0].Van = "2026-09-16"
		d.Inzetten[0].Tijd = []dossier.Tijdregel{{Item: it("t"), Datum: "2026-09-15", Taak: "1", Minuten: 60}}
	}},
	{"time over the maximum", "K8/maximum", "inzetten/i1/maxMinuten", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Inzetten[0].MaxMinuten = 59
		d.Inzetten[0].Tijd = []dossier.Tijdregel{{Item: it("t"), Datum: "2026-09-16", Taak: "1", Minuten: 60}}
	}},
	{"time over the maximum of the partnership", "K8/maximum", "inzetten/i1/maxMinuten", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Termijnen.MaxMinutenInzet = 59
		d.Inzetten[0].Tijd = []dossier.Tijdregel{{Item: it("t"), Datum: "2026-09-16", Taak: "1", Minuten: 60}}
	}},
	// Law.
	{"how was it asked", "L2/wijze", "stemVanHetKind/s1/wijze", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.StemVanHetKind[0].Wijze = "" }},
	{"not told back", "L2/terug", "stemVanHetKind/s1/teruggekoppeldOp", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.StemVanHetKind[0].TeruggekoppeldOp = "" }},
	{"not heard on adjusting", "L2/bijstellen", "stemVanHetKind", LetOp, func() *dossier.Dossier {
		d := tweede()
		d.StemVanHetKind = append(d.StemVanHetKind, dossier.StemVanHetKind{Item: it("s3"), Moment: dossier.HoorBijstellen, Uitkomst: "kon-niet", Wijze: "Gesprekje"})
		return d
	}, vandaag, func(d *dossier.Dossier) { d.StemVanHetKind = d.StemVanHetKind[:2] }},
	{"kept too long", "L5/verlopen", "termijnen/bewaarjarenSWV", LetOp, begeleid, "2030-01-11", func(d *dossier.Dossier) { d.Onderwerp.AfgeslotenOp = "2027-01-10" }},
	{"a pupil of 16", "L6", "kind/geboortedatum", Goed, begeleid, vandaag, func(d *dossier.Dossier) { d.Kind.Geboortedatum = "2010-12-10" }},
	{"the child left", "L10", "kind/vertrokkenOp", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Kind.VertrokkenOp = "2026-12-01" }},
	{"no leave to share", "L11/delen", "betrokkenen/co", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Toestemmingen = nil }},
	{"leave withdrawn", "L11/ingetrokken", "betrokkenen/ab", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Toestemmingen[0].IngetrokkenOp = "2026-11-01" }},
	{"the inzet ended long ago", "L11/toegang", "betrokkenen/ab/tot", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Inzetten[0].Stand, d.Inzetten[0].Tot = dossier.InzetBeeindigd, "2026-11-09"
	}},
	{"the teacher has not read it", "L12", "coachingsnotities/cn/gelezenOp", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Coachingsnotities = []dossier.Coachingsnotitie{{Item: it("cn"), Datum: "2026-10-01", Leerkracht: "lk", Notitie: "Rustige start."}}
	}},
	{"a parent said nee to sharing", "L13/nee", "toestemmingen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Toestemmingen = append(d.Toestemmingen, dossier.Toestemming{Item: it("t2"), Wie: "vader", Voor: dossier.VoorDelen, Antwoord: dossier.AntwoordNee, Datum: "2026-09-08"})
	}},
	{"leave by a parent of a pupil of 16", "L13/zestien", "toestemmingen/t1/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Kind.Geboortedatum = "2010-09-07" }},
	{"the pupil itself was not asked", "L13/zestien", "kind/geboortedatum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Kind.Geboortedatum = "2010-10-07" }},
	{"leave by somebody without gezag", "L13/wie", "toestemmingen/t1/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Toestemmingen[0].Wie = "lk" }},
	{"leave that ran out", "L13/verlopen", "toestemmingen/t1/geldigTot", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Toestemmingen[0].GeldigTot = "2026-12-09" }},
	{"an outsider at the table", "L13/uitnodigen", "mdos/m1/deelnemers/pj", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Betrokkenen = append(d.Betrokkenen, dossier.Betrokkene{Item: it("jh"), Naam: "Noor Dekker", Rol: dossier.RolJeugdhulp})
		d.MDOs[0].Deelnemers = append(d.MDOs[0].Deelnemers, dossier.Deelnemer{Item: it("pj"), Wie: "jh", Aanwezig: "ja"})
	}},
	{"a picture without leave", "L13/beeld", "documenten/foto", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Documenten = []dossier.Document{{Item: it("foto"), Naam: "Foto van de kring", Soort: "overig", Type: "image/jpeg"}}
	}},
	{"no day of birth", "L13/geboortedatum", "kind/geboortedatum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Kind.Geboortedatum = "" }},
	{"a day of birth that cannot be", "L13/geboortedatum", "kind/geboortedatum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Kind.Geboortedatum = "2027-01-01" }},
	// Decisions.
	{"an answer of somebody who left", "A5/vertrokken", "instemmingen/in-vader/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Betrokkenen[1].Tot = "2026-09-13" }},
	{"an answer of somebody without gezag", "A5/geen-gezag", "instemmingen/in-vader/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Betrokkenen[1].Gezag = dossier.GeenGezag }},
	{"an answer of nobody", "A5/wie", "instemmingen/in-vader/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].Wie = "weg" }},
	{"taal paid by the school", "A6", "inzetten/i1/financiering", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Inzetten[0].Expertise, d.Inzetten[0].Financiering = dossier.ExpertiseTaal, "school"
	}},
	{"declined, and nobody else asked", "A7/keuze", "inzetten/i1/stand", LetOp, onderweg, "2026-09-15", func(d *dossier.Dossier) {
		d.PlanVanAanpak.WerkelijkeStart = ""
		d.Inzetten[0].Stand, d.Inzetten[0].Afwijzing, d.Inzetten[0].Alternatief = dossier.InzetAfgewezen, "Vol.", "Heliomare."
	}},
	// Bad input.
	{"a ref to a person who was deleted", "E1/verwijzing", "afspraken/a1/wie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Afspraken[0].Wie = dossier.Refs{"weg"} }},
	{"a ref to a goal that was deleted", "E1/verwijzing", "planVanAanpak/doelen/d1/versterkt", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Versterkt = "weg" }},
	{"a ref to a meeting that was deleted", "E1/verwijzing", "evaluaties/e1/mdo", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].MDO = "weg" }},
	{"an evaluation before the start", "E2/volgorde", "evaluaties/e1/datum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].Datum = "2026-09-20" }},
	{"a consent dated in the future", "A5/toekomst", "instemmingen/in-vader/datum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].Datum = "2026-12-11" }},
	{"a meeting finished tomorrow", "M14/toekomst", "mdos/m1/datum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Datum = "2026-12-11" }},
	{"an evaluation finished tomorrow", "E2/toekomst", "evaluaties/e1/datum", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].Datum = "2026-12-11" }},
	{"an observation of tomorrow", "R1.5/toekomst", "observaties/ob/datum", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.Observaties[0].Datum = "2026-12-11" }},
	{"a year that cannot be", "R1.1/jaar", "hulpvraag/ontvangen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Hulpvraag.Ontvangen = "1926-09-03" }},
	{"a day that does not exist", "R1.1/dag", "hulpvraag/ontvangen", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Hulpvraag.Ontvangen = "2026-02-31" }},
}

// bevonden is onderzocht with the meeting about the findings behind it.
func bevonden() *dossier.Dossier {
	d := onderzocht()
	d.MDOs = append(d.MDOs, dossier.MDO{Item: it("m3"), Soort: dossier.MDOBevindingen, Datum: "2026-09-18", Stand: dossier.Afgerond, Deelnemers: slices.Clone(d.MDOs[1].Deelnemers)})
	return d
}
