"""Who can bind whom: command followed tie by tie, each answer as strong as its weakest link."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush
from typing import NamedTuple

from tregua.decide.actors.grounds import ALL, SURENESS, Cast, Doubt, Noted, once
from tregua.domain import Answer, Missing, Relation, Result, Severity, active
from tregua.domain.people import Hold, circles

__all__ = ["Binding", "BoundOn", "Commands", "Label", "Over", "bindings", "circular"]

HOLDS = {Hold.CONTESTED: 0, None: 1, Hold.LOOSE: 2, Hold.FIRM: 3}
CLOSED, SURE = 0, 100


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
    unclear. A party without parts is one part itself.
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


@dataclass(frozen=True, slots=True)
class Link:
    """One tie of command as it stands on the day, ranked by how far it can be leant on.

    `told` is the rank on what it covers, or on everything where nobody told that apart; `untold`
    the rank on single subjects of the latter.
    """

    tie: Relation
    answer: Answer
    told: int
    untold: int
    lacks: tuple[Missing, ...]
    open_dates: bool

    @property
    def name(self) -> str:
        """Return the name of the tie's record."""
        return f"relation:{self.tie.id}"


class Label(NamedTuple):
    """The widest line to an actor on some subjects: its weakest rank and its last tie."""

    width: int
    node: str
    mask: int
    link: Link | None = None
    before: "Label | None" = None

    @property
    def answer(self) -> Answer:
        """Return whether this line binds."""
        if self.width == CLOSED:
            return Answer.NOT_MET
        return Answer.MET if self.width > SURE else Answer.UNCLEAR

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the ties along the line, from its beginning."""
        found: list[Link] = []
        here: Label | None = self
        while here is not None and here.link is not None:
            found.append(here.link)
            here = here.before
        return tuple(reversed(found))


@dataclass(frozen=True)
class Commands:
    """The ties of command on the day, and the widest lines along them.

    `subjects` are those that some order, authority or promise tells apart; `speakers` who leads or
    speaks, with the parties of each, beyond which nobody's lines are followed. With `without`,
    nobody passes orders through that actor.
    """

    cast: Cast
    subjects: tuple[str, ...]
    speakers: Mapping[str, tuple[str, ...]]
    without: str = ""
    found: dict[str, Mapping[str, tuple[Label, ...]]] = field(default_factory=dict)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The standing ties of kinds that bind, none from an actor to itself or anybody young."""
        barred = self.cast.young | {self.without}
        return tuple(
            self.ranked(tie)
            for tie in active(self.cast.dossier.actors.relations)
            if (kind := self.cast.kinds.ties.get(tie.kind)) is not None
            and kind.binds
            and tie.source_actor != tie.target_actor
            and barred.isdisjoint((tie.source_actor, tie.target_actor))
        )

    @cached_property
    def ahead(self) -> Mapping[str, tuple[tuple[Link, str, int, int], ...]]:
        """From each actor the ties onward: to whom, and with which rank on which subjects."""
        found: dict[str, list[tuple[Link, str, int, int]]] = {}
        whole = self.whole
        for link in self.links:
            covers = link.tie.covers
            covered = self.mask(covers) if covers else 1
            partly = 1 if covers else whole & ~1
            for rank, mask in ((link.told, covered), (link.untold, partly)):
                if mask and rank != CLOSED:
                    step = (link, link.tie.target_actor, rank, mask)
                    found.setdefault(link.tie.source_actor, []).append(step)
        return {who: tuple(steps) for who, steps in found.items()}

    @cached_property
    def beyond(self) -> Mapping[str, tuple[Link, ...]]:
        """From each actor every tie onward that is on record, whatever it covers and since when."""
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.tie.source_actor, []).append(link)
        return {who: tuple(links) for who, links in found.items()}

    @property
    def whole(self) -> int:
        """Return all subjects as bits."""
        return (1 << len(self.subjects)) - 1

    def ends(self, who: str) -> tuple[str, ...]:
        """Return the parts of the parties in which somebody leads or speaks."""
        parts = self.cast.parts
        return tuple(
            part
            for party in self.speakers.get(who, ())
            for part in parts.get(party) or (party,)
            if part != who
        )

    def mask(self, subjects: Iterable[str]) -> int:
        """Return subjects as the bits of a number."""
        told = set(subjects)
        return sum(1 << n for n, subject in enumerate(self.subjects) if subject in told)

    def ranked(self, tie: Relation) -> Link:
        """Return a tie with how far it can be leant on, and what it lacks."""
        name = f"relation:{tie.id}"
        dates = self.cast.holds(tie.during)
        known, lacks = self.cast.sure(tie, name)
        if tie.hold is None:
            lacks = (*lacks, Missing("hold", name, "not_recorded"))
        if dates is Answer.UNCLEAR:
            lacks = (*lacks, Missing("dates", name, "range"))
        firm = Answer.MET if tie.hold is Hold.FIRM else Answer.UNCLEAR
        answer = Answer.all_of((dates, known, firm))
        grade = 1 + 10 * HOLDS[tie.hold] + SURENESS[tie.confidence]
        told = CLOSED if answer is Answer.NOT_MET else grade + SURE * (answer is Answer.MET)
        return Link(tie, answer, told, min(told, grade), lacks, open_dates=dates is Answer.UNCLEAR)

    def lines(self, who: str) -> Mapping[str, tuple[Label, ...]]:
        """Return for each part one leads or speaks for the widest lines, subject by subject.

        Of lines as wide as each other the one of fewest ties stays, then the one written first.
        Where no line is open, one that is over or leaves the subject out is told instead.
        """
        if who not in self.found:
            ends = self.ends(who) if who in self.beyond else ()
            found = self.widest(who, set(ends)) if who in self.ahead and ends else {}
            open_ = {end: sum(label.mask for label in found.get(end, ())) for end in ends}
            shut = {end: self.whole & ~mask for end, mask in open_.items() if mask != self.whole}
            for end, label in (self.closed(who, set(shut)) if shut else {}).items():
                found.setdefault(end, []).append(label._replace(mask=shut[end]))
            self.found[who] = {end: tuple(labels) for end, labels in found.items()}
        return self.found[who]

    def widest(self, who: str, ends: set[str]) -> dict[str, list[Label]]:
        """Return the widest open lines from one actor to some others, surest first."""
        ahead, whole = self.ahead, self.whole
        settled: dict[str, int] = {who: 0}
        tried: dict[str, tuple[int, int, int]] = {}
        found: dict[str, list[Label]] = {}
        left = dict.fromkeys(ends, whole)
        told = 0
        heap = [((-2 * SURE, 0, 0), Label(2 * SURE, who, whole))]
        while heap and left:
            (_, length, _), label = heappop(heap)
            node = label.node
            mask = label.mask & ~settled.get(node, 0)
            if not mask:
                continue
            settled[node] = settled.get(node, 0) | mask
            here = label if mask == label.mask else label._replace(mask=mask)
            if node in ends and label.link is not None:
                found.setdefault(node, []).append(here)
                if settled[node] == whole:
                    del left[node]
            for link, other, rank, subjects in ahead.get(node, ()):
                on = mask & subjects & ~settled.get(other, 0)
                width = rank if rank < label.width else label.width
                wide, near, masked = tried.get(other, (CLOSED, 0, 0))
                if on and (on & ~masked or (wide, -near) < (width, -length)):
                    tried[other] = (width, length, on)
                    told += 1
                    key = (-width, length + 1, told)
                    heappush(heap, (key, Label(width, other, on, link, here)))
        return found

    def closed(self, who: str, ends: set[str]) -> dict[str, Label]:
        """Return the lines of fewest ties to some others, those no longer open among them."""
        reached, found = {who}, {}
        line = [Label(CLOSED, who, self.whole)]
        for here in line:
            for link in self.beyond.get(here.node, ()):
                other = link.tie.target_actor
                if other not in reached:
                    reached.add(other)
                    line.append(Label(CLOSED, other, self.whole, link, here))
                    if other in ends:
                        found[other] = line[-1]
            if len(found) == len(ends):
                break
        return found

    def best(self, who: str, whom: str, subject: str) -> Label | None:
        """Return the widest line from one actor to another on a subject, if any is on record."""
        bit = 1 << self.subjects.index(subject)
        return next((one for one in self.lines(who).get(whom, ()) if one.mask & bit), None)

    def bound(self, who: str, whom: str) -> tuple[BoundOn, ...]:
        """Return whether one can bind another, subject by subject, alike ones together."""
        alike: dict[tuple[Answer, tuple[str, ...]], tuple[int, Label]] = {}
        for label in self.lines(who).get(whom, ()):
            links = label.links
            told = label.mask if any(link.tie.covers for link in links) else label.mask & 1
            if told:
                key = (label.answer, tuple(link.name for link in links))
                alike[key] = (alike.get(key, (0, label))[0] | told, label)
        return tuple(self.told(mask, label) for mask, label in alike.values())

    def told(self, mask: int, label: Label) -> BoundOn:
        """Return one line in full: its ends, its ties, the weakest of them, its doubts."""
        links = label.links
        on = tuple(subject for n, subject in enumerate(self.subjects) if mask >> n & 1)
        weakest = min(links, key=lambda link: self.rank(link, on))
        lacks = [lack for link in links for lack in link.lacks]
        if label.answer is Answer.UNCLEAR:
            untold = [link.name for link in links if bool(link.tie.covers) is (ALL in on)]
            lacks += [Missing("covers", name, "not_recorded") for name in untold]
        holds = min((link.tie.hold for link in links), key=HOLDS.__getitem__)
        doubt = self.cast.doubt(
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

    def rank(self, link: Link, on: tuple[str, ...]) -> int:
        """Return how far a tie can be leant on for subjects that a line has in common."""
        covers = link.tie.covers
        if not covers:
            return link.told if ALL in on else link.untold
        if ALL in on:
            return link.untold
        return link.told if set(on) <= set(covers) else CLOSED


def bindings(commands: Commands) -> Iterator[Binding]:
    """Yield for each who leads or speaks, in each party of theirs, whom they can bind."""
    for who, parties in commands.speakers.items():
        lines = commands.lines(who)
        for party in parties:
            own = [p for p in commands.cast.parts.get(party) or (party,) if p != who]
            over = tuple(Over(whom, commands.bound(who, whom)) for whom in own if whom in lines)
            yield Binding(who, party, over, tuple(whom for whom in own if whom not in lines))


def circular(commands: Commands) -> Iterator[Noted]:
    """Yield the circles of command that may hold on the day; somebody is mistaken about them."""
    for ring in circles([link.tie for link in commands.links if link.told != CLOSED]):
        who = commands.cast.in_order(tie.source_actor for tie in ring)
        key = f"circular-command@{ring[0].source_actor}"
        records = tuple(f"relation:{tie.id}" for tie in ring)
        yield Noted(key, "circular-command", who, Severity.WARNING, records)
