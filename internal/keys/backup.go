package keys

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A backup is three parts, one after the other:
//
//	"routewijzer-backup 1\n"
//	the length of the key file (4 bytes, big endian), and the key file
//	an age file, its passphrase the base64 of LocalKey("backup")
//
// So one's own backup asks for no extra passphrase when it is made, and opens
// with the profile's passphrase or its recovery code on an empty computer.
const (
	backupMagic   = "routewijzer-backup 1\n"
	backupPurpose = "backup"
	backupWork    = 10 // the passphrase is 32 random bytes: nothing to stretch
)

// SealBackup returns a writer that seals what is written to it into dst, for
// this profile. id is the unlocked identity of b. Close ends it.
func (b *Box) SealBackup(dst io.Writer, id *Identity) (io.WriteCloser, error) {
	b.mu.Lock()
	w := b.ways
	b.mu.Unlock()
	w.Keychain = nil // belongs to this computer
	text, err := w.text()
	if err != nil {
		return nil, fmt.Errorf("seal backup: %w", err)
	}
	head := binary.BigEndian.AppendUint32([]byte(backupMagic), uint32(len(text)))
	if _, err := dst.Write(append(head, text...)); err != nil {
		return nil, fmt.Errorf("seal backup: %w", err)
	}
	return sealExport(dst, id.backupPassphrase(), backupWork)
}

func (id *Identity) backupPassphrase() string {
	key := id.LocalKey(backupPurpose)
	return base64.StdEncoding.EncodeToString(key[:])
}

// A Backup is the readable beginning of a backup file.
type Backup struct {
	box  *Box
	rest io.Reader
}

// ReadBackup reads the beginning of what [Box.SealBackup] sealed: [ErrExport]
// when it is not a backup, [ErrNewer] or [ErrDamaged] when its key file is.
func ReadBackup(src io.Reader) (*Backup, error) {
	head := make([]byte, len(backupMagic)+4)
	if _, err := io.ReadFull(src, head); err != nil {
		return nil, fmt.Errorf("read backup: %w: %w", ErrExport, err)
	}
	n := binary.BigEndian.Uint32(head[len(backupMagic):])
	if !bytes.HasPrefix(head, []byte(backupMagic)) || n > maxBytes {
		return nil, fmt.Errorf("read backup: %w: not a backup", ErrExport)
	}
	text := make([]byte, n)
	if _, err := io.ReadFull(src, text); err != nil {
		return nil, fmt.Errorf("read backup: %w: %w", ErrExport, err)
	}
	w, err := parseWays(text)
	if err != nil {
		return nil, fmt.Errorf("read backup: %w", err)
	}
	return &Backup{box: &Box{ways: w}, rest: src}, nil
}

// Info returns what is readable of the profile in the backup.
func (b *Backup) Info() Info { return b.box.Info() }

// Unlock opens the key file in the backup with the passphrase the profile had
// when the backup was made; see [Box.Unlock].
func (b *Backup) Unlock(passphrase string) (*Identity, error) { return b.box.Unlock(passphrase) }

// UnlockCode opens it with the recovery code; see [Box.UnlockCode].
func (b *Backup) UnlockCode(code string) (*Identity, error) { return b.box.UnlockCode(code) }

// Open returns what was sealed. It can be called once, with the identity of
// this backup. Reading returns [ErrExport] where the file is damaged or ends
// early: nothing may be done with what was read before io.EOF came.
func (b *Backup) Open(id *Identity) (io.Reader, error) {
	r, err := OpenExport(b.rest, id.backupPassphrase())
	if errors.Is(err, ErrPassphrase) { // the passphrase is ours, not the user's
		return nil, fmt.Errorf("open backup: %w: of another profile", ErrExport)
	}
	return r, err
}

// Install puts the key file of the backup in the folder of a profile that has
// none, so that the profile lives on here with the passphrase and code of the
// backup. A folder that has one gives [ErrExists].
func (b *Backup) Install(dir string) error {
	if err := free(dir); err != nil {
		return fmt.Errorf("install keys in %s: %w", dir, err)
	}
	box := &Box{dir: dir}
	if err := box.save(b.box.ways); err != nil {
		return fmt.Errorf("install keys in %s: %w", dir, err)
	}
	return nil
}

// free returns an error unless dir has no key file.
func free(dir string) error {
	for _, name := range []string{Filename, CopyFilename} {
		_, err := os.Lstat(filepath.Join(dir, name))
		if err == nil {
			return ErrExists
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
