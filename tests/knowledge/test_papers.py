"""Letters, cards and audiences are whole, and each audience's reading is what it says."""

import pytest

from tregua.domain import Handling, Part
from tregua.domain.protection import Strength
from tregua.knowledge.papers import audience_problems, load_audiences, load_papers, unheld

PAPERS, KNOWN = load_papers(), load_audiences().known


def test_each_strength_has_a_letter_and_each_part_a_card():
    assert {letter.strength for letter in PAPERS.letters} == set(Strength)
    assert {card.part for card in PAPERS.cards} == set(Part)
    assert PAPERS.card(Part.COUNSEL) is not None


def test_no_letter_promises_more_than_its_strength():
    told = {letter.strength: letter.says.en for letter in PAPERS.letters}
    assert "on its behalf" in told[Strength.COMMISSIONED]
    assert not [s for s in told if s is not Strength.COMMISSIONED and "behalf" in told[s]]


@pytest.mark.parametrize("audience", KNOWN.values(), ids=lambda each: each.id)
def test_nobody_reads_what_lives_depend_on_and_nobody_keeps_either_record(audience):
    assert Handling.K1 not in audience.reads
    assert not {"working", "protective"} & set(audience.keeps)
    assert audience.marked is audience.reads[0]


def test_only_a_copy_for_a_party_is_an_outward_act():
    assert {name for name, each in KNOWN.items() if each.act} == {"party"}
    assert KNOWN["party"].act == "share-document"


def test_an_audience_that_keeps_or_shows_what_there_is_not_is_refused():
    wrong = KNOWN["public"].model_copy(
        update={"keeps": ("soup",), "actors": ("cooks",), "shows": ("all",), "act": "wave"}
    )
    assert [problem.code for problem in audience_problems(wrong)] == ["not_allowed"] * 4


def test_an_audience_that_rests_on_nothing_is_refused():
    bare = KNOWN["public"].model_copy(update={"judgment": False})
    assert [problem.code for problem in audience_problems(bare)] == ["word_ground"]


def test_a_strength_without_a_letter_is_refused():
    assert [p.code for p in unheld("letters", ["tolerated"], list(Strength))] == ["not_allowed"]
