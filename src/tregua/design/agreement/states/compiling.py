"""Compiling the clauses of an agreement to a machine: who waits for whom, and on which days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.states.machine import (
    Answering,
    Chain,
    Duty,
    Machine,
    Need,
    Settling,
)
from tregua.domain import Clause, When, active
from tregua.domain.deal import Effect, Requirement, Response, Timing

__all__ = ["compile_deal"]


def compile_deal(deal: Deal) -> Machine:
    """Return the machine of an agreement; what is not recorded is no move of anybody."""
    return Compiling(deal).machine()


@dataclass(frozen=True)
class Compiling:
    """An agreement on its way to a machine."""

    deal: Deal

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The duties, and whatever else a duty waits for, in the order of the text."""
        named = {c.id for c in self.deal.duties}
        named |= {wait.clause for clause in self.deal.duties for wait in waits(clause)}
        named |= {
            on
            for clause in self.deal.duties
            for grade in clause.breaches
            for response in grade.responses
            for on in response.on
        }
        return tuple(c for c in self.deal.clauses if c.id in named)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each clause."""
        return {clause.id: i for i, clause in enumerate(self.clauses)}

    @cached_property
    def zero(self) -> When | None:
        """The day counted from: when it begins or was reached, else the earliest day written."""
        own = self.deal.agreement.begins or self.deal.agreement.reached
        return own or min(
            (c.since for c in self.clauses if c.since), key=lambda w: w.first, default=None
        )

    def day(self, when: When | None, *, late: bool = False) -> int | None:
        """Return the day of a date: its first, or its last where a promise runs out."""
        if when is None or self.zero is None:
            return None
        return ((when.last if late else when.first) - self.zero.first).days

    @cached_property
    def firsts(self) -> Mapping[str, int]:
        """The earliest day of each clause, if each before it is performed as early as can be.

        Clauses that wait for each other in a ring keep the day they have outside it.
        """
        firsts = {c.id: max(0, self.day(c.since) or 0) for c in self.clauses}
        for _ in self.clauses:
            for clause in self.clauses:
                counted = (counted_from(wait, firsts) for wait in waits(clause))
                own = clause.starts.days if clause.starts and not clause.starts.after else 0
                firsts[clause.id] = max(firsts[clause.id], own, *counted, 0)
        return firsts

    def last(self, clause: Clause) -> int | None:
        """Return the last day of a clause, if one is recorded or counted."""
        if clause.until is not None:
            return self.day(clause.until, late=True)
        return None if clause.lasts_days is None else self.firsts[clause.id] + clause.lasts_days

    def counted(self, given: When | Timing | None, *, late: bool = False) -> int | None:
        """Return the day of a date, or the earliest day of one counted from another."""
        if isinstance(given, Timing):
            return given.days + self.firsts.get(given.after or "", 0)
        return self.day(given, late=late)

    def machine(self) -> Machine:
        """Return the machine."""
        deal, latches = self.deal.agreement, count()
        duties = tuple(self.duty(clause, latches) for clause in self.clauses)
        ends = self.day(deal.ends, late=True)
        kinds = {c.kind for c in self.deal.clauses}
        after = bool(deal.renewal or deal.next_stage) or bool(kinds & {"renewal", "exit"})
        days = points_of(duties) | ({ends} if ends is not None else set())
        points = sorted(day for day in days if ends is None or day <= max(0, ends))
        written = tuple(sorted(self.dates()))
        exact = self.zero is None or self.zero.first == self.zero.last
        return Machine(
            duties, tuple(points), ends, after, "exit" in kinds, self.settling(), next(latches),
            written, exact, self.zero.first if self.zero and exact else None,
        )  # fmt: skip

    def duty(self, clause: Clause, latches: Iterator[int]) -> Duty:
        """Return one clause as a duty."""
        money = [m.until for m in clause.money if m.until is not None]
        funded = min((w.last for w in (*money, clause.funded_until) if w), default=None)
        zero = self.zero.first if self.zero else None
        ongoing = goes_on(clause)
        last = self.last(clause)
        return Duty(
            id=clause.id,
            owed_by=self.sides(clause.duty_of),
            owed_to=self.sides(clause.towards),
            ongoing=ongoing,
            first=self.firsts[clause.id],
            last=self.day(self.deal.agreement.ends, late=True)
            if last is None and ongoing
            else last,
            needs=tuple(self.need(wait, latches) for wait in waits(clause)),
            seen=verified(clause),
            irreversible=clause.irreversible is True,
            chains=self.chains(clause),
            dated=any(w is not None for w in (clause.since, clause.starts, clause.due)),
            money_until=None if funded is None or zero is None else (funded - zero).days,
            answers=clause.in_return_for,
        )

    def sides(self, abouts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the parties that some subjects belong to."""
        actors = self.deal.dossier.actors
        owner = {f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)}
        owner |= {f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party}
        return tuple(dict.fromkeys(owner.get(about, about) for about in abouts))

    def need(self, wait: Requirement, latches: Iterator[int]) -> Need:
        """Return what a duty waits for, with the number of its deadline."""
        other = self.deal.by_id.get(wait.clause)
        by = self.counted(wait.by, late=True)
        bound = by is not None and wait.otherwise != "waits"
        return Need(
            clause=wait.clause,
            on=self.place.get(wait.clause, -1),
            state=wait.state,
            seen=wait.verifier is not None or (other is not None and verified(other)),
            from_day=counted_from(wait, self.firsts),
            by=by if bound else None,
            otherwise=wait.otherwise or "",
            latch=next(latches) if bound else -1,
        )

    def chains(self, clause: Clause) -> tuple[Chain, ...]:
        """Return the answers by grade; a forum can be turned to where no answer changes anything.

        Words alone are an answer of unknown effect.
        """
        graded = [
            (grade.id, tuple(self.answer(r, clause) for r in grade.responses))
            for grade in clause.breaches
        ]
        worded = clause.response is not None or clause.decided_by is not None
        words = (Answering(None, 0, clause.decided_by is not None, False),) if worded else ()
        named = self.settling().forum
        return tuple(
            Chain(
                grade, (*answers, Answering(Effect.REFER, 0, named, False)), bool(grade and answers)
            )
            if named and not any(map(changes, answers))
            else Chain(grade, answers)
            for grade, answers in graded or [("", words)]
        )

    def answer(self, response: Response, clause: Clause) -> Answering:
        """Return one agreed answer; it is decided where anybody is named who decides it."""
        dispute = self.deal.agreement.dispute
        decided = bool(
            response.by
            or response.decided_by
            or clause.decided_by
            or (dispute is not None and dispute.decides)
        )
        places = [self.place[c] for c in response.on or (clause.id,) if c in self.place]
        on = sum(1 << place for place in dict.fromkeys(places))
        return Answering(response.effect, on, decided, response.reversible is True)

    def settling(self) -> Settling:
        """Return how disputes are settled."""
        deal = self.deal.agreement
        if deal.dispute is None:
            return Settling(deal.forum is not None, (), closes=False)
        steps = deal.dispute.steps
        timed = bool(steps) and all(step.within_days is not None for step in steps)
        closes = timed and deal.dispute.decides is not None
        return Settling(True, tuple(step.id for step in steps), closes)

    def dates(self) -> Iterator[tuple[int, str]]:
        """Yield the day of each date of the text with the words it was written in."""
        for clause in self.clauses:
            for when, late in ((clause.since, False), (clause.until, True)):
                yield from self.date(when, late)
            for money in (*(m.until for m in clause.money), clause.funded_until):
                yield from self.date(money, late=True)
        yield from self.date(self.deal.agreement.ends, late=True)

    def date(self, when: When | None, late: bool) -> Iterator[tuple[int, str]]:
        """Yield the day of a date with its words."""
        day = self.day(when, late=late)
        if when is not None and day is not None:
            yield day, str(when)


def changes(answer: Answering) -> bool:
    """Tell whether an answer changes anything, or brings the matter before a forum."""
    if answer.effect is Effect.REFER:
        return True
    return answer.decided and answer.effect in (Effect.SUSPEND, Effect.REVOKE, Effect.END)


def goes_on(clause: Clause) -> bool:
    """Tell whether a clause is kept over a time, and not done once."""
    if clause.lasts_days is not None:
        return True
    return clause.due is None and (clause.until is not None or clause.kind == "cessation")


def waits(clause: Clause) -> tuple[Requirement, ...]:
    """Return what a clause waits for: its conditions, and clauses its days are counted from."""
    timed: tuple[Requirement, ...] = ()
    if clause.starts is not None and clause.starts.after:
        own = clause.starts
        timed = (Requirement(clause=clause.starts.after, state=own.once, for_days=own.days),)
    elif isinstance(clause.due, Timing) and clause.due.after:
        timed = (Requirement(clause=clause.due.after, state=clause.due.once),)
    return (*clause.requires, *timed)


def counted_from(wait: Requirement, firsts: Mapping[str, int]) -> int:
    """Return the earliest day on which a condition can be met."""
    return firsts.get(wait.clause, 0) + (wait.for_days or 0)


def verified(clause: Clause) -> bool:
    """Tell whether anybody is recorded who can verify a clause."""
    return clause.verifier is not None or clause.verified_by is not None


def points_of(duties: tuple[Duty, ...]) -> set[int]:
    """Return the days on which anything can change: starts, ends, money, deadlines."""
    days = {0}
    for duty in duties:
        days.add(duty.first)
        days |= {day for day in (duty.last, duty.money_until) if day is not None}
        days |= {need.by + 1 for need in duty.needs if need.by is not None}
        if duty.last is not None and not duty.ongoing:
            days.add(duty.last + 1)
        days |= {need.from_day for need in duty.needs}
    return {day for day in days if day >= 0}
