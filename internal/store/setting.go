package store

import (
	"context"
	"database/sql"
)

// Setting returns the value of a setting, or nil. The name is readable on disk
// and must be a word of the program.
func (s *Store) Setting(ctx context.Context, name string) ([]byte, error) {
	var b []byte
	_, err := one(ctx, s, "setting "+name, &b, "SELECT value FROM setting WHERE name = ?", name)
	return b, err
}

// PutSetting keeps one setting; nil removes it.
func (s *Store) PutSetting(ctx context.Context, name string, value []byte) error {
	return s.Commit(ctx, Batch{Settings: map[string][]byte{name: value}})
}

func putSetting(ctx context.Context, tx *sql.Tx, name string, value []byte) error {
	if value == nil {
		_, err := tx.ExecContext(ctx, "DELETE FROM setting WHERE name = ?", name)
		return err
	}
	const put = "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
	_, err := tx.ExecContext(ctx, put, name, value)
	return err
}
