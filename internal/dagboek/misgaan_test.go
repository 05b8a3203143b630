package dagboek

import (
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

func contains(t dossier.Text, part string) bool { return strings.Contains(string(t), part) }

// misgaan tells what may go wrong, one thing after another.
func misgaan(t *testing.T) verhaal {
	begin := func() *dossier.Dossier {
		d := dossier.New("01b00000-0000-7000-8000-00000000ffff")
		s := &spel{TB: t, d: d, n: 0xe000}
		d.Onderwerp.Niveau = dossier.NiveauLeerling
		d.Kind = dossier.Kind{Roepnaam: "Noor", Achternaam: "Jansen", Geboortedatum: "2019-05-02", Groep: "4"}
		d.School = dossier.School{Naam: "De Vlieger", Regio: dossier.RegioNoord}
		for _, b := range []dossier.Betrokkene{
			{Naam: "Noor Jansen", Rol: dossier.RolKind}, {Naam: "Mirjam Jansen", Rol: dossier.RolMoeder, Gezag: dossier.HeeftGezag}, {Naam: "Tim Jansen", Rol: dossier.RolVader, Gezag: "onbekend"},
			{Naam: "Eva Postma", Rol: dossier.RolLeerkracht}, {Naam: "Hanna Mulder", Rol: dossier.RolIB}, {Naam: "Wim Kok-de Vries", Rol: dossier.RolDirecteur},
			{Naam: "Petra Schouten", Rol: dossier.RolConsulent}, {Naam: "Youssef Amrani", Rol: dossier.RolAB, Organisatie: "Heliomare onderwijs"},
		} {
			b.Item = s.item()
			d.Betrokkenen = append(d.Betrokkenen, b)
		}
		return d
	}
	const mirjam, tim, eva, hanna, petra, youssef = "Mirjam Jansen", "Tim Jansen", "Eva Postma", "Hanna Mulder", "Petra Schouten", "Youssef Amrani"
	last := func(s *spel) *dossier.Inzet { return &s.d.Inzetten[len(s.d.Inzetten)-1] }
	wend := func(soort dossier.WendingSoort, reden string) func(*spel) {
		return func(s *spel) {
			s.schrijf(regels.Wend(s.d, dossier.Wending{Soort: soort, Datum: s.op, Reden: dossier.Text(reden)}, s.id))
		}
	}
	return vertel(t, verhaal{naam: "wat-er-mis-kan-gaan", titel: "wat er mis kan gaan", tot: "2027-07-02",
		uitleg: "Een verzonnen dossier waarin veel misgaat: een contact zonder toestemming, een afgewezen inzet, een overleg zonder consulent, een vader die nee\nzegt, een tekst die na de instemming verandert, een start die te laat is, een instemming die wordt ingetrokken en een route die voortijdig stopt."},
		begin, []gebeurtenis{
			{"2027-01-11", "De hulpvraag komt binnen, van Eva Postma: \"Noor is snel moe en haakt af.\" Hanna Mulder is regievoerder.", func(s *spel) {
				s.d.Hulpvraag = dossier.Hulpvraag{Ontvangen: s.op, Vraag: "Noor is snel moe en haakt af.", Inbrenger: s.wie(eva)}
				s.d.Regie = []dossier.Regie{{Item: s.item(), Wie: hanna, Rol: dossier.RolIB, Van: s.op, Reden: "Begin van het dossier"}}
			}},
			{"2027-01-13", "Contact met de consulent, met de naam van Noor, voordat de ouders toestemming gaven om te delen.", func(s *spel) {
				s.d.ContactConsulent = []dossier.ContactConsulent{{Item: s.item(), Datum: s.op, Wijze: "telefoon", Door: s.wie(hanna), ZonderNaam: dossier.Nee, Besproken: "Vermoeidheid van Noor."}}
			}},
			{"2027-01-15", "Beide ouders geven mondeling toestemming om te delen met consulent en AB. Tim blijkt ook gezag te hebben.", func(s *spel) {
				for _, n := range []string{mirjam, tim} {
					s.d.Toestemmingen = append(s.d.Toestemmingen, dossier.Toestemming{Item: s.item(), Wie: s.wie(n), Voor: dossier.VoorDelen, Betreft: "Consulent en ambulant begeleider", Antwoord: dossier.AntwoordJa, Datum: s.op, Vorm: dossier.VormMondeling})
				}
				s.d.Betrokkenen[2].Gezag = dossier.HeeftGezag
			}},
			{"2027-01-18", "De inzet van Youssef Amrani wordt gevraagd, maar de ondersteuningsvraag is er nog niet.", func(s *spel) {
				s.d.Inzetten = append(s.d.Inzetten, dossier.Inzet{Item: s.item(), AB: s.wie(youssef), Expertise: dossier.ExpertiseBeperking, Organisatie: "Heliomare onderwijs", Financiering: dossier.FinancieringSWV, Stand: dossier.InzetGevraagd, GevraagdOp: s.op})
			}},
			{"2027-01-20", "De ondersteuningsvraag is vastgesteld door Hanna Mulder (curatief, niveau leerling). Route 2 is gekozen.", func(s *spel) {
				s.d.Ondersteuningsvraag = dossier.Ondersteuningsvraag{Vraag: "Hoe verdelen we de dag van Noor zo dat zij mee kan doen?", Aard: dossier.Curatief, Niveau: dossier.NiveauLeerling,
					Context: []dossier.Context{"didactisch"}, VastgesteldOp: s.op, VastgesteldDoor: s.wie(hanna)}
				s.d.Analyse.Behoeften = []dossier.Behoefte{{Item: s.item(), Soort: dossier.OnderwijsbehoefteKind, Tekst: "Korte werkmomenten met rust ertussen."}}
				s.schrijf(regels.Wend(s.d, dossier.Wending{Soort: dossier.RouteGekozen, Datum: s.op, Naar: dossier.RouteBegeleiding, Reden: "De vraag is helder."}, s.id))
			}},
			{"2027-01-22", "Heliomare wijst de inzet af, zonder reden.", func(s *spel) { last(s).Stand, last(s).BeslotenOp = dossier.InzetAfgewezen, s.op }},
			{"2027-01-25", "Heliomare geeft de reden (geen ruimte voor februari) en een alternatief (een collega). Die collega, dezelfde organisatie, wordt gevraagd.", func(s *spel) {
				last(s).Afwijzing, last(s).Alternatief = "Geen ruimte voor februari.", "Een collega kan wel."
				s.d.Inzetten = append(s.d.Inzetten, dossier.Inzet{Item: s.item(), AB: s.wie(youssef), Expertise: dossier.ExpertiseBeperking, Organisatie: "Heliomare onderwijs", Financiering: dossier.FinancieringSWV, Stand: dossier.InzetAangenomen, GevraagdOp: s.op, BeslotenOp: s.op})
			}},
			{"2027-01-26", "Noor is gevraagd hoe zij het ziet; zij wilde niet.", func(s *spel) {
				s.d.StemVanHetKind = append(s.d.StemVanHetKind, dossier.StemVanHetKind{Item: s.item(), Moment: dossier.HoorOpstellen, Datum: s.op, Wijze: "Gesprekje", Gevraagd: s.wie(hanna), Uitkomst: "wilde-niet"})
			}},
			{"2027-01-27", "Overleg: analyse en plan, maar zonder de consulent. Het plan: een doel voor Noor en een doel voor Eva, en tijdelijk overnemen zonder einddatum.", func(s *spel) {
				m := s.overleg(dossier.MDOAnalyse, mirjam, tim, eva, hanna)
				m.Stand, m.AfgerondOp = dossier.Concept, ""
				s.d.Analyse.Beeld = "Noor wil mee, maar is halverwege de ochtend op."
				s.d.Analyse.Factoren = []dossier.Factor{{Item: s.item(), Soort: dossier.Belemmerend, Gebied: dossier.GebiedKind, Tekst: "Snel moe."}, {Item: s.item(), Soort: dossier.Stimulerend, Gebied: dossier.GebiedOnderwijs, Tekst: "Vaste dagindeling."}}
				s.d.Afspraken = []dossier.Afspraak{{Item: s.item(), Tekst: "Thuis gaat Noor om zeven uur naar bed.", Wie: dossier.Refs{s.wie(mirjam), s.wie(tim)}, Thuis: dossier.Ja, Wanneer: "2027-02-15", MDO: dossier.Ref(m.ID)}}
				s.d.Perspectief = dossier.Perspectief{Tekst: "Noor doet eind groep 4 de hele ochtend mee.", VastgesteldOp: s.op}
				p := &s.d.PlanVanAanpak
				p.Aanpak, p.GeplandeStart, p.Evaluatiedatum = "Een dagindeling met rust.", "2027-02-15", "2027-05-11"
				p.Doelen = []dossier.Doel{
					{Item: s.item(), Doel: "Noor doet 3 van de 4 ochtenddelen mee.", Voor: dossier.DoelKind, Cruciaal: dossier.Ja, Indicator: "Telling door de leerkracht.", Gewicht: 1},
					{Item: s.item(), Doel: "Eva wisselt elke 20 minuten van werkvorm, in 4 van de 5 lessen.", Voor: dossier.DoelLeerkracht, Indicator: "Eigen telling.", Gewicht: 1}}
				p.Doelen[0].Versterkt = dossier.Ref(p.Doelen[1].ID)
				p.Overnemen = []dossier.Overname{{Item: s.item(), Wat: "AB maakt de eerste dagindeling", Wie: s.wie(youssef), Vanaf: "2027-02-15", Duurzaam: dossier.Ref(p.Doelen[1].ID)}}
			}},
			{"2027-01-28", "Hanna Mulder schrijft op waarom de consulent ontbrak; nu kan het overleg worden afgerond. Het overnemen krijgt een einddatum: 26 februari.", func(s *spel) {
				m := &s.d.MDOs[0]
				m.RedenAfwezig, m.Stand, m.AfgerondOp = "Petra Schouten was ziek; zij heeft het verslag gelezen.", dossier.Afgerond, s.op
				s.d.PlanVanAanpak.Overnemen[0].TotEnMet, s.d.PlanVanAanpak.Overnemen[0].VastgesteldOp = "2027-02-26", s.op
			}},
			{"2027-01-29", "Mirjam Jansen stemt in met het plan. Tim Jansen zegt nee, en zegt niet waarom.", func(s *spel) {
				s.antwoord(s.wie(mirjam), dossier.AntwoordJa, dossier.VormInkt)
				s.antwoord(s.wie(tim), dossier.AntwoordNee, dossier.VormMondeling)
			}},
			{"2027-02-01", "Tim Jansen legt uit waarom: hij wil dat Noor ook 's middags mee kan doen. Zijn zienswijze staat in het dossier.", func(s *spel) {
				i := &s.d.Instemmingen[len(s.d.Instemmingen)-1]
				i.Reden, i.Zienswijze = "De middag telt ook.", "Ik wil dat Noor 's middags ook mee kan doen."
			}},
			{"2027-02-03", "Het doel wordt aangepast (\"... en 's middags een half uur\"). Tim Jansen stemt nu in.", func(s *spel) {
				s.d.PlanVanAanpak.Doelen[0].Doel = "Noor doet 3 van de 4 ochtenddelen mee, en 's middags een half uur."
				s.antwoord(s.wie(tim), dossier.AntwoordJa, dossier.VormInkt)
			}},
			{"2027-02-08", "Ook Mirjam Jansen stemt in met de nieuwe tekst.", func(s *spel) { s.antwoord(s.wie(mirjam), dossier.AntwoordJa, dossier.VormNaam) }},
			{"2027-03-03", "De consulent signaleert een stagnatie, nog zonder soort: er is nog niet begonnen.", func(s *spel) {
				s.d.Stagnaties = []dossier.Stagnatie{{Item: s.item(), Betreft: "Start van de uitvoering", Toelichting: "Er is nog niet begonnen: de dagindeling is niet klaar.", GeopendOp: s.op}}
			}},
			{"2027-03-04", "De stagnatie krijgt een soort (realisatie plan) en wordt besproken.", func(s *spel) {
				x := &s.d.Stagnaties[0]
				x.Soorten, x.BesprokenOp, x.BesprokenMet, x.Afgesproken = []dossier.StagnatieSoort{"realisatie"}, s.op, dossier.Refs{s.wie(hanna), s.wie(eva)}, "Maandag beginnen."
			}},
			{"2027-03-08", "De uitvoering begint, te laat. De inzet van Youssef Amrani begint. De stagnatie wordt afgesloten. Het overnemen is niet verlengd.", func(s *spel) {
				s.d.PlanVanAanpak.WerkelijkeStart = s.op
				last(s).Stand, last(s).Van = dossier.InzetIngezet, s.op
				s.d.Stagnaties[0].AfgeslotenOp, s.d.Stagnaties[0].Effect = s.op, "Begonnen met de dagindeling."
			}},
			{"2027-03-22", "De inzet pauzeert twee weken: Youssef Amrani is ziek.", func(s *spel) {
				s.d.PlanVanAanpak.Pauzes = []dossier.Pauze{{Item: s.item(), Van: s.op, Tot: "2027-04-02", Reden: "De AB is ziek."}}
			}},
			{"2027-04-05", "De directeur neemt de regie over, zonder dat een reden is vastgelegd.", func(s *spel) {
				s.d.Regie[0].Tot = s.op
				s.d.Regie = append(s.d.Regie, dossier.Regie{Item: s.item(), Wie: "Wim Kok-de Vries", Rol: dossier.RolDirecteur, Van: s.op})
			}},
			{"2027-04-12", "Tim Jansen trekt zijn instemming in; wat er stopt en wat al gebeurd is, is vastgelegd.", func(s *spel) {
				for k := range s.d.Instemmingen {
					if i := &s.d.Instemmingen[k]; i.Wie == s.wie(tim) && i.Antwoord == dossier.AntwoordJa {
						i.IngetrokkenOp, i.RedenIntrekken, i.WatStopt, i.AlGebeurd = s.op, "Ik wil eerst een onderzoek in het ziekenhuis.", "De begeleiding door de AB stopt.", "Vier weken dagindeling."
					}
				}
			}},
			{"2027-04-19", "Er komt niets nieuws van Tim Jansen. De regievoerder heft het signaal op, met een reden.", func(s *spel) {
				s.lift("L1/ingetrokken", "Beide ouders zijn het eens dat de dagindeling doorgaat tot de uitslag.", "Wim Kok-de Vries")
			}},
			{"2027-04-22", "Tim Jansen trekt ook de toestemming om te delen in.", func(s *spel) {
				for k := range s.d.Toestemmingen {
					if x := &s.d.Toestemmingen[k]; x.Wie == s.wie(tim) {
						x.IngetrokkenOp, x.WatStopt, x.AlGedeeld = s.op, "Consulent en AB krijgen niets meer te zien.", "Het verslag van 27 januari."
					}
				}
			}},
			{"2027-05-10", "De route wordt voortijdig beëindigd: Noor wordt opgenomen voor onderzoek.", wend(dossier.RouteBeeindigd, "Noor wordt opgenomen voor onderzoek.")},
			{"2027-06-14", "De route wordt hervat.", wend(dossier.RouteHervat, "Noor is weer op school.")},
			{"2027-06-21", "Het dossier wordt afgesloten: Noor gaat naar een andere school.", wend(dossier.Afgesloten, "Noor gaat naar een andere school.")},
		})
}
