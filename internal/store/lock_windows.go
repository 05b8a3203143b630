package store

import (
	"errors"
	"math"
	"os"
	"syscall"
	"unsafe"
)

var (
	kernel32         = syscall.NewLazyDLL("kernel32.dll")
	procLockFileEx   = kernel32.NewProc("LockFileEx")
	procUnlockFileEx = kernel32.NewProc("UnlockFileEx")
)

const (
	lockfileFailImmediately = 1
	lockfileExclusiveLock   = 2
	errorLockViolation      = syscall.Errno(33)
)

func lockFile(f *os.File) error {
	var at syscall.Overlapped
	ok, _, err := procLockFileEx.Call(f.Fd(), lockfileExclusiveLock|lockfileFailImmediately,
		0, math.MaxUint32, math.MaxUint32, uintptr(unsafe.Pointer(&at)))
	if ok != 0 {
		return nil
	}
	if errors.Is(err, errorLockViolation) || errors.Is(err, syscall.ERROR_IO_PENDING) {
		return ErrInUse
	}
	return err
}

func unlockFile(f *os.File) error {
	var at syscall.Overlapped
	ok, _, err := procUnlockFileEx.Call(f.Fd(), 0, math.MaxUint32, math.MaxUint32, uintptr(unsafe.Pointer(&at)))
	if ok != 0 {
		return nil
	}
	return err
}
