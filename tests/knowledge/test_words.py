"""The glossary holds both languages, what it rests on, and never asks for a word it warns of."""

import re
from dataclasses import replace

import pytest

from tregua.domain import Citation
from tregua.knowledge import load_sources, load_words
from tregua.knowledge.checking import word_problems

WORDS = load_words()
EACH = pytest.mark.parametrize("entry", WORDS.entries, ids=lambda entry: entry.id)
FINDING = WORDS.terms["finding"]
SLANG = WORDS.loaded["score-settling"]
WRITTEN_OUT = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def codes(*entries):
    """Give the code of each problem with some entries."""
    return [problem.code for problem in word_problems(entries, load_sources())]


@EACH
def test_an_entry_is_a_draft_until_native_readers_sign_it(entry):
    assert entry.status == "draft"


@EACH
def test_a_word_stands_once_and_is_either_weighed_or_never_written(entry):
    for language in ("en", "es"):
        passed_over = entry.passed_over(language)
        assert len(set(passed_over)) == len(passed_over)


@EACH
def test_what_is_never_written_is_written_out_as_words(entry):
    words = entry.never.en + entry.never.es
    assert [word for word in words if WRITTEN_OUT.fullmatch(word)] == list(words)


@pytest.mark.parametrize("entry", WORDS.loaded.values(), ids=lambda entry: entry.id)
def test_a_loaded_word_names_the_word(entry):
    assert entry.passed_over("en") + entry.passed_over("es")


def test_truce_ceasefire_and_cessation_are_three_terms_in_both_languages():
    three = [WORDS.terms[name] for name in ("truce", "ceasefire", "cessation-of-violence")]
    assert len({term.en for term in three}) == len({term.es for term in three}) == 3


def test_an_entry_rests_on_a_listed_source_or_on_judgment_and_not_on_both():
    cite = Citation(source="freeman-afako-2024", at="Introduction")
    assert codes(FINDING) == []
    assert codes(FINDING.model_copy(update={"cites": (cite,)})) == ["word_ground"]
    assert codes(FINDING.model_copy(update={"judgment": False})) == ["word_ground"]
    lost = FINDING.model_copy(
        update={"judgment": False, "cites": (replace(cite, source="nobody-1999"),)}
    )
    assert codes(lost) == ["source_unknown"]


def test_an_id_stands_once_among_terms_and_loaded_words_together():
    assert codes(FINDING, SLANG.model_copy(update={"id": "finding"})) == ["word_twice"]


def test_an_entry_that_asks_for_the_word_it_warns_of_is_refused():
    assert codes(FINDING.model_copy(update={"es": "hallazgo"})) == ["word_avoided"]
