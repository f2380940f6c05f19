"""At peaks like the one at which a truce began, counts fall without a truce as well."""

from datetime import date

import numpy as np
import pytest

from tests.deliver.impact.peaks.noise import CarryOn, noisy_study, study_at
from tregua.deliver.impact.peaks import at_matched_peaks


@pytest.fixture(scope="module")
def worlds():
    """Give forty worlds of noise: the ratio found at the start, and at matched peaks."""
    studies = [noisy_study(seed) for seed in range(40)]
    found = [at_matched_peaks(study, CarryOn(), "carry_on") for study in studies]
    here = [ratio_here(study) for study in studies]
    return np.array(here), np.array([each.ratio for each in found])


def ratio_here(study):
    counts, first = study.panel.counts[0], study.courses[0].first
    return counts[first : first + 12].mean() / counts[first - 6 : first].mean()


@pytest.mark.requirement("R173")
def test_in_noise_a_start_at_a_peak_shows_a_fall_that_no_truce_made(worlds):
    here, _ = worlds
    assert np.exp(np.log(here).mean()) < 0.75


@pytest.mark.requirement("R173")
def test_matched_peaks_show_a_fall_of_the_same_size(worlds):
    here, elsewhere = worlds
    apart = np.log(here).mean() - np.log(elsewhere).mean()
    assert abs(apart) < 3 * np.log(here).std() / np.sqrt(len(here))
    assert np.exp(np.log(elsewhere).mean()) < 0.75


def risen_twice():
    """Give two places that rose alike and fell back, the first with a truce, and two that stood."""
    counts = np.full((4, 60), 4.0)
    counts[0, 37:40] = counts[1, 30:33] = 8
    return counts


def test_every_matched_peak_lies_where_there_was_no_truce_and_leaves_room_for_its_length():
    study = noisy_study(3)
    found = at_matched_peaks(study, CarryOn(), "carry_on")
    start = study.panel.periods[study.courses[0].first].first
    own = [date.fromisoformat(p.start) for p in found.peaks if p.place == study.treated[0]]
    last = study.panel.periods[-12].first
    assert all(day <= start.replace(year=start.year - 1) for day in own)
    assert all(date.fromisoformat(peak.start) <= last for peak in found.peaks)
    assert all(found.lowest <= peak.run_up <= found.highest for peak in found.peaks)


def test_the_one_place_that_rose_alike_is_found_at_the_month_it_fell():
    found = at_matched_peaks(study_at(risen_twice(), 0, 40), CarryOn(3), "carry_on")
    (peak,) = found.peaks
    assert (peak.place, peak.start) == ("place-1", "2002-10-01")
    assert (peak.observed, peak.expected, peak.ratio) == (24.0, 48.0, 0.5)
    assert [each.code for each in found.remarks] == ["few_matched_peaks"]


def test_where_no_place_rose_alike_this_is_said():
    counts = risen_twice()
    counts[1] = 4
    found = at_matched_peaks(study_at(counts, 0, 40), CarryOn(), "carry_on")
    assert (found.peaks, found.ratio) == ((), None)
    assert [each.code for each in found.remarks] == ["no_matched_peak"]


def test_without_two_years_before_nothing_is_matched():
    found = at_matched_peaks(study_at(risen_twice()[:, 25:], 0, 15), CarryOn(), "carry_on")
    assert [each.code for each in found.remarks] == ["run_up_unknown"]


def test_where_counts_had_fallen_before_the_start_it_is_said_that_nothing_ran_up():
    counts = risen_twice()
    counts[0, 37:40] = 2
    found = at_matched_peaks(study_at(counts, 0, 40), CarryOn(), "carry_on")
    assert found.remarks[0].code == "no_run_up"
