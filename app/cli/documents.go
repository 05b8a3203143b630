package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"routewijzer/app/screens"
	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/meting"
)

// export makes a signed document.
func (s *session) export() error {
	out, ok := s.in.flags["out"]
	if !ok {
		return usagef("geef met --out een bestand")
	}
	doc := s.in.flags["document"]
	if doc == "" {
		doc = "top-dossier"
	}
	ws, err := s.open()
	if err != nil {
		return err
	}
	_, data, err := screens.Compose(ws, s.id(), screens.Documentopdracht{Document: doc, MDO: s.in.flags["mdo"], Ondertekenen: true, Reden: s.in.flags["reden"]}, version, s.now())
	if err != nil {
		return err
	}
	if err := writeFile(out, data); err != nil {
		return err
	}
	if err := screens.Exported(ws, s.id(), screens.Documentopdracht{Document: doc}); err != nil {
		return err
	}
	return s.emit(map[string]any{"bestand": out, "bytes": len(data)}, fmt.Sprintf("%s (%d bytes)", out, len(data)))
}

// writeFile replaces a file only by a whole one.
func writeFile(path string, data []byte) error {
	part := path + ".deel"
	if err := os.WriteFile(part, data, 0o600); err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", path, err), removeIf(part))
	}
	return os.Rename(part, path)
}

func removeIf(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// verify needs no profile: anyone may check a document.
func (s *session) verify() error {
	data, err := os.ReadFile(s.in.words[0])
	if err != nil {
		return err
	}
	c := screens.Verify(data, nil, s.now())
	if !c.Geldig {
		if s.json() {
			if err := s.emit(c); err != nil {
				return err
			}
		}
		for _, r := range c.Redenen {
			if _, err := fmt.Fprintln(s.stderr, "rw: "+r); err != nil {
				return err
			}
		}
		return errSilent
	}
	lines := append([]string{"Geldig: elke byte is wat er is ondertekend."}, c.Redenen...)
	for _, h := range c.Handtekeningen {
		lines = append(lines, fmt.Sprintf("Ondertekend door %s (%s) op %s; certificaat %s", h.Naam, h.Organisatie, h.Moment, h.Vingerafdruk))
	}
	return s.emit(c, lines...)
}

// record reads a recording as the recorder journals it: {"instelling", "gebeurtenissen"}.
func (s *session) record() error {
	b, err := os.ReadFile(s.in.words[0])
	if err != nil {
		return err
	}
	var o meting.Opname
	if err := json.Unmarshal(b, &o); err != nil {
		return usagef("%s is geen opname: %v", s.in.words[0], err)
	}
	ws, err := s.open()
	if err != nil {
		return err
	}
	vorm, err := json.Marshal(o.Instelling)
	if err != nil {
		return err
	}
	r, err := ws.Record(vorm)
	if err != nil {
		return err
	}
	for _, g := range o.Gebeurtenissen {
		b, err := json.Marshal(g)
		if err != nil {
			return err
		}
		if err := s.profile.Recorder().Press(r.ID, g.Nr, b, g.Soort == meting.SoortKlaar); err != nil {
			return err
		}
	}
	return s.emit(map[string]string{"id": r.ID}, r.ID)
}

func (s *session) recordings() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	list, err := ws.Recordings()
	if err != nil {
		return err
	}
	out, lines := []meting.Opname{}, []string{}
	for _, r := range list {
		o, err := screens.ReadOpname(r)
		if err != nil {
			return err
		}
		out = append(out, o)
		lines = append(lines, fmt.Sprintf("%s  %s  %d gebeurtenissen  %s", o.ID, o.Begonnen, len(o.Gebeurtenissen), o.Instelling.Les))
	}
	if len(lines) == 0 {
		lines = []string{"Er zijn geen losse opnames."}
	}
	return s.emit(out, lines...)
}

func (s *session) attach() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	item, err := screens.Attach(ws, s.in.words[0], dossier.ID(s.in.words[1]), dossier.Ref(s.in.flags["wie"]), s.in.flags["reden"], s.now().Location())
	if err != nil {
		return err
	}
	return s.emit(map[string]dossier.ID{"observatie": item}, string(item))
}

// filePassphrase is that of an exchange file: RW_FILE_PASSPHRASE, or the
// profile's own when that is not set.
func (s *session) filePassphrase() (string, error) {
	if v, ok := os.LookupEnv("RW_FILE_PASSPHRASE"); ok {
		return v, nil
	}
	return s.secret("RW_PASSPHRASE", "Wachtzin van het bestand: ")
}

func (s *session) exportLog() error {
	out, ok := s.in.flags["out"]
	if !ok {
		return usagef("geef met --out een bestand")
	}
	ws, err := s.open()
	if err != nil {
		return err
	}
	pass, err := s.filePassphrase()
	if err != nil {
		return err
	}
	f, err := os.OpenFile(out+".deel", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = ws.ExportLog(s.id(), f, pass)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, removeIf(out+".deel"))
	}
	if err := os.Rename(out+".deel", out); err != nil {
		return err
	}
	return s.emit(map[string]string{"bestand": out}, out)
}

func (s *session) importLog() error {
	ws, err := s.open()
	if err != nil {
		return err
	}
	f, err := os.Open(s.in.words[0])
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // only read
	pass, err := s.filePassphrase()
	if err != nil {
		return err
	}
	id, n, err := ws.ImportLog(f, pass)
	if errors.Is(err, keys.ErrPassphrase) {
		return fmt.Errorf("%w (zet RW_FILE_PASSPHRASE op de wachtzin van het bestand)", err)
	}
	if err != nil {
		return err
	}
	return s.emit(map[string]any{"id": id, "nieuw": n}, fmt.Sprintf("%s: %d nieuwe handelingen.", id, n))
}
