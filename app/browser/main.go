// Browser shows the same screens in a browser on this computer: where there is
// no display to open a window on, on a Chromebook, and for the end-to-end
// tests. It listens on loopback only and lets in nobody who was not handed the
// address it prints. It reaches dossiers only through screens and knows no Wails.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"routewijzer/app/screens"
	"routewijzer/frontend"
)

// version is filled in from wails.json when the program is linked.
var version = "ontwikkelversie"

func main() {
	if err := run(os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "routewijzer:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	var o struct {
		dir, today string
		port       int
		open       bool
	}
	flags := flag.NewFlagSet("browser", flag.ContinueOnError)
	flags.StringVar(&o.dir, "dir", "", "map met profielen")
	flags.IntVar(&o.port, "port", 0, "poort op 127.0.0.1; 0 kiest een vrije")
	flags.StringVar(&o.today, "today", "", "doe alsof het deze dag is (2026-09-14)")
	flags.BoolVar(&o.open, "open", true, "open een browser als er een scherm is")
	if err := flags.Parse(args); err != nil {
		return err
	}
	now, err := clock(o.today)
	if err != nil {
		return err
	}
	if o.dir == "" {
		if o.dir, err = screens.DataDir(); err != nil {
			return fmt.Errorf("find data folder: %w", err)
		}
	}
	if o.dir, err = filepath.Abs(o.dir); err != nil {
		return err
	}
	page, err := frontend.Page(bridge)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(o.port)))
	if err != nil {
		return err
	}

	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	hub := newHub()
	app, err := screens.New(screens.Config{Dir: o.dir, Host: hub, Versie: version, Now: now, Log: logger})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	s := newServer(listener.Addr().String(), page, app.Bound(), screens.Meld, hub, logger)

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	address := s.address()
	fmt.Println(address)
	fmt.Fprintln(os.Stderr, "Open dit adres in een browser op deze computer. Het werkt één keer; Enter geeft een nieuw adres, Ctrl+C stopt.")
	if o.open {
		openBrowser(address, logger)
	}
	go renew(os.Stdin, os.Stdout, s.address)
	return errors.Join(s.serve(ctx, listener), app.Close())
}

// clock is the system's, moved so that today is the day that was asked for.
func clock(today string) (func() time.Time, error) {
	if today == "" {
		return time.Now, nil
	}
	day, err := time.ParseInLocation(time.DateOnly, today, time.Local)
	if err != nil {
		return nil, fmt.Errorf("--today %s is geen dag", today)
	}
	y, m, d := time.Now().Date()
	offset := day.Sub(time.Date(y, m, d, 0, 0, 0, 0, time.Local))
	return func() time.Time { return time.Now().Add(offset) }, nil
}

// renew prints a fresh address for every line it reads, until there are no more.
func renew(in io.Reader, out io.Writer, address func() string) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if _, err := fmt.Fprintln(out, address()); err != nil {
			return
		}
	}
}
