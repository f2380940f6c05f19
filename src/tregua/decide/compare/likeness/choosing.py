"""Which cases are shown: the nearest of which enough is known, and one that did not last."""

from collections.abc import Iterable, Mapping, Sequence

from tregua.decide.compare.likeness.results import CaseLikeness

__all__ = ["Span", "choose", "first_of", "place", "surely_nearer"]

Span = tuple[float, float]


def place(span: Span, ident: str) -> tuple[float, float, str]:
    """Return the place in the order: the middle of the span, then its far end."""
    low, high = span
    return (round(low + high, 9), round(high, 9), ident)


def first_of(
    near: Iterable[CaseLikeness], spans: Mapping[str, Span], shown: int
) -> tuple[str, ...]:
    """Return the nearest, one of each independence group: a copy is no second observation.

    Those that depend on what is compared take nobody's place: they stand among the nearest where
    they are nearer than the last of these.
    """
    found: dict[str, str] = {}
    kin: list[str] = []
    for one in sorted(near, key=lambda each: place(spans[each.id], each.id)):
        if len(found) == shown:
            break
        if one.dependent:
            kin.append(one.id)
        else:
            found.setdefault(one.independence_group, one.id)
    return (*found.values(), *kin)


def choose(ranked: Sequence[CaseLikeness], shown: int) -> list[CaseLikeness]:
    """Return the cases shown, in their order, with at least one that did not last among them.

    Where no case can be called near, those of which most is known for both are shown instead.
    """
    spans = {one.id: (one.low, one.high) for one in ranked}
    near = [one for one in ranked if one.near]
    held = first_of(near, spans, shown)
    first = [one for one in ranked if one.id in held]
    if not [one for one in first if not one.dependent]:
        most = sorted(ranked, key=lambda one: (-one.shared, place(spans[one.id], one.id)))
        first = [*first, *(one for one in most if one not in first)][: shown + len(first)]
    if any(one.sustained == "no" for one in first):
        return first
    ended = [one for one in ranked if one.sustained == "no" and one not in first]
    best = next((one for one in ended if one.near), max(ended, key=shared_first, default=None))
    return [*first, best] if best else first


def shared_first(one: CaseLikeness) -> tuple[int, float, str]:
    """Return the place by how many facts are known for both."""
    return (one.shared, -(one.low + one.high), one.id)


def surely_nearer(span: Span, others: Iterable[tuple[str, Span]]) -> tuple[str, ...]:
    """Return the cases that stand farther whatever the unknown facts turn out to be."""
    return tuple(sorted(ident for ident, (low, _) in others if span[1] < low))
