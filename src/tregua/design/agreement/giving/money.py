"""Money by those it goes to and those who pay: ranges in each currency, zeros and gaps in sight."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, Result
from tregua.domain.deal.giving import Money

__all__ = [
    "BENEFITS",
    "Beside",
    "Paid",
    "Payer",
    "Share",
    "Side",
    "amount",
    "payers_of",
    "shares_of",
    "side",
    "victims_beside",
]

BENEFITS = frozenset({"benefit", "community", "victims"})
"""Kinds of clause that cost money by themselves."""


class Side(StrEnum):
    """Whom money is for: members of the groups, the community, victims, or the bodies."""

    MEMBERS = "members"
    COMMUNITY = "community"
    VICTIMS = "victims"
    MACHINERY = "machinery"
    OTHERS = "others"


SIDES = {
    "members": Side.MEMBERS,
    "prisoners": Side.MEMBERS,
    "leaders": Side.MEMBERS,
    "families": Side.MEMBERS,
    "community": Side.COMMUNITY,
    "residents": Side.COMMUNITY,
    "victims": Side.VICTIMS,
    "machinery": Side.MACHINERY,
}
"""The side each word of `beneficiaries` and `goes_to` belongs to; any other word is of others."""

ALWAYS = (Side.MEMBERS, Side.COMMUNITY, Side.VICTIMS, Side.MACHINERY)
"""The sides shown even where nothing goes to them."""


@dataclass(frozen=True, slots=True)
class Paid(Result):
    """An amount in one currency, between two figures."""

    currency: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share(Result):
    """What goes to one side: amounts, the part of the whole, and clauses with no amount.

    `part_low` and `part_high` are shares from 0 to 1 of the amounts written in the only currency
    there is; nothing where there are several currencies (none is converted) or no amount at all.
    `untold` are the clauses for this side in which no amount is written.
    """

    side: Side
    paid: tuple[Paid, ...]
    part_low: float | None = None
    part_high: float | None = None
    untold: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Payer(Result):
    """Who pays, by their subject (empty where nobody is named), how much, for which clauses."""

    about: str
    paid: tuple[Paid, ...]
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside(Result):
    """What goes to victims for each 100 that go to members, at least and at most.

    `high` is nothing where members may get nothing at all, so that there is no most.
    """

    currency: str
    low: float
    high: float | None


def side(word: str) -> Side:
    """Return the side a word of `beneficiaries` or `goes_to` belongs to."""
    return SIDES.get(word, Side.OTHERS)


def all_money(deal: Deal) -> tuple[tuple[Clause, Money], ...]:
    """Return each amount written, with its clause."""
    return tuple((clause, money) for clause in deal.clauses for money in clause.money)


def amount(moneys: Iterable[Money]) -> tuple[Paid, ...]:
    """Return what amounts come to in each currency, the currencies in the order first written."""
    sums: dict[str, tuple[float, float]] = {}
    for money in moneys:
        low, high = sums.get(money.currency, (0.0, 0.0))
        sums[money.currency] = (low + money.low, high + money.high)
    return tuple(Paid(currency, low, high) for currency, (low, high) in sums.items())


def shares_of(deal: Deal) -> tuple[Share, ...]:
    """Return what goes to each side; a side that gets nothing stays in sight with a nought."""
    held = all_money(deal)
    currencies = tuple(dict.fromkeys(money.currency for _, money in held))
    shown = [*ALWAYS]
    if any(side(money.goes_to) is Side.OTHERS for _, money in held):
        shown.append(Side.OTHERS)
    found = []
    for one in shown:
        sums = {p.currency: p for p in amount(m for _, m in held if side(m.goes_to) is one)}
        paid = tuple(sums.get(currency, Paid(currency, 0.0, 0.0)) for currency in currencies)
        low, high = part(deal, one) if len(currencies) == 1 else (None, None)
        found.append(Share(one, paid, low, high, untold(deal, one)))
    return tuple(found)


def part(deal: Deal, one: Side) -> tuple[float | None, float | None]:
    """Return the least and most part of the whole that goes to a side, in one currency.

    The least is its lower amount against the higher amounts of all others, the most the reverse.
    """
    held = [money for _, money in all_money(deal)]
    own = [money for money in held if side(money.goes_to) is one]
    rest = [money for money in held if side(money.goes_to) is not one]
    own_low, own_high = sum(m.low for m in own), sum(m.high for m in own)
    rest_low, rest_high = sum(m.low for m in rest), sum(m.high for m in rest)
    if not own_high + rest_high:
        return None, None
    low = own_low / (own_low + rest_high) if own_low + rest_high else 0.0
    high = own_high / (own_high + rest_low) if own_high + rest_low else 0.0
    return low, high


def untold(deal: Deal, one: Side) -> tuple[str, ...]:
    """Return the clauses that cost money, are for a side, and write no amount."""
    return tuple(
        clause.id
        for clause in deal.clauses
        if clause.kind in BENEFITS
        and not clause.money
        and one in {side(word) for word in beneficiaries(clause)}
    )


def beneficiaries(clause: Clause) -> tuple[str, ...]:
    """Return whom a clause is for, or whom its kind is for where the clause does not say."""
    by_kind = {"benefit": "members", "community": "community", "victims": "victims"}
    own = by_kind.get(clause.kind)
    return clause.beneficiaries or ((own,) if own else ())


def payers_of(deal: Deal) -> tuple[Payer, ...]:
    """Return who pays how much; amounts whose payer nobody named stand under an empty name."""
    by_payer: dict[str, list[tuple[Clause, Money]]] = {}
    for clause, money in all_money(deal):
        by_payer.setdefault(money.payer or "", []).append((clause, money))
    return tuple(
        Payer(about, amount(m for _, m in held), tuple(dict.fromkeys(c.id for c, _ in held)))
        for about, held in by_payer.items()
    )


def victims_beside(deal: Deal) -> tuple[Beside, ...]:
    """Return the money of victims for each 100 of members, in each currency members get."""
    paid = {share.side: share.paid for share in shares_of(deal)}
    found = []
    for own, other in zip(paid[Side.MEMBERS], paid[Side.VICTIMS], strict=True):
        if own.high:
            most = 100 * other.high / own.low if own.low else None
            found.append(Beside(own.currency, 100 * other.low / own.high, most))
    return tuple(found)
