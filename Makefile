# The two commands that do everything: `make demo` and `make test`.
# The others take for granted what these have set up.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# What `make bench` reads.
TEXTS ?= $(or $(wildcard ../shared/seeds),examples/truce)
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test check format lint types layers docs coverage eval bench smoke lock clean

demo: $(READY)  ## read the bundled examples and write their dossier
	$(BIN)/dragoman demo -o dossier.html
	@echo "Open dossier.html in a browser."

test: $(READY)  ## run the tests, on up to four cores at once
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: format lint types layers test  ## what to run before a commit

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy --strict src

layers: $(READY)
	$(BIN)/lint-imports

coverage: $(READY)  ## branches not taken by the tests; model, codec, reconcile and record take all
	$(BIN)/python -m pytest --cov --cov-report=
	$(BIN)/coverage report
	$(BIN)/coverage report --fail-under=100 \
	  --include='*/dragoman/model/*,*/dragoman/codec*,*/dragoman/reconcile/*,*/dragoman/record/*'

eval: $(READY)  ## score the extraction; scores may not fall below tests/eval/floors.json
	$(BIN)/python tests/eval/gate.py

bench: $(READY)  ## measure speed
	$(BIN)/python benchmarks/speed.py $(TEXTS)

docs: $(READY)  ## write docs/cli.md anew and build the manual into site/
	$(BIN)/python tests/test_docs.py
	$(INSTALL) 'pip>=25.1'
	$(INSTALL) --group docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

smoke:  ## install the package as its users do, with nothing else beside it, and run it
	rm -rf build/smoke && mkdir -p build
	$(FIND_PYTHON); "$$python" -m venv build/smoke
	build/smoke/bin/python -m pip install --quiet --disable-pip-version-check .
	cd build && smoke/bin/dragoman --version && smoke/bin/dragoman demo -o smoke/dossier.html

lock: $(READY)  ## resolve the dependencies anew
	$(INSTALL) uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal \
	  --python-version 3.12 --generate-hashes --no-annotate \
	  --custom-compile-command "make lock" --quiet \
	  --output-file requirements.lock

clean:
	rm -rf $(VENV) build dist site

# Python 3.12 or later, wherever it hides: by name, as the default, or kept by pyenv.
define FIND_PYTHON
for python in python3.12 python3.13 python3 python \
  "$$HOME"/.pyenv/versions/3.1[2-9]*/bin/python; do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && break; \
  python=; \
done; \
if [ -z "$$python" ]; then \
  echo "Dragoman needs Python 3.12 or later, and none was found." >&2; exit 1; \
fi
endef

$(READY): requirements.lock pyproject.toml
	$(FIND_PYTHON); "$$python" -m venv $(VENV)
	$(INSTALL) --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@
