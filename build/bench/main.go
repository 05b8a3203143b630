//go:build !windows

// Bench runs what the budgets ask, side by side in one run, and prints one
// table. It judges nothing: times depend on the machine, ratios much less. It
// knows commands and how they report, nothing of the program.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// A figure is one measured benchmark: nanoseconds an operation and what else
// it reports, by unit.
type figure map[string]float64

func run(windows []string) error {
	got := map[string]figure{}
	for _, b := range []struct{ pkg, pattern string }{
		{"./internal/workspace", "Unlock600|Recover600|Behind600|Search600|Open5000|Write$|Fsync|Press"},
		{"./internal/store", "Commit|Journal"},
		{"./internal/pdf", "RenderSignVerify"},
		{"./internal/dagboek", "Check600|Bewaking600"},
	} {
		fmt.Fprintln(os.Stderr, "measuring", b.pkg)
		cmd := exec.Command("go", "test", "-run", "^$", "-bench", b.pattern, b.pkg)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", b.pkg, err, out)
		}
		for name, f := range parse(string(out)) {
			got[strings.TrimPrefix(b.pkg, "./internal/")+" "+name] = f
		}
	}
	start, err := windowStart(windows)
	if err != nil {
		return err
	}
	fmt.Print(table(got, start))
	return nil
}

var benchLine = regexp.MustCompile(`(?m)^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+(.*)$`)

// parse reads the lines of go test -bench.
func parse(out string) map[string]figure {
	all := map[string]figure{}
	for _, m := range benchLine.FindAllStringSubmatch(out, -1) {
		f := figure{}
		fields := strings.Fields(m[2])
		for i := 0; i+1 < len(fields); i += 2 {
			if v, err := strconv.ParseFloat(fields[i], 64); err == nil {
				f[fields[i+1]] = v
			}
		}
		all[m[1]] = f
	}
	return all
}

// A start is how long windows took to show something, in milliseconds.
type start struct{ Ours, Bare, BareReady float64 }

// windowStart measures the windows, if the script that calls us made them.
func windowStart(command []string) (start, error) {
	var s start
	if len(command) == 0 {
		return s, nil
	}
	fmt.Fprintln(os.Stderr, "measuring the start of the window")
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return s, fmt.Errorf("measure start: %w\n%s", err, out)
	}
	// xvfb-run sends what the programs complain about to the same place: the figures are the last line.
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return s, json.Unmarshal([]byte(lines[len(lines)-1]), &s)
}

// table sets what was measured beside the budget.
func table(got map[string]figure, s start) string {
	var b strings.Builder
	line := func(work, measured, budget string) { fmt.Fprintf(&b, "%-52s %-34s %s\n", work, measured, budget) }
	ms := func(name string) string {
		f, ok := got[name]
		if !ok {
			return "not measured"
		}
		return fmt.Sprintf("%.1f ms", f["ns/op"]/1e6)
	}
	unit := func(name, unit, show string) string {
		v, ok := got[name][unit]
		if !ok {
			return "not measured"
		}
		return fmt.Sprintf("%.2f %s", v, show)
	}
	ratio := func(a, z string) string {
		x, y := got[a]["ns/op"], got[z]["ns/op"]
		if x == 0 || y == 0 {
			return "not measured"
		}
		return fmt.Sprintf("%.2f x (%.2f ms / %.2f ms)", x/y, x/1e6, y/1e6)
	}
	started := "not measured"
	if s.BareReady > 0 {
		started = fmt.Sprintf("%.2f x (%.0f ms / %.0f ms)", s.Ours/s.BareReady, s.Ours, s.BareReady)
	}

	line("work", "measured", "budget")
	line("----", "--------", "------")
	line("start to first screen, against a bare Wails window", started, "1.3 x")
	line("key in hand to list, 600 dossiers", ms("workspace Unlock600"), "700 ms")
	line("the same after a kill, 100 edits past the snapshot", ms("workspace Recover600"), "-")
	line("list, findings for today and search index, 600", ms("workspace Behind600"), "3000 ms")
	line("findings of 600 dossiers of 500 writes", ms("dagboek Check600"), "100 ms")
	line("  with terms, turns and steps, for the list over all", ms("dagboek Bewaking600"), "-")
	line("open a dossier of 5,000 writes", ms("workspace Open5000"), "50 ms")
	line("one saved edit, against an fsync", ratio("workspace Write", "workspace Fsync"), "2 x")
	line("  of which the store", unit("store Commit", "x-fsync", "x"), "2 x")
	line("one key in the recorder, against an fsync", ratio("workspace Press", "workspace Fsync"), "1 fsync")
	line("  of which the store", unit("store Journal", "x-fsync", "x"), "1 fsync")
	line("search over 600 dossiers (mean)", ms("workspace Search600"), "20 ms (p95)")
	line("TOP-dossier PDF of 30 pages, signed and checked", ms("pdf RenderSignVerify/30_pages"), "150 ms")
	line("  of 100 pages", ms("pdf RenderSignVerify/100_pages"), "400 ms")
	line("memory, 600 dossiers unlocked", unit("workspace Search600", "MB-heap", "MB"), "300 MB")
	return b.String()
}
