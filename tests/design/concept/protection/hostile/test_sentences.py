"""Text into sentences: joined again they give the text, and abbreviations end nothing."""

import pytest
from hypothesis import given, strategies as st

from tregua.design.concept.protection.hostile import sentences
from tregua.knowledge.readers import load_readers

SHORT = frozenset((*load_readers().abbreviations.en, *load_readers().abbreviations.es))
PROSE = st.text(st.sampled_from("abZÉñ .!?…\n\t\"'”»«¿¡()0123—Mr"), max_size=60)


@given(st.one_of(st.text(), PROSE))
def test_the_sentences_of_a_text_give_the_text_back(text):
    assert "".join(sentences(text, SHORT)) == text


@given(PROSE)
def test_no_sentence_is_empty(text):
    assert all(sentences(text, SHORT))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("One alone", ["One alone"]),
        ("They met. Nobody was paid.", ["They met.", "Nobody was paid."]),
        ("Mr. Smith met Dr. Wu. They left.", ["Mr. Smith met Dr. Wu.", "They left."]),
        ("La Sra. Paz y el Lic. Ríos hablaron. ¿Quién más?", [
            "La Sra. Paz y el Lic. Ríos hablaron.",
            "¿Quién más?",
        ]),
        ("«No se pagó.» Nadie pidió nada.", ["«No se pagó.»", "Nadie pidió nada."]),
        ("He said “No.” Then he left!", ["He said “No.”", "Then he left!"]),
        ("EE. UU. no participó. Nadie preguntó.", ["EE. UU. no participó.", "Nadie preguntó."]),
        ("J. Paz rose by 3.5 in art. 12. It fell.", ["J. Paz rose by 3.5 in art. 12.", "It fell."]),
        ("¡No! ¿Por qué? Porque sí.", ["¡No!", "¿Por qué?", "Porque sí."]),
        ("First part\n\nSecond part", ["First part", "Second part"]),
        ("He waited… and left. So did she.", ["He waited… and left.", "So did she."]),
    ],
)  # fmt: skip
def test_a_text_falls_into_the_sentences_a_reader_sees(text, found):
    assert [each.strip() for each in sentences(text, SHORT)] == found
