"""The enhanced standard analysis: no assumption about an unseen row that cannot be defended.

Who says that an outcome never came without X cannot then assume that it comes where X is absent
(Schneider 2018, introduction seen). Rows that cannot be, and rows assumed both for the outcome
and for its absence, are kept out likewise (Schneider and Wagemann, "Doing justice to logical
remainders in QCA", abstract seen).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tregua.decide.compare.qca.minimising import outside
from tregua.decide.compare.qca.results import Excluded, Necessary, Reason
from tregua.decide.compare.qca.settings import Settings, term_of
from tregua.decide.compare.qca.solving.counterfactuals import Both, terms_of
from tregua.decide.compare.qca.solving.parts import clear_of, less, listed, meets, number
from tregua.decide.compare.qca.solving.standard import (
    Found,
    Question,
    Terms,
    opposite,
    parsimonious,
)
from tregua.decide.compare.qca.terms import Term, written

__all__ = ["ROUNDS", "Barred", "barred_by", "contradictory", "excluded_of"]

ROUNDS = 20
"""How often contradictory assumptions are looked for anew after the last ones were kept out."""


@dataclass(frozen=True, slots=True)
class Barred:
    """Terms that may not be assumed, for one reason."""

    what: str
    terms: Terms
    impossible: bool = False


def barred_by(
    necessary: Sequence[Necessary],
    settings: Settings,
    conditions: Sequence[str],
    counts: Sequence[int],
) -> tuple[Barred, ...]:
    """Return what may not be assumed of the outcome: what is necessary absent, and the impossible.

    Necessary is what the analyst names in `needed`, or else each single condition found. What a
    search finds by joining conditions is not taken by itself: it may be large without meaning.
    """
    named = [tuple(term_of((one,), conditions) for one in any_of) for any_of in settings.needed]
    found = named or [one.terms for one in necessary if single(one.terms)]
    absent = [
        Barred(written(terms, conditions, counts), outside([t.levels for t in terms], counts))
        for terms in dict.fromkeys(found)
    ]
    never = [term_of(one, conditions) for one in settings.impossible]
    return (
        *absent,
        *(Barred(term.written(conditions, counts), (term,), impossible=True) for term in never),
    )


def single(terms: Terms) -> bool:
    """Tell whether terms are one condition alone; what joins several by "and" adds nothing."""
    return len(terms) == 1 and terms[0].size == 1


def contradictory(
    both: Both, barred: Iterable[Barred], against_barred: Iterable[Barred]
) -> tuple[Terms, bool]:
    """Return the unseen rows assumed both for the outcome and against it, until none is left.

    Keeping some out may make the search assume others; so it is made again, at most `ROUNDS`
    times. The second value is false where some were left even then, or could not be sought.
    """
    mine = tuple(term for one in barred for term in one.terms)
    theirs = tuple(term for one in against_barred for term in one.terms)
    gone: Terms = ()
    for _ in range(ROUNDS):
        short = parsimonious(both.asked, (*mine, *gone))
        other = opposite(both.against, (*theirs, *gone))
        shared = meets(terms_of(short), terms_of(other))
        new = clear_of(shared, both.seen, both.asked.counts)
        if not new:
            return gone, other.complete
        gone = (*gone, *new)
    return gone, False


def excluded_of(
    barred: Sequence[Barred], gone: Terms, asked: Question, short: Found
) -> tuple[Excluded, ...]:
    """Return what was kept out and why, and how much of it each parsimonious model had used."""
    found = [
        excluded("impossible" if one.impossible else "necessity", one.what, one.terms, asked, short)
        for one in barred
    ]
    if gone:
        found.append(excluded("contradictory", "", gone, asked, short))
    return tuple(found)


def excluded(
    reason: Reason, what: str, terms: Iterable[Term], asked: Question, short: Found
) -> Excluded:
    """Return one exclusion: its unseen rows, counted, and those each model had used."""
    counts = asked.counts
    unseen = less(terms, (*asked.positive, *asked.negative), counts)
    used = tuple(number(less(meets(unseen, model), (), counts), counts) for model in short.models)
    return Excluded(reason, what, listed(unseen, counts), number(unseen, counts), used)
