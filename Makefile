# make run    set up everything and start the application with a sample dialogue
# make test   set up everything and pass all checks and tests
#
# Needs Python 3.11 or newer with its venv module, and make; everything else is brought along.
# Another Python: make run PYTHON=python3.12. Options for the program: make run ARGS="--port 9000"

PYTHON ?= python3
ARGS ?=
# Tests at once: each process has servers and a Chromium of its own. One more than there are processors: a fifth of the
# time they wait, for clocks and for each other.
PROCESSES ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
PREPARE = python=$$(sh tools/python.sh "$(PYTHON)") && "$$python" tools/prepare.py
BIN = .venv/bin
# What waited in vain beside others, and screens and whole programs, once more and alone; anything else has failed.
ASK_AGAIN = $(BIN)/pytest --last-failed --last-failed-no-failures=none --ask-again
NPM = $(BIN)/python tools/frontend.py npm

.DEFAULT_GOAL := help
.PHONY: help run test check format frontend-test bench evening chaos soak lock generate build clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

run: ## set up everything and start the application with a sample dialogue
	@$(PREPARE) run
	@exec $(BIN)/resonanz serve --demo $(ARGS)

test: ## set up everything and pass all checks and tests; what was skipped stands at the end
	@$(PREPARE) test
	@$(MAKE) --no-print-directory prepared-check frontend-test
	$(BIN)/pytest --numprocesses=$(PROCESSES) --dist=worksteal $(ARGS) || $(ASK_AGAIN)

check: ## style, types, imports, generated files; no tests
	@$(PREPARE) test
	@$(MAKE) --no-print-directory prepared-check

.PHONY: prepared-check
prepared-check:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/generate.py --check
	$(NPM) run check

format: ## bring the Python sources into form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

frontend-test:
	$(NPM) test

generate: ## write the files that are made from code: settings table, API and frame types
	@$(PREPARE) test
	$(BIN)/python tools/generate.py

bench: ## measure: beside Bun, Node and others; a thousand in one dialogue; replay of a long log
	@$(PREPARE) test
	$(BIN)/python -m loadtests $(ARGS)

evening: ## the sample evening, held by bots through a real server in time-lapse; its documentation compared
	@$(PREPARE) test
	$(BIN)/python -m loadtests.evening $(ARGS)

chaos: ## every fault of docs/faults.md, longer and with more people than `make test`; CHAOS_KILLS, CHAOS_PEOPLE … say how much
	@$(PREPARE) test
	TEST_EVERY_REDIS=1 CHAOS_KILLS=$${CHAOS_KILLS:-20} CHAOS_SEEDS=$${CHAOS_SEEDS:-3} CHAOS_BLOCKS=$${CHAOS_BLOCKS:-30} \
	CHAOS_PEOPLE=$${CHAOS_PEOPLE:-100} CHAOS_IDLE_S=$${CHAOS_IDLE_S:-130} CHAOS_HERD=$${CHAOS_HERD:-1000} \
	CHAOS_FRAMES=$${CHAOS_FRAMES:-1000000} \
	$(BIN)/pytest tests/live tests/persistence/test_faults.py tests/persistence/test_pooler.py --timeout=3600 $(ARGS)

soak: ## a swarm that talks for SOAK_MINUTES while everything fails in turn; the judge says what was lost
	@$(PREPARE) test
	$(BIN)/python -m loadtests.soak $(ARGS)

lock: ## resolve the requirements anew and write them down with hashes
	@$(PREPARE) test
	$(BIN)/python tools/lock.py $(ARGS)

build: ## a wheel in dist/ that holds the built frontend
	@$(PREPARE) test
	$(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python --out-dir dist

clean: ## remove what was installed and built; data/ stays
	rm -rf .venv .venv-load .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf dist app/static app/static.new frontend/node_modules test-results
