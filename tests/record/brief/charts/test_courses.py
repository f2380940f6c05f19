"""The chart of exposure: one grammar for all sides, told apart without colour, ranks alone."""

import json

import pytest

from tregua.record.brief.charts import draw
from tregua.record.brief.charts.courses import Courses, SideCourse, courses

RED = ("#a00", "#b00", "#c00", "#d00", "red", "crimson")


def chart(*sides: SideCourse) -> Courses:
    return Courses("Title", "As drafted", "Re-ordered", "nothing", "furthest", "steps done", sides)


TWO = chart(
    SideCourse("The crews", (0, 0.5, 1), (0, 0.5, 0)), SideCourse("The state", (0, 0, 0), (0, 1, 0))
)


def marks(kind: str) -> list[dict[str, object]]:
    return [layer["mark"] for layer in courses(TWO)["layer"] if layer["mark"]["type"] == kind]


def test_both_sides_are_drawn_in_the_same_two_looks():
    lines = [mark for mark in marks("line") if "strokeDash" in mark]
    looks = [(mark["color"], tuple(mark["strokeDash"])) for mark in lines]
    assert len(set(looks)) == 2
    assert looks[:2] == looks[2:4]


def test_the_two_orders_differ_in_dash_and_marker_and_not_in_colour_alone():
    before, after = (mark for mark in marks("line")[-2:])
    assert before["strokeDash"] != after["strokeDash"]
    assert {mark["shape"] for mark in marks("point")} == {"square", "circle"}


def test_nothing_is_drawn_in_the_red_of_an_alarm():
    drawn = json.dumps(courses(TWO)).casefold()
    assert not [colour for colour in RED if f'"{colour}' in drawn]


def test_heights_bear_words_and_no_figures():
    words = [
        each["text"]
        for layer in courses(TWO)["layer"]
        if layer["mark"]["type"] == "text"
        for each in layer["data"]["values"]
    ]
    assert {word for word in words if word.isdigit()} == {"0", "1", "2"}
    assert {"nothing", "furthest"} <= set(words)


def test_where_no_other_order_is_offered_one_line_stands_alone():
    drawn = draw(courses(chart(SideCourse("The crews", (0, 1, 0)))))
    assert "Re-ordered" not in drawn.svg
    assert "As drafted" in drawn.svg


def test_the_same_chart_gives_the_same_picture():
    assert draw(courses(TWO)) == draw(courses(TWO))


def test_sides_along_unequally_many_steps_are_refused():
    with pytest.raises(ValueError, match="all along the same steps"):
        courses(chart(SideCourse("a", (0, 1)), SideCourse("b", (0, 1, 0))))
