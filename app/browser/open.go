package main

import (
	"fmt"
	"html"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// openBrowser shows the address when there is a display and a browser. The
// address goes through a file that only this user can read: other people on
// this computer can see the arguments of a program.
func openBrowser(address string, log *slog.Logger) {
	command := browserCommand()
	if command == nil {
		return
	}
	dir, err := os.MkdirTemp("", "routewijzer-")
	if err != nil {
		log.Warn("open browser", "error", err)
		return
	}
	file := filepath.Join(dir, "routewijzer.html")
	page := fmt.Sprintf("<!doctype html><html lang=nl><meta charset=utf-8><title>Routewijzer</title><meta http-equiv=refresh content=\"0; url=%s\">", html.EscapeString(address))
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		log.Warn("open browser", "error", err)
		return
	}
	cmd := exec.Command(command[0], append(command[1:], file)...)
	go func() {
		if err := cmd.Run(); err != nil {
			log.Warn("open browser", "error", err)
		}
		time.Sleep(time.Minute) // the browser may read it after its starter has gone
		if err := os.RemoveAll(dir); err != nil {
			log.Warn("open browser", "error", err)
		}
	}()
}

// browserCommand is how this system opens a page, nil when it has no display.
func browserCommand() []string {
	switch runtime.GOOS {
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	case "darwin":
		return []string{"open"}
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return nil
	}
	if _, err := exec.LookPath("xdg-open"); err != nil {
		return nil
	}
	return []string{"xdg-open"}
}
