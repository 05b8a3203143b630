//go:build !windows

package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	out := `goos: linux
BenchmarkWrite-2            	     100	   2000000 ns/op
BenchmarkFsync-2            	     100	   1000000 ns/op
BenchmarkSearch600-2        	     100	  14000000 ns/op	       120.5 MB-heap
BenchmarkRenderSignVerify/30_pages-2 	 10	 100000000 ns/op	  5.00 MB/s
BenchmarkCheck600-2         	      20	  61000000 ns/op
`
	got := map[string]figure{}
	for name, f := range parse(out) {
		pkg := "workspace "
		switch {
		case strings.HasPrefix(name, "Render"):
			pkg = "pdf "
		case strings.HasPrefix(name, "Check"):
			pkg = "dagboek "
		}
		got[pkg+name] = f
	}
	text := table(got, start{Ours: 600, BareReady: 500})
	for _, want := range []string{"1.20 x (600 ms / 500 ms)", "2.00 x (2.00 ms / 1.00 ms)", "120.50 MB", "100.0 ms", "61.0 ms", "not measured"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
