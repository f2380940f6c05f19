"""The comparison the example wrote down: known numbers, two refusals, and no harm left alone."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from tests.support.dossiers import example
from tregua.deliver.impact import read_counts
from tregua.domain import Interest
from tregua.errors import Declined
from tregua.series import CountBounds, Counts, Span, count_between

(READING,) = read_counts(example())
LINES = {line.baseline: line for line in READING.baselines}
HARMS = {line.harm: line for line in READING.harms}


def test_the_windows_after_the_truce_hold_4725_recorded_killings():
    assert {
        (LINES[b].after.low, LINES[b].after.high) for b in ("two-years-before", "year-before")
    } == {(4725, 4725)}


def test_february_2010_was_not_found_so_the_two_years_before_are_a_range():
    before = LINES["two-years-before"].before
    assert (before.low, before.high) == (6997, 8781)


@pytest.mark.requirement("R173")
def test_the_daily_rate_was_about_0_55_of_the_earlier_one():
    assert READING.ratio.ratio == pytest.approx(0.546, abs=0.0005)
    assert READING.ratio.dispersion.months == 12


@pytest.mark.requirement("R181")
def test_the_ratio_has_exact_bounds_and_no_interval_with_the_reason_as_a_code():
    ratio = READING.designs()[0]
    assert (ratio["low"], ratio["high"], ratio["p"]) == (None, None, None)
    assert ratio["bounds"] == {"low": READING.ratio.ratio, "high": READING.ratio.ratio}
    assert ratio["why"] == "not_calibrated_when_months_hang_together"


def test_counts_of_two_institutions_are_refused_and_give_no_figure():
    refused = [line for line in READING.baselines if line.refused]
    assert [line.refused for line in refused] == ["two_institutions"]
    assert {(line.low, line.high, line.totals_high) for line in refused} == {(None, None, None)}


@pytest.mark.requirement("R173")
def test_other_baselines_stand_beside_each_figure_and_the_figure_of_a_party_beside_them():
    given = [line for line in READING.baselines if not line.refused]
    assert len(given) == 5
    (rival,) = READING.published
    assert (rival.value, rival.interest) == (5539, Interest.PARTY)
    assert all(line.high < rival.value for line in given)


@pytest.mark.requirement("R242")
def test_the_published_falls_of_52_and_60_per_cent_are_not_merged():
    assert [p.share for p in example().published if p.share] == [0.52, 0.6]
    assert all(p.id != "fall" for p in READING.published)


@pytest.mark.requirement("R175")
def test_killing_never_stands_alone_even_where_nobody_asks_about_another_harm():
    only = tuple(
        asked.model_copy(update={"harms": ("killing",)}) for asked in example().comparisons
    )
    (reading,) = read_counts(replace(example(), comparisons=only))
    assert {"killing", "missing_person", "extortion"} <= {line.harm for line in reading.harms}


@pytest.mark.requirement("R175")
def test_the_series_on_extortion_is_missing_after_and_said_to_be():
    extortion = HARMS["extortion"]
    assert (extortion.status, extortion.why) == ("recorded_but_not_comparable", "before_only")


def bounds_in(value) -> list[CountBounds]:
    """Return every count in a result, however deep."""
    if isinstance(value, CountBounds):
        return [value]
    if isinstance(value, tuple):
        return [b for part in value for b in bounds_in(part)]
    if is_dataclass(value):
        return [b for f in fields(value) for b in bounds_in(getattr(value, f.name))]
    return []


def test_no_count_of_the_dead_leans_on_a_window_of_the_missing():
    held = example()
    missing = {
        window
        for series in held.series
        if series.harm != "killing"
        for window in held.windows[series.id]
    }
    killed = [READING.ratio, READING.baselines, HARMS["killing"]]
    leans = {w for count in bounds_in(tuple(killed)) for w in count.leans_on}
    assert leans
    assert not leans & missing


def test_the_missing_counted_again_from_their_own_file_give_the_same():
    held = example()
    (series,) = [s for s in held.series if s.id == HARMS["missing_person"].counted[0].series]
    counts = Counts.of(series, held.windows[series.id])
    half = Span(date(2013, 1, 1), date(2013, 6, 30))
    assert count_between(counts.windows, half).low == 949


def test_a_dossier_that_asks_nothing_of_its_counts_is_declined():
    with pytest.raises(Declined) as declined:
        read_counts(replace(example(), comparisons=()))
    assert declined.value.code == "no_counts"
