"""Settings of a qualitative comparison: cuts, expectations, and what may not be assumed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Literal, TypeAlias

from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Cuts
from tregua.decide.compare.qca.terms import FREE, Term
from tregua.domain import Result
from tregua.errors import Problem, Problems

__all__ = ["Literals", "NecessityCuts", "Settings", "refuse_nonsense", "term_of"]

Literals: TypeAlias = tuple[tuple[str, int], ...]
"""Conditions by name, each with a level."""


@dataclass(frozen=True, slots=True)
class NecessityCuts(Result):
    """When "never without" is worth naming; `size` is the most conditions joined by "or"."""

    inclusion: float = 0.9
    ron: float = 0.5
    coverage: float = 0.0
    size: int = 2


@dataclass(frozen=True, slots=True)
class Settings(Result):
    """How a comparison is made.

    `expectations` name the level of a condition expected to go with the outcome; a condition of
    several levels may be named once for each level expected. `depth` is the most conditions a
    term of the parsimonious solution may name, `most` the most models listed of one kind.
    `absent` asks about the outcome's absence. `contradictions` says what rows that contradict
    themselves count as: not having the outcome, having it, or unseen.

    With `enhanced` the unseen rows that cannot be defended are kept out: those without what is
    necessary (`needed`: conditions joined by "or", or else each single condition found above the
    cuts), those the analyst calls `impossible` (conditions joined by "and"), and those assumed
    both for the outcome and for its absence.
    """

    cuts: Cuts = field(default_factory=Cuts)
    expectations: Literals = ()
    depth: int | None = None
    most: int = 1000
    absent: bool = False
    contradictions: Literal["negative", "positive", "free"] = "negative"
    necessity: NecessityCuts = field(default_factory=NecessityCuts)
    enhanced: bool = False
    needed: tuple[Literals, ...] = ()
    impossible: tuple[Literals, ...] = ()

    def expected(self, conditions: Sequence[str]) -> tuple[frozenset[int], ...]:
        """Return the levels expected of each condition; none where nothing is expected."""
        return tuple(
            frozenset(level for name, level in self.expectations if name == condition)
            for condition in conditions
        )


def term_of(literals: Literals, conditions: Sequence[str]) -> Term:
    """Return conditions joined by "and" as a term."""
    levels = [FREE] * len(conditions)
    for name, level in literals:
        levels[conditions.index(name)] = level
    return Term(tuple(levels))


def refuse_nonsense(given: Memberships, settings: Settings) -> None:
    """Refuse settings that cannot be meant, all at once.

    Raises
    ------
    Problems
        `qca_condition_unknown`, `qca_level_unknown`, `qca_said_twice`, `qca_cut_outside`,
        `qca_cut_order`, `qca_number_small`.
    """
    found = [
        *wrong_literals("expectations", settings.expectations, given),
        *(p for one in settings.needed for p in wrong_literals("needed", one, given)),
        *(p for one in settings.impossible for p in wrong_literals("impossible", one, given)),
        *(p for one in settings.impossible for p in said_twice(one)),
        *wrong_cuts(settings),
        *wrong_numbers(settings),
    ]
    if found:
        raise Problems(found)


def wrong_literals(field: str, literals: Literals, given: Memberships) -> Iterator[Problem]:
    """Yield what is wrong with conditions and levels named in a setting."""
    levels = dict(zip(given.conditions, given.counts, strict=True))
    for name, level in literals:
        if name not in levels:
            known = ", ".join(given.conditions)
            yield Problem("qca_condition_unknown", field=field, values={"id": name, "known": known})
        elif not 0 <= level < levels[name]:
            highest = levels[name] - 1
            values = {"id": name, "level": level, "highest": highest}
            yield Problem("qca_level_unknown", field=field, values=values)


def said_twice(literals: Literals) -> Iterator[Problem]:
    """Yield the conditions an impossible configuration asks for at two levels."""
    names = [name for name, _ in literals]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Problem("qca_said_twice", field="impossible", values={"id": name})


def wrong_cuts(settings: Settings) -> Iterator[Problem]:
    """Yield the cuts that are no share between 0 and 1, or stand in the wrong order."""
    cuts, necessity = settings.cuts, settings.necessity
    shares = {
        "cuts.inclusion": cuts.inclusion,
        "cuts.pri": cuts.pri,
        "cuts.against": 0.0 if cuts.against is None else cuts.against,
        "necessity.inclusion": necessity.inclusion,
        "necessity.ron": necessity.ron,
        "necessity.coverage": necessity.coverage,
    }
    for name, share in shares.items():
        if not (isfinite(share) and 0 <= share <= 1):
            yield Problem("qca_cut_outside", field=name, values={"id": name, "value": share})
    if cuts.against is not None and cuts.against > cuts.inclusion:
        values = {"against": cuts.against, "inclusion": cuts.inclusion}
        yield Problem("qca_cut_order", field="cuts.against", values=values)


def wrong_numbers(settings: Settings) -> Iterator[Problem]:
    """Yield the numbers below one."""
    numbers = {
        "cuts.frequency": settings.cuts.frequency,
        "depth": 1 if settings.depth is None else settings.depth,
        "most": settings.most,
        "necessity.size": settings.necessity.size,
    }
    for name, number in numbers.items():
        if number < 1:
            yield Problem("qca_number_small", field=name, values={"id": name, "value": number})
