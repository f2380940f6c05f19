"""What is confidential never leaves with a shared case, nor what rests on a source not public."""

import pytest
from hypothesis import given, strategies as some

from tests.support.owned import mended, owned
from tregua.domain.knowledge.own import LeftOut, Own, OwnCase, Owner, OwnSource
from tregua.files import parse_tree
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import load_own
from tregua.record.exchange.coding import shared_case

pytestmark = pytest.mark.requirement("R244")
CODEBOOK = load_library().codebook
TEXTS = [name for name, field in CODEBOOK.fields.items() if field.type == "str"]


def shared(folder):
    own = load_own(folder, load_library(), load_sources())
    return shared_case(own, "own.port-2019", CODEBOOK)


def test_confidential_cells_notes_and_sources_that_are_not_public_stay_behind(tmp_path):
    found = shared(owned(tmp_path))
    for words in ("Amalia", "shopkeepers", "Quay Nine", "night guard", "Talk with", "talk\n"):
        assert words not in found.text
    for words in ("ana", "luz", "Ys\n    note", "fair of Ys", "split twice", "bell"):
        assert words not in found.text
    assert "The talks had no text." in found.text


def test_what_was_left_out_is_counted_and_named_by_field_alone(tmp_path):
    found = shared(owned(tmp_path))
    assert found.left_out == LeftOut(fields=("place", "initiator_types"), notes=1, sources=1)
    written = parse_tree(found.text, "x").data["left_out"]
    assert written == {"fields": ["place", "initiator_types"], "notes": 1, "sources": 1}


def test_what_leaves_says_whose_it_is_and_brings_its_sources(tmp_path):
    told = parse_tree(shared(owned(tmp_path)).text, "x").data
    assert told["owner"] == "Team Ys"
    assert [each["id"] for each in told["sources"]] == ["report"]
    assert list(told["fields"]) == ["country", "cohesion", "n_groups", "state_capacity"]
    assert told["fields"]["cohesion"]["evidence"] == "Two crews kept the same rule for a year."


@pytest.mark.parametrize("handling", ["K2", "K3"])
def test_a_cell_resting_on_one_public_and_one_other_source_stays_behind_whole(tmp_path, handling):
    folder = mended(owned(tmp_path), "sources.yaml", "handling: K2", f"handling: {handling}")
    mended(
        folder,
        "cases/port-2019.yaml",
        "Chapter 3",
        "Chapter 3\n      - source: talk\n        at: x",
    )
    assert "cohesion" in shared(folder).left_out.fields


@given(
    some.dictionaries(
        some.sampled_from(TEXTS), some.tuples(some.booleans(), some.booleans()), min_size=1
    ),
    some.lists(some.booleans(), max_size=4),
)
def test_no_byte_of_what_stays_behind_is_written(cells, notes):
    sources = {
        each.id: each
        for each in (
            OwnSource(id="open-1", title="Open title", handling="K4", seen="whole"),
            OwnSource(id="held-1", title="SECRET-title", handling="K3", seen="whole"),
        )
    }
    fields = {
        name: {
            "value": f"{mark(stays or held)}-{name}-value",
            "confidence": "stated",
            "evidence": f"{mark(stays or held)}-{name}-evidence",
            "cites": [{"source": "held-1" if held else "open-1", "at": mark(stays or held)}],
            "confidential": stays,
        }
        for name, (stays, held) in cells.items()
    }
    case = OwnCase.model_validate(
        {
            "id": "own.a",
            "title": "A",
            "coder": "SECRET-coder",
            "fields": fields,
            "notes": [
                {"text": f"{mark(s)}-note-{i}", "confidential": s} for i, s in enumerate(notes)
            ],
        }
    )
    found = shared_case(
        Own(Owner(name="Team"), {"own.a": case}, (), {}, sources), "own.a", CODEBOOK
    )
    assert b"SECRET" not in found.text.encode()
    assert b"held-1" not in found.text.encode()
    assert found.text.count("OPEN") == 3 * sum(not any(each) for each in cells.values()) + sum(
        not stays for stays in notes
    )
    assert len(found.left_out.fields) == sum(any(each) for each in cells.values())
    assert found.left_out.notes == sum(notes)


def mark(stays):
    return "SECRET" if stays else "OPEN"
