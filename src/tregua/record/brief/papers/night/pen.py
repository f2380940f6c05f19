"""What every part of the page needs: names, hours and words in one language, and how much fits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from tregua.domain import Dossier
from tregua.domain.knowledge import Harm
from tregua.domain.knowledge.concept.night.crisis import CrisisKnown
from tregua.language import Language, Text, Words, say, say_count, words_in
from tregua.record.brief.document import Run

if TYPE_CHECKING:
    from tregua.design.concept.crisis import NightReading

__all__ = ["BLANK", "ROOMIEST", "Line", "Pen", "Room", "rooms"]

T = TypeVar("T")
Line = tuple[Run, ...]
BLANK = "_" * 24
"""A line to be filled in by hand."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many entries of each part the page has room for; whoever may be in danger always has.

    `reasons` keeps the reasons for the order of calls, `dangers` those for which somebody is in
    danger: the reasons go before any of the people would.
    """

    known: int = 8
    unknown: int = 6
    not_said: int = 9
    lines: int = 3
    rumours: int = 8
    clauses: int = 5
    grades: int = 3
    feared: int = 5
    suspension: int = 4
    safe_moves: int = 4
    first_hour: int = 6
    calls: int = 14
    reasons: bool = True
    dangers: bool = True


ROOMIEST = Room()
LEAST = Room(3, 2, 4, 1, 2, 2, 0, 2, 1, 1, 0, 9, False, False)


def rooms() -> tuple[Room, ...]:
    """Return how much may stand on the page, from the roomiest to the tightest."""
    steps = 6
    found = []
    for step in range(steps + 1):
        held = {}
        for field in fields(Room):
            most, least = getattr(ROOMIEST, field.name), getattr(LEAST, field.name)
            held[field.name] = most - round((most - least) * step / steps)
        held |= {"reasons": step < steps // 2, "dangers": step < steps}
        found.append(Room(**held))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Pen:
    """The reading and all around it, in one language, with the room there is on the page.

    `printed` is false for a terminal, where nothing stands side by side.
    """

    reading: "NightReading"
    dossier: Dossier
    known: CrisisKnown
    harms: Mapping[str, Harm]
    language: Language
    room: Room = ROOMIEST
    printed: bool = True

    def say(self, code: str, **values: object) -> str:
        """Return a sentence of the page."""
        return say(f"brief.{code}", self.language, **values)

    def count(self, code: str, n: int, **values: object) -> str:
        """Return a sentence in the form that fits a number."""
        return say_count(f"brief.{code}", n, self.language, **values)

    def words(self, words: Words | None) -> str:
        """Return words of the dossier."""
        return words_in(words, self.language)

    def text(self, text: Text) -> str:
        """Return a text of the knowledge."""
        return text.within(self.language)

    def name(self, owner: str) -> str:
        """Return how somebody is called: a member of the team by the code, others by their name."""
        kind, _, slug = owner.partition(":")
        return slug if kind == "member" else self.words(self.dossier.name_of(owner))

    def either(self, owners: Sequence[str]) -> str:
        """Return those of whom one is enough."""
        names = [self.name(owner) for owner in owners]
        if len(names) < 2:
            return "".join(names)
        return self.say("night.or", first=", ".join(names[:-1]), last=names[-1])

    def hour(self, when: datetime) -> str:
        """Return an hour, with the day where it is not the day of the page."""
        hour = f"{when:%H:%M}"
        if when.date() == self.reading.now.date():
            return hour
        return self.say("night.hour_of_day", hour=hour, day=self.day(when))

    def day(self, when: datetime) -> str:
        """Return a day without its year."""
        return self.say("night.day", day=when.day, month=self.month(when.month))

    def month(self, number: int) -> str:
        """Return the name of a month."""
        return say(f"month.{number}", self.language)

    def kept(self, entries: Sequence[T], most: int) -> tuple[tuple[T, ...], str]:
        """Return the entries there is room for, and a note of how many more there are."""
        left = len(entries) - most
        if left <= 0:
            return tuple(entries), ""
        return tuple(entries[:most]), self.count("night.more", left)
