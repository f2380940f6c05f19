"""The direction report says that nothing can be signed while the section on breakup is open."""

import pytest

from tests.support.dossiers import party
from tests.support.reports import held, report
from tregua.domain import Actors

OPEN = "no direction can be signed yet"
ANSWERED = {"cohesion@party:a": "asked-not-known", "unity-trend@party:a": "same"}


@pytest.mark.requirement("R120")
def test_the_direction_report_is_not_to_be_signed_while_breakup_was_not_looked_at():
    words = report(held({"cohesion@party:a": "low"}), "direction")
    assert OPEN in words
    assert "has this group drawn together or apart? (A)" in words


@pytest.mark.requirement("R120")
def test_the_notice_goes_once_each_question_is_answered_or_was_asked_in_vain():
    assert OPEN not in report(held(ANSWERED), "direction")


@pytest.mark.requirement("R120")
def test_a_group_outside_the_talks_keeps_no_direction_from_being_signed():
    outside = Actors(parties=(party("a", in_talks=False),))
    assert OPEN not in report(held({}, actors=outside), "direction")


@pytest.mark.requirement("R120")
def test_the_notice_stands_in_spanish_too():
    assert "aún no puede firmarse un rumbo" in report(held({}), "direction", "es")
