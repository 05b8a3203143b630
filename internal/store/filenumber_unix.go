//go:build !windows

package store

import "syscall"

// fileNumber tells this file from another with the same name.
func fileNumber(path string) (uint64, error) {
	var st syscall.Stat_t
	if err := syscall.Stat(path, &st); err != nil {
		return 0, err
	}
	return st.Ino, nil
}
