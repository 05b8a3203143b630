package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
)

// Check reads the whole database and returns what is wrong with it, English,
// one finding a line and no content; none when it is sound. It may take
// seconds and does not stop reading or writing; ctx ends it between its parts.
func (s *Store) Check(ctx context.Context) (found []string, err error) {
	for _, part := range []func(context.Context) ([]string, error){s.checkPages, s.checkReferences, s.checkCounts} {
		lines, err := part(ctx)
		var damaged *DamagedError
		if errors.As(err, &damaged) { // too damaged to go on looking is a finding too
			lines, err = []string{damaged.Detail}, nil
		}
		if err != nil {
			return nil, err
		}
		found = append(found, lines...)
	}
	return found, nil
}

// Both pragmas report in rows, never as an error: run with Exec they would
// always succeed.

func (s *Store) checkPages(ctx context.Context) ([]string, error) {
	found, err := query(ctx, s, "integrity", func(rows *sql.Rows) (line string, err error) {
		err = rows.Scan(&line)
		return line, err
	}, "PRAGMA integrity_check")
	if len(found) == 1 && found[0] == "ok" {
		found = nil
	}
	return found, err
}

func (s *Store) checkReferences(ctx context.Context) ([]string, error) {
	return query(ctx, s, "foreign keys", func(rows *sql.Rows) (string, error) {
		var table, parent string
		var row, key sql.NullInt64
		err := rows.Scan(&table, &row, &parent, &key)
		return fmt.Sprintf("row %d of %s names a row of %s that is not there", row.Int64, table, parent), err
	}, "PRAGMA foreign_key_check")
}

func (s *Store) checkCounts(ctx context.Context) ([]string, error) {
	return query(ctx, s, "counts", func(rows *sql.Rows) (string, error) {
		var log, says, has int64
		err := rows.Scan(&log, &says, &has)
		return fmt.Sprintf("log %d says %d envelopes and has %d", log, says, has), err
	}, `SELECT l.num, l.count, count(e.nr) FROM log l LEFT JOIN envelope e
		ON e.nr > l.num << 32 AND e.nr < (l.num + 1) << 32 GROUP BY l.num HAVING l.count <> count(e.nr)`)
}

// Size is how many bytes the profile takes on the disk.
func (s *Store) Size() (int64, error) {
	var total int64
	for _, suffix := range []string{"", "-wal"} {
		st, err := os.Stat(s.path + suffix)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return 0, fmt.Errorf("size of store: %w", err)
		}
		total += st.Size()
	}
	return total, nil
}
