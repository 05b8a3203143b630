package main

import "strings"

// A command is one thing rw can do. max -1 means any number of words.
type command struct {
	name     string
	args     string
	min, max int
	help     string // one Dutch line
	run      func(*session) error
}

func (c command) usage() string { return strings.TrimSpace(c.name + " " + c.args) }

// commands, in the order help shows them. Filled in an init because help itself
// is one of them.
var commands []command

func init() {
	commands = []command{
		{"init", "--naam NAAM --rol ROL --organisatie ORGANISATIE", 0, 0, "maak een profiel en toon de herstelcode", (*session).init},
		{"demo", "[--dossiers N --writes M --seed S]", 0, 0, "vul een oefenprofiel met de oefendossiers", (*session).demo},
		{"list", "", 0, 0, "toon alle dossiers", (*session).list},
		{"show", "ID", 1, 1, "toon een dossier als tekst", (*session).show},
		{"schema", "", 0, 0, "toon alle velden en hun paden", (*session).schema},
		{"new", "[--niveau N --roepnaam R --achternaam A --naam N --school S --groep G]", 0, 0, "maak een dossier en toon het id", (*session).new},
		{"write", "ID pad=tekst | pad:=JSON | lijst/+/veld=tekst ...", 2, -1, "schrijf velden als een handeling", (*session).write},
		{"delete", "ID PAD", 2, 2, "verwijder een onderdeel van een lijst (terug te zetten)", (*session).remove},
		{"restore-item", "ID PAD", 2, 2, "zet een verwijderd onderdeel terug", (*session).restoreItem},
		{"undo", "ID", 1, 1, "maak de laatste handeling van deze sessie ongedaan", (*session).undo},
		{"regie", "ID --wie BETROKKENE --reden REDEN [--datum D]", 1, 1, "draag de regie over", (*session).regie},
		{"history", "ID [PAD]", 1, 2, "toon wie wat wanneer schreef", (*session).history},
		{"conflicts", "ID", 1, 1, "toon velden met meer dan een versie", (*session).conflicts},
		{"held", "ID", 1, 1, "toon wat wordt vastgehouden", (*session).held},
		{"check", "ID", 1, 1, "toon de signalen van de regels", (*session).check},
		{"findings", "", 0, 0, "toon wat aandacht vraagt in alle dossiers, wat te laat dreigt te worden eerst", (*session).findings},
		{"lift", "ID CODE PAD --reden REDEN", 3, 3, "hef een signaal op; de reden blijft zichtbaar", (*session).lift},
		{"route", "ID", 1, 1, "toon de stappen van de route", (*session).route},
		{"turn", "ID SOORT [--naar ROUTE] --reden REDEN [--datum D]", 2, 2, "leg een wending in het proces vast: route-gekozen, route-gewisseld, route-beeindigd, route-hervat, afgesloten of heropend", (*session).turn},
		{"cycle", "ID --vervolg VERVOLG [--evaluatie ID --route ROUTE --reden REDEN --doelen ID,ID --datum D]", 1, 1, "begin een nieuwe cyclus na de evaluatie", (*session).cycle},
		{"answer", "ID --wie BETROKKENE --voor onderzoek|plan [--antwoord ja|deels|nee --vorm V --datum D --reden R --zienswijze Z --naam N --getuige G --tolk T --uitspraak U --hash H]", 1, 1, "leg een instemming vast voor de tekst zoals die nu is", (*session).answer},
		{"withdraw", "ID INSTEMMING --reden REDEN [--datum D --stopt TEKST --gebeurd TEKST]", 2, 2, "leg vast dat een instemming is ingetrokken", (*session).withdraw},
		{"looks", "ID", 1, 1, "toon wie het dossier heeft bekeken", (*session).looks},
		{"note", "ID [TEKST] [--aantekening A]", 1, 2, "toon, schrijf of (met alleen --aantekening) wis een eigen werkaantekening; die blijft op dit apparaat", (*session).note},
		{"rules", "[CODE]", 0, 1, "toon de regels met hun bron", (*session).rules},
		{"settings", "[PAD]", 0, 1, "toon de instellingen van het samenwerkingsverband", (*session).settings},
		{"set", "pad=tekst | pad:=JSON | lijst/+/veld=tekst ...", 1, -1, "wijzig de instellingen als een handeling", (*session).set},
		{"search", "ZOEKTEKST", 1, -1, "zoek in alle dossiers", (*session).search},
		{"export", "ID --document top-dossier|mdo-agenda|ouderversie|inzage|overdracht --out BESTAND [--mdo MDO]", 1, 1, "maak een ondertekend document", (*session).export},
		{"verify", "BESTAND", 1, 1, "controleer de handtekeningen in een PDF", (*session).verify},
		{"record", "BESTAND", 1, 1, "lees een opname (JSON) in als losse observatie", (*session).record},
		{"recordings", "", 0, 0, "toon opnames die nog niet in een dossier staan", (*session).recordings},
		{"attach", "OPNAME ID [--wie BETROKKENE --reden REDEN]", 2, 2, "maak van een opname een observatie; met een reden wordt opgeheven wat ertegen staat", (*session).attach},
		{"doctor", "", 0, 0, "controleer het profiel", (*session).doctor},
		{"backup", "BESTAND", 1, 1, "maak een reservekopie", (*session).backup},
		{"restore", "BESTAND", 1, 1, "zet een reservekopie terug, of voeg hem samen met wat er is", (*session).restore},
		{"dump", "ID", 1, 1, "toon een dossier als JSON", (*session).dump},
		{"export-log", "ID --out BESTAND", 1, 1, "schrijf de log van een dossier als verzegeld bestand", (*session).exportLog},
		{"import-log", "BESTAND", 1, 1, "lees zo'n bestand in", (*session).importLog},
		{"contact", "", 0, 0, "toon de contactcode van dit apparaat", (*session).contact},
		{"add-member", "ID CONTACTCODE --naam NAAM --rol ROL", 2, 2, "geef een collega toegang tot een dossier", (*session).addMember},
		{"passphrase", "", 0, 0, "wijzig de wachtzin (nieuwe uit RW_NEW_PASSPHRASE of een vraag)", (*session).passphrase},
		{"recover", "--code HERSTELCODE", 0, 0, "open met de herstelcode en zet een nieuwe wachtzin", (*session).recover},
		{"help", "", 0, 0, "toon deze hulp", (*session).help},
	}
}
