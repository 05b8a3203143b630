package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"routewijzer/internal/oplog"
)

// A LogInfo describes one log without opening it.
type LogInfo struct {
	ID    oplog.LogID
	Kind  oplog.LogKind
	Count int   // envelopes
	Bytes int64 // of its envelopes together
	Last  int64 // the latest Ms of its envelopes, Unix milliseconds
}

// Logs lists the logs, in the order in which they came.
func (s *Store) Logs(ctx context.Context) ([]LogInfo, error) {
	return query(ctx, s, "logs", func(rows *sql.Rows) (l LogInfo, err error) {
		var id []byte
		err = rows.Scan(&id, &l.Kind, &l.Count, &l.Bytes, &l.Last)
		copy(l.ID[:], id)
		return l, err
	}, "SELECT id, kind, count, bytes, last_ms FROM log ORDER BY num")
}

// Envelopes returns the envelopes of a log in the order in which they came to
// this device; none for a log that is not there.
func (s *Store) Envelopes(ctx context.Context, log oplog.LogID) ([]Record, error) {
	return s.EnvelopesAfter(ctx, log, 0)
}

// EnvelopesAfter returns the envelopes of a log whose Nr is larger than nr, in order.
func (s *Store) EnvelopesAfter(ctx context.Context, log oplog.LogID, nr uint64) ([]Record, error) {
	return query(ctx, s, "envelopes", scanRecord, selectRecord+`
		WHERE l.id = ?1 AND e.nr > (l.num << 32) + ?2 AND e.nr < (l.num + 1) << 32 ORDER BY e.nr`, log[:], int64(nr))
}

// Envelope returns the envelope with this id; ok is false when it is not here.
func (s *Store) Envelope(ctx context.Context, id oplog.ID) (r Record, ok bool, err error) {
	found, err := query(ctx, s, "envelope", scanRecord, selectRecord+" WHERE e.id = ?", id[:])
	if err != nil || len(found) == 0 {
		return Record{}, false, err
	}
	return found[0], true, nil
}

// The log comes first: SQLite must find the log and then walk one range of
// envelope, not the other way round (CROSS JOIN keeps the order).
const selectRecord = `SELECT l.id, l.kind, e.nr - (l.num << 32), e.id, d.id, e.incarnation, e.seq, e.ms, e.bytes
	FROM log l CROSS JOIN envelope e ON e.log = l.num JOIN device d ON d.num = e.device`

func scanRecord(rows *sql.Rows) (r Record, err error) {
	var log, id, device sql.RawBytes
	var incarnation, seq int64
	err = rows.Scan(&log, &r.Kind, &r.Nr, &id, &device, &incarnation, &seq, &r.Ms, &r.Bytes)
	copy(r.Log[:], log)
	copy(r.ID[:], id)
	copy(r.Device[:], device)
	r.Incarnation, r.Seq = uint64(incarnation), uint64(seq)
	return r, err
}

// query runs q on a reader connection and collects what scan makes of each row.
func query[T any](ctx context.Context, s *Store, what string, scan func(*sql.Rows) (T, error), q string, args ...any) ([]T, error) {
	out, err := collect(ctx, s.read, scan, q, args...)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", what, wrap(s.path, err))
	}
	return out, nil
}

// collect looks at ctx between rows. The driver would start a goroutine for
// every row to do that, which takes longer than reading the row.
func collect[T any](ctx context.Context, db *sql.DB, scan func(*sql.Rows) (T, error), q string, args ...any) (out []T, err error) {
	rows, err := db.QueryContext(context.WithoutCancel(ctx), q, args...)
	if err != nil {
		return nil, err
	}
	defer func() {
		if e := rows.Close(); err == nil {
			err = e
		}
	}()
	for ctx.Err() == nil && rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return out, rows.Err()
}

// one reads a single value; ok is false when there is no row.
func one(ctx context.Context, s *Store, what string, dest any, q string, args ...any) (ok bool, err error) {
	err = s.read.QueryRowContext(context.WithoutCancel(ctx), q, args...).Scan(dest)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read %s: %w", what, wrap(s.path, err))
	}
	return true, nil
}
