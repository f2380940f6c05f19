"""The widest lines of command: those whose weakest tie is as strong as any line's can be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tregua.decide.actors.commands.links import CLOSED, Label, Link, ranked
from tregua.decide.actors.commands.reach import Plane
from tregua.decide.actors.grounds import Cast
from tregua.domain import Answer, active

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
    def planes(self) -> tuple[Plane, ...]:
        """The open ties on each subject, with those subjects together that all ties treat alike."""
        alike: dict[tuple[int, ...], int] = {}
        for n, subject in enumerate(self.subjects):
            ranks = tuple(link.on(subject) for link in self.links)
            alike[ranks] = alike.get(ranks, 0) | 1 << n
        return tuple(
            Plane(mask, tuple(p for p in zip(self.links, ranks, strict=True) if p[1] != CLOSED))
            for ranks, mask in alike.items()
        )

    @cached_property
    def beyond(self) -> Plane:
        """Every tie on record, whatever it covers and since when."""
        return Plane(self.whole, tuple((link, CLOSED) for link in self.links))

    @cached_property
    def tied(self) -> frozenset[str]:
        """Everybody at some end of a tie."""
        ties = [link.tie for link in self.links]
        return frozenset(end for tie in ties for end in (tie.source_actor, tie.target_actor))

    @cached_property
    def surely_tied(self) -> frozenset[str]:
        """Everybody at some end of a tie that surely holds."""
        ties = [link.tie for link in self.links if link.answer is Answer.MET]
        return frozenset(end for tie in ties for end in (tie.source_actor, tie.target_actor))

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

    def lines(self, who: str) -> Mapping[str, tuple[Label, ...]]:
        """Return for each part one leads or speaks for the widest lines, subject by subject.

        Of lines as wide as each other the one of fewest ties stays, then the one written first.
        Where no line is open, one that is over or leaves the subject out is told instead.
        """
        if who not in self.found:
            ends = self.ends(who) if who in self.beyond.bits else ()
            found: dict[str, list[Label]] = {}
            for plane in self.planes if ends else ():
                for end, label in plane.lines(who, ends).items():
                    found.setdefault(end, []).append(label)
            open_ = {end: sum(label.mask for label in found.get(end, ())) for end in ends}
            shut = {end: self.whole & ~mask for end, mask in open_.items() if mask != self.whole}
            for end, label in self.beyond.lines(who, shut).items():
                found.setdefault(end, []).append(label._replace(mask=shut[end]))
            self.found[who] = {end: joined(found[end]) for end in ends if end in found}
        return self.found[who]

    def best(self, who: str, whom: str, subject: str) -> Label | None:
        """Return the widest line from one actor to another on a subject, if any is on record."""
        bit = 1 << self.subjects.index(subject)
        return next((one for one in self.lines(who).get(whom, ()) if one.mask & bit), None)


def joined(labels: list[Label]) -> tuple[Label, ...]:
    """Return lines with the subjects of those along the same ties together, widest first."""
    alike: dict[tuple[int, tuple[str, ...]], Label] = {}
    for label in labels:
        key = (label.width, tuple(link.name for link in label.links))
        mask = label.mask | (alike[key].mask if key in alike else 0)
        alike[key] = label._replace(mask=mask)
    return tuple(sorted(alike.values(), key=lambda label: (-label.width, len(label.links))))
