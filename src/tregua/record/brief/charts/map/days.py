"""Which day a map shows where nobody names one: the day itself, or the last on which ties stood."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tregua.domain import Answer, When
from tregua.language import Language, date_words, say
from tregua.record.brief.charts.map.holding import ends, held_on
from tregua.record.brief.charts.map.nodes import TALK, Graph

__all__ = ["Shown", "day_shown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """The day a map shows, the day that was asked for, and what stood last where they differ.

    `last` is `line` (of talk), `tie` (any other), `maybe` (only dates in doubt), or empty.
    """

    day: date
    asked: date
    last: str = ""

    def words(self, language: Language) -> str:
        """Return why another day is shown than the one asked for, or nothing."""
        if not self.last:
            return ""
        days = {"asked": date_words(self.asked, language), "day": date_words(self.day, language)}
        return say(f"map.moved.{self.last}", language, **days)


def day_shown(whole: Graph, day: date) -> Shown:
    """Return the day where some dated tie surely holds on it, else the last before when one did.

    Lines of talk come first, since a map of the talks is asked for and not of what came after
    them. Where nothing dated is recorded before the day it stays.
    """
    spans = [tie.during for tie in whole.ties]
    if any(span is not None and held_on(span, day) is Answer.MET for span in spans):
        return Shown(day, day)
    lines = [tie.during for tie in whole.ties if tie.kind == TALK]
    for last, found in (
        ("line", surely(lines, day)),
        ("tie", surely(spans, day)),
        ("maybe", perhaps(spans, day)),
    ):
        if found:
            shown = min(max(found), day)
            return Shown(shown, day, last if shown != day else "")
    return Shown(day, day)


def surely(spans: Iterable[When | None], day: date) -> list[date]:
    """Return the last days on which ties of some spans surely held, of those begun by a day."""
    both = [ends(span) for span in spans if span is not None]
    return [end.first for start, end in both if start.last <= min(end.first, day)]


def perhaps(spans: Iterable[When | None], day: date) -> list[date]:
    """Return the last days on which ties of some spans may have held, of those begun by a day."""
    return [span.last for span in spans if span is not None and span.first <= day]
