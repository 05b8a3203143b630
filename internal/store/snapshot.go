package store

import (
	"context"
	"database/sql"
	"fmt"

	"routewijzer/internal/oplog"
)

// Snapshot returns the sealed snapshot of a log, or nil.
func (s *Store) Snapshot(ctx context.Context, log oplog.LogID) ([]byte, error) {
	var b []byte
	_, err := one(ctx, s, "snapshot", &b,
		"SELECT s.bytes FROM snapshot s JOIN log l ON l.num = s.log WHERE l.id = ?", log[:])
	return b, err
}

// Snapshots returns every sealed snapshot there is.
func (s *Store) Snapshots(ctx context.Context) (map[oplog.LogID][]byte, error) {
	type row struct {
		log   oplog.LogID
		bytes []byte
	}
	rows, err := query(ctx, s, "snapshots", func(rows *sql.Rows) (r row, err error) {
		var id sql.RawBytes
		err = rows.Scan(&id, &r.bytes)
		copy(r.log[:], id)
		return r, err
	}, "SELECT l.id, s.bytes FROM snapshot s JOIN log l ON l.num = s.log")
	if err != nil {
		return nil, err
	}
	out := make(map[oplog.LogID][]byte, len(rows))
	for _, r := range rows {
		out[r.log] = r.bytes
	}
	return out, nil
}

func (s *Store) putSnapshot(ctx context.Context, tx *sql.Tx, log oplog.LogID, bytes []byte) error {
	if bytes == nil {
		_, err := tx.ExecContext(ctx, "DELETE FROM snapshot WHERE log = (SELECT num FROM log WHERE id = ?)", log[:])
		return err
	}
	const put = `INSERT INTO snapshot (log, ms, bytes) SELECT num, ?, ? FROM log WHERE id = ?
		ON CONFLICT (log) DO UPDATE SET ms = excluded.ms, bytes = excluded.bytes`
	res, err := tx.ExecContext(ctx, put, s.nowMs(), bytes, log[:])
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err == nil && n == 0 {
		return fmt.Errorf("no log %x", log)
	}
	return err
}
