# `make run` starts the bot (or a chat in the terminal), `make test` runs every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# Python compiles what it imports, and keeps that for the next start; pip would compile everything, which takes a third of
# the time to install.
unexport PYTHONDONTWRITEBYTECODE
INSTALL = $(BIN)/pip install --quiet --no-compile

# One process more than cores, as tests wait for programs and networks; each costs seconds to find all tests. Who is done
# early takes from the others.
SPREAD = --numprocesses $$($(PYTHON) -c 'import os; print(1 + (os.cpu_count() or 1))') --dist worksteal

.PHONY: run test types index compiled coverage format clean
run: $(VENV)/.run-installed
	@$(BIN)/python -m bot run

# The tests need torch. On Linux pip takes its builds for graphics cards (3 GB to download) unless it is told where the
# builds for processors are: PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu make test
test: $(VENV)/.test-installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	@$(MAKE) --no-print-directory --jobs 2 types index compiled
	$(BIN)/pytest $(SPREAD)

types:
	$(BIN)/mypy

index:
	$(BIN)/python -m index build
	SUPPLEMENT=off $(BIN)/python -m index build

# Keeps the tests as Python compiles them: otherwise each of the processes that run them would compile them all.
# What can't be compiled is told by the run itself.
compiled:
	@$(BIN)/pytest --collect-only --quiet > /dev/null 2>&1 || true

coverage: $(VENV)/.test-installed
	$(BIN)/pytest $(SPREAD) --cov --cov-report=term:skip-covered

format: $(VENV)/.test-installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .coverage

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11, 3.12 or 3.13 is needed, this is %d.%d: make PYTHON=python3.12 run" % sys.version_info[:2] if not (3, 11) <= sys.version_info[:2] <= (3, 13) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-installed: pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.test-installed: pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.run-installed
