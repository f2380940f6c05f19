"""A file too poor for a design is refused by name, with what it has and what it would need."""

from dataclasses import replace

import numpy as np
import pytest

from tests.deliver.impact.peaks.noise import study_at
from tregua.deliver.impact.bearing import OWN_PAST, SHARED, WEIGHTED, Needs, bears, reasons
from tregua.deliver.impact.twoway import TwoWayCounts
from tregua.series.panels import Applied

COUNTS = np.random.default_rng(1).poisson(6, (6, 48)).astype(float)


def codes(remarks):
    return [each.code for each in remarks]


def test_a_whole_file_is_refused_nothing_and_warned_of_nothing():
    assert reasons(study_at(COUNTS, 0, 30), OWN_PAST) == ((), ())


def test_one_period_before_bears_no_design_that_needs_two():
    refused, _ = reasons(study_at(COUNTS, 0, 1), SHARED)
    assert codes(refused) == ["one_period_before"]


def test_too_few_periods_are_told_with_how_many_are_needed():
    (few, season), _ = reasons(study_at(COUNTS, 0, 20), OWN_PAST)
    assert (few.code, few.values) == ("few_periods", {"n": "20", "needs": "24"})
    assert (season.code, season.values["needs"]) == ("season_unseen", "24")


def test_a_season_unseen_only_warns_where_a_design_uses_none():
    refused, warned = reasons(study_at(COUNTS, 0, 20), WEIGHTED)
    assert (codes(refused), codes(warned)) == ([], ["season_unseen"])


def test_without_places_to_lean_on_what_leans_is_refused_and_its_own_past_is_not():
    alone = replace(study_at(COUNTS, 0, 30), donors=(), waived="No other place was counted.")
    refused, warned = reasons(alone, SHARED)
    assert (codes(refused), codes(warned)) == (["no_donors"], ["waived"])
    assert reasons(alone, OWN_PAST)[0] == ()


def test_donors_without_any_count_are_none_to_lean_on():
    counts = COUNTS.copy()
    counts[2:] = 0
    (few,), (nought,) = reasons(study_at(counts, 0, 30), SHARED)
    assert (few.code, few.values) == ("few_donors", {"n": "1", "needs": "2"})
    assert (nought.code, len(nought.rows)) == ("donors_all_nought", 4)


def test_a_place_where_nothing_was_recorded_before_cannot_show_a_fall():
    counts = COUNTS.copy()
    counts[0, :30] = 0
    refused, _ = reasons(study_at(counts, 0, 30), SHARED)
    assert (codes(refused), refused[0].rows) == (["all_nought"], ("place-0",))


@pytest.mark.parametrize("lacking", [slice(0, 30), slice(30, 48)])
def test_a_place_without_a_figure_on_one_side_of_the_start_is_refused(lacking):
    counts = COUNTS.copy()
    counts[0, lacking] = np.nan
    refused, _ = reasons(study_at(counts, 0, 30), Needs(periods=0))
    assert codes(refused) == ["treated_row_missing"]


def test_a_start_after_the_last_period_is_outside():
    refused, _ = reasons(study_at(COUNTS, 0, 48), SHARED)
    assert (codes(refused), refused[0].values["last"]) == (["start_outside"], "2003-12-31")


def test_cells_without_a_figure_are_counted_and_their_places_named():
    counts = COUNTS.copy()
    counts[3, :2] = np.nan
    _, (gaps,) = reasons(study_at(counts, 0, 30), SHARED)
    assert (gaps.code, gaps.values["n"], gaps.rows) == ("missing_cells", "2", ("place-3",))


def test_a_donor_with_a_truce_of_its_own_is_named():
    _, (had,) = reasons(study_at(COUNTS, 0, 30), SHARED, own_truce={"place-4", "elsewhere"})
    assert (had.code, had.rows) == ("donors_with_own_truce", ("place-4",))


def test_mixed_institutions_are_refused_with_their_rows():
    study = study_at(COUNTS, 0, 30)
    mixed = (Applied("institution_mixed", {}, ("12", "13")),)
    study = replace(study, panel=replace(study.panel, applied=mixed))
    refused, _ = reasons(study, SHARED)
    assert (codes(refused), refused[0].rows) == (["institution_mixed"], ("12", "13"))


def test_a_refused_design_is_not_asked():
    found = bears(study_at(COUNTS, 0, 1), TwoWayCounts(), "two_way", SHARED)
    assert (codes(found.refused), found.power) == (["one_period_before"], None)
