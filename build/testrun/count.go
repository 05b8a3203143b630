//go:build !windows

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
)

// goTests counts the events of go test -json: every test and subtest that ran.
// A package that does not build, or that fails outside its tests, is one
// failure. A test that says it is for slow runs only (RW_SLOW) is left out of
// a run that is not slow; any other skipped test is a failure.
func goTests(output string) result {
	var r result
	type event struct{ Action, Package, Test, Output string }
	broken, slow := map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(output) {
		var e event
		if json.Unmarshal([]byte(line), &e) != nil {
			continue
		}
		if e.Test == "" {
			if e.Action == "fail" && !broken[e.Package] {
				r.failed++
				r.failures = append(r.failures, e.Package)
			}
			continue
		}
		switch e.Action {
		case "output":
			if strings.Contains(e.Output, "RW_SLOW") {
				slow[e.Package+e.Test] = true
			}
		case "pass":
			r.passed++
		case "fail":
			r.failed++
			broken[e.Package] = true
			r.failures = append(r.failures, e.Package+" "+e.Test)
		case "skip":
			// A fuzz test skips seeds that say nothing.
			if strings.HasPrefix(e.Test, "Fuzz") || (slow[e.Package+e.Test] && os.Getenv("RW_SLOW") == "") {
				continue
			}
			r.failed++
			r.failures = append(r.failures, e.Package+" "+e.Test+" was skipped")
		}
	}
	return r
}

// goFailures is what the failing tests printed, and what did not build.
func goFailures(output string) string {
	type event struct{ Action, Package, Test, Output string }
	printed := map[[2]string]*strings.Builder{}
	var b strings.Builder
	for line := range strings.Lines(output) {
		var e event
		if json.Unmarshal([]byte(line), &e) != nil {
			b.WriteString(line)
			continue
		}
		key := [2]string{e.Package, e.Test}
		switch e.Action {
		case "build-output":
			b.WriteString(e.Output)
		case "output":
			if printed[key] == nil {
				printed[key] = &strings.Builder{}
			}
			printed[key].WriteString(e.Output)
		case "fail", "skip":
			if p := printed[key]; p != nil && (e.Action == "fail" || e.Test != "") {
				b.WriteString(p.String())
			}
		}
	}
	return b.String()
}

// vitest counts the report that vitest wrote.
func vitest(file string) func(string) result {
	return func(string) result {
		var report struct {
			NumPassedTests, NumFailedTests, NumPendingTests, NumTodoTests, NumFailedTestSuites int
			TestResults                                                                        []struct {
				Name, Status, Message string
				AssertionResults      []struct{ FullName, Status string }
			}
		}
		if err := readJSON(file, &report); err != nil {
			return result{failed: 1, failures: []string{err.Error()}}
		}
		r := result{passed: report.NumPassedTests, failed: report.NumFailedTests + report.NumPendingTests + report.NumTodoTests}
		for _, f := range report.TestResults {
			failing := 0
			for _, a := range f.AssertionResults {
				if a.Status != "passed" {
					failing++
					r.failures = append(r.failures, a.Status+" "+a.FullName)
				}
			}
			if f.Status == "failed" && failing == 0 { // the file could not be loaded
				r.failed++
				r.failures = append(r.failures, f.Name+": "+f.Message)
			}
		}
		return r
	}
}

// playwright counts the report that Playwright wrote. A test that passed only
// when repeated is a failure: it tells something about the program too.
func playwright(file string) func(string) result {
	return func(string) result {
		type spec struct {
			Title string
			OK    bool
			Tests []struct{ Status, ProjectName string }
		}
		type group struct {
			Title  string
			Specs  []spec
			Suites []json.RawMessage
		}
		var report struct {
			Suites []json.RawMessage
			Errors []struct{ Message string }
			Stats  struct{ Expected, Unexpected, Flaky, Skipped int }
		}
		if err := readJSON(file, &report); err != nil {
			return result{failed: 1, failures: []string{err.Error()}}
		}
		s := report.Stats
		r := result{passed: s.Expected, failed: s.Unexpected + s.Flaky + s.Skipped + len(report.Errors)}
		for _, e := range report.Errors {
			r.failures = append(r.failures, e.Message)
		}
		var walk func([]json.RawMessage, string)
		walk = func(groups []json.RawMessage, above string) {
			for _, raw := range groups {
				var g group
				if err := json.Unmarshal(raw, &g); err != nil {
					r.failed++
					r.failures = append(r.failures, err.Error())
					continue
				}
				name := strings.TrimPrefix(above+" > "+g.Title, " > ")
				for _, sp := range g.Specs {
					for _, t := range sp.Tests {
						if t.Status != "expected" {
							r.failures = append(r.failures, fmt.Sprintf("%s > %s (%s): %s", name, sp.Title, t.ProjectName, t.Status))
						}
					}
				}
				walk(g.Suites, name)
			}
		}
		walk(report.Suites, "")
		return r
	}
}

var tapLine = regexp.MustCompile(`^(not )?ok\b\s*\d*\s*-?\s*(.*)$`)

// tap counts the outermost lines of the Test Anything Protocol.
func tap(output string) result {
	var r result
	for line := range strings.Lines(output) {
		m := tapLine.FindStringSubmatch(strings.TrimRight(line, "\r\n"))
		if m == nil {
			continue
		}
		upper := strings.ToUpper(m[2])
		switch {
		case strings.Contains(upper, "# SKIP"), strings.Contains(upper, "# TODO"):
			r.failed++
			r.failures = append(r.failures, m[2])
		case m[1] != "":
			r.failed++
			r.failures = append(r.failures, m[2])
		default:
			r.passed++
		}
	}
	return r
}

func readJSON(file string, v any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("no report was written: %w", err)
	}
	return json.Unmarshal(b, v)
}
