//go:build !windows

// Testrun runs every suite of the repository, also when one fails, shows what
// failing ones printed and ends with one line: "N passed, N failed". It knows
// commands and how they report, nothing of the program.
//
// A suite that ran no test fails. A test that was skipped fails: what is
// missing must be installed. Run it with make test; with arguments it runs
// only the suites named.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	tmp, err := os.MkdirTemp("", "routewijzer-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	total := run(ctx, suites(tmp), os.Args[1:])
	stop()
	if err := os.RemoveAll(tmp); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	for _, f := range total.failures {
		fmt.Println("failed:", f)
	}
	fmt.Printf("%d passed, %d failed\n", total.passed, total.failed)
	if total.failed > 0 || total.passed == 0 {
		os.Exit(1)
	}
}

// A suite is one command and the way it counts.
type suite struct {
	name    string
	command []string
	env     []string
	limit   time.Duration
	count   func(output string) result // nil: one check, passed when the command exits 0
	show    func(output string) string // what to show of a failure; nil: the end of the output
}

// A result is what a suite counted, and the names of what failed.
type result struct {
	passed, failed int
	failures       []string
}

func run(ctx context.Context, all []suite, only []string) result {
	var total result
	for _, s := range all {
		if len(only) > 0 && !slices.Contains(only, s.name) {
			continue
		}
		begin := time.Now()
		r, output := s.run(ctx)
		fmt.Printf("%-14s %5d passed %4d failed  %6.1f s\n", s.name, r.passed, r.failed, time.Since(begin).Seconds())
		if r.failed > 0 {
			for _, f := range r.failures {
				fmt.Println("  failed:", f)
			}
			if s.show != nil {
				output = s.show(output)
			}
			fmt.Println(indent(tail(output, 200)))
		}
		total.passed += r.passed
		total.failed += r.failed
		for _, f := range r.failures {
			total.failures = append(total.failures, s.name+": "+f)
		}
	}
	return total
}

// run runs the command and counts. A command that fails without a failing test
// is one failure; so is one that ran nothing.
func (s suite) run(ctx context.Context) (result, string) {
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, s.command[0], s.command[1:]...)
	cmd.Env = append(os.Environ(), s.env...)
	// Browsers and windows leave children; they end with the suite.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 10 * time.Second
	b, err := cmd.CombinedOutput()
	output := string(b)

	var r result
	switch {
	case s.count != nil:
		r = s.count(output)
	case err == nil:
		r.passed = 1
	}
	if r.failed > 0 && len(r.failures) == 0 {
		r.failures = append(r.failures, fmt.Sprintf("%d tests, see above", r.failed))
	}
	if err != nil && r.failed == 0 {
		r.failed = 1
		r.failures = append(r.failures, fmt.Sprintf("%s: %v", strings.Join(s.command, " "), err))
	}
	if r.passed+r.failed == 0 {
		r.failed = 1
		r.failures = append(r.failures, "no tests ran")
	}
	return r, output
}

func tail(s string, lines int) string {
	all := strings.Split(strings.TrimRight(s, "\n"), "\n")
	if len(all) > lines {
		all = append([]string{fmt.Sprintf("... %d lines left out ...", len(all)-lines)}, all[len(all)-lines:]...)
	}
	return strings.Join(all, "\n")
}

func indent(s string) string { return "  | " + strings.ReplaceAll(s, "\n", "\n  | ") }
