package store

import (
	"os"
	"syscall"
)

// fileNumber tells this file from another with the same name.
func fileNumber(path string) (uint64, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	var info syscall.ByHandleFileInformation
	err = syscall.GetFileInformationByHandle(syscall.Handle(f.Fd()), &info)
	if e := f.Close(); err == nil {
		err = e
	}
	return uint64(info.FileIndexHigh)<<32 | uint64(info.FileIndexLow), err
}
