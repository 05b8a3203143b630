//go:build !windows

package desktop

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// outside is the environment the program was started with, for programs it
// starts: prepare changes its own.
var outside = os.Environ()

// lock takes the file for as long as the program runs.
func lock(path string) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open program lock: %w", err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errors.Join(errInUse, f.Close())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("take program lock: %w", err), f.Close())
	}
	return func() { _ = f.Close() }, nil
}

// prepare keeps what the webview writes inside the data folder and asks GTK
// for Dutch. Wails has no setting for either on Linux.
func prepare(dir string) {
	home, err := os.UserHomeDir()
	data := os.Getenv("XDG_DATA_HOME")
	if data == "" && err == nil {
		data = filepath.Join(home, ".local", "share")
	}
	dirs := os.Getenv("XDG_DATA_DIRS")
	if dirs == "" {
		dirs = "/usr/local/share:/usr/share"
	}
	set := map[string]string{
		"XDG_DATA_HOME":  filepath.Join(dir, "webview", "data"),
		"XDG_CACHE_HOME": filepath.Join(dir, "webview", "cache"),
		"XDG_DATA_DIRS":  data + ":" + dirs, // fonts and icons of the user stay in reach
	}
	if os.Getenv("LANGUAGE") == "" {
		set["LANGUAGE"] = "nl:en"
	}
	if l := os.Getenv("LANG"); l == "" || l == "C" || l == "POSIX" {
		set["LANG"] = "C.UTF-8"
	}
	for name, value := range set {
		if filepath.IsAbs(value) && strings.HasSuffix(name, "_HOME") {
			if err := os.MkdirAll(value, 0o700); err != nil {
				fmt.Fprintln(os.Stderr, "routewijzer:", err)
			}
		}
		if err := os.Setenv(name, value); err != nil {
			fmt.Fprintln(os.Stderr, "routewijzer:", err)
		}
	}
}

// documentsDir is the folder the desktop calls Documents.
func documentsDir() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	if b, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs")); err == nil {
		if dir := userDir(string(b), home); dir != "" {
			return dir, nil
		}
	}
	for _, name := range []string{"Documenten", "Documents"} {
		if s, err := os.Stat(filepath.Join(home, name)); err == nil && s.IsDir() {
			return filepath.Join(home, name), nil
		}
	}
	return filepath.Join(home, "Documenten"), nil
}

// userDir reads XDG_DOCUMENTS_DIR="$HOME/Documenten" from user-dirs.dirs.
func userDir(config, home string) string {
	for line := range strings.Lines(config) {
		value, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR=")
		if !ok {
			continue
		}
		dir := strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		if filepath.IsAbs(dir) && filepath.Clean(dir) != filepath.Clean(home) {
			return dir
		}
	}
	return ""
}

func openFile(path string) error {
	program := "xdg-open"
	if runtime.GOOS == "darwin" {
		program = "open"
	}
	cmd := exec.Command(program, path)
	cmd.Env = outside
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", program, err)
	}
	go func() { _ = cmd.Wait() }()
	return nil
}
