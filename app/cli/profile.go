package main

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"routewijzer/app/screens"
	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

func (s *session) init() error {
	code, err := s.create(workspace.NewProfile{Naam: s.in.flags["naam"], Rol: dossier.Rol(s.in.flags["rol"]), Organisatie: s.in.flags["organisatie"], Practice: s.in.has("oefenen")})
	if err != nil {
		return err
	}
	return s.emit(map[string]string{"map": s.profile.Dir(), "herstelcode": code},
		"Het profiel is gemaakt in "+s.profile.Dir()+".",
		"Herstelcode (bewaar hem op papier, hij wordt niet meer getoond):", code)
}

// demo fills a practice profile; where there is none it makes one.
func (s *session) demo() error {
	size := workspace.DemoSize{}
	for name, to := range map[string]*int{"dossiers": &size.Dossiers, "writes": &size.Writes} {
		if v, ok := s.in.flags[name]; ok {
			n, err := strconv.Atoi(v)
			if err != nil || n < 0 || n > 100_000 {
				return usagef("--%s moet een getal van 0 tot 100000 zijn", name)
			}
			*to = n
		}
	}
	if v, ok := s.in.flags["seed"]; ok {
		n, err := strconv.ParseUint(v, 10, 64)
		if err != nil {
			return usagef("--seed moet een geheel getal zijn")
		}
		size.Seed = n
	}
	dir, err := s.dir()
	if err != nil {
		return err
	}
	code := ""
	if _, err := os.Stat(dir); err == nil && workspace.Exists(dir) {
		if _, err := s.open(); err != nil {
			return err
		}
	} else if code, err = s.create(workspace.NewProfile{Naam: "Bo Oefenaar", Rol: dossier.RolAB, Organisatie: "Oefenorganisatie", Practice: true}); err != nil {
		return err
	}
	if !s.profile.Info().Practice {
		return workspace.ErrPractice
	}
	ids, err := s.ws.Demo(dossier.Cases(), size)
	if err != nil {
		return err
	}
	lines := []string{fmt.Sprintf("%d oefendossiers staan klaar in %s.", len(ids), dir)}
	if code != "" {
		lines = append(lines, "Herstelcode: "+code)
	}
	return s.emit(map[string]any{"map": dir, "dossiers": ids, "herstelcode": code}, lines...)
}

func (s *session) doctor() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	h, err := ws.Check(context.Background())
	if err != nil {
		return err
	}
	d := screens.Gezondheid(h, s.profile.Dir())
	if err := s.emit(d, d.Regels...); err != nil {
		return err
	}
	if !d.InOrde {
		return errSilent
	}
	return nil
}

func (s *session) backup() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	file := s.in.words[0]
	if err := ws.Backup(file); err != nil {
		return err
	}
	st, err := os.Stat(file)
	if err != nil {
		return err
	}
	return s.emit(map[string]any{"bestand": file, "bytes": st.Size()}, fmt.Sprintf("Reservekopie gemaakt: %s (%d bytes).", file, st.Size()))
}

// restore makes a profile from a backup where there is none, and unites the
// backup with what is there otherwise.
func (s *session) restore() error {
	dir, err := s.dir()
	if err != nil {
		return err
	}
	file := s.in.words[0]
	if !workspace.Exists(dir) {
		if err := workspace.RestoreNew(file, dir); err != nil {
			return err
		}
		return s.emit(map[string]any{"map": dir, "nieuw": true}, "Het profiel is teruggezet in "+dir+". Het opent met de wachtzin van toen.")
	}
	ws, err := s.open()
	if err != nil {
		return err
	}
	r, err := ws.RestoreBackup(file)
	if err != nil {
		return err
	}
	return s.emit(map[string]any{"map": dir, "nieuw": false, "dossiers": r.Dossiers, "handelingen": r.Envelopes},
		fmt.Sprintf("Samengevoegd: %d dossiers en %d handelingen die hier nog niet stonden. Er is niets vervangen.", r.Dossiers, r.Envelopes))
}

func (s *session) passphrase() error {
	if _, err := s.open(); err != nil {
		return err
	}
	old, err := s.secret("RW_PASSPHRASE", "Wachtzin: ")
	if err != nil {
		return err
	}
	fresh, err := s.secret("RW_NEW_PASSPHRASE", "Nieuwe wachtzin: ")
	if err != nil {
		return err
	}
	if err := s.profile.SetPassphrase(old, fresh); err != nil {
		return err
	}
	return s.emit(map[string]bool{"gewijzigd": true}, "De wachtzin is gewijzigd.")
}

func (s *session) recover() error {
	dir, err := s.dir()
	if err != nil {
		return err
	}
	code, ok := s.in.flags["code"]
	if !ok {
		return usagef("geef de herstelcode met --code")
	}
	if s.profile, err = workspace.OpenProfile(dir, s.options()); err != nil {
		return err
	}
	fresh, err := s.secret("RW_NEW_PASSPHRASE", "Nieuwe wachtzin: ")
	if err != nil {
		return err
	}
	if s.ws, err = s.profile.Recover(code, fresh); err != nil {
		return err
	}
	return s.emit(map[string]bool{"hersteld": true}, "Het profiel is geopend en heeft een nieuwe wachtzin.")
}

func (s *session) contact() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	return s.emit(map[string]string{"contactcode": ws.ContactCode(), "kaart": ws.ContactCard()},
		"Contactcode (lees hem hardop voor): "+ws.ContactCode(), "Kaart (stuur hem naar uw collega):", ws.ContactCard())
}

func (s *session) addMember() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	card := s.in.words[1]
	if b, err := os.ReadFile(card); err == nil {
		card = string(b)
	}
	if err := ws.AddMember(s.id(), card, s.in.flags["code"], s.in.flags["naam"], dossier.Rol(s.in.flags["rol"])); err != nil {
		return err
	}
	return s.emit(map[string]bool{"toegevoegd": true}, s.in.flags["naam"]+" heeft toegang tot dit dossier. Geef nu het dossierbestand door (rw export-log).")
}
