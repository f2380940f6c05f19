"""Names are found as people write them: any capitals, any accents, whole words only."""

import pytest
from hypothesis import given, strategies as st

from tregua.record.brief.copies.folding import Finder, folded


@pytest.mark.parametrize(
    "text",
    [
        "ZORZAL came",
        "zórzal came",
        "el Zo\u0301rzal",
        "«Zorzal»",
        "Zorzal's",
        "a-zorzal-b",
        "zo\u00adrzal",
    ],
)
def test_a_name_is_found_however_it_is_written(text):
    assert [found.name for found in Finder(["Zorzal"]).find(text)] == ["Zorzal"]


@pytest.mark.parametrize("text", ["Zorzales", "unzorzal", "Zorzal2", ""])
def test_a_part_of_a_longer_word_is_not_the_name(text):
    assert not Finder(["Zorzal"]).find(text)


def test_a_name_of_two_words_is_found_across_a_line_end():
    assert Finder(["Los del Cerro"]).find("los  del\ncerro")


def test_the_longest_name_is_taken_and_its_words_are_left_alone():
    finder = Finder(["Ana", "Ana Luz"])
    assert finder.replace("ANA LUZ and Ána", lambda name: f"<{name}>") == "<Ana Luz> and <Ana>"


def test_where_nothing_is_listed_nothing_is_found():
    assert not Finder(["", "\u0301"]).find("anything")


@given(st.text(min_size=1, max_size=20), st.text(max_size=30), st.text(max_size=30))
def test_a_name_set_apart_by_spaces_is_always_found(name, before, after):
    finder = Finder([name])
    assert not folded(name) or finder.find(f"{before} {name} {after}")
