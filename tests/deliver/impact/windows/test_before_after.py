"""Known answers for the rate ratio, its refusals, and the interval it does not give."""

from datetime import date

import pytest

from tregua.deliver.impact import before_after
from tregua.deliver.impact.windows.rates import pooled_dispersion
from tregua.domain import Window
from tregua.series import Counts, Span, month_span, recorded_months

YEAR_ONE = Span(date(2011, 1, 1), date(2011, 12, 31))
YEAR_TWO = Span(date(2013, 1, 1), date(2013, 12, 31))


def window(span: Span, count: int, **more: object) -> Window:
    first, last = span.first.isoformat(), span.last.isoformat()
    return Window.model_validate(
        {"start": first, "end": last, "count": count, "source": "a", **more}
    )


def months(year: int, counts: list[int]) -> list[Window]:
    return [window(month_span(year, at), count) for at, count in enumerate(counts, start=1)]


def counts(*windows: Window) -> Counts:
    return Counts("s", "pnc", "killing", "place:x", windows)


YEARS = (window(YEAR_ONE, 1200), window(YEAR_TWO, 600))


def test_half_as_many_in_as_many_days_is_a_ratio_of_one_half():
    found = before_after(counts(*YEARS), YEAR_ONE, YEAR_TWO)
    assert (found.ratio, found.ratio_low, found.ratio_high) == (0.5, 0.5, 0.5)


@pytest.mark.requirement("R181")
def test_no_interval_is_given_however_many_months_are_printed_and_the_reason_is_a_code():
    rows = (*YEARS, *months(2011, [90, 110, 80, 120, 100, 95]), *months(2013, [40, 60, 35] * 2))
    found = before_after(counts(*rows), YEAR_ONE, YEAR_TWO)
    assert found.dispersion.months == 12
    assert found.why == "not_calibrated_when_months_hang_together"
    assert not {"intervals", "interval", "low", "high"} & set(found.to_dict())


def test_dispersion_by_hand():
    before = recorded_months(months(2011, [80, 100, 120, 100]), YEAR_ONE).months
    expected = [400 / 120 * days for days in (31, 28, 31, 30)]
    squares = [(n - m) ** 2 / m for n, m in zip((80, 100, 120, 100), expected, strict=True)]
    assert pooled_dispersion(before, ()).value == pytest.approx(sum(squares) / 3)


def test_under_four_months_no_dispersion_is_told():
    before = recorded_months(months(2011, [80, 100, 120]), YEAR_ONE).months
    found = pooled_dispersion(before, ())
    assert (found.value, found.df, found.months) == (None, 2, 3)


def test_a_count_of_nought_is_named():
    found = before_after(counts(YEARS[0], window(YEAR_TWO, 0)), YEAR_ONE, YEAR_TWO)
    assert (found.refused, found.ratio) == ("no_count_above_nought", 0.0)


def test_days_in_no_window_are_named_by_side():
    found = before_after(counts(YEARS[1]), YEAR_ONE, YEAR_TWO)
    assert (found.refused, found.ratio, found.ratio_low) == ("not_covered_before", None, 0.0)
    assert before_after(counts(YEARS[0]), YEAR_ONE, YEAR_TWO).refused == "not_covered_after"


def test_counts_not_determined_give_bounds_only():
    wide = window(Span(date(2012, 12, 1), date(2013, 12, 31)), 700)
    found = before_after(counts(YEARS[0], wide), YEAR_ONE, YEAR_TWO)
    assert (found.refused, found.ratio_low) == ("counts_not_exact", 0.0)
    assert found.ratio_high == pytest.approx(700 / 1200)


def test_a_figure_disputed_within_one_institution_is_named():
    rows = (*YEARS, *months(2011, [100]), *months(2011, [101]))
    found = before_after(counts(*rows), YEAR_ONE, YEAR_TWO)
    assert found.months_disputed == (month_span(2011, 1),)
    assert (found.before.exact, found.before.choices) == (True, 2)


def test_the_span_before_comes_first():
    with pytest.raises(ValueError, match="must end before"):
        before_after(counts(*YEARS), YEAR_TWO, YEAR_ONE)


def test_the_result_is_plain_and_has_no_p_value():
    shown = before_after(counts(*YEARS), YEAR_ONE, YEAR_TWO).to_dict()
    assert "p" not in shown
    assert shown["assumptions"][0] == "same_counting"
