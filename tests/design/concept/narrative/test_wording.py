"""Loaded words in what is to be said are found with an alternative; the words of others stand."""

import pytest

from tests.support.narratives import changed, read
from tregua.knowledge import load_words
from tregua.language import LANGUAGES
from tregua.usecases import check_words

SLANG = [
    *(("es", word) for word in ("ajuste de cuentas", "limpieza social", "limpieza", "abatido")),
    *(("es", word) for word in ("dado de baja", "plaza", "cobro de piso", "levantón", "sicario")),
    *(("es", word) for word in ("halcón", "vacuna", "lacra", "rata", "daño colateral")),
    *(("es", word) for word in ("pandillero",)),
    *(("en", word) for word in ("neutralise", "take down", "kingpin", "thug", "hot spot")),
    *(("en", word) for word in ("clean", "surrender", "score-settling", "decapitation timing")),
    *(("en", word) for word in ("solo promoter dependence", "criminal wing", "bad boys")),
    *(("en", word) for word in ("valid interlocutors", "perpetrators", "readiness score")),
    *(("en", word) for word in ("moral hazard index", "public sentiment forecast")),
]


@pytest.mark.parametrize(("language", "word"), SLANG)
def test_slang_of_perpetrators_police_and_trade_has_something_to_say_instead(language, word):
    (found,) = check_words(f"x {word} x", language)
    assert found.found == word
    assert found.instead.within(language)


def test_a_word_is_told_with_its_list_record_field_and_language():
    says = {"en": "Two neighbourhoods", "es": "Los sicarios paran"}
    (found,) = read(**changed("account", "what-2", says=says)).words
    assert (found.list, found.record, found.field, found.language) == (
        "account",
        "what-2",
        "says",
        "es",
    )
    assert found.word.instead == load_words().loaded["hired-killer"].instead


def test_words_of_attackers_readers_and_audiences_are_left_as_they_said_them():
    thugs = {"en": "They are thugs", "es": "Son maleantes"}
    assert read(**changed("rebuttals", "votes", attacked=thugs)).words == ()
    assert read(**changed("reasons", "stalls-against", says=thugs)).words == ()
    told = read(**changed("rebuttals", "votes", answer=thugs)).words
    assert [each.language for each in told] == list(LANGUAGES)


def test_what_a_record_holds_within_is_looked_at_as_well():
    review = {"by": "body:families-association", "on": "2026-11-20", "answer": "with_changes"}
    lists = changed("material", "stairs-film", reviews=[{**review, "says": "No thugs"}])
    assert [each.field for each in read(**lists).words] == ["says"]
