# make run     the app, at http://127.0.0.1:8501 (PORT=8600 for another port, HOST=0.0.0.0 to open it to the class)
# make test    every test
# make dev     the app, restarting with the files one edits
# make check   ruff, mypy and the import rules
# make bench   how fast the app is, measured: some twenty minutes, on a machine that does nothing else
# make soak    a hundred learners, a database that fails and comes back, two hundred kills of the server: some twenty minutes
# make fuzz    damaged files, odd addresses, browsers that lie: some twenty minutes (on Linux, half of it guided by atheris)
# make nudge    whether what the notes claim of trainings would come out on other processors: some five minutes
# make audit   known faults in what is installed, looked up at osv.dev
# make update  the pins, raised to the newest releases that go together
# make pictures   the README's pictures, taken from the running app

PYTHON ?= python3
PORT   ?= 8501
HOST   ?= 127.0.0.1
BIN    := .venv/bin
SERVE  := $(BIN)/python -m streamlit run serve.py --server.port $(PORT) --server.address $(HOST)

.PHONY: run dev test check bench soak fuzz nudge audit update pictures browser train-masked train-causal clean

run: .venv/app
	$(SERVE)

dev: .venv/dev
	$(SERVE) --server.fileWatcherType auto --server.runOnSave true --client.showErrorDetails full

test: .venv/dev browser
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: .venv/bench browser
	$(BIN)/python -m benchmarks $(ARGS)

soak: .venv/bench
	$(BIN)/python -m benchmarks.soak $(ARGS)

fuzz: .venv/fuzz
	$(BIN)/python -m pytest -n 0 tests/fuzz --hypothesis-profile fuzz $(ARGS)
	if $(BIN)/python -c "import atheris"; then \
		for target in picture notes quiz_file learner_file table typed; do $(BIN)/python -m tests.fuzz.guided $$target --seconds 120 || exit 1; done; \
	else echo "atheris has no wheel for this machine: the guided half is left out"; fi

nudge: .venv/dev
	for nudge in $(or $(NUDGES),1 2 3 4 5 6 7 8); do \
		NUDGE=$$nudge $(BIN)/python -m pytest -p tests.nudged -n 2 --dist worksteal -q tests/*/test_claims.py $(ARGS) || exit 1; done

audit: .venv/audit
	$(BIN)/python -m pip_audit --local --strict --vulnerability-service osv $(ARGS)

update: .venv/bench
	$(BIN)/python -m tools.pins

pictures: .venv/dev browser
	$(BIN)/python -m tests.browser.pictures

browser: .venv/dev
	@$(BIN)/python -m tests.browser.find || $(BIN)/python -m playwright install chromium

train-masked: .venv/dev
	$(BIN)/python -m training.masked --out runs/masked $(or $(ARGS),--minutes 100)

train-causal: .venv/dev
	$(BIN)/python -m training.causal --out runs/causal $(or $(ARGS),--minutes 70)

clean:
	rm -rf .venv

.venv/python:
	$(PYTHON) -c 'import sys; sys.exit("Chalklab needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Say PYTHON=python3.12, for example.") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	-$(BIN)/python -m pip install --quiet "pip>=23.3"
	touch $@

.venv/app: .venv/python requirements.txt
	$(BIN)/python -m pip install --quiet -r requirements.txt
	touch $@

.venv/dev: .venv/python requirements.txt requirements-dev.txt
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	touch $@ .venv/app

.venv/bench: .venv/dev requirements-bench.txt
	$(BIN)/python -m pip install --quiet -r requirements-bench.txt
	touch $@

.venv/fuzz: .venv/dev requirements-fuzz.txt
	$(BIN)/python -m pip install --quiet -r requirements-fuzz.txt
	touch $@

.venv/audit: .venv/bench requirements-audit.txt
	$(BIN)/python -m pip install --quiet -r requirements-audit.txt
	touch $@
