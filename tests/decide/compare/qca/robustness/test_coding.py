"""The same question on several codings, side by side."""

import pytest

from tests.decide.compare.qca.robustness.tables import of
from tests.support.cut_analysis import plain_analysis
from tregua.decide.compare.qca import Cuts
from tregua.decide.compare.qca.robustness import codings_of, robustness_of

CUTS = Cuts(inclusion=1.0)
KNOWN = of({"a": "111", "b": "101", "c": "010", "d": "000"})
STATED = of({"a": "111", "b": "10?", "c": "0?0", "d": "000"})
EMPTY = of({"a": "11?", "b": "?01", "c": "0?0", "d": "?00"})
RIVAL = of({"a": "111", "b": "100", "c": "010", "d": "000"})


@pytest.mark.requirement("R241")
def test_stated_cells_alone_stand_beside_all_known_ones_with_their_counts():
    found = codings_of({"known": KNOWN, "stated": STATED}, plain_analysis, CUTS)

    known, stated = found.codings
    assert (known.cells, known.known, known.cases) == (12, 12, 4)
    assert (stated.cells, stated.known, stated.cases) == (12, 10, 2)
    assert known.solutions[1].models == ("A",)
    assert stated.solutions[1].models == ("A", "B")


def test_only_models_of_every_coding_are_shared():
    found = codings_of({"known": KNOWN, "stated": STATED}, plain_analysis, CUTS)
    apart = codings_of({"known": KNOWN, "rival:X": RIVAL}, plain_analysis, CUTS)

    assert {one.kind: one.models for one in found.shared}["parsimonious"] == ("A",)
    assert {one.kind: one.models for one in apart.shared}["parsimonious"] == ()


def test_a_coding_with_nothing_to_compare_says_so_and_shares_nothing():
    found = codings_of({"known": KNOWN, "stated": EMPTY}, plain_analysis, CUTS)

    assert found.codings[1].refused == "qca_no_whole_case"
    assert found.codings[1].solutions == ()
    assert all(one.models == () for one in found.shared)


def test_all_doubts_together_can_be_written_as_plain_values():
    given = KNOWN.complete()
    first = plain_analysis(given, CUTS)

    found = robustness_of(
        given, first, plain_analysis, table=STATED, codings={"known": KNOWN, "stated": STATED}
    )

    shown = found.to_dict()
    assert list(shown) == [
        "of",
        "conditions",
        "spans",
        "cases",
        "families",
        "completions",
        "codings",
    ]
    assert shown["completions"]["number"] == 4
    assert {span["of"] for span in shown["spans"]} == {"inclusion", "pri", "frequency"}
