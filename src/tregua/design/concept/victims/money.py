"""Money for members and for those harmed, side by side, in each currency by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.domain import Clause, Result, active

__all__ = ["SideBySide", "Sum", "benefits_to_members", "budget_of", "spend_on_victims"]

OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Sum(Result):
    """What is written for one side in one currency, at least and at most."""

    side: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SideBySide(Result):
    """The sums of one currency; what goes to victims for each 100 to members, if both are told.

    `low` and `high` are nothing where members get nothing, `high` also where members may get
    nothing at all. Currencies are never added.
    """

    currency: str
    sums: tuple[Sum, ...]
    low: float | None
    high: float | None


def budget_of(engagement: Engagement) -> tuple[SideBySide, ...]:
    """Return the money of the plan and of the agreement; a side with nothing stays with a nought.

    A line of the plan that names a clause stands in place of the money written in that clause.
    """
    held: dict[str, dict[str, tuple[float, float]]] = {}
    for side, currency, low, high in amounts(engagement):
        sums = held.setdefault(currency, dict.fromkeys(sides(engagement), (0.0, 0.0)))
        least, most = sums.get(side, (0.0, 0.0))
        sums[side] = (least + low, most + high)
    return tuple(beside(currency, sums) for currency, sums in held.items())


def sides(engagement: Engagement) -> tuple[str, ...]:
    """Return the sides that are always shown."""
    return tuple(engagement.known.victims.sides)


def amounts(engagement: Engagement) -> Iterator[tuple[str, str, float, float]]:
    """Yield each amount: its side, currency, least and most."""
    lines = active(engagement.dossier.victims.budget)
    for line in lines:
        yield line.goes_to, line.currency, line.low, line.high
    replaced = {line.clause for line in lines}
    for clause in clauses(engagement):
        if clause.id not in replaced:
            for money in clause.money:
                side = side_of(money.goes_to, engagement)
                yield side, money.currency, money.low, money.high


def clauses(engagement: Engagement) -> tuple[Clause, ...]:
    """Return the clauses that stand."""
    agreement = engagement.dossier.agreement
    return active(agreement.clauses) if agreement else ()


def side_of(word: str, engagement: Engagement) -> str:
    """Return the side a word of an agreement means; any other word is of others."""
    held = engagement.known.victims.sides
    return next((name for name, side in held.items() if word in side.words), OTHERS)


def beside(currency: str, sums: dict[str, tuple[float, float]]) -> SideBySide:
    """Return the sums of a currency with what goes to victims for each 100 to members.

    >>> beside("USD", {"members": (100.0, 200.0), "victims": (50.0, 50.0)}).low
    25.0
    """
    told = tuple(Sum(side, low, high) for side, (low, high) in sums.items())
    (least, most), (low, high) = sums["members"], sums["victims"]
    if not most:
        return SideBySide(currency, told, None, None)
    return SideBySide(currency, told, 100 * low / most, 100 * high / least if least else None)


def spend_on_victims(engagement: Engagement) -> str:
    """Return whether any money is written for those harmed: `some` or `none`."""
    held = budget_of(engagement)
    return "some" if any(s.high for b in held for s in b.sums if s.side == "victims") else "none"


def benefits_to_members(engagement: Engagement) -> str:
    """Return whether members get anything: money, or a clause that grants them something."""
    held = budget_of(engagement)
    paid = any(s.high for b in held for s in b.sums if s.side == "members")
    words = set(engagement.known.victims.sides["members"].words)
    kinds = engagement.catalogue.clause_kinds
    granted = any(
        words & set(clause.beneficiaries)
        and (clause.grants or (clause.kind in kinds and kinds[clause.kind].grants))
        for clause in clauses(engagement)
    )
    return "some" if paid or granted else "none"
