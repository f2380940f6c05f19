"""Settings of a comparison: nonsense is refused at once, and told apart."""

import pytest

from tests.support.memberships import crisp
from tregua.decide.compare.qca import Cuts, NecessityCuts, Settings
from tregua.decide.compare.qca.settings import refuse_nonsense, term_of
from tregua.decide.compare.qca.terms import FREE, Term
from tregua.errors import Problems

GIVEN = crisp([(0, 2, 0), (1, 0, 1)], (2, 3))


def refused(settings):
    with pytest.raises(Problems) as raised:
        refuse_nonsense(GIVEN, settings)
    return [(problem.field, problem.code) for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        (Settings(expectations=(("C", 1),)), ("expectations", "qca_condition_unknown")),
        (Settings(expectations=(("A", 2),)), ("expectations", "qca_level_unknown")),
        (Settings(expectations=(("B", -1),)), ("expectations", "qca_level_unknown")),
        (Settings(needed=((("B", 3),),)), ("needed", "qca_level_unknown")),
        (Settings(impossible=((("D", 0),),)), ("impossible", "qca_condition_unknown")),
        (Settings(impossible=((("B", 0), ("B", 1)),)), ("impossible", "qca_said_twice")),
        (Settings(cuts=Cuts(inclusion=80)), ("cuts.inclusion", "qca_cut_outside")),
        (Settings(cuts=Cuts(pri=float("nan"))), ("cuts.pri", "qca_cut_outside")),
        (Settings(cuts=Cuts(against=0.9)), ("cuts.against", "qca_cut_order")),
        (Settings(cuts=Cuts(frequency=0)), ("cuts.frequency", "qca_number_small")),
        (Settings(depth=0), ("depth", "qca_number_small")),
        (Settings(most=0), ("most", "qca_number_small")),
        (Settings(necessity=NecessityCuts(size=0)), ("necessity.size", "qca_number_small")),
        (Settings(necessity=NecessityCuts(ron=2)), ("necessity.ron", "qca_cut_outside")),
    ],
)
def test_a_setting_that_cannot_be_meant_is_refused_where_it_stands(settings, problem):
    assert refused(settings) == [problem]


def test_all_refusals_come_together():
    assert len(refused(Settings(expectations=(("C", 1), ("A", 7)), depth=0))) == 3


def test_a_condition_of_several_levels_may_be_expected_at_two_of_them():
    settings = Settings(expectations=(("B", 1), ("B", 2)))
    refuse_nonsense(GIVEN, settings)
    assert settings.expected(("A", "B")) == (frozenset(), frozenset({1, 2}))


def test_conditions_by_name_become_a_term():
    assert term_of((("B", 2),), ("A", "B")) == Term((FREE, 2))
