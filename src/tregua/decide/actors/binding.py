"""Who can bind whom: command followed tie by tie, each answer as strong as its weakest link."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.actors.commands import CLOSED, HOLDS, Commands, Label, Link
from tregua.decide.actors.grounds import ALL, Doubt, Noted, once
from tregua.domain import Answer, Missing, Result, Severity
from tregua.domain.people import circles

__all__ = ["Binding", "BoundOn", "Over", "bindings", "circular"]


@dataclass(frozen=True, slots=True)
class BoundOn(Result):
    """Whether one actor can bind another on some subjects, along which line of command.

    `subjects` are listed reaches, or `not_told_apart`. `path` names the actors from one end to
    the other, `records` the ties along it and `weakest` the one that decides. Not met says that
    what is on record is over, or leaves the subject out.
    """

    subjects: tuple[str, ...]
    answer: Answer
    path: tuple[str, ...]
    records: tuple[str, ...]
    weakest: str
    doubt: Doubt
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Over(Result):
    """One part of a party, and whether somebody can bind it, subject by subject."""

    whom: str
    on: tuple[BoundOn, ...]


@dataclass(frozen=True, slots=True)
class Binding(Result):
    """One who leads or speaks in a party: the parts some line of command leads to, and the others.

    Of those in `unrecorded` nothing says that a line leads there, so whether they can be bound is
    unclear. A line to the party itself stands among `parts` and leads to none of its parts.
    """

    who: str
    party: str
    parts: tuple[Over, ...]
    unrecorded: tuple[str, ...]

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Return what the answers lack."""
        bare = (Missing("command", part, "not_recorded") for part in self.unrecorded)
        return once(
            (*(lack for part in self.parts for on in part.on for lack in on.missing), *bare)
        )


def bindings(commands: Commands) -> Iterator[Binding]:
    """Yield for each who leads or speaks, in each party of theirs, whom they can bind."""
    for who, parties in commands.speakers.items():
        lines = commands.lines(who)
        for party in parties:
            parts = commands.cast.parts.get(party, ())
            led = [whom for whom in (party, *parts) if whom in lines]
            over = tuple(Over(whom, bound(who, whom, commands)) for whom in led)
            bare = tuple(p for p in parts or (party,) if p not in lines and p != who)
            yield Binding(who, party, over, bare)


def bound(who: str, whom: str, commands: Commands) -> tuple[BoundOn, ...]:
    """Return whether one can bind another, alike subjects together, what is not told apart last."""
    alike: dict[tuple[Answer, tuple[str, ...], bool], tuple[int, Label]] = {}
    for label in commands.lines(who).get(whom, ()):
        links = label.links
        apart = any(link.tie.covers for link in links)
        names = tuple(link.name for link in links)
        for part in (label.mask & 1, label.mask & ~1 if apart else 0):
            if part:
                key = (label.answer, names, bool(part & 1))
                alike[key] = (alike.get(key, (0, label))[0] | part, label)
    inner = sorted(alike.values(), key=lambda part: part[0] & 1)
    return tuple(told(mask, label, commands) for mask, label in inner)


def told(mask: int, label: Label, commands: Commands) -> BoundOn:
    """Return one line in full: its ends, its ties, the weakest of them, its doubts."""
    links = label.links
    on = tuple(subject for n, subject in enumerate(commands.subjects) if mask >> n & 1)
    weakest = min(links, key=lambda link: rank(link, on))
    lacks = [lack for link in links for lack in link.lacks]
    if label.answer is Answer.UNCLEAR:
        untold = [link.name for link in links if bool(link.tie.covers) is (ALL in on)]
        lacks += [Missing("covers", name, "not_recorded") for name in untold]
    holds = min((link.tie.hold for link in links), key=HOLDS.__getitem__)
    doubt = commands.cast.doubt(
        {link.name: link.tie for link in links},
        hold=holds.value if holds else "not_said",
        open_dates=(link.name for link in links if link.open_dates),
        undated=(link.name for link in links if link.tie.during is None),
    )
    return BoundOn(
        on,
        label.answer,
        (links[0].tie.source_actor, *(link.tie.target_actor for link in links)),
        tuple(link.name for link in links),
        weakest.name,
        doubt,
        once(lacks),
    )


def rank(link: Link, on: tuple[str, ...]) -> int:
    """Return how far a tie can be leant on for subjects that a line has in common."""
    covers = link.tie.covers
    if not covers:
        return link.told if ALL in on else link.untold
    if ALL in on:
        return link.untold
    return link.told if set(on) <= set(covers) else CLOSED


def circular(commands: Commands) -> Iterator[Noted]:
    """Yield the circles of command that may hold on the day; somebody is mistaken about them."""
    for ring in circles([link.tie for link in commands.links if link.told != CLOSED]):
        who = commands.cast.in_order(tie.source_actor for tie in ring)
        key = f"circular-command@{ring[0].source_actor}"
        records = tuple(f"relation:{tie.id}" for tie in ring)
        yield Noted(key, "circular-command", who, Severity.WARNING, records)
