package store

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

var procGetDriveType = kernel32.NewProc("GetDriveTypeW")

const (
	driveRemote = 4

	// A folder whose content a sync program fetches when it is opened.
	attributeRecallOnOpen       = 0x00040000
	attributeRecallOnDataAccess = 0x00400000
)

func sharedVolume(dir string) (what string, err error) {
	volume := filepath.VolumeName(dir)
	local := strings.TrimPrefix(volume, `\\?\`)
	if strings.HasPrefix(local, `\\`) || strings.HasPrefix(strings.ToUpper(local), `UNC\`) {
		return "een netwerkmap (" + volume + ")", nil
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return "", err
	}
	if kind, _, _ := procGetDriveType.Call(uintptr(unsafe.Pointer(root))); kind == driveRemote {
		return "een netwerkstation (" + volume + ")", nil
	}
	for d := dir; ; d = filepath.Dir(d) {
		p, err := syscall.UTF16PtrFromString(d)
		if err != nil {
			return "", err
		}
		a, err := syscall.GetFileAttributes(p)
		if err == nil && a&(attributeRecallOnOpen|attributeRecallOnDataAccess) != 0 {
			return "een clouddienst", nil
		}
		if d == filepath.Dir(d) {
			return "", nil
		}
	}
}
