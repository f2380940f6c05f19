"""The protective record cut to a day: what was written by then, or told of by then."""

from datetime import date

from tests.support.protective import logged, read


def test_what_was_written_later_was_not_known(tmp_path):
    view = read(logged(tmp_path)).as_known(date(2026, 3, 1))
    assert view.protective == ()
    late = {(left.id, left.why) for left in view.view.left_out if left.kind == "entry"}
    assert late == {("1", "hindsight"), ("2", "hindsight"), ("3", "hindsight")}


def test_what_was_written_on_the_day_was_known(tmp_path):
    assert len(read(logged(tmp_path)).as_known(date(2026, 3, 2)).protective) == 3


def test_only_what_was_told_of_by_a_day_stood_then(tmp_path):
    assert [e.n for e in read(logged(tmp_path)).as_stood(date(2026, 2, 1)).protective] == [1, 2]
