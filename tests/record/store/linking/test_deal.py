"""What the parts of a deal name and put out of order, over many clauses at once."""

import shutil
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from tregua.errors import Problems
from tregua.record.store.linking.deal.ordering import rings
from tregua.usecases import open_dossier

BROKEN = Path(__file__).parents[1] / "broken"
NAMES = st.sampled_from("abcdef")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=3).map(tuple), max_size=6)


def pasted(count):
    """Return clauses as somebody would paste them from elsewhere, each with three mistakes."""
    rows = "\n".join(
        f"  - {{id: c{i}, recorded: 2026-01-05, title: A, kind: cessation, does: B, "
        f"duty_of: [party:nobody-{i}], requires: [{{clause: gone-{i}}}], "
        f"from: 2026-03-01, until: 2026-02-01}}"
        for i in range(count)
    )
    return f"title: Pasted\nform: written\npathway: limited\nclauses:\n{rows}\n"


def test_five_hundred_pasted_clauses_are_told_of_all_at_once_each_by_its_line(tmp_path):
    folder = shutil.copytree(BROKEN / "clause-for-nobody-listed", tmp_path / "pasted")
    (folder / "agreement.yaml").write_text(pasted(500))
    with pytest.raises(Problems) as told:
        open_dossier(folder)
    found = [p for p in told.value.problems if p.file == "agreement.yaml"]
    codes = {p.code for p in found}
    assert len(found) == 1500
    assert codes <= {
        "about_unknown",
        "about_unknown_near",
        "clause_unknown",
        "clause_unknown_near",
        "days_reversed",
    }
    assert {p.line for p in found} == set(range(5, 505))


@given(GRAPHS)
def test_rings_are_told_exactly_where_no_order_exists(graph):
    whole = {name: {o for o in others if o != name} for name, others in graph.items()}
    found = list(rings(graph))
    left = {n: o for n, o in whole.items() if not any(n in ring for ring in found)}
    inside = {n: {o for o in others if o in left} for n, others in left.items()}
    assert list(TopologicalSorter(inside).static_order()) is not None
    assert all(any(other in whole[name] for other in ring) for ring in found for name in ring)


def test_a_chain_of_clauses_that_wait_for_one_another_is_no_ring():
    assert list(rings({"a": ("b",), "b": ("c",), "c": ()})) == []
    assert list(rings({"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",)})) == [("a", "b", "c")]
