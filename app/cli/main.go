// Command rw does without a window everything the window does with data, so
// that anyone can test, script and rescue.
//
//	rw COMMAND [ARGUMENTS] [--dir DIR] [--json] [--today YYYY-MM-DD]
//
// The passphrase comes from RW_PASSPHRASE, or from a prompt. It exits 0 when
// done, 1 when refused with the reason on standard error, 2 on wrong usage.
// What it prints for a person is Dutch; what --json prints keeps its keys and
// their meaning for ever.
//
// The program knows flags, standard streams and exit codes; what it does with
// data it leaves to the packages below.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"routewijzer/app/screens"
)

// version comes in by -ldflags; the one place it is written is wails.json.
var version = "ontwikkeling"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// errUsage is wrong usage; its text is for the user.
type errUsage struct{ text string }

func (e errUsage) Error() string { return e.text }

func usagef(format string, args ...any) error { return errUsage{fmt.Sprintf(format, args...)} }

// run is main with its streams given, so that tests can call it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := dispatch(args, stdin, stdout, stderr)
	var u errUsage
	switch {
	case err == nil:
		return 0
	case errors.As(err, &u):
		_, _ = fmt.Fprintf(stderr, "rw: %s\nGebruik: rw help\n", u.text)
		return 2
	case errors.Is(err, errSilent):
		return 1
	case len(reasons(err)) > 0:
		for _, line := range reasons(err) {
			_, _ = fmt.Fprintf(stderr, "rw: %s\n", line)
		}
		return 1
	default:
		_, text := screens.Fout(err)
		_, _ = fmt.Fprintf(stderr, "rw: %s\n", text)
		return 1
	}
}

// errSilent is a refusal whose reasons are already printed.
var errSilent = errors.New("refused")

func dispatch(args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	in, err := parse(args)
	if err != nil {
		return errUsage{err.Error()}
	}
	s := &session{in: in, stdin: stdin, stdout: stdout, stderr: stderr, now: time.Now}
	if t, ok := in.flags["today"]; ok {
		day, err := time.ParseInLocation(time.DateOnly, t, time.Local)
		if err != nil {
			return usagef("--today moet een datum zijn als 2026-09-15, niet %q", t)
		}
		s.now = func() time.Time {
			n := time.Now()
			return time.Date(day.Year(), day.Month(), day.Day(), n.Hour(), n.Minute(), n.Second(), n.Nanosecond(), time.Local)
		}
	}
	if in.has("versie") {
		return s.print(version)
	}
	if in.has("help") || in.command == "help" || in.command == "" {
		if err := s.help(); err != nil || in.command != "" || in.has("help") {
			return err
		}
		return usagef("geef een opdracht")
	}
	for _, c := range commands {
		if c.name != in.command {
			continue
		}
		if n := len(in.words); n < c.min || (c.max >= 0 && n > c.max) {
			return usagef("rw %s", c.usage())
		}
		defer s.close()
		return c.run(s)
	}
	return usagef("onbekende opdracht %q", in.command)
}
