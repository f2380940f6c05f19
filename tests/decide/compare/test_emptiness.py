"""How little the table of cases knows, counted again from its files."""

import pytest
import yaml

from tests.support.tree import SRC
from tregua.decide.compare import emptiness_of
from tregua.knowledge import load_library

FILES = sorted((SRC / "knowledge/cases").glob("*.yaml"))
CASES = [yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in FILES]
CELLS = [cell for case in CASES for cell in case["fields"].values()]
KNOWN = [cell for cell in CELLS if cell.get("value") is not None]
STATED = [cell for cell in KNOWN if cell["confidence"] == "stated"]
COHESION = [case["fields"]["cohesion"] for case in CASES]


@pytest.mark.requirement("R240")
def test_the_counts_are_those_of_the_files():
    found = emptiness_of(load_library())
    assert (found.cases, found.cells) == (len(FILES), len(CELLS))
    assert (found.known, found.stated) == (len(KNOWN), len(STATED))
    assert found.independent == len({case["independence_group"] for case in CASES})


def test_two_in_five_cells_are_known_and_under_a_third_stated():
    found = emptiness_of(load_library())
    assert (found.cases, found.independent) == (23, 17)
    assert round(100 * found.known / found.cells) == 40
    assert round(100 * found.stated / found.cells) == 29


def test_cohesion_is_known_in_five_cases_and_stated_in_none():
    found = emptiness_of(load_library())
    assert (found.cohesion_known, found.cohesion_stated) == (5, 0)
    assert sum(cell.get("value") is not None for cell in COHESION) == 5
