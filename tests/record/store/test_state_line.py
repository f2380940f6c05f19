"""What the state itself does is read as a line of its own, beside the harms."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.dossiers import example
from tregua import open_dossier, read_dossier_counts, read_strategy

KEPT = Path(__file__).parent / "kept-line"


@pytest.fixture(scope="module")
def dossier():
    """Give a dossier with one series of killings and one of arrests."""
    return open_dossier(KEPT).dossier


@pytest.mark.requirement("R036")
def test_arrests_are_read_with_their_counts_beside_the_killings(dossier):
    read = read_strategy(dossier)
    (line,) = read.state_line
    assert (line.series.act, [w.count for w in line.windows]) == ("arrests", [40, 12])
    assert [beside.series.id for beside in read.violence] == ["killings"]


@pytest.mark.requirement("R036")
def test_no_series_of_harms_holds_what_the_state_did(dossier):
    assert [series.id for series in dossier.series] == ["killings"]
    assert not hasattr(dossier.state_line[0], "harm")


@pytest.mark.requirement("R036")
def test_the_counts_of_violence_say_the_same_with_and_without_the_line(dossier):
    windows = {**example().windows, "arrests": dossier.windows["arrests"]}
    with_line = replace(example(), state_line=dossier.state_line, windows=windows)
    assert read_dossier_counts(with_line) == read_dossier_counts(example())
