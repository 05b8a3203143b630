//go:build !bindings

package desktop

const generating = false

func generate(string) error { return nil }
