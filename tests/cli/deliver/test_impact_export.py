"""The table of a study leaves with its question, its rules, and a digest of every file."""

import hashlib

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/buenaventura-2022"


def test_each_study_has_a_folder_whose_digests_hold(tmp_path):
    told = tregua("impact", "export", EXAMPLE, "-o", tmp_path)
    assert told.code == 0
    (folder,) = tmp_path.iterdir()
    lines = (folder / "digests.txt").read_text("ascii").splitlines()
    written = dict(reversed(line.split("  ")) for line in lines)
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "digests.txt"
    }
    assert written == found


def test_a_study_nobody_asks_is_named(tmp_path):
    told = tregua("impact", "export", EXAMPLE, "-o", tmp_path, "--study", "nobody")
    assert told.code == 2
    assert "'nobody'" in told.err
    assert list(tmp_path.iterdir()) == []


def test_a_dossier_without_studies_declines(tmp_path):
    tregua("new", tmp_path / "bay")
    told = tregua("impact", "export", tmp_path / "bay", "-o", tmp_path / "out")
    assert (told.code, told.out) == (3, "")
