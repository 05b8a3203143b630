package store

import (
	"context"
	"database/sql"
	"testing"
)

// The promises hang on these settings, and no test that ends without a power
// cut would notice the difference.
func TestSettingsOfConnections(t *testing.T) {
	s, err := Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	both := map[string]string{
		"synchronous":   "2", // FULL: an fsync a commit
		"journal_mode":  "wal",
		"foreign_keys":  "1",
		"secure_delete": "1",
		"temp_store":    "2", // memory
		"busy_timeout":  "10000",
	}
	for name, db := range map[string]*sql.DB{"writer": s.write, "reader": s.read} {
		// Every connection of the pool, not just the first.
		var held []*sql.Conn
		for range db.Stats().MaxOpenConnections {
			c, err := db.Conn(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			held = append(held, c)
			for pragma, want := range both {
				if got := ask(t, c, pragma); got != want {
					t.Errorf("%s: %s = %s; want %s", name, pragma, got, want)
				}
			}
			if got, want := ask(t, c, "query_only"), map[string]string{"writer": "0", "reader": "1"}[name]; got != want {
				t.Errorf("%s: query_only = %s; want %s", name, got, want)
			}
		}
		for _, c := range held {
			if err := c.Close(); err != nil {
				t.Error(err)
			}
		}
	}
	if n := s.write.Stats().MaxOpenConnections; n != 1 {
		t.Errorf("%d writers; want 1", n)
	}
}

func ask(t *testing.T, c *sql.Conn, pragma string) (value string) {
	t.Helper()
	if err := c.QueryRowContext(context.Background(), "PRAGMA "+pragma).Scan(&value); err != nil {
		t.Fatalf("%s: %v", pragma, err)
	}
	return value
}

// Every table is STRICT, or is goose's own.
func TestTablesAreStrict(t *testing.T) {
	s, err := Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	tables, err := collect(t.Context(), s.read, func(rows *sql.Rows) (name string, err error) {
		err = rows.Scan(&name)
		return name, err
	}, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'")
	if err != nil || len(tables) != 1 || tables[0] != "goose_db_version" {
		t.Errorf("tables that are not STRICT: %v, %v; want goose's only", tables, err)
	}
}

// A cancelled write did not begin; one that began is finished.
func TestCancelled(t *testing.T) {
	s, err := Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.PutSetting(ctx, "x", []byte("y")); err == nil {
		t.Error("PutSetting with a cancelled context = nil; want an error")
	}
	if _, err := s.Logs(ctx); err == nil {
		t.Error("Logs with a cancelled context = nil; want an error")
	}
	if got, err := s.Setting(t.Context(), "x"); err != nil || got != nil {
		t.Errorf("Setting = %q, %v; want none", got, err)
	}
}
