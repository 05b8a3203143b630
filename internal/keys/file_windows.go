package keys

import (
	"os"
	"syscall"
	"unsafe"
)

var procMoveFileEx = syscall.NewLazyDLL("kernel32.dll").NewProc("MoveFileExW")

const (
	replaceExisting = 1
	writeThrough    = 8 // returns when the rename is on the disk
)

func replace(from, to string) error {
	old, err := syscall.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	name, err := syscall.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	ok, _, err := procMoveFileEx.Call(uintptr(unsafe.Pointer(old)), uintptr(unsafe.Pointer(name)), replaceExisting|writeThrough)
	if ok == 0 {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}
