"""Only what was learned and written down before is set beside what turned out to be so."""

from datetime import date

import pytest

from tests.support.dossiers import dossier
from tests.support.judgements import WITH_NUMBERS, chance, said
from tregua.decide.judgement import read_claims, record_of, said_before
from tregua.domain import Judged, Range, Resolution

NOW = "2026-07-01"


def resolution(question="lawful-basis", value=True, about="dossier", **more):
    fields = {
        "id": f"r-{question}",
        "recorded": NOW,
        "question": question,
        "about": about,
        "value": value,
        "on": "2026-06-01",
        "sources": [{"source": "text"}],
        "by": "analyst-1",
    }
    return Resolution.model_validate(fields | more)


LAWFUL = (resolution(),)


def resolved(*claims, answers=LAWFUL):
    return record_of(dossier(claims, resolutions=answers), WITH_NUMBERS)


def ids(*claims):
    return [one.claim for one in resolved(*claims).marked]


def test_a_claim_written_down_on_the_day_or_after_is_hindsight():
    before = chance("c1", 0.7, "x", recorded="2026-05-31")
    on_the_day = chance("c2", 0.9, "y", recorded="2026-06-01")
    assert ids(before, on_the_day) == ["c1"]


def test_a_claim_learned_after_is_hindsight_whenever_it_was_written():
    later = chance("c2", 0.9, "y", as_of="2026-05", learned_on="2026-06-02", recorded="2026-05-01")
    held = dossier([later], resolutions=(resolution(),))
    assert said_before(held, resolution()) == ()
    assert record_of(held, WITH_NUMBERS) is None


def test_taking_a_claim_back_once_the_answer_is_known_does_not_unmark_it():
    claim = chance("c1", 0.9, "x")
    back = chance("c2", 0.9, "x", replaces="c1", withdrawn=True, recorded="2026-06-15")
    assert ids(claim, back) == ["c1"]


def test_a_claim_taken_back_in_time_is_not_marked():
    claim = chance("c1", 0.9, "x")
    back = chance("c2", 0.9, "x", replaces="c1", withdrawn=True, recorded="2026-02-01")
    assert resolved(claim, back) is None


def test_asked_not_known_is_not_marked():
    assert resolved(said("c1", "asked-not-known", "x", "lawful-basis", "dossier")) is None


def test_of_two_rounds_the_last_is_marked():
    assert ids(chance("c1", 0.6, "x"), chance("c2", 0.8, "x", 2)) == ["c2"]


def test_a_stated_chance_scores_as_one_number_and_a_word_as_a_span():
    found = resolved(chance("c1", 0.7, "x"), said("c2", True, "y", "lawful-basis", "dossier"))
    stated, worded = found.marked
    assert stated.brier.best == stated.brier.worst == pytest.approx(0.09)
    assert (worded.brier.best, worded.brier.worst) == pytest.approx((0.1**2, 0.5**2))
    assert (found.scored, found.by_word, found.few) == (2, 1, True)


def test_a_chance_of_yes_is_marked_against_no():
    found = resolved(chance("c1", 0.7, "x"), answers=(resolution(value=False),))
    assert found.marked[0].brier.best == pytest.approx(0.49)


def test_levels_are_marked_by_chance_or_by_word():
    spread = Judged(levels={"low": 0.2, "medium": 0.8})
    answers = (resolution("cohesion", "medium", "party:a"),)
    found = resolved(
        said("c1", "medium", "x", judged=spread), said("c2", "low", "y"), answers=answers
    )
    assert found.marked[0].brier.best == pytest.approx(0.04)
    assert found.marked[1].by_word
    assert found.marked[1].brier.worst > 0.5


def quantity(slug, low, best, high, by):
    judged = Judged(low=low, best=best, high=high, sure=0.8)
    return said(slug, Range(low=low, high=high), by, "counted", "dossier", judged=judged)


def test_ranges_are_told_to_hold_the_true_value_or_not_and_weighed_where_two_gave_them():
    claims = [quantity("c1", 5, 10, 20, "x"), quantity("c2", 30, 40, 50, "y")]
    found = resolved(*claims, answers=(resolution("counted", 12),))
    assert [one.inside for one in found.marked] == [True, False]
    assert (found.ranges, found.inside, found.brier) == (2, 1, None)
    assert found.quantities.few
    assert set(found.quantities.weights) == {"x", "y"}


def test_chances_are_weighed_only_where_two_analysts_answered_the_same():
    assert resolved(chance("c1", 0.7, "x")).chances is None
    found = resolved(chance("c1", 0.9, "x"), chance("c2", 0.6, "y")).chances
    assert 0.5 < found.weights["x"] < 0.55


def test_a_reading_of_a_dossier_without_resolutions_shows_no_scores():
    assert read_claims(dossier([chance("c1", 0.7, "x")]), WITH_NUMBERS).resolved is None


def test_only_what_became_known_on_the_question_asked_is_shown():
    held = dossier([chance("c1", 0.7, "x"), said("c2", "low", "y")], resolutions=LAWFUL)
    asked = [read_claims(held, WITH_NUMBERS, question=q) for q in ("cohesion", "lawful-basis")]
    assert asked[0].resolved is None
    assert [one.claim for one in asked[1].resolved.marked] == ["c1"]


def test_before_the_day_it_became_known_nothing_is_resolved():
    held = dossier([chance("c1", 0.7, "x")], resolutions=LAWFUL)
    known = [held.as_known(date.fromisoformat(day)) for day in ("2026-05-31", "2026-06-01")]
    assert [len(one.resolutions) for one in known] == [0, 1]
