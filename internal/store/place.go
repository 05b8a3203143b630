package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// place returns the path of the database in dir, or [ErrNetwork] when the
// folder is one that other computers see too. SQLite's locks and its
// write-ahead log do not hold on a network file system, and a sync program
// that copies a database while it is written makes a damaged one.
func place(dir string) (path string, err error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	resolved, err := filepath.EvalSymlinks(abs)
	if err != nil {
		return "", err
	}
	what := cloudFolder(resolved, os.Getenv)
	if what == "" {
		what, err = sharedVolume(resolved)
		if err != nil {
			return "", fmt.Errorf("look at the disk of %s: %w", resolved, err)
		}
	}
	if what != "" {
		return "", &NetworkError{Dir: resolved, What: what}
	}
	return filepath.Join(resolved, Filename), nil
}

// cloudFolder says which sync program a folder belongs to, or "": by the names
// those programs give their folders, by the variables they set, and by the
// marks they leave in the top folder they sync.
func cloudFolder(dir string, env func(string) string) string {
	for _, v := range []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"} {
		if inside(dir, env(v)) {
			return "OneDrive"
		}
	}
	for d := dir; ; d = filepath.Dir(d) {
		if what := cloudName(filepath.Base(d)); what != "" {
			return what
		}
		if what := cloudMark(d); what != "" {
			return what
		}
		if d == filepath.Dir(d) {
			return ""
		}
	}
}

func inside(dir, top string) bool {
	if top == "" {
		return false
	}
	rel, err := filepath.Rel(strings.ToLower(filepath.Clean(top)), strings.ToLower(dir))
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// cloudNames are the first words of folder names: "OneDrive - Stichting De
// Boog", "Dropbox (Persoonlijk)".
var cloudNames = []struct{ name, what string }{
	{"onedrive", "OneDrive"},
	{"sharepoint", "SharePoint"},
	{"dropbox", "Dropbox"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"mijn drive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"drivefs", "Google Drive"},
	{"iclouddrive", "iCloud"},
	{"icloud drive", "iCloud"},
	{"mobile documents", "iCloud"},
	{"cloudstorage", "een clouddienst"},
	{"surfdrive", "SURFdrive"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"pclouddrive", "pCloud"},
	{"pcloud drive", "pCloud"},
	{"box sync", "Box"},
	{"stackdrive", "STACK"},
}

func cloudName(base string) string {
	base = strings.ToLower(base)
	for _, c := range cloudNames {
		rest, ok := strings.CutPrefix(base, c.name)
		if ok && (rest == "" || strings.ContainsAny(rest[:1], " -_(")) {
			return c.what
		}
	}
	return ""
}

// cloudMark looks for what a sync program leaves in its top folder. A folder
// that cannot be read has no mark.
func cloudMark(dir string) string {
	for _, m := range []struct {
		name, what string
		folder     bool
	}{
		{".dropbox", "Dropbox", false}, // in a home folder it is Dropbox's own folder, and no mark
		{".dropbox.cache", "Dropbox", true},
		{".tmp.drivedownload", "Google Drive", true},
		{".stfolder", "Syncthing", true},
		{".nextcloudsync.log", "Nextcloud", false},
		{".owncloudsync.log", "ownCloud", false},
	} {
		st, err := os.Stat(filepath.Join(dir, m.name))
		if err == nil && st.IsDir() == m.folder {
			return m.what
		}
	}
	return ""
}
