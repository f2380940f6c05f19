"""Hostile readers: each eye rests on something, looks for words of both languages, and is whole."""

import pytest

from tregua.domain.knowledge.protection.readers import Eye
from tregua.knowledge.readers import load_readers
from tregua.knowledge.readers.loading import eye_problems
from tregua.language import LANGUAGES

READERS = {reader.id: reader for reader in load_readers().readers}
EYES = [(reader.id, eye) for reader in READERS.values() for eye in reader.eyes]
EYE = {"id": "x", "asks": {"en": "x", "es": "x"}, "severity": "note", "could": ["keep"]}


def test_four_readers_are_known_in_their_order():
    assert list(READERS) == ["prosecutor", "journalist", "group", "family"]


@pytest.mark.parametrize(("reader", "eye"), EYES, ids=lambda each: getattr(each, "id", each))
def test_an_eye_looks_for_words_of_both_languages(reader, eye):
    assert all(eye.words.within(language) for language in LANGUAGES)


def test_a_loaded_word_is_looked_for_by_whose_view_it_carries():
    (eye,) = [eye for eye in READERS["family"].eyes if eye.id == "minimising"]
    assert "daño colateral" in eye.words.es


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({"judgment": True}, {"eye_blind"}),
        ({"places": ["claims.yaml:claims"]}, {"word_ground"}),
        ({"places": ["a:b"], "cites": [{"source": "nowhere"}]}, {"source_unknown"}),
        ({"places": ["a:b"], "judgment": True}, set()),
    ],
)
def test_an_eye_that_is_blind_or_rests_on_nothing_is_found(more, codes):
    eye = Eye.model_validate({**EYE, **more})
    assert {problem.code for problem in eye_problems(eye, "x")} == codes
