package store

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// sharedTypes are the file systems of statfs(2) that other computers see too.
var sharedTypes = map[uint32]string{
	0x00006969: "een netwerkschijf (NFS)",
	0x0000517b: "een netwerkschijf (SMB)",
	0xfe534d42: "een netwerkschijf (SMB)",
	0xff534d42: "een netwerkschijf (SMB)",
	0x0000564c: "een netwerkschijf (NCP)",
	0x01021997: "een gedeelde map van een andere computer (9P)",
	0x786f4256: "een gedeelde map van een andere computer (VirtualBox)",
	0x5346414f: "een netwerkschijf (AFS)",
	0x6b414653: "een netwerkschijf (AFS)",
	0x73757245: "een netwerkschijf (Coda)",
	0x00c36400: "een netwerkschijf (Ceph)",
	0x0bd00bd0: "een netwerkschijf (Lustre)",
	0x47504653: "een netwerkschijf (GPFS)",
	0x01161970: "een netwerkschijf (GFS2)",
	0x7461636f: "een netwerkschijf (OCFS2)",
}

const fuseType = 0x65735546

// localFuse are FUSE file systems over a disk of this computer. Every other
// FUSE file system is a remote one (sshfs, rclone, gvfs) until known better.
var localFuse = map[string]bool{
	"fuseblk":        true, // ntfs-3g, exfat
	"fuse.gocryptfs": true, "fuse.encfs": true, "fuse.cryfs": true, "fuse.securefs": true,
	"fuse.bindfs": true, "fuse.mergerfs": true, "fuse.fuse-overlayfs": true, "fuse.lxcfs": true,
}

func sharedVolume(dir string) (what string, err error) {
	var st syscall.Statfs_t
	if err := syscall.Statfs(dir, &st); err != nil {
		return "", err
	}
	if what := sharedTypes[uint32(st.Type)]; what != "" {
		return what, nil
	}
	if uint32(st.Type) != fuseType {
		return "", nil
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return "", err
	}
	kind := mountKind(string(mounts), dir)
	if localFuse[kind] {
		return "", nil
	}
	return "een netwerkschijf (" + strings.TrimPrefix(kind, "fuse.") + ")", nil
}

// mountKind finds the type of the file system dir lies on in the text of
// /proc/self/mountinfo: the mount with the longest path that dir is in, the
// last of equals, as later mounts cover earlier ones.
func mountKind(mountinfo, dir string) string {
	unescape := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)
	kind, longest := "fuse", -1
	for line := range strings.Lines(mountinfo) {
		before, after, ok := strings.Cut(line, " - ")
		fields, types := strings.Fields(before), strings.Fields(after)
		if !ok || len(fields) < 5 || len(types) < 1 {
			continue
		}
		point := unescape.Replace(fields[4])
		rel, err := filepath.Rel(point, dir)
		if err != nil || rel == ".." || strings.HasPrefix(rel, "../") || len(point) < longest {
			continue
		}
		kind, longest = types[0], len(point)
	}
	return kind
}
