"""A map through time: a frame for each day on which some tie changed, with what changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tregua.domain import Answer
from tregua.language import Language, say, say_count
from tregua.record.brief.charts.map.holding import changes, held_on
from tregua.record.brief.charts.map.nodes import Graph
from tregua.record.brief.charts.map.telling import reading

__all__ = ["Frame", "frame_words", "frames"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One day of a replay: the ties as they were then, and the ids of those that changed.

    `begins` and `ends` are ties that came or went, `doubt` those that passed into doubt, `sure`
    those that passed out of it.
    """

    day: date
    graph: Graph
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    doubt: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()


def frames(graph: Graph, first: date | None, last: date) -> tuple[Frame, ...]:
    """Return the frames from a day to another: the first day, then each day of a change.

    `graph` holds every tie whenever it held. Without a first day the replay begins when the
    first dated tie may have begun.
    """
    days = changes(tie.during for tie in graph.ties)
    start = first or min((day for day in days if day <= last), default=last)
    wanted = [start, *(day for day in days if start < day <= last)]
    found: list[Frame] = []
    before: dict[str, Answer] = {}
    for day in wanted:
        now = {tie.id: held_on(tie.during, day) for tie in graph.ties}
        if found and now == before:
            continue
        ties = tuple(
            replace(t, day=now[t.id]) for t in graph.ties if now[t.id] is not Answer.NOT_MET
        )
        shown = replace(graph, ties=ties)
        found.append(frame(day, shown, before, now) if found else Frame(day, shown))
        before = now
    return tuple(found)


def frame(day: date, shown: Graph, before: dict[str, Answer], now: dict[str, Answer]) -> Frame:
    """Return one frame with what changed since the one before."""
    gone = Answer.NOT_MET
    return Frame(
        day,
        shown,
        begins=tuple(n for n in now if before[n] is gone and now[n] is not gone),
        ends=tuple(n for n in now if before[n] is not gone and now[n] is gone),
        doubt=tuple(n for n in now if before[n] is Answer.MET and now[n] is Answer.UNCLEAR),
        sure=tuple(n for n in now if before[n] is Answer.UNCLEAR and now[n] is Answer.MET),
    )


def frame_words(held: Frame, whole: Graph, language: Language) -> tuple[str, ...]:
    """Return what changed on a frame's day, in sentences, and how many ties stand then."""
    readings = {tie.id: reading(tie, whole, language) for tie in whole.ties}
    told = [say("map.replay.start", language) + "."] if no_change(held) else []
    for name in ("begins", "ends", "doubt", "sure"):
        ties: Sequence[str] = getattr(held, name)
        if ties:
            listed = "; ".join(readings[each] for each in ties)
            told.append(say(f"map.replay.{name}", language, ties=listed))
    return (*told, say_count("map.replay.stands", len(held.graph.ties), language))


def no_change(held: Frame) -> bool:
    """Tell whether a frame is the first, before which there is nothing to compare with."""
    return not (held.begins or held.ends or held.doubt or held.sure)
