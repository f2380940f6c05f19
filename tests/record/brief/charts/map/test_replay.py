"""A replay: a frame for each day on which something changed, and every place stays."""

from datetime import date
from itertools import pairwise

from tests.support.maps import few, kinds, many, tie
from tregua.domain import Dossier
from tregua.record.brief.charts.map import Graph, graph_of
from tregua.record.brief.charts.map.replay import frame_words, frames

LAST = date(2020, 1, 1)


def whole(dossier: Dossier) -> Graph:
    return graph_of(dossier, kinds(), "en")


def exact() -> Graph:
    return whole(
        few(
            tie("t", "party:a", "party:b", "rivalry", during="2012-03-01/2013-06-30"),
            tie("u", "party:a", "party:state", "channel", during="2013/2014"),
        )
    )


def test_a_frame_stands_for_each_day_of_a_change() -> None:
    found = frames(exact(), date(2012, 1, 1), LAST)
    assert [frame.day.isoformat() for frame in found] == [
        "2012-01-01",
        "2012-03-01",
        "2013-01-01",
        "2013-07-01",
        "2013-12-31",
        "2014-01-02",
        "2015-01-01",
    ]


def test_a_frame_says_what_began_ended_and_passed_into_doubt() -> None:
    found = frames(exact(), date(2012, 1, 1), LAST)
    assert [(f.begins, f.ends, f.doubt, f.sure) for f in found[1:]] == [
        (("t",), (), (), ()),
        (("u",), (), (), ()),
        ((), ("t",), (), ()),
        ((), (), (), ("u",)),
        ((), (), ("u",), ()),
        ((), ("u",), (), ()),
    ]


def test_a_frame_tells_its_change_in_words() -> None:
    second = frames(exact(), date(2012, 1, 1), LAST)[1]
    assert frame_words(second, exact(), "en") == ("Begins: A and B are rivals.", "1 tie is drawn.")


def test_a_replay_begins_with_the_first_dated_tie_and_ends_on_the_day_asked() -> None:
    found = frames(exact(), None, date(2013, 1, 1))
    assert (found[0].day, found[-1].day) == (date(2012, 3, 1), date(2013, 1, 1))


def test_no_frame_is_like_the_one_before() -> None:
    found = frames(whole(many(1)), None, LAST)
    shown = [tuple((t.id, t.day) for t in frame.graph.ties) for frame in found]
    assert all(one != other for one, other in pairwise(shown))
