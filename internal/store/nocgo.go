//go:build !cgo

package store

// Without cgo go-sqlite3 is a stub that fails at the first use. Such a program
// must not be built at all.
var _ = this_program_needs_cgo_for_sqlite
