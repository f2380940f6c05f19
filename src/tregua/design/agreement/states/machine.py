"""The machine a deal compiles to: duties, what they wait for, days, and answers if not kept."""

from dataclasses import dataclass
from datetime import date

from tregua.domain.deal import ClauseState, Effect

__all__ = ["Answering", "Chain", "Duty", "Machine", "Need", "Settling", "State", "Target"]

State = tuple[int, int, int]
"""Duties performed or under way (bits), the point of time reached, deadlines missed (bits)."""


@dataclass(frozen=True, slots=True)
class Need:
    """That a duty waits for another: for which state, from which day, and by which at latest.

    `on` is the place of the other duty, or -1 for a clause that is not in the text. `seen` says
    that somebody is recorded who can verify it. `latch` is the number of the deadline, -1 where
    none is set or the duty goes on waiting.
    """

    clause: str
    on: int
    state: ClauseState
    seen: bool
    from_day: int
    by: int | None = None
    otherwise: str = ""
    latch: int = -1

    @property
    def can_be_met(self) -> bool:
        """Tell whether the text lets the condition be met at all."""
        return self.on >= 0 and (self.seen or self.state is not ClauseState.VERIFIED)


@dataclass(frozen=True, slots=True)
class Answering:
    """One agreed answer: what it does, to which duties (bits), and whether anybody decides it.

    An `effect` of None is an answer in words, of which nobody recorded what it changes.
    """

    effect: Effect | None
    on: int
    decided: bool
    returns: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """The answers to one grade of not keeping a duty, the mildest first.

    `agreed` is whether any is written down for it; a forum can be turned to all the same.
    """

    grade: str
    answers: tuple[Answering, ...]
    agreed: bool = True


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: who owes it to whom, when it can be performed, and what follows if it is not.

    Days are counted from the beginning. `first` is the earliest day the text allows, `last` the
    last one, None where none is recorded. A duty is `ongoing` where it is kept over a time,
    `dated` where the text says when it begins or is due. `answers` are the clauses it stands in
    return for.
    """

    id: str
    owed_by: tuple[str, ...]
    owed_to: tuple[str, ...]
    ongoing: bool
    first: int
    last: int | None
    needs: tuple[Need, ...]
    seen: bool
    irreversible: bool
    chains: tuple[Chain, ...]
    dated: bool = False
    money_until: int | None = None
    answers: tuple[str, ...] = ()

    @property
    def endless(self) -> bool:
        """Tell whether it is kept over a time that has no last day, so that it can always stop."""
        return self.ongoing and self.last is None


@dataclass(frozen=True, slots=True)
class Settling:
    """How disputes are settled: whether a forum is named, and whether it must come to an end."""

    forum: bool
    steps: tuple[str, ...]
    closes: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """The deal as a machine: its duties, the points of time, its end, and its forum.

    `written` gives the words a point of time was dated with, `dated` whether day 0 is known to
    the day (`zero`) or no date is written at all. `after_end` says that the text tells what
    follows its last day; `exits` that it tells how it is left.
    """

    duties: tuple[Duty, ...]
    points: tuple[int, ...]
    ends: int | None
    after_end: bool
    exits: bool
    settling: Settling
    latches: int
    written: tuple[tuple[int, str], ...]
    dated: bool
    zero: date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A question put to the machine: is there a state of this kind, and how is it reached?

    `done` are duties performed or under way, `whole` those performed in full (bits); `due` is a
    duty that is due or under way; `few` are duties of which fewer than so many are performed in
    full, one without a last day never counting as such; `day` is a day that has come; `missed`
    the number of a deadline that passed unmet.
    """

    done: int = 0
    whole: int = 0
    due: int = -1
    few: tuple[int, int] | None = None
    day: int | None = None
    missed: int = -1
