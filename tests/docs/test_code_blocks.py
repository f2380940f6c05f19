"""What the documents show works: their Python and console blocks run beside the examples.

A block whose first line names a file (```yaml my-dossier/claims.yaml) is put there first.
"""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.blocks import Command, agrees, blocks, commands
from tests.support.face import tregua
from tests.support.tree import ROOT, name

FRONT = [ROOT / "README.md", ROOT / "LEEME.md"]
DOCUMENTS = [p for p in (*FRONT, *sorted(ROOT.glob("docs/**/*.md"))) if p.exists()]
PYTHON = [p for p in DOCUMENTS if blocks(p, "python")]
SHELL_MARKS = frozenset("|&;<>$*~")
CONSOLE = [p for p in DOCUMENTS if any("tregua " in b.text for b in blocks(p, "console"))]


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    """Give a folder that holds a copy of the examples, as the one a reader stands in."""
    if (ROOT / "examples").exists():
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("document", PYTHON, ids=name)
def test_the_python_blocks_of_a_document_run_in_order(document, desk) -> None:
    names: dict[str, object] = {"__name__": "document"}
    for block in blocks(document, "python"):
        code = "\n" * (block.line - 1) + block.text
        exec(compile(code, document, "exec"), names)


@pytest.mark.slow
@pytest.mark.parametrize("document", CONSOLE, ids=name)
def test_the_commands_of_a_document_print_what_it_says(document, desk, as_shown) -> None:
    for block in blocks(document, "console", "yaml", "csv"):
        if block.file:
            (desk / block.file).parent.mkdir(exist_ok=True)
            (desk / block.file).write_text(block.text, "utf-8")
        for command in (c for c in commands(block) if c.line.startswith("tregua ")):
            code, printed = (in_a_shell if needs_a_shell(document, command) else here)(command)
            assert code == 0, f"{name(document)}: {command.line}\n{printed}"
            assert agrees(printed, command.prints), f"{command.line}\n{printed}"


@pytest.fixture
def as_shown(monkeypatch) -> None:
    """Set the width and the plainness that the documents show."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    plain = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "LC_ALL": "C.UTF-8"}
    for key, value in (plain | {"PATH": path}).items():
        monkeypatch.setenv(key, value)


def needs_a_shell(document: Path, command: Command) -> bool:
    """Tell whether a command is run as its own process: all of the front pages, and pipes."""
    return document in FRONT or not SHELL_MARKS.isdisjoint(command.line)


def in_a_shell(command: Command) -> tuple[int, str]:
    """Run a command as a reader would; give its exit code and what it printed."""
    run = subprocess.run(
        command.line,
        shell=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout


def here(command: Command) -> tuple[int, str]:
    """Run a command in this process, several times faster; give the same."""
    run = tregua(*shlex.split(command.line)[1:], lang=os.environ.get("TREGUA_LANG", "en"))
    return run.code, run.screen
