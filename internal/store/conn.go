package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/mattn/go-sqlite3"
)

type role int

const (
	writer role = iota
	reader
)

// openDB prepares a pool; nothing is opened yet. There is one writer
// connection, because SQLite has one writer, and a few readers.
func openDB(path string, r role) *sql.DB {
	c := connector{dsn: dsn(path), role: r}
	db := sql.OpenDB(c)
	n := 1
	if r == reader {
		n = 4
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	db.SetConnMaxIdleTime(0)
	db.SetConnMaxLifetime(0)
	return db
}

// dsn names the file for mattn's driver. A path is escaped: a user called
// "Jan #2?" would otherwise get a database under half his name.
//
// WAL with synchronous=FULL: one fsync a commit, and a commit survives a
// pulled plug. secure_delete: what is deleted is overwritten with zeros.
// _txlock=immediate: a transaction takes the write lock when it begins and
// cannot fail half way because another was first.
func dsn(path string) string {
	return fileURI(path) + "?_journal_mode=WAL&_synchronous=FULL&_foreign_keys=on&_secure_delete=on" +
		"&_txlock=immediate&_busy_timeout=10000&_stmt_cache_size=32"
}

func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // file:///C:/...
	}
	u := url.URL{Scheme: "file", Path: slashed}
	return u.String()
}

// connector gives every connection the settings that have no place in the DSN.
type connector struct {
	dsn  string
	role role
}

func (c connector) Connect(context.Context) (driver.Conn, error) {
	return c.driver().Open(c.dsn)
}

func (c connector) Driver() driver.Driver { return c.driver() }

func (c connector) driver() *sqlite3.SQLiteDriver {
	return &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
		// Without this a large sort or a VACUUM writes rows to a file in /tmp.
		pragmas := "PRAGMA temp_store=memory; PRAGMA trusted_schema=off; PRAGMA cell_size_check=on;"
		if c.role == reader {
			pragmas += "PRAGMA query_only=on;"
		}
		_, err := conn.Exec(pragmas, nil)
		return err
	}}
}

// nowMs is the time a row was written: readable, and never used to order.
func (s *Store) nowMs() int64 { return s.now().Round(time.Millisecond).UnixMilli() }
