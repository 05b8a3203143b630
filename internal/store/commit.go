package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"routewijzer/internal/oplog"
)

// A Record is one envelope and what may be known of it without a key.
type Record struct {
	Log         oplog.LogID
	Kind        oplog.LogKind // of the log
	ID          oplog.ID
	Device      oplog.DeviceID
	Incarnation uint64
	Seq         uint64
	Ms          int64  // its time as far as it may be readable, Unix milliseconds
	Bytes       []byte // the sealed envelope
	Nr          uint64 // place in this log on this device: 1, 2, 3; set when read, ignored by Commit
}

// A Batch is what must be on the disk together: all of it, or none.
type Batch struct {
	Envelopes    []Record               // one that is already there is left as it is
	Snapshots    map[oplog.LogID][]byte // of logs that are there, or come with this batch; nil drops it
	Settings     map[string][]byte      // nil removes it
	Blobs        [][]byte               // see PutBlob
	DropBlobs    []oplog.ID
	DropDrafts   []DraftKey
	DropJournals []string
}

// Commit writes b in one transaction. When it returns nil, b is on the disk;
// when it returns an error, nothing of b is, and the same batch may be tried
// again. [ErrFull] when there is no room.
func (s *Store) Commit(ctx context.Context, b Batch) error {
	err := s.tx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for i := range b.Envelopes {
			if err := putEnvelope(ctx, tx, &b.Envelopes[i]); err != nil {
				return fmt.Errorf("envelope %x: %w", b.Envelopes[i].ID[:4], err)
			}
		}
		return s.commitRest(ctx, tx, b)
	})
	if err != nil {
		return fmt.Errorf("commit: %w", wrap(s.path, err))
	}
	return nil
}

func (s *Store) commitRest(ctx context.Context, tx *sql.Tx, b Batch) error {
	for log, bytes := range b.Snapshots {
		if err := s.putSnapshot(ctx, tx, log, bytes); err != nil {
			return fmt.Errorf("snapshot: %w", err)
		}
	}
	for name, value := range b.Settings {
		if err := putSetting(ctx, tx, name, value); err != nil {
			return fmt.Errorf("setting %s: %w", name, err)
		}
	}
	for _, sealed := range b.Blobs {
		if _, err := s.putBlob(ctx, tx, sealed); err != nil {
			return fmt.Errorf("blob: %w", err)
		}
	}
	for _, id := range b.DropBlobs {
		if err := dropBlob(ctx, tx, id); err != nil {
			return fmt.Errorf("drop blob: %w", err)
		}
	}
	for _, k := range b.DropDrafts {
		if err := dropDraft(ctx, tx, k); err != nil {
			return fmt.Errorf("drop draft: %w", err)
		}
	}
	for _, id := range b.DropJournals {
		if err := dropJournal(ctx, tx, id); err != nil {
			return fmt.Errorf("drop journal: %w", err)
		}
	}
	return nil
}

// putEnvelope appends e to its log, unless its id is there already.
func putEnvelope(ctx context.Context, tx *sql.Tx, e *Record) error {
	log, next, err := logForWrite(ctx, tx, e.Log, e.Kind)
	if err != nil {
		return fmt.Errorf("log: %w", err)
	}
	device, err := deviceNum(ctx, tx, e.Device)
	if err != nil {
		return fmt.Errorf("device: %w", err)
	}
	const insert = `INSERT INTO envelope (nr, log, id, device, incarnation, seq, ms, bytes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`
	res, err := tx.ExecContext(ctx, insert, log<<32|next, log, e.ID[:], device, int64(e.Incarnation), int64(e.Seq), e.Ms, e.Bytes)
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil || n == 0 {
		return err
	}
	const count = `UPDATE log SET next = next + 1, count = count + 1, bytes = bytes + ?, last_ms = max(last_ms, ?) WHERE num = ?`
	_, err = tx.ExecContext(ctx, count, len(e.Bytes), e.Ms, log)
	return err
}

func logForWrite(ctx context.Context, tx *sql.Tx, id oplog.LogID, kind oplog.LogKind) (num, next int64, err error) {
	const find = "SELECT num, next FROM log WHERE id = ?"
	err = tx.QueryRowContext(ctx, find, id[:]).Scan(&num, &next)
	if !errors.Is(err, sql.ErrNoRows) {
		return num, next, err
	}
	const insert = "INSERT INTO log (id, kind) VALUES (?, ?) RETURNING num, next"
	err = tx.QueryRowContext(ctx, insert, id[:], kind).Scan(&num, &next)
	return num, next, err
}

func deviceNum(ctx context.Context, tx *sql.Tx, id oplog.DeviceID) (num int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT num FROM device WHERE id = ?", id[:]).Scan(&num)
	if !errors.Is(err, sql.ErrNoRows) {
		return num, err
	}
	err = tx.QueryRowContext(ctx, "INSERT INTO device (id) VALUES (?) RETURNING num", id[:]).Scan(&num)
	return num, err
}
