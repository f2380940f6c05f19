"""What each side receives per head: exact division, and *cannot tell* where a number is missing."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tregua.domain import Result, active
from tregua.domain.engagement.public.institutions import PerHead, ShareSide

__all__ = ["HeadShare", "SharesRead", "per_head", "read_shares"]

CENT = 100


@dataclass(frozen=True, slots=True)
class HeadShare(Result):
    """The least and the most one side receives per head, to the hundredth of the currency.

    Where it cannot be told both are nothing, and `missing` names what is: `total` or `heads`.
    """

    low: float | None = None
    high: float | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharesRead(Result):
    """Members and law-abiding neighbours side by side; nothing here divides one by the other."""

    told: PerHead
    members: HeadShare
    neighbours: HeadShare


def read_shares(records: tuple[PerHead, ...]) -> tuple[SharesRead, ...]:
    """Return each comparison that stands, with what each side receives per head."""
    return tuple(
        SharesRead(each, per_head(each.members), per_head(each.neighbours))
        for each in active(records)
    )


def per_head(side: ShareSide) -> HeadShare:
    """Return a side's share per head: the least total over the most heads, and the reverse.

    Nobody to divide by leaves it untold: there is no share of none.
    """
    heads = side.heads if side.heads is not None and side.heads.low > 0 else None
    if side.total is None or heads is None:
        known = {"total": side.total is not None, "heads": heads is not None}
        return HeadShare(missing=tuple(name for name, there in known.items() if not there))
    return HeadShare(
        divided(side.total.low, heads.high),
        divided(side.total.high, heads.low),
    )


def divided(total: float, heads: float) -> float:
    """Return a total over a number of heads, exact until it is rounded to the hundredth.

    >>> divided(1000, 3), divided(0.05, 10)
    (333.33, 0.01)
    """
    exact = Fraction(str(total)) / Fraction(str(heads)) * CENT
    cents = Decimal(exact.numerator) / Decimal(exact.denominator)
    return float(cents.quantize(Decimal(1), ROUND_HALF_UP) / CENT)
