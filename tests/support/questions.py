"""Questions put to the search for solutions: drawn at random, and as rows of a published table."""

from collections.abc import Iterable, Mapping
from itertools import product

from hypothesis import strategies as st

from tests.support.qca_oracle import Levels
from tregua.decide.compare.qca import Term
from tregua.decide.compare.qca.solving import Found, Question

__all__ = [
    "DEMOCRACIES",
    "ETHNIC_PROTEST",
    "found_sets",
    "levels_of",
    "opposite_of",
    "question",
    "questions",
    "rows",
]


def rows(written: str) -> tuple[Term, ...]:
    """Return configurations from rows of digits."""
    return tuple(Term(tuple(map(int, row))) for row in written.split())


def question(
    positive: str,
    negative: str,
    expected: Mapping[int, Iterable[int]] | None = None,
    counts: tuple[int, ...] = (),
) -> Question:
    """Return a question from rows of digits and the levels expected at some places."""
    having = rows(positive)
    size = counts or (2,) * len(having[0].levels)
    wanted = dict(expected or {})
    levels = tuple(frozenset(wanted.get(place, ())) for place in range(len(size)))
    return Question(having, rows(negative), size, levels, None, 1000)


def opposite_of(asked: Question) -> Question:
    """Return the same rows asked about the other answer."""
    return Question(asked.negative, asked.positive, asked.counts, asked.expected, None, asked.most)


ALL_PRESENT = dict.fromkeys(range(5), (1,))

ETHNIC_PROTEST = question(
    "00100 01110 01111 10111 11010 11100 11101 11110 11111",
    "00001 00101 00111 01001 01101 10011 10101 11011",
    ALL_PRESENT,
)
"""Rows of Cebotari and Vink's ethnic protest: democracy, ethnic fractionalization, geographic
concentration, political discrimination, national pride. Read in the data frame CVF of R's QCA 3.23;
the article (2013) was not opened."""

DEMOCRACIES = question("10101 11111", "00000 00001 00100 00101 10110 10111 11110", ALL_PRESENT)
"""Rows of the fuzzy table of democracies between the wars, with an inclusion cut of 0.8."""


@st.composite
def questions(
    draw: st.DrawFn, most: int = 4, *, levels: tuple[int, ...] = (2, 2, 2, 3)
) -> Question:
    """Draw some rows with the outcome and some without, and what is expected of conditions."""
    counts = tuple(draw(st.lists(st.sampled_from(levels), min_size=1, max_size=most)))
    every = list(product(*map(range, counts)))
    marks = draw(st.lists(st.sampled_from("100??"), min_size=len(every), max_size=len(every)))
    at = draw(st.integers(0, len(every) - 1))
    marks[at] = "1"
    expected = tuple(
        frozenset(draw(st.sets(st.integers(0, count - 1), max_size=count - 1))) for count in counts
    )
    having, lacking = (
        tuple(Term(row) for row, mark in zip(every, marks, strict=True) if mark == wanted)
        for wanted in "10"
    )
    return Question(having, lacking, counts, expected, None, 1000)


def levels_of(terms: Iterable[Term]) -> set[Levels]:
    """Return terms as the slow oracle writes them."""
    return {term.levels for term in terms}


def found_sets(found: Found) -> set[frozenset[Levels]]:
    """Return models as the slow oracle writes them."""
    return {frozenset(levels_of(model)) for model in found.models}
