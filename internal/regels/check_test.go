package regels

import (
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

const vandaag = dossier.Date("2026-12-10")

func it(id string) dossier.Item { return dossier.Item{ID: dossier.ID(id), Volgorde: id} }

// begeleid is a finished route 2 about which the rules have nothing to say.
func begeleid() *dossier.Dossier {
	d := dossier.New("0")
	d.Onderwerp.Niveau = dossier.NiveauLeerling
	d.Kind.Roepnaam, d.Kind.Geboortedatum = "Sem", "2018-03-09"
	d.School.Regio = dossier.RegioNoord
	d.Betrokkenen = []dossier.Betrokkene{
		{Item: it("moeder"), Naam: "Linda", Rol: dossier.RolMoeder, Gezag: dossier.HeeftGezag},
		{Item: it("vader"), Naam: "Erik", Rol: dossier.RolVader, Gezag: dossier.HeeftGezag},
		{Item: it("lk"), Naam: "Joris", Rol: dossier.RolLeerkracht},
		{Item: it("ib"), Naam: "Sanne", Rol: dossier.RolIB},
		{Item: it("co"), Naam: "Petra", Rol: dossier.RolConsulent},
		{Item: it("ab"), Naam: "Marieke", Rol: dossier.RolAB},
	}
	d.Regie = []dossier.Regie{{Item: it("r1"), Wie: "Sanne", Rol: dossier.RolIB, Van: "2026-09-03"}}
	d.Route = dossier.Route{Keuze: dossier.RouteBegeleiding, GekozenOp: "2026-09-14"}
	d.Hulpvraag = dossier.Hulpvraag{Ontvangen: "2026-09-03", Vraag: "Sem komt niet aan het werk."}
	d.ContactConsulent = []dossier.ContactConsulent{{Item: it("c1"), Datum: "2026-09-07"}}
	d.Toestemmingen = []dossier.Toestemming{{Item: it("t1"), Wie: "moeder", Voor: dossier.VoorDelen, Antwoord: dossier.AntwoordJa, Datum: "2026-09-07"}}
	d.Ondersteuningsvraag = dossier.Ondersteuningsvraag{Vraag: "Hoe komt Sem aan het werk?", Aard: dossier.Curatief, Niveau: dossier.NiveauLeerling, VastgesteldOp: "2026-09-09", VastgesteldDoor: "ib", Context: []dossier.Context{"pedagogisch"}}
	d.Analyse = dossier.Analyse{Factoren: []dossier.Factor{{Item: it("fa"), Tekst: "Leergierig."}}, Behoeften: []dossier.Behoefte{{Item: it("be"), Tekst: "Een startseintje."}}}
	d.Inzetten = []dossier.Inzet{{Item: it("i1"), AB: "ab", Expertise: dossier.ExpertiseGedrag, Organisatie: "Gedragpunt", Financiering: dossier.FinancieringSWV, Stand: dossier.InzetIngezet}}
	d.StemVanHetKind = []dossier.StemVanHetKind{
		{Item: it("s1"), Moment: dossier.HoorOpstellen, Uitkomst: "gehoord", Wijze: "Gesprekje", Gezegd: "Ik wil wel.", Gedaan: "Stappenkaart.", TeruggekoppeldOp: "2026-09-16"},
		{Item: it("s2"), Moment: dossier.HoorEvalueren, Uitkomst: "wilde-niet", Wijze: "Gesprekje"},
	}
	all := func(ids ...string) (ps []dossier.Deelnemer) {
		for _, id := range ids {
			ps = append(ps, dossier.Deelnemer{Item: it("p" + id), Wie: dossier.Ref(id), Aanwezig: "ja"})
		}
		return ps
	}
	d.MDOs = []dossier.MDO{
		{Item: it("m1"), Soort: dossier.MDOAnalyse, Datum: "2026-09-14", Stand: dossier.Afgerond, Deelnemers: all("moeder", "ib", "co")},
		{Item: it("m2"), Soort: dossier.MDOEvaluatie, Datum: "2026-12-08", Stand: dossier.Afgerond, Deelnemers: all("moeder", "ib", "co", "ab")},
	}
	d.PlanVanAanpak = dossier.PlanVanAanpak{
		GeplandeStart: "2026-09-21", WerkelijkeStart: "2026-09-21", Evaluatiedatum: "2026-12-08",
		Doelen: []dossier.Doel{
			{Item: it("d1"), Doel: "Sem start binnen 2 minuten.", Voor: dossier.DoelKind, Cruciaal: dossier.Ja, Versterkt: "d2", Eigenaren: dossier.Refs{"lk", "ab"}},
			{Item: it("d2"), Doel: "Joris geeft korte instructie.", Voor: dossier.DoelLeerkracht, Eigenaren: dossier.Refs{"lk"}, Effect: "Kortere instructie."},
		},
		Overnemen: []dossier.Overname{{Item: it("o1"), Wat: "Het startseintje", Wie: "ab", TotEnMet: "2026-10-02", Duurzaam: "d2", VastgesteldOp: "2026-09-14"}},
	}
	d.Afspraken = []dossier.Afspraak{{Item: it("a1"), Tekst: "Thuis dezelfde stappenkaart.", Wie: dossier.Refs{"vader", "moeder"}, Thuis: dossier.Ja, Wanneer: "2026-09-21"}}
	d.Evaluaties = []dossier.Evaluatie{{Item: it("e1"), Datum: "2026-12-08", MDO: "m2", WatGingGoed: "a", WatKanBeter: "b", DoelenBereikt: "c", OpgeleverdKind: "d",
		OpgeleverdOuders: "e", OpgeleverdLeerkracht: "f", OpgeleverdSchool: "g", Vervolg: "h", Resultaat: "goed", Proces: "goed", Stand: dossier.Afgerond}}
	d.Perspectief.Tekst = "Sem werkt zelfstandig."
	d.Stagnaties = []dossier.Stagnatie{{Item: it("st"), Soorten: []dossier.StagnatieSoort{"realisatie"}, Toelichting: "Te weinig handen.", GeopendOp: "2026-10-01", BesprokenOp: "2026-10-02", AfgeslotenOp: "2026-10-05", Effect: "Opgelost."}}
	agree(d)
	return d
}

// agree lets both parents say ja to the text as it is now.
func agree(d *dossier.Dossier) {
	text, hash := InstemmingTekst(d, dossier.VoorPlan)
	d.Instemmingen = nil
	for _, id := range []string{"moeder", "vader"} {
		d.Instemmingen = append(d.Instemmingen, dossier.Instemming{Item: it("in-" + id), Wie: dossier.Ref(id), Voor: dossier.VoorPlan,
			Antwoord: dossier.AntwoordJa, Datum: "2026-09-14", Vorm: dossier.VormMondeling, Tekst: dossier.Text(text), Hash: hash})
	}
}

// onderzocht is a route 1 with its findings vastgesteld, and nothing to say.
func onderzocht() *dossier.Dossier {
	d := begeleid()
	d.Route.Keuze = dossier.RouteOnderzoek
	d.Onderzoek.Vraag = "Wat helpt?"
	d.Observaties = []dossier.Observatie{{Item: it("ob"), Datum: "2026-09-16", Stand: dossier.Afgerond}}
	d.Besprekingen = []dossier.Bespreking{{Item: it("b1"), Datum: "2026-09-17"}}
	d.Onderzoek.Bevindingen = []dossier.Bevinding{{Item: it("f1"), Waarneming: "Sem kijkt om.", VastgesteldOp: "2026-09-18"}}
	d.Onderzoek.Adviezen = []dossier.Advies{{Item: it("adv"), Tekst: "Een stappenkaart."}}
	text, hash := InstemmingTekst(d, dossier.VoorOnderzoek)
	for _, id := range []string{"moeder", "vader"} {
		d.Instemmingen = append(d.Instemmingen, dossier.Instemming{Item: it("on-" + id), Wie: dossier.Ref(id), Voor: dossier.VoorOnderzoek,
			Antwoord: dossier.AntwoordJa, Datum: "2026-09-15", Tekst: dossier.Text(text), Hash: hash})
	}
	return d
}

func zonderLeerling() *dossier.Dossier {
	d := begeleid()
	d.Onderwerp.Niveau, d.Onderwerp.Naam, d.Kind = dossier.NiveauTeam, "Team onderbouw", dossier.Kind{}
	return d
}

func find(fs []Finding, code, pad string) (Finding, bool) {
	i := slices.IndexFunc(fs, func(f Finding) bool { return f.Code == code && f.Pad == pad })
	if i < 0 {
		return Finding{}, false
	}
	return fs[i], true
}

// Every rule has a case that fires it; its reversal is the dossier without the
// edit, which the first lines below show to be silent about that code and path.
func TestCheck(t *testing.T) { fires(t, gevallen) }

// A geval is an edit of a clean dossier that fires one finding.
type geval struct {
	name, code, pad, ernst string
	base                   func() *dossier.Dossier
	today                  dossier.Date
	edit                   func(*dossier.Dossier)
}

var gevallen = []geval{
	// Example 2.
	{"inzet without vastgestelde vraag", "M11", "inzetten/i1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Ondersteuningsvraag.VastgesteldOp = "" }},
	{"inzet with a vraag vastgesteld tomorrow", "M11", "inzetten/i1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Ondersteuningsvraag.VastgesteldOp = "2026-12-11" }},
	{"inzet without nature", "M12", "inzetten/i1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Ondersteuningsvraag.Aard = "" }},
	{"inzet without level", "K3", "inzetten/i1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Ondersteuningsvraag.Niveau = "" }},
	{"taal paid by the partnership", "M3", "inzetten/i1/financiering", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten[0].Expertise = dossier.ExpertiseTaal }},
	{"gedrag paid nationally", "M3", "inzetten/i1/financiering", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten[0].Financiering = dossier.FinancieringLandelijk }},
	{"declined without a reason", "A7/reden", "inzetten/i1", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten[0].Stand = dossier.InzetAfgewezen }},
	{"AB as deskundige", "A7/tlv", "inzetten/i1/deskundigeTLV", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten[0].DeskundigeTLV = dossier.Ja }},
	{"consulted before leave to share", "L11", "contactConsulent/c1", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.ContactConsulent[0].Datum = "2026-09-06" }},
	// Example 3.
	{"MDO without parents", "M14/ouders", "mdos/m1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Deelnemers[0].Aanwezig = "nee" }},
	{"MDO without school", "M14/school", "mdos/m1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Deelnemers[1].Aanwezig = "" }},
	{"MDO without consulent", "M14/consulent", "mdos/m1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Deelnemers = d.MDOs[0].Deelnemers[:2] }},
	{"findings without AB", "A3", "mdos/m1/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Soort = dossier.MDOBevindingen }},
	{"evaluation without AB", "A3", "mdos/m2/stand", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[1].Deelnemers[3].Aanwezig = "nee" }},
	// Example 4.
	{"observation before the ja", "R1.4", "observaties/ob", Blokkeert, onderzocht, vandaag, func(d *dossier.Dossier) { d.Observaties[0].Datum = "2026-09-14" }},
	{"observation after one ja of two", "R1.4", "observaties/ob", Blokkeert, onderzocht, vandaag, func(d *dossier.Dossier) { d.Instemmingen = d.Instemmingen[:3] }},
	{"observation after a withdrawal", "R1.4", "observaties/ob", Blokkeert, onderzocht, vandaag, func(d *dossier.Dossier) { d.Instemmingen[2].IngetrokkenOp = "2026-09-16" }},
	// Example 5.
	{"findings without a talk", "R1.6", "onderzoek/bevindingen/f1/vastgesteldOp", Blokkeert, onderzocht, vandaag, func(d *dossier.Dossier) { d.Besprekingen = nil }},
	{"findings before the talk", "R1.6", "onderzoek/bevindingen/f1/vastgesteldOp", Blokkeert, onderzocht, vandaag, func(d *dossier.Dossier) { d.Besprekingen[0].Datum = "2026-09-19" }},
	{"a talk that is only planned", "R1.6", "onderzoek/bevindingen/f1/vastgesteldOp", Blokkeert, onderzocht, vandaag, func(d *dossier.Dossier) { d.Besprekingen[0].Datum = "2026-12-11" }},
	// Example 6.
	{"not started in two weeks", "R2.5/start", "planVanAanpak/werkelijkeStart", LetOp, begeleid, "2026-09-29", func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }},
	{"started late", "R2.5/laat", "planVanAanpak/werkelijkeStart", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "2026-09-29" }},
	{"not started in two weeks, route 1", "A1/start", "planVanAanpak/werkelijkeStart", LetOp, onderzocht, "2026-09-29", func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }},
	// Example 7.
	{"evaluation outside the window", "E2/venster", "planVanAanpak/evaluatiedatum", LetOp, begeleid, "2026-10-01", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.Evaluatiedatum = nil, "2026-12-22" }},
	{"evaluation in a holiday", "A4", "planVanAanpak/evaluatiedatum", LetOp, begeleid, "2026-10-01", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.Evaluatiedatum = nil, "2026-12-21" }},
	{"evaluation not planned", "E2/plannen", "planVanAanpak/evaluatiedatum", LetOp, begeleid, "2026-10-01", func(d *dossier.Dossier) { d.Evaluaties, d.PlanVanAanpak.Evaluatiedatum = nil, "" }},
	{"evaluation overdue", "E2/laat", "evaluaties", LetOp, begeleid, "2026-12-22", func(d *dossier.Dossier) { d.Evaluaties = nil }},
	{"no holiday region", "A4/regio", "school/regio", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.School.Regio = "" }},
	// Example 8.
	{"question 1 open", "E3/watGingGoed", "evaluaties/e1/watGingGoed", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].WatGingGoed = "" }},
	{"question 4 without the parents", "E3/opgeleverdOuders", "evaluaties/e1/opgeleverdOuders", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].OpgeleverdOuders = "" }},
	{"proces not rated", "E2/proces", "evaluaties/e1/proces", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Evaluaties[0].Proces = "" }},
	{"AB not there", "M19/redenZonderAB", "evaluaties/e1/redenZonderAB", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[1].Deelnemers[3].Aanwezig = "nee" }},
	// Example 9.
	{"overnemen without end", "E5/einde", "planVanAanpak/overnemen/o1/totEnMet", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Overnemen[0].TotEnMet = "" }},
	{"overnemen without a goal", "E5/duurzaam", "planVanAanpak/overnemen/o1/duurzaam", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Overnemen[0].Duurzaam = "" }},
	{"overnemen with a goal for the child", "E5/duurzaam", "planVanAanpak/overnemen/o1/duurzaam", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Overnemen[0].Duurzaam = "d1" }},
	{"nothing that strengthens", "E4", "planVanAanpak/doelen/d1/versterkt", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[1].Voor = dossier.DoelOuders }},
	// Example 10.
	{"no regievoerder", "P3/geen", "regie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Regie = nil }},
	{"two regievoerders", "P3/meer", "regie", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Regie = append(d.Regie, dossier.Regie{Item: it("r2"), Wie: "Hanneke", Rol: dossier.RolDirecteur, Van: "2026-10-05", Reden: "ziekte"})
	}},
	{"transfer without a reason", "P3/reden", "regie/r2", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Regie[0].Tot = "2026-10-05"
		d.Regie = append(d.Regie, dossier.Regie{Item: it("r2"), Wie: "Hanneke", Rol: dossier.RolDirecteur, Van: "2026-10-05"})
	}},
	{"regie with an AB", "P3/rol", "regie/r1", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Regie[0].Rol = dossier.RolAB }},
	// Example 11.
	{"stagnatie without a kind", "P4/soort", "stagnaties/st/soorten", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Stagnaties[0].Soorten = nil }},
	{"stagnatie without toelichting", "P4/toelichting", "stagnaties/st/toelichting", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Stagnaties[0].Toelichting = "" }},
	{"stagnatie closed without effect", "P4/effect", "stagnaties/st/effect", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Stagnaties[0].Effect = "" }},
	{"stagnatie closed before it was discussed", "P4/besproken", "stagnaties/st/besprokenOp", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Stagnaties[0].BesprokenOp = "" }},
	{"stagnatie not yet discussed", "P4/open", "stagnaties/st", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Stagnaties[0].BesprokenOp, d.Stagnaties[0].AfgeslotenOp = "", "" }},
	// Example 12.
	{"structureel without a reason", "K7/reden", "planVanAanpak/structureelReden", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Structureel = dossier.Ja }},
	{"structureel on the consulent's list", "K7", "planVanAanpak/structureel", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.PlanVanAanpak.Structureel, d.PlanVanAanpak.StructureelReden = dossier.Ja, "langdurig ziek"
	}},
	// Example 13.
	{"a goal that treats", "K6", "planVanAanpak/doelen/d1/doel", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Doel = "Sem krijgt speltherapie." }},
	// Example 14.
	{"a goal changed after both agreed", "L3", "instemmingen/in-vader", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.Doelen[0].Doel = "Sem start binnen 1 minuut." }},
	// Example 15.
	{"one parent says nee", "L1/nee", "instemmingen/in-vader", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].Antwoord = dossier.AntwoordNee }},
	{"one parent agrees in part", "L1/deels", "instemmingen/in-vader", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].Antwoord = dossier.AntwoordDeels }},
	{"nee without a reason", "L1/reden", "instemmingen/in-vader", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].Antwoord = dossier.AntwoordNee }},
	{"withdrawn", "L1/ingetrokken", "instemmingen/in-vader", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].IngetrokkenOp = "2026-10-01" }},
	{"no answer to the plan", "A5/plan", "betrokkenen/vader", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen = d.Instemmingen[:1] }},
	{"no answer to the onderzoek", "A5/onderzoek", "betrokkenen/vader", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.Instemmingen = d.Instemmingen[:3] }},
	{"nobody with gezag", "A5/gezag", "betrokkenen", Blokkeert, begeleid, vandaag, func(d *dossier.Dossier) {
		d.Betrokkenen[0].Gezag, d.Betrokkenen[1].Gezag = dossier.GeenGezag, dossier.GeenGezag
	}},
	{"gezag unknown", "A5/onbekend", "betrokkenen/vader/gezag", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Betrokkenen[1].Gezag = "onbekend" }},
	{"ja without a day", "A1/datum", "instemmingen/in-vader", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Instemmingen[1].Datum = "" }},
	{"child not heard on drawing up", "L2/opstellen", "stemVanHetKind", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.StemVanHetKind[0].Moment = dossier.HoorBijstellen }},
	{"child not heard on evaluating", "L2/evalueren", "stemVanHetKind", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.StemVanHetKind = d.StemVanHetKind[:1] }},
	{"nothing done with what it said", "L2/gedaan", "stemVanHetKind/s1", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.StemVanHetKind[0].Gedaan = "" }},
	{"plan without a perspective", "M6", "perspectief/tekst", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Perspectief.Tekst = " " }},
	{"meaning without facts", "L9", "observaties/ob/waarneming", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.Observaties[0].Betekenis = "Hij is moe." }},
	{"finding without facts", "L9", "onderzoek/bevindingen/f1/waarneming", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) {
		d.Onderzoek.Bevindingen[0].Waarneming, d.Onderzoek.Bevindingen[0].Betekenis = "", "Hij is moe."
	}},
	{"onderzoek without advice", "P5", "onderzoek/adviezen", LetOp, onderzocht, vandaag, func(d *dossier.Dossier) { d.Onderzoek.Adviezen = nil }},
	{"zorgplicht ran out", "L4/zorgplicht", "aanmelding/besluitOp", LetOp, begeleid, "2026-10-14", func(d *dossier.Dossier) { d.Aanmelding.OntvangenOp = "2026-09-01" }},
	{"extension not told", "L4/verlenging", "aanmelding/verlengingGemeldOp", LetOp, begeleid, vandaag, func(d *dossier.Dossier) { d.Aanmelding.Verlengd = dossier.Ja }},
	{"OPP late", "L4/opp", "opp/vastgesteldOp", LetOp, begeleid, "2026-10-14", func(d *dossier.Dossier) { d.OPP = dossier.OPP{VanToepassing: dossier.Ja, TermijnVanaf: "2026-09-01"} }},
	{"OPP not evaluated for a year", "L4/opp-evaluatie", "opp/laatstGeevalueerdOp", LetOp, begeleid, vandaag, func(d *dossier.Dossier) {
		d.OPP = dossier.OPP{VanToepassing: dossier.Ja, VastgesteldOp: "2025-12-09"}
	}},
}

func fires(t *testing.T, gevallen []geval) {
	t.Helper()
	for _, tt := range gevallen {
		t.Run(tt.name, func(t *testing.T) {
			d := tt.base()
			if f, ok := find(Check(d, tt.today), tt.code, tt.pad); ok {
				t.Fatalf("fires without the edit: %+v", f)
			}
			tt.edit(d)
			fs := Check(d, tt.today)
			f, ok := find(fs, tt.code, tt.pad)
			if !ok {
				t.Fatalf("silent; found %+v", fs)
			}
			if f.Ernst != tt.ernst || f.Bron == "" || f.Tekst == "" || strings.Contains(f.Tekst, "%!") {
				t.Errorf("got %+v, want ernst %q and a sentence with its source", f, tt.ernst)
			}
			if (f.Ernst == Blokkeert) != (f.OphefbaarDoor != "") {
				t.Errorf("%s: a wall can be lifted, anything else needs no lifting: %q", f.Code, f.OphefbaarDoor)
			}
		})
	}
}

// What must stay silent although it looks alike.
func TestCheckSilent(t *testing.T) {
	for _, tt := range []struct {
		name, code string
		base       func() *dossier.Dossier
		today      dossier.Date
		edit       func(*dossier.Dossier)
	}{
		{"an AB may attend an MDO without being ingezet", "M11", begeleid, vandaag, func(d *dossier.Dossier) { d.Inzetten, d.Ondersteuningsvraag = nil, dossier.Ondersteuningsvraag{} }},
		{"consulted without a name", "L11", begeleid, vandaag, func(d *dossier.Dossier) {
			d.ContactConsulent[0].Datum, d.ContactConsulent[0].ZonderNaam = "2026-09-06", dossier.Ja
		}},
		{"parents absent with a reason", "M14/ouders", begeleid, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Deelnemers[0].Aanwezig, d.MDOs[0].RedenAfwezig = "nee", "ziek" }},
		{"no parents without a pupil", "M14/ouders", zonderLeerling, vandaag, func(d *dossier.Dossier) { d.MDOs[0].Deelnemers = d.MDOs[0].Deelnemers[1:] }},
		{"a meeting that is still to come", "M14/ouders", begeleid, "2026-09-13", func(d *dossier.Dossier) { d.MDOs[0].Deelnemers, d.MDOs[0].Stand = nil, dossier.Concept }},
		{"observation on the day of the ja", "R1.4", onderzocht, vandaag, func(d *dossier.Dossier) { d.Observaties[0].Datum = "2026-09-15" }},
		{"observation of a team", "R1.4", onderzocht, vandaag, func(d *dossier.Dossier) {
			d.Onderwerp.Niveau, d.Observaties[0].Datum = dossier.NiveauTeam, "2026-09-01"
		}},
		{"observation in route 2", "R1.4", begeleid, vandaag, func(d *dossier.Dossier) {
			d.Observaties = []dossier.Observatie{{Item: it("ob"), Datum: "2026-09-01"}}
		}},
		{"withdrawn after the observation", "R1.4", onderzocht, vandaag, func(d *dossier.Dossier) { d.Instemmingen[2].IngetrokkenOp = "2026-10-01" }},
		{"a talk on the same day", "R1.6", onderzocht, vandaag, func(d *dossier.Dossier) { d.Besprekingen[0].Datum = "2026-09-18" }},
		{"on the due day itself", "R2.5/start", begeleid, "2026-09-28", func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart = "" }},
		{"no clock before the last ja", "R2.5/start", begeleid, vandaag, func(d *dossier.Dossier) { d.PlanVanAanpak.WerkelijkeStart, d.Instemmingen = "", d.Instemmingen[:1] }},
		{"a measurement is no change of the plan", "L3", begeleid, vandaag, func(d *dossier.Dossier) {
			g := &d.PlanVanAanpak.Doelen[0]
			g.Nulmeting, g.Eindmeting, g.Eindniveau, g.Metingen = "1 van 5", "4 van 5", "0", []dossier.Meting{{Item: it("x"), Waarde: "3"}}
		}},
		{"progress is no change of the plan", "L3", begeleid, vandaag, func(d *dossier.Dossier) {
			d.Afspraken[0].GereedOp, d.PlanVanAanpak.WerkelijkeStart = "2026-09-21", "2026-09-22"
		}},
		{"agreed in the evaluation", "L3", begeleid, vandaag, func(d *dossier.Dossier) {
			d.Afspraken = append(d.Afspraken, dossier.Afspraak{Item: it("a2"), Tekst: "Beweegplan.", MDO: "m2"})
		}},
		{"language only", "L3", begeleid, vandaag, func(d *dossier.Dossier) {
			d.PlanVanAanpak.Doelen[0].Doel = "Sem start binnen twee minuten."
			_, h := InstemmingTekst(d, dossier.VoorPlan)
			d.PlanVanAanpak.AlleenTaalfout = []dossier.Taalfout{{Item: it("t"), Hash: h}}
		}},
		{"a court's decision counts as a ja", "L1/nee", begeleid, vandaag, func(d *dossier.Dossier) {
			d.Instemmingen[1].Antwoord = dossier.AntwoordNee
			d.Instemmingen = append(d.Instemmingen, dossier.Instemming{Item: it("z"), Wie: "vader", Voor: dossier.VoorPlan, Antwoord: dossier.AntwoordJa, Vorm: dossier.VormRechter, Datum: "2026-09-16"})
		}},
		{"a parent without gezag is not asked", "A5/plan", begeleid, vandaag, func(d *dossier.Dossier) {
			d.Betrokkenen[1].Gezag, d.Instemmingen = dossier.GeenGezag, d.Instemmingen[:1]
		}},
		{"a gezinsvoogd does not sign", "A5/plan", begeleid, vandaag, func(d *dossier.Dossier) {
			d.Betrokkenen = append(d.Betrokkenen, dossier.Betrokkene{Item: it("gv"), Rol: dossier.RolGezinsvoogd, Gezag: dossier.HeeftGezag})
		}},
		{"no route, no clock on the zorgplicht", "L4/zorgplicht", begeleid, vandaag, func(d *dossier.Dossier) {}},
		{"extended zorgplicht", "L4/zorgplicht", begeleid, "2026-11-10", func(d *dossier.Dossier) {
			d.Aanmelding = dossier.Aanmelding{OntvangenOp: "2026-09-01", Verlengd: dossier.Ja}
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := tt.base()
			tt.edit(d)
			for _, f := range Check(d, tt.today) {
				if f.Code == tt.code {
					t.Errorf("got %+v", f)
				}
			}
		})
	}
}

// The two base dossiers are clean, or the table above proves nothing.
func TestBase(t *testing.T) {
	for name, d := range map[string]*dossier.Dossier{"begeleid": begeleid(), "onderzocht": onderzocht()} {
		for _, f := range Check(d, vandaag) {
			if f.Ernst != Goed {
				t.Errorf("%s: %+v", name, f)
			}
		}
	}
	if _, ok := find(Check(begeleid(), vandaag), "R2.5/gestart", "planVanAanpak/werkelijkeStart"); !ok {
		t.Error("a start in time is worth saying")
	}
}

// Example 6, to the day.
func TestStartDays(t *testing.T) {
	for _, tt := range []struct {
		ja, today dossier.Date
		late      bool
	}{
		{"2026-09-01", "2026-09-15", false}, {"2026-09-01", "2026-09-16", true},
		{"2027-06-30", "2027-07-15", false}, {"2027-06-30", "2027-08-23", false}, {"2027-06-30", "2027-08-24", true},
	} {
		d := begeleid()
		d.PlanVanAanpak.WerkelijkeStart = ""
		d.Instemmingen[0].Datum, d.Instemmingen[1].Datum = "2026-08-31", tt.ja
		f, late := find(Check(d, tt.today), "R2.5/start", "planVanAanpak/werkelijkeStart")
		if late != tt.late {
			t.Errorf("ja %s, on %s: late = %v", tt.ja, tt.today, late)
		}
		if late && !strings.Contains(f.Tekst, "iet gestart binnen 2 weken (R2.5)") {
			t.Errorf("got %q", f.Tekst)
		}
	}
}

// Example 7: the sentence proposes the two weeks around a summer.
func TestSummer(t *testing.T) {
	d := begeleid()
	d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart, d.PlanVanAanpak.Evaluatiedatum = nil, "2027-05-03", "2027-07-20"
	f, ok := find(Check(d, "2027-05-10"), "A4", "planVanAanpak/evaluatiedatum")
	if want := "de week van 5 juli 2027 of de week van 23 augustus 2027"; !ok || !strings.Contains(f.Tekst, want) {
		t.Errorf("got %q, want %q in it", f.Tekst, want)
	}
}

// A1: a later signature does not move the first ja.
func TestLaatsteJa(t *testing.T) {
	d := begeleid()
	d.Instemmingen[1].GetekendOp = "2026-09-20"
	signed := d.Instemmingen[1]
	signed.ID, signed.Datum, signed.Vorm = "in-vader-2", "2026-09-20", dossier.VormInkt
	d.Instemmingen = append(d.Instemmingen, signed)
	if got, ok := LaatsteJa(d, dossier.VoorPlan, vandaag); !ok || got != "2026-09-14" {
		t.Errorf("got %s, %v; want the oral ja of 14 September", got, ok)
	}
	d.PlanVanAanpak.Doelen[0].Doel = "Iets anders."
	_, h := InstemmingTekst(d, dossier.VoorPlan)
	anew := signed
	anew.ID, anew.Datum, anew.Hash = "in-vader-3", "2026-10-01", h
	d.Instemmingen = append(d.Instemmingen, anew)
	if got, _ := LaatsteJa(d, dossier.VoorPlan, vandaag); got != "2026-10-01" {
		t.Errorf("got %s; a ja to a new text counts from its own day", got)
	}
}

// Lifting one finding hides no other, and only with a reason.
func TestLift(t *testing.T) {
	d := begeleid()
	for i := range d.Instemmingen {
		d.Instemmingen[i].Antwoord = dossier.AntwoordNee
	}
	lift := dossier.Opheffing{Item: it("x"), Code: "L1/nee", Pad: "instemmingen/in-vader", Op: "2026-10-01"}
	d.Opheffingen = []dossier.Opheffing{lift}
	if f, _ := find(Check(d, vandaag), "L1/nee", "instemmingen/in-vader"); !f.Stands() {
		t.Error("lifted without a reason")
	}
	lift.Reden = "Rechter heeft beslist."
	later := lift
	later.ID, later.Op, later.Reden = "y", "2026-10-02", "Uitspraak is binnen."
	d.Opheffingen = []dossier.Opheffing{later, lift}
	fs := Check(d, vandaag)
	if f, _ := find(fs, "L1/nee", "instemmingen/in-vader"); f.Stands() || f.Opgeheven != "Uitspraak is binnen." {
		t.Errorf("got %+v", f)
	}
	if f, ok := find(fs, "L1/nee", "instemmingen/in-moeder"); !ok || !f.Stands() {
		t.Error("the other parent's nee went with it")
	}
	if got := Walls(d, vandaag, "planVanAanpak/werkelijkeStart"); len(got) != 1 || got[0].Pad != "instemmingen/in-moeder" {
		t.Errorf("walls: %+v", got)
	}
	if got := Walls(begeleid(), vandaag, "planVanAanpak/werkelijkeStart"); len(got) != 0 {
		t.Errorf("walls of a clean dossier: %+v", got)
	}
}

// A5: silence may be lifted; then the route goes on, and the two weeks count
// from the lifting. A nee may be lifted too, but not by lifting something else.
func TestLiftedSilence(t *testing.T) {
	d := begeleid()
	d.Instemmingen, d.Evaluaties, d.PlanVanAanpak.WerkelijkeStart = d.Instemmingen[:1], nil, ""
	d.Opheffingen = []dossier.Opheffing{{Item: it("x"), Code: "A5/plan", Pad: "betrokkenen/vader", Reden: "Drie keer gebeld.", Op: "2026-09-28"}}
	if _, ok := LaatsteJa(d, dossier.VoorPlan, "2026-09-27"); ok {
		t.Error("settled before it was lifted")
	}
	if got, ok := LaatsteJa(d, dossier.VoorPlan, "2026-09-28"); !ok || got != "2026-09-28" {
		t.Errorf("got %s, %v", got, ok)
	}
	ss := Steps(d, "2026-09-30")
	if got, want := line(ss), "R2.1+ R2.2+ R2.3+ R2.4+ R2.5* R2.6-"; got != want || ss[4].Datum != "2026-10-12" || !strings.Contains(ss[3].Notitie, "Drie keer gebeld.") {
		t.Errorf("got %s, start due %s, %q", got, ss[4].Datum, ss[3].Notitie)
	}
	if f, ok := find(Check(d, "2026-09-30"), "A5/plan", "betrokkenen/vader"); !ok || f.Stands() {
		t.Errorf("the finding stays, lifted: %+v", f)
	}
	d.Instemmingen = append(d.Instemmingen, dossier.Instemming{Item: it("nee"), Wie: "vader", Voor: dossier.VoorPlan, Antwoord: dossier.AntwoordNee, Datum: "2026-09-29"})
	if f, ok := find(Check(d, "2026-09-30"), "L1/nee", "instemmingen/nee"); !ok || !f.Stands() {
		t.Errorf("a nee after the lifting must stand: %+v", f)
	}
}
