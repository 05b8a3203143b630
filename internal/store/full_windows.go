package store

import "syscall"

// ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED,
// ERROR_FILE_TOO_LARGE.
var fullErrnos = []syscall.Errno{39, 112, 1295, 223}
