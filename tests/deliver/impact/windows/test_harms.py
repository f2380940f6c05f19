"""Every harm asked about has a line: counted on both sides, on one, by two institutions, or not."""

import dataclasses
from datetime import date

import pytest

from tregua.deliver.impact import HarmLine, harms_recorded
from tregua.domain import Window
from tregua.series import Counts, Span

BEFORE = Span(date(2011, 1, 1), date(2011, 12, 31))
AFTER = Span(date(2013, 1, 1), date(2013, 12, 31))


def window(first: str, last: str, **more: object) -> Window:
    fields = {"start": first, "end": last, "count": 10, "source": "a", **more}
    return Window.model_validate(fields)


OLD, NEW = window("2011-01-01", "2011-06-30"), window("2013-01-01", "2013-06-30")
ASTRIDE = window("2011-06-01", "2013-06-01")


def counts(*windows: Window, institution: str = "pnc", harm: str = "extortion") -> Counts:
    return Counts(f"{harm}-{institution}", institution, harm, "place:x", windows)


@pytest.mark.parametrize(
    ("on_file", "status", "why"),
    [
        ([], "not_recorded", "no_series"),
        ([counts(OLD, NEW)], "recorded", ""),
        ([counts(OLD)], "recorded_but_not_comparable", "before_only"),
        ([counts(NEW)], "recorded_but_not_comparable", "after_only"),
        ([counts(ASTRIDE)], "recorded_but_not_comparable", "astride"),
        (
            [counts(OLD), counts(NEW, institution="fgr")],
            "recorded_but_not_comparable",
            "two_institutions",
        ),
        ([counts(OLD, NEW), counts(NEW, institution="fgr")], "recorded", ""),
    ],
)
def test_a_harm_asked_about_has_one_line(on_file, status, why):
    (line,) = harms_recorded(["extortion"], on_file, BEFORE, AFTER)
    assert (line.harm, line.status, line.why) == ("extortion", status, why)


def test_a_figure_not_preferred_does_not_make_a_side():
    on_file = [counts(OLD, window("2013-01-01", "2013-06-30", preferred=False))]
    (line,) = harms_recorded(["extortion"], on_file, BEFORE, AFTER)
    assert line.why == "before_only"


def test_harms_on_file_that_nobody_asked_about_are_listed_too():
    on_file = [counts(OLD, NEW, harm="missing_person")]
    lines = harms_recorded(["killing"], on_file, BEFORE, AFTER)
    assert [(line.harm, line.status) for line in lines] == [
        ("killing", "not_recorded"),
        ("missing_person", "recorded"),
    ]


def test_a_line_holds_no_figure_of_its_own_so_nothing_is_added_up():
    fields = {field.name for field in dataclasses.fields(HarmLine)}
    assert fields == {"harm", "status", "why", "counted"}
