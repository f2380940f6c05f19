# Only make, git and Python 3.11 with venv are assumed. Environments are set up on first use, under .venv/.
.POSIX:

RUN = .venv/run/bin
TEST = .venv/test/bin
BENCH = .venv/bench/bin
STAGE = sh scripts/stage
EXAMPLE = examples/el-salvador-2012
UV = uv
COMPILE = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command 'make locks'

.PHONY: help demo test quick trials calibration bench requirements locks run-environment test-environment \
	bench-environment style types contracts

help:
	@echo 'make demo          set up, then write the briefings on $(EXAMPLE) to out/'
	@echo 'make test          set up, then every check a change must pass'
	@echo 'make quick         the checks that take under a minute'
	@echo 'make trials        the long tests, left out of make test'
	@echo 'make calibration   how often intervals of impact hold the truth in invented worlds (hours)'
	@echo 'make bench         speed, as ratios, in an environment of its own'
	@echo 'make requirements  which requirements the tests cover'
	@echo 'make locks         renew requirements.txt and requirements-dev.txt (needs uv; UPGRADE=--upgrade for newer versions)'

demo: run-environment
	@$(RUN)/tregua brief $(EXAMPLE) -o out --lang en
	@$(RUN)/tregua brief $(EXAMPLE) -o out --lang es
	@echo 'The briefings lie in out/:' && ls out

test: style types contracts
	@$(STAGE) 'pytest' $(TEST)/pytest

quick: style types
	@$(STAGE) 'pytest, without the slow tests' $(TEST)/pytest -m 'not trials and not slow'

# Exit 5 says that no test is marked so yet.
trials: test-environment
	@$(STAGE) 'trials' sh -c '$(TEST)/pytest -m trials --hypothesis-profile=trials || [ $$? -eq 5 ]'

calibration: test-environment
	@$(STAGE) 'calibration' $(TEST)/python scripts/measure-calibration

style: test-environment
	@$(STAGE) 'ruff check' $(TEST)/ruff check --quiet
	@$(STAGE) 'ruff format' $(TEST)/ruff format --check --quiet

types: style
	@$(STAGE) 'mypy' $(TEST)/mypy

contracts: types
	@$(STAGE) 'import contracts' $(TEST)/lint-imports --no-logo

bench: bench-environment
	@for each in benchmarks/*.py; do $(STAGE) "$$each" $(BENCH)/python "$$each" || exit; done

requirements: test-environment
	@$(TEST)/python scripts/requirements-coverage

# The run lock first; the test lock then keeps its versions. Both are for every platform and Python from 3.11.
locks:
	@command -v $(UV) >/dev/null || { echo 'First: python3 -m pip install uv' >&2; exit 1; }
	@$(COMPILE) --extra build $(UPGRADE) --output-file requirements.txt
	@$(COMPILE) --extra build --extra test --constraint requirements.txt $(UPGRADE) \
		--output-file requirements-dev.txt

run-environment:
	@sh scripts/environment run requirements.txt

test-environment:
	@sh scripts/environment test requirements-dev.txt

bench-environment:
	@sh scripts/environment bench requirements.txt benchmarks/peers.txt
