"""Findings set aside: which waivers hold on a day, and what they never do."""

from datetime import date

import pytest

from tests.support.dossiers import agreement, clause, dossier
from tregua.design.agreement import check_agreement
from tregua.domain import Answer, Waiver
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
DAY = date(2026, 6, 1)


def waiver(finding="no-forum@dossier", **more):
    fields = {
        "id": "w1",
        "recorded": "2026-05-01",
        "finding": finding,
        "by": "reviewer-1",
        "on": "2026-05-01",
        "reason": "The church hears disputes",
    }
    return Waiver.model_validate(fields | more)


def checked(*waivers, day=DAY):
    held = dossier(agreement=agreement(clause("one")), waivers=waivers)
    return check_agreement(held, CATALOGUE, on=day)


def test_a_waived_finding_stays_a_finding_and_bears_the_reason():
    bare, waived = checked(), checked(waiver())
    assert [f.key for f in waived.found] == [f.key for f in bare.found]
    listed = {f["key"]: f["waived"] for f in waived.to_dict()["findings"]}
    assert listed["no-forum@dossier"]["reason"] == "The church hears disputes"
    assert [key for key, mark in listed.items() if mark] == ["no-forum@dossier"]


@pytest.mark.parametrize(
    ("given", "day", "answer", "why"),
    [
        ({}, DAY, Answer.MET, ""),
        ({"until": "2026-06-01"}, DAY, Answer.MET, ""),
        ({"until": "2026-05-31"}, DAY, Answer.NOT_MET, "over"),
        ({"on": "2026-06-02"}, DAY, Answer.NOT_MET, "not_begun"),
        ({"until": "2026-07"}, None, Answer.UNCLEAR, "day_not_told"),
        ({"finding": "no-forum@clause:one"}, DAY, Answer.NOT_MET, "not_found"),
        ({"finding": "no-such-rule@dossier"}, DAY, Answer.NOT_MET, "not_found"),
    ],
)
def test_a_waiver_holds_only_between_its_days_and_for_a_finding_that_stands(
    given, day, answer, why
):
    (told,) = checked(waiver(**given), day=day).waivers
    assert (told.holds, told.why) == (answer, why)


def test_what_no_one_may_set_aside_stays_whatever_the_reason():
    barred = CATALOGUE.rules["no-forum"].model_copy(update={"waivable": False})
    rules = {**CATALOGUE.rules, "no-forum": barred}
    catalogue = type(CATALOGUE)(**{**vars_of(CATALOGUE), "rules": rules})
    held = dossier(agreement=agreement(clause("one")), waivers=(waiver(),))
    found = check_agreement(held, catalogue, on=DAY)
    assert (found.waivers[0].why, found.waived) == ("not_waivable", {})


def test_a_waiver_taken_back_waives_nothing():
    back = waiver(id="w2", replaces="w1", withdrawn=True)
    assert checked(waiver(), back).waivers == ()


def vars_of(catalogue):
    return {name: getattr(catalogue, name) for name in type(catalogue).__slots__}
