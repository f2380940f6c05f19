"""The lowest and highest chance the recorded doubts allow, against going through every answer."""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from tests.support.formulas import (
    QUESTIONS,
    WEIGHT,
    by_enumeration,
    drawn,
    holds_for,
    standing_in,
    within_doubts,
)
from tests.support.scenes import claimed
from tregua.domain import Answer, Range
from tregua.errors import Declined
from tregua.rules import Known, Scene
from tregua.rules.formulas import (
    Counted,
    Joined,
    Leaf,
    Negated,
    answer_of,
    reach_of,
    settled_as,
    standing,
    turning_sets,
    variables_of,
)

SOME, FEW, MANY = range(40), range(200), range(200, 2000)
SEEDS = [*FEW, *(pytest.param(seed, marks=pytest.mark.trials) for seed in MANY)]
CLOSE = 1e-9


def level(name: str, test: str, bar: str) -> Leaf:
    return Leaf((name, "dossier"), claimed(name, test, bar))


def yes(name: str = "yes0") -> Leaf:
    return Leaf((name, "dossier"), claimed(name, "is", name.endswith("0")))


def scene(**claims: Known) -> Scene:
    return Scene(QUESTIONS, {(name, "dossier"): (known,) for name, known in claims.items()})


@pytest.mark.parametrize("seed", SEEDS)
def test_the_diagram_gives_what_going_through_every_answer_gives(seed):
    given = drawn(seed)
    reach = reach_of(given.formula, given.variables)
    assert reach.bounds.low == pytest.approx(by_enumeration(given, reach.lowest), abs=CLOSE)
    assert reach.bounds.high == pytest.approx(by_enumeration(given, reach.highest), abs=CLOSE)


@pytest.mark.parametrize("seed", SOME)
def test_every_chance_the_claims_allow_lies_between_the_lowest_and_the_highest(seed):
    given, chance = drawn(seed), Random(seed)
    bounds = reach_of(given.formula, given.variables).bounds
    free = {key: within_doubts(variable, chance) for key, variable in given.variables.items()}
    assert bounds.low - CLOSE <= by_enumeration(given, free) <= bounds.high + CLOSE


@pytest.mark.parametrize("seed", SOME)
def test_bounds_for_any_dependence_hold_the_bounds_for_independent_doubts(seed):
    given = drawn(seed)
    bounds = reach_of(given.formula, given.variables).bounds
    assert 0 <= bounds.low_any <= bounds.low + CLOSE
    assert bounds.high - CLOSE <= bounds.high_any <= 1


@pytest.mark.parametrize("seed", SOME)
def test_bounds_for_any_dependence_hold_where_all_doubts_hang_on_one_thing(seed):
    given, chance = drawn(seed), Random(seed)
    bounds = reach_of(given.formula, given.variables).bounds
    free = {key: within_doubts(variable, chance) for key, variable in given.variables.items()}
    edges = sorted({0.0, 1.0, *(e for row in free.values() for e in cumulated(row))})
    together = sum(
        right - left
        for left, right in pairwise(edges)
        if holds_for(
            given.formula,
            {key: at(row, (left + right) / 2) for key, row in free.items()},
            given.variables,
        )
    )
    assert bounds.low_any - CLOSE <= together <= bounds.high_any + CLOSE


def cumulated(row):
    total = 0.0
    return [min(1.0, total := total + weight) for weight in row.values()]


def at(row, point):
    return next(v for v, edge in zip(row, cumulated(row), strict=True) if point < edge + CLOSE)


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("seed", SOME)
def test_an_answer_settled_in_three_values_is_settled_whatever_the_weights(seed):
    given = drawn(seed)
    sure = {k: replace(v, least=float(bool(v.claimed))) for k, v in given.variables.items()}
    answer = answer_of(given.formula, given.variables, standing(given.variables))
    bounds = reach_of(given.formula, sure).bounds
    assert answer is not Answer.MET or bounds.low == pytest.approx(1)
    assert answer is not Answer.NOT_MET or bounds.high == pytest.approx(0)


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("seed", SOME)
def test_taking_away_every_claim_on_a_question_never_raises_the_lowest_chance(seed):
    given = drawn(seed)
    before = reach_of(given.formula, given.variables).bounds
    gone = Random(seed).choice(list(given.variables))
    claims = {key: known for key, known in given.scene.claims.items() if key != gone}
    after = reached(given, replace(given.scene, claims=claims))
    assert after.low <= before.low + CLOSE
    assert after.high >= before.high - CLOSE
    assert after.low_any <= before.low_any + CLOSE


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("seed", SOME)
def test_less_confidence_in_a_claim_never_raises_the_lowest_chance(seed):
    given = drawn(seed)
    before = reach_of(given.formula, given.variables).bounds
    weaker = {
        key: tuple(replace(k, confidence="low") for k in known)
        for key, known in given.scene.claims.items()
    }
    after = reached(given, replace(given.scene, claims=weaker))
    assert after.low <= before.low + CLOSE
    assert after.high >= before.high - CLOSE


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("seed", SOME)
def test_a_wider_range_never_raises_the_lowest_chance(seed):
    given = drawn(seed)
    before = reach_of(given.formula, given.variables).bounds
    wide = Known(Range(low="low", high="high"), "c", confidence="high")
    claims = {
        key: (wide,) if key[0].startswith("level") else known
        for key, known in given.scene.claims.items()
    }
    after = reached(given, replace(given.scene, claims=claims))
    assert after.low <= before.low + CLOSE
    assert after.high >= before.high - CLOSE


def reached(given, scene):
    other = standing_in(given.formula, scene)
    return reach_of(other.formula, other.variables).bounds


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("seed", SOME)
def test_one_pass_gives_the_chance_each_answer_would_give(seed):
    given = drawn(seed)
    reach = reach_of(given.formula, given.variables)
    chances = reach.diagram.chances_if(reach.lowest)
    key = Random(seed).choice(list(given.variables))
    vector = Random(seed).choice(given.variables[key].classes)
    settled = {**reach.lowest, key: {vector: 1.0}}
    assert chances[key][vector] == pytest.approx(by_enumeration(given, settled), abs=CLOSE)


def test_two_needs_of_which_each_is_nine_tenths_sure_are_eighty_one_hundredths_sure_together():
    both = Joined("all", (yes("yes0"), level("level0", "at_least", "medium")))
    held = scene(yes0=Known(True), level0=Known("high"))
    bounds = reach_of(both, variables_of(both, held, WEIGHT)).bounds
    assert (bounds.low, bounds.high) == (pytest.approx(0.81), 1)
    assert (bounds.low_any, bounds.high_any) == (pytest.approx(0.8), 1)


def test_nothing_recorded_may_be_anything():
    bounds = reach_of(yes(), variables_of(yes(), scene(), WEIGHT)).bounds
    assert bounds.to_dict() == {"low": 0, "high": 1, "low_any": 0, "high_any": 1}


def test_two_of_three_one_sure_and_two_open_may_be_either():
    parts = (yes("yes0"), level("level0", "at_least", "medium"), level("level1", "at_most", "low"))
    held = scene(yes0=Known(True))
    counted = Counted(2, parts)
    bounds = reach_of(counted, variables_of(counted, held, WEIGHT)).bounds
    assert (bounds.low, bounds.high) == (0, 1)


def test_a_formula_that_wants_a_question_both_ways_is_declined_by_name():
    both = Joined("any", (level("level0", "at_least", "high"), level("level0", "at_most", "low")))
    with pytest.raises(Declined, match="mixed_sign: question=level0"):
        reach_of(both, variables_of(both, scene(), WEIGHT))


def test_a_test_wanted_and_not_wanted_is_declined_by_name():
    both = Joined("all", (yes(), Negated(yes())))
    with pytest.raises(Declined, match="mixed_sign: question=yes0"):
        reach_of(both, variables_of(both, scene(), WEIGHT))


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("seed", SOME)
def test_each_set_of_turns_settles_the_formula_and_no_part_of_it_does(seed, wanted):
    given = drawn(seed)
    now = standing(given.variables)
    for turns in turning_sets(given.formula, given.variables, now, wanted=wanted):
        assert turned(given, now, turns) is Answer.of(wanted)
        keys = {key for key, _, _ in turns}
        for gone in keys:
            rest = frozenset(turn for turn in turns if turn[0] != gone)
            assert turned(given, now, rest) is not Answer.of(wanted)


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("seed", SOME)
def test_no_single_question_settles_the_formula_that_is_not_among_the_sets(seed, wanted):
    given = drawn(seed)
    now = standing(given.variables)
    sets = turning_sets(given.formula, given.variables, now, wanted=wanted)
    single = {next(iter(turns))[0] for turns in sets if len({k for k, _, _ in turns}) == 1}
    already = answer_of(given.formula, given.variables, now) is Answer.of(wanted)
    can = {key for key in given.variables if best_alone(given, now, key, wanted)}
    assert (sets == (frozenset(),)) is already
    assert already or can == single


def best_alone(given, now, key, wanted):
    variable = given.variables[key]
    ends = (variable.best if wanted else variable.worst)(variable.classes)
    other = {**now, key: settled_as(ends)}
    return answer_of(given.formula, given.variables, other) is Answer.of(wanted)


def turned(given, now, turns):
    """Return the answer once the questions of the turns are settled as far as they must be."""
    wanted = {key: {t: w for k, t, w in turns if k == key} for key, _, _ in turns}
    other = {
        key: tuple(
            (2 if wanted[key][test] else 0) if test in wanted[key] else now[key][i]
            for i, test in enumerate(given.variables[key].tests)
        )
        for key in wanted
    }
    return answer_of(given.formula, given.variables, {**now, **other})
