"""A source that is not public is named in a briefing only as its owner wants it shown."""

from dataclasses import replace

from tests.support.tree import ROOT
from tregua import open_dossier
from tregua.domain import Handling
from tregua.knowledge import load_catalogue, load_library
from tregua.record.brief.composing.book import Book

DOSSIER = open_dossier(ROOT / "examples/el-salvador-2012").dossier
SOURCE = DOSSIER.sources[0].model_copy(
    update={"title": "Notes with the nurse", "shown_as": "A person who works in the quarter"}
)


def named(handling: Handling) -> str:
    source = SOURCE.model_copy(update={"handling": handling})
    dossier = replace(DOSSIER, sources=(source,))
    return Book(dossier, load_catalogue(), load_library(), "en").named(source)


def test_a_public_source_is_named_by_its_title() -> None:
    assert named(Handling.K4) == "Notes with the nurse"


def test_a_source_that_is_not_public_is_not_named_by_its_title() -> None:
    assert named(Handling.K3) == "A person who works in the quarter"
