package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestCloudFolders(t *testing.T) {
	env := func(name string) string {
		return map[string]string{"OneDriveCommercial": filepath.FromSlash("/werk/map van de school")}[name]
	}
	for dir, want := range map[string]string{
		"/home/jan/.local/share/routewijzer/x":              "",
		"/home/jan/Dropbox/x":                               "Dropbox",
		"/home/jan/dropbox (Persoonlijk)":                   "Dropbox",
		"/home/jan/Dropboxen/x":                             "",
		"/home/jan/Mijn Dropbox oud/x":                      "",
		"/Users/jan/OneDrive - Stichting De Boog/a/b":       "OneDrive",
		"/Users/jan/Google Drive/x":                         "Google Drive",
		"/Users/jan/Mijn Drive/x":                           "Google Drive",
		"/Users/jan/iCloudDrive/x":                          "iCloud",
		"/Users/jan/Library/Mobile Documents/x":             "iCloud",
		"/Users/jan/Library/CloudStorage/OneDrive-School/x": "OneDrive",
		"/Users/jan/Library/CloudStorage/x":                 "een clouddienst",
		"/home/jan/surfdrive/x":                             "SURFdrive",
		"/home/jan/Nextcloud/x":                             "Nextcloud",
		"/werk/Map van de School/routewijzer":               "OneDrive",
		"/werk/map van de schoolleider/routewijzer":         "",
	} {
		if got := cloudFolder(filepath.FromSlash(dir), env); got != want {
			t.Errorf("cloudFolder(%s) = %q; want %q", dir, got, want)
		}
	}
}

func TestCloudMarks(t *testing.T) {
	for _, c := range []struct {
		mark   string
		folder bool
		want   string
	}{
		{".dropbox", false, "Dropbox"},
		{".dropbox", true, ""}, // Dropbox's own settings, in every home folder
		{".dropbox.cache", true, "Dropbox"},
		{".stfolder", true, "Syncthing"},
		{".owncloudsync.log", false, "ownCloud"},
		{"iets anders", false, ""},
	} {
		top := t.TempDir()
		dir := filepath.Join(top, "a", "b")
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		mark := filepath.Join(top, c.mark)
		err := os.WriteFile(mark, nil, 0o600)
		if c.folder {
			err = errors.Join(os.Remove(mark), os.Mkdir(mark, 0o700))
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := cloudFolder(dir, func(string) string { return "" }); got != c.want {
			t.Errorf("a folder below %s (folder: %v) = %q; want %q", c.mark, c.folder, got, c.want)
		}
	}
}

// The whole way: a folder of a sync program is refused, also through a link,
// and nothing is written in it.
func TestRefusesCloudFolder(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "Dropbox", "profiel")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(root, "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, link} {
		for what, open := range map[string]func(string) (*Store, error){"Create": Create, "Open": Open} {
			_, err := open(d)
			var network *NetworkError
			if !errors.Is(err, ErrNetwork) || !errors.As(err, &network) || network.What != "Dropbox" {
				t.Errorf("%s(%s) = %v; want ErrNetwork that names Dropbox", what, d, err)
			}
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
		t.Errorf("the refused folder holds %v, %v", entries, err)
	}
}
