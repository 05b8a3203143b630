package dagboek

import (
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// tweedeCyclus goes on where the diary of Sem ends, but for one answer: at the
// evaluation the plan is adjusted instead of ended.
func tweedeCyclus(t *testing.T) verhaal {
	var sem *dossier.Dossier
	for _, c := range dossier.Cases() {
		if c.Slug == "sem" {
			sem = c.Dossier
		}
	}
	onderTekst(t, sem)
	begin := func() *dossier.Dossier {
		d := kopie(t, sem)
		e, i := &d.Evaluaties[0], &d.Inzetten[0]
		e.VervolgKeuze, e.Vervolg = "bijstellen", "Doel 1 en 3 gaan mee; er komt een doel bij voor de pauze."
		i.Stand, i.Tot = dossier.InzetIngezet, ""
		d.Afspraken = d.Afspraken[:2]
		return d
	}
	const linda, erik = "Linda de Wit", "Erik de Wit"
	return vertel(t, verhaal{naam: "tweede-cyclus", titel: "Sem de Wit, een tweede cyclus", tot: "2027-04-30",
		uitleg: "Zo had het ook kunnen gaan: bij de evaluatie van Sem wordt het plan bijgesteld in plaats van afgesloten. Het dagboek begint op die dag. De eerste\ncyclus blijft bewaard; de regels kijken naar de tweede."},
		begin, []gebeurtenis{
			{"2026-12-08", "De evaluatie is geweest. Vervolg: het plan bijstellen. Doel 1 (Sem start met zijn taak) en doel 3 (Joris geeft korte instructies) gaan mee.", func(s *spel) {
				p := s.d.PlanVanAanpak
				s.schrijf(regels.Vervolg(s.d, regels.Vervolgopdracht{Reden: "Na de pauze blijft het lastig.", Datum: s.op, Doelen: []dossier.ID{p.Doelen[0].ID, p.Doelen[2].ID}}, s.id))
			}},
			{"2026-12-08", "In hetzelfde overleg: een nieuw doel voor na de pauze, start gepland op 4 januari, evaluatie op 23 maart. Thuis vragen de ouders elke dag hoe het na de pauze ging.", func(s *spel) {
				p := &s.d.PlanVanAanpak
				p.GeplandeStart, p.Evaluatiedatum = "2027-01-04", "2027-03-23"
				s.d.Afspraken = append(s.d.Afspraken, dossier.Afspraak{Item: s.item(), Tekst: "Thuis vragen we elke dag hoe het na de pauze ging.", Wie: dossier.Refs{s.wie(linda), s.wie(erik)}, Thuis: dossier.Ja, Wanneer: "2027-01-04"})
				leerkracht := p.Doelen[len(p.Doelen)-1].ID
				p.Doelen = append(p.Doelen, dossier.Doel{Item: s.item(), Doel: "Sem is binnen 5 minuten na de pauze aan het werk, in 4 van de 5 lessen.", Voor: dossier.DoelKind, Versterkt: dossier.Ref(leerkracht),
					Indicator: "Telling door de leerkracht in één week.", Eigenaren: dossier.Refs{s.wie("Joris Prins")}, Gewicht: 1, Nulmeting: "1 van 5", NulmetingOp: "2026-12-04", Beginniveau: "-1", Niveau0: "4 van 5"})
			}},
			{"2026-12-08", "Linda de Wit stemt in met het bijgestelde plan. Erik de Wit neemt de tekst mee om thuis te lezen.", func(s *spel) {
				s.antwoord(s.wie(linda), dossier.AntwoordJa, dossier.VormInkt)
				s.gevraagd(s.wie(erik)).MeegegevenOp = s.op
			}},
			{"2026-12-15", "Erik de Wit is herinnerd.", func(s *spel) { s.gevraagd(s.wie(erik)).Herinnerd = "15 december" }},
			{"2026-12-16", "Aan Sem is gevraagd wat hij van het nieuwe doel vindt: hij wil na de pauze eerst een rondje lopen.", func(s *spel) {
				s.d.StemVanHetKind = append(s.d.StemVanHetKind, dossier.StemVanHetKind{Item: s.item(), Moment: dossier.HoorBijstellen, Datum: s.op, Wijze: "Gesprekje", Gevraagd: s.wie("Sanne Bakker"),
					Uitkomst: "gehoord", Gezegd: "Eerst een rondje lopen.", Gedaan: "Het rondje staat in de aanpak.", TeruggekoppeldOp: s.op})
			}},
			{"2026-12-17", "Erik de Wit stemt in, op papier.", func(s *spel) { s.antwoord(s.wie(erik), dossier.AntwoordJa, dossier.VormPapier) }},
			{"2027-01-04", "De uitvoering van het bijgestelde plan begint, op de eerste schooldag na de kerstvakantie.", func(s *spel) { s.d.PlanVanAanpak.WerkelijkeStart = s.op }},
			{"2027-01-20", "Meting bij het nieuwe doel: 2 van 5.", func(s *spel) { s.meet("na de pauze", "2 van 5", "-1") }},
			{"2027-02-03", "Observatie door Marieke Hoekstra, na de pauze. Typerend volgens de leerkracht: ja.", func(s *spel) {
				s.d.Observaties = append(s.d.Observaties, dossier.Observatie{Item: s.item(), Datum: s.op, Observator: s.wie("Marieke Hoekstra"), Les: "Rekenen, na de pauze", DuurSeconden: 1200,
					Waarneming: "Sem loopt een rondje en begint na vier minuten.", Typerend: "ja", TyperendDoor: s.wie("Joris Prins"), Stand: dossier.Afgerond})
			}},
			{"2027-02-10", "Meting bij het nieuwe doel: 3 van 5.", func(s *spel) { s.meet("na de pauze", "3 van 5", "-1") }},
			{"2027-03-10", "Meting bij het nieuwe doel: 4 van 5.", func(s *spel) { s.meet("na de pauze", "4 van 5", "0") }},
			{"2027-03-22", "Sem is gehoord, bij het evalueren: \"Lopen helpt.\"", func(s *spel) {
				s.d.StemVanHetKind = append(s.d.StemVanHetKind, dossier.StemVanHetKind{Item: s.item(), Moment: dossier.HoorEvalueren, Datum: s.op, Wijze: "Gesprekje", Gevraagd: s.wie("Sanne Bakker"),
					Uitkomst: "gehoord", Gezegd: "Lopen helpt.", Gedaan: "Het rondje blijft.", TeruggekoppeldOp: s.op})
			}},
			{"2027-03-23", "Evaluatie van de tweede cyclus. Resultaat: goed. Proces: goed. Vervolg: afsluiten. Er is opgeschreven wat er sinds de vorige evaluatie is veranderd.", func(s *spel) {
				m := s.overleg(dossier.MDOEvaluatie, linda, erik, "Joris Prins", "Sanne Bakker", "Petra Schouten", "Marieke Hoekstra")
				for i := range s.d.PlanVanAanpak.Doelen[3:] {
					s.d.PlanVanAanpak.Doelen[3+i].Eindniveau = "0"
				}
				s.d.Evaluaties = append(s.d.Evaluaties, dossier.Evaluatie{Item: s.item(), Datum: s.op, MDO: dossier.Ref(m.ID), WatGingGoed: "Het rondje.", WatKanBeter: "Bij regen.", DoelenBereikt: "Alle drie.",
					OpgeleverdKind: "Rust.", KindGehoord: "ja", OpgeleverdOuders: "Minder zorgen.", OudersGehoord: "ja", OpgeleverdLeerkracht: "Een vast begin.", LeerkrachtGehoord: "ja",
					OpgeleverdSchool: "Het rondje is er voor alle groepen.", SchoolGehoord: "ja", SindsVorige: "Na de pauze lukt het nu ook.", VervolgKeuze: "afsluiten", Vervolg: "Afsluiten.",
					Resultaat: "goed", Proces: "goed", Stand: dossier.Afgerond, AfgerondOp: s.op})
				s.d.Afspraken[len(s.d.Afspraken)-1].GereedOp = s.op
				s.d.Inzetten[0].Stand, s.d.Inzetten[0].Tot = dossier.InzetBeeindigd, s.op
			}},
			{"2027-03-26", "Het dossier wordt afgesloten: de doelen zijn gehaald.", func(s *spel) {
				s.schrijf(regels.Wend(s.d, dossier.Wending{Soort: dossier.Afgesloten, Datum: s.op, Reden: "De doelen zijn gehaald."}, s.id))
			}},
		})
}

// meet adds a measurement to the goal whose words hold these.
func (s *spel) meet(doel, waarde string, niveau dossier.GAS) {
	s.Helper()
	gs := s.d.PlanVanAanpak.Doelen
	for i := len(gs) - 1; i >= 0; i-- {
		if contains(gs[i].Doel, doel) {
			gs[i].Metingen = append(gs[i].Metingen, dossier.Meting{Item: s.item(), Datum: s.op, Waarde: waarde, Niveau: niveau})
			return
		}
	}
	s.Fatalf("no goal with %q", doel)
}
