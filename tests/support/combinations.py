"""The shortest combinations by their definitions: every term, every set of terms, one by one."""

from itertools import combinations, product

from tregua.decide.compare.qca.terms import FREE, Term


def rows_of(term: Term, counts) -> set[tuple[int, ...]]:
    """Return every configuration a term covers."""
    choices = [
        range(count) if level == FREE else (level,)
        for level, count in zip(term.levels, counts, strict=True)
    ]
    return set(product(*choices))


def every_term(counts) -> list[Term]:
    """Return every term there is."""
    return [Term(levels) for levels in product(*(range(FREE, count) for count in counts))]


def prime_terms(positive, negative, counts) -> set[Term]:
    """Return the terms that cover a positive and no negative row, and lie in no longer reach."""
    implicants = [
        term
        for term in every_term(counts)
        if rows_of(term, counts) & set(positive) and not rows_of(term, counts) & set(negative)
    ]
    return {t for t in implicants if not any(t != o and t.within(o) for o in implicants)}


def least_covers(primes, positive) -> set[frozenset[Term]]:
    """Return every smallest set of terms that covers all positive rows."""
    for size in range(len(primes) + 1):
        found = {
            frozenset(chosen)
            for chosen in combinations(sorted(primes), size)
            if all(any(term.covers(row) for term in chosen) for row in positive)
        }
        if found:
            return found
    return set()


def spare_none(primes, positive) -> set[frozenset[Term]]:
    """Return every set of terms that covers all positive rows and can spare no term."""

    def covering(chosen) -> bool:
        return all(any(term.covers(row) for term in chosen) for row in positive)

    return {
        frozenset(chosen)
        for size in range(len(primes) + 1)
        for chosen in combinations(sorted(primes), size)
        if covering(chosen)
        and not any(covering([t for t in chosen if t != spared]) for spared in chosen)
    }


__all__ = ["every_term", "least_covers", "prime_terms", "rows_of", "spare_none"]
