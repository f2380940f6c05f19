"""The import contracts hold what they say: each is broken on purpose, in a house built for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tree import ROOT, settings

pytestmark = pytest.mark.slow

ROOMS = """
cli usecases record/brief record/store deliver/impact design/agreement design/bargain
design/simulate decide/assess decide/compare rules series knowledge files domain language compiled
errors
"""
WRONG = [
    ("rooms", "domain", "tregua.usecases"),
    ("rooms", "rules", "tregua.series"),
    ("rooms", "helpers", "json"),
    ("decide", "decide/assess", "tregua.decide.compare"),
    ("decide", "decide/scores", "json"),
    ("design", "design/bargain", "tregua.design.simulate"),
    ("simulate", "design/simulate", "tregua.design.agreement"),
    ("deliver", "deliver/watch", "tregua.deliver.impact"),
    ("record", "record/brief", "tregua.record.store"),
    ("analyses", "decide/assess", "tregua.knowledge"),
    ("analyses", "series", "tregua.files"),
    ("pure", "domain", "pathlib"),
    ("pure", "deliver/impact", "random"),
    ("pure", "design/agreement", "socket"),
    ("keys", "usecases", "sqlite3"),
    ("store", "record/store", "tregua.rules"),
    ("faces", "cli", "tregua.decide.assess"),
    ("faces", "web/pages", "tregua.knowledge"),
]


def build(home: Path) -> Path:
    """Build a house with each room empty, under the contracts of the real one."""
    shutil.copy(ROOT / "pyproject.toml", home)
    for room in ["", *ROOMS.split()]:
        folder = home / "tregua" / room
        folder.mkdir(parents=True, exist_ok=True)
        for each in (folder, folder.parent):
            (each / "__init__.py").touch()
        (folder / "rules.py").touch()
    (home / "__init__.py").unlink()
    (home / "tregua/rules.py").unlink()
    return home


def lint(home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache", *options]
    environment = {**os.environ, "PYTHONPATH": str(home), "COLUMNS": "200"}
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, check=False
    )


def test_every_contract_is_kept_by_a_house_with_empty_rooms(tmp_path) -> None:
    run = lint(build(tmp_path))
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_contract_is_broken_below() -> None:
    contracts = {each["id"] for each in settings()["tool"]["importlinter"]["contracts"]}
    assert contracts == {contract for contract, _, _ in WRONG}


@pytest.mark.parametrize(("contract", "room", "imports"), WRONG)
def test_a_wrong_import_breaks_its_contract(tmp_path, contract, room, imports) -> None:
    module = build(tmp_path) / "tregua" / room / "wrong.py"
    module.parent.mkdir(parents=True, exist_ok=True)
    for package in (module.parent, module.parent.parent):
        (package / "__init__.py").touch()
    module.write_text(f"import {imports}\n")
    run = lint(tmp_path, "--contract", contract)
    assert run.returncode == 1
    assert "Contracts: 0 kept, 1 broken." in run.stdout, run.stdout + run.stderr
