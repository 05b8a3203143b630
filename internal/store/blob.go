package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"routewijzer/internal/oplog"
)

// chunkSize is the largest piece of a blob, also on the wire.
const chunkSize = 1 << 20

// PutBlob keeps sealed bytes and returns their name, [oplog.BlobID]. It is on the disk when
// PutBlob returns nil; a blob that is there already costs nothing.
func (s *Store) PutBlob(ctx context.Context, sealed []byte) (oplog.ID, error) {
	if err := s.Commit(ctx, Batch{Blobs: [][]byte{sealed}}); err != nil {
		return oplog.ID{}, err
	}
	return oplog.BlobID(sealed), nil
}

// Blob returns the bytes of a blob; ok is false when it is not here in full.
// Bytes that are not what their name says are [ErrDamaged].
func (s *Store) Blob(ctx context.Context, id oplog.ID) (sealed []byte, ok bool, err error) {
	var size int64
	ok, err = one(ctx, s, "blob", &size, "SELECT size FROM blob WHERE id = ?", id[:])
	if err != nil || !ok {
		return nil, false, err
	}
	chunks, err := query(ctx, s, "blob", func(rows *sql.Rows) (b []byte, err error) {
		err = rows.Scan(&b)
		return b, err
	}, "SELECT c.bytes FROM chunk c JOIN blob b ON b.num = c.blob WHERE b.id = ? ORDER BY c.nr", id[:])
	if err != nil {
		return nil, false, err
	}
	sealed = slices.Concat(chunks...)
	if int64(len(sealed)) < size {
		return nil, false, nil
	}
	if oplog.BlobID(sealed) != id {
		err := &DamagedError{Path: s.path, Detail: fmt.Sprintf("blob %x is not what its name says", id[:4])}
		return nil, false, fmt.Errorf("read blob: %w", err)
	}
	return sealed, true, nil
}

// DropBlob forgets a blob.
func (s *Store) DropBlob(ctx context.Context, id oplog.ID) error {
	return s.Commit(ctx, Batch{DropBlobs: []oplog.ID{id}})
}

func (s *Store) putBlob(ctx context.Context, tx *sql.Tx, sealed []byte) (oplog.ID, error) {
	id := oplog.BlobID(sealed)
	const put = "INSERT INTO blob (id, size, ms) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING num"
	var num int64
	err := tx.QueryRowContext(ctx, put, id[:], len(sealed), s.nowMs()).Scan(&num)
	if errors.Is(err, sql.ErrNoRows) {
		err = tx.QueryRowContext(ctx, "SELECT num FROM blob WHERE id = ?", id[:]).Scan(&num)
	}
	if err != nil {
		return id, err
	}
	nr := 0
	for chunk := range slices.Chunk(sealed, chunkSize) {
		// A piece may be there already, of a blob that was fetched in part.
		const insert = "INSERT INTO chunk (blob, nr, bytes) VALUES (?, ?, ?) ON CONFLICT (blob, nr) DO NOTHING"
		if _, err := tx.ExecContext(ctx, insert, num, nr, chunk); err != nil {
			return id, err
		}
		nr++
	}
	return id, nil
}

func dropBlob(ctx context.Context, tx *sql.Tx, id oplog.ID) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM blob WHERE id = ?", id[:])
	return err
}
