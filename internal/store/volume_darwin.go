package store

import "syscall"

const mountLocal = 0x1000 // MNT_LOCAL

func sharedVolume(dir string) (what string, err error) {
	var st syscall.Statfs_t
	if err := syscall.Statfs(dir, &st); err != nil {
		return "", err
	}
	if st.Flags&mountLocal == 0 {
		return "een netwerkschijf", nil
	}
	return "", nil
}
