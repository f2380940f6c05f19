"""Which cases are shown: the nearest of which enough is known, and one that did not last."""

from collections.abc import Callable, Iterable, Sequence

from tregua.decide.compare.likeness.results import CaseLikeness

__all__ = ["Span", "choose", "first_of", "place", "surely_nearer"]

Span = tuple[float, float]


def place(span: Span, ident: str) -> tuple[float, float, str]:
    """Return the place in the order: the middle of the span, then its far end."""
    low, high = span
    return (round(low + high, 9), round(high, 9), ident)


def first_of(
    near: Iterable[CaseLikeness], span: Callable[[CaseLikeness], Span], shown: int
) -> list[CaseLikeness]:
    """Return the nearest, one of each independence group: a copy is no second observation."""
    found: list[CaseLikeness] = []
    for one in sorted(near, key=lambda each: place(span(each), each.id)):
        if len(found) < shown and one.independence_group not in {
            f.independence_group for f in found
        }:
            found.append(one)
    return found


def choose(ranked: Sequence[CaseLikeness], shown: int) -> list[CaseLikeness]:
    """Return the cases shown, in their order, with at least one that did not last among them.

    Where no case can be called near, those of which most is known for both are shown instead.
    """
    near = [likeness for likeness in ranked if likeness.near]
    most_known = sorted(
        ranked, key=lambda each: (-each.shared, place((each.low, each.high), each.id))
    )
    first = first_of(near, lambda each: (each.low, each.high), shown) or most_known[:shown]
    if any(likeness.sustained == "no" for likeness in first):
        return first
    held = {likeness.id for likeness in first}
    others = [one for one in ranked if one.sustained == "no" and one.id not in held]
    ended = next((one for one in others if one.near), others[0] if others else None)
    return [*first, ended] if ended else first


def surely_nearer(span: Span, others: Iterable[tuple[str, Span]]) -> tuple[str, ...]:
    """Return the cases that stand farther whatever the unknown facts turn out to be."""
    return tuple(sorted(ident for ident, (low, _) in others if span[1] < low))
