"""The law page: every reading, no verdict, no person, and counts beside the pairs."""

import pytest

from tests.record.brief.law.test_counsel import PERSON, SEARCH
from tests.support.laws import (
    DAY,
    HIGH_ORGANISATION,
    INTENSE,
    STRICTER,
    held,
    incident,
    law_file,
    reading,
    tie,
)
from tregua.knowledge.law import load_law
from tregua.language import LANGUAGES
from tregua.record.brief import plain
from tregua.record.brief.composing.law.documents import compose_law, compose_memo
from tregua.usecases import describe, listing_locks
from tregua.usecases.decide.law.reading import material

LAW = load_law()
IN_BOTH = pytest.mark.parametrize("lang", LANGUAGES)
FULL = HIGH_ORGANISATION | INTENSE | STRICTER


def page(given, lang="en"):
    steps = listing_locks(given, day=DAY)
    document = compose_law(material(given), reading(given), steps, lang, DAY)
    return " ".join(plain(document).split())


@IN_BOTH
@pytest.mark.requirement("R214", "R215")
def test_even_where_all_is_indicated_the_page_leaves_the_answer_to_counsel_and_courts(lang):
    told = page(held(FULL), lang)
    leaves = {"en": "is for counsel and the courts", "es": "lo dicen la asesoría legal y los"}
    assert leaves[lang] in told


@IN_BOTH
@pytest.mark.requirement("R219")
def test_both_readings_of_the_amnesty_article_are_always_on_the_page(lang):
    told = page(held(), lang)
    readings = LAW.tests["amnesty-6-5"].readings
    assert all(" ".join(each.within(lang).split()) in told for each in readings)


@IN_BOTH
@pytest.mark.requirement("R211", "R229")
def test_the_memo_gives_each_gap_its_proposal_and_calls_none_of_them_law(lang):
    given = held()
    memo = " ".join(plain(compose_memo(material(given), reading(given), lang, DAY)).split())
    for gap in LAW.gaps.values():
        assert " ".join(gap.gap.within(lang).split()) in memo
        assert " ".join(gap.proposal.within(lang).split()) in memo
    assert {"en": "proposals that are not law", "es": "propuestas que no son derecho"}[lang] in memo


@IN_BOTH
@pytest.mark.requirement("R221")
def test_states_nobody_recorded_are_asked_for(lang):
    told = page(held(), lang)
    assert told.count({"en": "Nobody recorded one.", "es": "Nadie anotó ninguno."}[lang]) == 3


@IN_BOTH
def test_a_person_is_told_only_by_the_group_they_belong_to(lang):
    given = held(
        ties=[tie("one", "person:pine", "party:b")],
        actors={"persons": [PERSON | {"of": "party:a"}]},
        law=law_file(listings=[SEARCH | {"of": "person:pine", "regime": "own", "says": "A list"}]),
    )
    told = page(given, lang)
    assert "pine" not in told.lower()
    assert {"en": "a person of A", "es": "una persona de A"}[lang] in told


@IN_BOTH
def test_incidents_stand_beside_the_pair_and_kinds_are_not_summed(lang):
    killed = incident("dead", "party:a", "B2", count=3)
    gone = incident("gone", "party:a", "B2", kind="missing_person", count=5)
    told = page(held(incidents=(killed, gone)), lang)
    assert {"en": "missing are not counted with", "es": "desaparecidas no se las"}[lang] in told
    assert " 8 " not in told


@IN_BOTH
def test_the_briefing_tells_the_law_in_short(lang):
    told = " ".join(describe(held(FULL), "law", lang, DAY).split())
    assert "tregua law --counsel" in told
    assert len(told) < 6000
