# Every target is a script in build/, so that it can be read and run by itself.

.PHONY: all run test bench cli server windows fmt generate clean

all: cli windows

run: ## the program: a window, or an address on stdout where there is no display
	@build/run.sh

test: ## every suite; the last line is "N passed, N failed". make test only="go vitest", make test slow=1
	@$(if $(slow),RW_SLOW=1) build/test.sh $(only)

bench: ## the budgets, measured side by side
	@build/bench.sh

cli: ## build/bin/rw
	@build/cli.sh

server: ## build/bin/rw-server
	@if [ -d app/server ]; then go build -trimpath -o build/bin/rw-server ./app/server; \
	else echo 'There is no server in this version.' >&2; exit 1; fi

windows: ## build/bin/routewijzer.exe, built on Linux
	@build/windows.sh

fmt:
	@gofmt -w app build internal frontend/*.go main.go
	@cd frontend && npm exec --no -- biome check --write .

generate: ## the bindings and the icon
	@build/bindings.sh
	@go run ./build/icon

clean:
	@rm -rf build/bin build/tmp frontend/test-results frontend/playwright-report frontend/node_modules
	@find frontend/dist -mindepth 1 ! -name .gitkeep -delete
