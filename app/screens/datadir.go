package screens

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

func dataDir() (string, error) {
	switch runtime.GOOS {
	case "windows":
		if d := os.Getenv("LOCALAPPDATA"); d != "" {
			return filepath.Join(d, "routewijzer"), nil
		}
		return "", errors.New("LOCALAPPDATA is not set")
	case "darwin":
		home, err := os.UserHomeDir()
		return filepath.Join(home, "Library", "Application Support", "routewijzer"), err
	}
	if d := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(d) {
		return filepath.Join(d, "routewijzer"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "routewijzer"), err
}
