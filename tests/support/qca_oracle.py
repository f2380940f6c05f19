"""Qualitative comparison straight from its definitions, slow and plain: what ours is held against.

Every corner is listed, every term of all 3^n is tried, every subset of terms is tried by size. It
shares nothing with the product but the sign of a free condition, and the numbers are summed one
by one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from tregua.decide.compare.qca import FREE

__all__ = ["Given", "Levels", "assumptions", "corner_figures", "corners", "covers", "fits",
           "intermediate", "irredundant", "necessity", "primes", "terms_of", "within"]  # fmt: skip

Levels = tuple[int, ...]
HALF, TWO = 0.5, 2


@dataclass(frozen=True)
class Given:
    """Memberships as plain numbers: one row a case, then the outcome of each case."""

    held: tuple[tuple[float, ...], ...]
    outcome: tuple[float, ...]
    counts: tuple[int, ...]


def corners(counts: Sequence[int]) -> Iterator[Levels]:
    """Give every configuration there could be."""
    return product(*(range(count) for count in counts))


def terms_of(counts: Sequence[int]) -> Iterator[Levels]:
    """Give every term there could be, the empty one among them."""
    return product(*((FREE, *range(count)) for count in counts))


def within(row: Levels, term: Levels) -> bool:
    """Tell whether a row, or a term, lies in a term."""
    return all(asked in (FREE, level) for level, asked in zip(row, term, strict=True))


def degree(case: Sequence[float], term: Levels, counts: Sequence[int]) -> float:
    """Give a case's membership in a term: the least of its memberships in the literals."""
    degrees = [1.0]
    for value, level, count in zip(case, term, counts, strict=True):
        if level == FREE:
            continue
        if count > TWO:
            degrees.append(float(value == level))
        else:
            degrees.append(value if level else 1 - value)
    return min(degrees)


def in_any(given: Given, terms: Iterable[Levels]) -> list[float]:
    """Give each case's membership in any of some terms."""
    listed = list(terms)
    return [
        max((degree(case, term, given.counts) for term in listed), default=0.0)
        for case in given.held
    ]


def enough(inside: Sequence[float], outcome: Sequence[float]) -> tuple[float | None, ...]:
    """Give inclusion, PRI and coverage of "enough for the outcome"; None where it divides by 0."""
    pairs = list(zip(inside, outcome, strict=True))
    both = sum(min(x, y) for x, y in pairs)
    astride = sum(min(x, y, 1 - y) for x, y in pairs)
    of_term, of_outcome = sum(inside), sum(outcome)
    return (
        ratio(both, of_term),
        ratio(both - astride, of_term - astride),
        ratio(both, of_outcome),
    )


def ratio(part: float, whole: float) -> float | None:
    """Divide, or give None where there is nothing to divide by."""
    return part / whole if whole > 1e-12 else None


def fits(given: Given, terms: Sequence[Levels]) -> list[tuple[float | None, ...]]:
    """Give the figures of the whole model, then of each term with its unique coverage."""
    whole = in_any(given, terms)
    found = [enough(whole, given.outcome)]
    for place, term in enumerate(terms):
        alone = [degree(case, term, given.counts) for case in given.held]
        others = [*terms[:place], *terms[place + 1 :]]
        without = in_any(given, others) if others else [0.0] * len(given.held)
        figures = enough(alone, given.outcome)
        all_of_them, rest = enough(whole, given.outcome)[2], enough(without, given.outcome)[2]
        unique = None if all_of_them is None or rest is None else all_of_them - rest
        found.append((*figures, unique))
    return found


def necessity(given: Given, terms: Sequence[Levels]) -> tuple[float | None, ...]:
    """Give inclusion, relevance and coverage of "never without any of these"."""
    inside = in_any(given, terms)
    pairs = list(zip(inside, given.outcome, strict=True))
    both = sum(min(x, y) for x, y in pairs)
    spare = sum(1 - x for x in inside)
    return (
        ratio(both, sum(given.outcome)),
        ratio(spare, sum(1 - min(x, y) for x, y in pairs)),
        ratio(both, sum(inside)),
    )


def corner_figures(given: Given) -> dict[Levels, tuple[int, float | None, float | None]]:
    """Give, for each corner, how many cases are more in than out, its inclusion and its PRI."""
    found = {}
    for corner in corners(given.counts):
        inside = [degree(case, corner, given.counts) for case in given.held]
        inclusion, pri, _ = enough(inside, given.outcome)
        found[corner] = (sum(one > HALF for one in inside), inclusion, pri)
    return found


def implicants(
    counts: Sequence[int], positive: set[Levels], allowed: set[Levels]
) -> list[tuple[Levels, frozenset[Levels]]]:
    """Give every term that covers a positive row and no row but allowed ones."""
    rows = list(corners(counts))
    found = []
    for term in terms_of(counts):
        covered = [row for row in rows if within(row, term)]
        if all(row in allowed for row in covered):
            held = frozenset(row for row in covered if row in positive)
            if held:
                found.append((term, held))
    return found


def primes(counts: Sequence[int], positive: set[Levels], allowed: set[Levels]) -> set[Levels]:
    """Give the terms among those that lie in no wider one."""
    every = [term for term, _ in implicants(counts, positive, allowed)]
    return {
        term for term in every if not any(other != term and within(term, other) for other in every)
    }


def covers(terms: Iterable[Levels], positive: set[Levels]) -> set[frozenset[Levels]]:
    """Give every set of terms of the least size that covers all positive rows."""
    listed = sorted(terms)
    for size in range(1, len(listed) + 1):
        found = {frozenset(some) for some in combinations(listed, size) if all_in(positive, some)}
        if found:
            return found
    return set()


def irredundant(terms: Iterable[Levels], positive: set[Levels]) -> set[frozenset[Levels]]:
    """Give every set of terms that covers all positive rows and can spare none of its terms."""
    listed = sorted(terms)
    found: set[frozenset[Levels]] = set()
    for size in range(1, min(len(listed), len(positive)) + 1):
        for some in combinations(listed, size):
            if all_in(positive, some) and not any(
                all_in(positive, [*some[:i], *some[i + 1 :]]) for i in range(size)
            ):
                found.add(frozenset(some))
    return found


def all_in(rows: Iterable[Levels], terms: Sequence[Levels]) -> bool:
    """Tell whether each row lies in one of the terms."""
    return all(any(within(row, term) for term in terms) for row in rows)


def intermediate(
    counts: Sequence[int],
    positive: set[Levels],
    pair: tuple[Iterable[Levels], Iterable[Levels]],
    expected: Sequence[Collection[int]],
) -> tuple[set[frozenset[Levels]], set[Levels]]:
    """Give the models between one conservative and one parsimonious model, and the easy rows.

    Of each conservative term inside a parsimonious one, the literals the parsimonious one does
    not ask for and that go against what is expected are dropped. The rows this lets in that were
    not seen are easy; what was seen and what is easy are minimised again, to cover what was seen.
    """
    let_in: set[Levels] = set()
    for narrow, wide in product(*map(list, pair)):
        if not within(narrow, wide):
            continue
        kept = tuple(
            level if asked != FREE or not want or level in want else FREE
            for level, asked, want in zip(narrow, wide, expected, strict=True)
        )
        let_in |= {row for row in corners(counts) if within(row, kept)}
    easy = let_in - positive
    return covers(primes(counts, positive, positive | easy), positive), easy


def assumptions(
    counts: Sequence[int], model: Iterable[Levels], positive: set[Levels]
) -> set[Levels]:
    """Give the rows a model takes in that were not seen to have the outcome."""
    listed = list(model)
    return {
        row
        for row in corners(counts)
        if row not in positive and any(within(row, term) for term in listed)
    }
