"""How Hypothesis draws: always alike under CI=true; elsewhere from a seed that the run prints."""

import os
import secrets
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

SEED = "TREGUA_TEST_SEED"
ALL = 2000
Test = TypeVar("Test", bound=Callable[..., object])
IN_CI = os.environ.get("CI") == "true"

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.register_profile(
    "trials",
    deadline=None,
    derandomize=IN_CI,
    max_examples=ALL,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if IN_CI else "local")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Draw one seed for the run; its workers find it in the environment."""
    if not IN_CI and config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = os.environ.setdefault(SEED, str(secrets.randbelow(2**32)))


def pytest_report_header(config: pytest.Config) -> str:
    """Print the seed, and how to draw the same again."""
    seed = config.option.hypothesis_seed
    if seed is None:
        return "hypothesis: derandomised"
    return f"hypothesis: seed {seed} (again: --hypothesis-seed={seed})"


def few(examples: int) -> Callable[[Test], Test]:
    """Draw few examples with every change; `make trials` runs the test too, with all of its own."""
    long = settings().max_examples == ALL

    def drawing(test: Test) -> Test:
        drawn = settings(max_examples=ALL if long else examples)(test)
        return pytest.mark.trials(drawn) if long else drawn

    return drawing
