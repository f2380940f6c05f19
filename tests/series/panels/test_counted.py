"""Windows and incidents become panels without a figure nobody gave."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tests.support.dossiers import example
from tregua.domain import Incident, Window
from tregua.errors import Declined
from tregua.series import Span
from tregua.series.panels import Length, panel_of_incidents, panel_of_windows

SERIES = example().series[0]
YEAR = Span(date(2012, 1, 1), date(2012, 12, 31))


def window(start, end, count, **more):
    return Window.model_validate(
        {"start": start, "end": end, "count": count, "source": "a", **more}
    )


def incident(slug, on, place="port", count=1, kind="killing"):
    told = {"id": slug, "recorded": "2013", "on": on, "kind": kind, "place": place, "count": count}
    return Incident.model_validate(told)


def codes(panel):
    return {each.code: each for each in panel.applied}


def test_a_month_between_two_totals_is_their_difference_and_the_rest_stays_open():
    held = [
        window("2012-01-01", "2012-04-30", 40),
        window("2012-01-01", "2012-03-31", 31),
        window("2012-02-01", "2012-02-29", 10),
    ]
    panel = panel_of_windows(SERIES, held, Length.MONTH)
    assert np.isnan(panel.counts[0]).tolist() == [True, False, True, False]
    assert panel.counts[0, [1, 3]].tolist() == [10, 9]
    assert codes(panel)["periods_open"].rows == ("2012-01", "2012-03")
    assert codes(panel)["from_windows"].values == {"n": "2", "of": "4", "windows": "3"}


def test_months_that_no_window_ends_with_are_no_whole_periods():
    panel = panel_of_windows(SERIES, [window("2012-01-15", "2012-03-14", 9)], Length.MONTH)
    assert [str(span.first) for span in panel.periods] == ["2012-02-01"]
    assert np.isnan(panel.counts).all()


def test_figures_that_contradict_each_other_give_no_count_and_are_named():
    held = [window("2012-01-01", "2012-01-31", 5), window("2012-01-01", "2012-01-31", 8)]
    panel = panel_of_windows(SERIES, held, Length.MONTH)
    assert np.isnan(panel.counts).all()
    assert codes(panel)["windows_clash"].rows == ("2012-01",)


def test_without_a_window_or_a_whole_period_there_is_no_panel():
    with pytest.raises(Declined):
        panel_of_windows(SERIES, [], Length.MONTH)
    with pytest.raises(Declined):
        panel_of_windows(SERIES, [window("2012-01-02", "2012-01-05", 1)], Length.MONTH)


@pytest.mark.requirement("R173")
def test_the_national_counts_of_el_salvador_stay_open_where_no_figure_determines_a_month():
    counted = next(each for each in example().series if each.form == "cumulative")
    panel = panel_of_windows(counted, example().windows[counted.id], Length.MONTH)
    known = int(np.isfinite(panel.counts).sum())
    assert 0 < known < len(panel.periods)
    assert codes(panel)["from_windows"].values["n"] == str(known)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=2, max_size=12))
def test_running_totals_give_back_every_month(counts):
    ends = [Span(date(2012, 1, 1), span.last) for span in months(len(counts))]
    totals = np.cumsum(counts)
    held = [
        window("2012-01-01", str(span.last), int(n)) for span, n in zip(ends, totals, strict=True)
    ]
    assert panel_of_windows(SERIES, held, Length.MONTH).counts[0].tolist() == counts


def months(n):
    from tregua.series.panels import periods_between

    return periods_between(date(2012, 1, 1), date(2012, n, 1), Length.MONTH)


def test_incidents_are_summed_by_place_and_a_place_watched_in_vain_counts_nought():
    held = [
        incident("a", "2012-02-03", count=2),
        incident("b", "2012-02-03"),
        incident("c", "2012-02", place="hill"),
        incident("d", "2012-02-09", kind="threat"),
    ]
    asked = {"institution": "team", "places": ("lake", "port")}
    panel = panel_of_incidents(held, "killing", Length.QUARTER, YEAR, **asked).panel
    assert panel.counts[panel.row("port")].tolist() == [3, 0, 0, 0]
    assert panel.counts[panel.row("hill")].tolist() == [1, 0, 0, 0]
    assert panel.counts[panel.row("lake")].tolist() == [0, 0, 0, 0]


def test_an_incident_whose_month_is_not_known_is_named_and_not_counted():
    held = [incident("a", "2012-02-03"), incident("b", "2012"), incident("c", "2013-01-01")]
    panel = panel_of_incidents(held, "killing", Length.MONTH, YEAR, institution="team").panel
    assert panel.counts.sum() == 1
    assert codes(panel)["incidents_without_period"].rows == ("b",)
    assert codes(panel)["incidents_outside"].rows == ("c",)


def test_without_a_place_there_is_no_panel_of_incidents():
    with pytest.raises(Declined):
        panel_of_incidents([], "killing", Length.MONTH, YEAR, institution="team")
