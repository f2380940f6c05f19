"""Compiled searches where nothing can be kept, and where none is needed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.pauses import pauses_file
from tests.support.tree import ROOT

SOURCE = """
from {room} import {name} as compiled

@compiled({asked})
def twice(n: int) -> int:
    return 2 * n
"""
ROOM = "tregua.compiled"

SMALL = """
import sys
from tregua.cli import main
try:
    main()
finally:
    print([name for name in ("numba", "ortools", "scipy") if name in sys.modules], file=sys.stderr)
"""


def python(code: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own that stops at any warning."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NUMBA_")}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *map(str, arguments)],
        env=kept | {"PYTHONPATH": str(ROOT / "src")} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def where_nothing_can_be_kept(folder: Path, **source: str) -> subprocess.CompletedProcess[str]:
    """Call a compiled function that lies where no folder for what is compiled can be made."""
    (folder / "__pycache__").write_text("a file where a folder would have to be")
    (folder / "doubling.py").write_text(SOURCE.format(**source), "utf-8")
    nowhere = str(folder / "doubling.py" / "none")
    code = f"import sys; sys.path.insert(0, {str(folder)!r}); import doubling; "
    code += "print(doubling.twice(21))"
    return python(code, HOME=nowhere, XDG_CACHE_HOME=nowhere, LOCALAPPDATA=nowhere)


@pytest.mark.slow
def test_where_nothing_can_be_kept_it_is_compiled_all_the_same(tmp_path: Path) -> None:
    # given a place where numba itself refuses
    (tmp_path / "refused").mkdir()
    refused = where_nothing_can_be_kept(
        tmp_path / "refused", room="numba", name="njit", asked="cache=True"
    )
    assert "no locator available" in refused.stderr

    # when
    told = where_nothing_can_be_kept(tmp_path, room=ROOM, name="compiled", asked="")

    # then
    assert (told.stdout, told.stderr) == ("42\n", "")


def test_numba_is_asked_in_one_place_only() -> None:
    asking = [
        path.name
        for path in sorted((ROOT / "src").rglob("*.py"))
        if re.search(r"^\s*(from|import) numba\b", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert asking == ["compiled.py"]


@pytest.mark.slow
def test_a_small_table_needs_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    table = pauses_file(tmp_path)
    asked = ("--outcome", "LASTED", "--conditions", "PANEL,FUNDS,OUTSIDE", "--robustness")
    told = python(SMALL, "qca", table, *asked)
    assert told.stderr == "[]\n"
    assert "PANEL" in told.stdout
