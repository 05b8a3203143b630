package main

import (
	"fmt"
	"strings"

	"routewijzer/app/screens"
	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// A found line is one element of findings --json.
type found struct {
	ID        string `json:"id"`
	Titel     string `json:"titel"`
	School    string `json:"school"`
	Code      string `json:"code"`
	Ernst     string `json:"ernst"`
	Stand     string `json:"stand"`
	Uiterlijk string `json:"uiterlijk"`
	Dagen     int    `json:"dagen"`
	Tekst     string `json:"tekst"`
	AanZet    string `json:"aanZet"`
	Pad       string `json:"path"`
	Bron      string `json:"bron"`
}

// findings is the consulent's list over all dossiers.
func (s *session) findings() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	done := make(chan struct{})
	ws.Behind(func() { close(done) }) // summaries are of today only behind the unlock
	<-done
	out, lines := []found{}, []string{}
	for _, x := range screens.Watch(ws) {
		out = append(out, found{x.Dossier, x.Titel, x.School, x.Code, x.Ernst, x.Stand, x.Uiterlijk, x.Dagen, x.Tekst, x.AanZet, x.Pad, x.Bron})
		due := ""
		if x.Uiterlijk != "" {
			due = " (uiterlijk " + dossier.Datum(dossier.Date(x.Uiterlijk)) + ")"
		}
		lines = append(lines, fmt.Sprintf("%-9s %-10s %-24s %s%s", x.Stand, x.Code, x.Titel, x.Tekst, due))
	}
	if len(lines) == 0 {
		lines = []string{"Er is niets dat aandacht vraagt."}
	}
	return s.emit(out, lines...)
}

// lift sets a finding aside, with the reason.
func (s *session) lift() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	if err := screens.Lift(ws, s.id(), s.in.words[1], s.in.words[2], s.in.flags["reden"]); err != nil {
		return err
	}
	return s.emit(map[string]bool{"opgeheven": true}, "Opgeheven; de reden blijft zichtbaar.")
}

// turn takes a decision about the process itself.
func (s *session) turn() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	f := s.in.flags
	w := screens.Wending{Soort: s.in.words[1], Datum: f["datum"], Naar: f["naar"], Reden: f["reden"]}
	if err := screens.Turn(ws, s.id(), w, s.today()); err != nil {
		return err
	}
	return s.emit(map[string]bool{"vastgelegd": true}, "Vastgelegd in het verloop van het proces.")
}

// cycle closes the running cycle and begins the next.
func (s *session) cycle() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	f := s.in.flags
	v := screens.Vervolgopdracht{Evaluatie: f["evaluatie"], Vervolg: f["vervolg"], Route: f["route"], Reden: f["reden"], Datum: f["datum"], Doelen: split(f["doelen"])}
	if err := screens.NextCycle(ws, s.id(), v, s.today()); err != nil {
		return err
	}
	p, err := ws.Open(s.id())
	if err != nil {
		return err
	}
	n := len(p.Dossier.Cycli) + 1
	return s.emit(map[string]int{"cyclus": n}, fmt.Sprintf("Cyclus %d is begonnen.", n))
}

func split(list string) []string {
	out := []string{}
	for _, x := range strings.Split(list, ",") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

// answer records an instemming for the text as it is now, or as --hash names it.
func (s *session) answer() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	f := s.in.flags
	p, err := ws.Open(s.id())
	if err != nil {
		return err
	}
	i := screens.Instemminginvoer{
		Wie: f["wie"], Voor: f["voor"], Antwoord: f["antwoord"], Vorm: f["vorm"], Datum: f["datum"], Reden: f["reden"], Zienswijze: f["zienswijze"],
		Naam: f["naam"], Getuige: f["getuige"], Tolk: f["tolk"], Uitspraak: f["uitspraak"], Hash: f["hash"],
	}
	if i.Hash == "" {
		_, i.Hash = regels.InstemmingTekst(p.Dossier, dossier.InstemmingVoor(i.Voor))
	}
	item, err := screens.Answer(ws, s.id(), i, s.today())
	if err != nil {
		return err
	}
	return s.emit(map[string]dossier.ID{"instemming": item}, string(item))
}

// withdraw records that an instemming was taken back.
func (s *session) withdraw() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	f := s.in.flags
	x := screens.Intrekking{Datum: f["datum"], Reden: f["reden"], WatStopt: f["stopt"], AlGebeurd: f["gebeurd"]}
	if err := screens.Withdraw(ws, s.id(), s.in.words[1], x, s.today()); err != nil {
		return err
	}
	return s.emit(map[string]bool{"ingetrokken": true}, "Het antwoord is ingetrokken.")
}

// rules lists the rules with their sources; it needs no profile.
func (s *session) rules() error {
	code := ""
	if len(s.in.words) > 0 {
		code, _, _ = strings.Cut(s.in.words[0], "/")
	}
	out, lines := []screens.Bron{}, []string{}
	for _, b := range screens.Bronnen() {
		if code != "" && !strings.EqualFold(b.Code, code) {
			continue
		}
		out = append(out, b)
		lines = append(lines, fmt.Sprintf("%-6s %-13s %s\n       %s\n       (%s; %s)", b.Code, b.Hoe, b.Titel, b.Zin, b.Herkomst, b.Waar))
	}
	if len(out) == 0 {
		return errSentence("Die regel bestaat niet. Met ‘rw rules’ ziet u alle regels.")
	}
	return s.emit(out, lines...)
}
