"""A small analysis from the definitions, for tests that ask what becomes of an analysis."""

from itertools import combinations, product

from tregua.decide.compare.qca import (
    FREE,
    Analysis,
    Cuts,
    Fit,
    FittedTerm,
    Memberships,
    Model,
    Row,
    Solution,
    Term,
    TruthTable,
)
from tregua.errors import Declined

HALF = 0.5


def plain_analysis(given: Memberships, cuts: Cuts) -> Analysis:
    """Analyse by listing every term: conservative and parsimonious, all minimum models."""
    rows = tuple(plain_rows(given, cuts))
    space = len(list(product(*map(range, given.counts))))
    table = TruthTable(given.conditions, given.counts, given.of, cuts, rows, space - len(rows))
    positive = set(table.levels_of("1"))
    if not positive:
        raise Declined("qca_stand_in_no_positive")
    negative = set(table.levels_of("0"))
    kinds = (
        ("conservative", solved(given, positive, lambda row: row in positive)),
        ("parsimonious", solved(given, positive, lambda row: row not in negative)),
    )
    return Analysis(
        table=table,
        cases=len(given.cases),
        families=len(set(given.families)),
        necessary=(),
        solutions=tuple(Solution(kind, models, 0) for kind, models in kinds),
    )


def plain_rows(given: Memberships, cuts: Cuts):
    """Yield the observed rows."""
    for levels in product(*map(range, given.counts)):
        inside = given.within(Term(levels))
        n = int((inside > HALF).sum())
        if n == 0:
            continue
        fit = plain_fit(given, (Term(levels),))
        counts_as = "1" if fit.inclusion >= cuts.inclusion - 1e-9 and fit.pri >= cuts.pri else "0"
        outcome = "?" if n < cuts.frequency else counts_as
        cases = tuple(c for c, x in zip(given.cases, inside, strict=True) if x > HALF)
        yield Row(levels, outcome, n, fit.inclusion, fit.pri, cases)


def plain_fit(given: Memberships, terms: tuple[Term, ...]) -> Fit:
    """Return the fit of a model."""
    inside, y = given.union(terms), given.outcome
    both, astride = 0.0, 0.0
    for x, out in zip(inside, y, strict=True):
        both += min(x, out)
        astride += min(x, out, 1 - out)
    spare = inside.sum() - astride
    return Fit(
        inclusion=both / inside.sum() if inside.sum() else None,
        pri=(both - astride) / spare if spare > 1e-12 else 0.0,
        coverage=both / y.sum() if y.sum() else None,
    )


def solved(given, positive, allowed) -> tuple[Model, ...]:
    """Return every model of the fewest terms over allowed rows that covers the positive ones."""
    space = list(product(*map(range, given.counts)))
    every = [Term(levels) for levels in product(*((FREE, *range(count)) for count in given.counts))]
    fine = [
        term
        for term in every
        if all(allowed(row) for row in space if term.covers(row))
        and any(term.covers(row) for row in positive)
    ]
    primes = [t for t in fine if not any(o != t and t.within(o) for o in fine)]
    for size in range(1, len(primes) + 1):
        found = [
            some
            for some in combinations(primes, size)
            if all(any(term.covers(row) for term in some) for row in positive)
        ]
        if found:
            return tuple(fitted(given, some) for some in found)
    return ()


def fitted(given: Memberships, terms: tuple[Term, ...]) -> Model:
    """Return a model with its fits."""
    parts = tuple(FittedTerm(term, plain_fit(given, (term,)), ()) for term in terms)
    return Model(parts, plain_fit(given, terms))
