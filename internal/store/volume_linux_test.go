package store

import (
	"os"
	"testing"
)

func TestMountKind(t *testing.T) {
	const mounts = `22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
90 22 0:45 / /home/jan/School\040schijf rw,nosuid,nodev,relatime shared:50 - fuse.sshfs jan@school: rw,user_id=1000
91 22 8:17 / /media/jan/stick rw shared:51 - fuseblk /dev/sdb1 rw
92 22 0:46 / /home/jan/kluis rw shared:52 - fuse.gocryptfs /home/jan/.kluis rw
93 92 0:47 / /home/jan/kluis rw shared:53 - fuse.rclone remote: rw
94 22 259:3 / /home rw shared:54 - btrfs /dev/nvme0n1p3 rw
half a line
`
	for dir, want := range map[string]string{
		"/home/jan":                     "btrfs",
		"/var":                          "ext4",
		"/home/jan/School schijf/a/b":   "fuse.sshfs",
		"/home/jan/School schijf":       "fuse.sshfs",
		"/home/jan/School schijfje":     "btrfs",
		"/media/jan/stick/routewijzer":  "fuseblk",
		"/home/jan/kluis/later/covered": "fuse.rclone",
	} {
		if got := mountKind(mounts, dir); got != want {
			t.Errorf("mountKind(%s) = %s; want %s", dir, got, want)
		}
	}
	if got := mountKind("", "/x"); localFuse[got] {
		t.Errorf("mountKind of nothing = %s, which is taken for local", got)
	}
}

// Real file systems of this computer: the temporary folder and its memory are
// local.
func TestLocalVolumes(t *testing.T) {
	for _, dir := range []string{t.TempDir(), "/dev/shm", "/"} {
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		if what, err := sharedVolume(dir); what != "" || err != nil {
			t.Errorf("sharedVolume(%s) = %q, %v; want local", dir, what, err)
		}
	}
	if _, err := sharedVolume("/er is niets"); err == nil {
		t.Error("sharedVolume of a folder that is not there = nil; want an error")
	}
}
