"""Small tables with gaps, and the slow way to their completions."""

from collections.abc import Iterator
from itertools import product

import numpy as np
from hypothesis import strategies as st

from tregua.decide.compare.qca import FREE, Memberships, Term
from tregua.decide.compare.qca.library import ThreeValued

NAMES = ("A", "B", "C")


def of(lines: dict[str, str], families: dict[str, str] | None = None) -> ThreeValued:
    """Give a table from one word a case, the outcome last: `10?1`."""
    cells = {"0": 0, "1": 1, "?": None}
    rows = [tuple(cells[letter] for letter in word) for word in lines.values()]
    return ThreeValued(
        cases=tuple(lines),
        conditions=NAMES[: len(rows[0]) - 1],
        of="Y",
        held=tuple(row[:-1] for row in rows),
        outcome=tuple(row[-1] for row in rows),
        counts=(2,) * (len(rows[0]) - 1),
        families=tuple((families or {}).get(case, case) for case in lines),
    )


def crisp(lines: dict[str, str], families: dict[str, str] | None = None) -> Memberships:
    """Give memberships of cases known whole."""
    return of(lines, families).complete()


def fuzzy(rows: list[tuple[float, ...]]) -> Memberships:
    """Give fuzzy memberships, the outcome last in each row."""
    table = np.array(rows)
    names = tuple(f"case{place}" for place in range(len(rows)))
    width = table.shape[1] - 1
    return Memberships(
        names, NAMES[:width], "Y", table[:, :width], table[:, width], (2,) * width, names
    )


def every_completion(given: ThreeValued) -> Iterator[list[tuple[int, ...]]]:
    """Yield every completion as lines, by filling in all cells of all cases at once."""
    places = [
        (row, at)
        for row in range(len(given.cases))
        for at, cell in enumerate(given.line(row))
        if cell is None
    ]
    levels = (*given.counts, 2)
    for fill in product(*(range(levels[at]) for _, at in places)):
        lines = [list(given.line(row)) for row in range(len(given.cases))]
        for (row, at), level in zip(places, fill, strict=True):
            lines[row][at] = level
        yield [tuple(line) for line in lines]


def shares(lines: list[tuple[int, ...]], terms: tuple[Term, ...]) -> tuple[float | None, ...]:
    """Give inclusion and coverage of a model over crisp lines."""
    pairs = [(any(term.covers(line[:-1]) for term in terms), line[-1]) for line in lines]
    both = sum(x and y for x, y in pairs)
    model, outcome = sum(x for x, _ in pairs), sum(y for _, y in pairs)
    return (both / model if model else None, both / outcome if outcome else None)


def ends(figures: list[float | None]) -> tuple[float | None, float | None]:
    """Give the least and the greatest of the figures there are."""
    known = [one for one in figures if one is not None]
    return (min(known), max(known)) if known else (None, None)


@st.composite
def with_gaps(draw: st.DrawFn, width: int = 3, cases: int = 5, gaps: int = 6) -> ThreeValued:
    """Draw a table of few cases with a few gaps; the last condition may have three levels."""
    counts = (*((2,) * (width - 1)), draw(st.sampled_from([2, 3])))
    n = draw(st.integers(1, cases))
    whole = st.tuples(*(st.integers(0, size - 1) for size in (*counts, 2)))
    rows = [list(row) for row in draw(st.lists(whole, min_size=n, max_size=n))]
    place = st.tuples(st.integers(0, n - 1), st.integers(0, width))
    for row, at in draw(st.sets(place, max_size=gaps)):
        rows[row][at] = None
    return ThreeValued(
        cases=tuple(f"case{place}" for place in range(n)),
        conditions=NAMES[:width],
        of="Y",
        held=tuple(tuple(row[:-1]) for row in rows),
        outcome=tuple(row[-1] for row in rows),
        counts=counts,
        families=tuple(f"case{place}" for place in range(n)),
    )


def models(given: ThreeValued) -> st.SearchStrategy[tuple[Term, ...]]:
    """Draw one to three terms over the conditions of a table."""
    term = st.tuples(*(st.sampled_from([FREE, *range(count)]) for count in given.counts))
    return st.lists(term.map(Term), min_size=1, max_size=3, unique=True).map(tuple)
