"""A test whose program is absent is counted as not run, and fails where it must run."""

import os
import subprocess
import sys

import pytest

from tests.support.tree import ROOT

TESTS = """
import pytest

@pytest.mark.needs("chromium")
def test_the_page_looks_right():
    raise AssertionError("the program is absent, so this never runs")

def test_something_else():
    assert True
"""


@pytest.fixture
def run(tmp_path):
    """Give a way to run the two tests above where no program is to be found."""
    (tmp_path / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text("utf-8"))
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = needs(*programs): as in the house\n")
    (tmp_path / "test_page.py").write_text(TESTS)

    def start(ci: str, tests: str = TESTS) -> subprocess.CompletedProcess[str]:
        (tmp_path / "test_page.py").write_text(tests)
        place = {"PATH": str(tmp_path), "PYTHONPATH": str(ROOT), "CI": ci}
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
            cwd=tmp_path,
            env={**os.environ, **place},
            capture_output=True,
            text=True,
            check=False,
        )

    return start


@pytest.mark.slow
def test_it_is_counted_on_the_last_line(run) -> None:
    done = run("")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed, 1 skipped" in done.stdout
    assert done.stdout.splitlines()[-1] == (
        "1 tests not run for want of a program: no chromium (sh scripts/system-packages)"
    )


@pytest.mark.slow
def test_it_fails_where_ci_is_true(run) -> None:
    done = run("true")
    assert done.returncode == 1
    assert "no chromium: scripts/system-packages installs chromium" in done.stdout


def test_a_program_that_no_package_brings_is_a_mistake_and_no_skip(run) -> None:
    done = run("", TESTS.replace("chromium", "crhomium"))
    assert done.returncode == 1
    assert "needs: ['crhomium']; packages-debian.txt brings chromium" in done.stdout
