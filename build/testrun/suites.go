//go:build !windows

package main

import (
	"path/filepath"
	"time"
)

// suites lists everything make test runs, cheap checks first.
func suites(tmp string) []suite {
	vitestReport, playwrightReport := filepath.Join(tmp, "vitest.json"), filepath.Join(tmp, "playwright.json")
	sh := func(script string) []string { return []string{"sh", "-c", "set -eu; . build/lib.sh; " + script} }
	const brief, long = 5 * time.Minute, 20 * time.Minute
	return []suite{
		{name: "tools", command: []string{"build/need.sh"}, limit: long},
		{name: "gofmt", command: sh(`out=$(gofmt -l app build frontend/*.go internal main.go); [ -z "$out" ] || { echo "$out"; exit 1; }`), limit: brief},
		{name: "vet", command: []string{"go", "vet", "./..."}, limit: long},
		{name: "vet-windows", command: []string{"go", "vet", "./..."}, env: []string{"GOOS=windows", "CGO_ENABLED=1", "CC=x86_64-w64-mingw32-gcc"}, limit: long},
		{name: "golangci-lint", command: sh(`go -C tools build -o ../build/bin/golangci-lint github.com/golangci/golangci-lint/v2/cmd/golangci-lint; build/bin/golangci-lint run ./...`), limit: long},
		{name: "bindings", command: []string{"build/bindings.sh", "--check"}, limit: long},
		{name: "go", command: []string{"go", "test", "-json", "./..."}, limit: long, count: goTests, show: goFailures},
		{name: "race", command: []string{"go", "test", "-json", "-race", "./app/...", "./internal/workspace", "./internal/store"}, limit: long, count: goTests, show: goFailures},
		{name: "tsc", command: sh("cd frontend && npm run --silent typecheck"), limit: brief},
		{name: "biome", command: sh("cd frontend && npm exec --no -- biome check ."), limit: brief},
		{name: "contrast", command: sh("cd frontend && node scripts/tokens.mjs --check"), limit: brief},
		{name: "vitest", command: sh("cd frontend && npm exec --no -- vitest run --reporter=default --reporter=json --outputFile.json=" + vitestReport), limit: brief, count: vitest(vitestReport)},
		{name: "programs", command: sh("page; cli; browser; window"), limit: long},
		{name: "rw", command: []string{"build/smoke.sh"}, limit: long, count: tap},
		{name: "page", command: []string{"build/e2e.sh", "--reporter=line,json"}, env: []string{"PLAYWRIGHT_JSON_OUTPUT_NAME=" + playwrightReport}, limit: long, count: playwright(playwrightReport)},
		{name: "window", command: []string{"build/window-walk.sh"}, limit: long, count: tap},
		{name: "windows", command: []string{"build/windows.sh"}, limit: long},
	}
}
