"""Loaded words are found whole, with what could be written instead, and may be let stand."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import NOW, dossier, sheet
from tests.support.strategies import reading
from tregua.domain import Decision
from tregua.usecases import check_words, read_strategy

TEAM = [{"id": "analyst-1", "parts": ["analyst"]}]
KEPT = Decision.model_validate(
    {
        "id": "kept",
        "recorded": NOW,
        "kind": "acknowledges",
        "what": "warning:word-score-settling",
        "by": "analyst-1",
        "on": "2025",
        "reason": "it is what the witness said",
    }
)


@pytest.mark.requirement("R210")
@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The police called it score-settling.", "score-settling"),
        ("en", "It was Settling of scores", "Settling of scores"),
        ("es", "Fue un ajuste de cuentas.", "ajuste de cuentas"),
    ],
)
def test_a_loaded_word_is_found_with_an_alternative(language, text, found):
    (word,) = check_words(text, language)
    assert (word.found, word.id, word.never) == (found, "score-settling", True)
    assert text[word.start :].startswith(found)
    assert word.instead.within(language)


@pytest.mark.requirement("R210")
def test_a_plain_sentence_is_left_alone():
    assert check_words("Two people were killed; the reason is not known.", "en") == ()


def test_a_word_inside_another_is_not_found():
    assert check_words("Thuggery", "en") == ()


@pytest.mark.requirement("R210")
def test_a_dossiers_own_texts_are_read_and_a_decision_lets_a_word_stand():
    loaded = sheet(purpose="To end the score-settling", team=TEAM)
    open_ = read_strategy(dossier(sheet=loaded)).words
    kept = read_strategy(dossier(sheet=loaded, decisions=(KEPT,))).words
    assert [(w.file, w.field, w.let_stand) for w in open_] == [("dossier.yaml", "purpose", "")]
    assert [w.let_stand for w in kept] == ["kept"]


@pytest.mark.requirement("R210")
def test_the_word_somebody_else_uses_for_a_group_is_theirs():
    assert reading(labels=[{"word": "thugs"}]).words == ()


@given(st.text(max_size=80), st.sampled_from(["en", "es"]))
def test_any_text_can_be_read_and_each_word_stands_where_it_is_said_to(text, language):
    words = check_words(text, language)
    assert all(text[w.start : w.start + len(w.found)] == w.found for w in words)
