//go:build !linux

package store_test

func childFull(string) error { panic("no file limit here") }
