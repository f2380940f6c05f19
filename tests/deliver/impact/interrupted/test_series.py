"""The place's own past carried forward: known answers, and what it declines."""

import numpy as np
import pytest

from tregua.deliver.impact.interrupted import InterruptedSeries, harmonics_for
from tregua.deliver.impact.interrupted.regression import dispersion, regress
from tregua.deliver.impact.study import Asked, Table

COUNTS = "5 3 8 6 9 12 7 4 6 10 11 9 4 6 7 5 10 14 9 7 3 8 12 15 6 2 9 8 13 11 10 5 7 12 9 16"
PLAIN = np.array([float(each) for each in COUNTS.split()])
UNEVEN = PLAIN + np.array([-5, 0, 0, 14, *[0] * 5, 10, *[0] * 13, 9, *[0] * 12])
EXPOSURE = np.linspace(1, 1.2, 36)
FIRST = 30

# statsmodels 0.15.0: GLM(Poisson(), offset), scale "X2"; glm(quasipoisson) of R 4.2.2 agrees.
STATSMODELS = {0: 5.67440805, 29: 10.7277806, 30: 11.17885279, 35: 9.26378207}
STATSMODELS_SCALE = 1.3546306030706095
# statsmodels 0.15.0: GLM(NegativeBinomial(alpha)), alpha where Pearson's statistic is 30 - 4.
BINOMIAL = {0: 6.7724563, 29: 11.20980392, 30: 11.8458741, 35: 9.74582816}
# statsmodels 0.15.0: NegativeBinomial (NB2), alpha 0.229 by maximum likelihood.
LIKELIHOOD = {0: 6.80357559, 29: 11.16717919, 30: 11.78814345, 35: 9.7535915}


def asked(rows: int, first: int) -> Asked:
    return Asked(np.arange(rows), np.full(rows, first), np.zeros((rows, rows), dtype=bool))


def table(*counts: np.ndarray) -> Table:
    return Table(np.vstack(counts), np.tile(EXPOSURE, (len(counts), 1)), 12)


@pytest.mark.requirement("R173")
def test_the_forecast_is_that_of_statsmodels_and_of_r():
    found = InterruptedSeries()(table(PLAIN), asked(1, FIRST)).expected[0]
    assert found[list(STATSMODELS)] == pytest.approx(list(STATSMODELS.values()), rel=1e-8)


def test_the_negative_binomial_forecast_is_that_of_statsmodels():
    found = InterruptedSeries("negative_binomial")(table(UNEVEN), asked(1, FIRST)).expected[0]
    assert found[list(BINOMIAL)] == pytest.approx(list(BINOMIAL.values()), rel=1e-6)


def test_dispersion_by_moments_or_likelihood_moves_the_forecast_by_under_one_percent():
    found = InterruptedSeries("negative_binomial")(table(UNEVEN), asked(1, FIRST)).expected[0]
    assert found[list(LIKELIHOOD)] == pytest.approx(list(LIKELIHOOD.values()), rel=0.01)


def test_the_scale_is_that_of_statsmodels():
    at = np.arange(36)
    columns = np.column_stack(
        [np.ones(36), at / 12, np.sin(2 * np.pi * at / 12), np.cos(2 * np.pi * at / 12)]
    )
    used = at[None] < FIRST
    fit = regress(PLAIN[None], EXPOSURE[None], used, columns)
    assert dispersion(PLAIN[None], fit, used)[0] == pytest.approx(STATSMODELS_SCALE, rel=1e-8)


def test_both_families_expect_nearly_the_same():
    plain = InterruptedSeries()(table(UNEVEN), asked(1, FIRST)).expected
    other = InterruptedSeries("negative_binomial")(table(UNEVEN), asked(1, FIRST)).expected
    assert plain == pytest.approx(other, rel=0.12)


def test_without_trend_or_season_the_rate_before_is_carried_forward():
    found = InterruptedSeries(trend=False)(table(PLAIN), asked(1, 20)).expected[0]
    assert found == pytest.approx(PLAIN[:20].sum() / EXPOSURE[:20].sum() * EXPOSURE)


def test_counts_from_the_start_on_change_nothing():
    later = np.where(np.arange(36) < FIRST, PLAIN, 900)
    both = InterruptedSeries()(table(PLAIN, later), asked(2, FIRST)).expected
    assert both[0] == pytest.approx(both[1], rel=1e-12)


def test_a_row_is_answered_the_same_alone_and_among_others():
    alone = InterruptedSeries("negative_binomial")(table(UNEVEN), asked(1, 25)).expected[0]
    both = InterruptedSeries("negative_binomial")(table(UNEVEN, PLAIN), asked(2, 25)).expected[0]
    assert alone == pytest.approx(both, rel=1e-6)


def test_a_month_without_a_figure_is_left_out_and_said():
    gap = PLAIN.copy()
    gap[7] = np.nan
    found = InterruptedSeries()(table(gap), asked(1, FIRST))
    assert found.notes == ("periods_missing",)
    assert np.isfinite(found.expected).all()


def test_a_place_that_counted_nothing_before_gets_no_forecast():
    found = InterruptedSeries()(table(PLAIN * 0), asked(1, FIRST))
    assert found.notes == ("nothing_before",)
    assert np.isnan(found.expected).all()


def test_five_months_are_too_few_for_a_trend():
    found = InterruptedSeries()(table(PLAIN), asked(1, 5))
    assert found.notes == ("too_few_before",)
    assert np.isnan(found.expected).all()


def test_a_fit_that_does_not_settle_is_said_and_left_empty():
    only_at_the_end = np.where(np.arange(36) == 11, 3.0, 0.0)
    found = InterruptedSeries()(table(only_at_the_end, PLAIN), asked(2, 12))
    assert found.notes == ("not_converged",)
    assert np.isnan(found.expected[0]).all()
    assert np.isfinite(found.expected[1]).all()


@pytest.mark.parametrize(
    ("before", "season", "waves"),
    [(23, 12, 0), (24, 12, 1), (59, 12, 1), (60, 12, 2), (800, 365, 1), (40, 4, 1), (30, 1, 0)],
)
def test_the_waves_of_the_year_go_by_rule(before, season, waves):
    assert harmonics_for(np.array([before]), season).tolist() == [waves]
