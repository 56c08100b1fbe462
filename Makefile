# Everything a newcomer needs is `make run` and `make test`; both set up what they lack.
# On Windows, where there is no make, CONTRIBUTING.md gives the same steps as commands.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready-

# Set-up is done again when one of these has changed, and only then.
SETUP_FILES := requirements.lock pyproject.toml packaging/setup.sh

SOURCES := app data ui resources
CHECKED := $(SOURCES) tests packaging
TS := $(wildcard resources/i18n/*.ts)
QM := $(TS:.ts=.qm)
LANGUAGES ?= en
# Of the fault tests: a round is 50 killed stores, 10 killed windows, 5,000 damaged files.
ROUNDS ?= 20

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run test check-format check-lint check-types check-imports check-tests bench torture \
	package translations lock format clean

help:
	@echo 'make run           open the application on its demonstration session'
	@echo 'make test          format, lint, types, import rules, tests: what every change must pass'
	@echo 'make package       build dist/soutenance and start it once'
	@echo 'make bench         measure against the ratios of the design'
	@echo 'make torture       the long fault tests: kills and damaged files (ROUNDS=1 for a short one)'
	@echo 'make format        rewrite the sources as make test wants them'
	@echo 'make translations  bring resources/i18n/*.ts up to date with the sources'
	@echo 'make lock          resolve requirements.lock again (make lock UPGRADE=--upgrade)'
	@echo 'make clean         remove what was built; .venv stays'

$(READY)%: $(SETUP_FILES)
	PYTHON=$(PYTHON) sh packaging/setup.sh $*
	@touch $@

# Translations are compiled here and by the package build; only their sources are in git.
resources/i18n/%.qm: resources/i18n/%.ts | $(READY)run
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

run: $(READY)run $(QM)
	@$(BIN)/soutenance demonstration

test: check-format check-lint check-types check-imports check-tests

check-format: $(READY)test
	$(BIN)/ruff format --check $(CHECKED)

check-lint: $(READY)test
	$(BIN)/ruff check $(CHECKED)

check-types: $(READY)test
	$(BIN)/mypy

check-imports: $(READY)test
	$(BIN)/lint-imports

# In two goes, since coverage doubles what a test costs: first what covers the rules, the keys and
# the merge to the last branch, then everything else in fresh processes. There a file's tests stay on
# one worker: some files play a whole sitting once for all of theirs.
SERVICES = adjusted_members additions centre_decisions room_arrivals room_arrivals_refused settling \
	takeover voiding
COVERING = tests/domain tests/tamper tests/timing tests/trust tests/trust_pdf \
	$(wildcard tests/services/test_merge*.py) $(SERVICES:%=tests/services/test_%.py)

# A worker for each processor, as far as a laptop's memory goes: windows take a gigabyte each.
WORKERS = -n logical --maxprocesses 6

# Stores are flushed at every commit. Where memory serves as a disk and has room, tests write there.
ROOMY = [ -w /dev/shm ] && [ "$$(df -Pk /dev/shm | awk 'NR==2 {print $$4}')" -gt 4000000 ]

check-tests: $(READY)test $(QM)
	@if $(ROOMY); then export TMPDIR=/dev/shm; fi; set -ex; \
	$(BIN)/python -m pytest $(WORKERS) --cov --cov-report=term:skip-covered $(COVERING); \
	$(BIN)/python -m pytest $(WORKERS) --dist loadfile --no-loadscope-reorder $(COVERING:%=--ignore=%)

bench: $(READY)test $(QM)
	$(BIN)/python -m pytest -m benchmark tests/benchmarks

torture: $(READY)test $(QM)
	@mkdir -p build
	SOUTENANCE_ROUNDS=$(ROUNDS) $(BIN)/python -m pytest $(WORKERS) -m torture --junitxml=build/torture.xml; \
	status=$$?; SOUTENANCE_ROUNDS=$(ROUNDS) $(BIN)/python -m tests.torture_table \
	build/torture.xml README.md; exit $$status

package: $(READY)package $(QM)
	$(BIN)/pyinstaller --noconfirm --log-level=ERROR packaging/soutenance.spec
	$(BIN)/python packaging/smoke_test.py dist/soutenance

# French is the source: its file holds nothing but plurals, the others are whole.
LUPDATE = $(BIN)/pyside6-lupdate -source-language fr_FR -locations none -no-obsolete \
	-tr-function-alias QT_TR_NOOP+=sentence $$(find app data ui -name '*.py' | sort)

translations: $(READY)run
	$(LUPDATE) -pluralonly -ts resources/i18n/fr.ts
	$(LUPDATE) -ts $(LANGUAGES:%=resources/i18n/%.ts)

# uv is the one resolver that writes a single file for every system, with hashes and no addresses.
lock:
	test -x build/uv/bin/uv || { $(PYTHON) -m venv build/uv && build/uv/bin/pip install --quiet uv; }
	build/uv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
		--python-version 3.11 --extra dev --custom-compile-command 'make lock' $(UPGRADE) \
		pyproject.toml -o requirements.lock

format: $(READY)test
	$(BIN)/ruff check --fix $(CHECKED)
	$(BIN)/ruff format $(CHECKED)

clean:
	rm -rf build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f resources/i18n/*.qm
	find $(CHECKED) -name __pycache__ -type d -prune -exec rm -rf {} +
