package workspace

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// A backup is a zip of the database and the key file, both sealed already, and
// a list of their hashes. Whoever has it needs the passphrase or the recovery
// code of the moment it was made.
const (
	backupManifest = "reservekopie.json"
	backupKeys     = keys.Filename
	backupDB       = store.Filename
)

type manifest struct {
	Soort   string            `json:"soort"` // "routewijzer reservekopie"
	Versie  int               `json:"versie"`
	Gemaakt time.Time         `json:"gemaakt"`
	SHA256  map[string]string `json:"sha256"`
}

const manifestSoort = "routewijzer reservekopie"

// Backup writes a sealed copy of the whole profile to path; a file that is
// there is replaced only by a whole one.
func (w *Workspace) Backup(path string) (err error) {
	if path, err = filepath.Abs(path); err != nil { // SQLite writes its copy by absolute name
		return fmt.Errorf("backup: %w", err)
	}
	if err := errors.Join(w.saveSnapshots(w.ctx), w.keepLooks()); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(path), ".routewijzer-")
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	db := filepath.Join(tmp, backupDB)
	if err := w.profile.store.Backup(w.ctx, db); err != nil {
		return err
	}
	m := manifest{Soort: manifestSoort, Versie: 1, Gemaakt: w.now().UTC(), SHA256: map[string]string{}}
	out := filepath.Join(tmp, "kopie")
	f, err := os.OpenFile(out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	z := zip.NewWriter(f)
	for name, from := range map[string]string{backupDB: db, backupKeys: filepath.Join(w.profile.dir, backupKeys)} {
		if m.SHA256[name], err = zipFile(z, name, from); err != nil {
			return errors.Join(fmt.Errorf("backup: %w", err), f.Close())
		}
	}
	if err := zipManifest(z, m); err != nil {
		return errors.Join(fmt.Errorf("backup: %w", err), f.Close())
	}
	if err := errors.Join(z.Close(), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	if err := os.Rename(out, path); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	return nil
}

func zipFile(z *zip.Writer, name, from string) (sum string, err error) {
	src, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, src.Close()) }()
	dst, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store}) // sealed bytes do not shrink
	if err != nil {
		return "", err
	}
	h := sha256.New()
	if _, err := io.Copy(io.MultiWriter(dst, h), src); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func zipManifest(z *zip.Writer, m manifest) error {
	dst, err := z.Create(backupManifest)
	if err != nil {
		return err
	}
	return json.NewEncoder(dst).Encode(m)
}

// Unpack checks a backup and writes its files into the existing folder dir,
// which holds no profile. ErrBadFile for anything but a whole backup; then dir
// holds what it held.
func Unpack(path, dir string) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		if os.IsNotExist(err) {
			return err
		}
		return fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	err = unpack(z, dir)
	return errors.Join(err, z.Close())
}

func unpack(z *zip.ReadCloser, dir string) error {
	f, err := z.Open(backupManifest)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	var m manifest
	err = json.NewDecoder(io.LimitReader(f, 1<<20)).Decode(&m)
	if e := f.Close(); err == nil {
		err = e
	}
	switch {
	case err != nil || m.Soort != manifestSoort:
		return ErrBadFile
	case m.Versie > 1:
		return ErrNewerFormat
	}
	for _, name := range []string{backupDB, backupKeys} {
		if err := unzipFile(z, name, filepath.Join(dir, name), m.SHA256[name]); err != nil {
			_ = os.Remove(filepath.Join(dir, name)) // err says what matters
			return err
		}
	}
	return nil
}

func unzipFile(z *zip.ReadCloser, name, to, sum string) (err error) {
	src, err := z.Open(name)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	defer func() { err = errors.Join(err, src.Close()) }()
	dst, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	h := sha256.New()
	_, err = io.Copy(io.MultiWriter(dst, h), src)
	if err := errors.Join(err, dst.Sync(), dst.Close()); err != nil {
		return fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	if hex.EncodeToString(h.Sum(nil)) != sum {
		return fmt.Errorf("%w: %s has other bytes than the list says", ErrBadFile, name)
	}
	return nil
}

// RestoreNew makes a profile in dir, where there is none, from a backup. It
// opens with the passphrase or code of the moment the backup was made.
func RestoreNew(path, dir string) error {
	if Exists(dir) {
		return ErrExists
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	tmp, err := os.MkdirTemp(filepath.Dir(filepath.Clean(dir)), ".routewijzer-")
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	if err := Unpack(path, tmp); err != nil {
		return errors.Join(err, os.RemoveAll(tmp))
	}
	for _, name := range []string{backupDB, backupKeys} { // without the key file there is no profile yet
		if err := os.Rename(filepath.Join(tmp, name), filepath.Join(dir, name)); err != nil {
			return errors.Join(fmt.Errorf("restore: %w", err), os.RemoveAll(tmp))
		}
	}
	return os.RemoveAll(tmp)
}

// A Restored says what a backup brought.
type Restored struct {
	Dossiers   int // that were not here
	Envelopes  int // actions that were not here
	Recordings int
}

// RestoreBackup unites a backup of this profile with what is here: nothing that is
// here is replaced or lost, and the device goes on under a new incarnation.
// ErrOtherOwner for a backup of somebody else's profile.
func (w *Workspace) RestoreBackup(path string) (r Restored, err error) {
	tmp, err := os.MkdirTemp(w.profile.dir, ".terug-")
	if err != nil {
		return r, fmt.Errorf("restore: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	if err := Unpack(path, tmp); err != nil {
		return r, err
	}
	old, err := store.Open(tmp)
	if err != nil {
		return r, fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	defer func() { err = errors.Join(err, old.Close()) }()
	sealed, err := old.Setting(w.ctx, selfSetting)
	if err != nil {
		return r, fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	if _, err := keys.OpenLocal(w.id.LocalKey(selfPurpose), nil, sealed); err != nil {
		return r, ErrOtherOwner
	}
	if r, err = w.uniteStore(old); err != nil {
		return r, err
	}
	_, err = w.profile.store.NewIncarnation(w.ctx)
	return r, err
}

func (w *Workspace) uniteStore(old *store.Store) (r Restored, err error) {
	logs, err := old.Logs(w.ctx)
	if err != nil {
		return r, fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	for _, l := range logs {
		here := w.known(l.ID) != nil
		n, err := w.uniteLog(old, l)
		if err != nil {
			return r, err
		}
		r.Envelopes += n
		if !here && l.Kind == oplog.DossierLog {
			r.Dossiers++
		}
	}
	n, err := w.uniteJournals(old)
	r.Recordings = n
	if err != nil {
		return r, err
	}
	if err := w.uniteLooks(old); err != nil {
		return r, err
	}
	if err := w.uniteBlobs(old); err != nil {
		return r, err
	}
	return r, w.loadMe()
}

func (w *Workspace) uniteLog(old *store.Store, l store.LogInfo) (int, error) {
	records, err := old.Envelopes(w.ctx, l.ID)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	var envelopes []*oplog.Envelope
	for _, rec := range records {
		env, err := oplog.Parse(rec.Bytes)
		if err != nil {
			return 0, fmt.Errorf("%w: %w", ErrBadFile, err)
		}
		envelopes = append(envelopes, env)
	}
	return w.unite(l.ID, l.Kind, envelopes)
}

func (w *Workspace) uniteJournals(old *store.Store) (int, error) {
	journals, err := old.Journals(w.ctx)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrBadFile, err)
	}
	for _, j := range journals {
		rows, err := old.Journal(w.ctx, j.ID)
		if err != nil {
			return 0, fmt.Errorf("%w: %w", ErrBadFile, err)
		}
		for _, row := range rows {
			if err := w.profile.store.AppendJournal(w.ctx, j.ID, row.Nr, row.Sealed); err != nil {
				return 0, err
			}
		}
	}
	return len(journals), nil
}

func (w *Workspace) uniteBlobs(old *store.Store) error {
	for _, e := range w.entries() {
		p, err := w.Open(dossier.ID(e.id.String()))
		if err != nil {
			return err
		}
		for _, x := range p.Dossier.Documenten {
			id, err := oplog.ParseID(x.Blob)
			if err != nil {
				continue // a line without a file
			}
			sealed, ok, err := old.Blob(w.ctx, id)
			if err != nil {
				return fmt.Errorf("%w: %w", ErrBadFile, err)
			}
			if ok {
				if _, err := w.profile.store.PutBlob(w.ctx, sealed); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// A Health is what a check of the profile found.
type Health struct {
	Problems []string // what is wrong, Dutch
	Dossiers int
	Actions  int
	Bytes    int64
	Waiting  int // envelopes that are held
}

// Check reads everything there is: the database, every envelope's hash and
// signature, and every log: dossiers, settings, the person's own and the access
// streams. It changes nothing.
func (w *Workspace) Check(ctx context.Context) (h Health, err error) {
	found, err := w.profile.store.Check(ctx)
	if err != nil {
		return h, err
	}
	for _, f := range found {
		h.Problems = append(h.Problems, "De database meldt: "+f+".")
	}
	if h.Bytes, err = w.profile.store.Size(); err != nil {
		return h, err
	}
	broken, err := w.profile.store.Setting(ctx, brokenSetting)
	if err != nil {
		return h, err
	}
	if broken != nil {
		h.Problems = append(h.Problems, "Inzagelijst: wat nog moest worden bijgeschreven over wie welk dossier opende, is beschadigd en apart gezet.")
	}
	for _, e := range w.all() {
		if err := w.checkLog(ctx, e, &h); err != nil {
			return h, err
		}
	}
	return h, nil
}

// logWords is what a log of a kind is called where something is the matter with it.
var logWords = map[oplog.LogKind]string{
	oplog.DossierLog: "Dossier", oplog.OrganisatieLog: "Instellingen", oplog.PersoonLog: "Persoonlijk logboek", oplog.InzageLog: "Inzagelijst",
}

func (w *Workspace) checkLog(ctx context.Context, e *entry, h *Health) error {
	what := fmt.Sprintf("%s %s", logWords[e.kind], e.id)
	if e.kind == oplog.DossierLog {
		h.Dossiers++
	}
	records, err := w.profile.store.Envelopes(ctx, e.id)
	if err != nil {
		return err
	}
	var envelopes []*oplog.Envelope
	for _, r := range records {
		env, err := oplog.Parse(r.Bytes)
		if err != nil || env.ID() != r.ID {
			h.Problems = append(h.Problems, fmt.Sprintf("%s: een handeling (%s) is beschadigd.", what, short(r.ID)))
			continue
		}
		envelopes = append(envelopes, env)
	}
	h.Actions += len(envelopes)
	for id := range oplog.VerifyAll(envelopes, oplog.Introduced(envelopes)) {
		h.Problems = append(h.Problems, fmt.Sprintf("%s: de handtekening van een handeling (%s) klopt niet.", what, short(id)))
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		h.Problems = append(h.Problems, what+" kan niet worden geopend.")
		return nil //nolint:nilerr // it is what the check is for
	}
	h.Waiting += len(e.log.View().Held())
	if e.kind == oplog.InzageLog {
		e.unload() // a stream has no projection
		return nil
	}
	if _, err := w.project(e); err != nil {
		h.Problems = append(h.Problems, what+" kan niet worden gelezen.")
	}
	return nil
}

func short(id oplog.ID) string { return strings.ToUpper(id.String()[:8]) }
