//go:build !windows

package store

import "os"

// syncDir makes a rename in dir survive a pulled plug.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if e := d.Close(); err == nil {
		err = e
	}
	return err
}
