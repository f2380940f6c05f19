"""What the documents show works: their Python and console blocks run beside the examples.

A block whose first line names a file (```yaml my-dossier/claims.yaml) is put there first.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.blocks import agrees, blocks, commands
from tests.support.tree import ROOT, name

FRONT = [ROOT / "README.md", ROOT / "LEEME.md"]
DOCUMENTS = [p for p in (*FRONT, *sorted(ROOT.glob("docs/**/*.md"))) if p.exists()]
PYTHON = [p for p in DOCUMENTS if blocks(p, "python")]
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
def test_the_commands_of_a_document_print_what_it_says(document, desk) -> None:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }
    for block in blocks(document, "console", "yaml", "csv"):
        if block.file:
            (desk / block.file).parent.mkdir(exist_ok=True)
            (desk / block.file).write_text(block.text, "utf-8")
        for command in (c for c in commands(block) if c.line.startswith("tregua ")):
            run = subprocess.run(
                command.line,
                shell=True,
                cwd=desk,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            assert run.returncode == 0, f"{name(document)}: {command.line}\n{run.stdout}"
            assert agrees(run.stdout, command.prints), f"{command.line}\n{run.stdout}"
