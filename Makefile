# Everything a newcomer needs is one word: make run. The rest is told by make help.

VENV ?= .venv
PYTHON ?= python3
PORT ?= 8000
BIN := $(VENV)/bin
export VENV PORT

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help run install dev test check format translations documents bench pictures css lock clean python

help: ## this list
	@echo "Gongkai 公开 - targets:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-13s %s\n", $$1, $$2}'

run: install ## a working site with the sample, on 127.0.0.1 (PORT=8000); Ctrl-C ends it
	@$(BIN)/gongkai serve --port $(PORT) --sample-requests

install: python ## install what the product needs into .venv, from requirements.lock
	@$(PYTHON) tools/environment.py

dev: python
	@$(PYTHON) tools/environment.py --dev

test: dev ## the whole suite: on SQLite, and on PostgreSQL where there is one (ARGS= for pytest)
	@$(BIN)/python -m tests.harness.run $(ARGS)

check: dev ## style, types, import layers, translations, generated documents, promises
	@$(BIN)/python -m tools.check

format: dev ## put the code into the project's style
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .

translations: dev ## refresh the message catalogue from code and templates, and compile it
	@$(BIN)/python -m tools.translations --write

documents: dev ## write what is generated: parts of docs/, the structure of a new database
	@$(BIN)/python -m tools.documents --write
	@$(BIN)/python -m tools.structure --write

bench: dev ## every benchmark, each beside its floor
	@$(BIN)/python -m benchmarks

pictures: dev ## pictures of the real product for the README, into docs/pictures
	@$(BIN)/python -m tools.pictures

css: ## compile the style sheets (needs Node.js and npm)
	@command -v npm >/dev/null || { echo "npm is missing. On Debian or Ubuntu: apt-get install npm"; exit 1; }
	@cd gongkai/portal/frontend && npm ci --no-audit --no-fund && npm run build

lock: dev ## resolve requirements.lock and requirements-dev.lock anew (UPGRADE=1 for newer versions)
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements.lock pyproject.toml requirements.in
	@$(LOCK) $(if $(UPGRADE),--upgrade) --output-file requirements-dev.lock --extra dev \
		--constraint requirements.lock pyproject.toml requirements.in

clean: ## remove the environment and caches; the data under var/ stays
	rm -rf $(VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .test_databases*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

python:
	@command -v $(PYTHON) >/dev/null || { \
		case "$${LANGUAGE:-$${LC_ALL:-$${LC_MESSAGES:-$$LANG}}}" in \
		en*) echo "Python 3.11 or newer is needed. On Debian or Ubuntu:";; \
		*) echo "需要 Python 3.11 或更高版本。在 Debian 或 Ubuntu 上：";; esac; \
		echo "  apt-get install python3 python3-venv"; exit 1; }
