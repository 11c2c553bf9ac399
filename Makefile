SHELL := /bin/sh
.DEFAULT_GOAL := help
export PYTHONUNBUFFERED := 1

# The first of these that is new enough; none of them may be.
PYTHON = $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
RUN = @python="$(PYTHON)"; \
	test -n "$$python" || { echo "Casebridge needs Python 3.11 or newer, and there is none on the PATH." >&2; exit 1; }; \
	$$python -m
LOOPBACK = CASEBRIDGE_LOOPBACK=1 CASEBRIDGE_BUNDLED_DATABASE=1 \
	CASEBRIDGE_REPORT_ADDRESS="$${CASEBRIDGE_REPORT_ADDRESS:-postmaster@localhost}"

help: ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

serve: ## Serve the site on 127.0.0.1, port 8000 or PORT=...
	$(RUN) config.port
	$(RUN) config.environment requirements.txt
	@$(LOOPBACK) exec .venv/bin/python manage.py serve

manage: ## Run a command of manage.py on the site of make serve: ARGS="changepassword admin"
	$(RUN) config.environment requirements.txt
	@$(LOOPBACK) exec .venv/bin/python manage.py $(ARGS)

test: ## Run all tests but those of make serve itself.
	$(RUN) config.environment requirements-dev.txt
	@.ci/install-chromium
	@exec .venv/bin/python -m pytest -n auto --dist worksteal

# The pure rooms, and one pass over the public pages.
FAST = tests/cases/record tests/cases/formats tests/cases/intake tests/core/text tests/legislation/citations \
	tests/legislation/numerals tests/legislation/intake tests/test_every_public_page.py tests/test_docs.py
test-fast: ## Run the tests of the pure rooms and of every public page, in a minute.
	$(RUN) config.environment requirements-dev.txt
	@exec .venv/bin/python -m pytest -n auto --dist worksteal $(FAST)

test-thorough: ## Run all tests, slow ones too, with every example; takes hours.
	$(RUN) config.environment requirements-dev.txt
	@.ci/install-chromium
	@exec env HYPOTHESIS_PROFILE=thorough .venv/bin/python -m pytest -m "slow or not slow"

test-serve: ## Test make serve from start to kill -9, in copies of this tree, and the costliest files.
	$(RUN) config.environment requirements-dev.txt
	@exec .venv/bin/python -m pytest -m slow

COUNT = 10000
SEED = 1
bench: ## Measure the site beside its peers, on COUNT=10000 synthetic cases; writes docs/performance.md.
	$(RUN) config.environment requirements-bench.txt
	@exec .venv/bin/python -m bench --count $(COUNT) --seed $(SEED)

first-paint: ## Measure how soon a slow phone shows the first words of a case, the list and the home page.
	$(RUN) config.environment requirements-dev.txt
	$(RUN) config.environment requirements-bench.txt
	@.ci/install-chromium
	@exec .venv/bin/python -m bench.first_paint

bench-against: ## Measure this tree beside the checkout TREE=../before, each page of both in turns.
	$(RUN) config.environment requirements-bench.txt
	@exec .venv/bin/python -m bench.against $(TREE) --count $(COUNT) --seed $(SEED)

MINUTES = 60
RATE = 6
soak: ## Attack a served site for MINUTES=60, RATE=6 acts a second, and print the memory of its processes each minute.
	$(RUN) config.environment requirements-bench.txt
	@exec .venv/bin/python -m bench.soak --minutes $(MINUTES) --rate $(RATE)

score: ## Count what is read right of real-looking pages, judgments, files, laws and citations; writes docs/accuracy.md.
	$(RUN) config.environment requirements-dev.txt
	@DJANGO_SETTINGS_MODULE=tests.settings exec .venv/bin/python -m tests.real

ROOM = cases/record
SAMPLE = 60
mutants: ## Change ROOM=cases/record in SAMPLE=60 ways, drawn by SEED=1, in a copy, and print those that no test notices.
	$(RUN) config.environment requirements-dev.txt
	$(RUN) config.environment requirements-mutants.txt
	@exec .venv/bin/python -m tools.mutants $(ROOM) --sample $(SAMPLE) --seed $(SEED) $(ARGS)

WIDTHS = 390 1280
pictures: ## Take pictures of every kind of page, light and dark, at WIDTHS="390 1280", into var/pictures/.
	$(RUN) config.environment requirements-dev.txt
	@.ci/install-chromium
	@rm -rf var/pictures
	@WIDTHS="$(WIDTHS)" .venv/bin/python -m pytest -q -n 0 tests/browser/pictures.py
	@echo "The pictures are in var/pictures/. The README shows var/pictures/readme.png, as docs/images/case.png."

lint: ## Check code, types, imports, templates, stylesheets, prose, and that no migration is missing.
	$(RUN) config.environment requirements-dev.txt
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/python -m mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/djlint --quiet --lint --profile django --extension html templates
	.venv/bin/djlint --quiet --lint --profile jinja --extension jinja templates
	.venv/bin/python -m tools.prose
	.venv/bin/python -m pytest -q -n 0 tests/test_stylesheets.py tests/test_docs.py tests/tools
	DJANGO_SETTINGS_MODULE=tests.settings .venv/bin/python manage.py makemigrations --check --dry-run

LOCK = uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 \
	--emit-build-options --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"
lock: ## Lock the newest packages that requirements*.in allow; needs uv.
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-bundled.in --output-file requirements-bundled.txt
	$(LOCK) requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt
	$(LOCK) requirements-bench.in --constraint requirements.txt --output-file requirements-bench.txt
	$(LOCK) requirements-mutants.in --constraint requirements-dev.txt --output-file requirements-mutants.txt

.PHONY: help serve manage test test-fast test-thorough test-serve bench bench-against first-paint score soak mutants pictures lint lock
