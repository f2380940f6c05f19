"""The comparison held against the slow oracle, on tables drawn from seeds.

500 seeds; the first few run with every change, the others among the long tests.
"""

import pytest

from tests.support import qca_oracle as oracle
from tests.support.qca_tables import Drawn, by_pair, drawn, models_by_pair, sets_of
from tregua.decide.compare.qca import Term
from tregua.decide.compare.qca.analysing import analyse
from tregua.decide.compare.qca.fitting import model_of, necessity_fit
from tregua.decide.compare.qca.minimising import covers, primes_against, primes_within
from tregua.decide.compare.qca.truth import truth_table

FEW, ALL = 40, 500
SEEDS = [*range(FEW), *(pytest.param(n, marks=pytest.mark.trials) for n in range(FEW, ALL))]


@pytest.fixture(params=SEEDS)
def table(request: pytest.FixtureRequest) -> Drawn:
    return drawn(request.param)


def test_each_row_has_the_cases_and_shares_of_its_corner(table: Drawn) -> None:
    # given the cases, inclusion and PRI of every corner, summed one by one
    asked = oracle.corner_figures(table.plain)

    # when
    found = truth_table(table.given, table.settings.cuts)

    # then
    assert {row.levels for row in found.rows} == {row for row, (n, *_) in asked.items() if n}
    assert [(row.n, row.inclusion, row.pri) for row in found.rows] == [
        pytest.approx(asked[row.levels], abs=1e-9) for row in found.rows
    ]
    assert set(found.levels_of("1")) == table.positive
    assert set(found.levels_of("0")) == table.negative
    assert found.remainders == len(asked) - len(found.rows)


def test_prime_implicants_are_those_of_all_terms_tried(table: Drawn) -> None:
    # given
    counts, positive = table.plain.counts, sorted(table.positive)

    # when
    wide = primes_against(positive, sorted(table.negative), counts)
    narrow = primes_within(positive, counts)

    # then
    assert {term.levels for term in wide.terms} == table.wide
    assert {term.levels for term in narrow.terms} == table.narrow
    assert wide.complete
    assert narrow.complete


def test_covers_are_those_of_all_subsets_tried(table: Drawn) -> None:
    # given
    positive = sorted(table.positive)
    wide = primes_against(positive, sorted(table.negative), table.plain.counts)

    # when
    least = covers(wide, positive)

    # then
    assert sets_of(least.models) == (oracle.covers(table.wide, set(positive)) or {frozenset()})
    assert len(sets_of(least.models)) == len(least.models)


def test_covers_without_a_spare_term_are_those_of_all_subsets_tried(table: Drawn) -> None:
    # given the prime implicants that assume nothing: few enough to try all their subsets
    positive = sorted(table.positive)
    narrow = primes_within(positive, table.plain.counts)

    # when
    found = covers(narrow, positive, irredundant=True, most=100_000)

    # then
    asked = oracle.irredundant(table.narrow, set(positive)) or {frozenset()}
    assert sets_of(found.models) == asked


def test_solutions_of_each_pair_and_easy_rows_are_those_of_the_definitions(table: Drawn) -> None:
    # given
    asked = by_pair(table)

    # when
    analysis = analyse(table.given, table.settings)

    # then
    assert models_by_pair(analysis) == asked


def test_fits_of_models_and_terms_are_plain_sums(table: Drawn) -> None:
    # given the first least cover by wide terms
    model = sorted(sorted(oracle.covers(table.wide, set(table.positive)) or [()], key=sorted)[0])
    asked = oracle.fits(table.plain, model)

    # when
    found = model_of(table.given, [Term(levels) for levels in model])

    # then
    whole = (found.fit.inclusion, found.fit.pri, found.fit.coverage)
    assert whole == pytest.approx(asked[0], abs=1e-9)
    assert [
        (one.fit.inclusion, one.fit.pri, one.fit.coverage, one.fit.unique) for one in found.terms
    ] == [pytest.approx(figures, abs=1e-9) for figures in asked[1:]]


def test_never_without_is_plain_sums(table: Drawn) -> None:
    # given two single conditions joined by "or"
    conditions = len(table.plain.counts)
    terms = [(1, *[-1] * (conditions - 1)), (*[-1] * (conditions - 1), 0)]
    asked = oracle.necessity(table.plain, terms)

    # when
    found = necessity_fit(table.given, [Term(levels) for levels in terms])

    # then
    assert (found.inclusion, found.ron, found.coverage) == pytest.approx(asked, abs=1e-9)
