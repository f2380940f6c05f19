"""Tests that need a program of Debian: not run where it is absent, and failed under CI=true."""

import os
import re
import shutil
from functools import cache

import pytest

from tests.support.tree import ROOT

NOT_RUN = "not run: no "


@cache
def known_programs() -> dict[str, str]:
    """Give the package of packages-debian.txt that brings each program a test may name."""
    lines = (ROOT / "packages-debian.txt").read_text("utf-8").splitlines()
    listed = (re.fullmatch(r"(\S+)\s+#(.*)", line) for line in lines if not line.startswith("#"))
    return {program: each[1] for each in listed if each for program in each[2].split()}


def absent_programs(item: pytest.Item) -> list[str]:
    """Give the programs that a test needs and this machine lacks."""
    asked = [program for mark in item.iter_markers("needs") for program in mark.args]
    unknown = [program for program in asked if program not in known_programs()]
    if unknown or (not asked and item.get_closest_marker("needs")):
        known = ", ".join(known_programs())
        pytest.fail(f"needs: {unknown or 'nothing named'}; packages-debian.txt brings {known}")
    return [program for program in asked if shutil.which(program) is None]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Stop a test, before its fixtures, where a program it needs is absent."""
    absent = absent_programs(item)
    if not absent:
        return
    if os.environ.get("CI") == "true":
        packages = ", ".join(sorted({known_programs()[program] for program in absent}))
        pytest.fail(f"no {', '.join(absent)}: scripts/system-packages installs {packages}")
    pytest.skip(NOT_RUN + ", ".join(absent))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Say on the last line how many tests were not run for want of a program."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(config, "workerinput") or config.option.collectonly:
        return
    skipped = reporter.stats.get("skipped", ())
    reasons = [report.longrepr[2].removeprefix("Skipped: ") for report in skipped]
    programs = sorted({r.removeprefix(NOT_RUN) for r in reasons if r.startswith(NOT_RUN)})
    count = sum(r.startswith(NOT_RUN) for r in reasons)
    why = f": no {', '.join(programs)} (sh scripts/system-packages)" if programs else ""
    reporter.write_line(f"{count} tests not run for want of a program{why}")
