package store

import (
	"context"
	"database/sql"
	"fmt"

	"routewijzer/internal/oplog"
)

// A DraftKey names the one draft of a field. Path is a keyed hash of the path:
// the path itself would be readable on disk.
type DraftKey struct {
	Log  oplog.LogID
	Path [32]byte
}

// A Draft is what was typed in a field and not yet written.
type Draft struct {
	DraftKey
	Ms     int64 // when it was kept, Unix milliseconds
	Sealed []byte
}

// PutDraft keeps a draft in the place of the one before it. It is on the disk
// when PutDraft returns nil. The log need not exist yet.
func (s *Store) PutDraft(ctx context.Context, k DraftKey, sealed []byte) error {
	const put = `INSERT INTO draft (log, path, ms, bytes) VALUES (?, ?, ?, ?)
		ON CONFLICT (log, path) DO UPDATE SET ms = excluded.ms, bytes = excluded.bytes`
	err := s.tx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, put, k.Log[:], k.Path[:], s.nowMs(), sealed)
		return err
	})
	if err != nil {
		return fmt.Errorf("put draft: %w", wrap(s.path, err))
	}
	return nil
}

// DropDraft forgets a draft; dropping one that is not there is fine. A draft
// that became an envelope is dropped by [Store.Commit], in one transaction.
func (s *Store) DropDraft(ctx context.Context, k DraftKey) error {
	return s.Commit(ctx, Batch{DropDrafts: []DraftKey{k}})
}

// Drafts returns the drafts of a log, oldest first.
func (s *Store) Drafts(ctx context.Context, log oplog.LogID) ([]Draft, error) {
	return query(ctx, s, "drafts", scanDraft,
		"SELECT log, path, ms, bytes FROM draft WHERE log = ? ORDER BY ms, path", log[:])
}

// AllDrafts returns every draft, oldest first.
func (s *Store) AllDrafts(ctx context.Context) ([]Draft, error) {
	return query(ctx, s, "drafts", scanDraft, "SELECT log, path, ms, bytes FROM draft ORDER BY ms, log, path")
}

func scanDraft(rows *sql.Rows) (d Draft, err error) {
	var log, path sql.RawBytes
	err = rows.Scan(&log, &path, &d.Ms, &d.Sealed)
	copy(d.Log[:], log)
	copy(d.Path[:], path)
	return d, err
}

func dropDraft(ctx context.Context, tx *sql.Tx, k DraftKey) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM draft WHERE log = ? AND path = ?", k.Log[:], k.Path[:])
	return err
}
