"""Secrecy and meetings in words: the rule comes first, both columns stand, gaps are named."""

from datetime import date

import pytest

from tests.support.examples import INVENTED, opened
from tests.support.safeties import DRILL, OUTREACH, PLAN, SHEET, read, safe, without
from tregua.usecases import describe_concept

DAY = date(2026, 11, 20)
MODEL = INVENTED / "a-draft-in-good-order"
BOTH = pytest.mark.parametrize("language", ["en", "es"])
RULE = {"en": "Carry nothing", "es": "No lleve nada"}
GAP = {"en": "not written down", "es": "no está escrito"}
UNCALLED = {"en": "No order of calls is written down", "es": "No hay orden de llamadas"}


def page(held, language="en", document="concept"):
    """Return a document in words, each stretch of blanks as one."""
    return " ".join(describe_concept(held, document, language, DAY).split())


@BOTH
@pytest.mark.requirement("R082")
def test_the_page_of_a_meeting_begins_with_the_rule_on_what_is_carried(language):
    told = describe_concept(opened(MODEL), "meeting", language, DAY)
    assert told.startswith(RULE[language])


@BOTH
@pytest.mark.requirement("R082")
def test_every_meeting_ahead_has_its_own_rule_and_one_that_is_over_has_none(language):
    over = without(PLAN, id="gone", meeting="kite", over=True)
    other = without(PLAN, id="other", meeting="reed")
    told = page(safe(meetings=[PLAN, other, over]), language, "meeting")
    assert told.count(RULE[language]) == 2
    assert ("reed" in told, "kite" in told) == (True, False)


@BOTH
def test_without_any_meeting_the_rule_still_stands(language):
    assert page(safe(), language, "meeting").startswith(RULE[language])


@BOTH
def test_what_a_plan_does_not_say_stands_there_as_a_gap(language):
    bare = without(PLAN, "for_theirs", "calls")
    told = page(safe(meetings=[bare]), language, "meeting")
    assert GAP[language] in told
    assert UNCALLED[language] in told
    assert GAP[language] not in page(safe(meetings=[PLAN]), language, "meeting")


@BOTH
@pytest.mark.requirement("R105")
def test_the_holding_line_stands_in_both_languages_whatever_the_page(language):
    told = page(safe(leak_drills=[DRILL]), language)
    assert "We listen." in told
    assert "Escuchamos." in told


@pytest.mark.requirement("R103")
def test_both_columns_stand_on_the_page():
    told = page(safe(secrecy=[SHEET]))
    assert "Steps can be taken back" in told
    assert "Families hear of it last" in told


@pytest.mark.requirement("R103")
@pytest.mark.parametrize(
    ("words", "case"), [("announced on national television", "Denmark"), ("opposition", "Salvador")]
)
def test_how_secrecy_ended_elsewhere_stands_beside_it(words, case):
    told = page(safe(secrecy=[SHEET]))
    assert words in told
    assert case in told


@pytest.mark.requirement("R109")
def test_a_leak_risk_nobody_knows_is_said_not_to_be_low():
    told = page(safe(outreach=[OUTREACH | {"leak_risk": "not-known"}]))
    assert "Nobody knows how great it is with A; that is not low." in told


@pytest.mark.requirement("R110")
def test_without_a_rule_on_keeping_the_page_says_so():
    assert "No rule on keeping was adopted" in page(safe(secrecy=[SHEET]))


def test_the_model_has_nothing_to_be_mended_in_its_safety():
    assert read(opened(MODEL), DAY).check.on(("safety", "security")) == ()
