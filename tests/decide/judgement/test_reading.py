"""Every analyst's answer stands beside the others, whatever order they were written down in."""

import pytest

from tests.support.dossiers import dossier, source
from tests.support.judgements import CATALOGUE, WITH_NUMBERS, chance, said
from tregua.decide.judgement import Agreement, read_claims
from tregua.domain import Judged, Range

TEXT = (source(),)


def read(*claims, catalogue=CATALOGUE, sources=TEXT, **asked):
    return read_claims(dossier(claims, sources=sources), catalogue, **asked)


def topic(*claims, **more):
    (found,) = read(*claims, **more).questions
    return found


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("low",), Agreement.ONE),
        (("low", "low"), Agreement.AGREE),
        (("low", "high"), Agreement.DIFFER),
        (("low", Range(low="low", high="medium")), Agreement.OVERLAP),
        (("high", Range(low="low", high="medium")), Agreement.DIFFER),
        (("asked-not-known",), Agreement.NOT_KNOWN),
        (("low", "asked-not-known"), Agreement.ONE),
    ],
)
def test_agreement_and_difference_are_told_apart(values, expected):
    found = topic(*(said(f"c{i}", value, f"analyst-{i}") for i, value in enumerate(values)))
    assert found.agreement is expected


def test_the_same_analyst_twice_is_no_agreement_of_two():
    assert topic(said("c1", "low", "x"), said("c2", "low", "x")).agreement is Agreement.ONE


def test_several_choices_overlap_where_they_share_one():
    pairs = [("c1", ("reduce-violence",), "x"), ("c2", ("reduce-violence", "other"), "y")]
    found = topic(*(said(*pair, question="purpose-gain", about="dossier") for pair in pairs))
    assert found.agreement is Agreement.OVERLAP


def test_answers_stand_by_id_whoever_gave_them_and_whatever_their_order():
    claims = [said("c2", "low", "a"), said("c3", "high", "c"), said("c1", "medium", "b")]
    first, second = topic(*claims), topic(*reversed(claims))
    assert first == second
    assert [one.id for one in first.answers] == ["c1", "c2", "c3"]


def test_a_withdrawn_claim_is_marked_with_who_took_it_back_and_when():
    gone = said("c1", "low", "x")
    back = said("c2", "low", "x", replaces="c1", withdrawn=True, recorded="2026-03-01")
    found = topic(gone, back, said("c3", "high", "y"))
    (ended,) = found.ended
    assert (ended.id, ended.standing, ended.ended_by) == ("c1", "withdrawn", "x")
    assert ended.ended_on == "2026-03-01"
    assert [one.id for one in found.answers] == ["c3"]


def test_where_all_was_withdrawn_the_question_is_still_listed():
    back = said("c2", "low", "x", replaces="c1", withdrawn=True)
    assert topic(said("c1", "low", "x"), back).agreement is Agreement.NONE


def test_a_corrected_claim_is_marked_as_replaced():
    found = topic(said("c1", "low", "x"), said("c2", "high", "x", replaces="c1"))
    assert [(one.id, one.standing) for one in found.ended] == [("c1", "replaced")]


@pytest.mark.requirement("R029")
@pytest.mark.parametrize(
    ("grade", "weak"), [("E2", True), ("B5", True), ("F6", True), ("D4", False)]
)
def test_a_claim_that_rests_only_on_poor_sources_says_so(grade, weak):
    found = topic(said("c1", "low", "x"), sources=(source(grade=grade),))
    assert found.answers[0].weak is weak
    assert found.answers[0].sources[0].grade == grade


def test_one_better_source_beside_a_poor_one_is_enough():
    both = [{"source": "text"}, {"source": "rumour"}]
    sources = (source(), source("rumour", grade="F6"))
    assert not topic(said("c1", "low", "x", sources=both), sources=sources).answers[0].weak


def test_a_claim_none_of_whose_sources_was_seen_is_told_apart():
    assert topic(said("c1", "low", "x"), sources=(source(seen="not_seen"),)).answers[0].unsupported


def test_one_analyst_with_a_chance_is_not_pooled():
    assert (
        topic(chance("c1", 0.7, "x"), said("c2", True, "y", "lawful-basis", "dossier")).pool is None
    )


def test_two_chances_are_pooled_with_their_spread():
    pool = topic(chance("c1", 0.6, "x"), chance("c2", 0.8, "y")).pool
    assert (pool.linear, pool.lowest, pool.highest) == (pytest.approx(0.7), 0.6, 0.8)


def test_both_rounds_are_pooled_and_kept_apart():
    first = [chance("c1", 0.6, "x"), chance("c2", 0.9, "y")]
    after = [chance("c3", 0.7, "x", 2, replaces="c1"), chance("c4", 0.8, "y", 2, replaces="c2")]
    found = topic(*first, *after)
    assert (found.pool_before.lowest, found.pool_before.highest) == (0.6, 0.9)
    assert (found.pool.lowest, found.pool.highest) == (0.7, 0.8)


def test_a_withdrawn_chance_is_in_no_pool():
    back = chance("c3", 0.9, "y", replaces="c2", withdrawn=True)
    found = topic(chance("c1", 0.6, "x"), chance("c2", 0.9, "y"), back)
    assert found.pool is None
    assert found.pool_before is None


def test_levels_are_pooled_in_the_order_of_the_question():
    spread = [{"low": 0.5, "medium": 0.5}, {"medium": 1.0}]
    claims = [
        said(f"c{i}", "medium", f"x{i}", judged=Judged(levels=each))
        for i, each in enumerate(spread)
    ]
    pool = topic(*claims).pool
    assert list(pool.linear) == list(CATALOGUE.questions["cohesion"].order)
    assert pool.linear["medium"] == pytest.approx(0.75)


def test_ranges_are_brought_to_one_level_before_they_are_pooled():
    forms = [(40, 60, 70, 0.5), (50, 60, 80, 0.8)]
    claims = [
        said(
            f"c{i}",
            Range(low=low, high=high),
            f"x{i}",
            "counted",
            "dossier",
            judged=Judged(low=low, best=best, high=high, sure=sure),
        )
        for i, (low, best, high, sure) in enumerate(forms)
    ]
    pool = topic(*claims, catalogue=WITH_NUMBERS).pool
    assert pool.averaged == pytest.approx(((28 + 50) / 2, 60, (76 + 80) / 2))
    assert (pool.lowest, pool.highest) == (28, 80)


def test_one_question_or_one_subject_can_be_asked_for():
    claims = [
        said("c1", "low", "x"),
        said("c2", "low", "x", about="party:b"),
        said("c3", True, "x", "lawful-basis", "dossier"),
    ]
    asked = [
        [(t.question, t.about) for t in read(*claims, **what).questions]
        for what in ({"question": "cohesion"}, {"about": "party:b"}, {"about": "party:c"})
    ]
    assert asked == [
        [("cohesion", "party:a"), ("cohesion", "party:b")],
        [("cohesion", "party:b")],
        [],
    ]


def test_a_reading_is_plain_values():
    told = read(chance("c1", 0.6, "x"), chance("c2", 0.8, "y", dissent="not so")).to_dict()
    answers = told["questions"][0]["answers"]
    assert answers[0]["judged"] == {"best": 0.6, "round": 1}
    assert answers[1]["dissent"] == "not so"
    assert told["resolved"] is None
