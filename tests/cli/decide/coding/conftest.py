"""A team's folder of its own cases, and a dossier that holds one."""

import shutil

import pytest

from tests.support.owned import owned
from tests.support.tree import ROOT


@pytest.fixture
def team(tmp_path):
    """Give the folder of a team."""
    return owned(tmp_path / "team")


@pytest.fixture
def dossier(tmp_path):
    """Give a dossier with own cases."""
    place = tmp_path / "talks"
    shutil.copytree(ROOT / "examples/el-salvador-2012", place)
    owned(place / "own")
    return place
