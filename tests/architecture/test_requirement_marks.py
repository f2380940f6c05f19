"""Tests name the requirements they hold by ids that exist."""

import subprocess
import sys

import yaml

from tests.support.tree import ROOT

SCRIPT = ROOT / "scripts/requirements-coverage"
TABLE = ROOT / "docs/reference/requirements.yaml"


def test_every_requirement_id_in_a_test_or_in_the_coverage_file_is_in_the_table() -> None:
    run = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_an_id_that_no_row_bears_is_refused_by_name(tmp_path) -> None:
    reference = tmp_path / "docs/reference"
    reference.mkdir(parents=True)
    rows = [{"id": "R001", "group": "Entry gate", "tier": "core"}]
    (reference / "requirements.yaml").write_text(yaml.safe_dump({"requirements": rows}))
    (reference / "coverage.yaml").write_text("left_out: {}\npartly: {}\n")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_x.py").write_text(
        "import pytest\n\n@pytest.mark.requirement('R001', 'R999')\ndef test_it(): pass\n"
    )
    run = subprocess.run(
        [sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr == "tests/test_x.py:3: no requirement is called R999\n"
