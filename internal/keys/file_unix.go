//go:build !windows

package keys

import (
	"os"
	"path/filepath"
)

// replace renames and makes the new name survive a pulled plug.
func replace(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	d, err := os.Open(filepath.Dir(to))
	if err != nil {
		return err
	}
	err = d.Sync()
	if e := d.Close(); err == nil {
		err = e
	}
	return err
}
