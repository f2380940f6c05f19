"""`tregua schema words` lists what to write, what not to, and why, in the language asked for."""

import pytest

from tests.support.face import tregua
from tregua.knowledge import load_words


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_entry_is_listed_with_its_reason(lang):
    told = tregua("schema", "words", "--lang", lang)
    assert (told.code, told.err) == (0, "")
    lines = [line.strip() for line in told.out.splitlines()]
    reasons = [entry.why.within(lang) for entry in load_words().entries]
    assert [line for line in lines if line in reasons] == reasons
    assert not [line for line in lines if line.startswith("cli.")]


def test_a_word_of_one_language_is_not_shown_in_the_other():
    english, spanish = (tregua("schema", "words", "--lang", lang).out for lang in ("en", "es"))
    assert "Nunca: hallazgo, hallazgos" in spanish
    assert "hallazgo" not in english
    assert "finding: finding  (es: constatación)" in english
    assert "finding: constatación  (en: finding)" in spanish


def test_it_stands_among_the_topics_also_when_a_topic_is_mistaken():
    assert "  words\n" in tregua("schema").out
    mistaken = tregua("schema", "wrods")
    assert mistaken.code == 2
    assert "questions, event-kinds, clause-kinds, clauses, words." in mistaken.err
