"""`import tregua` offers what a person can ask, and costs nothing until it is asked."""

import subprocess
import sys

import pytest

import tregua
from tregua import usecases


def test_it_offers_exactly_the_use_cases():
    assert tregua.__all__ == usecases.__all__
    assert set(dir(tregua)) == {"__version__", *usecases.__all__}


@pytest.mark.parametrize("name", usecases.__all__)
def test_each_is_the_use_case_itself_and_says_what_it_gives(name):
    assert getattr(tregua, name) is getattr(usecases, name)
    assert getattr(tregua, name).__doc__


def test_nothing_else_is_offered():
    with pytest.raises(AttributeError):
        tregua.approve  # noqa: B018 — asking for it is the test


def test_importing_loads_no_room():
    code = "import sys, tregua; print([m for m in sys.modules if m.startswith('tregua.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
