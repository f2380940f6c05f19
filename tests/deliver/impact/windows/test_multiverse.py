"""Known answers for the same question under every baseline, and its flags and reasons."""

from datetime import date

import pytest

from tests.support.dossiers import example
from tregua.deliver.impact import Baseline, PublishedFigure, multiverse
from tregua.deliver.impact.windows.multiverse import baselines_before, months_earlier
from tregua.domain import Interest, Window
from tregua.series import Counts, Span, month_span

AFTER = Span(date(2012, 3, 1), date(2014, 2, 28))
HELD = example()
FOUND = multiverse(
    [Counts.of(s, HELD.windows[s.id]) for s in HELD.series if s.harm == "killing"],
    AFTER,
    [Baseline("fourteen", rate_per_day=14.0)],
    [PublishedFigure("5539", 5539, "spokesmen of the groups", Interest.PARTY)],
)
POLICE = {
    (one.universe.kind, one.universe.n, one.universe.less): one
    for one in FOUND.answers
    if one.institution == "pnc"
}


def level(institution: str = "pnc", a_month: int = 30) -> Counts:
    windows = tuple(
        Window.model_validate(
            {"start": str(m.first), "end": str(m.last), "count": m.days, "source": "a"}
        )
        for m in (month_span(2000 + at // 12, at % 12 + 1) for at in range(120))
    )
    return Counts("s", institution, "killing", "place:x", windows)


def test_about_3700_and_5539_stand_side_by_side_with_what_each_leans_on():
    two_years = POLICE["months_before", 24, 0].line
    assert (round(two_years.low), round(two_years.high)) == (2262, 4044)
    assert round(two_years.if_spread_evenly) == 3711
    assert round(POLICE["rate_used", 0, 0].line.low) == 5495
    (figure,) = FOUND.published
    assert figure.implied_low == pytest.approx(14.06, abs=0.005)


def test_whole_years_before_give_known_differences():
    by_year = {n: round(POLICE["calendar_years", n, 0].line.low) for n in (1, 2, 3)}
    assert by_year == {1: 4017, 2: 3633, 3: 3757}
    assert by_year[2] == round((4371 + 3987) / 730 * 730 - 4725)


def test_the_span_of_all_answers_and_of_the_counted_ones_are_told_apart():
    lines = [one.line for one in FOUND.answers if one.given]
    assert (FOUND.low, FOUND.high) == (min(x.low for x in lines), max(x.high for x in lines))
    assert FOUND.counted_high <= FOUND.high
    assert round(FOUND.counted_low) == 295


def test_only_a_baseline_that_begins_in_the_last_six_months_is_flagged():
    flagged = {key for key, one in POLICE.items() if one.universe.in_run_up}
    assert flagged == {("months_before", 6, 0)}


def test_days_that_lie_in_no_window_are_refused_with_the_side():
    assert POLICE["months_before", 48, 0].refused == "not_covered_before"
    assert POLICE["months_before", 48, 0].line is None
    assert {one.refused for one in FOUND.answers if one.institution == "tripartite"} == {
        "not_covered_after"
    }


def test_a_level_rate_gives_no_difference_under_any_baseline():
    found = multiverse([level()], Span(date(2006, 1, 1), date(2006, 12, 31)))
    assert (found.low, found.high) == (pytest.approx(0), pytest.approx(0))
    assert all(one.given for one in found.answers)


def test_each_institution_is_answered_by_itself():
    found = multiverse([level("a"), level("b")], Span(date(2006, 1, 1), date(2006, 6, 30)))
    assert {one.line.institutions for one in found.answers} == {("a",), ("b",)}


def test_dispersion_stays_a_figure_beside_the_bounds():
    assert POLICE["calendar_years", 1, 0].dispersion.months == 11
    assert "interval" not in str(FOUND.to_dict())


def test_each_span_stands_once():
    spans = [each.days for each in baselines_before(AFTER)]
    assert len(spans) == len(set(spans)) == 23
    assert all(days.last < AFTER.first for days in spans)


def test_the_same_months_of_earlier_years_are_shifted_by_whole_years():
    found = baselines_before(Span(date(2012, 4, 1), date(2012, 12, 31)))
    shifted = [each.days for each in found if each.kind == "same_months"]
    assert shifted == [Span(date(y, 4, 1), date(y, 12, 31)) for y in (2011, 2010, 2009)]


def test_a_day_its_month_does_not_have_becomes_the_first_of_the_next():
    assert months_earlier(date(2012, 3, 31), 1) == date(2012, 3, 1)
    assert months_earlier(date(2013, 1, 31), 11) == date(2012, 3, 1)


def test_counts_of_two_harms_are_not_asked_together():
    other = Counts("m", "pnc", "missing_person", "place:x", level().windows)
    with pytest.raises(ValueError, match="one harm in one place"):
        multiverse([level(), other], AFTER)
