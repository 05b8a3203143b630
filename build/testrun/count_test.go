//go:build !windows

package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestGoTests(t *testing.T) {
	tests := []struct {
		name, output   string
		passed, failed int
	}{
		{"passes", `{"Action":"pass","Package":"a","Test":"T"}
{"Action":"pass","Package":"a","Test":"T/sub"}
{"Action":"pass","Package":"a"}`, 2, 0},
		{"one fails, the package with it", `{"Action":"fail","Package":"a","Test":"T"}
{"Action":"fail","Package":"a"}`, 0, 1},
		{"does not build", `{"Action":"build-output","ImportPath":"a","Output":"x"}
{"Action":"fail","Package":"a","FailedBuild":"a"}`, 0, 1},
		{"skipped", `{"Action":"skip","Package":"a","Test":"T"}`, 0, 1},
		{"skipped, for slow runs", `{"Action":"output","Package":"a","Test":"T","Output":"    x.go:1: RW_SLOW=1\n"}
{"Action":"skip","Package":"a","Test":"T"}`, 0, 0},
		{"a seed that says nothing", `{"Action":"skip","Package":"a","Test":"FuzzT/seed#1"}`, 0, 0},
		{"a package without tests", `{"Action":"skip","Package":"a"}`, 0, 0},
		{"nonsense", "panic: x", 0, 0},
	}
	t.Setenv("RW_SLOW", "")
	for _, tt := range tests {
		if r := goTests(tt.output); r.passed != tt.passed || r.failed != tt.failed {
			t.Errorf("%s: got %+v, want %d passed, %d failed", tt.name, r, tt.passed, tt.failed)
		}
	}
}

func TestGoFailures(t *testing.T) {
	got := goFailures(`{"Action":"output","Package":"a","Test":"Good","Output":"quiet\n"}
{"Action":"pass","Package":"a","Test":"Good"}
{"Action":"output","Package":"a","Test":"Bad","Output":"loud\n"}
{"Action":"fail","Package":"a","Test":"Bad"}
{"Action":"build-output","Output":"broken\n"}
`)
	if got != "loud\nbroken\n" {
		t.Errorf("got %q", got)
	}
}

func TestReports(t *testing.T) {
	write := func(text string) string {
		name := filepath.Join(t.TempDir(), "r.json")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	tests := []struct {
		name           string
		got            result
		passed, failed int
	}{
		{"vitest", vitest(write(`{"numPassedTests":3,"numFailedTests":1,"numPendingTests":1,"numTodoTests":0,"testResults":[]}`))(""), 3, 2},
		{"vitest, a file that does not load", vitest(write(`{"numPassedTests":3,"testResults":[{"name":"x","status":"failed","assertionResults":[]}]}`))(""), 3, 1},
		{"vitest wrote nothing", vitest("weg")(""), 0, 1},
		{"playwright", playwright(write(`{"stats":{"expected":2,"unexpected":1,"flaky":1,"skipped":1},"suites":[{"title":"a.ts","specs":[{"title":"x","tests":[{"status":"flaky"}]}]}]}`))(""), 2, 3},
		{"playwright could not start", playwright(write(`{"errors":[{"message":"x"}],"stats":{}}`))(""), 0, 1},
		{"playwright wrote nothing", playwright("weg")(""), 0, 1},
		{"tap", tap("TAP version 13\nok 1 - a\nnot ok 2 - b\n    not ok 1 - inner\nok 3 - c # SKIP no tool\nokay\n1..3\n"), 1, 2},
	}
	for _, tt := range tests {
		if tt.got.passed != tt.passed || tt.got.failed != tt.failed {
			t.Errorf("%s: got %+v, want %d passed, %d failed", tt.name, tt.got, tt.passed, tt.failed)
		}
	}
}

func TestSuite(t *testing.T) {
	sh := func(script string) suite { return suite{command: []string{"sh", "-c", script}, limit: time.Minute} }
	counted := func(script string) suite { s := sh(script); s.count = tap; return s }
	slow := sh("sleep 60 & wait")
	slow.limit = 50 * time.Millisecond
	tests := []struct {
		name           string
		suite          suite
		passed, failed int
	}{
		{"a check that passes", sh("true"), 1, 0},
		{"a check that fails", sh("false"), 0, 1},
		{"a tool that is missing", suite{command: []string{"geen-programma"}, limit: time.Minute}, 0, 1},
		{"nothing ran", counted("true"), 0, 1},
		{"tests pass and the command fails", counted("echo ok 1; false"), 1, 1},
		{"tests fail and the command passes", counted("echo not ok 1"), 0, 1},
		{"takes too long", slow, 0, 1},
	}
	for _, tt := range tests {
		if r, _ := tt.suite.run(context.Background()); r.passed != tt.passed || r.failed != tt.failed {
			t.Errorf("%s: got %+v, want %d passed, %d failed", tt.name, r, tt.passed, tt.failed)
		}
	}
}
