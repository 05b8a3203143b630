// Package desktop is the program in its own window: Wails, the menu, native
// dialogs and the folder for exports. It is the only package, with main.go,
// that may know Wails; it reaches dossiers only through screens.
package desktop

import (
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/wailsapp/wails/v2"

	"routewijzer/app/screens"
)

// Run opens the window and returns the exit code when it is closed. Only one
// window per data folder runs: a second one brings the first to the front.
func Run(versie string) int {
	if generating {
		return exit(generate(versie))
	}
	dir, now, err := settings(os.Args[1:])
	if err != nil {
		return exit(err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return exit(fmt.Errorf("make data folder: %w", err))
	}
	// Wails starts the program a second time before it checks for the first on
	// Linux, so the lock is ours and comes before anything else.
	release, err := lock(filepath.Join(dir, "programma.lock"))
	if errors.Is(err, errInUse) {
		return exit(wails.Run(second(dir)))
	}
	if err != nil {
		return exit(err)
	}
	defer release()

	log, err := openLog(filepath.Join(dir, "log"))
	if err != nil {
		return exit(err)
	}
	defer func() { _ = log.Close() }() // nowhere is left to say that it failed
	logger := slog.New(slog.NewTextHandler(log, nil))
	prepare(dir)

	host := newHost(logger)
	app, err := screens.New(screens.Config{Dir: dir, Host: host, Versie: versie, Now: now, Log: logger})
	if err != nil {
		return exit(err)
	}
	w := &window{app: app, host: host, log: logger, versie: versie}
	opts, err := w.options(dir)
	if err != nil {
		return exit(err)
	}
	err = wails.Run(opts)
	if closing := app.Close(); closing != nil && err == nil {
		err = closing
	}
	return exit(err)
}

// settings reads the few flags the window has; they exist for tests and for
// people who keep their data on another disk.
func settings(args []string) (dir string, now func() time.Time, err error) {
	flags := flag.NewFlagSet("routewijzer", flag.ContinueOnError)
	flags.StringVar(&dir, "dir", "", "map met profielen")
	today := flags.String("today", "", "doe alsof het deze dag is (2026-09-14)")
	if err := flags.Parse(args); err != nil {
		return "", nil, err
	}
	now = time.Now
	if *today != "" {
		day, err := time.ParseInLocation(time.DateOnly, *today, time.Local)
		if err != nil {
			return "", nil, fmt.Errorf("--today %s is geen dag", *today)
		}
		offset := day.Sub(startOfDay(time.Now()))
		now = func() time.Time { return time.Now().Add(offset) }
	}
	if dir == "" {
		dir, err = screens.DataDir()
		if err != nil {
			return "", nil, fmt.Errorf("find data folder: %w", err)
		}
	}
	dir, err = filepath.Abs(dir)
	return dir, now, err
}

func startOfDay(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

func exit(err error) int {
	if err == nil {
		return 0
	}
	fmt.Fprintln(os.Stderr, "routewijzer:", err)
	return 1
}
