"""Which day a map shows where nobody names one."""

from datetime import date

from tests.support.actors import tie
from tests.support.maps import few, kinds
from tregua.record.brief.charts.map import Shown, day_shown, graph_of

TODAY = date(2026, 1, 1)
ENDS = ("party:a", "party:b")


def shown(*ties):
    return day_shown(graph_of(few(*ties), kinds(), "en"), TODAY)


def test_a_day_on_which_a_dated_tie_surely_stands_is_shown_itself():
    assert shown(tie(*ENDS, "rivalry", during="2020/2030")) == Shown(TODAY, TODAY)


def test_else_the_last_day_of_a_line_of_talk_comes_before_later_ties_of_other_kinds():
    talk = tie(*ENDS, "channel", during="2014-05-01/2014-06-07")
    after = tie(*ENDS, "rivalry", during="2015-01-01/2016-03-04")
    assert shown(talk, after) == Shown(date(2014, 6, 7), TODAY, "line")
    assert shown(after) == Shown(date(2016, 3, 4), TODAY, "tie")


def test_dates_that_leave_all_open_are_said_to_do_so():
    assert shown(tie(*ENDS, "rivalry", during="2014-05")).last == "maybe"


def test_without_dates_the_day_stays():
    assert shown(tie(*ENDS, "rivalry")) == Shown(TODAY, TODAY)
