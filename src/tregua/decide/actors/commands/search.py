"""The widest lines of command: those whose weakest tie is as strong as any line's can be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush

from tregua.decide.actors.commands.links import CLOSED, SURE, Label, Link, ranked
from tregua.decide.actors.grounds import Cast
from tregua.domain import active

__all__ = ["Commands"]


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
            ranked(tie, self.cast)
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
        """Return the parties in which somebody leads or speaks, with their parts."""
        own = self.speakers.get(who, ())
        return tuple(
            end for party in own for end in (party, *self.cast.parts.get(party, ())) if end != who
        )

    def mask(self, subjects: Iterable[str]) -> int:
        """Return subjects as the bits of a number."""
        told = set(subjects)
        return sum(1 << n for n, subject in enumerate(self.subjects) if subject in told)

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
