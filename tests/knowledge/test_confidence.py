"""The confidence words stand for ranges of chance that rise together and say what they rest on."""

import pytest
from pydantic import ValidationError

from tregua.domain import Citation, Confidence
from tregua.domain.knowledge import ConfidenceWord, ConfidenceWords
from tregua.knowledge import load_catalogue, load_confidence, load_sources
from tregua.knowledge.checking import confidence_problems

WORDS = load_confidence()


def changed(**ends: dict[str, float]) -> ConfidenceWords:
    """Return the words with other ends for some of them."""
    data = WORDS.model_dump()
    for word, values in ends.items():
        data["words"][Confidence(word)] |= values
    return ConfidenceWords.model_validate(data)


def test_the_catalogue_gives_the_range_of_a_word():
    assert load_catalogue().confidence.range("medium") == (0.5, 0.9)


def test_the_lower_ends_are_those_a_published_scale_prints():
    # IPCC 2007, Working Group II, front matter F: high about 8, medium about 5, low about 2 of 10.
    assert [WORDS.range(word)[0] for word in Confidence] == [0.2, 0.5, 0.8]


def test_no_word_stands_for_certainty_or_for_one_number():
    with pytest.raises(ValidationError):
        changed(high={"highest": 1.0})
    with pytest.raises(ValidationError):
        changed(low={"highest": 0.2})


def test_a_surer_word_never_reaches_lower_than_a_less_sure_one():
    with pytest.raises(ValidationError):
        changed(medium={"lowest": 0.1})
    with pytest.raises(ValidationError):
        changed(low={"highest": 0.95})


def test_a_missing_word_is_refused():
    data = WORDS.model_dump()
    del data["words"][Confidence.LOW]
    with pytest.raises(ValidationError):
        ConfidenceWords.model_validate(data)


@pytest.mark.parametrize("word", WORDS.words.values(), ids=WORDS.words)
def test_a_convention_of_ours_is_marked_as_judgment(word: ConfidenceWord):
    assert word.judgment
    assert word.cites


def test_a_word_that_rests_on_nothing_or_on_an_unlisted_source_is_told():
    bare = WORDS.words[Confidence.LOW].model_copy(update={"cites": (), "judgment": False})
    lost = WORDS.words[Confidence.LOW].model_copy(
        update={"cites": (Citation(source="nobody-1999"),)}
    )
    sources = load_sources()
    told = [
        [p.code for p in confidence_problems(WORDS.model_copy(update={"words": held}), sources)]
        for held in ({Confidence.LOW: bare}, {Confidence.LOW: lost})
    ]
    assert told == [["word_ground"], ["source_unknown"]]
