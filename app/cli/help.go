package main

import "fmt"

func (s *session) help() error {
	lines := []string{
		"rw doet zonder venster alles wat Routewijzer met dossiers doet.",
		"",
		"Gebruik: rw OPDRACHT [ARGUMENTEN] [--dir MAP] [--json] [--today JJJJ-MM-DD]",
		"",
	}
	for _, c := range commands {
		lines = append(lines, "  "+c.usage(), "      "+c.help)
	}
	lines = append(lines,
		"",
		"--dir MAP     de map van het profiel",
		"--json        uitvoer voor programma's",
		"--today DAG   reken met deze dag als vandaag",
		"",
		"De wachtzin komt uit RW_PASSPHRASE of wordt gevraagd. Een dossierbestand (export-log)",
		"heeft een eigen wachtzin: RW_FILE_PASSPHRASE, anders die van het profiel.",
		"Afsluitcode: 0 gedaan, 1 geweigerd (reden op stderr), 2 verkeerd gebruik.",
		fmt.Sprintf("Versie %s.", version),
	)
	return s.print(lines...)
}
