"""Names that look alike are told apart; names that are the same are not taken for look-alikes."""

import pytest
from hypothesis import given, strategies as st

from tregua.language.lookalikes import alike, folded, hidden_marks, looks_like, mixed_script


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norte", "N\u043erte"),
        ("NORTE", "\u039dORTE"),
        ("Norte", "Nor\u200bte"),
        ("M-18", "M-l8"),
        ("Grupo O", "Grupo 0"),
        ("Illya", "IIlya"),
        ("\u0410\u0412\u0421", "ABC"),
        ("Sur", "\uff33ur"),
    ],
)
def test_names_that_differ_by_what_no_reader_sees_look_alike(one, other):
    assert looks_like(one, other)
    assert looks_like(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Norte", "norte"), ("Norte", " Norte "), ("Jos\u00e9", "Jose\u0301"), ("Norte", "Sur")],
)
def test_the_same_name_or_quite_another_does_not_look_alike(one, other):
    assert not looks_like(one, other)


def test_an_accent_is_seen_by_a_reader():
    assert not looks_like("Peña", "Pena")


@given(st.text(max_size=20), st.text(max_size=20))
def test_looking_alike_goes_both_ways_and_never_holds_for_one_name_alone(one, other):
    assert looks_like(one, other) == looks_like(other, one)
    assert not looks_like(one, one)


def test_names_that_look_alike_are_gathered():
    assert alike(["Norte", "Sur", "N\u043erte", "Norte", "norte"]) == (("Norte", "N\u043erte"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Grupo N\u043erte y Sur", ("N\u043erte",)),
        ("Север", ()),
        ("Grupo Север", ()),
        ("M-18 de la 5ª", ()),
    ],
)
def test_a_word_of_two_scripts_is_told_and_two_words_of_two_scripts_are_not(text, words):
    assert mixed_script(text) == words


@pytest.mark.parametrize("mark", ["\u200b", "\u200d", "\u202e", "\ufeff", "\u00ad", "\u2066"])
def test_a_mark_that_takes_no_room_is_seen(mark):
    assert hidden_marks(f"Nor{mark}te")
    assert folded(f"Nor{mark}te") == "norte"


def test_common_marks_are_not_hidden():
    assert not hidden_marks("Niñez – «La 18», ¿no?")
