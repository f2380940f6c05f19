"""What is asked of the machine: breaches nothing follows, hold-up, money gone, ways to no end."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from tregua.design.agreement.states.machine import Chain, Duty, Machine, Target
from tregua.design.agreement.states.searching import places
from tregua.design.agreement.states.stories import (
    StoryStep,
    Walk,
    counted,
    ids,
    step_on,
    told,
    touching,
    walk,
)

__all__ = ["Asked", "Engine", "Raw"]


class Engine(Protocol):
    """Whatever finds the shortest way to a state of a kind."""

    def first(self, target: Target) -> tuple[int, ...] | None:
        """Return the shortest way, or nothing."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One problem: its kind, the clauses, its story, and the count of a side's duties.

    `events` is how many events the story has, days that pass in it included.
    """

    kind: str
    clauses: tuple[str, ...]
    story: tuple[StoryStep, ...]
    events: int = 0
    why: str = ""
    side: str = ""
    performed: int | None = None
    of: int | None = None


@dataclass(frozen=True)
class Asked:
    """The questions that need a search, put to one machine."""

    machine: Machine
    engine: Engine
    days: Mapping[int, int]

    def breaches(self) -> Iterator[Raw]:
        """Yield breaches that lead nowhere, or whose every answer comes too late."""
        for place, duty in enumerate(self.machine.duties):
            found: dict[str, Raw] = {}
            for chain in duty.chains:
                for raw in self.breach(place, chain):
                    kept = found.get(raw.kind)
                    if kept is None or raw.events < kept.events:
                        found[raw.kind] = raw
            yield from found.values()

    def breach(self, place: int, chain: Chain) -> Iterator[Raw]:
        """Yield what is wrong with the answers to one grade of breach."""
        kinds = {"dead": "dead_end", "open": "dispute_open", "spoken": "talk_only"}
        plain = walk(self.machine, place, chain, 0)
        if plain.ends in kinds:
            yield from self.not_kept(kinds[plain.ends], place, chain, 0)
        elif plain.ends == "answered" and plain.too_late:
            yield from self.not_kept("answer_too_late", place, chain, plain.too_late)

    def not_kept(self, kind: str, place: int, chain: Chain, given: int) -> Iterator[Raw]:
        """Yield one breach with its story, if the duty can fall due after some are given."""
        way = self.engine.first(Target(due=place, whole=given))
        if way is not None:
            steps = walk(self.machine, place, chain, self.day(way), given=given).steps
            end = step_on(self.machine, self.day(way), ENDINGS[kind], self.machine.duties[place])
            story = (*told(self.machine, way), *steps, end)
            clauses = (self.machine.duties[place].id, *ids(self.machine, given))
            yield Raw(kind, clauses, story, len(way) + len(steps))

    def day(self, way: tuple[int, ...]) -> int:
        """Return the day reached at the end of a way."""
        return self.machine.points[way.count(-1)]

    def owed(self, side: str) -> int:
        """Return the duties (bits) of a side that can fall due at all or not."""
        return self.bits(lambda duty: side in duty.owed_by)

    def promised(self, side: str) -> int:
        """Return the duties (bits) of others towards a side, or in return for what it does."""
        own = set(ids(self.machine, self.owed(side)))
        return self.bits(
            lambda duty: (
                side not in duty.owed_by and (side in duty.owed_to or bool(own & set(duty.answers)))
            )
        )

    def bits(self, holds: Callable[[Duty], bool]) -> int:
        """Return the duties (bits) of which something is so."""
        return sum(1 << i for i, duty in enumerate(self.machine.duties) if holds(duty))

    def hold_ups(self, share: float) -> Iterator[Raw]:
        """Yield the sides that can hold all they were promised with less than a share performed.

        Nothing is supposed broken here: a side that begins what lasts, is given the rest, and
        then stops is told of among the breaches that nothing follows.
        """
        for side in dict.fromkeys(s for duty in self.machine.duties for s in duty.owed_by):
            own, due = self.owed(side), self.promised(side)
            fewer = ceil(share * own.bit_count())
            if due and fewer:
                target = Target(whole=due, few=(own, fewer))
                yield from self.held("hold_up", side, target, due)
                for place in places(due):
                    if self.machine.duties[place].irreversible and due.bit_count() > 1:
                        target = Target(whole=1 << place, few=(own, fewer))
                        yield from self.held("irreversible_first", side, target, 1 << place)

    def held(self, kind: str, side: str, target: Target, due: int) -> Iterator[Raw]:
        """Yield that a side can hold some duties of others with few of its own performed."""
        way = self.engine.first(target)
        if way is None:
            return
        own = self.owed(side)
        clauses = ids(self.machine, due)
        end = StoryStep(None, "", kind, "", (side,), clauses)
        count = counted(self.machine, way, own)
        story = (*told(self.machine, way), end)
        total = own.bit_count()
        yield Raw(kind, clauses, story, len(way), side=side, performed=count, of=total)

    def money(self) -> Iterator[Raw]:
        """Yield where money surely ends while what it pays for, or answers, is still owed."""
        for place, duty in enumerate(self.machine.duties):
            if duty.money_until is None:
                continue
            still = [p for p in self.linked(place) if self.owed_after(p, duty.money_until)]
            if still:
                yield from self.cliff(place, tuple(still), duty.money_until)

    def owed_after(self, place: int, day: int) -> bool:
        """Tell whether a duty that can fall due is surely still owed after a day."""
        duty = self.machine.duties[place]
        if place not in self.days:
            return False
        if duty.ongoing:
            return duty.last is None or duty.last > day
        return duty.first > day or self.days[place] > day

    def linked(self, place: int) -> list[int]:
        """Return a paid duty, those in return for it or for which it stands, and its conditions."""
        duty = self.machine.duties[place]
        tied = set(duty.answers) | {need.clause for need in duty.needs}
        return [
            i
            for i, other in enumerate(self.machine.duties)
            if i == place
            or other.id in tied
            or duty.id in (*other.answers, *(need.clause for need in other.needs))
        ]

    def cliff(self, place: int, still: tuple[int, ...], day: int) -> Iterator[Raw]:
        """Yield the story of money that ends: what is under way by then, and what is still owed."""
        duty = self.machine.duties[place]
        early = {p for p in (place, *still) if p in self.days and self.days[p] <= max(day, 0)}
        begun = sum(1 << p for p in early)
        way = self.engine.first(Target(done=begun, day=max(day, 0)))
        if way is None:
            way = self.engine.first(Target(day=max(day, 0))) or ()
        ended = step_on(self.machine, day, "money_ends", duty)
        owed = tuple(still_owed(self.machine, self.machine.duties[p]) for p in still)
        story = (*told(self.machine, way), ended, *owed)
        clauses = tuple(dict.fromkeys((duty.id, *(self.machine.duties[p].id for p in still))))
        yield Raw("money_gone", clauses, story, len(way) + 1)

    def endings(self) -> Iterator[Raw]:
        """Yield the ways on which the deal neither completes, nor is renewed, nor is left."""
        machine = self.machine
        if machine.ends is not None:
            if not machine.after_end:
                everything = (1 << len(machine.duties)) - 1
                target = Target(day=machine.ends, few=(everything, len(machine.duties)))
                yield from self.lasting("runs_out", self.engine.first(target), (), "ends_unsaid")
            return
        if machine.exits:
            return
        for place, duty in enumerate(machine.duties):
            if duty.endless:
                way = self.engine.first(Target(done=1 << place))
                yield from self.lasting("no_end", way, (place,), "goes_on")
        yield from self.stuck()
        yield from self.deadlines()

    def lasting(
        self,
        kind: str,
        way: tuple[int, ...] | None,
        about: tuple[int, ...],
        event: str,
        between: tuple[StoryStep, ...] = (),
    ) -> Iterator[Raw]:
        """Yield a way that does not end, with what goes on at its end."""
        if way is None:
            return
        duties = [self.machine.duties[p] for p in about]
        end = step_on(self.machine, self.day(way), event, duties[0] if duties else None)
        clauses = tuple(duty.id for duty in duties)
        story = (*told(self.machine, way), *between, touching(end, clauses[1:]))
        yield Raw(kind, clauses, story, len(way) + len(between))

    def stuck(self) -> Iterator[Raw]:
        """Yield what stays suspended, or waits, for good once the answers have run out."""
        for place, duty in enumerate(self.machine.duties):
            for chain in duty.chains:
                plain = walk(self.machine, place, chain, 0)
                if plain.ends != "answered":
                    continue
                yield from self.after(place, chain, plain)

    def after(self, place: int, chain: Chain, plain: Walk) -> Iterator[Raw]:
        """Yield what an answered breach leaves suspended or waiting for good."""
        way = self.engine.first(Target(due=place))
        if way is None:
            return
        steps = walk(self.machine, place, chain, self.day(way)).steps
        if plain.suspended and not plain.returns and not self.machine.settling.forum:
            held = tuple(places(plain.suspended))
            yield from self.lasting("suspended_for_good", way, held, "stays_suspended", steps)
        lost = plain.revoked | (1 << place)
        waiting = tuple(p for p in self.behind(lost) if not lost >> p & 1 and p in self.days)
        if waiting:
            yield from self.lasting("waits_for_good", way, waiting, "waits_on", steps)

    def behind(self, lost: int) -> list[int]:
        """Return the duties that wait for lost ones, straight or through others."""
        before = 0
        while before != lost:
            before = lost
            for place, duty in enumerate(self.machine.duties):
                if any(need.on >= 0 and before >> need.on & 1 for need in duty.needs):
                    lost |= 1 << place
        return places(lost)

    def deadlines(self) -> Iterator[Raw]:
        """Yield deadlines after which nothing is said of what follows, or an open dispute."""
        for place, duty in enumerate(self.machine.duties):
            for need in duty.needs:
                silent = not need.otherwise
                if need.latch < 0 or place not in self.days or need.otherwise == "lapses":
                    continue
                if silent or not self.machine.settling.closes:
                    way = self.engine.first(Target(missed=need.latch))
                    event = "deadline_silent" if silent else "deadline_forum"
                    about = (place, need.on)
                    yield from self.lasting("waits_for_good", way, about, event)


ENDINGS = {
    "dead_end": "nothing_follows",
    "talk_only": "nothing_changes",
    "dispute_open": "nothing_closes",
    "answer_too_late": "nothing_left",
}


def still_owed(machine: Machine, duty: Duty) -> StoryStep:
    """Return that a duty is still owed: to come, until a last day, or with none recorded."""
    if duty.ongoing and duty.last is not None:
        return step_on(machine, duty.last, "still_owed", duty)
    event = "still_owed_open" if duty.ongoing else "still_owed_later"
    return StoryStep(None, "", event, duty.id, duty.owed_by)
