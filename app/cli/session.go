package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/term"

	"routewijzer/app/screens"
	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/workspace"
)

// A session is one run of one command.
type session struct {
	in             invocation
	stdin          io.Reader
	stdout, stderr io.Writer
	now            func() time.Time

	lines   *bufio.Reader
	profile *workspace.Profile
	ws      *workspace.Workspace
}

// testOnlyCost is the cost of a new profile's passphrase; zero is the default.
var testOnlyCost keys.Cost

func (s *session) options() workspace.Options {
	return workspace.Options{Now: s.now, Version: version, Cost: testOnlyCost}
}

func (s *session) today() dossier.Date { return dossier.Date(s.now().Format(time.DateOnly)) }

// dir is the profile folder: --dir, or the only profile of this user.
func (s *session) dir() (string, error) {
	if d := s.in.flags["dir"]; d != "" {
		return d, nil
	}
	root, err := screens.DataDir()
	if err != nil {
		return "", err
	}
	list, err := workspace.Profiles(root)
	if err != nil {
		return "", err
	}
	switch len(list) {
	case 0:
		return "", usagef("geef met --dir aan in welke map het profiel staat")
	case 1:
		return filepath.Join(root, list[0].ID), nil
	}
	var names []string
	for _, p := range list {
		names = append(names, filepath.Join(root, p.ID))
	}
	return "", usagef("er zijn meer profielen; kies er een met --dir:\n  %s", strings.Join(names, "\n  "))
}

// open unlocks the profile.
func (s *session) open() (*workspace.Workspace, error) {
	dir, err := s.dir()
	if err != nil {
		return nil, err
	}
	if s.profile, err = workspace.OpenProfile(dir, s.options()); err != nil {
		return nil, err
	}
	pass, err := s.secret("RW_PASSPHRASE", "Wachtzin: ")
	if err != nil {
		return nil, err
	}
	if s.ws, err = s.profile.Unlock(pass); err != nil {
		return nil, err
	}
	return s.ws, nil
}

// create makes a profile where there is none.
func (s *session) create(n workspace.NewProfile) (code string, err error) {
	dir, err := s.dir()
	if err != nil {
		return "", err
	}
	if n.Passphrase, err = s.secret("RW_PASSPHRASE", "Kies een wachtzin: "); err != nil {
		return "", err
	}
	s.profile, s.ws, code, err = workspace.Create(dir, n, s.options())
	return code, err
}

func (s *session) close() {
	if s.ws != nil {
		if err := s.ws.Lock(); err != nil {
			_, _ = fmt.Fprintf(s.stderr, "rw: afsluiten: %v\n", err)
		}
	}
	if s.profile != nil {
		if err := s.profile.Close(); err != nil {
			_, _ = fmt.Fprintf(s.stderr, "rw: afsluiten: %v\n", err)
		}
	}
}

// errNoPassphrase: nobody there to ask.
var errNoPassphrase = errSentence("Geef de wachtzin in RW_PASSPHRASE, of typ hem als erom wordt gevraagd.")

// An errSentence is a refusal in words for the user.
type errSentence string

func (e errSentence) Error() string { return string(e) }

// Zin is the sentence, for [screens.Fout].
func (e errSentence) Zin() string { return string(e) }

// secret reads a passphrase from the environment, or asks for it without echo.
func (s *session) secret(env, prompt string) (string, error) {
	if v, ok := os.LookupEnv(env); ok {
		return v, nil
	}
	_, _ = fmt.Fprint(s.stderr, prompt)
	if f, ok := s.stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		b, err := term.ReadPassword(int(f.Fd()))
		_, _ = fmt.Fprintln(s.stderr)
		return string(b), err
	}
	if s.lines == nil {
		s.lines = bufio.NewReader(s.stdin)
	}
	line, err := s.lines.ReadString('\n')
	if err != nil && (line == "" || !errors.Is(err, io.EOF)) {
		return "", errNoPassphrase
	}
	return strings.TrimRight(line, "\r\n"), nil
}

func (s *session) json() bool { return s.in.has("json") }

func (s *session) print(lines ...string) error {
	for _, l := range lines {
		if _, err := fmt.Fprintln(s.stdout, l); err != nil {
			return err
		}
	}
	return nil
}

// emit prints v as JSON with --json, and the lines otherwise.
func (s *session) emit(v any, lines ...string) error {
	if !s.json() {
		return s.print(lines...)
	}
	e := json.NewEncoder(s.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
