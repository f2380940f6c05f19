"""The form of a case holds every field with what it means, all unknown, and reads back."""

import pytest

from tregua.files import parse_tree
from tregua.knowledge import load_library
from tregua.language import LANGUAGES
from tregua.record.exchange.coding import blank_case, blank_coding

CODEBOOK = load_library().codebook


@pytest.mark.requirement("R244")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_holds_all_fields_by_chapter_and_nothing_is_known(language):
    tree = parse_tree(blank_case("own.a", "A: b # c", "ana", CODEBOOK, language), "a.yaml")
    assert (tree.data["id"], tree.data["title"], tree.data["coder"]) == ("own.a", "A: b # c", "ana")
    assert tree.data["fields"].keys() == CODEBOOK.fields.keys()
    assert list(tree.data["fields"].values()) == [{"value": None, "confidence": "unknown"}] * len(
        CODEBOOK.fields
    )
    assert len(CODEBOOK.fields) == 102


@pytest.mark.parametrize("language", LANGUAGES)
def test_definitions_and_allowed_values_stand_as_remarks(language):
    said = " ".join(blank_case("own.a", "A", None, CODEBOOK, language).replace("#", " ").split())
    assert not [
        name
        for name, field in CODEBOOK.fields.items()
        if " ".join(field.definition.within(language).split()) not in said
    ]
    assert not [
        value
        for field in CODEBOOK.fields.values()
        for value, words in field.values.items()
        if f"{value}: {' '.join(words.within(language).split())}" not in said
    ]


def test_the_form_of_another_coder_says_nothing_of_what_the_first_wrote():
    text = blank_coding("SLV-MARATRUCE", "luz", CODEBOOK, "en")
    held = load_library().cases["SLV-MARATRUCE"]
    evidences = [
        c.evidence.en for c in held.fields.values() if c.evidence and len(c.evidence.en) > 19
    ]
    assert len(evidences) > 20
    assert not [words for words in evidences if words in text]
    assert held.title.en not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_too_long_to_read(language):
    text = blank_case("own.a", "A", None, CODEBOOK, language)
    assert max(map(len, text.splitlines())) <= 110
