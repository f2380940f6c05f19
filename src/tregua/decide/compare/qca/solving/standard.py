"""The three solutions of the standard analysis: conservative, parsimonious and intermediate.

The conservative solution assumes nothing of unseen rows, the parsimonious one whatever makes the
terms short, the intermediate one only what the expectations bear out (Ragin and Sonnett 2004, of
which the first pages were seen; the procedure is Ragin's of 2008, not seen).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from tregua.decide.compare.qca.minimising import Primes, covers, primes_against, primes_within
from tregua.decide.compare.qca.results import TruthTable
from tregua.decide.compare.qca.settings import Settings
from tregua.decide.compare.qca.solving.parts import clear_of
from tregua.decide.compare.qca.terms import FREE, Term

__all__ = [
    "Found",
    "Pair",
    "Question",
    "Terms",
    "conservative",
    "easy_terms",
    "intermediate",
    "opposite",
    "parsimonious",
    "question_of",
]

Terms = tuple[Term, ...]

MOST_OPPOSITE = 5000
"""Among more prime implicants than these the other answer's models are not sought."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be covered and what may not be; all other rows are unseen.

    `expected` are the levels expected of each condition, none where nothing is expected.
    """

    positive: Terms
    negative: Terms
    counts: tuple[int, ...]
    expected: tuple[frozenset[int], ...]
    depth: int | None
    most: int


@dataclass(frozen=True, slots=True)
class Found:
    """All minimum models of one kind, the prime implicants they were chosen from, and if all."""

    models: tuple[Terms, ...]
    primes: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """One conservative and one parsimonious model, and what follows between them.

    `easy` are the terms that cover the easy counterfactuals, `models` the places of the pair's
    intermediate models among all of them.
    """

    conservative: int
    parsimonious: int
    easy: Terms
    models: tuple[int, ...]


def question_of(table: TruthTable, settings: Settings) -> Question:
    """Return what a truth table asks: rows that contradict themselves are not covered by default.

    Rows with too few cases are unseen, as in R's QCA.
    """
    marks = {"negative": ("1", "0C"), "positive": ("1C", "0"), "free": ("1", "0")}
    having, lacking = marks[settings.contradictions]
    return Question(
        tuple(Term(row.levels) for row in table.rows if row.outcome in having),
        tuple(Term(row.levels) for row in table.rows if row.outcome in lacking),
        table.counts,
        settings.expected(table.conditions),
        settings.depth,
        settings.most,
    )


def conservative(asked: Question) -> Found:
    """Return the models that cover observed positive rows and nothing else."""
    primes = primes_within(levels_of(asked.positive), asked.counts)
    return chosen(primes, asked)


def parsimonious(asked: Question, excluded: Iterable[Term] = ()) -> Found:
    """Return the shortest models that cover no negative row and nothing excluded.

    A positive row stays to be covered even where an exclusion covers it: it was seen.
    """
    return chosen(shortest(asked, excluded), asked)


def opposite(against: Question, excluded: Iterable[Term] = ()) -> Found:
    """Return the parsimonious models of the other answer, or none where its primes are too many.

    They serve only to find contradictions, and may be much harder to find than the models asked
    for; where they are not sought the result says it is not complete.
    """
    primes = shortest(against, excluded)
    if len(primes) > MOST_OPPOSITE:
        return Found((), len(primes), complete=False)
    return chosen(primes, against)


def shortest(asked: Question, excluded: Iterable[Term]) -> Primes:
    """Return the prime implicants that cover a positive row, no negative one, nothing excluded."""
    barred = clear_of(excluded, asked.positive, asked.counts)
    forbidden = levels_of((*asked.negative, *barred))
    return primes_against(levels_of(asked.positive), forbidden, asked.counts, asked.depth)


def intermediate(asked: Question, cautious: Found, short: Found) -> tuple[Found, tuple[Pair, ...]]:
    """Return the models of all pairs of a conservative and a parsimonious model, without doubles.

    For each pair the positive rows and the easy counterfactuals are minimised again: dropping the
    conditions that speak against the expectations is not enough, since a shorter term may cover
    rows that two terms made easy. Pairs beyond `most` are left out and said to be.
    """
    places = [(c, p) for c in range(len(cautious.models)) for p in range(len(short.models))]
    met: dict[Terms, tuple[Found, frozenset[Term]]] = {}
    by_pair: list[tuple[int, int, Terms]] = []
    once = cache(partial(relaxed, expected=asked.expected))
    for c, p in places[: asked.most]:
        easy = easy_terms(cautious.models[c], short.models[p], once)
        if easy not in met:
            met[easy] = minimised_again(asked, easy)
        by_pair.append((c, p, easy))
    every = {model for found, _ in met.values() for model in found.models}
    models = sorted(every, key=lambda model: (len(model), model))
    at = {model: place for place, model in enumerate(models)}
    pairs = tuple(
        Pair(c, p, easy, tuple(sorted(at[model] for model in met[easy][0].models)))
        for c, p, easy in by_pair
    )
    primes = len(frozenset[Term]().union(*(terms for _, terms in met.values())))
    complete = len(places) <= asked.most and all(found.complete for found, _ in met.values())
    complete = complete and cautious.complete and short.complete
    return Found(tuple(models), primes, complete), pairs


def easy_terms(
    cautious: Terms, short: Terms, relaxing: Callable[[Term, Term], Term | None]
) -> Terms:
    """Return the terms whose unseen rows are easy counterfactuals for one pair of models.

    From a conservative term that lies within a parsimonious one the conditions are dropped that
    stand at an unexpected level, as long as the parsimonious term does not name them. A condition
    of several levels is then open at all of them, as in R's QCA.
    """
    found = {relaxing(long, brief) for long in cautious for brief in short}
    return tuple(sorted(term for term in found if term and term not in cautious))


def relaxed(long: Term, brief: Term, expected: Sequence[frozenset[int]]) -> Term | None:
    """Return a conservative term without what speaks against the expectations.

    None where the parsimonious term does not hold all of it.
    """
    if not long.within(brief):
        return None
    return Term(
        tuple(
            FREE if named == FREE and wanted and level not in wanted else level
            for level, named, wanted in zip(long.levels, brief.levels, expected, strict=True)
        )
    )


def minimised_again(asked: Question, easy: Terms) -> tuple[Found, frozenset[Term]]:
    """Return the models over positive rows and easy counterfactuals, and the primes."""
    allowed = levels_of((*asked.positive, *easy))
    primes = primes_within(allowed, asked.counts, levels_of(asked.positive))
    return chosen(primes, asked), frozenset(primes.terms)


def chosen(primes: Primes, asked: Question) -> Found:
    """Return all minimum covers of the positive rows by prime implicants."""
    if not asked.positive:
        return Found((), len(primes))
    found = covers(primes, levels_of(asked.positive), most=asked.most)
    return Found(found.models, len(primes), found.complete and primes.complete)


def levels_of(terms: Terms) -> list[tuple[int, ...]]:
    """Return the levels of terms."""
    return [term.levels for term in terms]
